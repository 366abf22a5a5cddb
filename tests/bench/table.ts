import type { Measured } from './benchmark.js';

const HEAD = ['meting', 'eenheid', 'Doorlijn', 'vergelijking', 'verhouding', 'doel', 'haalt het'];
const NUMBERS = new Set([2, 3, 4]);

const number = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('nl-NL', { maximumSignificantDigits: 4 });

/** What was measured, for a terminal. */
export function tableOf(results: readonly Measured[]): string {
  const rows = results.map(({ name, unit, ours, reference, ratio, goal, holds }) => [
    name,
    unit,
    number(ours),
    number(reference),
    number(ratio),
    goal,
    holds ? 'ja' : 'NEE',
  ]);
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const written = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        NUMBERS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [written(HEAD), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(written)].join('\n');
}
