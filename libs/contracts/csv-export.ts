/**
 * One line of a CSV file for a spreadsheet: separated by `;`, every cell in quotation marks. A cell that a spreadsheet would run as
 * a formula gets an apostrophe in front, so that a name such as `=HYPERLINK(…)` stays text (OWASP, CSV injection).
 */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map(cellText).join(';')}\r\n`;
}

function cellText(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return '""';
  if (typeof cell === 'number') return `"${cell}"`;
  if (typeof cell === 'boolean') return cell ? '"ja"' : '"nee"';
  const harmless = /^[\s]*[=+\-@]/.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A whole file, with a byte order mark so that Excel reads the accents. */
export function* csvFile(
  header: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null | undefined)[]>,
): Generator<string> {
  yield `\uFEFF${csvLine(header)}`;
  for (const row of rows) yield csvLine(row);
}
