import { csvFile } from '../../../libs/contracts/csv-export.js';
import type { Answer } from './visit.js';

/** A list as a file for a spreadsheet. No page writes one in another way: here every cell that would be run as a formula is made text. */
export function csvAnswer(
  name: string,
  header: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null | undefined)[]>,
): Answer {
  return { file: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: [...csvFile(header, rows)].join('') } };
}
