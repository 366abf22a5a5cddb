/** Points. A4 with margins in which a hole puncher and a thumb have room. */
export const MARGINS = { top: 62, bottom: 68, left: 57, right: 57 };
export const INK = '#1b2a2e';
export const SOFT = '#51636a';
export const REGULAR = 'regular';
export const BOLD = 'bold';

export type Pdf = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

export function widthOf(pdf: Pdf): number {
  return pdf.page.width - MARGINS.left - MARGINS.right;
}

/** What is drawn and not read. */
export function decoration(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** Draws something that is read as one element. */
export function element(pdf: Pdf, parent: Structure, type: string, draw: () => void, options: object = {}): void {
  const structure = pdf.struct(type, options, draw);
  parent.add(structure);
  structure.end();
}

/** Goes on at the next page when less than this height is left. */
export function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - MARGINS.bottom) pdf.addPage();
}
