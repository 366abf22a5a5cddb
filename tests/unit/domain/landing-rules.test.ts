import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { play } from '../../rehearsal/play.js';
import type { Act, Played } from '../../rehearsal/play.js';
import { calendars, people, registration } from './scenarios/stage.js';
import type { Cast } from './scenarios/stage.js';
import {
  absenceHits,
  addDays,
  adviceWindow,
  attentionList,
  hoursCounted,
  isOpenToAppeal,
  judgeLeaving,
  standaard2026,
} from '../../../libs/domain/index.js';
import type { AbsentWeek, Leaving } from '../../../libs/domain/index.js';

const monday = (n: number): string => addDays('2026-09-07', 7 * n);
const lessonWeeks = Array.from({ length: 12 }, (_, n) => monday(n));
const absent = (hours: number[]): AbsentWeek[] =>
  hours.map((each, n) => ({ week: monday(n), hours: each, whole: false }));

describe('the counter of absence', () => {
  it('is reached at 16 hours in four lesson weeks, and again at every next 16', () => {
    expect(absenceHits(absent([4, 4, 4, 3]), lessonWeeks, 'sixteen-hours')).toEqual([]);
    expect(absenceHits(absent([4, 4, 4, 4]), lessonWeeks, 'sixteen-hours')).toMatchObject([
      { firstWeek: monday(0), lastWeek: monday(3), hours: 16 },
    ]);
    expect(absenceHits(absent([4, 4, 4, 20]), lessonWeeks, 'sixteen-hours').map(({ lastWeek }) => lastWeek)).toEqual([
      monday(3),
      monday(3),
    ]);
  });

  it('does not count hours of more than four lesson weeks together, and skips holidays', () => {
    expect(absenceHits(absent([8, 0, 0, 0, 8]), lessonWeeks, 'sixteen-hours')).toEqual([]);
    const withoutHoliday = lessonWeeks.filter((week) => week !== monday(2));
    expect(absenceHits(absent([8, 0, 0, 0, 8]), withoutHoliday, 'sixteen-hours')).toHaveLength(1);
  });

  it('reports somebody who need not attend after four whole weeks in a row', () => {
    const whole = [0, 1, 2, 3].map((n) => ({ week: monday(n), hours: 24, whole: true }));
    expect(absenceHits(whole, lessonWeeks, 'four-weeks')).toMatchObject([{ lastWeek: monday(3), hours: 96 }]);
    expect(absenceHits(whole.slice(1), lessonWeeks, 'four-weeks')).toEqual([]);
  });

  it('never uses an hour twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (hours) => {
        const total = hours.reduce((sum, each) => sum + each, 0);
        const hits = absenceHits(absent(hours), lessonWeeks, 'sixteen-hours').length;
        expect(hits * 16).toBeLessThanOrEqual(total);
        expect(hoursCounted(absent(hours), lessonWeeks)).toBeLessThanOrEqual(total);
      }),
    );
  });
});

const leaving: Leaving = {
  warmHandover: true,
  alternative: true,
  startkwalificatie: false,
  enrolledElsewhere: false,
  exempt: false,
  compulsory: true,
  adviceOpenToAppeal: false,
  initiator: 'school',
};

describe('the gate before a deregistration', () => {
  it('lets somebody go who was handed over and has another place or a startkwalificatie', () => {
    expect(judgeLeaving(leaving)).toEqual({ missing: [], breach: undefined });
    expect(judgeLeaving({ ...leaving, alternative: false, startkwalificatie: true }).missing).toEqual([]);
  });

  it('is a breach of the law while school is compulsory, else of the agreement of the region', () => {
    const bare = { ...leaving, warmHandover: false, alternative: false };
    expect(judgeLeaving(bare)).toEqual({ missing: ['warm-handover', 'alternative'], breach: 'lpw-10' });
    expect(judgeLeaving({ ...bare, compulsory: false }).breach).toBe('regional-agreement');
    expect(judgeLeaving({ ...bare, exempt: true }).breach).toBe('regional-agreement');
    expect(judgeLeaving({ ...bare, enrolledElsewhere: true }).breach).toBe('regional-agreement');
  });

  it('does not open to a school while its advice can be appealed; a student may go', () => {
    const appealable = { ...leaving, adviceOpenToAppeal: true };
    expect(judgeLeaving(appealable).missing).toEqual(['advice-open-to-appeal']);
    expect(judgeLeaving({ ...appealable, initiator: 'student' }).missing).toEqual([]);
  });
});

describe('the study advice', () => {
  it('has its own window for one-year and longer programmes', () => {
    expect(adviceWindow('2026-09-01', true, standaard2026)).toEqual({ from: '2026-12-01', to: '2027-01-01' });
    expect(adviceWindow('2026-08-31', true, standaard2026)).toEqual({ from: '2026-11-30', to: '2026-12-31' });
    expect(adviceWindow('2026-09-01', false, standaard2026)).toEqual({ from: '2027-06-01', to: '2027-07-31' });
  });

  it('is open to appeal for two weeks, and longer while an appeal waits for its answer', () => {
    expect(isOpenToAppeal({ negativeOn: '2027-06-10' }, '2027-06-24')).toBe(true);
    expect(isOpenToAppeal({ negativeOn: '2027-06-10' }, '2027-06-25')).toBe(false);
    expect(isOpenToAppeal({ negativeOn: '2027-06-10', appealedOn: '2027-06-20' }, '2027-07-25')).toBe(true);
    const decided = { negativeOn: '2027-06-10', appealedOn: '2027-06-20', appealDecidedOn: '2027-07-01' };
    expect(isOpenToAppeal(decided, '2027-07-01')).toBe(false);
    expect(isOpenToAppeal({}, '2027-07-01')).toBe(false);
  });
});

describe('the list of who needs attention', () => {
  it('puts first what cannot wait, then who waits longest, and leaves out who has no reason', () => {
    const list = attentionList([
      { name: 'fine', reasons: [] },
      { name: 'late', reasons: [{ reason: 'overdue' as const, since: '2026-10-01' }] },
      { name: 'later', reasons: [{ reason: 'overdue' as const, since: '2026-10-09' }] },
      {
        name: 'red',
        reasons: [
          { reason: 'amber' as const, since: '2026-09-01' },
          { reason: 'red' as const, since: '2026-10-12' },
        ],
      },
    ]);
    expect(list.map(({ name }) => name)).toEqual(['red', 'late', 'later']);
  });
});

function played(cast: Cast, script: Act[] = [], until = '2029-12-01'): Played {
  return play(registration, '2026-10-05', people(cast), calendars, until, script);
}
const opened = (life: Played, kind: string): string[] =>
  life.lines.filter((line) => line.kind === 'step-opened' && line.step?.startsWith(kind)).map(({ on }) => on);
const messages = (life: Played, template: string): string[] =>
  life.lines
    .filter(({ kind, detail }) => kind === 'message' && detail === template)
    .map(({ on, recipientRole }) => `${on} ${recipientRole}`);

describe('aftercare', () => {
  it('ends a year after the start when it was used', () => {
    const life = played({});
    expect(opened(life, 'nazorg-').at(-1)! < '2028-11-01').toBe(true);
    expect(messages(life, 'nazorg-offer')).toEqual([]);
    expect(life.state.phase).toBe('closed');
  });

  it('is offered once more in the second year when nobody was reached in the first', () => {
    const life = played({ nazorg: { after: 1, code: 'not-reached' } });
    expect(messages(life, 'nazorg-offer').map((line) => line.split(' ')[1])).toEqual(['student', 'vso-aftercare']);
    const [offered] = messages(life, 'nazorg-offer');
    expect(opened(life, 'nazorg-').filter((on) => on > offered!.slice(0, 10))).toHaveLength(1);
  });

  it('goes on until the day that was asked for, and never beyond two years after leaving school', () => {
    const asked = (until: string): Played =>
      played({}, [{ on: '2028-06-01', minute: 0, body: { type: 'nazorg-asked', until } }]);
    expect(opened(asked('2029-03-01'), 'nazorg-').at(-1)! > '2028-11-15').toBe(true);
    expect(opened(asked('2031-01-01'), 'nazorg-').every((on) => on <= '2029-07-31')).toBe(true);
    // The request itself is a reason to call now.
    expect(opened(asked('2029-03-01'), 'nazorg-')).toContain('2028-06-01');
  });

  it('wakes on the 18th birthday', () => {
    const gates = [{ age: 18 as const, on: '2028-04-10' }];
    const life = play({ ...registration, gates }, '2026-10-05', people({}), calendars, '2028-05-01');
    expect(opened(life, 'nazorg-')).toContain('2028-04-10');
  });

  it('wakes when help ends, and not when there is a new match to make', () => {
    const told = (answer: 'ended' | 'no-click'): Played =>
      played({}, [{ on: '2028-04-11', minute: 0, body: { type: 'coach', answer } }], '2028-05-01');
    expect(opened(told('ended'), 'nazorg-')).toContain('2028-04-11');
    expect(opened(told('no-click'), 'nazorg-')).not.toContain('2028-04-11');
  });

  it('hears of a switch, which takes the transfer back to the receiving school', () => {
    const life = played(
      {},
      [{ on: '2028-04-11', minute: 0, body: { type: 'switched', start: '2028-05-08' } }],
      '2028-04-12',
    );
    expect(messages(life, 'woken')).toEqual(['2028-04-11 vso-aftercare']);
    expect(life.state).toMatchObject({ phase: 'application', switching: true });
    expect(opened(life, 'handover')).toContain('2028-04-11');
  });
});

describe('a decision of a table', () => {
  const agreed = { type: 'action-agreed', step: 'action-1', responsible: 'vso-mentor', by: '2027-10-15' } as const;
  it('is a step with the agreed day, a ladder inside the schools, and survives a deregistration', () => {
    const script: Act[] = [
      { on: '2027-10-04', minute: 0, body: agreed },
      {
        on: '2027-10-05',
        minute: 0,
        body: { type: 'deregistered', warmHandover: true, alternative: true, startkwalificatie: false },
      },
    ];
    const life = played({ action: null }, script, '2027-12-20');
    const lines = life.lines.filter(({ step }) => step === 'action-1');
    expect(
      lines.filter(({ kind }) => kind === 'message').map(({ detail, rung }) => `${detail} ${rung ?? ''}`.trim()),
    ).toEqual([
      'step-open',
      'reminder -3',
      'reminder 0',
      'overdue 3',
      'overdue 3',
      'overdue-supervisor 5',
      'overstaptafel 10',
      'overstaptafel 10',
    ]);
    expect(life.state.steps.find(({ key }) => key === 'action-1')).toMatchObject({ status: 'open', due: '2027-10-15' });
    expect(life.lines.some(({ kind, step }) => kind === 'escalation' && step === 'action-1')).toBe(false);
  });
});

describe('absence that was reported', () => {
  it('goes out again only after the desk has answered', () => {
    const absence = { type: 'absence', compulsory: true } as const;
    const answer = { type: 'escalation-answered', escalation: 'absence', answer: 'answered' } as const;
    const life = played(
      {},
      [
        { on: '2027-10-04', minute: 0, body: absence },
        { on: '2027-10-11', minute: 0, body: absence },
        { on: '2027-10-12', minute: 0, body: answer },
        { on: '2027-11-08', minute: 0, body: absence },
      ],
      '2027-11-20',
    );
    expect(life.lines.filter(({ kind }) => kind === 'escalation').map(({ on }) => on)).toEqual([
      '2027-10-04',
      '2027-11-08',
    ]);
  });
});
