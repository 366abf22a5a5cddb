/** One number of the monitor: what it asks, and when its clock starts, stops and stands still. Dutch: it goes into the open data as it is. */
export interface Definition {
  key: 'course' | 'support' | 'delivered' | 'contact' | 'escalation';
  label: string;
  question: string;
  start: string;
  stop: string;
  pause: string;
  parts: readonly { key: string; label: string }[];
}

/** In the order in which they are dropped from the end when a cohort is too small to show them all. */
export const DEFINITIONS: readonly Definition[] = [
  {
    key: 'course',
    label: 'Van aanmelding tot één jaar',
    question: 'Hoe ver zijn de leerlingen van dit schooljaar gekomen?',
    start: 'Aangemeld: de school legt de aanmelding bij het mbo vast. Gestart: het mbo legt vast dat de student er is. De dagen tellen vanaf de startdatum.',
    stop: 'Op dag 100 en dag 365 na de startdatum, in kalenderdagen. Eerder als de student is uitgeschreven of zich terugtrekt.',
    pause: 'Vakanties en pauzes tellen mee. Schuift de startdatum op of wisselt de student van opleiding, dan telt de nieuwe startdatum.',
    parts: [
      { key: 'not-applied', label: 'Nog niet aangemeld' },
      { key: 'applied', label: 'Aangemeld, niet gestart' },
      { key: 'started', label: 'Gestart, nog geen 100 dagen' },
      { key: 'stopped-early', label: 'Gestopt voor dag 100' },
      { key: 'day-100', label: 'Op dag 100 nog bezig, nog geen jaar' },
      { key: 'stopped-late', label: 'Gestopt tussen dag 100 en één jaar' },
      { key: 'year', label: 'Na één jaar nog bezig' },
    ],
  },
  {
    key: 'support',
    label: 'Steun: bekend en getekend vóór de start',
    question: 'Was bekend wat nodig is, en was het plan getekend, voordat de student begon?',
    start: 'Bekend: de eerste dag waarop in het dossier staat dat extra steun nodig is (bij de start, in het profiel, bij de intake of later).',
    stop: 'Getekend: de dag waarop de laatste handtekening onder het plan staat. Vóór de start is uiterlijk de dag voor de startdatum.',
    pause: 'De klok staat nooit stil: de startdatum is de grens. Verschuift die, dan telt de nieuwe.',
    parts: [
      { key: 'no-need', label: 'Geen steun nodig' },
      { key: 'before-signed-before', label: 'Op tijd bekend, plan op tijd getekend' },
      { key: 'before-signed-later', label: 'Op tijd bekend, plan later getekend' },
      { key: 'before-unsigned', label: 'Op tijd bekend, plan niet getekend' },
      { key: 'later-signed-before', label: 'Later bekend, plan toch op tijd getekend' },
      { key: 'later-signed-later', label: 'Later bekend, plan later getekend' },
      { key: 'later-unsigned', label: 'Later bekend, plan niet getekend' },
    ],
  },
  {
    key: 'delivered',
    label: 'Steun gegeven',
    question: 'Krijgt een student met een getekend plan wat is afgesproken?',
    start: 'Het plan is getekend en bij een landingsgesprek is gevraagd of de steun er is.',
    stop: 'Het laatste gesprek met een antwoord telt. Elke student telt één keer.',
    pause: 'Geen klok: een gesprek zonder antwoord over de steun verandert niets.',
    parts: [
      { key: 'all', label: 'Alles gegeven' },
      { key: 'partly', label: 'Een deel gegeven' },
      { key: 'nothing', label: 'Niets gegeven' },
      { key: 'not-asked', label: 'Nog niet gevraagd' },
    ],
  },
  {
    key: 'contact',
    label: 'Van signaal tot contact',
    question: 'Hoe snel is er contact nadat er een signaal is of iemand om hulp vraagt?',
    start: 'De dag van het signaal of de hulpvraag.',
    stop: 'De dag van het eerste contact daarna waarbij de student is bereikt. Het traagste signaal van een student telt.',
    pause: 'In kalenderdagen: weekenden en vakanties tellen mee. De klok staat nooit stil.',
    parts: [
      { key: 'next-day', label: 'Dezelfde of de volgende dag' },
      { key: 'week', label: 'Binnen een week' },
      { key: 'longer', label: 'Na meer dan een week' },
      { key: 'waiting', label: 'Nog geen contact' },
    ],
  },
  {
    key: 'escalation',
    label: 'Meldingen beantwoord',
    question: 'Krijgt een melding bij leerplicht of het Doorstroompunt op tijd antwoord?',
    start: 'De dag waarop de melding bij het loket komt.',
    stop: 'De dag van het antwoord. Op tijd is uiterlijk op de dag waarop een antwoord is afgesproken. De traagste melding van een student telt.',
    pause: 'De afgesproken dag is geteld in werkdagen van het loket: op dagen dat het dicht is, staat de klok stil.',
    parts: [
      { key: 'in-time', label: 'Op tijd beantwoord' },
      { key: 'late', label: 'Te laat beantwoord' },
      { key: 'solved', label: 'Opgelost zonder antwoord' },
      { key: 'open', label: 'Nog geen antwoord' },
    ],
  },
];

export const ROUNDING =
  'Elk aantal is afgerond op vijf. Van 1 tot en met 4 staat er <5. Een totaal wordt zo gekozen dat een klein aantal ook door aftrekken niet te vinden is. Wat dat niet toelaat, staat er niet bij. Percentages zijn berekend uit de afgeronde aantallen (<5 telt als 2) en afgerond op vijf.';
