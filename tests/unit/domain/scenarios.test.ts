import { describe, expect, it } from '@jest/globals';
import { instantOf, localDateOf, localMinuteOf } from '../../../libs/calendar/index.js';
import {
  addDays,
  dayNumber,
  decideEscalation,
  erasableFrom,
  routeEscalation,
  standaard2026,
} from '../../../libs/domain/index.js';
import type { EscalationEvent, EscalationState } from '../../../libs/domain/index.js';
import { play } from '../../rehearsal/play.js';
import type { Played, PlayedLine } from '../../rehearsal/play.js';
import { scenarioOf, scenarios } from './scenarios/scripts.js';
import type { ScenarioKey } from './scenarios/scripts.js';
import { calendars, people } from './scenarios/stage.js';

function run(key: ScenarioKey): Played {
  const { registration, registeredOn, until, cast, script } = scenarioOf(key);
  return play(registration, registeredOn, people(cast), calendars, until, script);
}

const of = (played: Played, match: Partial<PlayedLine>): PlayedLine[] =>
  played.lines.filter((line) =>
    Object.entries(match).every(([name, value]) => line[name as keyof PlayedLine] === value),
  );
const days = (lines: PlayedLine[]): string[] => lines.map(({ on }) => on);
/** Independent of the calendar under test: weekdays outside the given holidays, counted one by one. */
function schoolDaysBetween(from: string, until: string, closed: [string, string][]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
    if (weekday < 5 && !closed.some(([a, b]) => day >= a && day <= b)) count += 1;
  }
  return count;
}

describe('golden scenarios on the pure core', () => {
  it('smooth: all on time, green landing, nazorg to one year, closed with evidence', () => {
    const played = run('smooth');
    expect(played.state.phase).toBe('closed');
    expect(played.state.destination).toEqual({ code: 'mbo', owner: 'slb' });
    expect(of(played, { kind: 'escalation' })).toEqual([]);
    expect(of(played, { kind: 'phase-changed' }).map(({ detail }) => detail)).toEqual([
      'orientation',
      'application',
      'acquaintance',
      'placement',
      'start',
      'landing',
      'nazorg',
      'closed',
    ]);
    expect(days(of(played, { kind: 'check-in-planned' }))).toHaveLength(7);
    expect(of(played, { kind: 'step-opened' }).filter(({ step }) => step?.startsWith('nazorg-')).length).toBe(5);
    expect(of(played, { kind: 'lead-changed' }).map(({ detail }) => detail)).toEqual([
      'vso-mentor',
      'mbo-mentor',
      'vso-aftercare',
    ]);
    expect(played.lines.at(-1)?.on.slice(0, 7)).toBe('2028-09');
  });

  it('hides-need: a need told at check-in 2 opens a plan then, without a restart', () => {
    const played = run('hides-need');
    expect(days(of(played, { kind: 'step-opened', step: 'plan' }))).toEqual(['2027-09-08']);
    expect(of(played, { kind: 'step-opened', step: 'intake' })).toHaveLength(1);
    expect(of(played, { kind: 'step-opened', step: 'profile' })).toHaveLength(1);
    expect(played.state.phase).toBe('closed');
  });

  it('refuses-consent: the statutory route runs on and nobody is alarmed', () => {
    const played = run('refuses-consent');
    expect(played.state.phase).toBe('closed');
    expect(of(played, { kind: 'message', step: 'consent' })).toEqual([]);
    expect(of(played, { kind: 'escalation' })).toEqual([]);
    expect(of(played, { kind: 'step-closed', step: 'consent' })[0]?.detail).toBe('done:refused');
  });

  it('withdraws-consent: the receiver gets a deletion notice on the day itself', () => {
    const notices = of(run('withdraws-consent'), { kind: 'message', detail: 'deletion-notice' });
    expect(notices.map(({ on, recipientRole }) => [on, recipientRole])).toEqual([['2027-10-05', 'mbo-contact']]);
  });

  it('stalled-plan: the whole ladder to the desk in exactly 15 school days, over the May holiday', () => {
    const played = run('stalled-plan');
    const rungs = of(played, { step: 'plan' }).filter(({ rung }) => rung !== undefined);
    expect([...new Set(rungs.map(({ rung }) => rung))]).toEqual([-3, 0, 3, 5, 10, 15]);
    const due = rungs[0]?.due ?? '';
    const raised = of(played, { kind: 'escalation' });
    expect(raised.map(({ detail, step }) => [detail, step])).toEqual([['stall', 'plan']]);
    const may: [string, string][] = [
      ['2027-04-24', '2027-05-02'],
      ['2027-03-29', '2027-03-29'],
      ['2027-05-06', '2027-05-06'],
      ['2027-05-17', '2027-05-17'],
    ];
    expect(due < '2027-04-24' && (raised[0]?.on ?? '') > '2027-05-02').toBe(true);
    expect(schoolDaysBetween(due, raised[0]?.on ?? '', may)).toBe(15);
  });

  it('late-fix: signed between the last two rungs means no escalation, and those alarmed hear "solved"', () => {
    const played = run('late-fix');
    expect(of(played, { kind: 'escalation' })).toEqual([]);
    expect(of(played, { step: 'plan', rung: 10 })).toHaveLength(2);
    expect(of(played, { detail: 'solved', step: 'plan' }).map(({ recipientRole }) => recipientRole)).toEqual([
      'mbo-supervisor',
      'vso-contact',
      'mbo-contact',
    ]);
  });

  it('no-show-twice: an overstaptafel and the desk, before anybody is rejected', () => {
    const played = run('no-show-twice');
    const table = of(played, { detail: 'overstaptafel', step: 'intake' }).filter(({ rung }) => rung === undefined);
    const [raised] = of(played, { kind: 'escalation' });
    expect(raised?.detail).toBe('no-show-twice');
    expect(table[0]?.decision).toBe(raised?.decision);
    expect(of(played, { kind: 'step-opened', step: 'placement' })).toEqual([]);
  });

  it('not-started: called, visited, and on 1 October to the desk of the home municipality', () => {
    const played = run('not-started');
    const calls = of(played, { detail: 'call-not-started' });
    expect(calls.map(({ on, recipientRole }) => [on, recipientRole])).toEqual([
      ['2027-09-20', 'mbo-mentor'],
      ['2027-09-21', 'vso-mentor'],
      ['2027-09-24', 'transfercoach'],
    ]);
    const [raised] = of(played, { detail: 'not-started' });
    expect([raised?.kind, raised?.on]).toEqual(['escalation', '2027-10-01']);
    const at17 = { birthDate: '2010-03-01', startkwalificatie: false, outflowProfile: 'further-education' } as const;
    expect(routeEscalation(at17, '2027-10-01').desk).toBe('leerplicht');
    expect(routeEscalation({ ...at17, outflowProfile: 'work' }, '2027-10-01').desk).toBe('rmc');
    expect(routeEscalation({ ...at17, birthDate: '2008-03-01' }, '2027-10-01').desk).toBe('rmc');
  });

  it('turns-18: an open escalation is routed again on the birthday and the parents’ page closes', () => {
    const played = run('turns-18');
    const onBirthday = played.effects.filter(({ on }) => on === '2027-06-20').map(({ effect }) => effect.kind);
    expect(onBirthday).toEqual(['access-ended', 'message', 'escalation-rerouted']);
    expect(played.state.escalations.map(({ key }) => key)).toEqual(['stall:plan']);
    const file = { birthDate: '2009-06-20', startkwalificatie: false, outflowProfile: 'further-education' } as const;
    expect(routeEscalation(file, '2027-06-19').desk).toBe('leerplicht');
    expect(routeEscalation(file, '2027-06-20').desk).toBe('rmc');
  });

  it('day-59: amber at day 42 and red at day 56 give a weekly rhythm until two greens in a row', () => {
    const played = run('day-59');
    const planned = of(played, { kind: 'check-in-planned' }).map(({ due }) => due);
    expect(planned.slice(4)).toEqual(['2027-10-13', '2027-10-27', '2027-11-03', '2027-11-10', '2027-11-17']);
    const colours = played.effects.flatMap(({ effect }) => (effect.kind === 'colour' ? [effect.colour] : []));
    expect(colours.slice(4)).toEqual(['amber', 'red', 'green', 'green', 'green']);
  });

  it('disagree: mentor 5 and student 2 is red, and somebody calls', () => {
    const played = run('disagree');
    const [call] = of(played, { detail: 'personal-contact' });
    expect([call?.step, call?.recipientRole]).toEqual(['check-in-3', 'mbo-mentor']);
  });

  it('gap-year: fourteen months later the same file goes on with new consent and a new intake', () => {
    const played = run('gap-year');
    expect(
      of(played, { kind: 'phase-changed' })
        .map(({ detail }) => detail)
        .slice(3, 6),
    ).toContain('dormant');
    expect(of(played, { kind: 'step-opened', step: 'profile' })).toHaveLength(1);
    expect(of(played, { kind: 'step-opened', step: 'consent' }).map(({ on }) => on.slice(0, 4))).toEqual([
      '2026',
      '2028',
    ]);
    expect(of(played, { kind: 'step-opened', step: 'intake' }).at(-1)?.on.slice(0, 4)).toBe('2028');
    const gap = of(played, { kind: 'step-opened' }).filter(
      ({ phase, step }) => phase === 'dormant' && step?.startsWith('nazorg-'),
    );
    expect(gap.filter(({ step }) => step !== 'nazorg-acceptance')).toHaveLength(4);
  });

  it('switch: the receiver must accept, and the plan goes along', () => {
    const played = run('switch');
    expect(of(played, { kind: 'step-opened', step: 'handover' }).map(({ on }) => on.slice(0, 7))).toContain('2027-11');
    expect(of(played, { kind: 'step-opened', step: 'intake' })).toHaveLength(1);
    expect(of(played, { kind: 'step-opened', step: 'started' }).at(-1)?.on).toBe('2027-11-15');
    expect(played.state.phase).toBe('closed');
  });

  it('deregistered: without destination it is a breach and goes to the desk at once', () => {
    const played = run('deregistered');
    const [raised] = of(played, { kind: 'escalation' });
    expect([raised?.on, raised?.detail]).toEqual(['2027-11-02', 'deregistered']);
    expect(of(played, { kind: 'step-opened', step: 'destination' })[0]?.on).toBe('2027-11-02');
  });

  it('unreachable-rmc: no acknowledgement gives a reminder, then the coordinator, again and again', () => {
    const [raised] = of(run('unreachable-rmc'), { kind: 'escalation' });
    const seen: [string, string][] = [];
    let state: EscalationState | undefined;
    const start = raised?.on ?? '';
    let event: EscalationEvent | undefined = {
      type: 'raised',
      escalation: 'e',
      transfer: 't',
      reason: 'not-started',
      minuteOfDay: 495,
      seq: 1,
      at: instantOf(start, 495),
      on: start,
    };
    for (let turn = 0; turn < 4 && event !== undefined; turn += 1) {
      const on = event.type === 'due' ? localDateOf(event.item.at) : start;
      const decision = decideEscalation(state, event, standaard2026);
      state = decision.state;
      for (const effect of decision.effects) {
        if (effect.kind === 'message') seen.push([on, effect.template]);
        if (effect.kind !== 'plan') continue;
        const moments = effect.moments.map((request) => {
          const day = calendars.municipality.addCountingDays(request.from, request.count);
          return {
            key: request.key,
            on: day,
            at: instantOf(day, 495),
            calendar: 'municipality',
            calendarVersion: '1',
            beyondKnown: false,
          };
        });
        state = decideEscalation(state, { type: 'planned', moments }, standaard2026).state;
      }
      const item = state.agenda[0];
      event = item === undefined ? undefined : { type: 'due', item };
    }
    expect(seen).toEqual([
      ['2027-10-01', 'escalation'],
      ['2027-10-08', 'escalation-reminder'],
      ['2027-10-15', 'escalation-coordinator'],
      ['2027-10-22', 'escalation-coordinator'],
    ]);
  });

  it('summer: clocks stand still until the first day of the one whose turn it is', () => {
    const played = run('summer');
    const [opened] = of(played, { kind: 'step-opened', step: 'handover' });
    expect(opened?.on).toBe('2027-07-09');
    expect(opened?.due).toBe('2027-08-27');
    expect(of(played, { step: 'handover', rung: 0 })[0]?.on).toBe('2027-08-27');
    expect(
      of(played, { kind: 'message', step: 'handover' }).some(({ on }) => on > '2027-07-09' && on < '2027-08-23'),
    ).toBe(false);
  });

  it('dst: rungs keep their local time across the clock change', () => {
    const rungs = of(run('dst'), { kind: 'message', step: 'profile' });
    expect(rungs.length).toBeGreaterThan(3);
    expect(new Set(rungs.map(({ at }) => localMinuteOf(at)))).toEqual(new Set([495]));
    expect(new Set(rungs.map(({ at }) => at % 86_400_000)).size).toBe(2);
  });

  it('late-registration: shortened terms instead of an alarm storm', () => {
    const played = run('late-registration');
    const opened = of(played, { kind: 'step-opened' }).filter(({ on }) => on === '2027-08-20');
    expect(opened.map(({ step, due }) => [step, due])).toEqual([
      ['profile', '2027-08-27'],
      ['application', '2027-08-27'],
    ]);
    expect(of(played, { kind: 'message' }).filter(({ on }) => on < '2027-08-24')).toEqual([]);
  });

  it('policy-change: a running case keeps its rhythm until it is moved, and recomputes then', () => {
    const kept = of(run('smooth'), { kind: 'check-in-planned' }).map(({ due }) => due);
    const moved = of(run('policy-change'), { kind: 'check-in-planned' }).map(({ due }) => due);
    expect(kept.slice(0, 3)).toEqual(['2027-09-02', '2027-09-08', '2027-09-15']);
    expect(moved.length).toBeGreaterThan(kept.length);
    expect(moved).toContain('2027-09-06');
  });

  it('erase: a file may go two years after leaving, never before aftercare has ended, and leaves no words behind', () => {
    const ended = run('smooth').lines.at(-1)?.on ?? '';
    expect(erasableFrom('file', { leavesSchool: '2027-07-31', ended })).toBe('2029-07-31');
    expect(erasableFrom('file', { leavesSchool: '2026-07-31', ended: '2028-09-06' })).toBe('2028-09-06');
    expect(erasableFrom('file', { leavesSchool: '2027-07-31' })).toBeUndefined();
    const { agenda, escalations, early } = run('smooth').state;
    expect({ agenda, escalations, early }).toEqual({ agenda: [], escalations: [], early: [] });
  });

  it('plays every scenario without an escalation of consent', () => {
    for (const key of Object.keys(scenarios) as ScenarioKey[]) {
      expect(of(run(key), { kind: 'escalation', step: 'consent' })).toEqual([]);
    }
  });
});
