import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  demoRegionAmsterdam,
  figures,
  findMboInstitution,
  findMunicipality,
  findSchool,
  holidayRegionOf,
  holidaysKnownUntil,
  holidaysOf,
  mboInstitutions,
  municipalities,
  proSchools,
  ReferenceDataError,
  rmcRegion,
  rmcRegions,
  schoolHolidays,
  vsoSchools,
  type Lookup,
  type Municipality,
} from '../../../libs/reference/index.js';
import { oneOf, readTable } from '../../../libs/reference/csv-table.js';
import { dataFile } from '../../../libs/reference/data-file.js';

/** The name of what was found, or what else came of it. */
function outcome<T extends { name: string }>(lookup: Lookup<T>): string {
  return lookup.kind === 'found' ? lookup.value.name : lookup.kind;
}

describe('reference data', () => {
  it('has the published number of rows in every table', () => {
    expect(
      [municipalities(), rmcRegions(), vsoSchools(), proSchools(), mboInstitutions(), schoolHolidays()].map(
        (rows) => rows.length,
      ),
    ).toEqual([342, 40, 515, 188, 55, 66]);
  });

  it('is loaded once', () => {
    expect(municipalities()).toBe(municipalities());
    expect(figures()).toBe(figures());
  });

  it('refers only to municipalities and RMC regions that exist', () => {
    const codes = new Set(municipalities().map(({ cbsCode }) => cbsCode));
    for (const place of [...vsoSchools(), ...proSchools(), ...mboInstitutions()])
      expect(codes.has(place.cbsCode)).toBe(true);
    for (const { rmcRegionCode } of [...municipalities(), ...vsoSchools()])
      expect(rmcRegion(rmcRegionCode)?.code).toBe(rmcRegionCode);
  });

  it('keeps leading zeros of codes', () => {
    expect(rmcRegion('03')?.name).toBe('Centraal en Westelijk Groningen');
    expect(vsoSchools().some(({ code }) => code === '00AO00')).toBe(true);
  });

  it('names the file and the column or line when a file is not what it should be', () => {
    expect(() => readTable('rmc_regions.csv', ['code', 'desk'])).toThrow(ReferenceDataError);
    expect(() => readTable('rmc_regions.csv', ['code', 'desk'])).toThrow(
      'REFERENCE.MISSING_COLUMN: rmc_regions.csv has no column "desk"',
    );
    expect(() => oneOf('Oost', ['Noord', 'Zuid'], 'x.csv', 7)).toThrow(
      'REFERENCE.INVALID_VALUE: x.csv line 7: "Oost" is not one of Noord, Zuid',
    );
  });

  it('is found in the folder of the sources, with a note on sources and licences beside it', () => {
    expect(existsSync(dataFile('municipalities.csv'))).toBe(true);
    expect(readFileSync(dataFile('README.md'), 'utf8')).toContain('CC-BY 4.0');
  });
});

describe('finding a municipality', () => {
  it.each([
    ['Amsterdam', 'Amsterdam'],
    ['  amsterdam ', 'Amsterdam'],
    ['Gemeente Amsterdam', 'Amsterdam'],
    ['GM0363', 'Amsterdam'],
    ['0363', 'Amsterdam'],
    ['363', 'Amsterdam'],
    ['Den Haag', "'s-Gravenhage"],
    ['’s Gravenhage', "'s-Gravenhage"],
    ['Den Bosch', "'s-Hertogenbosch"],
    ["'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
    ['Sudwest-Fryslan', 'Súdwest-Fryslân'],
    ['Hengelo', 'Hengelo (O.)'],
    ['Bergen NH', 'Bergen (NH.)'],
    ['Nuenen', 'Nuenen, Gerwen en Nederwetten'],
    ['Weesp', 'Amsterdam'],
    ['Bergen', 'ambiguous'],
    ['Amsterdan', 'unknown'],
    ['GM9999', 'unknown'],
    ['', 'unknown'],
  ])('"%s" gives %s', (typed, expected) => {
    expect(outcome(findMunicipality(typed))).toBe(expected);
  });

  it('finds every municipality by its own name and by its code', () => {
    for (const municipality of municipalities()) {
      expect(findMunicipality(municipality.name)).toEqual({ kind: 'found', value: municipality });
      expect(findMunicipality(municipality.cbsCode)).toEqual({ kind: 'found', value: municipality });
    }
  });
});

describe('the holiday region of a municipality', () => {
  const named = (name: string): Municipality => municipalities().find((municipality) => municipality.name === name)!;

  it('is known for all but four', () => {
    expect(holidayRegionOf(named('Amsterdam'))).toEqual({ kind: 'known', region: 'Noord' });
    expect(municipalities().filter((municipality) => holidayRegionOf(municipality).kind === 'choose')).toHaveLength(4);
  });

  it('has to be chosen where the municipality is split, from the regions of its schools', () => {
    expect(holidayRegionOf(named('Altena'))).toEqual({ kind: 'choose', possibilities: ['Midden', 'Zuid'] });
    expect(holidayRegionOf(named('De Ronde Venen'))).toEqual({ kind: 'choose', possibilities: ['Midden', 'Noord'] });
  });
});

describe('finding a school', () => {
  it.each([
    ['21EJ00', 'Orion College Amstel'],
    ['20ww-00', 'Orion College Drostenburg'],
    ['20WW', 'Orion College Drostenburg'],
    ['orion college drostenburg', 'Orion College Drostenburg'],
    ['07IQ', 'ambiguous'],
    ['Bergse Veld School', 'ambiguous'],
    ['01EK00', 'Kranenburg, School voor Praktijkonderwijs'],
    ['99ZZ00', 'unknown'],
    ['Altra College Bleichrodt', 'unknown'],
  ])('"%s" gives %s', (typed, expected) => {
    expect(outcome(findSchool(typed))).toBe(expected);
  });

  it('finds every location by its BRIN code with vestigingsnummer', () => {
    for (const school of [...vsoSchools(), ...proSchools()])
      expect(findSchool(school.code)).toEqual({ kind: 'found', value: school });
  });

  it('offers the locations of a BRIN code to choose from', () => {
    const lookup = findSchool('07IQ');
    expect(lookup.kind === 'ambiguous' && lookup.candidates.map(({ name }) => name)).toContain('School2Care Amsterdam');
  });
});

describe('finding an mbo institution', () => {
  it.each([
    ['25PZ', 'ROC van Amsterdam'],
    ['25pz04', 'ROC van Amsterdam'],
    ['roc van amsterdam', 'ROC van Amsterdam'],
    ['Amsterdam', 'unknown'],
    ['Albeda', 'Stichting Albeda'],
    ['ROC van Flevoland', 'Regionaal Opleidingen Centrum van Flevoland'],
    ['Regionaal Opleidingen Centrum Nova College', 'Regionaal Opleidingen Centrum Nova College'],
    ['Nova College', 'Regionaal Opleidingen Centrum Nova College'],
    ['ROC Ter AA', 'Stichting Regionaal Opleidingencentrum Ter AA'],
    ['Aventus', 'Stichting Regionaal Opleidingen Centrum AVENTUS'],
    ['MBO Utrecht', 'Stichting Interconfessioneel Beroepsonderwijs Volwasseneneducatie regio Utrecht'],
    ['Curio', 'ambiguous'],
    ['ROC van Nergens', 'unknown'],
  ])('"%s" gives %s', (typed, expected) => {
    expect(outcome(findMboInstitution(typed))).toBe(expected);
  });
});

describe('school holidays of a region', () => {
  it('are five in each of four school years, in order, without the advisory weeks', () => {
    for (const region of ['Noord', 'Midden', 'Zuid'] as const) {
      const holidays = holidaysOf(region);
      expect(holidays).toHaveLength(20);
      expect(holidays.map(({ from }) => from)).toEqual(holidays.map(({ from }) => from).sort());
      expect(holidays.every(({ name }) => !name.includes('adviesweek'))).toBe(true);
    }
  });

  it('are known until the end of the summer of 2028', () => {
    expect((['Noord', 'Midden', 'Zuid'] as const).map(holidaysKnownUntil)).toEqual([
      '2028-08-27',
      '2028-08-20',
      '2028-09-03',
    ]);
  });
});

describe('the Amsterdam figures', () => {
  it('are read as printed', () => {
    expect(figures().population.students).toBe(733);
    expect(figures().reasonsNotStarting.level234.counts['did not show up']).toBe(317);
    expect(figures().earlyLeavers.level234.buckets.map(({ meanDays }) => meanDays)).toEqual([59, 154, 382]);
    expect(figures().studentsPerVsoSchool.counts['Orion College Drostenburg']).toBe(143);
  });

  it('have counts that add up to the printed totals', () => {
    const { startedPerMboCollege, startedPerSector, reasonsNotStarting, reasonsLeavingEarly, studentsPerVsoSchool } =
      figures();
    const sum = (counts: Record<string, number>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(studentsPerVsoSchool.counts)).toBe(733);
    for (const table of [
      reasonsNotStarting.entree,
      reasonsNotStarting.level234,
      reasonsLeavingEarly.entree,
      reasonsLeavingEarly.level234,
    ]) {
      expect(sum(table.counts)).toBe(table.total);
    }
    expect([startedPerMboCollege.total, startedPerSector.total]).toEqual([720, 720]);
  });
});

describe('the demo region Amsterdam', () => {
  it('has exactly the schools and colleges of the figures', () => {
    const names = (places: readonly { name: string }[]): string[] => places.map(({ name }) => name).sort();
    expect(names(demoRegionAmsterdam.vsoSchools)).toEqual(Object.keys(figures().studentsPerVsoSchool.counts).sort());
    expect(names(demoRegionAmsterdam.mboColleges)).toEqual(Object.keys(figures().startedPerMboCollege.counts).sort());
  });

  it('has municipalities, holiday regions and codes that the reference data confirm', () => {
    for (const place of [...demoRegionAmsterdam.vsoSchools, ...demoRegionAmsterdam.mboColleges]) {
      const found = findMunicipality(place.cbsCode);
      expect(outcome(found)).toBe(place.municipality);
      expect(found.kind === 'found' && holidayRegionOf(found.value)).toEqual({
        kind: 'known',
        region: place.holidayRegion,
      });
    }
    for (const { code, name } of demoRegionAmsterdam.vsoSchools)
      if (code !== undefined) expect(outcome(findSchool(code))).toBe(name);
    for (const { institutionBrin } of demoRegionAmsterdam.mboColleges)
      expect(findMboInstitution(institutionBrin).kind).toBe('found');
  });

  it('lists a code for each school of the figures whose name is in the reference data', () => {
    for (const { code, name } of demoRegionAmsterdam.vsoSchools) {
      const found = findSchool(name);
      expect(code).toBe(found.kind === 'found' ? found.value.code : undefined);
    }
  });
});
