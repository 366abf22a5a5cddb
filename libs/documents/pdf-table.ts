import {
  BOLD,
  decoration,
  element,
  heightOf,
  INK,
  isFull,
  makeRoom,
  MARGINS,
  REGULAR,
  SOFT,
  widthOf,
  write,
  type Pdf,
  type Structure,
} from './pdf-drawing.js';

const PADDING = 4;
const GAP = 8;
const RULE = '#d9d5cc';

interface Cell {
  text: string;
  /** A header says to which cells it belongs. */
  scope?: 'Row' | 'Column';
}

const headCells = (head: readonly string[]): Cell[] => head.map((text) => ({ text, scope: 'Column' }));
const weightOf = ({ scope }: Cell): typeof BOLD | typeof REGULAR => (scope === 'Column' ? BOLD : REGULAR);

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

  drawTable(
    root: Structure,
    { caption, head, rows }: { caption: string; head: readonly string[]; rows: readonly string[][] },
  ): void {
    const { pdf } = this;
    const table = this.begin(root);
    makeRoom(pdf, this.heightOfBeginning({ caption, head, rows }));
    const place = { at: [this.left, pdf.y] as [number, number], width: widthOf(pdf) };
    element(pdf, table, 'Caption', () => write(pdf, caption, { weight: BOLD, size: this.size, color: INK, ...place }));
    const heads = headCells(head);
    this.row(table, heads);
    for (const row of rows) {
      const cells = row.map((text) => ({ text }));
      if (isFull(pdf, this.heightOfRow(cells))) this.goOn(heads);
      this.row(table, cells);
    }
    this.end(table);
  }

  /** In points. */
  heightOfFacts(rows: readonly [string, string][]): number {
    return rows.reduce(
      (sum, [label, value]) => sum + this.heightOfRow([{ text: label, scope: 'Row' }, { text: value }]),
      0,
    );
  }

  /** Caption, head and first row, in points: these belong together. */
  heightOfBeginning({
    caption,
    head,
    rows: [first = []],
  }: {
    caption: string;
    head: readonly string[];
    rows: readonly string[][];
  }): number {
    const above = heightOf(this.pdf, caption, { weight: BOLD, size: this.size, width: widthOf(this.pdf) });
    return above + this.heightOfRow(headCells(head)) + this.heightOfRow(first.map((text) => ({ text })));
  }

  /** On the next page the head is there again for the eye; a reading voice knows it already. */
  private goOn(heads: readonly Cell[]): void {
    const { pdf } = this;
    pdf.addPage();
    const height = this.heightOfRow(heads);
    decoration(pdf, () => {
      let x = this.left;
      heads.forEach((cell, index) => {
        this.cell(cell, index, x, MARGINS.top);
        x += this.width(index) + GAP;
      });
    });
    this.rule(MARGINS.top + height);
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
    const height = this.heightOfRow(cells);
    makeRoom(pdf, height);
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    let x = this.left;
    cells.forEach((cell, index) => {
      const left = x;
      const draw = (): void => this.cell(cell, index, left, top);
      element(
        pdf,
        row,
        cell.scope === undefined ? 'TD' : 'TH',
        draw,
        cell.scope === undefined ? {} : { scope: cell.scope },
      );
      x += this.width(index) + GAP;
    });
    row.end();
    this.rule(top + height);
  }

  private width(index: number): number {
    return (this.columns[index] ?? 0) * widthOf(this.pdf) - GAP;
  }

  private heightOfRow(cells: readonly Cell[]): number {
    const heights = cells.map((cell, index) =>
      heightOf(this.pdf, cell.text, { weight: weightOf(cell), size: this.size, width: this.width(index) }),
    );
    return Math.max(0, ...heights) + 2 * PADDING;
  }

  private cell(cell: Cell, index: number, x: number, top: number): void {
    write(this.pdf, cell.text === '' ? ' ' : cell.text, {
      weight: weightOf(cell),
      size: this.size,
      color: cell.scope === 'Row' ? SOFT : INK,
      at: [x, top + PADDING],
      width: this.width(index),
    });
  }

  /** Below a row; the next begins there. */
  private rule(y: number): void {
    const { pdf, left } = this;
    decoration(pdf, () =>
      pdf
        .moveTo(left, y)
        .lineTo(left + widthOf(pdf), y)
        .lineWidth(0.7)
        .strokeColor(RULE)
        .stroke(),
    );
    pdf.x = left;
    pdf.y = y;
  }
}
