import type { Content, MessageFacts, Text } from '../content.js';
import { STEP_WORDS } from '../words.js';
import { capitalised, nameOf, untilSentence, whenAndWhere } from './phrases.js';
import type { StudentTemplate } from './student.js';

/** Parents get what students get, except what only the student is asked. Anything else reaches them as {@link PARENT_NEWS}. */
export type ParentTemplate = Exclude<
  StudentTemplate,
  'check-in-ask' | 'dormant-contact' | 'nazorg-offer' | 'woken' | 'lead-changed' | 'coach-proposed'
>;

const PAGE = 'Naar de pagina';
const HELP = 'Heeft u een vraag, of lukt het niet? Bel dan de mentor.';

export const PARENT_TEXTS: Record<ParentTemplate, Text> = {
  reminder: (facts) => ({
    subject: 'Een herinnering over de overstap',
    ask: `${parentTask(facts)}.`,
    more: [...untilSentence(facts, 'Dat kan tot en met'), HELP],
    button: PAGE,
  }),
  overdue: (facts) => ({
    subject: 'Het kan nog steeds',
    ask: `${parentTask(facts)}.`,
    more: ['De dag is voorbij, maar het kan nog.', HELP],
    button: PAGE,
  }),
  notice: (facts) => ({
    subject: 'Een herinnering over de overstap',
    ask: `${parentTask(facts)}.`,
    more: [...untilSentence(facts, 'Dat kan tot en met'), HELP],
    button: PAGE,
  }),
  'step-open': (facts) => ({
    subject: 'Er is iets nieuws in de overstap',
    ask: `${parentTask(facts)}.`,
    more: [
      ...(facts.step === 'consent' ? ['U mag overal ja of nee zeggen. Nee heeft geen gevolgen.'] : []),
      ...untilSentence(facts, 'Dat kan tot en met'),
    ],
    button: PAGE,
  }),
  'consent-again': (facts) => ({
    subject: 'Opnieuw kiezen wat gedeeld mag worden',
    ask: `Kies opnieuw wat u wilt delen over ${nameOf(facts)}.`,
    more: ['Nee zeggen mag altijd. U kunt uw keuze later ook veranderen.'],
    button: 'Kies wat u deelt',
  }),
  'parents-end': (facts) => ({
    subject: 'Uw toegang is gestopt',
    ask: `U kijkt niet meer mee bij de overstap van ${nameOf(facts)}.`,
    more: [`Vanaf 18 jaar beslist ${nameOf(facts)} zelf. Meekijken kan weer als ${nameOf(facts)} dat wil.`],
    button: 'Naar Doorlijn',
  }),
  closed: (facts) => ({
    subject: 'De overstap is klaar',
    ask: `De overstap van ${nameOf(facts)} is klaar.`,
    more: ['Heeft u nog een vraag? Op de pagina staat wie u kunt bellen.'],
    button: PAGE,
  }),
  invite: (facts) => ({
    subject: 'Een uitnodiging voor een gesprek',
    ask: `U bent uitgenodigd voor een gesprek met ${nameOf(facts)}.`,
    more: [`${capitalised(whenAndWhere(facts))}.`, 'Kunt u niet? Laat het dan weten. Wij zoeken een ander moment.'],
    button: PAGE,
  }),
  'invite-cancelled': (facts) => ({
    subject: 'Een gesprek gaat niet door',
    ask: `Het gesprek met ${nameOf(facts)} gaat niet door.`,
    more: [`Het stond gepland voor ${whenAndWhere(facts)}. U hoort het als er een nieuw moment is.`],
    button: PAGE,
  }),
  'dates-proposed': (facts) => ({
    subject: 'Een moment kiezen voor een gesprek',
    ask: `Kies met ${nameOf(facts)} een moment voor het gesprek.`,
    more: ['Past geen van de momenten? Laat het dan weten op de pagina.'],
    button: 'Kies een moment',
  }),
  'correction-answered': (facts) => ({
    subject: 'Er is antwoord op uw vraag',
    ask: 'Lees wat er is veranderd.',
    more: [`U vroeg om iets te verbeteren in het dossier van ${nameOf(facts)}.`, HELP],
    button: PAGE,
  }),
  'sign-plan': (facts) => ({
    subject: 'De afspraken liggen klaar',
    ask: `Lees de afspraken van ${nameOf(facts)} en onderteken ze.`,
    more: ['Klopt er iets niet? Laat het dan weten. U tekent pas als u het ermee eens bent.'],
    button: 'Lees de afspraken',
  }),
  'student-link': (facts) => ({
    subject: 'Een pagina over de overstap',
    ask: `Bekijk de pagina over de overstap van ${nameOf(facts)}.`,
    more: [schoolsSentence(facts), 'Op de pagina ziet u wat er gebeurt, wie er helpt en wat de scholen delen.'],
    button: 'Bekijk de pagina',
  }),
  code: (facts) => ({
    subject: 'Uw code',
    ask: 'Vul deze code in.',
    more: ['De code is 10 minuten geldig. Vroeg u geen code? Dan hoeft u niets te doen.'],
    button: 'Naar Doorlijn',
    code: facts.code ?? '',
  }),
};

/** For a message that was not meant for parents but is addressed to one. */
export const PARENT_NEWS: Text = (facts): Content => ({
  subject: 'Er is nieuws over de overstap',
  ask: `Kijk op de pagina over de overstap van ${nameOf(facts)}.`,
  more: ['Daar staat wat er nu gebeurt en wie er helpt.'],
  button: PAGE,
});

function parentTask(facts: MessageFacts): string {
  return facts.step
    ? STEP_WORDS[facts.step].parent(nameOf(facts))
    : `Kijk op de pagina over de overstap van ${nameOf(facts)}`;
}

function schoolsSentence(facts: MessageFacts): string {
  const to = facts.schools?.mbo ?? 'het mbo';
  return facts.schools
    ? `${nameOf(facts)} gaat van ${facts.schools.vso} naar ${to}.`
    : `${nameOf(facts)} gaat naar ${to}.`;
}
