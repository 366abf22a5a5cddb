import { LEERWEGEN, OUTFLOW_PROFILES, ROUTES } from './start-transfer.js';
import { isDate } from './fields.js';

/** The columns of a cohort file, in the order of the example file. */
export const COHORT_COLUMNS = [
  'leerlingnummer',
  'roepnaam',
  'achternaam',
  'geboortedatum',
  'woongemeente',
  'vso_vestiging',
  'uitstroomprofiel',
  'route',
  'gewenste_opleiding',
  'crebo',
  'niveau',
  'leerweg',
  'mbo_instelling',
  'mbo_locatie',
  'startdatum',
  'mentor_email',
  'leerling_email',
  'leerling_telefoon',
  'ouder1_email',
  'ouder2_email',
  'extra_ondersteuning',
  'beperkt_netwerk',
  'verwachte_knelpunten',
] as const;
export type CohortColumn = (typeof COHORT_COLUMNS)[number];

export const REQUIRED_COLUMNS: readonly CohortColumn[] = [
  'leerlingnummer',
  'roepnaam',
  'achternaam',
  'geboortedatum',
  'woongemeente',
  'vso_vestiging',
  'mentor_email',
];

/** What a cell means, or why it cannot be read. */
export type Reading = { value: unknown } | { error: string };

/** Where the value of a column goes in the body of a transfer, and how it is read; an empty cell is left out. */
export const COLUMN_TARGETS: Record<CohortColumn, { path: readonly string[]; read: (text: string) => Reading }> = {
  leerlingnummer: text('student', 'studentNumber'),
  roepnaam: text('student', 'firstName'),
  achternaam: text('student', 'lastName'),
  geboortedatum: { path: ['student', 'birthDate'], read: readDate },
  woongemeente: text('student', 'municipality'),
  vso_vestiging: text('vsoLocation'),
  uitstroomprofiel: {
    path: ['outflowProfile'],
    read: choice(OUTFLOW_PROFILES, { arbeidsmarktgericht: 'work', arbeid: 'work' }),
  },
  route: { path: ['route'], read: choice(ROUTES, {}) },
  gewenste_opleiding: text('programme', 'name'),
  crebo: text('programme', 'crebo'),
  niveau: {
    path: ['programme', 'level'],
    read: choice(
      { entree: 'Entree', '2': '2', '3': '3', '4': '4' },
      { '1': 'entree', niveau1: 'entree', niveau2: '2', niveau3: '3', niveau4: '4' },
    ),
  },
  leerweg: { path: ['programme', 'leerweg'], read: choice(LEERWEGEN, {}) },
  mbo_instelling: text('mbo', 'institution'),
  mbo_locatie: text('mbo', 'location'),
  startdatum: { path: ['start'], read: readDate },
  mentor_email: text('mentorEmail'),
  leerling_email: text('student', 'email'),
  leerling_telefoon: { path: ['student', 'phone'], read: readPhone },
  ouder1_email: text('student', 'parents', '0', 'email'),
  ouder2_email: text('student', 'parents', '1', 'email'),
  extra_ondersteuning: { path: ['extraSupport'], read: readYesNo },
  beperkt_netwerk: { path: ['limitedNetwork'], read: readYesNo },
  verwachte_knelpunten: { path: ['expectedTrouble'], read: readYesNo },
};

function text(...path: string[]): { path: readonly string[]; read: (cell: string) => Reading } {
  return { path, read: (value) => ({ value }) };
}

/** `31-01-2008`, `1-2-2008`, `31/01/2008` or `2008-01-31`. */
function readDate(cell: string): Reading {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(cell);
  const date = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : cell;
  if (isDate(date)) return { value: date };
  if (/^\d{5}(\.\d+)?$/.test(cell)) {
    return {
      error: `"${cell}" is een getal en geen datum. Kies in Excel voor deze kolom bij Celeigenschappen de notatie Datum en bewaar opnieuw.`,
    };
  }
  return { error: `"${cell}" is geen bestaande datum. Schrijf een datum als 31-01-2008 of 2008-01-31.` };
}

/** A spreadsheet takes the zero off a number of a mobile phone. */
function readPhone(cell: string): Reading {
  return { value: /^6\d{8}$/.test(cell) ? `0${cell}` : cell };
}

function readYesNo(cell: string): Reading {
  const answer = cell.toLowerCase();
  if (answer === 'ja' || answer === 'j') return { value: true };
  if (answer === 'nee' || answer === 'n') return { value: false };
  return { error: `"${cell}" kan niet. Schrijf ja of nee.` };
}

function choice(
  list: Readonly<Record<string, string>>,
  alsoCalled: Readonly<Record<string, string>>,
): (cell: string) => Reading {
  const key = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');
  const codes = new Map(Object.entries(alsoCalled).map(([word, code]) => [key(word), code]));
  for (const [code, label] of Object.entries(list)) codes.set(key(code), code).set(key(label), code);
  const allowed = Object.values(list).join(', ').toLowerCase();
  return (cell) => {
    const code = codes.get(key(cell));
    return code === undefined ? { error: `"${cell}" kan niet. Kies uit: ${allowed}.` } : { value: code };
  };
}
