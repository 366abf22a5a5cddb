import { instantOf, planMoment } from '../../../../libs/calendar/index.js';
import { addDays, decideEscalation, nextEscalationEvent, standaard2026, STEPS } from '../../../../libs/domain/index.js';
import type {
  CheckInAnswers,
  Destination,
  EscalationFact,
  EscalationReason,
  EscalationState,
  FactBody,
  LocalDate,
  Registration,
  TransferState,
} from '../../../../libs/domain/index.js';
import { Chance } from '../../../setup/chance.js';
import { Life, type Seen } from './lives.js';
import { closerRhythm } from './scripts.js';
import { calendars, mboLead, nazorgLead, registration, vsoLead } from './stage.js';

const FACTS = 70;
const DAY_ONE = '2026-10-05';
const KNOWN_STEPS = ['profile', 'consent', 'intake', 'placement', 'plan', 'check-in-1', 'check-in-2', 'nazorg-1', 'closing', 'action-1'];
const REASONS: readonly EscalationReason[] = ['stall', 'not-started', 'deregistered', 'contact-lost', 'no-show-twice'];

const destinationOf = (chance: Chance): Destination | undefined =>
  chance.next() < 0.5 ? { code: chance.of(['mbo', 'work', 'care']), owner: 'somebody' } : undefined;
const dayAfter = (on: LocalDate, chance: Chance): LocalDate => addDays(on, chance.between(-20, 400));

function answersOf(chance: Chance): CheckInAnswers {
  const feeling = (): 1 | 2 | 3 | 4 | 5 | undefined => (chance.next() < 0.1 ? undefined : chance.of([1, 2, 3, 4, 4, 5, 5] as const));
  return {
    attending: chance.of(['yes', 'yes', 'yes', 'partly', 'no'] as const),
    student: feeling(),
    mentor: feeling(),
    signals: chance.of([[], [], ['money'], ['unsafe-home'], ['money', 'bullying']]),
    delivered: chance.of<CheckInAnswers['delivered']>([{}, {}, { a: 'yes' }, { a: 'no' }, { a: 'no', b: 'partly' }]),
  };
}

/** Mostly what moves a transfer on: an open step is finished, in its usual way or in another one. */
function outcomeOf(chance: Chance, state: TransferState | undefined): FactBody {
  const open = state?.steps.filter(({ status }) => status === 'open') ?? [];
  const step = open.length === 0 ? undefined : chance.of(open);
  const codes = step === undefined ? ['held'] : STEPS[step.kind].outcomes;
  const code = chance.next() < 0.7 ? (codes[0] ?? 'held') : chance.of([...codes, 'unknown']);
  const more = {
    ...(chance.next() < 0.5 ? { checkIn: answersOf(chance) } : {}),
    ...(chance.next() < 0.5 ? { lead: chance.of([mboLead, nazorgLead]) } : {}),
    ...(chance.next() < 0.6 ? { destination: destinationOf(chance) } : {}),
    ...(chance.next() < 0.3 ? { screening: { coachFits: chance.next() < 0.5, extraSupport: chance.next() < 0.5 } } : {}),
    ...(chance.next() < 0.2 ? { ground: 'capacity' } : {}),
  };
  return { type: 'outcome', step: step?.key ?? chance.of(KNOWN_STEPS), code, ...more };
}

type Draw = (chance: Chance, on: LocalDate, state: TransferState | undefined) => FactBody;

const stepOf = (chance: Chance, state: TransferState | undefined): string =>
  chance.next() < 0.8 && state !== undefined && state.steps.length > 0 ? chance.of(state.steps).key : chance.of(KNOWN_STEPS);

/** Everything else that people record. */
const ASIDE: readonly Draw[] = [
  (chance, on, state) => ({ type: 'appointment', step: stepOf(chance, state), on: addDays(on, chance.between(0, 30)) }),
  (chance) => ({ type: 'contact', reached: chance.next() < 0.5 }),
  (chance) => ({ type: 'contact', reached: chance.next() < 0.2 }),
  (chance) => ({ type: 'signal', code: chance.of(['money', 'bullying']) }),
  () => ({ type: 'help-asked' }),
  (chance, on) => ({ type: 'nazorg-asked', ...(chance.next() < 0.5 ? { until: dayAfter(on, chance) } : {}) }),
  (chance, on) => ({
    type: 'action-agreed',
    step: chance.of(['action-1', 'action-2']),
    responsible: chance.of(['vso-mentor', 'mbo-coordinator'] as const),
    by: addDays(on, chance.between(-3, 40)),
  }),
  () => ({ type: 'need-found' }),
  () => ({ type: 'confirmation-asked' }),
  (chance, on) => ({
    type: 'date-changed',
    ...(chance.next() < 0.6 ? { start: dayAfter(on, chance) } : {}),
    ...(chance.next() < 0.5 ? { leavesSchool: dayAfter(on, chance) } : {}),
    ...(chance.next() < 0.5 ? { placementStart: dayAfter(on, chance) } : {}),
  }),
  () => ({ type: 'calendar-changed' }),
  (chance) => ({ type: 'policy-changed', policy: chance.of([closerRhythm, standaard2026]) }),
  (chance, on, state) => ({ type: 'paused', step: stepOf(chance, state), until: addDays(on, chance.between(1, 40)), reason: 'capacity' }),
  (chance, _on, state) => ({ type: 'resumed', step: stepOf(chance, state) }),
  (chance) => ({ type: 'lead-accepted', lead: chance.of([mboLead, nazorgLead, vsoLead]) }),
  (chance) => ({ type: 'deputy-changed', lead: { ...chance.of([mboLead, vsoLead]), deputy: 'another' } }),
  (chance) => ({ type: 'consent-withdrawn', purpose: chance.of(['share-profile', 'other']) }),
  (chance, _on, state) => ({
    type: 'escalation-answered',
    escalation: state !== undefined && state.escalations.length > 0 ? chance.of(state.escalations).key : 'absence',
    answer: chance.of(['acknowledged', 'answered', 'closed'] as const),
  }),
  () => ({ type: 'redirected' }),
  () => ({ type: 'plan-revised' }),
  (chance) => ({ type: 'absence', compulsory: chance.next() < 0.5 }),
  () => ({ type: 'sick-at-home' }),
  (chance) => ({ type: 'coach', answer: chance.of(['no-click', 'ended'] as const) }),
  () => ({ type: 'diploma' }),
  () => ({ type: 'moved' }),
];

/** What turns a transfer another way; seldom, so that most get far. */
const TURNS: readonly Draw[] = [
  (chance) => ({ type: 'withdrawn', ground: chance.of(['work', 'moved']), destination: destinationOf(chance) }),
  (chance, on) => ({ type: 'switched', start: dayAfter(on, chance) }),
  (chance) => ({
    type: 'deregistered',
    warmHandover: chance.next() < 0.6,
    alternative: chance.next() < 0.5,
    startkwalificatie: chance.next() < 0.4,
    ...(chance.next() < 0.3 ? { breach: chance.next() < 0.5 } : {}),
    destination: destinationOf(chance),
  }),
  (chance) => ({ type: 'dormant', destination: destinationOf(chance) }),
  (chance, on) => ({
    type: 'woken',
    reason: chance.of(['application', 'request'] as const),
    ...(chance.next() < 0.5 ? { start: dayAfter(on, chance) } : {}),
  }),
];

function registrationOf(chance: Chance): Registration {
  const yes = (): boolean => chance.next() < 0.5;
  const gates: Registration['gates'] = [
    { age: 16, on: '2026-12-24' },
    { age: 18, on: chance.of(['2027-10-20', '2027-02-28']) },
    { age: 23, on: '2028-03-01' },
  ];
  return {
    ...registration,
    start: chance.of(['2027-09-01', '2027-09-01', '2027-02-01', '2026-11-20', '2026-09-01']),
    leavesSchool: chance.of(['2027-07-31', '2026-12-31', '2026-07-31']),
    gates: gates.filter(yes),
    consentHolder: chance.of(['student', 'representatives'] as const),
    extraSupport: yes(),
    limitedNetwork: yes(),
    expectedTrouble: yes(),
    oneYearProgramme: yes(),
    minuteOfDay: chance.between(480, 570),
  };
}

/** The same seed draws the same life: registration, facts of every kind, and what the network does to them. */
export function drawnLife(seed: number): Seen {
  const chance = new Chance(seed);
  const life = new Life();
  let on: LocalDate = DAY_ONE;
  life.until(0, [{ type: 'registered', registration: registrationOf(chance), seq: 1, at: instantOf(on, 600), on }]);
  for (let seq = 2; seq < FACTS; seq += 1) {
    on = addDays(on, chance.between(0, 24));
    const at = instantOf(on, 600);
    life.until(at);
    const dice = chance.next();
    const body =
      dice < 0.72
        ? outcomeOf(chance, life.state)
        : (dice < 0.97 ? chance.of(ASIDE) : chance.of(TURNS))(chance, on, life.state);
    life.arrive({ ...body, seq, at, on }, chance.next() < 0.1, chance.next() < 0.1);
  }
  life.flush(instantOf(on, 601));
  life.until(instantOf(addDays(on, 800), 600));
  return life.seen;
}

/** The same for the ladder of a desk: each state with the effects that came with it. */
export function drawnLadder(seed: number): { state: EscalationState; effects: unknown[] }[] {
  const chance = new Chance(seed);
  const seen: { state: EscalationState; effects: unknown[] }[] = [];
  let state: EscalationState | undefined;
  const until = (now: number, facts: EscalationFact[]): void => {
    for (let turns = 0; turns < 100; turns += 1) {
      const event = nextEscalationEvent(state, facts, now);
      if (event === undefined) return;
      if (event.type !== 'due') facts.shift();
      const decision = decideEscalation(state, event, standaard2026);
      state = decision.state;
      for (const effect of decision.effects) {
        if (effect.kind !== 'plan') continue;
        const moments = effect.moments.map((request) => planMoment(request, calendars));
        state = decideEscalation(state, { type: 'planned', moments }, standaard2026).state;
      }
      seen.push({ state, effects: decision.effects });
    }
  };
  let on: LocalDate = '2026-11-10';
  const raised = { type: 'raised', escalation: 'e', transfer: 't', reason: chance.of(REASONS), minuteOfDay: chance.between(480, 570) } as const;
  until(instantOf(on, 600), [{ ...raised, seq: 1, at: instantOf(on, 600), on }]);
  const facts: EscalationFact[] = [];
  for (let seq = 2; seq < 8; seq += 1) {
    on = addDays(on, chance.between(0, 40));
    const type = chance.of(['acknowledged', 'acknowledged', 'rerouted', 'rerouted', 'answered', 'solved'] as const);
    facts.push({ type, seq, at: instantOf(on, 600), on });
    // Some come after the one that follows them, and some twice.
    if (chance.next() < 0.2) continue;
    until(instantOf(on, 600), [...facts.reverse(), ...(chance.next() < 0.2 ? facts.slice(0, 1) : [])]);
    facts.length = 0;
  }
  until(instantOf(addDays(on, 200), 600), facts);
  return seen;
}
