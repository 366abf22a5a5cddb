import { describe, expect, it } from '@jest/globals';
import { nl } from '../../../apps/web/nl.js';

interface Said {
  place: string;
  text: string;
}

/** Every text of a branch; a text that takes something is asked with names and numbers that fit anywhere. */
function textsIn(branch: unknown, place: string): Said[] {
  if (typeof branch === 'string') return [{ place, text: branch }];
  if (typeof branch === 'function') {
    const filled: unknown = (branch as (...given: unknown[]) => unknown)(
      ...Array.from({ length: branch.length }, () => 'Sam'),
    );
    return textsIn(filled, place);
  }
  if (typeof branch !== 'object' || branch === null) return [];
  return Object.entries(branch).flatMap(([key, value]) => textsIn(value, `${place}.${key}`));
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?:;])\s+/);
const wordsOf = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
const tooLong = (said: readonly Said[], most: number): string[] =>
  said.flatMap(({ place, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence) > most)
      .map((sentence) => `${place}: ${sentence}`),
  );

/** Words of schools and offices; a student page says what they mean instead. */
const STAFF_WORDS =
  /\b(regievoerder|regie|intake|overdracht|warme overdracht|dossier|nazorg|zorgcoördinator|escalatie|melding|signaal|plaatsingsbesluit|ondersteuningsplan|profielschets|zienswijze|inzage|toestemming|leerplicht|startkwalificatie|verzuim|uitstroomprofiel|landingsgesprek|bpv|bsa|vso)\b/i;

const student = (['student', 'own', 'ownAdvice', 'ownNazorg', 'ownSupporter', 'ownAskDone'] as const).flatMap((part) =>
  textsIn(nl[part], part),
);
const parent = [...textsIn(nl.parent, 'parent'), ...textsIn(nl.ownParent, 'ownParent')];
const all = textsIn(nl, 'nl');

describe('the words on the screen', () => {
  it('there are enough of them for this test to mean something', () => {
    expect(student.length).toBeGreaterThan(50);
    expect(all.length).toBeGreaterThan(400);
  });

  it('a student never reads the words of staff', () => {
    expect(student.filter(({ text }) => STAFF_WORDS.test(text))).toEqual([]);
  });

  it('a student is called jij, a parent u', () => {
    expect(student.filter(({ text }) => /\b(u|uw)\b/i.test(text))).toEqual([]);
    expect(parent.filter(({ text }) => /\b(jij|jouw|je|jou)\b/i.test(text))).toEqual([]);
  });

  it('sentences for students and parents have at most 15 words, those for staff at most 20', () => {
    expect(tooLong([...student, ...parent], 15)).toEqual([]);
    expect(tooLong(all, 20)).toEqual([]);
  });

  it('nobody reads hard words where plain ones exist', () => {
    const hard =
      /\b(middels|teneinde|dient te|betreffende|conform|reeds|indien|derhalve|alsmede|inzake|voornoemd|d\.m\.v\.|i\.v\.m\.|t\.a\.v\.)\b/i;
    expect(all.filter(({ text }) => hard.test(text))).toEqual([]);
  });

  it('no diagnosis and no score is ever asked for', () => {
    expect(all.filter(({ text }) => /\b(risicoscore|stoornis|autisme|adhd|iq)\b/i.test(text))).toEqual([]);
  });
});
