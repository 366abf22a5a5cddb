/** Points. A4 with margins in which a hole puncher and a thumb have room. */
export const MARGINS = { top: 62, bottom: 68, left: 57, right: 57 };
export const INK = '#1b2a2e';
export const SOFT = '#51636a';
export const REGULAR = 'regular';
export const BOLD = 'bold';
export type Weight = typeof REGULAR | typeof BOLD;

/** The face comes in two files: the letters of Western Europe, and those of a Şahin or a Łukasz. */
export const beyond = (weight: Weight): string => `${weight}-beyond`;

export type Pdf = PDFKit.PDFDocument;
export type Structure = PDFKit.PDFStructureElement;

export function widthOf(pdf: Pdf): number {
  return pdf.page.width - MARGINS.left - MARGINS.right;
}

interface Face {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The type definitions leave out the font that is in use. */
function faceOf(pdf: Pdf, name: string): Face {
  pdf.font(name);
  return (pdf as unknown as { _font: { font: Face } })._font.font;
}

interface Run {
  font: string;
  text: string;
}

const COMBINING = /\p{M}/gu;
/** Pictures in a text, and signs that join them: a face of letters has none. */
const PICTURES = /[\p{Extended_Pictographic}\uFE0F\u200D]/gu;
const WRITTEN_AS: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '≤': '<=',
  '≥': '>=',
  '\u2010': '-',
  '\u2011': '-',
};

/**
 * Divided over the files of the face. What is in neither is written without its marks, and otherwise as a question mark: never as an
 * empty box.
 */
function runsOf(pdf: Pdf, weight: Weight, text: string): Run[] {
  const faces = [weight, beyond(weight)].map((font) => ({ font, face: faceOf(pdf, font) }));
  const fontOf = (letter: string): string | undefined =>
    faces.find(({ face }) => face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))?.font;
  const runs: Run[] = [];
  const clean = text
    .normalize('NFC')
    .replaceAll(PICTURES, '')
    .replaceAll(/[→←≤≥\u2010\u2011]/g, (sign) => WRITTEN_AS[sign] ?? sign);
  for (const given of clean) {
    const known = given === '\n' ? weight : fontOf(given);
    const bare = known === undefined ? given.normalize('NFKD').replaceAll(COMBINING, '') : given;
    const letter = known !== undefined || (bare !== '' && fontOf(bare) !== undefined) ? bare : '?';
    const font = known ?? fontOf(letter) ?? weight;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}

export interface Writing {
  weight: Weight;
  size: number;
  color: string;
  /** Points from the left and the top of the page; where the last text ended when left out. */
  at?: [x: number, y: number];
  /** Within which it is broken into lines; one line when left out. */
  width?: number;
}

/** Writes with every letter that the face has. */
export function write(pdf: Pdf, text: string, { weight, size, color, at = [pdf.x, pdf.y], width }: Writing): void {
  const runs = runsOf(pdf, weight, text);
  pdf.fontSize(size).fillColor(color);
  [pdf.x, pdf.y] = at;
  runs.forEach((run, index) => {
    const isLast = index === runs.length - 1;
    const options = width === undefined ? { lineBreak: false } : { width, continued: !isLast };
    pdf.font(run.font).text(run.text, options);
  });
}

/** How tall it will be, in points. */
export function heightOf(
  pdf: Pdf,
  text: string,
  { weight, size, width }: Pick<Writing, 'weight' | 'size'> & { width: number },
): number {
  return pdf
    .font(weight)
    .fontSize(size)
    .heightOfString(text === '' ? ' ' : text, { width });
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

/** Less than this height is left. */
export const isFull = (pdf: Pdf, height: number): boolean => pdf.y + height > pdf.page.height - MARGINS.bottom;

/** Goes on at the next page when less than this height is left. */
export function makeRoom(pdf: Pdf, height: number): void {
  if (isFull(pdf, height)) pdf.addPage();
}
