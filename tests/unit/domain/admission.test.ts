import { describe, expect, it } from '@jest/globals';
import { admissionOf, whyGroundFails, type AdmissionFile } from '../../../libs/domain/admission.js';
import { REFUSAL_GROUNDS, type RefusalGround } from '../../../libs/domain/codes.js';

const file = (more: Partial<AdmissionFile> = {}): AdmissionFile => ({ level: 2, start: '2027-08-30', today: '2027-04-20', ...more });
const complete = file({ appliedOn: '2027-04-01', entryRequirementsMet: true, intakeCompulsory: false, hasPlace: true });

const states = (given: AdmissionFile): Record<string, string> =>
  Object.fromEntries(admissionOf(given).conditions.map(({ code, state }) => [code, state]));

describe('the right of admission at level 2 to 4', () => {
  it('is there when every condition is met, with 1 April itself in time', () => {
    expect(admissionOf(complete)).toMatchObject({ rightOfAdmission: 'yes' });
    expect(states(complete)).toEqual({ 'applied-in-time': 'met', 'entry-requirements': 'met', 'place-free': 'met' });
  });

  it('is not there one day later', () => {
    const late = { ...complete, appliedOn: '2027-04-02' };
    expect(states(late)['applied-in-time']).toBe('not-met');
    expect(admissionOf(late).rightOfAdmission).toBe('no');
  });

  it('is unknown, and never there, as long as a date is missing', () => {
    const { appliedOn: _, ...without } = complete;
    expect(states(without)['applied-in-time']).toBe('unknown');
    expect(admissionOf(without).rightOfAdmission).toBe('unknown');
    expect(Object.values(states(file()))).not.toContain('met');
  });

  it('asks for intake and advice only where the school made them a duty', () => {
    expect(states({ ...complete, intakeCompulsory: true, intakeAttended: true, adviceTaken: false })).toMatchObject({
      'intake-done': 'met',
      'advice-taken': 'not-met',
    });
    expect(states(complete)).not.toHaveProperty('intake-done');
  });

  it('waits until 1 July for an answer to a written request, and then waits no more', () => {
    const asked = { ...complete, confirmationAskedOn: '2027-05-10' };
    expect(states({ ...asked, today: '2027-06-30' })['confirmed-in-time']).toBe('unknown');
    expect(states({ ...asked, today: '2027-07-01' })['confirmed-in-time']).toBe('not-met');
    expect(states({ ...asked, confirmedOn: '2027-06-30' })['confirmed-in-time']).toBe('met');
    expect(states({ ...asked, confirmedOn: '2027-07-01' })['confirmed-in-time']).toBe('not-met');
  });

  it('counts the round by the school year of the start, also for a start in February', () => {
    expect(states({ ...complete, start: '2028-02-07', appliedOn: '2027-03-01' })['applied-in-time']).toBe('met');
    expect(states({ ...complete, start: '2028-02-07', appliedOn: '2027-11-01' })['applied-in-time']).toBe('not-met');
  });
});

describe('the right of admission to entree', () => {
  const entree = file({ level: 1, birthDate: '2011-03-02', mayEnterLevelTwo: false, entreeInLastTwoYears: false });

  it('is there when full leerplicht is over, level 2 is not open, and there was no entree before', () => {
    expect(admissionOf(entree)).toMatchObject({ rightOfAdmission: 'yes' });
  });

  it('is not there before the end of the school year in which somebody turns 16', () => {
    expect(states({ ...entree, start: '2027-05-03' })['leerplicht-over']).toBe('not-met');
    expect(states({ ...entree, birthDate: '2011-09-02' })['leerplicht-over']).toBe('not-met');
  });

  it('has nothing to do with 1 April', () => {
    expect(states({ ...entree, appliedOn: '2027-08-01' })).not.toHaveProperty('applied-in-time');
  });
});

describe('a ground of refusal', () => {
  it('"applied after 1 April" holds only for who is no longer obliged to attend school, and really was late', () => {
    const late = file({ appliedOn: '2027-04-15' });
    expect(whyGroundFails('applied-after-1-april', { ...late, compulsory: false })).toBeUndefined();
    expect(whyGroundFails('applied-after-1-april', { ...late, compulsory: true })).toContain('niet meer leer- of kwalificatieplichtig');
    expect(whyGroundFails('applied-after-1-april', late)).toContain('niet meer leer- of kwalificatieplichtig');
    expect(whyGroundFails('applied-after-1-april', { ...late, compulsory: false, appliedOn: '2027-03-30' })).toContain('op tijd');
    expect(whyGroundFails('applied-after-1-april', file({ compulsory: false }))).toContain('niet bekend');
  });

  it('"no advice" holds only where the intake was a duty and the student is no longer obliged', () => {
    const held = file({ compulsory: false, intakeCompulsory: true, adviceTaken: false });
    expect(whyGroundFails('no-study-choice-advice', held)).toBeUndefined();
    expect(whyGroundFails('no-study-choice-advice', { ...held, compulsory: true })).toBeDefined();
    expect(whyGroundFails('no-study-choice-advice', { ...held, intakeCompulsory: false })).toBeDefined();
    expect(whyGroundFails('no-study-choice-advice', { ...held, adviceTaken: true })).toBeDefined();
  });

  it('"no reply" holds only after a written request and after 1 July', () => {
    const asked = file({ confirmationAskedOn: '2027-05-01', today: '2027-07-01' });
    expect(whyGroundFails('no-reply-before-1-july', asked)).toBeUndefined();
    expect(whyGroundFails('no-reply-before-1-july', { ...asked, today: '2027-06-30' })).toBeDefined();
    expect(whyGroundFails('no-reply-before-1-july', file({ today: '2027-07-02' }))).toContain('vroeg niet schriftelijk');
  });

  it('is contradicted by what the file says', () => {
    expect(whyGroundFails('capacity', complete)).toBeDefined();
    expect(whyGroundFails('entry-requirements', complete)).toBeDefined();
    expect(whyGroundFails('three-negative-advices', file({ negativeAdvices: 2 }))).toBeDefined();
    expect(whyGroundFails('three-negative-advices', file({ negativeAdvices: 3 }))).toBeUndefined();
    expect(whyGroundFails('six-years-without-diploma', file())).toBeDefined();
  });

  it('for entree is entree before, the entry conditions, or a burden that was really weighed; and nothing else', () => {
    const entree = file({ level: 1, compulsory: false, appliedOn: '2027-06-01', negativeAdvices: 3, yearsWithoutDiploma: 7 });
    const holding = (Object.keys(REFUSAL_GROUNDS) as RefusalGround[]).filter((ground) => whyGroundFails(ground, entree) === undefined);
    expect(holding.sort()).toEqual(['disproportionate-burden', 'entree-in-last-two-years', 'entry-requirements']);
    expect(whyGroundFails('entree-in-last-two-years', file())).toContain('alleen voor entree');
  });
});
