import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, planDeadline, planMoment } from '../../../libs/calendar/index.js';
import {
  STEP_KINDS,
  STEPS,
  addDays,
  decide,
  digestOf,
  hasEnded,
  nextEvent,
  policyAfter,
  standaard2026,
} from '../../../libs/domain/index.js';
import type { Effect, Fact, FactBody, TransferEvent, TransferState } from '../../../libs/domain/index.js';
import { calendars, mboLead, nazorgLead, registration } from './scenarios/stage.js';
import { closerRhythm } from './scenarios/scripts.js';

const steps = [
  ...STEP_KINDS.map((kind) => (STEPS[kind].recurring ? `${kind}-1` : kind)),
  'check-in-2',
  'nazorg-2',
  'nazorg-5',
  'unknown-step',
];
const codes = [...new Set(STEP_KINDS.flatMap((kind) => STEPS[kind].outcomes)), 'unknown-code'];
const step = fc.constantFrom(...steps);
const destination = fc.option(fc.constant({ code: 'mbo', owner: 'somebody' }), { nil: undefined });
const date = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-10-05', days));
const answers = fc.record({
  attending: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const),
  student: fc.constantFrom(undefined, 1 as const, 3 as const, 5 as const),
  mentor: fc.constantFrom(undefined, 1 as const, 3 as const, 5 as const),
  signals: fc.subarray(['money', 'unsafe-home']),
  delivered: fc.constantFrom({}, { a: 'no' as const }, { a: 'yes' as const }),
});

const body: fc.Arbitrary<FactBody> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('outcome' as const),
      step,
      code: fc.constantFrom(...codes),
      checkIn: answers,
      lead: fc.constantFrom(undefined, mboLead, nazorgLead),
      destination,
    }),
  },
  fc.record({ type: fc.constant('contact' as const), reached: fc.boolean() }),
  fc.constant({ type: 'need-found' as const }),
  fc.constant({ type: 'calendar-changed' as const }),
  fc.constant({ type: 'absence' as const, compulsory: true }),
  fc.constant({ type: 'sick-at-home' as const }),
  fc.constant({ type: 'moved' as const }),
  fc.constant({ type: 'confirmation-asked' as const }),
  fc.constant({ type: 'policy-changed' as const, policy: closerRhythm }),
  fc.record({ type: fc.constant('paused' as const), step, until: date, reason: fc.constant('capacity') }),
  fc.record({ type: fc.constant('resumed' as const), step }),
  fc.record({ type: fc.constant('date-changed' as const), start: date, placementStart: date }),
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
  fc.constant({ type: 'coach' as const, answer: 'no-click' as const }),
  fc.record({
    type: fc.constant('escalation-answered' as const),
    escalation: fc.constantFrom('absence', 'deregistered'),
    answer: fc.constantFrom('acknowledged' as const, 'closed' as const),
  }),
);

/** Days to the next fact, what it is, and whether the network doubles it or lets it arrive before its predecessor. */
const happening = fc.record({
  after: fc.integer({ min: 0, max: 40 }),
  body,
  doubled: fc.boolean(),
  swapped: fc.boolean(),
});
const history = fc.array(happening, { maxLength: 60 });

interface Seen {
  states: TransferState[];
  effects: { effect: Effect; state: TransferState; event: TransferEvent }[];
}

function live(happenings: typeof history extends fc.Arbitrary<infer T> ? T : never): Seen {
  const facts: Fact[] = [];
  let on = '2026-10-05';
  const start: FactBody = {
    type: 'registered',
    registration: {
      ...registration,
      gates: [{ age: 18, on: '2027-10-20' }],
      expectedTrouble: true,
      limitedNetwork: true,
    },
  };
  for (const [index, { after, body }] of [{ after: 0, body: start }, ...happenings].entries()) {
    on = addDays(on, after);
    facts.push({ ...body, seq: index + 1, at: instantOf(on, 600), on });
  }
  const arriving: Fact[] = [];
  for (const [index, fact] of facts.entries()) {
    const how = happenings[index - 1];
    arriving.push(fact);
    if (how?.doubled === true) arriving.push(fact);
    if (how?.swapped === true && index > 1) arriving.splice(-2, 2, ...arriving.slice(-2).reverse());
  }
  return carryOn(arriving, addDays(on, 300));
}

function carryOn(queue: Fact[], until: string): Seen {
  const seen: Seen = { states: [], effects: [] };
  let state: TransferState | undefined;
  let policy = standaard2026;
  for (let turn = 0; turn < 3000; turn += 1) {
    const event = nextEvent(state, queue, queue[0]?.at ?? instantOf(until, 600));
    if (event === undefined) return seen;
    if (event.type !== 'due') queue.shift();
    const decision = decide(state, event, policy);
    policy = policyAfter(policy, event);
    let after = decision.state;
    for (const effect of decision.effects) {
      seen.effects.push({ effect, state: after, event });
      if (effect.kind !== 'plan') continue;
      const deadlines = effect.deadlines.map((request) => planDeadline(request, calendars));
      const moments = effect.moments.map((request) => planMoment(request, calendars));
      after = decide(after, { type: 'planned', deadlines, moments }, policy).state;
    }
    state = after;
    seen.states.push(state);
  }
  throw new Error('the agenda never empties: a moment is planned again and again');
}

/** Runs a property over random histories; every history must also come to rest. */
function everyHistory(property: (seen: Seen) => void): void {
  fc.assert(
    fc.property(history, (happenings) => {
      property(live(happenings));
    }),
    { numRuns: 300 },
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
      { numRuns: 100 },
    );
  });

  it('keeps its state as plain JSON', () => {
    everyHistory(({ states }) => {
      const state = states.at(-1);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    });
  });
});
