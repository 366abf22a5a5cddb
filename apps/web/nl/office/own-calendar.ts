/** Words of the calendar that somebody subscribes to. Part of `nl`. */
export const ownCalendarWords = {
  ownCalendar: {
    title: 'Mijn agenda',
    lead: 'Zet je gesprekken en laatste dagen uit Doorlijn in je eigen agenda. Er staan geen namen in, want agenda’s worden vaak gedeeld.',
    since: (when: string): string => `Je hebt een adres sinds ${when}.`,
    neverRead: 'Nog geen agenda heeft ernaar gevraagd.',
    read: (when: string): string => `Laatst opgehaald: ${when}.`,
    make: 'Maak een agenda-adres',
    renew: 'Maak een nieuw adres',
    stop: 'Stop met delen',
    renewHelp: 'Heeft iemand anders het adres gezien? Maak een nieuw adres. Het oude werkt dan meteen niet meer.',
    readyTitle: 'Je agenda-adres is klaar',
    readyLead: 'Kopieer het adres en zet het in je agenda als abonnement.',
    address: 'Adres',
    once: 'Je ziet dit adres maar één keer. Geef het aan niemand: wie het heeft, leest mee.',
    howTitle: 'Zo zet je het erin',
    how: [
      'Outlook: kies in de agenda Agenda toevoegen, dan Abonneren vanaf internet, en plak het adres.',
      'Google Agenda: kies bij Andere agenda’s het plusje, dan Via URL, en plak het adres.',
      'iPhone en iPad: kies in de app Agenda onderaan Agenda’s, dan Voeg toe en Voeg agenda-abonnement toe.',
      'Mac: kies in Agenda het menu Archief en dan Nieuw agenda-abonnement.',
    ],
    slow: 'Je agenda kijkt zelf hoe vaak er iets nieuws is. Bij Google kan dat een dag duren.',
    back: 'Terug naar mijn instellingen',
  },
} as const;
