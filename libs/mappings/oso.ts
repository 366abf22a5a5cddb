import type { Section } from '../domain/sections.js';

/**
 * Main blocks of a transfer file as the OSO data set calls them, with its own codes (OSO gegevensset 2019.1, `categorie_uitlevering`,
 * github.com/edustandaard/oso-gegevensset). Those that no section of ours could fill are left out.
 */
export const OSO_CATEGORIES = {
  cat_ouderinzage: 'Ouderinzage',
  cat_school: 'School',
  cat_leerling: 'Leerling',
  cat_oudersverzorgers: 'Ouders/Verzorgers',
  cat_schoolloopbaan: 'Schoolloopbaan',
  cat_overstapadvies: 'Overstapadvies',
  cat_onderwijsondersteuning: 'Onderwijsondersteuning',
  cat_verzuim: 'Verzuim',
  cat_handelingsplannen: 'Handelingsplannen',
  cat_vombo: 'VO-MBO',
  cat_bijlagedocs: 'Bijlagedocs',
} as const;
export type OsoCategory = keyof typeof OSO_CATEGORIES;

/**
 * Under which main block a section of the file would stand in an onderwijskundig rapport. Null: the data set has no block for it, and
 * putting it under another one would hide what it is.
 */
export const OSO_CATEGORY_OF: Readonly<Record<Section, OsoCategory | null>> = {
  profile: 'cat_vombo',
  strengths: 'cat_onderwijsondersteuning',
  'what-works': 'cat_onderwijsondersteuning',
  needs: 'cat_onderwijsondersteuning',
  learning: 'cat_overstapadvies',
  attendance: 'cat_verzuim',
  practical: 'cat_onderwijsondersteuning',
  network: null,
  care: null,
  'earlier-schools': 'cat_schoolloopbaan',
  lob: 'cat_vombo',
  response: 'cat_ouderinzage',
  plan: 'cat_handelingsplannen',
  opp: 'cat_handelingsplannen',
  overgangsdocument: 'cat_bijlagedocs',
  'onderwijskundig-rapport': 'cat_bijlagedocs',
  plusdocument: 'cat_bijlagedocs',
};

export interface OsoPlace {
  code: OsoCategory;
  name: string;
}

export function osoPlaceOf(section: Section): OsoPlace | null {
  const code = OSO_CATEGORY_OF[section];
  return code === null ? null : { code, name: OSO_CATEGORIES[code] };
}
