import { weekdayWords } from '../../calendar/index.js';
import type { MessageFacts, Text } from '../content.js';
import type { TemplateName } from '../template-name.js';
import { ROLE_WORDS } from '../words.js';
import { capitalised, dueOf, listed, nameOf, taskOf, topicOf, untilSentence, whenAndWhere } from './phrases.js';

/** The invitation of a student or parent has no reading for staff. */
export type StaffTemplate = Exclude<TemplateName, 'student-link'>;

const OPEN = 'Open de overstap';

/** What is asked comes first; short sentences, nothing personal but the first name. */
export const STAFF_TEXTS: Record<StaffTemplate, Text> = {
  reminder: (facts) => ({
    subject: withDue(facts, topicOf(facts)),
    ask: `${taskOf(facts)}.`,
    more: untilSentence(facts, 'De laatste dag is'),
    button: OPEN,
  }),
  overdue: (facts) => ({
    subject: `Te laat: ${topicOf(facts)}`,
    ask: `${taskOf(facts)}.`,
    more: [...wasSentence(facts), 'Lukt het niet? Zet de stap op pauze met een reden, of vraag uw vervanger.'],
    button: OPEN,
  }),
  'overdue-supervisor': (facts) => ({
    subject: `Een stap staat stil: ${topicOf(facts)}`,
    ask: `Zorg dat deze stap verder gaat: ${lowered(taskOf(facts))}.`,
    more: [...wasSentence(facts), 'Uw collega en de vervanger hebben al een herinnering gehad.'],
    button: OPEN,
  }),
  overstaptafel: (facts) => ({
    subject: 'Plan een overstaptafel',
    ask: `Plan met de andere school een overstaptafel over ${nameOf(facts)}.`,
    more: [`Waar het op wacht: ${topicOf(facts)}.`, 'De agenda staat klaar. Beslis nog niets zonder dit overleg.'],
    button: 'Open de agenda',
  }),
  notice: (facts) => ({
    subject: withDue(facts, topicOf(facts)),
    ask: `${taskOf(facts)}.`,
    more: untilSentence(facts, 'Dat kan tot en met'),
    button: OPEN,
  }),
  'step-open': (facts) => ({
    subject: `Nieuw voor u: ${topicOf(facts)}`,
    ask: `${taskOf(facts)}.`,
    more: untilSentence(facts, 'De laatste dag is'),
    button: OPEN,
  }),
  'consent-in-person': (facts) => ({
    subject: 'Praat samen over delen',
    ask: `Praat met ${nameOf(facts)} over wat gedeeld mag worden.`,
    more: [
      'Er is nog geen keuze gemaakt, ook niet na twee herinneringen.',
      'Nee zeggen mag en heeft geen gevolgen. Leg de keuze vast, ook als het antwoord nee is.',
    ],
    button: 'Leg de keuze vast',
  }),
  'consent-again': (facts) => ({
    subject: 'Opnieuw kiezen wat gedeeld mag worden',
    ask: `Vraag ${nameOf(facts)} opnieuw te kiezen wat gedeeld mag worden.`,
    more: ['Degene die kiest, is veranderd. Tot de nieuwe keuze blijft alleen open wat wettelijk mag.'],
    button: OPEN,
  }),
  'check-in-ask': (facts) => ({
    subject: withDue(facts, 'het landingsgesprek'),
    ask: `Voer het landingsgesprek met ${nameOf(facts)}.`,
    more: ['Het vastleggen kost twee minuten. Begin met wat goed gaat.', ...untilSentence(facts, 'Het kan tot en met')],
    button: 'Leg het gesprek vast',
  }),
  'other-route': (facts) => ({
    subject: 'Zoek op een andere manier contact',
    ask: `Zoek op een andere manier contact met ${nameOf(facts)}.`,
    more: ['Het geplande contact ging niet door. Bel, vraag de oude mentor of de transfercoach, of ga langs.'],
    button: 'Leg het contact vast',
  }),
  'personal-contact': (facts) => ({
    subject: 'Neem persoonlijk contact op',
    ask: `Neem binnen twee schooldagen persoonlijk contact op met ${nameOf(facts)}.`,
    more: ['Wat er speelt, leest u in de overstap.'],
    button: OPEN,
  }),
  'call-not-started': (facts) => ({
    subject: 'Bel vandaag',
    ask: `Bel ${nameOf(facts)} vandaag.`,
    more: ['De start is nog niet vastgelegd. Leg daarna vast wat u hoorde, ook als u niemand bereikte.'],
    button: 'Leg het contact vast',
  }),
  solved: (facts) => ({
    subject: 'Opgelost',
    ask: `U hoeft niets meer te doen voor ${nameOf(facts)}: het is opgelost.`,
    more: [`Het ging om ${topicOf(facts)}.`],
    button: OPEN,
  }),
  'lead-changed': (facts) => ({
    subject: 'De regie is overgegaan',
    ask: facts.lead
      ? `De regie over de overstap van ${nameOf(facts)} ligt nu bij de ${ROLE_WORDS[facts.lead]}.`
      : `De regie over de overstap van ${nameOf(facts)} is overgegaan.`,
    more: ['In de overstap ziet u wie dat is en wie vervangt.'],
    button: OPEN,
  }),
  'parents-end': (facts) => ({
    subject: 'Toegang van ouders is gestopt',
    ask: `De ouders van ${nameOf(facts)} kijken niet meer mee.`,
    more: [`Zij kunnen weer meekijken als ${nameOf(facts)} dat zelf wil.`],
    button: OPEN,
  }),
  'deletion-notice': (facts) => ({
    subject: 'Verwijder gegevens en bevestig dat',
    ask: `Verwijder wat u zelf bewaarde over ${nameOf(facts)}, en bevestig dat.`,
    more: [
      'Een toestemming is ingetrokken. In Doorlijn is dat deel al gesloten. Het gaat nog om kopieën en afdrukken.',
    ],
    button: 'Bevestig het verwijderen',
  }),
  'handover-returned': (facts) => ({
    subject: 'Een overdracht kwam terug',
    ask: `Vul de overdracht van ${nameOf(facts)} aan en stuur deze opnieuw.`,
    more: ['De reden staat in de overstap.', ...untilSentence(facts, 'De laatste dag is')],
    button: OPEN,
  }),
  'dormant-contact': (facts) => ({
    subject: 'Contact in het tussenjaar',
    ask: `Bel ${nameOf(facts)} en hoor hoe het tussenjaar gaat.`,
    more: ['Wil iemand zich weer aanmelden? Dan gaat de overstap verder waar deze stopte.'],
    button: 'Leg het contact vast',
  }),
  'nazorg-offer': (facts) => ({
    subject: 'Nazorg opnieuw aanbieden',
    ask: `Bied ${nameOf(facts)} opnieuw nazorg aan.`,
    more: ['In het eerste jaar is er geen gesprek geweest. Nazorg kan tot twee jaar na het vertrek van school.'],
    button: 'Leg het contact vast',
  }),
  woken: (facts) => ({
    subject: 'Een overstap gaat verder',
    ask: `De overstap van ${nameOf(facts)} gaat weer verder.`,
    more: ['Plan en geschiedenis zijn bewaard.'],
    button: OPEN,
  }),
  closed: (facts) => ({
    subject: 'Een overstap is afgerond',
    ask: `De overstap van ${nameOf(facts)} is afgerond.`,
    more: ['Bestemming en eigenaar zijn vastgelegd. U hoeft niets meer te doen.'],
    button: OPEN,
  }),
  escalation: (facts) => ({
    subject: 'Een melding voor uw loket',
    ask: `Bevestig de ontvangst van een melding over ${nameOf(facts)}.`,
    more: [...acknowledgeSentence(facts), 'Op de pagina staat wat er speelt, wie wat deed en wat wij van u vragen.'],
    button: 'Lees en bevestig',
  }),
  'escalation-reminder': (facts) => ({
    subject: 'Herinnering: een melding wacht op uw loket',
    ask: `Geef antwoord op de melding over ${nameOf(facts)}.`,
    more: [
      ...acknowledgeSentence(facts),
      ...feedbackSentence(facts),
      'Zonder antwoord gaat de melding naar de coördinator.',
    ],
    button: 'Open de melding',
  }),
  'escalation-coordinator': (facts) => ({
    subject: 'Een melding zonder antwoord',
    ask: `Zorg dat iemand de melding over ${nameOf(facts)} oppakt.`,
    more: ['Het loket heeft niet op tijd geantwoord, ook niet na een herinnering.'],
    button: 'Open de melding',
  }),
  'escalation-answered': (facts) => ({
    subject: 'Antwoord op een melding',
    ask: `Lees het antwoord op de melding over ${nameOf(facts)}.`,
    more: ['Kijk ook of u nu zelf iets moet doen.'],
    button: 'Lees het antwoord',
  }),
  'escalation-solved': (facts) => ({
    subject: 'Een melding is opgelost',
    ask: `U hoeft niets meer te doen met de melding over ${nameOf(facts)}: het is opgelost.`,
    more: ['De school heeft de stap alsnog gezet.'],
    button: 'Open de melding',
  }),
  invite: (facts) => ({
    subject: `Uitnodiging: ${topicOf(facts)}`,
    ask: `Kom naar ${topicOf(facts)}${withName(facts)}.`,
    more: [`${capitalised(whenAndWhere(facts))}.`, ...othersSentence(facts)],
    button: OPEN,
  }),
  'invite-cancelled': (facts) => ({
    subject: `Gaat niet door: ${topicOf(facts)}`,
    ask: `${capitalised(topicOf(facts))}${withName(facts)} gaat niet door.`,
    more: [`Het stond gepland voor ${whenAndWhere(facts)}.`],
    button: OPEN,
  }),
  code: (facts) => ({
    subject: 'Uw inlogcode',
    ask: 'Vul deze code in.',
    more: ['De code is 10 minuten geldig. Vroeg u geen code? Dan hoeft u niets te doen.'],
    button: 'Ga naar Doorlijn',
    code: facts.code ?? '',
  }),
  'import-ready': (facts) => ({
    subject: 'Uw leerlingenlijst is verwerkt',
    ask: importSentence(facts),
    more:
      facts.imported && facts.imported.failed > 0
        ? ['Per regel staat erbij wat er niet klopt. De rest kan gewoon verder.']
        : [],
    button: 'Bekijk de lijst',
  }),
  'webhook-off': () => ({
    subject: 'Een webhook staat uit',
    ask: 'Kijk waarom uw andere systeem geen berichten meer aanneemt.',
    more: [
      'Drie dagen lang kwam er niets aan. Doorlijn stuurt daarom niets meer naar dit systeem.',
      'Wat niet is aangekomen, is bewaard. Zet de webhook weer aan en verstuur het opnieuw.',
    ],
    button: 'Bekijk de webhook',
  }),
  'dates-proposed': (facts) => ({
    subject: 'Kies een moment voor een gesprek',
    ask: `Help ${nameOf(facts)} een moment te kiezen.`,
    more: ['De school stelde enkele momenten voor.'],
    button: OPEN,
  }),
  'dates-none-fit': (facts) => ({
    subject: 'Stel andere momenten voor',
    ask: `Stel ${nameOf(facts)} andere momenten voor.`,
    more: ['Geen van de eerdere momenten paste.'],
    button: OPEN,
  }),
  'coach-proposed': (facts) => ({
    subject: 'Een voorstel voor een begeleider',
    ask: `Bespreek met ${nameOf(facts)} wie er mee kan lopen.`,
    more: [`${nameOf(facts)} kiest zelf.`],
    button: OPEN,
  }),
  'sign-plan': (facts) => ({
    subject: 'De afspraken liggen klaar',
    ask: `Lees de afspraken met ${nameOf(facts)} en onderteken ze.`,
    more: ['De student tekent ook.'],
    button: OPEN,
  }),
  'correction-asked': (facts) => ({
    subject: 'Een vraag om iets te verbeteren',
    ask: `Lees wat er volgens ${nameOf(facts)} of de ouders niet klopt, en geef antwoord.`,
    more: ['U heeft daar vier weken voor. De laatste dag staat erbij.'],
    button: OPEN,
  }),
  'correction-due': (facts) => ({
    subject: 'Een vraag om iets te verbeteren wacht op antwoord',
    ask: `Zorg dat ${nameOf(facts)} antwoord krijgt op de vraag om iets te verbeteren.`,
    more: ['De wet geeft daar een maand voor. Die is bijna om.'],
    button: OPEN,
  }),
  'advice-appealed': (facts) => ({
    subject: 'Bezwaar tegen het studieadvies',
    ask: `Lees het bezwaar van ${nameOf(facts)} en leg het antwoord vast.`,
    more: ['Tot er antwoord is, mag de school het advies niet gebruiken.'],
    button: OPEN,
  }),
  'correction-answered': (facts) => ({
    subject: 'Er is antwoord op een vraag om iets te verbeteren',
    ask: `Lees het antwoord aan ${nameOf(facts)}.`,
    more: [],
    button: OPEN,
  }),
  'contact-route': (facts) => ({
    subject: 'Een mail kwam niet aan',
    ask: `Bel of spreek de ${ROLE_WORDS[facts.unreachable ?? 'student']} in de overstap van ${nameOf(facts)}.`,
    more: ['Het mailadres werkt niet. Vul een goed adres in, of geef het bericht zelf door.'],
    button: OPEN,
  }),
};

/** A table of schools is about several students, and names none. */
function withName(facts: MessageFacts): string {
  return facts.firstName === undefined ? '' : ` met ${facts.firstName}`;
}

function withDue(facts: MessageFacts, topic: string): string {
  const due = dueOf(facts);
  return due === undefined || due.startsWith('was ') ? capitalised(topic) : `Uiterlijk ${due}: ${topic}`;
}

function wasSentence(facts: MessageFacts): string[] {
  return facts.due === undefined || facts.due >= facts.today ? [] : [`De laatste dag ${dueOf(facts) ?? ''}.`];
}

function acknowledgeSentence(facts: MessageFacts): string[] {
  return facts.acknowledgeBy ? [`Bevestigen kan tot en met ${weekdayWords(facts.acknowledgeBy, facts.today)}.`] : [];
}

function feedbackSentence(facts: MessageFacts): string[] {
  return facts.feedbackBy ? [`Terugkoppelen kan tot en met ${weekdayWords(facts.feedbackBy, facts.today)}.`] : [];
}

function othersSentence(facts: MessageFacts): string[] {
  const others = (facts.meeting?.invited ?? []).filter((role) => role !== facts.role);
  return others.length === 0 ? [] : [`Ook uitgenodigd: ${listed(others.map((role) => ROLE_WORDS[role]))}.`];
}

function importSentence(facts: MessageFacts): string {
  const { done, failed } = facts.imported ?? { done: 0, failed: 0 };
  if (failed === 0) return `Bekijk de lijst: alle ${done} regels zijn verwerkt.`;
  return `Verbeter ${failed === 1 ? '1 regel' : `${failed} regels`}: ${done} andere zijn verwerkt.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
