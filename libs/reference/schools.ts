import { oneOf, readTable, type Row } from './csv-table.js';
import { loadOnce } from './data-file.js';
import { LookupIndex, nameKey, type Lookup } from './lookup.js';

interface SchoolLocation {
  /** BRIN code, four characters such as '07IQ'. */
  brin: string;
  /** Two digits such as '02'. */
  vestigingsnummer: string;
  /** BRIN code and vestigingsnummer, six characters such as '07IQ02'. */
  code: string;
  name: string;
  city: string;
  municipality: string;
  cbsCode: string;
  rmcRegionCode: string;
  denomination: string;
  /** Month or year of the data, such as '2024-11'. */
  dataDate: string;
}

/** A location of a vso school. '(V)SO' may also be a location with so pupils only: the source cannot tell. */
export interface VsoSchool extends SchoolLocation {
  kind: 'vso';
  schoolType: 'VSO' | '(V)SO';
}

/** A location that offers praktijkonderwijs, alone ('PRO') or beside other education ('VBO/MAVO/PRO'). */
export interface ProSchool extends SchoolLocation {
  kind: 'pro';
  structure: string;
}

export type School = VsoSchool | ProSchool;

const columns = [
  'brin',
  'vestigingsnummer',
  'name',
  'city',
  'municipality',
  'cbs_code',
  'rmc_region_code',
  'denominatie',
  'data_date',
] as const;

/** The known locations of (v)so schools. Source: DUO, November 2024 and 2026; some 9 % of the locations are missing. */
export const vsoSchools: () => readonly VsoSchool[] = loadOnce(() =>
  readTable('vso_schools.csv', [...columns, 'soort_primair_onderwijs']).map((row) => ({
    ...location(row),
    kind: 'vso' as const,
    schoolType: oneOf(row.soort_primair_onderwijs, ['VSO', '(V)SO'], 'vso_schools.csv', row.line),
  })),
);

/** The known locations with praktijkonderwijs. Source: DUO, November 2024. */
export const proSchools: () => readonly ProSchool[] = loadOnce(() =>
  readTable('pro_schools.csv', [...columns, 'onderwijsstructuur']).map((row) => ({
    ...location(row),
    kind: 'pro' as const,
    structure: row.onderwijsstructuur,
  })),
);

/**
 * The vso or pro location that a person means by a BRIN code with vestigingsnummer ('07IQ02', '07IQ-02'), a BRIN code alone, a name, or a name
 * with its city. A BRIN code or a name of several locations is ambiguous: the location decides on calendar and people.
 */
export function findSchool(codeOrName: string): Lookup<School> {
  return schoolIndex().find(nameKey(codeOrName));
}

const schoolIndex = loadOnce(() => {
  const index = new LookupIndex<School>();
  for (const school of [...vsoSchools(), ...proSchools()]) {
    index.add(nameKey(school.code), school);
    index.add(nameKey(school.brin), school);
    index.add(nameKey(school.name), school);
    index.add(nameKey(school.name + school.city), school);
  }
  return index;
});

function location(row: Row<(typeof columns)[number]>): SchoolLocation {
  return {
    brin: row.brin,
    vestigingsnummer: row.vestigingsnummer,
    code: row.brin + row.vestigingsnummer,
    name: row.name,
    city: row.city,
    municipality: row.municipality,
    cbsCode: row.cbs_code,
    rmcRegionCode: row.rmc_region_code,
    denomination: row.denominatie,
    dataDate: row.data_date,
  };
}
