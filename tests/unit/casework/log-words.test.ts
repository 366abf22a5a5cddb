import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionWords, groundWords } from '../../../libs/casework/privacy/log-words.js';

const LIBS = join(import.meta.dirname, '../../../libs');
const CODE = /\b(?:action|audit): '([a-z-]+\.[a-z-]+)'/g;

const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(LIBS, file), 'utf8'));
const codes = sources.flatMap((text) => [...text.matchAll(CODE)].map(([, code = '']) => code));
const grounds = sources.flatMap((text) =>
  [...text.matchAll(/\bground: '([a-z]+-[a-z-]+|statutory|consent|retention)'/g)].map(([, code = '']) => code),
);

describe('the log of the privacy officer', () => {
  it('says everything that people do in words of the screen', () => {
    expect(codes.length).toBeGreaterThan(80);
    const unsaid = [...new Set(codes)].filter((code) => {
      const [, how = ''] = code.split('.');
      const words = actionWords(code);
      return words === code || words.endsWith(`: ${how}`);
    });
    expect(unsaid).toEqual([]);
  });

  it('says in words on which ground somebody read, and that there was nothing to read', () => {
    expect([...new Set(grounds)].sort()).toEqual(['consent', 'nothing-open', 'retention', 'statutory']);
    expect(grounds.filter((code) => groundWords(code) === code)).toEqual([]);
  });
});
