/** Parts of the file. What is not on this list does not exist: no place of birth, religion, ethnicity, nationality, BSN or diagnosis. */
export const SECTIONS = [
  'profile',
  'strengths',
  'what-works',
  'needs',
  'learning',
  'attendance',
  'practical',
  'network',
  'care',
  'earlier-schools',
  'lob',
  'response',
  'plan',
  'opp',
  'overgangsdocument',
  'onderwijskundig-rapport',
  'plusdocument',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Record<Section, string> = {
  profile: 'Wie ben ik',
  strengths: 'Wat gaat goed',
  'what-works': 'Wat werkt voor mij',
  needs: 'Wat heb ik nodig',
  learning: 'Leren en niveau',
  attendance: 'Aanwezig zijn',
  practical: 'Praktisch: reizen, rooster, hulpmiddelen',
  network: 'Mensen om mij heen',
  care: 'Hulp buiten school',
  'earlier-schools': 'Eerdere scholen',
  lob: 'Kiezen en ontdekken (LOB)',
  response: 'Reactie van de leerling (zienswijze)',
  plan: 'Ondersteuningsplan',
  opp: 'Ontwikkelingsperspectief (OPP)',
  overgangsdocument: 'Overgangsdocument',
  'onderwijskundig-rapport': 'Onderwijskundig rapport',
  plusdocument: 'Plusdocument',
};

/** Needs are told per life domain, as what somebody needs and not as what somebody has. */
export const LIFE_DOMAINS = {
  learning: 'Leren',
  social: 'Omgaan met anderen',
  self: 'Omgaan met mezelf',
  daily: 'Dagelijkse dingen',
  home: 'Thuis en wonen',
  health: 'Lichaam en energie',
  leisure: 'Vrije tijd',
  money: 'Geld en regelzaken',
} as const;
export type LifeDomain = keyof typeof LIFE_DOMAINS;

/** Documents are kept as files; the other sections as words. */
export const DOCUMENT_SECTIONS: readonly Section[] = [
  'opp',
  'overgangsdocument',
  'onderwijskundig-rapport',
  'plusdocument',
];
