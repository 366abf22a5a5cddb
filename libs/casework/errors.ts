import type { FieldError } from '../contracts/problem.js';

/** Everything a use case can refuse. A new code does not compile until it has a status and a sentence. */
export type CaseworkErrorCode =
  | 'TRANSFER.UNKNOWN'
  | 'TRANSFER.EXISTS'
  | 'TRANSFER.ENDED'
  | 'STEP.UNKNOWN'
  | 'STEP.NOT_OPEN'
  | 'STEP.ALREADY_DONE'
  | 'STEP.PAUSED'
  | 'STEP.NOT_PAUSED'
  | 'STEP.PAUSED_BEFORE'
  | 'ACTION.NOT_IN_PHASE'
  | 'ACTION.NOT_YOURS'
  | 'VERSION.CONFLICT'
  | 'INPUT.INVALID'
  | 'OUTCOME.UNKNOWN'
  | 'DESTINATION.REQUIRED'
  | 'DESTINATION.OWNER_UNKNOWN'
  | 'GROUND.REQUIRED'
  | 'REASON.REQUIRED'
  | 'CHECK_IN.REQUIRED'
  | 'MBO.REQUIRED'
  | 'LEAD.UNKNOWN'
  | 'DEPUTY.UNKNOWN'
  | 'DEPUTY.MISSING'
  | 'MENTOR.UNKNOWN'
  | 'SCHOOL.UNKNOWN'
  | 'SCHOOL.AMBIGUOUS'
  | 'SCHOOL.NOT_YOURS'
  | 'MUNICIPALITY.UNKNOWN'
  | 'MUNICIPALITY.AMBIGUOUS'
  | 'POLICY.UNKNOWN'
  | 'POLICY.MOVING'
  | 'POLICY.EXISTS'
  | 'APPOINTMENT.UNKNOWN'
  | 'APPOINTMENT.CANCELLED'
  | 'APPOINTMENT.PAST'
  | 'ESCALATION.UNKNOWN'
  | 'ESCALATION.NOT_ACKNOWLEDGED'
  | 'ESCALATION.ALREADY_ACKNOWLEDGED'
  | 'ESCALATION.ALREADY_ANSWERED'
  | 'ORGANISATION.UNKNOWN'
  | 'ORGANISATION.NOT_YOURS'
  | 'PERSON.UNKNOWN'
  | 'PERSON.EXISTS'
  | 'OWN_DAY.EXISTS'
  | 'API_KEY.UNKNOWN'
  | 'API_KEY.TOO_MANY'
  | 'IMPORT.UNKNOWN'
  | 'IMPORT.NOT_READABLE'
  | 'ACTIVITY.UNKNOWN'
  | 'ACTIVITY.TOLD'
  | 'COACH.BUSY'
  | 'COACH.NOT_PROPOSED'
  | 'COACH.NONE'
  | 'COACH.NOT_YOU'
  | 'SUPPORTER.UNKNOWN'
  | 'HANDOVER.ACCEPTED'
  | 'HANDOVER.NOT_HERE'
  | 'LOCATION.NOT_YOURS'
  | 'LOCATION.UNKNOWN'
  | 'PROPOSAL.UNKNOWN'
  | 'PROPOSAL.ANSWERED'
  | 'SLOT.UNKNOWN'
  | 'OVERSTAPTAFEL.REQUIRED'
  | 'GROUND.DOES_NOT_FIT'
  | 'ADJUSTMENT.REQUIRED'
  | 'REPORTED.REQUIRED'
  | 'PLAN.UNKNOWN'
  | 'PLAN.BUSY'
  | 'PLAN.NOT_DRAFT'
  | 'PLAN.NOT_OFFERED'
  | 'PLAN.NOT_READABLE'
  | 'PLAN.NO_NEED'
  | 'PLAN.INCOMPLETE'
  | 'PLAN.CHANGED'
  | 'PLAN.SIGNED_BEFORE'
  | 'PLAN.UNSIGNED'
  | 'SIGNER.NOT_ASKED'
  | 'OFFER.UNKNOWN'
  | 'ABSENCE.REPORT_ASKED'
  | 'ABSENCE.NO_LESSONS'
  | 'ABSENCE.TERM_OF_MBO'
  | 'ADVICE.NO_WARNING'
  | 'ADVICE.OUTSIDE_WINDOW'
  | 'ADVICE.NO_APPEAL'
  | 'DEREGISTRATION.NOT_READY'
  | 'REVIEW.STUDENT_MISSING'
  | 'NAZORG.TOO_LATE'
  | 'QUESTION.UNKNOWN'
  | 'QUESTION.WAITING'
  | 'QUESTION.ALREADY_ANSWERED'
  | 'COLLEAGUE.UNKNOWN'
  | 'COLLEAGUE.ELSEWHERE'
  | 'TABLE.UNKNOWN'
  | 'TABLE.OVER'
  | 'TABLE.NOTHING_OPEN'
  | 'WEBHOOK.UNKNOWN'
  | 'WEBHOOK.ADDRESS'
  | 'WEBHOOK.TOO_MANY'
  | 'WEBHOOK.OFF'
  | 'FEED.UNKNOWN'
  | 'DELIVERY.UNKNOWN'
  | 'DELIVERY.WITHHELD'
  | 'OPEN_DATA.UNKNOWN'
  | 'OPEN_DATA.NOTHING'
  | 'OPEN_DATA.TOO_SOON'
  | 'CURSOR.INVALID';

interface Refusal {
  /** HTTP status. */
  status: 400 | 403 | 404 | 409 | 412;
  /** Dutch, for the person who can do something about it. */
  sentence: string;
}

export const REFUSALS: Record<CaseworkErrorCode, Refusal> = {
  'TRANSFER.UNKNOWN': { status: 404, sentence: 'Deze overstap bestaat niet, of je mag hem niet zien.' },
  'TRANSFER.EXISTS': { status: 409, sentence: 'Voor deze leerling loopt dit schooljaar al een overstap.' },
  'TRANSFER.ENDED': { status: 409, sentence: 'Deze overstap is afgerond. Er kan niets meer bij.' },
  'STEP.UNKNOWN': { status: 404, sentence: 'Deze stap bestaat niet.' },
  'STEP.NOT_OPEN': { status: 409, sentence: 'Deze stap is nu niet aan de beurt.' },
  'STEP.ALREADY_DONE': { status: 409, sentence: 'Deze stap is al vastgelegd.' },
  'STEP.PAUSED': { status: 409, sentence: 'Deze stap is gepauzeerd. Hervat de stap eerst.' },
  'STEP.NOT_PAUSED': { status: 409, sentence: 'Deze stap is niet gepauzeerd.' },
  'STEP.PAUSED_BEFORE': { status: 409, sentence: 'Deze stap is al een keer gepauzeerd. Dat kan maar een keer.' },
  'ACTION.NOT_IN_PHASE': { status: 409, sentence: 'Dit kan niet in deze fase van de overstap.' },
  'ACTION.NOT_YOURS': { status: 403, sentence: 'Dit hoort niet bij jouw rol. Vraag het aan wie nu aan de beurt is.' },
  'VERSION.CONFLICT': {
    status: 412,
    sentence: 'Iemand anders heeft intussen iets veranderd. Bekijk de overstap opnieuw en probeer het dan nog eens.',
  },
  'INPUT.INVALID': { status: 400, sentence: 'Er klopt iets niet. Kijk bij de velden die genoemd worden.' },
  'OUTCOME.UNKNOWN': { status: 400, sentence: 'Deze uitkomst hoort niet bij deze stap.' },
  'DESTINATION.REQUIRED': { status: 400, sentence: 'Vul in waar de student naartoe gaat en wie het daar overneemt.' },
  'DESTINATION.OWNER_UNKNOWN': { status: 400, sentence: 'Deze persoon of dit loket kennen we niet.' },
  'GROUND.REQUIRED': { status: 400, sentence: 'Kies de wettelijke grond waarop de student niet geplaatst wordt.' },
  'REASON.REQUIRED': { status: 400, sentence: 'Geef de reden.' },
  'CHECK_IN.REQUIRED': { status: 400, sentence: 'Vul in hoe het gesprek ging.' },
  'MBO.REQUIRED': { status: 400, sentence: 'Vul in bij welke mbo-instelling de leerling is aangemeld.' },
  'LEAD.UNKNOWN': { status: 400, sentence: 'Deze persoon werkt niet bij een school van deze overstap.' },
  'DEPUTY.UNKNOWN': { status: 400, sentence: 'Deze vervanger werkt niet bij dezelfde school.' },
  'DEPUTY.MISSING': {
    status: 409,
    sentence:
      'Er is geen vervanger bekend bij deze school. Laat de beheerder eerst een vaste contactpersoon aanwijzen.',
  },
  'MENTOR.UNKNOWN': { status: 400, sentence: 'Deze mentor kennen we niet bij deze school.' },
  'SCHOOL.UNKNOWN': { status: 400, sentence: 'Deze school kennen we niet. Gebruik de BRIN-code of de naam.' },
  'SCHOOL.AMBIGUOUS': { status: 400, sentence: 'Er zijn meer scholen met deze naam of code. Geef ook de vestiging.' },
  'SCHOOL.NOT_YOURS': { status: 403, sentence: 'Je kunt alleen leerlingen van je eigen school aanmelden.' },
  'MUNICIPALITY.UNKNOWN': { status: 400, sentence: 'Deze gemeente kennen we niet.' },
  'MUNICIPALITY.AMBIGUOUS': { status: 400, sentence: 'Er zijn meer gemeenten met deze naam. Gebruik de CBS-code.' },
  'POLICY.UNKNOWN': { status: 409, sentence: 'Voor deze regio zijn nog geen afspraken vastgelegd.' },
  'POLICY.MOVING': { status: 409, sentence: 'De overstappen gaan al over naar een versie. Wacht tot dat klaar is.' },
  'POLICY.EXISTS': { status: 409, sentence: 'Er is al een versie met deze naam. Kies een andere naam.' },
  'APPOINTMENT.UNKNOWN': { status: 404, sentence: 'Deze afspraak bestaat niet.' },
  'APPOINTMENT.CANCELLED': { status: 409, sentence: 'Deze afspraak is al afgezegd.' },
  'APPOINTMENT.PAST': { status: 400, sentence: 'Deze tijd is al voorbij. Kies een moment dat nog komt.' },
  'ESCALATION.UNKNOWN': { status: 404, sentence: 'Deze melding bestaat niet, of is niet voor jouw loket.' },
  'ESCALATION.NOT_ACKNOWLEDGED': { status: 409, sentence: 'Bevestig eerst dat je de melding hebt ontvangen.' },
  'ESCALATION.ALREADY_ACKNOWLEDGED': { status: 409, sentence: 'De ontvangst van deze melding is al bevestigd.' },
  'ESCALATION.ALREADY_ANSWERED': { status: 409, sentence: 'Op deze melding is al geantwoord.' },
  'ORGANISATION.UNKNOWN': { status: 404, sentence: 'Deze organisatie kennen we niet.' },
  'ORGANISATION.NOT_YOURS': { status: 403, sentence: 'Dit kan alleen bij je eigen organisatie.' },
  'PERSON.UNKNOWN': { status: 404, sentence: 'Deze persoon kennen we niet.' },
  'PERSON.EXISTS': { status: 409, sentence: 'Er is al iemand met dit e-mailadres.' },
  'OWN_DAY.EXISTS': { status: 409, sentence: 'Deze dag staat al in de kalender.' },
  'IMPORT.UNKNOWN': { status: 404, sentence: 'Deze import bestaat niet.' },
  'IMPORT.NOT_READABLE': { status: 400, sentence: 'Dit bestand kunnen we niet lezen.' },
  'ACTIVITY.UNKNOWN': { status: 404, sentence: 'Deze activiteit bestaat niet.' },
  'ACTIVITY.TOLD': { status: 409, sentence: 'Van deze activiteit is al verteld hoe het was.' },
  'COACH.BUSY': { status: 409, sentence: 'Er is al een transfercoach voorgesteld of gekozen.' },
  'COACH.NOT_PROPOSED': { status: 409, sentence: 'Er is nu geen transfercoach om uit te kiezen.' },
  'COACH.NONE': { status: 409, sentence: 'Deze leerling heeft nu geen transfercoach.' },
  'COACH.NOT_YOU': { status: 403, sentence: 'Alleen de transfercoach van deze leerling legt hier uren vast.' },
  'SUPPORTER.UNKNOWN': { status: 404, sentence: 'Deze steunfiguur kennen we niet.' },
  'HANDOVER.ACCEPTED': { status: 409, sentence: 'Deze overdracht is al aanvaard.' },
  'HANDOVER.NOT_HERE': { status: 409, sentence: 'De overdracht ligt nu niet bij het mbo.' },
  'LOCATION.UNKNOWN': { status: 404, sentence: 'Deze mbo-locatie kennen we niet.' },
  'LOCATION.NOT_YOURS': { status: 400, sentence: 'Kies een andere locatie van je eigen school.' },
  'PROPOSAL.UNKNOWN': { status: 404, sentence: 'Dit voorstel bestaat niet.' },
  'PROPOSAL.ANSWERED': { status: 409, sentence: 'Op dit voorstel is al geantwoord.' },
  'SLOT.UNKNOWN': { status: 400, sentence: 'Dit moment staat niet in het voorstel.' },
  'OVERSTAPTAFEL.REQUIRED': {
    status: 409,
    sentence: 'De student kwam twee keer niet. Houd eerst een overstaptafel en leg vast wat jullie besloten.',
  },
  'GROUND.DOES_NOT_FIT': { status: 400, sentence: 'Deze grond geldt niet voor deze student.' },
  'ADJUSTMENT.REQUIRED': { status: 400, sentence: 'Schrijf op welke aanpassing is onderzocht en waarom die niet kan.' },
  'REPORTED.REQUIRED': {
    status: 400,
    sentence: 'Vul in of de afwijzing is gemeld in de landelijke voorziening. Die melding doe je daar, niet hier.',
  },
  'PLAN.UNKNOWN': { status: 404, sentence: 'Dit plan bestaat niet, of je mag het niet zien.' },
  'PLAN.BUSY': { status: 409, sentence: 'Er wordt al aan een plan gewerkt. Maak dat eerst af of trek het in.' },
  'PLAN.NOT_DRAFT': { status: 409, sentence: 'Dit plan ligt vast. Maak een nieuwe versie om iets te veranderen.' },
  'PLAN.NOT_OFFERED': { status: 409, sentence: 'Dit plan ligt nu niet klaar om te ondertekenen.' },
  'PLAN.NOT_READABLE': { status: 403, sentence: 'Het plan is niet voor jou geopend.' },
  'PLAN.NO_NEED': { status: 409, sentence: 'Leg eerst vast dat er extra steun nodig is. Dan komt het plan aan de beurt.' },
  'PLAN.INCOMPLETE': { status: 409, sentence: 'Het plan is nog niet klaar om te ondertekenen. Kijk wat er nog ontbreekt.' },
  'PLAN.CHANGED': { status: 409, sentence: 'Dit is niet de tekst die nu klaarligt. Lees het plan opnieuw.' },
  'PLAN.SIGNED_BEFORE': { status: 409, sentence: 'Deze handtekening staat er al.' },
  'PLAN.UNSIGNED': { status: 409, sentence: 'Er ligt een plan klaar. Laat het ondertekenen; dan is deze stap vanzelf klaar.' },
  'SIGNER.NOT_ASKED': { status: 409, sentence: 'Deze handtekening hoort niet bij dit plan.' },
  'OFFER.UNKNOWN': { status: 404, sentence: 'Dit staat niet in het aanbod.' },
  'ABSENCE.REPORT_ASKED': {
    status: 400,
    sentence: 'De grens van de wet is bereikt. Is het verzuim gemeld in het verzuimregister? Melden doe je daar, niet hier.',
  },
  'ABSENCE.TERM_OF_MBO': {
    status: 409,
    sentence: 'Alleen een mbo-instelling telt verzuim van wie niet meer naar school moet. Er is niets veranderd.',
  },
  'OPEN_DATA.UNKNOWN': { status: 404, sentence: 'Deze regio heeft over dit schooljaar geen cijfers openbaar gemaakt.' },
  'OPEN_DATA.NOTHING': { status: 409, sentence: 'Over dit schooljaar zijn er nog geen cijfers om openbaar te maken.' },
  'OPEN_DATA.TOO_SOON': { status: 409, sentence: 'Deze cijfers zijn minder dan drie maanden geleden openbaar gemaakt. Probeer het later opnieuw.' },
  'ABSENCE.NO_LESSONS': { status: 400, sentence: 'In deze week is er geen les, of de week moet nog komen.' },
  'ADVICE.NO_WARNING': { status: 409, sentence: 'Eerst een schriftelijke waarschuwing, met tijd om het beter te doen. Leg die eerst vast.' },
  'ADVICE.OUTSIDE_WINDOW': { status: 409, sentence: 'Een negatief studieadvies kan alleen in de periode die de wet geeft.' },
  'ADVICE.NO_APPEAL': { status: 409, sentence: 'Er is nu geen beroep mogelijk tegen het studieadvies.' },
  'DEREGISTRATION.NOT_READY': { status: 409, sentence: 'Uitschrijven kan nog niet.' },
  'REVIEW.STUDENT_MISSING': { status: 400, sentence: 'Terugkijken doe je samen met de student. Plan een moment waarop die er is.' },
  'NAZORG.TOO_LATE': { status: 400, sentence: 'Nazorg kan tot twee jaar nadat de leerling van school ging.' },
  'QUESTION.UNKNOWN': { status: 404, sentence: 'Deze vraag bestaat niet, of is niet voor jou.' },
  'QUESTION.WAITING': { status: 409, sentence: 'Er ligt nog een vraag bij de scholen. Wacht op het antwoord of bel.' },
  'QUESTION.ALREADY_ANSWERED': { status: 409, sentence: 'Op deze vraag is al geantwoord.' },
  'COLLEAGUE.UNKNOWN': { status: 404, sentence: 'Deze collega kennen we niet bij jouw organisatie.' },
  'API_KEY.UNKNOWN': { status: 404, sentence: 'Deze sleutel is er niet.' },
  'API_KEY.TOO_MANY': { status: 409, sentence: 'Jullie hebben al veel sleutels die werken. Trek er eerst een in die jullie niet meer gebruiken.' },
  'COLLEAGUE.ELSEWHERE': { status: 409, sentence: 'Deze collega werkt ook bij een andere organisatie. Vraag de beheerder van Doorlijn om een nieuwe inlog.' },
  'TABLE.UNKNOWN': { status: 404, sentence: 'Deze overstaptafel bestaat niet, of is niet voor jou.' },
  'TABLE.OVER': { status: 409, sentence: 'Deze overstaptafel is al geweest of afgezegd.' },
  'TABLE.NOTHING_OPEN': { status: 400, sentence: 'Er is nu niemand om over te praten.' },
  'WEBHOOK.UNKNOWN': { status: 404, sentence: 'Deze webhook bestaat niet.' },
  'WEBHOOK.ADDRESS': { status: 400, sentence: 'Dit adres kunnen we niet gebruiken.' },
  'WEBHOOK.TOO_MANY': { status: 409, sentence: 'Er zijn al tien webhooks. Haal er eerst een weg.' },
  'WEBHOOK.OFF': { status: 409, sentence: 'Deze webhook staat uit. Zet hem eerst aan.' },
  'FEED.UNKNOWN': { status: 404, sentence: 'Deze agenda bestaat niet meer. Maak een nieuw adres bij je instellingen.' },
  'DELIVERY.UNKNOWN': { status: 404, sentence: 'Dit bericht bestaat niet, of is niet meer bewaard.' },
  'DELIVERY.WITHHELD': {
    status: 409,
    sentence: 'Dit bericht gaat over een overstap waar jullie niet meer bij betrokken zijn. Het wordt niet verstuurd.',
  },
  'CURSOR.INVALID': { status: 400, sentence: 'Deze pagina bestaat niet meer. Begin weer bij het begin.' },
};

/** A refusal by a use case: dotted code, English message for the log, Dutch sentence for the person, HTTP status. */
export class CaseworkError extends Error {
  override readonly name = 'CaseworkError';
  readonly status: Refusal['status'];
  /** Dutch. */
  readonly sentence: string;
  /** Mistakes per field of the body, all at once. */
  readonly errors: readonly FieldError[];

  constructor(
    readonly code: CaseworkErrorCode,
    message: string,
    more: { sentence?: string; errors?: readonly FieldError[] } = {},
  ) {
    super(`${code}: ${message}`);
    this.status = REFUSALS[code].status;
    this.sentence = more.sentence ?? REFUSALS[code].sentence;
    this.errors = more.errors ?? [];
  }
}

/** One mistake at a field of the body, in the words of its code. */
export function mistake(field: string, code: CaseworkErrorCode, message: string = REFUSALS[code].sentence): FieldError {
  return { field, code, message };
}

/**
 * Refuses a body with all its mistakes; a single one gives its own code to the whole.
 * @throws CaseworkError when there is any
 */
export function refuseMistakes(errors: readonly FieldError[]): void {
  const [first, ...others] = errors;
  if (first === undefined) return;
  const code = others.length === 0 && first.code in REFUSALS ? (first.code as CaseworkErrorCode) : 'INPUT.INVALID';
  throw new CaseworkError(code, errors.map((error) => `${error.field} ${error.code}`).join(', '), {
    ...(others.length === 0 ? { sentence: first.message } : {}),
    errors,
  });
}
