/** Words of the demo: who to be, and the guided tour. Part of `nl`. */
export const demoWords = {
  pick: {
    tour: 'Volg één leerling: rondleiding van zes stations',
    short: 'Eén persoon per rol',
    search: 'Zoek een ander',
    searchHint: (count: number): string => `Op naam, rol of organisatie. Er zijn ${count} verzonnen personen.`,
    go: 'Zoek',
    all: 'Terug naar de korte lijst',
    found: (words: string): string => `Gevonden bij "${words}"`,
    nobody: 'Niemand gevonden. Zoek op een deel van een naam, een rol of een school.',
    everybody: (count: number): string => `Alle andere personen (${count})`,
    can: {
      'vso-mentor': 'Start een overstap, schrijft de profielschets en meldt aan.',
      'vso-coordinator': 'Voegt een hele klas toe en denkt mee over steun.',
      'vso-supervisor': 'Ziet wat op school te lang stilligt.',
      'vso-contact': 'Is het vaste gezicht voor de andere school.',
      'vso-aftercare': 'Belt oud-leerlingen in de nazorg.',
      'mbo-contact': 'Aanvaardt een warme overdracht of stuurt hem terug.',
      'mbo-intaker': 'Plant de intake en neemt het plaatsingsbesluit.',
      'mbo-coordinator': 'Maakt het plan en laat het ondertekenen.',
      'mbo-mentor': 'Voert de gesprekken in de eerste 100 dagen.',
      'mbo-supervisor': 'Ziet wat op het mbo te lang stilligt.',
      transfercoach: 'Begeleidt een paar jongeren en houdt de uren bij.',
      leerplicht: 'Krijgt een melding en antwoordt in drie klikken.',
      rmc: 'Krijgt een melding over wie 18 of ouder is.',
      'rmc-coordinator': 'Krijgt wat niemand bevestigt en ziet de cijfers.',
      'region-coordinator': 'Ziet de regio in getallen en past de afspraken aan.',
      'privacy-officer': 'Zoekt in het logboek wie wat las, en op welke grond.',
      admin: 'Voegt collega’s toe en houdt rollen en vrije dagen bij.',
    },
  },

  tour: {
    title: 'Rondleiding',
    lead: (name: string): string => `Je volgt ${name}, van de oude school tot na de start op het mbo. Bij elk station log je vanzelf in als iemand anders.`,
    none: 'Er is nog geen leerling op het mbo om te volgen. Kies een persoon en begin zelf een overstap.',
    begin: 'Begin bij station 1',
    place: (at: number, of: number): string => `Station ${at} van ${of}.`,
    previous: 'Vorige',
    next: 'Volgende',
    stop: 'Stop de rondleiding',
    finish: 'Klaar',
    stations: {
      'leaving-school': {
        who: 'Je bent nu de mentor op de oude school.',
        look: 'Kijk naar de lijn bovenaan en naar wat er gebeurde: hier begon het.',
      },
      intake: {
        who: 'Je bent nu de intaker op het mbo.',
        look: 'Het dossier is hier pas te lezen na de aanmelding. Kijk bij Dossier waarom je iets mag zien.',
      },
      plan: {
        who: 'Je bent nu de zorgcoördinator op het mbo.',
        look: 'Hier staat welke steun is afgesproken en wie er tekende.',
      },
      landing: {
        who: 'Je bent nu de mentor op het mbo.',
        look: 'Kijk naar de gesprekken van de eerste 100 dagen, en waarom er een kleur bij staat.',
      },
      desk: {
        who: 'Je bent nu van leerplicht of het Doorstroompunt.',
        look: 'Lees de brief: het minimum, wie wat probeerde en wat er van je gevraagd wordt.',
      },
      region: {
        who: 'Je bent nu de regiocoördinator.',
        look: 'Geen namen meer: sluit het net? Zet daarna de klok vooruit en kijk wat er gebeurt.',
      },
    },
  },
} as const;
