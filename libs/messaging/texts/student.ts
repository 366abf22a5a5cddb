import type { Content, MessageFacts, Text } from '../content.js';
import type { TemplateName } from '../template-name.js';
import { STEP_WORDS, STUDENT_ROLE_WORDS } from '../words.js';
import { capitalised, listed, untilSentence, whenAndWhere } from './phrases.js';

/** What a student gets a mail about. Anything else reaches a student as {@link STUDENT_NEWS}. */
export type StudentTemplate = Extract<
  TemplateName,
  | 'reminder'
  | 'overdue'
  | 'notice'
  | 'step-open'
  | 'consent-again'
  | 'check-in-ask'
  | 'lead-changed'
  | 'parents-end'
  | 'dormant-contact'
  | 'nazorg-offer'
  | 'woken'
  | 'closed'
  | 'invite'
  | 'invite-cancelled'
  | 'student-link'
  | 'code'
  | 'dates-proposed'
  | 'coach-proposed'
  | 'correction-answered'
  | 'sign-plan'
>;

const MY_PAGE = 'Naar mijn pagina';
const NO_STRESS = 'Lukt het niet, of wil je erover praten? Zeg het tegen je mentor. Dat is altijd goed.';

export const STUDENT_TEXTS: Record<StudentTemplate, Text> = {
  reminder: (facts) => ({
    subject: 'Denk je hier nog aan?',
    ask: `${ownTask(facts)}.`,
    more: [...untilSentence(facts, 'Het kan tot en met'), NO_STRESS],
    button: MY_PAGE,
  }),
  overdue: (facts) => ({
    subject: 'Het kan nog steeds',
    ask: `${ownTask(facts)}.`,
    more: ['De dag is voorbij, maar het kan nog.', NO_STRESS],
    button: MY_PAGE,
  }),
  notice: (facts) => ({
    subject: 'Denk je hier nog aan?',
    ask: `${ownTask(facts)}.`,
    more: [...untilSentence(facts, 'Het kan tot en met'), NO_STRESS],
    button: MY_PAGE,
  }),
  'step-open': (facts) => ({
    subject: 'Er is iets nieuws voor je',
    ask: `${ownTask(facts)}.`,
    more: [...consentSentences(facts), ...untilSentence(facts, 'Je hebt de tijd tot en met')],
    button: MY_PAGE,
  }),
  'consent-again': () => ({
    subject: 'Jij mag nu zelf kiezen',
    ask: 'Kies opnieuw wat je wilt delen.',
    more: ['Vanaf nu beslis jij. Nee zeggen mag altijd, en later veranderen ook.'],
    button: 'Kies wat je deelt',
  }),
  'check-in-ask': () => ({
    subject: 'Hoe gaat het?',
    ask: 'Vertel hoe het gaat op je nieuwe school.',
    more: ['Het kost je één minuut. Wat je zegt, helpt je mentor om jou te helpen.'],
    button: 'Vertel hoe het gaat',
  }),
  'lead-changed': (facts) => ({
    subject: 'Iemand anders helpt je nu',
    ask: `${capitalised(facts.lead ? STUDENT_ROLE_WORDS[facts.lead] : 'iemand anders')} helpt je nu verder.`,
    more: ['Op je pagina staat wie dat is en hoe je die bereikt.'],
    button: MY_PAGE,
  }),
  'parents-end': () => ({
    subject: 'Je ouders kijken niet meer mee',
    ask: 'Kies of je ouders weer mogen meekijken.',
    more: ['Je bent 18. Daarom zien je ouders jouw pagina niet meer. Wil je dat toch? Dan zet je het zelf aan.'],
    button: MY_PAGE,
  }),
  'dormant-contact': () => ({
    subject: 'Hoe gaat je tussenjaar?',
    ask: 'Vertel hoe je tussenjaar gaat.',
    more: ['Wil je weer naar school? Dan helpen we je. Weet je het nog niet? Dat is ook goed.'],
    button: 'Vertel hoe het gaat',
  }),
  'nazorg-offer': () => ({
    subject: 'Je oude school is er nog voor je',
    ask: 'Zeg het als je iemand wilt spreken.',
    more: ['Je oude school kan je nog een jaar helpen. Het hoeft niet, het mag.'],
    button: MY_PAGE,
  }),
  woken: () => ({
    subject: 'We gaan weer verder',
    ask: 'Je overstap gaat weer verder.',
    more: ['Wat we eerder hebben afgesproken, is bewaard. Op je pagina staat wat er nu gebeurt.'],
    button: MY_PAGE,
  }),
  closed: () => ({
    subject: 'Je bent er',
    ask: 'Je overstap is klaar. Goed gedaan!',
    more: ['Heb je toch nog iemand nodig? Op je pagina staat wie je kunt bellen.'],
    button: MY_PAGE,
  }),
  invite: (facts) => ({
    subject: 'Een afspraak voor jou',
    ask: `Kom naar je afspraak ${whenAndWhere(facts)}.`,
    more: [...togetherSentence(facts), 'Kun je niet? Zeg het dan even. We zoeken een ander moment.'],
    button: MY_PAGE,
  }),
  'invite-cancelled': (facts) => ({
    subject: 'Je afspraak gaat niet door',
    ask: `Je afspraak ${whenAndWhere(facts)} gaat niet door.`,
    more: ['Je hoeft niets te doen. Je hoort het als er een nieuw moment is.'],
    button: MY_PAGE,
  }),
  'dates-proposed': () => ({
    subject: 'Wanneer kun jij?',
    ask: 'Kies het moment dat jou past.',
    more: ['Past geen van de momenten? Dat kan. Zeg het dan op je pagina.'],
    button: 'Kies een moment',
  }),
  'coach-proposed': () => ({
    subject: 'Wie loopt er met je mee?',
    ask: 'Lees wie er met je mee kan lopen, en kies zelf.',
    more: ['Wil je liever iemand anders, of niemand? Dat mag. Het heeft geen gevolgen.'],
    button: 'Kies zelf',
  }),
  'sign-plan': () => ({
    subject: 'Je afspraken liggen klaar',
    ask: 'Lees je afspraken en zet je handtekening.',
    more: ['Klopt er iets niet? Zeg het dan. Je tekent pas als jij het ermee eens bent.'],
    button: 'Lees mijn afspraken',
  }),
  'correction-answered': () => ({
    subject: 'Er is antwoord op je vraag',
    ask: 'Lees wat er is veranderd.',
    more: ['Je vroeg om iets te verbeteren. Ben je het er niet mee eens? Schrijf dan zelf een reactie; die gaat mee.'],
    button: MY_PAGE,
  }),
  'student-link': (facts) => ({
    subject: 'Jouw pagina voor de overstap',
    ask: 'Bekijk je eigen pagina.',
    more: [
      schoolsSentence(facts),
      'Op je pagina zie je wat er gebeurt, wie je helpt en wat zij van je weten. Jij kiest wat je deelt.',
    ],
    button: 'Bekijk mijn pagina',
  }),
  code: (facts) => ({
    subject: 'Jouw code',
    ask: 'Vul deze code in.',
    more: ['De code werkt 10 minuten. Heb je geen code gevraagd? Dan hoef je niets te doen.'],
    button: 'Naar Doorlijn',
    code: facts.code ?? '',
  }),
};

/** For a message that was not meant for students but is addressed to one: nothing gets lost, no staff words. */
export const STUDENT_NEWS: Text = (): Content => ({
  subject: 'Er is nieuws over je overstap',
  ask: 'Kijk even op je pagina.',
  more: ['Daar staat wat er nu gebeurt en wie je helpt.'],
  button: MY_PAGE,
});

function ownTask(facts: MessageFacts): string {
  return facts.step ? STEP_WORDS[facts.step].own : 'Kijk even op je pagina';
}

function consentSentences(facts: MessageFacts): string[] {
  return facts.step === 'consent' ? ['Je mag overal ja of nee zeggen. Nee heeft geen gevolgen.'] : [];
}

function togetherSentence(facts: MessageFacts): string[] {
  const others = (facts.meeting?.invited ?? []).filter((role) => role !== 'student');
  return others.length === 0 ? [] : [`Wie er ook komen: ${listed(others.map((role) => STUDENT_ROLE_WORDS[role]))}.`];
}

function schoolsSentence(facts: MessageFacts): string {
  if (!facts.schools) return 'Je gaat naar het mbo. Daar helpen we je bij.';
  return facts.schools.mbo === undefined
    ? `Je gaat van ${facts.schools.vso} naar het mbo. Daar helpen we je bij.`
    : `Je gaat van ${facts.schools.vso} naar ${facts.schools.mbo}. Daar helpen we je bij.`;
}
