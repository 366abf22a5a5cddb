/** Code lists with their Dutch words. The words of a person stay in the file; a workflow sees only codes. */

/** Lawful grounds of refusal at level 2-4 and entree (WEB 8.0.1, 8.1.1b-c). Support need, marks and motivation are not on it. */
export const REFUSAL_GROUNDS = {
  'entry-requirements': 'Voldoet niet aan de vooropleidingseisen',
  capacity: 'De opleiding is vol',
  'residence-status': 'Verblijfsstatus',
  denomination: 'Onderschrijft de grondslag van de school niet',
  conduct: 'Ernstig wangedrag',
  'three-negative-advices': 'Drie keer een negatief studieadvies',
  'six-years-without-diploma': 'Zes jaar mbo zonder diploma',
  'no-reply-before-1-july': 'Geen antwoord voor 1 juli op een schriftelijk verzoek',
  'applied-after-1-april': 'Na 1 april aangemeld en niet meer leerplichtig',
  'no-study-choice-advice': 'Geen studiekeuzeadvies waar de intake verplicht is en niet meer leerplichtig',
  'entree-in-last-two-years': 'In de laatste twee jaar al entree gevolgd',
  // Equal treatment of people with a disability (WGBH/CZ 2): only after the adjustment was really considered.
  'disproportionate-burden': 'De aanpassing is een onevenredige belasting voor de school',
} as const;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** Why a student does not go on, from the published code lists of the Amsterdam figures, and our own. */
export const WITHDRAWAL_GROUNDS = {
  'other-programme': 'Kiest een andere opleiding',
  work: 'Gaat werken',
  'day-activities': 'Gaat naar dagbesteding',
  'gap-year': 'Neemt een tussenjaar',
  'stays-in-vso': 'Blijft langer op school',
  'wrong-picture': 'Had een verkeerd beeld van de opleiding',
  'does-not-fit': 'De opleiding past niet bij wat de student kan',
  'did-not-show-up': 'Kwam niet opdagen',
  illness: 'Ziekte',
  'personal-circumstances': 'Persoonlijke omstandigheden',
  moved: 'Verhuisd',
  other: 'Anders',
  unknown: 'Onbekend',
  ...REFUSAL_GROUNDS,
} as const;

export const DEREGISTRATION_CAUSES = {
  'study-delay': 'Te veel studievertraging',
  'does-not-fit': 'De opleiding past niet bij wat de student kan',
  'wrong-picture': 'Had een verkeerd beeld van de opleiding',
  'rather-work': 'Wil liever werken',
  motivation: 'Te weinig motivatie',
  illness: 'Ziekte of beperking',
  agreements: 'Houdt zich niet aan afspraken',
  absence: 'Ongeoorloofd verzuim',
  'support-not-delivered': 'De afgesproken steun kwam er niet',
  'successfully-stopped': 'Met goed gevolg gestopt',
  other: 'Anders',
  unknown: 'Onbekend',
} as const;

export const DESTINATIONS = {
  mbo: 'Mbo-opleiding',
  'mbo-elsewhere': 'Mbo-opleiding bij een andere instelling',
  'vso-stays': 'Blijft op het vso',
  vavo: 'Vavo of ander onderwijs',
  work: 'Betaald werk',
  'work-learning': 'Leerwerktraject',
  'day-activities': 'Dagbesteding',
  care: 'Zorg of behandeling',
  'rmc-guidance': 'Begeleiding door het Doorstroompunt (RMC)',
  graduated: 'Diploma gehaald',
} as const;

/** Concerns of a mentor at a check-in. Three of them are about safety and make the talk red by themselves. */
export const SIGNALS = {
  absence: 'Vaak afwezig',
  lateness: 'Vaak te laat',
  overload: 'Raakt overvraagd',
  'few-contacts': 'Weinig contact met anderen',
  money: 'Zorgen over geld',
  home: 'Onrust thuis',
  travel: 'De reis lukt niet',
  timetable: 'Het rooster past niet',
  'wrong-programme': 'Twijfelt over de opleiding',
  placement: 'Stage loopt niet',
  'support-missing': 'Afgesproken steun ontbreekt',
  'unsafe-school': 'Voelt zich niet veilig op school',
  'unsafe-home': 'Voelt zich niet veilig thuis',
  'safety-self': 'Zorg om de veiligheid van de student zelf',
} as const;
/** Not a concern of a mentor: the student's own answer before a talk was 1 or 2, and that waits for no talk. */
export const LOW_ANSWER = 'student-low';
export const SAFETY_SIGNALS: readonly string[] = ['unsafe-school', 'unsafe-home', 'safety-self'];

export const RETURN_REASONS = {
  incomplete: 'Er ontbreekt iets in het dossier',
  'other-team': 'Hoort bij een ander team of een andere locatie',
  'not-applied': 'Geen aanmelding gevonden',
} as const;

/** Why a student was not there. Kept sealed with the words: an illness is nobody's business but the schools'. */
export const NO_SHOW_REASONS = {
  forgotten: 'Vergeten',
  ill: 'Ziek',
  travel: 'De reis lukte niet',
  afraid: 'Zag er te veel tegenop',
  'wrong-time': 'Het moment paste niet',
  'not-informed': 'Wist niet van de afspraak',
  'changed-mind': 'Wil iets anders',
  'not-reached': 'Niet bereikt',
  unknown: 'Onbekend',
} as const;

/** What a student can do before choosing. */
export const ACTIVITIES = {
  'college-visit': 'Bezoek aan het mbo',
  'trial-day': 'Meeloopdag',
  wendag: 'Wendag',
  'career-talk': 'LOB-gesprek',
  'parents-meeting': 'Gesprek met ouders',
  'study-choice-advice': 'Studiekeuzeadvies',
} as const;
export type ActivityKind = keyof typeof ACTIVITIES;

/** Why coaching ends: the work is done, or another takes over. */
export const COACH_END_REASONS = {
  landed: 'De student redt het nu zelf',
  'network-took-over': 'Mensen uit het eigen netwerk nemen het over',
  'hours-used': 'De uren zijn op',
  'no-click': 'Het klikt niet',
  'coach-left': 'De coach stopt',
  'student-stopped': 'De student wil het niet meer',
} as const;
export type CoachEndReason = keyof typeof COACH_END_REASONS;

export const PAUSE_REASONS = {
  illness: 'Ziekte',
  capacity: 'Te weinig mensen',
  'waiting-for-third-party': 'Wachten op een ander',
  'request-of-student': 'Op verzoek van de leerling',
  holiday: 'Afwezigheid',
} as const;

export const EXCEPTION_REASONS = {
  'student-asked': 'De leerling vroeg er zelf om',
  urgent: 'De veiligheid vraagt dat het nu gebeurt',
  'not-reachable': 'Meerdere keren gevraagd, niet bereikt',
} as const;

/** How a mentor answers when somebody says that something in the file is not right (AVG 16). */
export const CORRECTION_ANSWERS = {
  corrected: 'Het is verbeterd',
  partly: 'Een deel is verbeterd',
  refused: 'Het blijft zo staan; de reactie gaat mee',
} as const;
export type CorrectionAnswer = keyof typeof CORRECTION_ANSWERS;

/** What the outcome codes of the steps are called on the screen. */
export const OUTCOME_LABELS: Record<string, string> = {
  completed: 'Klaar',
  viewed: 'Gelezen',
  'viewed-with-response': 'Gelezen, met een reactie',
  exception: 'Zonder inzage, met reden',
  given: 'Toestemming gegeven',
  partly: 'Voor een deel toestemming',
  refused: 'Geen toestemming',
  'in-person': 'In een gesprek besloten',
  matched: 'Transfercoach gevonden',
  'declined-by-student': 'De leerling wil dit niet',
  applied: 'Aangemeld',
  confirmed: 'Bevestigd',
  accepted: 'Aanvaard',
  returned: 'Teruggestuurd',
  resent: 'Aangevuld en opnieuw gestuurd',
  held: 'Gevoerd',
  'held-extra-support': 'Gevoerd, extra steun nodig',
  'no-show': 'Niet verschenen',
  'not-wanted': 'De student wil dit niet',
  placed: 'Geplaatst',
  alternative: 'Geplaatst op een andere opleiding',
  declined: 'Niet geplaatst',
  drafted: 'Opgesteld',
  signed: 'Ondertekend',
  ready: 'Alles staat klaar',
  present: 'Is gestart',
  absent: 'Is er niet',
  missed: 'Gemist',
  continued: 'Steun gaat door',
  'scaled-down': 'Steun wordt minder',
  positive: 'Positief',
  negative: 'Negatief',
  postponed: 'Uitgesteld',
  'youth-doctor': 'Jeugdarts ingeschakeld',
  recovered: 'Weer beter',
  'agreement-made': 'Afspraak gemaakt',
  reached: 'Gesproken',
  'not-reached': 'Niet bereikt',
  recorded: 'Vastgelegd',
  'new-application': 'Nieuwe aanmelding',
  closed: 'Afgerond',
  kept: 'Gedaan',
  dropped: 'Niet meer nodig',
};
