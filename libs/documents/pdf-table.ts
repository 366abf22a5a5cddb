import { BOLD, decoration, element, INK, makeRoom, MARGINS, REGULAR, SOFT, widthOf, type Pdf, type Structure } from './pdf-drawing.js';

const PADDING = 4;
const GAP = 8;
const RULE = '#d9d5cc';

interface Cell {
  text: string;
  /** A header says to which cells it belongs. */
  scope?: 'Row' | 'Column';
}

/** A table whose rows stay whole on a page, tagged so that a reading voice knows which header a cell belongs to. */
export class PdfTable {
  private readonly left = MARGINS.left;

  constructor(
    private readonly pdf: Pdf,
    /** Parts of the width, together 1. */
    private readonly columns: readonly number[],
    private readonly size: number,
  ) {}

  drawFacts(root: Structure, rows: readonly [string, string][]): void {
    const table = this.begin(root);
    for (const [label, value] of rows) this.row(table, [{ text: label, scope: 'Row' }, { text: value }]);
    this.end(table);
  }

  drawTable(root: Structure, { caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly string[][] }): void {
    const { pdf } = this;
    const table = this.begin(root);
    makeRoom(pdf, this.size * 6);
    element(pdf, table, 'Caption', () => pdf.font(BOLD).fontSize(this.size).fillColor(INK).text(caption, this.left, pdf.y, { width: widthOf(pdf) }));
    this.row(table, head.map((text) => ({ text, scope: 'Column' })));
    for (const row of rows) this.row(table, row.map((text) => ({ text })));
    this.end(table);
  }

  private begin(root: Structure): Structure {
    const table = this.pdf.struct('Table');
    root.add(table);
    return table;
  }

  private end(table: Structure): void {
    table.end();
    this.pdf.x = this.left;
    this.pdf.y += 8;
  }

  private row(table: Structure, cells: readonly Cell[]): void {
    const { pdf } = this;
    const width = (index: number): number => (this.columns[index] ?? 0) * widthOf(pdf) - GAP;
    const heights = cells.map((cell, index) => {
      pdf.font(cell.scope === 'Column' ? BOLD : REGULAR).fontSize(this.size);
      return pdf.heightOfString(cell.text === '' ? ' ' : cell.text, { width: width(index) });
    });
    const height = Math.max(...heights) + 2 * PADDING;
    makeRoom(pdf, height);
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    let x = this.left;
    cells.forEach((cell, index) => {
      const draw = (): void => {
        pdf.font(cell.scope === 'Column' ? BOLD : REGULAR).fontSize(this.size).fillColor(cell.scope === 'Row' ? SOFT : INK);
        pdf.text(cell.text === '' ? ' ' : cell.text, x, top + PADDING, { width: width(index) });
      };
      element(pdf, row, cell.scope === undefined ? 'TD' : 'TH', draw, cell.scope === undefined ? {} : { scope: cell.scope });
      x += width(index) + GAP;
    });
    row.end();
    const bottom = top + height;
    decoration(pdf, () => pdf.moveTo(this.left, bottom).lineTo(this.left + widthOf(pdf), bottom).lineWidth(0.7).strokeColor(RULE).stroke());
    pdf.x = this.left;
    pdf.y = bottom;
  }
}
