import { escaped } from './svg.js';

/** A table with its numbers to the right. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cell = (tag: 'th' | 'td', value: string | number, numeric: boolean): string =>
    `<${tag}${numeric ? ' class="n"' : ''}${tag === 'th' ? ' scope="col"' : ''}>${escaped(value)}</${tag}>`;
  const isNumeric = (column: number): boolean => rows.every((row) => isNumber(row[column] ?? ''));
  const header = head.map((name, column) => cell('th', name, isNumeric(column))).join('');
  const body = rows
    .map((row) => `<tr>${row.map((value, column) => cell('td', value, isNumeric(column))).join('')}</tr>`)
    .join('');
  return `<div class="wide"><table><caption>${escaped(caption)}</caption><thead><tr>${header}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const isNumber = (value: string | number): boolean => typeof value === 'number' || /^(|\d+ (%|dagen))$/.test(value);

/** A table that is there for who wants it. */
export function folded(summary: string, inside: string): string {
  return `<details><summary>${escaped(summary)}</summary>${inside}</details>`;
}

/** A drawing with its numbers beside it, or below it where there is no room. */
export function pair(drawing: string, numbers: string): string {
  return `<div class="pair"><figure>${drawing}</figure>${numbers}</div>`;
}
