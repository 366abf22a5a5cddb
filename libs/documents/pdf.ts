import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Instant } from '../domain/time.js';
import { BOLD, decoration, element, INK, makeRoom, MARGINS, REGULAR, SOFT, widthOf, type Pdf, type Structure } from './pdf-drawing.js';
import { PdfTable } from './pdf-table.js';
import type { Part, PrintedDocument } from './printed-document.js';

const files = createRequire(import.meta.url);
const FACE = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin';
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
    info: { Title: document.title, Subject: document.about, Author: 'Doorlijn', Creator: 'Doorlijn', CreationDate: new Date(made), ModDate: new Date(made) },
  };
  // The type definitions of the library do not know this subset, which it does write.
  const pdf = new PDFDocument(options as object);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.registerFont(REGULAR, files.resolve(`${FACE}-400-normal.woff`));
  pdf.registerFont(BOLD, files.resolve(`${FACE}-700-normal.woff`));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawHead(pdf, root, document);
  for (const part of document.parts) drawPart(pdf, root, part);
  root.end();
  drawFeet(pdf, document.foot);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawHead(pdf: Pdf, root: Structure, { title, about }: PrintedDocument): void {
  element(pdf, root, 'H1', () => pdf.font(BOLD).fontSize(SIZES.title).fillColor(INK).text(title, MARGINS.left, MARGINS.top, { width: widthOf(pdf) }));
  element(pdf, root, 'P', () => pdf.font(REGULAR).fontSize(SIZES.text).fillColor(SOFT).text(about));
  decoration(pdf, () => {
    const y = pdf.y + 6;
    pdf.moveTo(MARGINS.left, y).lineTo(pdf.page.width - MARGINS.right, y).lineWidth(2).strokeColor(LINE).stroke();
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
        element(pdf, root, 'P', () => pdf.font(REGULAR).fontSize(SIZES.text).fillColor(INK).text(text, { width: widthOf(pdf) }));
      }
      pdf.y += 5;
      return;
    case 'list':
      drawList(pdf, root, part.items);
      return;
    case 'facts':
      new PdfTable(pdf, [0.34, 0.66], SIZES.text).drawFacts(root, part.rows);
      return;
    case 'table':
      new PdfTable(pdf, part.head.map(() => 1 / part.head.length), SIZES.text - 1).drawTable(root, part);
  }
}

/** A heading stands never alone at the foot of a page. */
const ROOM_UNDER_HEADING = 72;

function drawHeading(pdf: Pdf, root: Structure, { level, text }: { level: 2 | 3; text: string }): void {
  makeRoom(pdf, ROOM_UNDER_HEADING);
  pdf.y += level === 2 ? 12 : 6;
  element(pdf, root, `H${level}`, () => pdf.font(BOLD).fontSize(SIZES[level]).fillColor(INK).text(text, { width: widthOf(pdf) }));
  pdf.y += 3;
}

const INDENT = 14;

function drawList(pdf: Pdf, root: Structure, items: readonly string[]): void {
  const structure = pdf.struct('L');
  root.add(structure);
  for (const item of items) {
    makeRoom(pdf, SIZES.text * 2);
    const line = pdf.struct('LI');
    structure.add(line);
    const y = pdf.y;
    element(pdf, line, 'Lbl', () => pdf.font(REGULAR).fontSize(SIZES.text).fillColor(INK).text('•', MARGINS.left, y, { lineBreak: false }));
    element(pdf, line, 'LBody', () => pdf.text(item, MARGINS.left + INDENT, y, { width: widthOf(pdf) - INDENT }));
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
    pdf.font(REGULAR).fontSize(SIZES.foot).fillColor(SOFT);
    pdf.text(`${foot} · bladzijde ${index - start + 1} van ${count}`, MARGINS.left, pdf.page.height - 44, { width: widthOf(pdf), lineBreak: false });
    pdf.endMarkedContent();
  }
}
