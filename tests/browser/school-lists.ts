import type { Page } from 'playwright-core';
import { workbookOf } from '../../libs/documents/workbook.js';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list as a school has it: its own names of columns, in an Excel file. */
export interface SchoolList {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** As one pupil system exports it, with columns that Doorlijn has no use for. Nobody in it exists. */
export const LEAVERS: SchoolList = {
  header: ['Stamnr.', 'Roepnaam', 'Tussenv.', 'Achternaam', 'Geb. datum', 'Woonplaats', 'Klas', 'E-mail leerling'],
  rows: [
    ['0042', 'Noor', 'van der', 'Berg', '12-04-2009', 'Amsterdam', '5B', 'noor@voorbeeld.nl'],
    ['0043', 'Sem', '', 'Bakker', '30-02-2009', 'Amsterdam', '5B', ''],
    ['0044', 'Aya', '', 'El Idrissi', '03-11-2008', 'Zaandam', '5B', ''],
    ['0045', 'Luuk', 'de', 'Graaf', '21-06-2009', 'Amstelven', '5B', ''],
  ],
};

/** Chooses the list on the page that asks for it. */
export async function chooseList(
  page: Page,
  { header, rows }: SchoolList,
  name = 'schoolverlaters.xlsx',
): Promise<void> {
  await page
    .getByLabel('Bestand (Excel of CSV)')
    .setInputFiles({ name, mimeType: EXCEL, buffer: workbookOf({ name: 'Leerlingen', header, rows }) });
}
