import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Instant } from '../domain/time.js';
import {
  beyond,
  BOLD,
  decoration,
  element,
  heightOf,
  INK,
  makeRoom,
  MARGINS,
  REGULAR,
  SOFT,
  widthOf,
  write,
  type Pdf,
  type Structure,
} from './pdf-drawing.js';
import { PdfTable } from './pdf-table.js';
import type { Part, PrintedDocument } from './printed-document.js';

const files = createRequire(import.meta.url);
const FACE = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible';
const LINE = '#1f6f78';
const SIZES = { title: 22, 2: 15, 3: 12.5, text: 11, foot: 9 } as const;

/**
 * The document as PDF with tags (PDF/UA-1): every text is part of the structure or marked as decoration, headings, lists and tables
 * say what they are, language and title are set, and fonts are inside. `made` is the moment that its properties tell.
 */
export async function pdfOf(document: PrintedDocument, made: Instant): Promise<Buffer> {
  const options = {
    size: 'A4',
    margins: MARGINS,
    lang: 'nl-NL',
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    bufferPages: true,
    info: {
      Title: document.title,
      Subject: document.about,
      Author: 'Doorlijn',
      Creator: 'Doorlijn',
      CreationDate: new Date(made),
      ModDate: new Date(made),
    },
  };
  // The type definitions of the library do not know this subset, which it does write.
  const pdf = new PDFDocument(options as object);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const [weight, number] of [
    [REGULAR, 400],
    [BOLD, 700],
  ] as const) {
    pdf.registerFont(weight, files.resolve(`${FACE}-latin-${number}-normal.woff`));
    pdf.registerFont(beyond(weight), files.resolve(`${FACE}-latin-ext-${number}-normal.woff`));
  }
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawHead(pdf, root, document);
  document.parts.forEach((part, index) => {
    if (part.kind === 'heading') makeRoom(pdf, HEADING + roomOf(pdf, document.parts[index + 1]));
    drawPart(pdf, root, part);
  });
  root.end();
  drawFeet(pdf, document.foot);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawHead(pdf: Pdf, root: Structure, { title, about }: PrintedDocument): void {
  element(pdf, root, 'H1', () =>
    write(pdf, title, {
      weight: BOLD,
      size: SIZES.title,
      color: INK,
      at: [MARGINS.left, MARGINS.top],
      width: widthOf(pdf),
    }),
  );
  element(pdf, root, 'P', () =>
    write(pdf, about, { weight: REGULAR, size: SIZES.text, color: SOFT, width: widthOf(pdf) }),
  );
  decoration(pdf, () => {
    const y = pdf.y + 6;
    pdf
      .moveTo(MARGINS.left, y)
      .lineTo(pdf.page.width - MARGINS.right, y)
      .lineWidth(2)
      .strokeColor(LINE)
      .stroke();
  });
  pdf.y += 18;
}

function drawPart(pdf: Pdf, root: Structure, part: Part): void {
  pdf.x = MARGINS.left;
  switch (part.kind) {
    case 'heading':
      drawHeading(pdf, root, part);
      return;
    case 'text':
      for (const text of part.text.split('\n').filter((line) => line.trim() !== '')) {
        // At least two lines together: one alone at the foot of a page is easily missed.
        makeRoom(pdf, Math.min(heightOf(pdf, text, { ...TEXT, width: widthOf(pdf) }), SIZES.text * 3));
        element(pdf, root, 'P', () => write(pdf, text, { ...TEXT, width: widthOf(pdf) }));
      }
      pdf.y += 5;
      return;
    case 'list':
      drawList(pdf, root, part.items);
      return;
    case 'facts':
      factsTable(pdf).drawFacts(root, part.rows);
      return;
    case 'table':
      tableOf(pdf, part).drawTable(root, part);
  }
}

const TEXT = { weight: REGULAR, size: SIZES.text, color: INK } as const;
/** A heading of one line with the space above and below it. */
const HEADING = 40;
/** Facts no taller than this stay together with their heading: signatures above all. */
const TOGETHER = 220;

/** What has to fit below a heading, in points: a heading stands never alone at the foot of a page. */
function roomOf(pdf: Pdf, next: Part | undefined): number {
  switch (next?.kind) {
    case 'facts': {
      const tall = factsTable(pdf).heightOfFacts(next.rows);
      return tall > TOGETHER ? TOGETHER / 2 : tall;
    }
    case 'table':
      return tableOf(pdf, next).heightOfBeginning(next);
    case 'heading':
      return HEADING * 2;
    case 'text':
    case 'list':
      return SIZES.text * 4;
    default:
      return 0;
  }
}

const factsTable = (pdf: Pdf): PdfTable => new PdfTable(pdf, [0.34, 0.66], SIZES.text);
const tableOf = (pdf: Pdf, { head }: { head: readonly string[] }): PdfTable =>
  new PdfTable(
    pdf,
    head.map(() => 1 / head.length),
    SIZES.text - 1,
  );

function drawHeading(pdf: Pdf, root: Structure, { level, text }: { level: 2 | 3; text: string }): void {
  pdf.y += level === 2 ? 12 : 6;
  element(pdf, root, `H${level}`, () =>
    write(pdf, text, { weight: BOLD, size: SIZES[level], color: INK, width: widthOf(pdf) }),
  );
  pdf.y += 3;
}

const INDENT = 14;

function drawList(pdf: Pdf, root: Structure, items: readonly string[]): void {
  const structure = pdf.struct('L');
  root.add(structure);
  for (const item of items) {
    makeRoom(pdf, Math.min(heightOf(pdf, item, { ...TEXT, width: widthOf(pdf) - INDENT }), SIZES.text * 3));
    const line = pdf.struct('LI');
    structure.add(line);
    const y = pdf.y;
    element(pdf, line, 'Lbl', () => write(pdf, '•', { ...TEXT, at: [MARGINS.left, y] }));
    element(pdf, line, 'LBody', () =>
      write(pdf, item, { ...TEXT, at: [MARGINS.left + INDENT, y], width: widthOf(pdf) - INDENT }),
    );
    line.end();
    pdf.x = MARGINS.left;
  }
  structure.end();
  pdf.y += 5;
}

function drawFeet(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Below the margin; otherwise the text would open a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const words = `${foot} · bladzijde ${index - start + 1} van ${count}`;
    write(pdf, words, { weight: REGULAR, size: SIZES.foot, color: SOFT, at: [MARGINS.left, pdf.page.height - 44] });
    pdf.endMarkedContent();
  }
}
