import { beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { printPage } from '../../../libs/documents/print-page.js';
import { facts, heading, list, paragraph, type PrintedDocument } from '../../../libs/documents/printed-document.js';
import { checkPdf, type CheckedPdf } from '../../setup/pdf-checker.js';

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
      rows: Array.from({ length: 60 }, (_, n) => [
        `Afspraak ${n + 1}: elke maandag kort overleg over de week`,
        'mentor mbo',
        'vanaf 1 september',
      ]),
    },
    heading('Handtekeningen'),
    paragraph('Getekend door de student.'),
  ],
  foot: 'Doorlijn · 4 maart 2027',
};

let bytes: Buffer;
let read: CheckedPdf;

beforeAll(async () => {
  bytes = await pdfOf(example, Date.parse('2027-03-04T10:00:00Z'));
  read = await checkPdf(bytes);
});

const count = (role: string): number => read.nodes.filter((node) => node.role === role).length;

describe('a PDF', () => {
  it('can be read aloud from its title to its last foot', () => {
    expect(read).toMatchObject({ title: 'Ondersteuningsplan', language: 'nl-NL', faults: [] });
    expect(read.texts.length).toBeGreaterThan(100);
  });

  it('tells headings, paragraphs, lists and tables apart', () => {
    expect([...new Set(read.nodes.flatMap(({ role }) => role ?? []))].sort()).toEqual(
      ['Caption', 'Document', 'H1', 'H2', 'L', 'LBody', 'LI', 'Lbl', 'P', 'Root', 'TD', 'TH', 'TR', 'Table'].sort(),
    );
    expect([count('H1'), count('H2'), count('LI'), count('TH')]).toEqual([1, 2, 2, 4]);
  });

  it('keeps every row of a long table whole, over several pages, each with a numbered foot', () => {
    expect(read.pages).toBeGreaterThan(1);
    expect(count('TR')).toBe(62);
    const feet = read.texts.filter(({ artifact }) => artifact).map(({ text }) => text);
    expect(feet.join(' ')).toContain(`bladzijde ${read.pages} van ${read.pages}`);
  });

  it('has the head of a long table again on every page, for the eye only', () => {
    const heads = read.texts.filter(({ text }) => text === 'Wanneer');
    expect(heads.map(({ page, artifact }) => [page, artifact])).toEqual(
      Array.from({ length: read.pages }, (_, index) => [index + 1, index > 0]),
    );
  });

  it.each([5, 9, 14, 18, 22, 26, 31])('keeps signatures together with their heading, after %s lines', async (lines) => {
    const parts = [
      paragraph(Array.from({ length: lines }, (_, n) => `Regel ${n + 1}`).join('\n')),
      paragraph(Array.from({ length: 12 }, (_, n) => `Regel ${n + 1}`).join('\n')),
      heading('Handtekeningen'),
      facts(
        ['Student', 'Getekend op 8 december 2026'],
        ['Namens het mbo', 'Getekend'],
        ['Ouder of verzorger', 'Getekend'],
      ),
    ];
    const { texts, faults } = await checkPdf(await pdfOf({ ...example, parts }, 0));
    const pages = ['Handtekeningen', 'Student', 'Namens het mbo', 'Ouder of verzorger'].map(
      (words) => texts.find(({ text }) => text === words)?.page,
    );
    expect(new Set(pages).size).toBe(1);
    expect(faults).toEqual([]);
  });

  it('writes every name with its own letters, and what no face has without an empty box', async () => {
    const title = 'Şahin Yılmaz en Łukasz Żółć';
    const parts = [paragraph('Đorđe Čović 🙂 ging van A → B. Ẵ'), facts(['Moeder', 'İpek Öztürk'])];
    const { texts, faults, title: told } = await checkPdf(await pdfOf({ ...example, title, parts }, 0));
    // The reader gives the spaces between two fonts as places, not as letters.
    const bare = (words: string): string => words.replaceAll(/\s/g, '');
    const words = bare(texts.map(({ text }) => text).join(''));
    expect(told).toBe(title);
    for (const name of [title, 'Đorđe Čović', 'ging van A -> B. A', 'Ipek Öztürk']) expect(words).toContain(bare(name));
    expect(['\u0000', '\uFFFD'].filter((unknown) => words.includes(unknown))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('leaves out what is not known', () => {
    const words = read.texts.map(({ text }) => text);
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

  it('keeps a short table on one page and lets a long one run, with a number on every page', () => {
    const page = printPage(example);
    expect(page.match(/<table class="facts whole">/g)).toHaveLength(1);
    expect(page).toContain('<table><caption>Afspraken</caption>');
    expect(page).toContain("'bladzijde ' counter(page)");
  });

  it('shows what people wrote as text, never as markup', () => {
    const page = printPage({ ...example, parts: [paragraph('<script>alert(1)</script>')] });
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

type Draw = (pdf: PDFKit.PDFDocument) => void;

/** One red point, as a picture. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const FACE = 'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff';
const RIGHT = {
  lang: 'nl-NL',
  displayTitle: true,
  tagged: true,
  pdfVersion: '1.7',
  subset: 'PDF/UA',
  font: FACE,
  info: { Title: 'Proef' },
};

/** What another writer might make, with or without what a reading voice needs. */
async function made(draw: Draw, changes: object = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ ...RIGHT, ...changes } as object);
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const element = (
  pdf: PDFKit.PDFDocument,
  role: string,
  draw: () => void,
  options: object = {},
): PDFKit.PDFStructureElement => pdf.struct(role, options, draw);
const title = (pdf: PDFKit.PDFDocument): PDFKit.PDFStructureElement => element(pdf, 'H1', () => pdf.text('Kop'));
const within =
  (...children: ((pdf: PDFKit.PDFDocument) => PDFKit.PDFStructureElement)[]): Draw =>
  (pdf) => {
    pdf.addStructure(pdf.struct('Document', {}, [title(pdf), ...children.map((child) => child(pdf))]));
  };
const table =
  (head: string, options: object = {}) =>
  (pdf: PDFKit.PDFDocument) =>
    pdf.struct('Table', {}, [
      pdf.struct('TR', {}, [
        element(pdf, head, () => pdf.text('Wat'), options),
        element(pdf, 'TD', () => pdf.text('Wie')),
      ]),
    ]);

describe('the check of a PDF', () => {
  it('has nothing against a small one that is right', async () => {
    const right = within(table('TH', { scope: 'Row' }), (pdf) =>
      element(pdf, 'Figure', () => pdf.image(PICTURE), { alt: 'Een stip' }),
    );
    expect((await checkPdf(await made(right))).faults).toEqual([]);
  });

  it.each<[what: string, draw: Draw, changes: object, fault: RegExp]>([
    ['without tags', (pdf) => pdf.text('Kop'), { tagged: false, subset: undefined }, /does not say that it is tagged/],
    ['without a structure', (pdf) => pdf.text('Kop'), { tagged: false, subset: undefined }, /pages without structure/],
    ['without a title', within(), { info: {} }, /no title/],
    ['that shows its file name', within(), { displayTitle: false, subset: undefined }, /file name/],
    ['in English', within(), { lang: 'en-GB' }, /not marked as Dutch/],
    ['that does not say that it is PDF/UA', within(), { subset: undefined }, /PDF\/UA-1/],
    [
      'with text outside the structure',
      (pdf) => {
        within()(pdf);
        pdf.text('Los');
      },
      {},
      /neither tagged nor decoration: Los/,
    ],
    ['with a font that is not inside', within(), { font: 'Helvetica', subset: undefined }, /no font inside/],
    ['with a table without headers', within(table('TD')), {}, /table without headers/],
    ['with headers that belong to nothing', within(table('TH')), {}, /to which cells/],
    [
      'with a figure without words',
      within((pdf) => element(pdf, 'Figure', () => pdf.image(PICTURE))),
      {},
      /without alternative text/,
    ],
    [
      'with a picture beside the structure',
      (pdf) => {
        within()(pdf);
        pdf.image(PICTURE);
      },
      {},
      /neither a figure nor decoration/,
    ],
    [
      'that jumps over a level of heading',
      within((pdf) => element(pdf, 'H3', () => pdf.text('Diep'))),
      {},
      /jumps from heading 1 to heading 3/,
    ],
    ['with a list without items', within((pdf) => element(pdf, 'L', () => pdf.text('Los'))), {}, /list without items/],
  ])('finds one %s', async (_, draw, changes, fault) => {
    expect((await checkPdf(await made(draw, changes))).faults).toContainEqual(expect.stringMatching(fault));
  });

  it('finds one whose letters cannot be known', async () => {
    const bytes = await made(within());
    const blind = Buffer.from(bytes.toString('latin1').replace('/ToUnicode', '/NoUnicode'), 'latin1');
    expect((await checkPdf(blind)).faults).toContain('has a font that cannot be turned into letters');
  });
});
