/** Codes of what can be wrong with a request before any use case sees it. A new one needs its status and its words here. */
export type RequestProblemCode =
  | 'REQUEST.INVALID'
  | 'REQUEST.NOT_JSON'
  | 'REQUEST.TOO_LARGE'
  | 'REQUEST.MEDIA_TYPE'
  | 'REQUEST.TOO_MANY'
  | 'REQUEST.FOREIGN_ORIGIN'
  | 'ROUTE.UNKNOWN'
  | 'ACCESS.NOT_ALLOWED'
  | 'API_KEY.SCOPE_MISSING'
  | 'API_KEY.NOT_FOR_PROGRAMS'
  | 'AGREEMENTS.UNKNOWN'
  | 'IDEMPOTENCY.KEY_INVALID'
  | 'IDEMPOTENCY.OTHER_REQUEST'
  | 'IDEMPOTENCY.IN_PROGRESS'
  | 'IDEMPOTENCY.DONE'
  | 'VERSION.INVALID'
  | 'SERVICE.DATABASE_AWAY'
  | 'SERVICE.FAILED';

interface Words {
  status: number;
  /** Dutch, short: what kind of thing went wrong. */
  title: string;
  /** Dutch: what the person can do about it. */
  detail: string;
}

export const REQUEST_PROBLEMS: Record<RequestProblemCode, Words> = {
  'REQUEST.INVALID': {
    status: 400,
    title: 'Er klopt iets niet in wat je stuurde',
    detail: 'Kijk bij de velden hieronder wat er anders moet. Er is niets opgeslagen.',
  },
  'REQUEST.NOT_JSON': {
    status: 400,
    title: 'Dit bericht is niet te lezen',
    detail: 'Stuur geldige JSON. Er is niets opgeslagen.',
  },
  'REQUEST.TOO_LARGE': {
    status: 413,
    title: 'Dit is te groot',
    detail: 'Maak het bestand of bericht kleiner, of stuur het in delen.',
  },
  'REQUEST.MEDIA_TYPE': {
    status: 415,
    title: 'Deze soort inhoud kennen we niet',
    detail: 'Stuur JSON (application/json), of bij een import CSV of Excel.',
  },
  'REQUEST.TOO_MANY': {
    status: 429,
    title: 'Te veel verzoeken',
    detail: 'Wacht even en probeer het dan opnieuw.',
  },
  'REQUEST.FOREIGN_ORIGIN': {
    status: 403,
    title: 'Dit verzoek komt van een andere website',
    detail: 'Open Doorlijn zelf en probeer het daar opnieuw.',
  },
  'ROUTE.UNKNOWN': {
    status: 404,
    title: 'Dit adres bestaat niet',
    detail: 'Kijk in /api/docs welke adressen er zijn.',
  },
  'ACCESS.NOT_ALLOWED': {
    status: 403,
    title: 'Dit mag je niet met deze rol',
    detail: 'Kies een andere rol, of vraag een collega die dit wel mag.',
  },
  'API_KEY.SCOPE_MISSING': {
    status: 403,
    title: 'Dit mag deze API-sleutel niet',
    detail: 'De sleutel mist een recht. Vraag de beheerder van je organisatie om een sleutel die dit wel mag.',
  },
  'API_KEY.NOT_FOR_PROGRAMS': {
    status: 403,
    title: 'Dit is alleen voor mensen',
    detail: 'Met een API-sleutel kan dit niet. Log in als medewerker.',
  },
  'AGREEMENTS.UNKNOWN': {
    status: 404,
    title: 'Deze afspraken bestaan niet',
    detail: 'Kijk in de lijst welke versies van de regio-afspraken er zijn.',
  },
  'IDEMPOTENCY.KEY_INVALID': {
    status: 400,
    title: 'De Idempotency-Key klopt niet',
    detail: 'Gebruik 8 tot 200 zichtbare tekens, het liefst een uuid.',
  },
  'IDEMPOTENCY.OTHER_REQUEST': {
    status: 422,
    title: 'Deze Idempotency-Key is al voor iets anders gebruikt',
    detail: 'Gebruik voor een nieuw verzoek een nieuwe sleutel.',
  },
  'IDEMPOTENCY.IN_PROGRESS': {
    status: 409,
    title: 'Ditzelfde verzoek wordt nog verwerkt',
    detail: 'Wacht even en vraag het antwoord dan met dezelfde sleutel opnieuw op.',
  },
  'IDEMPOTENCY.DONE': {
    status: 409,
    title: 'Dit is al gedaan',
    detail: 'Je vorige verzoek is opgeslagen, maar het antwoord is niet bewaard. Kijk in het dossier hoe het nu staat.',
  },
  'VERSION.INVALID': {
    status: 400,
    title: 'De If-Match klopt niet',
    detail: 'Stuur de ETag terug zoals je hem van ons kreeg.',
  },
  'SERVICE.DATABASE_AWAY': {
    status: 503,
    title: 'Doorlijn kan nu even niets opslaan',
    detail: 'Er is niets kwijt. Probeer het over een halve minuut opnieuw.',
  },
  'SERVICE.FAILED': {
    status: 500,
    title: 'Er ging bij ons iets mis',
    detail: 'Probeer het over een paar minuten opnieuw. Blijft het misgaan, geef dan het nummer van dit bericht door.',
  },
};
