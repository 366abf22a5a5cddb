import type { HealthPart, PartHealth } from '../../../../libs/casework/health.js';

/** Words of the page that says whether Doorlijn itself is well. Part of `nl`. */
export const healthWords = {
  health: {
    title: 'Werkt Doorlijn goed?',
    well: 'Ja, alles werkt.',
    attention: 'Niet alles werkt zoals het hoort. Wat je vastlegt, wordt wel bewaard.',
    table: 'Onderdelen van Doorlijn',
    part: 'Onderdeel',
    state: 'Hoe gaat het?',
    seen: 'Gezien',
    never: 'nog niet',
    parts: {
      reminders: 'Herinneringen en meldingen',
      mail: 'Mail',
      files: 'Dossiers en hun verloop',
      log: 'Logboek',
      erasing: 'Verwijderen op tijd',
    } satisfies Record<HealthPart, string>,
    states: {
      well: 'Werkt',
      attention: 'Loopt achter. Het beheer weet dit.',
      unknown: 'Niet bekend. Er is te lang niet gekeken.',
    } satisfies Record<PartHealth['state'], string>,
    foot: 'Blijft iets achterlopen? Bel de beheerder van Doorlijn in je regio.',
  },
} as const;
