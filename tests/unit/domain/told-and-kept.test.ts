import { describe, expect, it } from '@jest/globals';
import { decide, standaard2026 } from '../../../libs/domain/index.js';
import type { Fact, FactBody, Planned, Registration, TransferState } from '../../../libs/domain/index.js';
import { play } from '../../rehearsal/play.js';
import type { Act, Played } from '../../rehearsal/play.js';
import { calendars, people, registration, vsoLead } from './scenarios/stage.js';
import type { Cast } from './scenarios/stage.js';

const autumn = '2026-10-05';
function played(cast: Cast, script: Act[] = [], until = '2029-12-01', over: Partial<Registration> = {}): Played {
  return play({ ...registration, ...over }, autumn, people(cast), calendars, until, script);
}
const act = (on: string, body: FactBody, minute = 0): Act => ({ on, minute, body });
const stateAt = (life: Played, key: string): string | undefined =>
  life.state.steps.find((step) => step.key === key)?.status;
const lines = (life: Played, step: string): string[] =>
  life.lines
    .filter((line) => line.step === step && (line.kind === 'step-opened' || line.kind === 'step-closed'))
    .map(({ on, kind, detail }) => `${on} ${kind === 'step-opened' ? 'opened' : detail}`);
const escalations = (life: Played): string[] =>
  life.lines.filter(({ kind }) => kind === 'escalation').map(({ on, detail }) => `${on} ${detail}`);
const gone = (more: Partial<Extract<FactBody, { type: 'deregistered' }>> = {}): FactBody => ({
  type: 'deregistered',
  warmHandover: true,
  alternative: true,
  startkwalificatie: false,
  ...more,
});

describe('a consent that is stopped', () => {
  const toldOf = (purpose: string): (string | undefined)[] =>
    played({}, [act('2027-10-05', { type: 'consent-withdrawn', purpose })], '2027-10-06')
      .lines.filter(({ detail }) => detail === 'deletion-notice')
      .map(({ recipientRole }) => recipientRole);
  it('is told to who has something to delete', () => {
    expect(toldOf('care-details')).toEqual(['mbo-contact']);
    expect(toldOf('parents-after-18')).toEqual(['mbo-contact']);
    expect(toldOf('former-mentor')).toEqual(['vso-mentor']);
  });
  it('is told to nobody when nobody kept anything: a page closes', () => {
    expect(toldOf('helper')).toStrictEqual([]);
    expect(toldOf('parents-view')).toStrictEqual([]);
  });
});

describe('the answer of a desk', () => {
  type Answer = Extract<FactBody, { type: 'escalation-answered' }>['answer'];
  const after = (answer: Answer, escalation = 'absence'): TransferState['escalations'] =>
    played(
      {},
      [
        act('2027-10-04', { type: 'absence', compulsory: true }),
        act('2027-10-05', { type: 'escalation-answered', escalation, answer }),
      ],
      '2027-10-06',
    ).state.escalations;
  it('stays with the escalation while the desk is at work on it', () => {
    expect(after('acknowledged')).toEqual([{ key: 'absence', reason: 'absence', answer: 'acknowledged' }]);
    expect(after('answered')).toEqual([{ key: 'absence', reason: 'absence', answer: 'answered' }]);
  });
  it('that closes it takes it away, and leaves every other', () => {
    expect(after('closed')).toEqual([]);
    expect(after('closed', 'contact-lost')).toEqual([{ key: 'absence', reason: 'absence', answer: 'none' }]);
    expect(after('acknowledged', 'contact-lost')).toEqual([{ key: 'absence', reason: 'absence', answer: 'none' }]);
  });
});

describe('what somebody promised at a table', () => {
  const promise = act('2027-02-01', {
    type: 'action-agreed',
    step: 'action-1',
    responsible: 'vso-mentor',
    by: '2027-06-01',
  });
  const withdrawn = (on: string): Act => act(on, { type: 'withdrawn', ground: 'work' });
  it('and the search for a destination stay open when a student stops, also when that is recorded twice', () => {
    const life = played(
      { action: null, destination: null },
      [promise, withdrawn('2027-03-01'), withdrawn('2027-03-02')],
      '2027-03-10',
    );
    expect(stateAt(life, 'action-1')).toBe('open');
    expect(lines(life, 'destination')).toEqual(['2027-03-01 opened']);
    expect(stateAt(life, 'profile')).toBe('done');
  });
});

describe('a step that rests', () => {
  const pause = act('2026-10-12', { type: 'paused', step: 'profile', until: '2026-11-16', reason: 'illness' });
  it('goes on sooner when somebody says so', () => {
    const life = played(
      { profile: null },
      [pause, act('2026-10-20', { type: 'resumed', step: 'profile' })],
      '2026-11-10',
    );
    expect(lines(life, 'profile')).toEqual(['2026-10-05 opened', '2026-10-12 paused:illness', '2026-10-20 opened']);
  });
  it('is cancelled with the others when the student stops, and does not come back on its day', () => {
    const life = played(
      { profile: null, destination: null },
      [pause, act('2026-10-26', { type: 'withdrawn', ground: 'work' })],
      '2026-12-01',
    );
    expect(lines(life, 'profile')).toEqual([
      '2026-10-05 opened',
      '2026-10-12 paused:illness',
      '2026-10-26 cancelled:withdrawn',
    ]);
    expect(life.state.moments.map(({ key }) => key)).not.toContain('resume:profile');
  });
});

describe('who takes over for aftercare', () => {
  const handing: Cast = { 'nazorg-acceptance': null, nazorg: null };
  const acceptance = (body: FactBody): string[] =>
    lines(played(handing, [act('2028-01-10', body)], '2028-01-12'), 'nazorg-acceptance');
  it('is still asked after a switch or a deregistration, and not asked anew', () => {
    const [asked = ''] = lines(played(handing, [], '2028-01-12'), 'nazorg-acceptance');
    expect(acceptance({ type: 'switched', start: '2028-02-07' })).toEqual([asked]);
    expect(acceptance(gone())).toEqual([asked]);
  });
});

describe('a switch', () => {
  it('takes the study advice of the old programme off the agenda', () => {
    const life = played({}, [act('2027-11-01', { type: 'switched', start: '2028-09-04' })], '2028-08-01');
    expect(lines(life, 'study-advice')).toEqual([]);
  });
});

describe('a deregistration', () => {
  it('is a breach when the school owed something else, such as waiting for an appeal', () => {
    expect(escalations(played({}, [act('2027-10-05', gone({ breach: true }))], '2027-10-06'))).toEqual([
      '2027-10-05 deregistered',
    ]);
  });
  it('that is recorded twice goes out once, and does not forget the destination', () => {
    const bare = { alternative: false };
    const twice = [act('2027-10-05', gone(bare)), act('2027-10-06', gone(bare))];
    const life = played({ destination: null }, twice, '2027-10-08');
    expect(escalations(life)).toEqual(['2027-10-05 deregistered']);
    expect(life.effects.filter(({ effect }) => effect.kind === 'escalation-solved')).toEqual([]);
    const known = [
      act('2027-10-05', gone({ destination: { code: 'work', owner: 'mentor' } })),
      act('2027-10-06', gone()),
    ];
    expect(lines(played({}, known, '2027-10-08'), 'destination')).toEqual([]);
  });
});

describe('a gap year', () => {
  it('ends in the next August for who was to start in an August', () => {
    const script = [
      act('2027-05-10', { type: 'dormant' }),
      act('2028-03-01', { type: 'woken', reason: 'application' }),
    ];
    expect(played({}, script, '2028-03-02', { start: '2027-08-30' }).state.start).toBe('2028-08-30');
    expect(played({}, script, '2028-03-02', { start: '2027-09-06' }).state.start).toBe('2028-09-06');
    expect(played({}, script, '2028-03-02', { start: '2028-02-07' }).state.start).toBe('2029-02-07');
  });
});

describe('what no longer fits', () => {
  const registered: Fact = { type: 'registered', registration, seq: 1, at: 1, on: autumn };
  const state = decide(undefined, registered, standaard2026).state;
  const answers = (more: Partial<Planned>): Planned => ({ type: 'planned', deadlines: [], moments: [], ...more });
  const deadline = (step: string) => ({
    step,
    due: '2026-11-01',
    calendar: 'x',
    rungs: [{ rung: 0, at: 500 }],
    notices: [600],
  });

  it('changes nothing: an answer of the calendar about a step that is closed or unknown, or a moment nobody waits for', () => {
    const done: Fact = { type: 'outcome', step: 'profile', code: 'completed', seq: 2, at: 2, on: autumn };
    const before = decide(state, done, standaard2026).state;
    const after = decide(
      before,
      answers({
        deadlines: [deadline('profile'), deadline('bpv-check-1')],
        moments: [{ key: 'closing', at: 700, on: autumn, calendar: 'x' }],
      } as Partial<Planned>),
      standaard2026,
    );
    expect(after).toEqual({ state: before, effects: [] });
  });
  it('passes: a moment on the agenda of which this version knows nothing', () => {
    const item = { at: 5_000, what: 'moment', key: 'of-another-version' } as const;
    const after = decide({ ...state, agenda: [item] }, { type: 'due', item }, standaard2026);
    expect(after.effects).toEqual([]);
    expect(after.state.agenda).toEqual([]);
    expect(after.state.lead).toEqual(vsoLead);
  });
});
