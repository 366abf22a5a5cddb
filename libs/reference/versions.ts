import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from './data-file.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The folder of dated editions: `versions/2027-01-01/municipalities.csv` holds from that day. */
export const versionsFolder = (): string => dataFile('versions');

/** Today on the Dutch calendar, YYYY-MM-DD. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

/** In the folder of the day on which they went up in another: which municipality became which. */
export const SUCCESSORS = 'municipality_successors.csv';

/**
 * The dated editions of a table until a day, the oldest first; full paths.
 * @param on YYYY-MM-DD
 */
export function editionsUntil(file: string, on: string, folder = versionsFolder()): string[] {
  const dates = existsSync(folder) ? readdirSync(folder) : [];
  return dates
    .filter((date) => DATE.test(date) && date <= on && existsSync(join(folder, date, file)))
    .sort()
    .map((date) => join(folder, date, file));
}

/** The edition of a table that holds on a day, by its full path. */
export const editionOf = (file: string, on: string, folder = versionsFolder()): string =>
  editionsUntil(file, on, folder).at(-1) ?? dataFile(file);
