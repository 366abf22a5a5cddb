import { strToU8, zipSync } from 'fflate';

import { pdfOf } from '../../documents/pdf.js';
import type { ExportedTransfer } from './export-transfer.js';
import { reportOfExport } from './export-report.js';

const READ_ME = `Dit is het dossier van een overstap, gemaakt met Doorlijn.

overstap.json    alles in velden, om in een ander systeem te zetten
overstap.pdf     hetzelfde om te lezen
documenten/      de documenten uit het dossier, per onderdeel

Erin staat wat u op dit moment mag lezen. Dat u het ophaalde, is vastgelegd.
Bewaar het niet langer dan uw eigen dossier: u bent er zelf voor verantwoordelijk.
`;

/** Already as small as they get: these are only put together, so that a large file costs no thinking. */
const AS_IS = 0;
const SMALLER = 6;

/** The whole export as one file. */
export async function zipOfExport({ told, files }: ExportedTransfer): Promise<Buffer> {
  const mtime = new Date(told.exportedAt);
  const pdf = await pdfOf(reportOfExport(told), Date.parse(told.exportedAt));
  const parts: [path: string, bytes: Uint8Array, level: typeof AS_IS | typeof SMALLER][] = [
    ['LEESMIJ.txt', strToU8(READ_ME), SMALLER],
    ['overstap.json', strToU8(jsonOfExport(told)), SMALLER],
    ['overstap.pdf', pdf, SMALLER],
    ...files.map(({ path, bytes }): [string, Uint8Array, typeof AS_IS] => [path, bytes, AS_IS]),
  ];
  return Buffer.from(zipSync(Object.fromEntries(parts.map(([path, bytes, level]) => [path, [bytes, { level, mtime }]]))));
}

export const jsonOfExport = (told: ExportedTransfer['told']): string => `${JSON.stringify(told, null, 2)}\n`;
