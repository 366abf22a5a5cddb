import { beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { printPage } from '../../../libs/documents/print-page.js';
import { facts, heading, list, paragraph, type PrintedDocument } from '../../../libs/documents/printed-document.js';

interface Node {
  role?: string;
  lang?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

/** The beginning of marked content; the type definitions leave out its tag. */
interface Mark {
  id?: string;
  tag?: string;
}

const example: PrintedDocument = {
  title: 'Ondersteuningsplan',
  about: 'Noor Achterweg · versie 2 · één plan van ons samen',
  parts: [
    heading('Waar je goed in bent'),
    paragraph('Precies werken.\nZorgen voor dieren.'),
    list(['Een vaste plek', 'Een rustig begin van de dag']),
    facts(['School', 'MBO College Zuid'], ['Leeg', ''], ['Telefoon', null]),
    {
      kind: 'table',
      caption: 'Afspraken',
      head: ['Wat', 'Wie', 'Wanneer'],
      rows: Array.from({ length: 60 }, (_, n) => [`Afspraak ${n + 1}: elke maandag kort overleg over de week`, 'mentor mbo', 'vanaf 1 september']),
    },
    heading('Handtekeningen'),
    paragraph('Getekend door de student.'),
  ],
  foot: 'Doorlijn · 4 maart 2027',
};

let bytes: Buffer;
let nodes: Node[];
let tagged: Set<string>;
let read: { text: string; tagged: boolean; artifact: boolean }[];
let information: Record<string, unknown>;
let marked: Record<string, unknown>;
let pages: number;

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
/** The tree of a page holds every row of a table that runs over it; what has its text on another page is counted there. */
const isHere = (node: Node): boolean => flat(node).some(({ type }) => type === 'content');

beforeAll(async () => {
  bytes = await pdfOf(example, Date.parse('2027-03-04T10:00:00Z'));
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  pages = pdf.numPages;
  information = (await pdf.getMetadata()).info as Record<string, unknown>;
  marked = Object.fromEntries((await pdf.getMarkInfo()) as unknown as Iterable<[string, unknown]>);
  nodes = [];
  read = [];
  tagged = new Set();
  for (let number = 1; number <= pages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as Node;
    const here = flat(tree).filter(isHere);
    nodes.push(...here);
    const ids = new Set(here.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : [])));
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: Mark[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (item.str.trim() === '') continue;
        read.push({
          text: item.str,
          tagged: open.some(({ id }) => id !== undefined && ids.has(id)),
          artifact: open.some(({ tag }) => tag === 'Artifact'),
        });
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
    }
  }
  for (const { role } of nodes) if (role !== undefined) tagged.add(role);
});

const count = (role: string): number => nodes.filter((node) => node.role === role).length;

describe('a PDF', () => {
  it('says in which language it is and what it is called, and that it is tagged', () => {
    expect(information).toMatchObject({ Title: 'Ondersteuningsplan', Language: 'nl-NL' });
    expect(marked).toMatchObject({ Marked: true });
    const raw = bytes.toString('latin1');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/pdfuaid:part/);
  });

  it('has no text that is neither part of the structure nor marked as decoration', () => {
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter((each) => each.tagged === each.artifact)).toEqual([]);
  });

  it('tells headings, paragraphs, lists and tables apart', () => {
    expect([...tagged].sort()).toEqual(
      ['Caption', 'Document', 'H1', 'H2', 'L', 'LBody', 'LI', 'Lbl', 'P', 'Root', 'TD', 'TH', 'TR', 'Table'].sort(),
    );
    expect([count('H1'), count('H2'), count('LI'), count('TH')]).toEqual([1, 2, 2, 4]);
  });

  it('keeps every row of a long table whole, over several pages, each with a numbered foot', () => {
    expect(pages).toBeGreaterThan(1);
    expect(count('TR')).toBe(62);
    const feet = read.filter(({ artifact }) => artifact).map(({ text }) => text);
    expect(feet.join(' ')).toContain(`bladzijde ${pages} van ${pages}`);
  });

  it('has its fonts inside', () => {
    const raw = bytes.toString('latin1');
    expect(raw).toMatch(/\/FontFile[23]/);
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('leaves out what is not known', () => {
    const words = read.map(({ text }) => text);
    expect(words).toContain('MBO College Zuid');
    expect(words).not.toContain('Telefoon');
  });
});

describe('the same document as a page', () => {
  it('is Dutch, has a title, and headers that belong to their cells', () => {
    const page = printPage(example);
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<title>Ondersteuningsplan</title>');
    expect(page.match(/<th scope="col">/g)).toHaveLength(3);
    expect(page).toContain('<th scope="row">School</th>');
  });

  it('shows what people wrote as text, never as markup', () => {
    const page = printPage({ ...example, parts: [paragraph('<script>alert(1)</script>')] });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});
