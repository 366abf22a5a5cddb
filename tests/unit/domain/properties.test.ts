import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '../../../libs/calendar/index.js';
import {
  STEPS,
  addDays,
  decide,
  digestOf,
  hasEnded,
  mayEscalate,
  standaard2026,
} from '../../../libs/domain/index.js';
import type { Delivered, FactBody, TransferState } from '../../../libs/domain/index.js';
import { mboLead, nazorgLead, registration } from './scenarios/stage.js';
import { Life, type Seen } from './scenarios/lives.js';
import { closerRhythm } from './scenarios/scripts.js';
import { runs } from '../property-runs.js';

const destination = fc.option(fc.constant({ code: 'mbo', owner: 'somebody' }), { nil: undefined });
const date = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-10-05', days));
const answers = fc.record({
  attending: fc.constantFrom('yes' as const, 'yes' as const, 'partly' as const, 'no' as const),
  student: fc.constantFrom(undefined, 1 as const, 3 as const, 4 as const, 5 as const),
  mentor: fc.constantFrom(undefined, 1 as const, 3 as const, 4 as const, 5 as const),
  signals: fc.subarray(['money', 'unsafe-home']),
  delivered: fc.constantFrom<Record<string, Delivered>>({}, { a: 'no' }, { a: 'yes' }),
});

/** Finishes one of the steps that are open at that moment, or says something of a step that is not. */
interface Finish {
  type: 'finish';
  which: number;
  how: number;
  more: Omit<Extract<FactBody, { type: 'outcome' }>, 'type' | 'step' | 'code'>;
}
const finish: fc.Arbitrary<Finish> = fc.record({
  type: fc.constant('finish' as const),
  which: fc.nat({ max: 6 }),
  how: fc.nat({ max: 3 }),
  more: fc.record({ checkIn: answers, lead: fc.constantFrom(undefined, mboLead, nazorgLead), destination }),
});
const knownStep = fc.constantFrom('profile', 'plan', 'intake', 'check-in-1', 'nazorg-1', 'closing', 'unknown-step');
const ordinary: fc.Arbitrary<FactBody> = fc.oneof(
  fc.record({ type: fc.constant('outcome' as const), step: knownStep, code: fc.constantFrom('held', 'unknown-code') }),
  fc.record({ type: fc.constant('contact' as const), reached: fc.boolean() }),
  fc.constant({ type: 'need-found' as const }),
  fc.constant({ type: 'calendar-changed' as const }),
  fc.constant({ type: 'absence' as const, compulsory: true }),
  fc.constant({ type: 'sick-at-home' as const }),
  fc.constant({ type: 'help-asked' as const }),
  fc.record({ type: fc.constant('nazorg-asked' as const), until: date }),
  fc.record({
    type: fc.constant('action-agreed' as const),
    step: fc.constantFrom('action-1', 'action-2', 'action-3'),
    responsible: fc.constantFrom('vso-mentor' as const, 'mbo-coordinator' as const),
    by: date,
  }),
  fc.constant({ type: 'moved' as const }),
  fc.constant({ type: 'confirmation-asked' as const }),
  fc.constant({ type: 'policy-changed' as const, policy: closerRhythm }),
  fc.record({ type: fc.constant('paused' as const), step: knownStep, until: date, reason: fc.constant('capacity') }),
  fc.record({ type: fc.constant('resumed' as const), step: knownStep }),
  fc.record({ type: fc.constant('date-changed' as const), start: date, placementStart: date }),
  fc.constant({ type: 'coach' as const, answer: 'no-click' as const }),
  fc.record({
    type: fc.constant('escalation-answered' as const),
    escalation: fc.constantFrom('absence', 'deregistered', 'contact-lost', 'stall:intake'),
    answer: fc.constantFrom('acknowledged' as const, 'closed' as const),
  }),
);
const turn: fc.Arbitrary<FactBody> = fc.oneof(
  fc.record({ type: fc.constant('withdrawn' as const), ground: fc.constant('work'), destination }),
  fc.record({ type: fc.constant('switched' as const), start: date }),
  fc.record({
    type: fc.constant('deregistered' as const),
    warmHandover: fc.boolean(),
    alternative: fc.boolean(),
    startkwalificatie: fc.boolean(),
    destination,
  }),
  fc.record({ type: fc.constant('dormant' as const), destination }),
  fc.record({
    type: fc.constant('woken' as const),
    reason: fc.constantFrom('application' as const, 'request' as const),
  }),
);

/** Days to the next fact, what it is, and whether the network doubles it or lets it arrive after its successor. */
const happening = fc.record({
  after: fc.nat({ max: 30 }),
  what: fc.oneof({ weight: 14, arbitrary: finish }, { weight: 3, arbitrary: ordinary }, { weight: 1, arbitrary: turn }),
  doubled: fc.boolean(),
  late: fc.boolean(),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
const history = fc.array(happening, { minLength: 5, maxLength: 70 });

const begin: FactBody = {
  type: 'registered',
  registration: {
    ...registration,
    gates: [{ age: 18, on: '2027-10-20' }],
    expectedTrouble: true,
    limitedNetwork: true,
  },
};

function bodyOf(what: Happening['what'], state: TransferState | undefined): FactBody {
  if (what.type !== 'finish') return what;
  const open = state?.steps.filter(({ status }) => status === 'open') ?? [];
  const step = open[what.which % Math.max(open.length, 1)];
  const outcomes = step === undefined ? ['held'] : STEPS[step.kind].outcomes;
  const code = outcomes[what.how % outcomes.length] ?? '';
  return { type: 'outcome', step: step?.key ?? 'profile', code, ...what.more };
}

function live(happenings: Happening[]): Seen {
  const life = new Life();
  let on = '2026-10-05';
  life.until(0, [{ ...begin, seq: 1, at: instantOf(on, 600), on }]);
  for (const [index, { after, what, doubled, late }] of happenings.entries()) {
    on = addDays(on, after);
    const at = instantOf(on, 600);
    life.until(at);
    life.arrive({ ...bodyOf(what, life.state), seq: index + 2, at, on }, doubled, late);
  }
  life.flush(instantOf(on, 601));
  life.until(instantOf(addDays(on, 400), 600));
  return life.seen;
}

/** Runs a property over random histories; every history must also come to rest. */
function everyHistory(property: (seen: Seen) => void): void {
  fc.assert(
    fc.property(history, (happenings) => {
      property(live(happenings));
    }),
    runs(250),
  );
}

describe('whatever happens, in whatever order', () => {
  it('somebody is always case lead', () => {
    everyHistory(({ states }) => {
      for (const { lead } of states) expect(lead.person).not.toBe('');
    });
  });

  it('the agenda is sorted and holds only what is open', () => {
    everyHistory(({ states }) => {
      for (const { agenda, steps, moments } of states) {
        const moments_ = new Set(moments.map(({ key }) => key));
        const open = new Set(steps.filter(({ status }) => status === 'open').map(({ key }) => key));
        agenda.forEach((item, place) => {
          expect(item.at).toBeGreaterThanOrEqual(agenda[place - 1]?.at ?? 0);
          expect(item.what === 'moment' ? moments_.has(item.key) : open.has(item.step)).toBe(true);
        });
      }
    });
  });

  it('no rung fires twice for one opening of a step, and they fire in order', () => {
    everyHistory(({ effects }) => {
      const last = new Map<string, number>();
      for (const { effect, event } of effects) {
        if (effect.kind === 'step-opened') last.delete(effect.step);
        if (
          event.type !== 'due' ||
          event.item.what !== 'rung' ||
          effect.kind !== 'message' ||
          effect.rung === undefined
        )
          continue;
        const before = last.get(event.item.step);
        if (before !== undefined) expect(effect.rung).toBeGreaterThan(before);
        last.set(event.item.step, effect.rung);
      }
    });
  });

  it('a transfer ends only with a destination and an owner, and leaves nothing behind', () => {
    everyHistory(({ states }) => {
      for (const state of states.filter(({ phase }) => hasEnded(phase))) {
        expect(state.destination?.owner).toBeTruthy();
        expect(state.agenda).toEqual([]);
        expect(state.steps.filter(({ status }) => status === 'open' || status === 'paused')).toEqual([]);
      }
    });
  });

  it('a running transfer always has something on its agenda or somebody who has been told to the end', () => {
    everyHistory(({ states }) => {
      const state = states.at(-1);
      if (state === undefined || hasEnded(state.phase)) return;
      const told = state.steps.some(({ status, lastRung }) => status === 'open' && lastRung !== undefined);
      expect(state.agenda.length > 0 || told || state.escalations.length > 0).toBe(true);
    });
  });

  it('a fact that came twice or too early changes nothing in the end, and none keeps waiting', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const orderly = happenings.map((how) => ({ ...how, doubled: false, late: false }));
        const doubled = happenings.map((how) => ({ ...how, doubled: true, late: false }));
        const kinds = (seen: Seen): string => JSON.stringify(seen.effects.map(({ effect }) => effect));
        expect(kinds(live(doubled))).toBe(kinds(live(orderly)));
        expect(live(happenings).states.at(-1)?.early).toEqual([]);
      }),
      runs(100),
    );
  });

  it('nothing is reported twice while it is open', () => {
    everyHistory(({ states }) => {
      for (const { escalations } of states) {
        expect(new Set(escalations.map(({ key }) => key)).size).toBe(escalations.length);
      }
    });
  });

  it('only a fact of which it was foreseen is escalated at once, so that it went in front', () => {
    let atOnce = 0;
    fc.assert(
      fc.property(history, (happenings) => {
        const { effects } = live(happenings.map((how) => ({ ...how, late: false })));
        for (const { effect, event } of effects) {
          if (effect.kind !== 'escalation' || event.type === 'due' || event.type === 'planned') continue;
          expect({ event, mayEscalate: mayEscalate(event) }).toEqual({ event, mayEscalate: true });
          atOnce += 1;
        }
      }),
      runs(250),
    );
    expect(atOnce).toBeGreaterThan(0);
  });

  it('nothing about consent ever leaves the schools', () => {
    everyHistory(({ effects }) => {
      for (const { effect } of effects) if (effect.kind === 'escalation') expect(effect.step).not.toBe('consent');
    });
  });

  it('the same events give the same decisions, and the state that went in stays as it was', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const digests = (seen: Seen): string => digestOf(seen.effects.map(({ effect }) => effect));
        expect(digests(live(happenings))).toBe(digests(live(happenings)));
        const { states } = live(happenings);
        const before = states[Math.floor(states.length / 2)];
        if (before === undefined) return;
        const copy = JSON.stringify(before);
        const item = before.agenda[0];
        if (item !== undefined) decide(before, { type: 'due', item }, standaard2026);
        expect(JSON.stringify(before)).toBe(copy);
      }),
      runs(100),
    );
  });

  it('keeps its state as plain JSON', () => {
    everyHistory(({ states }) => {
      const state = states.at(-1);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    });
  });
});
