import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { instantOf, localDateOf } from '../../../libs/calendar/index.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import type { Role } from '../../../libs/domain/roles.js';
import { kindOf } from '../../../libs/domain/steps.js';
import { addDays, type Instant, type LocalDate } from '../../../libs/domain/time.js';
import { asWorker, type Actor } from '../../../libs/persistence/actor.js';
import { resolveRole } from '../../../libs/persistence/case-roles.js';
import type { Vault } from '../../../libs/vault/vault.js';
import type { DemoPeople } from './create-region.js';
import { PastClock } from './past-clock.js';
import type { ProjectionWatch } from './projection-watch.js';
import { makePlan, signPlan } from './play-plan.js';
import type { Stage } from './play-use-cases.js';
import { StoryCalendar } from './story-calendar.js';
import { birthDateFor, mannerOf, type Act, type Doing, type Story } from './story.js';
import { StoryWorkflows } from './story-workflows.js';
import { bodyOf, type StoryPlaces } from './student-body.js';

export interface PlayerParts {
  /** Connected as `doorlijn_app`: the people of the stories act through it. */
  app: DataSource;
  worker: DataSource;
  client: Client;
  watch: ProjectionWatch;
  vault: Vault;
  audit: AuditTrail;
  people: DemoPeople;
  places: StoryPlaces;
  /** The moment at which the stories arrive. */
  now: Instant;
  /** How far the clocks of the workflows run ahead from then on, in milliseconds. */
  clockShift: number;
}

interface OpenStep {
  key: string;
  opened: LocalDate;
  due: LocalDate | null;
  responsible: Role;
}

/** What somebody is about to do. */
interface Deed {
  at: Instant;
  perform(at: Instant): Promise<void>;
}

const FIRST_MINUTE = 9 * 60;
const MINUTES = 7 * 60;
const MINUTE_MILLISECONDS = 60_000;
/** Between seeing that it is your turn and having done it, when that falls on one day. */
const AT_LEAST_MILLISECONDS = 20 * MINUTE_MILLISECONDS;

/** Lives through one story from its registration until now, by the use cases and the workflow that everybody uses. */
export class StoryPlayer {
  private readonly clock: PastClock;
  private readonly casework: Casework;
  private readonly calendar: StoryCalendar;
  private readonly today: LocalDate;
  private readonly times = new Map<string, number>();
  private readonly acts: Act[];
  private transfer = '';
  private seq = 0;

  constructor(
    private readonly parts: PlayerParts,
    private readonly story: Story,
    /** From 1: decides name, school and college. */
    private readonly n: number,
  ) {
    this.today = localDateOf(parts.now);
    this.calendar = new StoryCalendar(this.today);
    this.clock = new PastClock(this.momentOn(this.calendar.longAgo(story.registered), 'registered'));
    this.casework = { dataSource: parts.app, clock: this.clock, vault: parts.vault, audit: parts.audit };
    this.acts = [...(story.acts ?? [])].sort((a, b) => b.daysAgo - a.daysAgo);
  }

  async play(): Promise<void> {
    await this.register();
    const workflows = new StoryWorkflows(this.parts.client, this.parts.worker, this.parts.watch, this.transfer);
    for (;;) {
      const next = await workflows.settled(this.clock.now(), this.seq);
      const deed = await this.nextDeed();
      const at = Math.min(deed?.at ?? Infinity, next ?? Infinity);
      if (at > this.parts.now) break;
      if (deed !== undefined && deed.at === at) await this.perform(deed);
      else {
        this.clock.set(at);
        await workflows.moveTo(at);
      }
    }
    await workflows.shift(this.parts.clockShift);
    await workflows.settled(this.parts.now, this.seq);
  }

  /** The first day at the mbo. */
  private get start(): LocalDate {
    return this.calendar.fromToday(this.story.starts);
  }

  private async perform({ at, perform }: Deed): Promise<void> {
    this.clock.set(at);
    await perform(at);
  }

  private async register(): Promise<void> {
    const { story, parts, n, today } = this;
    const { vso, body } = bodyOf(story, n, birthDateFor(story.age, today, n), this.start, parts.places);
    const mentor = parts.people.byMembership(vso.mentor);
    if (mentor === undefined) throw new Error(`no mentor for story ${n}`);
    const recorded = await new StartTransfer(this.casework).execute(mentor, StartTransferSchema.parse(body));
    this.transfer = recorded.transfer;
    this.seq = recorded.seq;
  }

  private async nextDeed(): Promise<Deed | undefined> {
    const open = await asWorker(this.parts.worker, (manager) =>
      manager.query<OpenStep[]>(
        `SELECT key, opened, due, responsible FROM steps WHERE transfer_id = $1 AND status = 'open' ORDER BY key`,
        [this.transfer],
      ),
    );
    const deeds = open.flatMap((step) => this.deedFor(step) ?? []);
    const act = this.acts[0];
    if (act !== undefined) deeds.push({ at: this.momentOfAct(act), perform: () => this.carryOut(act) });
    return deeds.reduce<Deed | undefined>(
      (first, deed) => (first === undefined || deed.at < first.at ? deed : first),
      undefined,
    );
  }

  private deedFor(step: OpenStep): Deed | undefined {
    const doing = mannerOf(this.story.cast ?? {}, step.key, this.times.get(step.key) ?? 0);
    if (doing === undefined) return undefined;
    const day = this.dayOf(step, doing);
    const at = Math.max(this.momentOn(day, step.key), this.clock.now() + AT_LEAST_MILLISECONDS);
    return { at, perform: () => this.finish(step, doing) };
  }

  /** Everybody is in time, unless the story lets them wait. */
  private dayOf({ opened, due }: OpenStep, { after, beforeStart, daysAgo }: Doing): LocalDate {
    const { calendar, start } = this;
    const day =
      daysAgo !== undefined
        ? calendar.ago(daysAgo)
        : beforeStart !== undefined
          ? calendar.after(addDays(start, -beforeStart), 0)
          : calendar.after(opened, after ?? 0);
    if (daysAgo !== undefined || due === null || day < due || due <= opened) return later(day, opened);
    return later(calendar.eveOf(due), opened);
  }

  private async finish(step: OpenStep, doing: Doing): Promise<void> {
    const { key } = step;
    this.times.set(key, (this.times.get(key) ?? 0) + 1);
    const actor = await this.actorFor(step.responsible);
    const input: RecordOutcomeInput = {
      transfer: this.transfer,
      step: key,
      outcome: doing.code,
      ...doing.more,
      ...this.filledIn(step, doing, actor),
    };
    const planned = await this.planned(step, doing);
    const { seq } = planned ?? (await new RecordOutcome(this.casework).execute(actor, input));
    this.seq = seq;
  }

  /** A plan is written and signed as a school does it here; undefined for every other step. */
  private async planned({ key }: OpenStep, { code }: Doing): Promise<{ seq: number } | undefined> {
    if (key === 'plan' && code === 'drafted') return makePlan(await this.planning(), this.start);
    if (key === 'plan-agreement' && code === 'signed') return signPlan(await this.planning());
    return undefined;
  }

  private async planning(): Promise<Parameters<typeof signPlan>[0]> {
    const coordinator = await this.actorFor('mbo-coordinator');
    return { casework: this.casework, transfer: this.transfer, coordinator };
  }

  /** Which people and places an outcome names. */
  private filledIn({ key }: OpenStep, { code, destination }: Doing, actor: Actor): Partial<RecordOutcomeInput> {
    const { people, places } = this.parts;
    const kind = kindOf(key);
    if (kind === 'handover' && code === 'accepted') {
      const mentors = people.at(places.mbo(this.n).id, 'mbo-mentor');
      const lead = mentors[this.n % mentors.length]?.membership;
      return lead === undefined ? {} : { lead };
    }
    if (kind === 'coach-match' && code === 'matched') {
      const coaches = people.with('transfercoach');
      const coach = coaches[this.n % coaches.length];
      return coach === undefined ? {} : { coach };
    }
    if (destination !== undefined && actor.kind === 'staff')
      return { destination: { code: destination, owner: actor.membership } };
    return {};
  }

  /** An act can come too early by a holiday: then it is tried again a day later. When it comes too late, the story goes on without. */
  private async carryOut(act: Act): Promise<void> {
    this.acts.shift();
    const actor = await this.actorFor(act.role).catch(() => undefined);
    if (actor === undefined) return;
    const { casework, transfer } = this;
    const stage: Stage = {
      casework,
      actor,
      transfer,
      people: this.parts.people,
      waitingEscalation: () => this.waitingEscalation(),
    };
    try {
      const recorded = await act.play(stage);
      if (recorded !== undefined) this.seq = Math.max(this.seq, recorded.seq);
      else if (act.daysAgo > 0) this.acts.unshift({ ...act, daysAgo: act.daysAgo - 1 });
    } catch (error) {
      if (!(error instanceof CaseworkError)) throw error;
    }
  }

  private async waitingEscalation(): Promise<{ id: string; organisation: string } | undefined> {
    const [row] = await asWorker(this.parts.worker, (manager) =>
      manager.query<{ id: string; organisation: string }[]>(
        `SELECT id, desk_organisation_id AS organisation FROM escalations
         WHERE transfer_id = $1 AND status NOT IN ('answered', 'solved') AND desk_organisation_id IS NOT NULL ORDER BY raised_at LIMIT 1`,
        [this.transfer],
      ),
    );
    return row;
  }

  private async actorFor(role: Role): Promise<Actor> {
    const { transfer } = this;
    if (role === 'student') return { kind: 'student', transfer };
    if (role === 'parent') return { kind: 'parent', transfer, parent: 0 };
    const on = localDateOf(this.clock.now());
    const holder = await asWorker(this.parts.worker, (manager) =>
      resolveRole(manager, { transferId: transfer, role, deputy: false, on }),
    );
    const actor = holder?.kind === 'staff' ? this.parts.people.byMembership(holder.membershipId) : undefined;
    if (actor === undefined) throw new Error(`nobody is ${role} in transfer ${transfer}`);
    return actor;
  }

  private momentOfAct({ daysAgo, role }: Act): Instant {
    const day = this.calendar.ago(daysAgo);
    return Math.max(this.momentOn(day, role), this.clock.now() + AT_LEAST_MILLISECONDS);
  }

  /** A moment in the working day, the same at every start of the demo. */
  private momentOn(day: LocalDate, what: string): Instant {
    const chance = createHash('sha256').update(`${this.n} ${what} ${day}`).digest().readUInt32BE(0);
    return instantOf(day, FIRST_MINUTE + (chance % MINUTES));
  }
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
