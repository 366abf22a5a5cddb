import { dayWords, momentWords, wasWords } from '../../calendar/index.js';
import type { MessageFacts } from '../content.js';
import { ACTIVITY_WORDS, STEP_WORDS } from '../words.js';

/** The first name, or a word that names nobody where the first name may not be known (an erased file, another desk). */
export function nameOf(facts: MessageFacts): string {
  return facts.firstName ?? 'deze leerling';
}

/** "Maak samen het plan voor Sam". */
export function taskOf(facts: MessageFacts): string {
  return facts.step ? STEP_WORDS[facts.step].task(nameOf(facts)) : `Kijk naar de overstap van ${nameOf(facts)}`;
}

/** "het plan", for a subject. */
export function topicOf(facts: MessageFacts): string {
  if (facts.step) return STEP_WORDS[facts.step].subject;
  if (facts.activity) return ACTIVITY_WORDS[facts.activity];
  // A meeting that is not on a step is a table of schools.
  return facts.meeting ? 'de overstaptafel' : 'een overstap';
}

/** "vandaag", "do 4 maart", or "was 4 maart" for a day that has passed; nothing when there is no day. */
export function dueOf(facts: MessageFacts): string | undefined {
  if (facts.due === undefined) return undefined;
  return facts.due < facts.today ? wasWords(facts.due, facts.today) : dayWords(facts.due, facts.today);
}

/** "Dat kan tot en met do 4 maart." */
export function untilSentence(facts: MessageFacts, before: string): string[] {
  const due = dueOf(facts);
  return due === undefined || due.startsWith('was ') ? [] : [`${before} ${due}.`];
}

/** "do 4 maart om 10.30 uur", with the place when there is one. */
export function whenAndWhere(facts: MessageFacts): string {
  if (!facts.meeting) return '';
  const when = momentWords(facts.meeting.startsAt, facts.today);
  return facts.meeting.place === '' ? when : `${when}, ${facts.meeting.place}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a en b", "a, b en c"; what occurs twice is named once. */
export function listed(words: readonly string[]): string {
  const unique = [...new Set(words)];
  if (unique.length < 2) return unique[0] ?? '';
  return `${unique.slice(0, -1).join(', ')} en ${unique.at(-1) ?? ''}`;
}
