import { oneOf, readRows, readTable } from './csv-table.js';
import { loadOnce } from './data-file.js';
import { holidayRegions, type HolidayRegion } from './holiday-region.js';
import { LookupIndex, nameKey, type Lookup } from './lookup.js';
import { editionsUntil, SUCCESSORS, today, versionsFolder } from './versions.js';

export interface Municipality {
  /** 'GM' and four digits, such as 'GM0363'. */
  cbsCode: string;
  name: string;
  rmcRegionCode: string;
  rmcRegionName: string;
  /** The holiday regions of its primary schools: one, or for four municipalities two, the largest first. */
  holidayRegions: readonly HolidayRegion[];
}

export type HolidayRegionChoice =
  | { kind: 'known'; region: HolidayRegion }
  /** The municipality is split: somebody has to choose for each school. */
  | { kind: 'choose'; possibilities: readonly HolidayRegion[] };

const file = 'municipalities.csv';

/** The 342 municipalities of 2026. Source: DUO; names in mixed case from the Ministry of Health, Welfare and Sport. */
export const municipalities: () => readonly Municipality[] = loadOnce(() => municipalitiesOn(today()));

/**
 * The municipalities as they are on a day, YYYY-MM-DD, also when that day is still to come.
 * @param folder of the dated editions
 */
export function municipalitiesOn(on: string, folder = versionsFolder()): readonly Municipality[] {
  const columns = ['cbs_code', 'name', 'rmc_region_code', 'rmc_region_name', 'holiday_region', 'holiday_region_note'] as const;
  return readTable(file, columns, on, folder).map((row) => ({
    cbsCode: row.cbs_code,
    name: row.name,
    rmcRegionCode: row.rmc_region_code,
    rmcRegionName: row.rmc_region_name,
    holidayRegions:
      row.holiday_region === ''
        ? splitRegions(row.holiday_region_note, row.line)
        : [oneOf(row.holiday_region, holidayRegions, file, row.line)],
  }));
}

/** Of municipalities that are no more on a day, by CBS code: in which they went up. Merged twice leads to the last one. */
export function municipalitySuccessors(on: string, folder = versionsFolder()): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const path of editionsUntil(SUCCESSORS, on, folder))
    for (const { cbs_code: code, successor } of readRows(path, ['cbs_code', 'successor'])) next.set(code, successor);
  const last = (code: string): string => {
    const further = next.get(code);
    return further === undefined ? code : last(further);
  };
  return new Map([...next.keys()].map((code) => [code, last(code)]));
}

/** The holiday region of a municipality, or the possibilities where its schools are split. It describes primary schools: a proposal for a vso or mbo. */
export function holidayRegionOf(municipality: Municipality): HolidayRegionChoice {
  const [region, ...others] = municipality.holidayRegions;
  return region !== undefined && others.length === 0
    ? { kind: 'known', region }
    : { kind: 'choose', possibilities: municipality.holidayRegions };
}

/**
 * The municipality that a person means by a name or a CBS code ('GM0363', '0363', '363'). Accents, capitals, punctuation and the word "gemeente"
 * do not matter; a name that several carry, such as Bergen, is ambiguous.
 */
export function findMunicipality(nameOrCode: string): Lookup<Municipality> {
  const key = nameKey(nameOrCode);
  const code = /^(?:gm)?(\d{1,4})$/.exec(key)?.[1];
  const index = municipalityIndex();
  if (code !== undefined) return index.find(`gm${code.padStart(4, '0')}`);
  const found = index.find(key);
  return found.kind === 'unknown' && key.startsWith('gemeente') ? index.find(key.slice('gemeente'.length)) : found;
}

/**
 * Names in use beside the official one: other forms of the same name, and municipalities that merged since 2021 and still
 * stand in school administrations (Centraal Bureau voor de Statistiek, gemeentelijke indelingen 2021-2023).
 */
const aliases: Readonly<Record<string, string>> = {
  'Den Haag': "'s-Gravenhage",
  'The Hague': "'s-Gravenhage",
  'Den Bosch': "'s-Hertogenbosch",
  Nuenen: 'Nuenen, Gerwen en Nederwetten',
  'Nuenen c.a.': 'Nuenen, Gerwen en Nederwetten',
  'Hengelo Overijssel': 'Hengelo (O.)',
  'Hengelo Ov': 'Hengelo (O.)',
  'Bergen Noord-Holland': 'Bergen (NH.)',
  'Bergen Limburg': 'Bergen (L.)',
  'Laren Noord-Holland': 'Laren (NH.)',
  'Rijswijk Zuid-Holland': 'Rijswijk (ZH.)',
  'Middelburg Zeeland': 'Middelburg (Z.)',
  'Beek Limburg': 'Beek (L.)',
  'Stein Limburg': 'Stein (L.)',
  'De Friese Meren': 'De Fryske Marren',
  Tietjerksteradeel: 'Tytsjerksteradiel',
  Dantumadeel: 'Dantumadiel',
  'Zuidwest-Friesland': 'Súdwest-Fryslân',
  'Noordoost-Friesland': 'Noardeast-Fryslân',
  Weesp: 'Amsterdam',
  Beemster: 'Purmerend',
  Heerhugowaard: 'Dijk en Waard',
  Langedijk: 'Dijk en Waard',
  Appingedam: 'Eemsdelta',
  Delfzijl: 'Eemsdelta',
  Loppersum: 'Eemsdelta',
  Uden: 'Maashorst',
  Landerd: 'Maashorst',
  Boxmeer: 'Land van Cuijk',
  Cuijk: 'Land van Cuijk',
  Grave: 'Land van Cuijk',
  'Mill en Sint Hubert': 'Land van Cuijk',
  'Sint Anthonis': 'Land van Cuijk',
  Brielle: 'Voorne aan Zee',
  Hellevoetsluis: 'Voorne aan Zee',
  Westvoorne: 'Voorne aan Zee',
};

const municipalityIndex = loadOnce(() => {
  const index = new LookupIndex<Municipality>();
  for (const municipality of municipalities()) {
    index.add(municipality.cbsCode.toLowerCase(), municipality);
    index.add(nameKey(municipality.name), municipality);
    index.add(nameKey(municipality.name.replace(/ \(.*\)$/, '')), municipality);
    for (const [alias, name] of Object.entries(aliases)) {
      if (name === municipality.name) index.add(nameKey(alias), municipality);
    }
  }
  return index;
});

/** 'split: Midden=13, Noord=5' → ['Midden', 'Noord']; the source gives the largest first. */
function splitRegions(note: string, line: number): HolidayRegion[] {
  return note
    .replace(/^split:/, '')
    .split(',')
    .map((part) => oneOf(part.replace(/=\d+/, '').trim(), holidayRegions, file, line));
}
