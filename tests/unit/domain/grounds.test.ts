import { describe, expect, it } from '@jest/globals';
import { PURPOSE_TEXTS, ROLES, SECTIONS, mayRead, sideOf } from '../../../libs/domain/index.js';
import type { ReadingQuestion } from '../../../libs/domain/index.js';

const question: ReadingQuestion = {
  section: 'profile',
  role: 'mbo-intaker',
  on: '2027-04-01',
  phase: 'acquaintance',
  opened: true,
  adult: false,
  consents: [],
  started: false,
};
const reads = (over: Partial<ReadingQuestion>): string => {
  const { allowed, ground } = mayRead({ ...question, ...over });
  return `${allowed ? 'yes' : 'no'} ${ground}`;
};

describe('who may know what, on which ground', () => {
  it('opens nothing to the mbo before the application was recorded and the student has read the file', () => {
    for (const section of SECTIONS)
      expect(reads({ section, opened: false, consents: ['care-details', 'plusdocument'] })).toMatch(/^no/);
    expect(reads({})).toBe('yes statutory');
  });
  it('opens an optional section only on a yes to its own purpose, and closes it when the yes is taken back', () => {
    expect(reads({ section: 'care' })).toBe('no consent');
    expect(reads({ section: 'care', consents: ['plusdocument'] })).toBe('no consent');
    expect(reads({ section: 'care', consents: ['care-details'] })).toBe('yes consent');
  });
  it('gives a desk nothing of the file', () => {
    for (const role of ROLES.filter((role) => sideOf(role) === 'municipality' || sideOf(role) === 'region')) {
      for (const section of SECTIONS)
        expect(reads({ role, section, consents: ['care-details', 'helper'] })).toMatch(/^no/);
    }
  });
  it('lets parents read until 18, and afterwards only when the student agrees', () => {
    expect(reads({ role: 'parent' })).toBe('yes statutory');
    expect(reads({ role: 'parent', adult: true })).toBe('no consent');
    expect(reads({ role: 'parent', adult: true, consents: ['parents-after-18'] })).toBe('yes consent');
  });
  it('lets the former mentor follow after the start only with consent, while aftercare stays a task of the school', () => {
    expect(reads({ role: 'vso-mentor', section: 'plan' })).toBe('yes statutory');
    expect(reads({ role: 'vso-mentor', section: 'plan', phase: 'landing', started: true })).toBe('no consent');
    expect(
      reads({ role: 'vso-mentor', section: 'plan', phase: 'landing', started: true, consents: ['former-mentor'] }),
    ).toBe('yes consent');
    expect(reads({ role: 'vso-aftercare', section: 'plan', phase: 'landing', started: true })).toBe('yes statutory');
  });
  it('shows a mentor of the mbo what helps in the landing, and no care or reports', () => {
    expect(reads({ role: 'mbo-mentor', section: 'what-works' })).toBe('yes statutory');
    expect(reads({ role: 'mbo-mentor', section: 'onderwijskundig-rapport' })).toBe('no forbidden');
    expect(reads({ role: 'mbo-mentor', section: 'care', consents: ['care-details'] })).toBe('no forbidden');
  });
  it('closes the file to the mbo in a gap year and after a withdrawal', () => {
    expect(reads({ phase: 'dormant' })).toBe('no forbidden');
    expect(reads({ phase: 'withdrawn' })).toBe('no forbidden');
    expect(reads({ phase: 'nazorg' })).toBe('yes statutory');
  });
  it('always lets students read everything about themselves', () => {
    for (const section of SECTIONS)
      expect(reads({ role: 'student', section, opened: false, phase: 'orientation' })).toBe('yes statutory');
  });
  it('asks for each purpose in a sentence of its own, with a reason and a version of the wording', () => {
    for (const text of Object.values(PURPOSE_TEXTS)) {
      expect(text.question).toMatch(/\?$/);
      expect(text.why.length).toBeGreaterThan(20);
      expect(text.wording).toMatch(/^\d{4}-\d+$/);
    }
  });
});
