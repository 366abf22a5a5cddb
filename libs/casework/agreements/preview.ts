import type { EntityManager } from 'typeorm';

import { localDateOf, planDeadline, type Calendars } from '../../calendar/index.js';
import { deadlineRequest, type TermStep } from '../../domain/rules/steps.js';
import type { CalendarOwner } from '../../domain/deadlines.js';
import type { Policy } from '../../domain/policy.js';
import { STEP_KINDS, STEPS, type StepKind } from '../../domain/steps.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import { CaseCalendars } from '../calendars.js';
import type { Casework } from '../casework.js';
import { cell, wholeOf, type Cell } from '../small-cells.js';
import { LIVES, liveOnce, registeredIn, type Life, type Lived } from './lives.js';
import { staffWhoMay } from '../done.js';

/** What other agreements would do to the terms of one kind of step that run now. */
export interface MovedTerms {
  step: StepKind;
  label: string;
  open: Cell;
  earlier: Cell;
  later: Cell;
  /** Would be overdue the moment they are moved, and are not now. */
  newlyLate: Cell;
}

export interface PolicyPreview {
  /** Running transfers of the region. */
  running: Cell;
  terms: MovedTerms[];
  lives: { key: Life['key']; title: string; now: Lived; then: Lived }[];
}

interface OpenStep {
  key: string;
  kind: StepKind;
  owner: CalendarOwner;
  location: string;
  organisation: string;
  opened: LocalDate;
  due: LocalDate;
  start: LocalDate;
  landed: boolean;
  students: number;
}

/** The window of the law, and a day that people agreed on: no agreement of a region changes those. */
const FIXED: ReadonlySet<StepKind> = new Set(['study-advice', 'action']);
const MINUTE_OF_DAY = 480;

/** Works out what agreements would change, for what runs now and for a life as a whole. Nothing is changed by it. */
export class PreviewPolicy {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { now, then }: { now: Policy; then: Policy }): Promise<PolicyPreview> {
    const staff = staffWhoMay(actor, 'manage-policy');
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const steps = await manager.query<OpenStep[]>(
        `SELECT r.key, r.kind, r.owner, r.location_id AS location, l.organisation_id AS organisation, r.opened, r.due, r.start_date AS start,
           r.landed, r.students
         FROM region_open_steps() r JOIN locations l ON l.id = r.location_id`,
      );
      const following = await manager.query<{ transfers: number }[]>('SELECT transfers FROM region_policy_numbers()');
      const terms = await this.termsOf(manager, steps, then, today);
      const calendars = await this.exampleCalendars(manager, staff);
      const lives = LIVES.map((life) => ({
        key: life.key,
        title: life.title,
        now: liveOnce(now, calendars, registeredIn(today), life),
        then: liveOnce(then, calendars, registeredIn(today), life),
      }));
      await writeAudit(this.casework, manager, staff, { action: 'policy.previewed', fields: ['terms'] });
      return { running: wholeOf(following.map(({ transfers }) => transfers)), terms, lives };
    });
  }

  private async termsOf(
    manager: EntityManager,
    steps: readonly OpenStep[],
    policy: Policy,
    today: LocalDate,
  ): Promise<MovedTerms[]> {
    const counted = new Map<StepKind, { open: number; earlier: number; later: number; newlyLate: number }>();
    for (const step of steps) {
      if (FIXED.has(step.kind)) continue;
      const calendar = await this.calendars.ofOrganisation(manager, step.organisation, step.location);
      const due = dueUnder(policy, step, { vso: calendar, mbo: calendar, municipality: calendar });
      const known = counted.get(step.kind) ?? { open: 0, earlier: 0, later: 0, newlyLate: 0 };
      known.open += step.students;
      if (due < step.due) known.earlier += step.students;
      if (due > step.due) known.later += step.students;
      if (due < today && step.due >= today) known.newlyLate += step.students;
      counted.set(step.kind, known);
    }
    return STEP_KINDS.flatMap((kind) => {
      const found = counted.get(kind);
      if (found === undefined) return [];
      const { open, earlier, later, newlyLate } = found;
      const shown = { open: cell(open), earlier: cell(earlier), later: cell(later), newlyLate: cell(newlyLate) };
      return [{ step: kind, label: STEPS[kind].label, ...shown }];
    });
  }

  /** Of the schools of this region where there are any: their holidays decide how long fifteen school days are. */
  private async exampleCalendars(manager: EntityManager, { organisation }: StaffActor): Promise<Calendars> {
    const places = await manager.query<{ kind: string; organisation: string; location: string }[]>(
      `SELECT DISTINCT ON (o.kind) o.kind, o.id AS organisation, l.id AS location FROM organisations o JOIN locations l ON l.organisation_id = o.id
       WHERE o.region_id = $1 ORDER BY o.kind, l.name`,
      [organisation],
    );
    const of = async (kinds: readonly string[]): Promise<Calendars['vso']> => {
      const place = places.find(({ kind }) => kinds.includes(kind)) ?? places[0];
      return this.calendars.ofOrganisation(manager, place?.organisation ?? organisation, place?.location ?? null);
    };
    return { vso: await of(['vso', 'pro', 'vmbo']), mbo: await of(['mbo']), municipality: await of(['municipality', 'rmc']) };
  }
}

function dueUnder(policy: Policy, { key, kind, owner, opened, start, landed }: OpenStep, calendars: Calendars): LocalDate {
  const step: TermStep = { key, kind, owner, opened };
  const landing = { start, last: 0, greens: 0, weekly: false, notDelivered: {} };
  const file = { start, oneYearProgramme: false, minuteOfDay: MINUTE_OF_DAY, ...(landed ? { landing } : {}) };
  return planDeadline(deadlineRequest(file, policy, step), calendars).due;
}
