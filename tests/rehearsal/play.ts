import { instantOf, localDateOf, planDeadline, planMoment } from '../../libs/calendar/index.js';
import type { Calendars } from '../../libs/calendar/index.js';
import { decide, hasEnded, journalOf, nextEvent, policyAfter } from '../../libs/domain/index.js';
import type {
  Effect,
  Fact,
  FactBody,
  JournalLine,
  LocalDate,
  Policy,
  Instant,
  PlannedDeadline,
  PlannedMoment,
  Registration,
  TransferEvent,
  TransferState,
} from '../../libs/domain/index.js';

/** Something a person does: a fact on a day, at 10:00 local time plus minutes. */
export interface Act {
  on: LocalDate;
  minute?: number;
  body: FactBody;
}

/** People: what they do when they see an effect of a transfer. They act on a later day than they see. */
export interface People {
  react(effect: Effect, seen: { on: LocalDate; state: TransferState; deadlines: readonly PlannedDeadline[] }): Act[];
}

export interface PlayedLine extends JournalLine {
  decision: number;
  at: Instant;
  on: LocalDate;
}

export interface Played {
  state: TransferState;
  lines: PlayedLine[];
  effects: { decision: number; at: Instant; on: LocalDate; effect: Effect }[];
  /** How often the core was asked. */
  decisions: number;
}

const TEN_O_CLOCK = 600;
/** Two years ask some hundreds. */
const MOST_DECISIONS = 5_000;

/** Plays one transfer on the pure core: the calendar answers, the people act, nothing else exists. */
export function play(
  registration: Registration,
  registeredOn: LocalDate,
  people: People,
  calendars: Calendars,
  until: LocalDate,
  script: readonly Act[] = [],
): Played {
  let state: TransferState | undefined;
  let policy: Policy = registration.policy;
  let seq = 0;
  let decisions = 0;
  const acts: Required<Act>[] = [];
  const lines: PlayedLine[] = [];
  const effects: Played['effects'] = [];
  const end = instantOf(until, TEN_O_CLOCK);

  const expect = (act: Act): void => {
    const planned = { minute: 0, ...act };
    const later = acts.findIndex(
      (other) => other.on > planned.on || (other.on === planned.on && other.minute > planned.minute),
    );
    acts.splice(later < 0 ? acts.length : later, 0, planned);
  };
  const factOf = (act: Required<Act>): Fact => {
    return { ...act.body, seq: seq + 1, at: instantOf(act.on, TEN_O_CLOCK + act.minute), on: act.on };
  };

  const carryOut = (event: TransferEvent, at: Instant, on: LocalDate): void => {
    const before = state;
    const decision = decide(state, event, policy);
    policy = policyAfter(policy, event);
    decisions += 1;
    if (decisions > MOST_DECISIONS) throw new Error('the play never ends: a moment is planned again and again');
    state = decision.state;
    const deadlines: PlannedDeadline[] = [];
    const moments: PlannedMoment[] = [];
    for (const effect of decision.effects) {
      if (effect.kind !== 'plan') continue;
      for (const request of effect.deadlines) deadlines.push(planDeadline(request, calendars));
      for (const request of effect.moments) moments.push(planMoment(request, calendars));
    }
    if (deadlines.length > 0 || moments.length > 0) {
      state = decide(state, { type: 'planned', deadlines, moments }, policy).state;
    }
    const known = state;
    const dueOf = (step: string): { due?: LocalDate; calendar?: string } => {
      const found = [...known.steps, ...(before?.steps ?? [])].find(
        ({ key, due }) => key === step && due !== undefined,
      );
      return found?.due === undefined ? {} : { due: found.due, calendar: calendars[found.owner].key };
    };
    for (const line of journalOf({ phase: state.phase, effects: decision.effects, deadlines, moments, dueOf })) {
      lines.push({ ...line, decision: state.decision, at, on });
    }
    for (const effect of decision.effects) {
      effects.push({ decision: state.decision, at, on, effect });
      for (const act of people.react(effect, { on, state, deadlines })) expect(act);
    }
  };

  expect({ on: registeredOn, body: { type: 'registered', registration } });
  for (const act of script) expect(act);
  for (;;) {
    const act = acts[0];
    const fact = act === undefined ? undefined : factOf(act);
    const now = fact === undefined ? end : Math.min(end, fact.at);
    const event = nextEvent(state, fact === undefined || fact.at > end ? [] : [fact], now);
    if (event === undefined) break;
    if (event.type === 'due') {
      carryOut(event, event.item.at, localDateOf(event.item.at));
    } else {
      acts.shift();
      seq += 1;
      carryOut(event, event.at, event.on);
    }
    if (state !== undefined && hasEnded(state.phase)) break;
  }
  if (state === undefined) throw new Error('nothing was registered before the end of the play');
  return { state, lines, effects, decisions };
}
