import { instantOf, localDateOf, planDeadline, planMoment, type Calendars } from '../../calendar/index.js';
import { dateOfAgendaMoment, decide, hasEnded, kindOf, policyAfter, REMINDERS, STEPS } from '../../domain/index.js';
import type { Effect, FactBody, Instant, LocalDate, Policy, Registration, TransferEvent, TransferState } from '../../domain/index.js';
import { addMonths, dateOfDay, dayNumber } from '../../domain/time.js';

/** One made-up student whose life is played twice, with the agreements as they are and as they would be. */
export interface Life {
  key: 'on-time' | 'forgotten-plan' | 'silent-landing';
  /** Dutch. */
  title: string;
  /** The step that nobody finishes. */
  forgets: (step: string) => boolean;
}

export const LIVES: readonly Life[] = [
  { key: 'on-time', title: 'Alles gaat op tijd', forgets: () => false },
  { key: 'forgotten-plan', title: 'Niemand maakt het ondersteuningsplan', forgets: (step) => step === 'plan' },
  { key: 'silent-landing', title: 'Na dag 14 voert niemand een landingsgesprek', forgets: (step) => /^check-in-([4-9]|\d\d)$/.test(step) },
];

export interface Lived {
  /** Mails about something that had to be done again or was late. */
  reminders: number;
  checkIns: number;
  nazorg: number;
  /** The first time that something left the schools. */
  outside: { on: LocalDate; reason: string } | null;
  /** From the day on which the forgotten step opened, in calendar days. */
  outsideAfter: number | null;
  /** When the last page of the file was closed; null when it was still open after three years. */
  ended: LocalDate | null;
}

const MORNING = 10 * 60;
const MINUTE_OF_DAY = 8 * 60 + 30;
const YEARS_MONTHS = 36;
/** More decisions than any life has; a loop that does not end is a mistake in the rules. */
const MOST_DECISIONS = 2_000;

interface Deed {
  at: Instant;
  body: FactBody;
}

/**
 * Lets one student live through the rules themselves, without a database: every step is finished on the working day after it opened, but for
 * what is forgotten. The same rules decide here as in every running transfer.
 * @param registered the day on which the school starts the transfer
 */
export function liveOnce(policy: Policy, calendars: Calendars, registered: LocalDate, life: Life): Lived {
  const played = new PlayedLife(policy, calendars, life);
  return played.live(registered);
}

class PlayedLife {
  private state: TransferState | undefined;
  private seq = 0;
  private readonly deeds: Deed[] = [];
  private readonly lived: Lived = { reminders: 0, checkIns: 0, nazorg: 0, outside: null, outsideAfter: null, ended: null };
  private forgottenSince: LocalDate | undefined;

  constructor(
    private policy: Policy,
    private readonly calendars: Calendars,
    private readonly life: Life,
  ) {}

  live(registered: LocalDate): Lived {
    const until = instantOf(addMonths(registered, YEARS_MONTHS), MORNING);
    this.record({ type: 'registered', registration: registrationOf(this.policy, registered) }, instantOf(registered, MORNING));
    for (let made = 0; made < MOST_DECISIONS && this.next(until); made += 1);
    return this.lived;
  }

  private next(until: Instant): boolean {
    const item = this.state?.agenda[0];
    this.deeds.sort((a, b) => a.at - b.at);
    const [deed] = this.deeds;
    const itemAt = item?.at ?? Number.POSITIVE_INFINITY;
    const deedAt = deed?.at ?? Number.POSITIVE_INFINITY;
    if (Math.min(itemAt, deedAt) > until) return false;
    if (item !== undefined && itemAt <= deedAt) this.carryOut({ type: 'due', item }, dateOfAgendaMoment(item.at));
    else if (deed !== undefined) {
      this.deeds.shift();
      this.record(deed.body, deed.at);
    }
    return this.lived.ended === null;
  }

  private record(body: FactBody, at: Instant): void {
    this.seq += 1;
    const on = localDateOf(at);
    this.carryOut({ ...body, seq: this.seq, at, on }, on);
  }

  private carryOut(event: TransferEvent, on: LocalDate): void {
    const { state, effects } = decide(this.state, event, this.policy);
    this.policy = policyAfter(this.policy, event);
    this.state = state;
    for (const effect of effects) {
      if (effect.kind !== 'plan') continue;
      const deadlines = effect.deadlines.map((request) => planDeadline(request, this.calendars));
      const moments = effect.moments.map((request) => planMoment(request, this.calendars));
      this.state = decide(this.state, { type: 'planned', deadlines, moments }, this.policy).state;
    }
    for (const effect of effects) this.see(effect, on);
    if (hasEnded(this.state.phase)) this.lived.ended ??= on;
  }

  private see(effect: Effect, on: LocalDate): void {
    const { lived } = this;
    if (effect.kind === 'message' && REMINDERS.has(effect.template)) lived.reminders += 1;
    if (effect.kind === 'escalation' && lived.outside === null) {
      lived.outside = { on, reason: effect.reason };
      lived.outsideAfter = this.forgottenSince === undefined ? null : daysFrom(this.forgottenSince, on);
    }
    if (effect.kind !== 'step-opened') return;
    const kind = kindOf(effect.step);
    if (kind === 'check-in') lived.checkIns += 1;
    if (kind === 'nazorg') lived.nazorg += 1;
    if (this.life.forgets(effect.step)) {
      this.forgottenSince ??= on;
      return;
    }
    const body = this.outcomeOf(effect.step);
    if (body !== undefined) this.deeds.push({ at: instantOf(dateOfDay(this.calendars[effect.owner].shift(dayNumber(on), 1)), MORNING), body });
  }

  /** The ordinary outcome; the first of the list of each kind. */
  private outcomeOf(step: string): FactBody | undefined {
    const kind = kindOf(step);
    const code = kind === undefined ? undefined : STEPS[kind].outcomes[0];
    if (kind === undefined || code === undefined || this.state === undefined) return undefined;
    const side = kind === 'nazorg-acceptance' ? ('vso' as const) : ('mbo' as const);
    const role = side === 'vso' ? ('vso-aftercare' as const) : ('mbo-mentor' as const);
    const lead = { side, role, person: `${side}-lead`, deputy: `${side}-deputy` };
    return {
      ...{ type: 'outcome', step, code },
      ...(kind === 'handover' || kind === 'nazorg-acceptance' ? { lead } : {}),
      ...(kind === 'check-in' ? { checkIn: { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: {} } } : {}),
      ...(kind === 'closing' || kind === 'destination' ? { destination: { code: 'mbo', owner: 'mbo-lead' } } : {}),
    };
  }
}

const daysFrom = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** With extra support, so that a plan is made; the first day at the mbo is after the coming summer. */
function registrationOf(policy: Policy, registered: LocalDate): Registration {
  const year = Number(registered.slice(0, 4)) + (registered.slice(5) < '08-01' ? 0 : 1);
  return {
    transfer: 'voorbeeld',
    region: 'voorbeeld',
    start: `${String(year)}-09-01`,
    leavesSchool: `${String(year)}-07-31`,
    gates: [],
    consentHolder: 'student',
    extraSupport: true,
    limitedNetwork: false,
    expectedTrouble: false,
    oneYearProgramme: false,
    lead: { side: 'vso', role: 'vso-mentor', person: 'vso-lead', deputy: 'vso-deputy' },
    minuteOfDay: MINUTE_OF_DAY,
    policy: { ...policy, sources: {} },
  };
}

/** The first of October of the school year, on which many schools begin. */
export const registeredIn = (today: LocalDate): LocalDate =>
  `${String(Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0))}-10-01`;
