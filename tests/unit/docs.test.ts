import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOCUMENTATION_PICTURES } from '../browser/documentation-pictures.js';
import { PAGES } from '../browser/pages.js';
import { nl } from '../../apps/web/nl.js';
import { readDocuments } from '../../apps/web/http/documentation.js';

const ROOT = join(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');
const files = [...readdirSync(DOCS).map((file) => join('docs', file)), ...readdirSync(ROOT)].filter((file) =>
  file.endsWith('.md'),
);
const documents = [...readDocuments().values()];

/** Running text as a reader meets it: a list item or a cell is a sentence of its own. */
const sentencesOf = (html: string): string[] =>
  html
    .replaceAll(/<\/(?:p|li|td|th|h\d)>/g, '. ')
    .replaceAll(/<[^>]+>/g, '')
    .split(/(?<=[.!?:;])\s+/);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Everything that the pages say; what is told with a number or a name is told with a plain one. */
function wordsIn(told: unknown): string[] {
  if (typeof told === 'string') return [told];
  if (typeof told === 'function') {
    try {
      return wordsIn((told as (...given: unknown[]) => unknown)('…', '…', '…'));
    } catch {
      // Asks for more than words; nothing of this kind is named in the documentation.
      return [];
    }
  }
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(wordsIn) : [];
}

/** Bold for another reason than that it can be pressed. */
const NO_BUTTON: ReadonlySet<string> = new Set(['Zet het BSN er niet in.']);

describe('the documentation', () => {
  it.each(files)('%s leads nowhere that does not exist', (file) => {
    const source = readFileSync(join(ROOT, file), 'utf8').replaceAll(/```[^]*?```/g, '');
    const targets = [...source.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
    const own = targets
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .map((target) => target.replace(/#.*/, ''));
    expect(own.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
  });

  it('for people in schools is in short sentences', () => {
    const dutch = documents.filter(({ name }) => /^(voor|leerlingen)-/.test(name));
    expect(dutch.length).toBeGreaterThan(6);
    const tooLong = dutch.flatMap(({ name, html }) => {
      const most = name === 'voor-leerlingen-en-ouders' ? 15 : 20;
      return sentencesOf(html)
        .filter((sentence) => wordsOf(sentence) > most)
        .map((sentence) => `${name}: ${sentence}`);
    });
    expect(tooLong).toEqual([]);
  });

  it('for people in schools calls what they press by the name that it has on the screen', () => {
    const onScreen = wordsIn(nl).join('\n').toLowerCase();
    const bold = documents
      .filter(({ name }) => /^(voor|leerlingen)-/.test(name))
      .flatMap(({ name, html }) =>
        [...html.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, words]) => ({ name, words: words as string })),
      );
    expect(bold.length).toBeGreaterThan(40);
    expect(bold.filter(({ words }) => !onScreen.includes(words.toLowerCase()) && !NO_BUTTON.has(words))).toEqual([]);
  });

  it('shows the pictures that a command makes again, each with words for who cannot see it, and keeps no others', () => {
    const made = DOCUMENTATION_PICTURES.flatMap(({ page, widths }) => widths.map((width) => `${page}-${width}.png`));
    const pages = new Set(PAGES.map(({ name }) => name));
    expect(DOCUMENTATION_PICTURES.filter(({ page }) => !pages.has(page))).toEqual([]);
    expect(
      readdirSync(join(DOCS, 'screens'))
        .filter((file) => file.endsWith('.png'))
        .sort(),
    ).toEqual(made.sort());
    const html = documents.map((document) => document.html).join('');
    expect([...new Set([...html.matchAll(/\/docs\/screens\/([^"]+\.png)"/g)].map(([, file]) => file))].sort()).toEqual(made);
    expect([...html.matchAll(/<img [^>]*>/g)].filter(([image]) => !/alt="[^"]{15,}"/.test(image))).toEqual([]);
  });

  it('shows a drawing at its own size', () => {
    const performance = documents.find(({ name }) => name === 'performance')?.html ?? '';
    expect(performance).toMatch(/<img src="\/docs\/screens\/growth\.svg" alt="[^"]+" width="860" height="\d{3}"/);
  });

  it('has two pictures or more for every role', () => {
    const few = documents
      .filter(({ name }) => name.startsWith('voor-'))
      .filter(({ html }) => [...html.matchAll(/<img /g)].length < 2);
    expect(few.map(({ name }) => name)).toEqual([]);
  });

  it('links to its other pages within the product, and to nothing that is only where the code is', () => {
    const privacy = documents.find(({ name }) => name === 'voor-privacy')?.html ?? '';
    expect(privacy).toContain('<a href="/docs/dpia">');
    expect(
      documents.flatMap(({ html }) => [...html.matchAll(/href="(?!https?:|mailto:|#|\/)[^"]*"/g)].map(String)),
    ).toEqual([]);
  });
});
