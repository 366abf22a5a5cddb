import { describe, expect, it } from '@jest/globals';
import {
  absenceHits,
  addDays,
  attentionList,
  consentState,
  decideEscalation,
  hoursCounted,
  isCompulsory,
  mayRead,
  nextEscalationEvent,
  nextEvent,
  policyAfter,
  routeEscalation,
  standaard2026,
  warningsIn,
} from '../../../libs/domain/index.js';
import type {
  AbsentWeek,
  ConsentAnswer,
  EscalationFact,
  EscalationState,
  Fact,
  ReadingQuestion,
  TransferState,
} from '../../../libs/domain/index.js';
import { stepPolicyOf } from '../../../libs/domain/policy.js';
import { registration } from './scenarios/stage.js';

const monday = (n: number): string => addDays('2026-09-07', 7 * n);
const mondays = (count: number): string[] => Array.from({ length: count }, (_, n) => monday(n));
const absent = (hours: number[], whole = false): AbsentWeek[] =>
  hours.map((each, n) => ({ week: monday(n), hours: each, whole }));

describe('a report of absence', () => {
  it('names the first week in which hours were missed that count', () => {
    expect(absenceHits(absent([0, 8, 8]), mondays(3), 'sixteen-hours')).toEqual([
      { kind: 'sixteen-hours', firstWeek: monday(1), lastWeek: monday(2), hours: 16 },
    ]);
    expect(absenceHits(absent([16, 0, 16]), mondays(3), 'sixteen-hours').map(({ firstWeek }) => firstWeek)).toEqual([
      monday(0),
      monday(2),
    ]);
  });

  it('of whole weeks begins to count anew after each report', () => {
    expect(absenceHits(absent([5, 5, 5, 5, 5, 5, 5, 5], true), mondays(8), 'four-weeks')).toEqual([
      { kind: 'four-weeks', firstWeek: monday(0), lastWeek: monday(3), hours: 20 },
      { kind: 'four-weeks', firstWeek: monday(4), lastWeek: monday(7), hours: 20 },
    ]);
    expect(absenceHits(absent([5, 5, 5, 5, 5, 5, 5], true), mondays(7), 'four-weeks')).toHaveLength(1);
  });
});

describe('the hours that a mentor sees coming', () => {
  it('are those of the last four lesson weeks', () => {
    expect(hoursCounted(absent([5, 1, 2, 0, 3]), mondays(5))).toBe(6);
    expect(hoursCounted(absent([6, 7]), mondays(2))).toBe(13);
  });
  it('do not hold what was reported in those weeks, and are whole when the report is older', () => {
    expect(hoursCounted(absent([8, 8, 2]), mondays(3))).toBe(2);
    expect(hoursCounted(absent([16, 0, 0, 0, 4]), mondays(5))).toBe(4);
    expect(hoursCounted(absent([12, 0, 0, 4, 1]), mondays(5))).toBe(0);
  });
});

describe('the order of who needs attention', () => {
  const waits = (name: string, since: string, reason: 'overdue' | 'red' = 'overdue') => ({
    name,
    reasons: [{ reason, since }],
  });
  const names = (...students: ReturnType<typeof waits>[]): string[] => attentionList(students).map(({ name }) => name);
  it('puts who waits longest first among equals, whatever order they came in', () => {
    expect(names(waits('later', '2026-10-09'), waits('late', '2026-10-01'), waits('last', '2026-11-01'))).toEqual([
      'late',
      'later',
      'last',
    ]);
  });
  it('lets what is more pressing go before a longer wait', () => {
    expect(names(waits('long', '2026-09-01'), waits('pressing', '2026-11-01', 'red'))).toEqual(['pressing', 'long']);
  });
  it('leaves those who wait equally long as they came', () => {
    expect(names(waits('a', '2026-10-01'), waits('b', '2026-10-01'), waits('c', '2026-10-01'))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('a consent', () => {
  it('is what was answered last in time, in whatever order the answers are read', () => {
    const answer = (choice: ConsentAnswer['choice'], at: number): ConsentAnswer => ({
      purpose: 'care-details',
      recipient: 'college',
      choice,
      by: 'student',
      parent: null,
      at,
      on: '2027-03-01',
    });
    const question = {
      purpose: 'care-details',
      recipient: 'college',
      holder: 'student',
      roundSince: undefined,
    } as const;
    expect(consentState([answer('withdrawn', 2), answer('given', 1)], question)).toBe('withdrawn');
    expect(consentState([answer('given', 3), answer('withdrawn', 2), answer('refused', 1)], question)).toBe('given');
  });
});

describe('leerplicht and its desk', () => {
  const file = { birthDate: '2010-09-02', startkwalificatie: false, outflowProfile: 'day-activities' } as const;
  it('binds who turns 16 in the autumn until the summer after it, also on the way to day activities, and not longer', () => {
    expect(isCompulsory(file, '2027-07-31')).toBe(true);
    expect(isCompulsory(file, '2027-08-01')).toBe(false);
  });
  it('asks the vso first from the day of its statement on, and not before it', () => {
    const left = { ...file, leftVsoWithStatement: '2027-07-15' };
    expect(routeEscalation(left, '2027-07-14').consultVsoFirst).toBe(false);
    expect(routeEscalation(left, '2027-07-15').consultVsoFirst).toBe(true);
  });
});

describe('the answer to a reader', () => {
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
  const said = (over: Partial<ReadingQuestion>): string => {
    const { allowed, words, source } = mayRead({ ...question, ...over });
    return `${allowed ? 'ja' : 'nee'}: ${words} (${source})`;
  };
  it('tells in words why, and on which rule', () => {
    expect(said({})).toBe(
      'ja: wettelijk (WEC 43 en WVO 2020 (onderwijskundig rapport): wettelijke taak, geen toestemming nodig)',
    );
    expect(said({ role: 'rmc' })).toBe('nee: hoort niet bij deze rol (Toegangstabel)');
    expect(said({ opened: false })).toBe('nee: pas na aanmelding en inzage (Eigen regel: eerst lezen, dan delen)');
    expect(said({ section: 'network' })).toBe('nee: mag niet (Niet in het grondslagenregister)');
    expect(said({ phase: 'orientation' })).toBe('nee: nog niet (Niet eerder dan nodig)');
    expect(said({ section: 'care' })).toBe('nee: alleen met toestemming (AVG 6 lid 1a: alleen met toestemming)');
    expect(said({ section: 'care', consents: ['care-details'] })).toBe(
      'ja: met toestemming (AVG 6 lid 1a: alleen met toestemming)',
    );
  });
  it('before the student has read the file is a refusal on the ground that it is forbidden', () => {
    expect(mayRead({ ...question, opened: false }).ground).toBe('forbidden');
  });
  it('gives nothing on a line of the register that does not hold yet', () => {
    expect(mayRead({ ...question, on: '2025-12-31' })).toMatchObject({ allowed: false, ground: 'forbidden' });
    expect(mayRead({ ...question, on: '2026-01-01' })).toMatchObject({ allowed: true, ground: 'statutory' });
  });
  it('lets a transfercoach read from the beginning, in a gap year, and of a student of 18', () => {
    const coach = { ...question, role: 'transfercoach' } as const;
    for (const over of [{ phase: 'orientation', opened: false }, { phase: 'dormant' }, { adult: true }] as const)
      expect(mayRead({ ...coach, ...over })).toEqual({
        allowed: true,
        ground: 'statutory',
        words: 'wettelijk',
        source: 'Begeleiding door de eigen school (WEC 44)',
      });
  });
  it('lets a helper read on a consent for helpers, and on nothing else', () => {
    const helper = { ...question, role: 'helper' } as const;
    expect(mayRead(helper)).toMatchObject({ allowed: false, ground: 'consent' });
    expect(mayRead({ ...helper, consents: ['helper'] })).toMatchObject({ allowed: true, ground: 'consent' });
  });
});

describe('a warning next to a text', () => {
  it('tells what was seen, and passes over what is empty', () => {
    expect(warningsIn({ need: 'Heeft ADHD', whatHelps: null, hours: 4, number: '111222333' })).toEqual([
      {
        field: 'need',
        code: 'diagnosis',
        message: 'Hier staat "ADHD". Schrijf liever wat iemand nodig heeft dan wat iemand heeft.',
      },
      {
        field: 'number',
        code: 'citizen-number',
        message: 'Hier staat iets dat op een burgerservicenummer lijkt. Dat hoort niet in dit dossier.',
      },
    ]);
  });
});

describe('the agreements', () => {
  it('hold from the registration on, and agreements from before there were table decisions get a ladder inside the schools', () => {
    const own = { ...standaard2026, key: 'eigen' };
    const registered: Fact = {
      type: 'registered',
      registration: { ...registration, policy: own },
      seq: 1,
      at: 1,
      on: '2026-10-05',
    };
    expect(policyAfter(standaard2026, registered).key).toBe('eigen');
    const older = { ...own, steps: { ...own.steps, action: undefined } };
    expect(stepPolicyOf(older, 'action')).toEqual({ ladder: [-3, 0, 3, 5, 10], notices: [], outside: false });
    const agreed = { ladder: [0], notices: [], outside: false };
    expect(stepPolicyOf({ ...own, steps: { ...own.steps, action: agreed } }, 'action')).toBe(agreed);
  });
});

describe('an escalation outside the schools', () => {
  const at = (seq: number) => ({ seq, at: seq, on: '2027-10-05' });
  const raised: EscalationFact = {
    ...at(1),
    type: 'raised',
    escalation: 'e',
    transfer: 't',
    reason: 'absence',
    minuteOfDay: 495,
  };
  const live = (facts: EscalationFact[]): EscalationState | undefined =>
    facts.reduce<EscalationState | undefined>(
      (state, fact) => decideEscalation(state, fact, standaard2026).state,
      undefined,
    );
  it('goes on after a fact that came early and twice', () => {
    const rerouted: EscalationFact = { ...at(3), type: 'rerouted' };
    const state = live([
      raised,
      rerouted,
      rerouted,
      { ...at(2), type: 'acknowledged' },
      { ...at(4), type: 'answered' },
    ]);
    expect(state).toMatchObject({ seq: 4, status: 'answered', early: [] });
  });
  it('does what is due before a fact of the same moment, as a transfer does', () => {
    const item = { at: 100, what: 'moment', key: 'acknowledge' } as const;
    const answered: EscalationFact = { seq: 2, at: 100, on: '2027-10-05', type: 'answered' };
    expect(nextEscalationEvent({ ...live([raised])!, agenda: [item] }, [answered], 500)).toEqual({ type: 'due', item });
    const state = { agenda: [{ at: 100, what: 'moment', key: 'closing' }] } as unknown as TransferState;
    expect(nextEvent(state, [{ type: 'diploma', seq: 2, at: 100, on: '2027-10-05' }], 500)?.type).toBe('due');
  });
  it('leaves the state that the calendar answers to as it was', () => {
    const before = live([raised])!;
    const answer = { calendar: 'municipality', calendarVersion: '1', beyondKnown: false };
    const moments = [{ key: 'acknowledge', at: 500, on: '2027-10-12', ...answer }];
    const after = decideEscalation(before, { type: 'planned', moments }, standaard2026);
    expect(before.agenda).toEqual([]);
    expect(after.state.agenda).toHaveLength(1);
    expect(after.effects).toEqual([]);
  });
});
