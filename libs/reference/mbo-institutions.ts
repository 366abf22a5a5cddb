import { oneOf, readTable } from './csv-table.js';
import { loadOnce } from './data-file.js';
import { LookupIndex, nameKey, type Lookup } from './lookup.js';

/** A publicly funded mbo institution at its head office; its campuses are not in the data. */
export interface MboInstitution {
  /** BRIN code, four characters such as '25PZ'. */
  brin: string;
  /** The formal name, often not the brand. */
  name: string;
  city: string;
  municipality: string;
  cbsCode: string;
  rmcRegionCode: string;
  typeCode: MboTypeCode;
  typeName: string;
}

export type MboTypeCode = (typeof mboTypeCodes)[number];

const mboTypeCodes = ['ROC', 'ROCV', 'BER', 'BERV', 'DOV'] as const;
const file = 'mbo_institutions.csv';

/** The 55 funded mbo institutions. Source: DUO, 2026. */
export const mboInstitutions: () => readonly MboInstitution[] = loadOnce(() =>
  readTable(file, [
    'brin',
    'name',
    'city',
    'municipality',
    'cbs_code',
    'rmc_region_code',
    'type_code',
    'type_name',
  ]).map((row) => ({
    brin: row.brin,
    name: row.name,
    city: row.city,
    municipality: row.municipality,
    cbsCode: row.cbs_code,
    rmcRegionCode: row.rmc_region_code,
    typeCode: oneOf(row.type_code, mboTypeCodes, file, row.line),
    typeName: row.type_name,
  })),
);

/**
 * The mbo institution that a person means by a BRIN code (a vestigingsnummer behind it is ignored: campuses are not in the data) or a name.
 * "Stichting" may be left out, "ROC" may be written in full or left out. Curio has two BRIN codes and is ambiguous by name.
 */
export function findMboInstitution(brinOrName: string): Lookup<MboInstitution> {
  const brin = /^(\d\d[a-z]{2})(?:\d\d)?$/.exec(nameKey(brinOrName))?.[1];
  return mboIndex().find(brin ?? nameKey(shortName(brinOrName)));
}

/** The name in use, where it is not simply a form of the formal name. */
const brands: Readonly<Record<string, readonly string[]>> = {
  '02PA': ['Mediacollege Amsterdam', 'Ma'],
  '02PG': ['HMC'],
  '02PK': ['Nimeto', 'Nimeto Utrecht'],
  '02PN': ['Cibap', 'Cibap vakschool'],
  '05EA': ['STC'],
  '09MR': ['Hoornbeeck College'],
  '14YD': ['Lentiz'],
  '17WH': ['SVO'],
  '23JA': ['Grafisch Lyceum Rotterdam'],
  '25GV': ['Aeres MBO', 'Aeres'],
  '25LT': ['Gilde Opleidingen'],
  '25LV': ['De Rooi Pannen'],
  '25PN': ['ROC Nijmegen'],
  '25PV': ['Scalda'],
  '25PW': ['Drenthe College'],
  '30RN': ['MBO Utrecht'],
  '30RR': ['MBO Amersfoort'],
};

const mboIndex = loadOnce(() => {
  const index = new LookupIndex<MboInstitution>();
  for (const institution of mboInstitutions()) {
    index.add(nameKey(institution.brin), institution);
    for (const name of [institution.name, ...(brands[institution.brin] ?? [])]) {
      const short = shortName(name);
      index.add(nameKey(short), institution);
      const withoutRoc = short.replace(/^ROC /, '');
      // The town alone names no institution: Amsterdam has several.
      if (withoutRoc !== institution.city) index.add(nameKey(withoutRoc), institution);
    }
  }
  return index;
});

/** 'Stichting Regionaal Opleidingencentrum van X' → 'ROC X'. */
function shortName(name: string): string {
  return name
    .trim()
    .replace(/^(stichting|stg)\.?\s+/i, '')
    .replace(/^(regionaal opleidingen[\s-]?centrum|roc)\s+(van\s+)?/i, 'ROC ');
}
