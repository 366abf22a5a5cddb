import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { municipalitiesOn, municipalitySuccessors } from '../../../libs/reference/index.js';
import { dataFile } from '../../../libs/reference/data-file.js';
import { checkEdition, EditionRefused, writeEdition, type NewEdition } from '../../../libs/reference/refresh/edition.js';
import { REFERENCE_TABLES, type ReferenceTableName } from '../../../libs/reference/refresh/tables.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'editions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const present = (table: ReferenceTableName): string => readFileSync(dataFile(REFERENCE_TABLES[table].file), 'utf8');
const edition = (table: ReferenceTableName, text: string, more: Partial<NewEdition> = {}) =>
  checkEdition({ table, from: '2027-01-01', text, folder, ...more });

function refused(what: () => unknown): string {
  try {
    what();
  } catch (error) {
    if (error instanceof EditionRefused) return error.sentences.join('\n');
    throw error;
  }
  throw new Error('it was taken over');
}

describe('a new edition of public data', () => {
  it.each(Object.keys(REFERENCE_TABLES) as ReferenceTableName[])('of %s that is the present one differs in nothing', (table) => {
    expect(edition(table, present(table)).differences).toEqual({ added: [], gone: [], changed: [] });
  });

  it('shows what comes, goes and changes, and holds from its day and not before', () => {
    const text = present('municipalities').replace('GM0034,Almere,18,Flevoland', 'GM0034,Almere,21,Amsterdam').replace(/GM0037.*\n/, '');
    const { differences, ...checked } = edition('municipalities', `${text}GM2000,Nieuwstad,01,Oost-Groningen,Noord,,3\n`, { successors: { GM0037: 'GM2000' } });
    expect(differences).toEqual({
      added: ['GM2000'],
      gone: ['GM0037'],
      changed: [
        { key: 'GM0034', column: 'rmc_region_code', from: '18', to: '21' },
        { key: 'GM0034', column: 'rmc_region_name', from: 'Flevoland', to: 'Amsterdam' },
      ],
    });
    writeEdition({ ...checked, differences }, folder);
    const almere = (on: string) => municipalitiesOn(on, folder).find(({ cbsCode }) => cbsCode === 'GM0034')?.rmcRegionCode;
    expect([almere('2026-12-31'), almere('2027-01-01')]).toEqual(['18', '21']);
    expect([...municipalitySuccessors('2026-12-31', folder)]).toEqual([]);
    expect([...municipalitySuccessors('2027-01-01', folder)]).toEqual([['GM0037', 'GM2000']]);
  });

  it('never changes once it is there, and the next one is compared with it', () => {
    const text = present('regions').replace('01,Oost-Groningen', '01,Oost');
    writeEdition(edition('regions', text), folder);
    expect(writeEdition(edition('regions', text), folder)).toContain('2027-01-01');
    expect(refused(() => writeEdition(edition('regions', present('regions')), folder))).toContain('verandert nooit meer');
    expect(edition('regions', present('regions'), { from: '2028-01-01' }).differences.changed).toEqual([
      { key: '01', column: 'name', from: 'Oost', to: 'Oost-Groningen' },
    ]);
  });

  it('is refused with a sentence for everything that is wrong', () => {
    const holidays = present('holidays');
    const wrong = holidays.replace('2024-10-19,2024-10-27', '2024-10-27,2024-10-19').replace('Herfstvakantie,Noord', 'Herfstvakantie,Oost');
    const said = refused(() => edition('holidays', wrong));
    expect(said).toContain('Regel 3, region: "Oost" moet zijn: Noord, Midden, Zuid');
    expect(said).toContain('Regel 2, end_date: "2024-10-19" ligt voor start_date.');
    expect(refused(() => edition('holidays', ''))).toBe('school_holidays.csv is leeg.');
    expect(refused(() => edition('holidays', '<html><body>Onderhoud</body></html>\n<p>x</p>'))).toContain('De kolom school_year ontbreekt.');
    expect(refused(() => edition('holidays', 'a,b\n"x'))).toContain('niet te lezen als CSV');
    expect(refused(() => edition('regions', `${present('regions')}01,Nog eens,\n`))).toContain('01 staat ook op regel 2.');
  });

  it('is refused when a large part is missing, a region is unknown, or a municipality goes without saying where', () => {
    const text = present('municipalities');
    expect(refused(() => edition('vso-schools', present('vso-schools').split('\n').slice(0, 200).join('\n')))).toMatch(/Er verdwijnen \d+ van de 515 rijen/);
    expect(refused(() => edition('municipalities', text.replace('GM0034,Almere,18', 'GM0034,Almere,14')))).toContain('Almere: RMC-regio 14 kennen we niet.');
    const without = text.replace(/GM0037.*\n/, '');
    expect(refused(() => edition('municipalities', without))).toContain('--successor GM0037=');
    expect(refused(() => edition('municipalities', without, { successors: { GM0037: 'GM8888' } }))).toContain('Opvolger GM8888 van GM0037');
    expect(refused(() => edition('municipalities', text, { successors: { GM0037: 'GM0034' } }))).toContain('GM0037 verdwijnt niet');
    writeFileSync(join(folder, 'readme.txt'), 'not an edition');
    expect(municipalitiesOn('2030-01-01', folder)).toHaveLength(342);
  });
});
