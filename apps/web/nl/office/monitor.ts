/** Words of the monitor of a region. Part of `nl`. */
export const monitorWords = {
  monitor: {
    tab: 'Monitor',
    title: 'Monitor van de regio',
    lead: 'Hoe het een schooljaar vergaat, van aanmelding tot één jaar. Zonder namen, en klein blijft klein: je mag deze getallen doorgeven.',
    most: (part: string, count: string): string => `De grootste groep: ${part.toLowerCase()} (${count}).`,
    few: 'Overal zijn het minder dan 5 leerlingen.',
    none: 'Hier telt nog niemand mee.',
    hidden: 'Te weinig leerlingen om te tonen: naast de andere getallen zou je een klein aantal kunnen uitrekenen.',
    part: 'Deel',
    students: 'Leerlingen',
    share: 'Van elke 100',
    definition: 'Zo is het geteld',
    start: 'Klok start',
    stop: 'Klok stopt',
    pause: 'Klok staat stil',
    total: (count: string): string => `${count} leerlingen in dit schooljaar`,
    measured: (on: string): string => `Gemeten op ${on}.`,
    openData: 'Open data',
    csv: 'Bewaar als CSV',
    json: 'Bewaar als JSON',
    open: {
      title: 'Openbaar',
      off: 'Deze cijfers staan niet openbaar. Alleen de coördinator van de regio en die van het Doorstroompunt zien ze.',
      on: (since: string, measured: string): string =>
        `Openbaar sinds ${since}: iedereen kan deze cijfers lezen en gebruiken, zonder in te loggen. Het is de meting van ${measured}.`,
      csv: 'Openbaar adres van de CSV',
      json: 'Openbaar adres van de JSON',
      what: (year: string): string =>
        `Publiceer je de cijfers van ${year}, dan kan iedereen de meting van vandaag lezen en gebruiken. Die verandert niet vanzelf. Een nieuwe meting kan na drie maanden.`,
      rest: (from: string): string =>
        `Een nieuwe meting kan vanaf ${from}: wie twee metingen kort na elkaar naast elkaar legt, kan een leerling herkennen.`,
      publish: (year: string): string => `Publiceer de cijfers van ${year}`,
      withdraw: 'Maak ze niet langer openbaar',
    },
  },
};
