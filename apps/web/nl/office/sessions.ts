/** Where somebody is logged in. */
export const sessionWords = {
  sessions: {
    title: 'Waar je bent ingelogd',
    lead: 'Herken je hier iets niet? Log daar dan uit en geef het door aan je beheerder.',
    here: 'Dit apparaat',
    program: 'Een programma',
    elsewhere: 'Een ander apparaat',
    since: (when: string): string => `ingelogd sinds ${when}`,
    end: 'Log daar uit',
    endOf: (when: string): string => `Log daar uit: ingelogd sinds ${when}`,
    endAll: 'Log overal uit',
  },
  loggedOut: {
    title: 'Je bent uitgelogd',
    lead: 'Wil je terug? Open dan weer de link in je mail.',
  },
} as const;
