// What the tests of the core take from Jest, for a runner that keeps the modules loaded between two changes of them.
import { expect } from 'expect';
import { bind } from 'jest-each';

/** A word of Mocha, which gives each file its own, with the tables of Jest. */
function worded(name) {
  const word = (title, work) => globalThis[name](title, work);
  return Object.assign(word, { each: bind(word, false) });
}

const describe = worded('describe');
const it = worded('it');
export { describe, expect, it };
