import { describe, expect, it } from '@jest/globals';
import { admissionOf, whyGroundFails, type AdmissionFile } from '../../../libs/domain/admission.js';

const file = (more: Partial<AdmissionFile> = {}): AdmissionFile => ({
  level: 2,
  start: '2027-08-30',
  today: '2027-04-20',
  ...more,
});
const states = (given: AdmissionFile): Record<string, string> =>
  Object.fromEntries(admissionOf(given).conditions.map(({ code, state }) => [code, state]));

describe('the conditions that are seldom asked for', () => {
  it('asks whether the intake was done while it is not known to be a duty, and then not for the advice', () => {
    expect(states(file())['intake-done']).toBe('unknown');
    expect(states(file({ intakeAttended: true }))['intake-done']).toBe('met');
    expect(states(file())).not.toHaveProperty('advice-taken');
  });

  it('ends with the third negative study advice of this school', () => {
    expect(states(file({ negativeAdvices: 2 }))['fewer-than-three-advices']).toBe('met');
    expect(states(file({ negativeAdvices: 3 }))['fewer-than-three-advices']).toBe('not-met');
    expect(states(file())).not.toHaveProperty('fewer-than-three-advices');
  });

  it('ends with the sixth year without a diploma', () => {
    expect(states(file({ yearsWithoutDiploma: 5 }))['under-six-years']).toBe('met');
    expect(states(file({ yearsWithoutDiploma: 6 }))['under-six-years']).toBe('not-met');
    expect(states(file())).not.toHaveProperty('under-six-years');
  });

  it('of entree are all unknown while nothing is known of the student', () => {
    const { level, start, today } = file({ level: 1 });
    expect(states({ level: level ?? 1, start, today })).toEqual({
      'leerplicht-over': 'unknown',
      'no-level-two': 'unknown',
      'no-entree-before': 'unknown',
    });
  });
});

describe('the end of leerplicht at entree', () => {
  const entree = (birthDate: string, start: string): string | undefined =>
    states(file({ level: 1, birthDate, start }))['leerplicht-over'];

  it('comes the day after 31 July, which still belongs to the school year', () => {
    expect(entree('2011-03-02', '2027-07-31')).toBe('not-met');
    expect(entree('2011-03-02', '2027-08-01')).toBe('met');
  });

  it('comes a summer later for who turns 16 in the autumn', () => {
    expect(entree('2011-09-02', '2027-09-06')).toBe('not-met');
    expect(entree('2011-09-02', '2028-08-28')).toBe('met');
  });
});

describe('what is said of a ground that does not hold', () => {
  const late = { compulsory: false, appliedOn: '2027-04-15' } as const;
  it.each([
    ['capacity', '"De opleiding is vol" geldt niet voor entree.', file({ level: 1 })],
    [
      'applied-after-1-april',
      'Deze grond geldt alleen als de student niet meer leer- of kwalificatieplichtig is.',
      file({ ...late, compulsory: true }),
    ],
    ['applied-after-1-april', 'De student meldde zich op tijd aan.', file({ ...late, appliedOn: '2027-04-01' })],
    [
      'no-study-choice-advice',
      'Deze grond geldt alleen als de student niet meer leer- of kwalificatieplichtig is.',
      file({ compulsory: true }),
    ],
    ['no-study-choice-advice', 'Deze grond geldt alleen als de intake verplicht was.', file({ compulsory: false })],
    [
      'no-study-choice-advice',
      'Het is niet vastgelegd dat de student het advies niet volgde.',
      file({ compulsory: false, intakeCompulsory: true }),
    ],
    [
      'no-reply-before-1-july',
      'De student heeft nog tot 1 juli, of antwoordde op tijd.',
      file({ confirmationAskedOn: '2027-05-01' }),
    ],
    ['entry-requirements', 'De student voldoet aan de eisen voor dit niveau.', file({ entryRequirementsMet: true })],
    ['capacity', 'Er is nog plek op deze opleiding.', file({ hasPlace: true })],
    ['three-negative-advices', 'Er zijn geen drie negatieve studieadviezen van deze school vastgelegd.', file()],
    [
      'six-years-without-diploma',
      'Er zijn geen zes jaar zonder diploma op het mbo vastgelegd.',
      file({ yearsWithoutDiploma: 5 }),
    ],
    [
      'entree-in-last-two-years',
      'De student volgde in de laatste twee jaar geen entree.',
      file({ level: 1, entreeInLastTwoYears: false }),
    ],
    ['denomination', 'De student onderschrijft de grondslag.', file({ agreesWithDenomination: true })],
  ] as const)('"%s" is answered with: %s', (ground, sentence, given) => {
    expect(whyGroundFails(ground, given)).toBe(sentence);
  });
});

describe('a ground that holds', () => {
  it('is nothing that the file contradicts', () => {
    const holding = (given: AdmissionFile, ...grounds: Parameters<typeof whyGroundFails>[0][]): unknown[] =>
      grounds.map((ground) => whyGroundFails(ground, given));
    expect(holding(file({ entryRequirementsMet: false, hasPlace: false }), 'entry-requirements', 'capacity')).toEqual([
      undefined,
      undefined,
    ]);
    expect(holding(file(), 'entry-requirements', 'capacity')).toEqual([undefined, undefined]);
    expect(whyGroundFails('six-years-without-diploma', file({ yearsWithoutDiploma: 6 }))).toBeUndefined();
    expect(whyGroundFails('denomination', file({ agreesWithDenomination: false }))).toBeUndefined();
    expect(whyGroundFails('denomination', file())).toBeUndefined();
    const { level: _, ...unknownLevel } = file();
    expect(whyGroundFails('entree-in-last-two-years', unknownLevel)).toBeUndefined();
  });

  it('of the entry requirements of entree is leerplicht that runs on, an open way to level 2, or not knowing', () => {
    const entree = file({ level: 1, birthDate: '2011-03-02', mayEnterLevelTwo: false });
    const met = 'De student voldoet aan de eisen voor dit niveau.';
    expect(whyGroundFails('entry-requirements', entree)).toBe(met);
    expect(whyGroundFails('entry-requirements', { ...entree, birthDate: '2012-03-02' })).toBeUndefined();
    expect(whyGroundFails('entry-requirements', { ...entree, mayEnterLevelTwo: true })).toBeUndefined();
    expect(
      whyGroundFails('entry-requirements', file({ level: 1, birthDate: '2011-03-02', entryRequirementsMet: true })),
    ).toBeUndefined();
    expect(whyGroundFails('entry-requirements', file({ level: 1, mayEnterLevelTwo: false }))).toBeUndefined();
  });
});
