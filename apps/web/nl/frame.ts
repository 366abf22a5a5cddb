import { LINE, PHASE_LABELS, type Phase } from '../../../libs/domain/phases.js';

/** Words around every page: menu, forms, the line, what can go wrong. Part of `nl`. */
export const frameWords = {
  page: {
    skip: 'Ga naar de inhoud',
    menu: 'Menu',
    logOut: 'Uitloggen',
    table: (caption: string): string => `Tabel: ${caption}`,
    foot: 'Doorlijn: niemand raakt kwijt op weg van school naar school.',
    leave: 'Verlaat deze pagina',
    leaveTo: 'https://www.buienradar.nl/',
  },

  nav: {
    work: 'Mijn werk',
    students: 'Mijn leerlingen',
    start: 'Nieuwe overstap',
    import: 'Klas toevoegen',
    october: '1 oktober',
    week: 'Gesprekken',
    desk: 'Meldingen',
    region: 'Regio',
    calendar: 'Vrije dagen',
  },

  demo: {
    label: 'Demo',
    madeUp: 'Alle leerlingen zijn verzonnen.',
    switch: 'Wissel van rol',
    clock: (today: string): string => `Het is ${today}`,
    mailbox: 'Postvak',
  },

  line: {
    label: 'De weg van deze overstap',
    past: 'voorbij',
    ahead: 'komt nog',
    notNow: 'nu niet',
    station: (phase: Phase): string => {
      const at = LINE.indexOf(phase);
      return at < 0 ? PHASE_LABELS[phase] : `${PHASE_LABELS[phase]}, station ${at + 1} van ${LINE.length}`;
    },
  },

  form: {
    error: 'Fout:',
    optional: 'niet verplicht',
    unfold: 'Laat de lijst zien',
    choose: 'Maak een keuze',
    summary: 'Er klopt iets niet',
    nothingLost: 'Wat je hebt ingevuld staat er nog.',
    next: 'Ga verder',
    change: 'Wijzig',
    record: 'Leg vast',
    cancel: 'Terug zonder vast te leggen',
    check: 'Klopt dit?',
    checkHelp: 'Lees het nog een keer na. Pas als je op de knop drukt, wordt het vastgelegd.',
    yes: 'Ja',
    no: 'Nee',
    partly: 'Deels',
    nothing: 'Niets ingevuld',
    date: 'Bijvoorbeeld 4 maart 2027: kies de dag of typ de datum.',
  },

  logIn: {
    title: 'Inloggen',
    demoTitle: 'Kies wie je bent',
    demoLead: 'Dit is een demo. Kies een persoon en kijk hoe Doorlijn er voor die persoon uitziet.',
    lead: 'Log in met je werkadres.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    code: 'Code uit je app',
    codeHint: 'Zes cijfers uit de app op je telefoon.',
    go: 'Log in',
    with: (provider: string): string => `Log in met ${provider}`,
    none: 'Er zijn nog geen personen in deze demo.',
  },

  done: {
    title: 'Vastgelegd',
    next: 'Dit gebeurt er nu',
    nextYou: (task: string): string => `Jij bent weer aan de beurt: ${task}.`,
    nextOther: (task: string, who: string): string => `${who} is aan de beurt: ${task}.`,
    nothing: 'Je hoeft nu niets te doen. Doorlijn laat het weten als er iets verandert.',
    processing: 'Doorlijn verwerkt dit nog. Er is niets kwijt; je kunt deze pagina sluiten.',
    toTransfer: 'Terug naar de overstap',
    toWork: 'Naar mijn werk',
    reminds: 'Doorlijn herinnert op tijd, en geeft het door als het stil blijft liggen.',
  },

  errors: {
    notFound: 'Deze pagina bestaat niet',
    notFoundHelp: 'Misschien is het adres verkeerd overgenomen, of mag je deze pagina niet zien.',
    noPermission: 'Dit hoort niet bij jouw rol',
    noPermissionHelp: 'Er is niets veranderd. Klopt dit niet? Vraag de regievoerder of je beheerder.',
    conflict: 'Dit kan nu niet',
    conflictHelp: 'Er is niets opgeslagen. Bekijk de overstap opnieuw.',
    busy: 'Dit formulier wordt nog verwerkt',
    busyHelp: 'Wacht een minuut en laad deze pagina dan opnieuw. Wat je invulde wordt nooit dubbel vastgelegd.',
    done: 'Dit is al vastgelegd',
    doneHelp: 'Je had dit al verstuurd. Het staat op de pagina van de overstap.',
    away: 'Doorlijn kan nu even niets opslaan',
    awayHelp: 'Er is niets kwijt. Probeer het over een halve minuut opnieuw.',
    unreadable: 'Dit konden we niet lezen',
    unreadableHelp: 'Er is niets opgeslagen. Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    tooMany: 'Even rustig aan',
    tooManyHelp: 'Er kwamen in korte tijd heel veel aanvragen. Er is niets kwijt. Wacht een minuut en probeer het opnieuw.',
    failed: 'Er ging bij ons iets mis',
    failedHelp: (id: string): string => `Probeer het zo nog eens. Blijft het misgaan, geef dan dit nummer door: ${id}.`,
    foreign: 'Dit formulier is verlopen',
    foreignHelp: 'Er is niets opgeslagen. Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    back: 'Ga terug',
    home: 'Naar het begin',
    tooLarge: 'Dit bestand is te groot. Maak het kleiner of stuur het in delen.',
  },
} as const;
