/** Words of lists and of the menu. Part of `nl`. */
export const listWords = {
  octoberList: {
    lead: (count: number): string =>
      count === 1 ? '1 student is geplaatst en nog niet gestart.' : `${count} studenten zijn geplaatst en nog niet gestart.`,
    deadline: (day: string): string => `Wie er op ${day} niet is, melden we vanzelf. Bellen kan nu nog.`,
    past: 'Wie er op 1 oktober niet was, is vanzelf gemeld.',
    download: 'Download de lijst (csv)',
    columns: ['school', 'student', 'opleiding', 'verwacht sinds', 'keer gezocht', 'waarom', 'melding'],
    since: (day: string): string => `verwacht sinds ${day}`,
    untried: 'nog niet gezocht',
    tried: (count: number, day: string, reached: boolean): string =>
      `${count === 1 ? '1 keer' : `${count} keer`} gezocht, het laatst op ${day}${reached ? ' gesproken' : ''}`,
    notTold: 'nog niet gemeld',
    told: (day: string, status: string): string => `gemeld op ${day}, ${status}`,
  },

  ahead: {
    link: 'Een half jaar vooruit',
    back: 'Gewone lijst',
    view: 'Weergave',
    lead: 'Wat komt eraan per maand? Zo zie je op tijd wie iets nodig heeft. De oudste termijn staat bovenaan.',
    late: 'Nu al te laat',
    nothing: 'Zonder termijn',
    after: 'Na dit half jaar',
    empty: 'Er staat de komende zes maanden niets open.',
    most: (count: number): string => `De eerste ${count} leerlingen staan hier. Kies een school of schooljaar voor de rest.`,
    allYears: 'Alle',
    download: 'Bewaar als CSV',
    file: 'half-jaar-vooruit',
    columns: ['wanneer', 'student', 'leerlingnummer', 'van', 'naar', 'stap', 'aan zet', 'uiterste dag', 'hoe staat het'],
  },

  officeNav: {
    people: 'Mensen',
    keys: 'API-sleutels',
    offers: 'Aanbod',
    log: 'Logboek',
    access: 'Wie keek',
    retention: 'Bewaren en wissen',
    register: 'Register',
    agreements: 'Afspraken',
  },
} as const;
