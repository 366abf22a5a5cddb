import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import { STEP_KINDS, STEPS, type StepKind } from '../domain/steps.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { cell, toFives, wholeOf, type Cell } from './small-cells.js';
import { staffWhoMay } from './done.js';

export interface StepTime {
  step: StepKind;
  label: string;
  done: Cell;
  /** Days between opening and outcome: half is faster than this. Null below five. */
  middle: number | null;
  /** Nine out of ten are faster. */
  slow: number | null;
}

/** One point of the curve: at the end of this day so many of every hundred are still there. */
export interface DayPoint {
  day: number;
  /** Stopped until then, in all: rounded to a multiple of five, so that no step tells about one student. */
  stopped: number;
  /** Percentage of those who were followed this long, rounded so that it tells no more than `stopped` does. */
  there: number;
}

export interface SchoolSupport {
  location: string;
  name: string;
  students: Cell;
  needed: Cell;
  signed: Cell;
}

/** How it goes over time, in numbers without names. */
export interface RegionCourse {
  schoolYear: number;
  times: StepTime[];
  firstDays: {
    started: Cell;
    /** Empty below `LEAST_STARTED` students: a curve of a few would tell about each. */
    points: DayPoint[];
    /** Stopped within the hundred days, rounded to a multiple of five. */
    stopped: number;
  };
  support: { students: Cell; needed: Cell; held: Cell; signed: Cell; inTime: Cell; schools: SchoolSupport[] };
}

const LEAST_STARTED = 10;
const TENS = 10;
/** Rounding to fives is how Statistics Netherlands keeps small differences from pointing at somebody. */
const FIVES = 5;

/** Time per step, the first hundred days, and needs against plans: how a region sees whether its agreements work. */
export class ReadRegionCourse {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<RegionCourse> {
    const staff = staffWhoMay(actor, 'read-region');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const today = localDateOf(this.casework.clock.now());
      const course = {
        schoolYear,
        times: await timesOf(manager, schoolYear),
        firstDays: firstDaysOf(
          await manager.query<FollowedRow[]>('SELECT followed, stopped, students FROM region_first_days($1, $2)', [
            schoolYear,
            today,
          ]),
        ),
        support: await supportOf(manager, schoolYear),
      };
      await writeAudit(this.casework, manager, staff, { action: 'region.read', fields: ['times', 'first-days', 'support'] });
      return course;
    });
  }
}

async function timesOf(manager: EntityManager, schoolYear: number): Promise<StepTime[]> {
  const rows = await manager.query<{ kind: StepKind; done: number; middle: number | null; slow: number | null }[]>(
    'SELECT kind, done, middle, slow FROM region_step_times($1)',
    [schoolYear],
  );
  const known = new Map(rows.map((row) => [row.kind, row]));
  return STEP_KINDS.flatMap((step) => {
    const row = known.get(step);
    return row === undefined
      ? []
      : [{ step, label: STEPS[step].label, done: cell(row.done), middle: row.middle, slow: row.slow }];
  });
}

export interface FollowedRow {
  /** Tens of days since the first day, at most ten. */
  followed: number;
  /** In which ten days they stopped; null for who did not. */
  stopped: number | null;
  students: number;
}

/**
 * Kaplan and Meier's estimate in steps of ten days: who started only last week counts for last week only. Steps are taken when the
 * count of who stopped has grown to the next multiple of five.
 */
export function firstDaysOf(rows: readonly FollowedRow[]): RegionCourse['firstDays'] {
  const count = (wanted: (row: FollowedRow) => boolean): number =>
    rows.reduce((sum, row) => (wanted(row) ? sum + row.students : sum), 0);
  const started = count(() => true);
  const stopped = toFives(count((row) => row.stopped !== null));
  if (started < LEAST_STARTED) return { started: cell(started), points: [], stopped };
  const points: DayPoint[] = [{ day: 0, stopped: 0, there: 100 }];
  // Five students of a small cohort are many hundredths of it: a finer percentage would tell the count after all.
  const grain = Math.max(1, Math.ceil((FIVES * 100) / started));
  let there = 1;
  let gone = 0;
  for (let tens = 0; tens < TENS; tens += 1) {
    const left = count((row) => row.stopped === tens);
    const atRisk = count((row) => (row.stopped ?? row.followed) >= tens && (row.stopped !== null || row.followed > tens));
    if (atRisk === 0) break;
    there *= 1 - left / atRisk;
    gone += left;
    const shown = toFives(gone);
    const last = points.at(-1);
    const moved = last === undefined || shown !== last.stopped;
    points.push({ day: (tens + 1) * TENS, stopped: shown, there: moved ? Math.round((there * 100) / grain) * grain : (last?.there ?? 100) });
  }
  return { started: cell(started), points, stopped };
}

interface SupportRow {
  vso: string;
  students: number;
  needed: number;
  held: number;
  signed: number;
  inTime: number;
}

async function supportOf(manager: EntityManager, schoolYear: number): Promise<RegionCourse['support']> {
  const rows = await manager.query<SupportRow[]>(
    `SELECT vso_location_id AS vso, sum(students)::int AS students, sum(needed)::int AS needed, sum(held)::int AS held,
       sum(signed)::int AS signed, sum(in_time)::int AS "inTime"
     FROM region_support_numbers($1) GROUP BY 1`,
    [schoolYear],
  );
  const names = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM locations WHERE id = ANY($1) ORDER BY name',
    [rows.map(({ vso }) => vso)],
  );
  const whole = (what: Exclude<keyof SupportRow, 'vso'>): Cell => wholeOf(rows.map((row) => row[what]));
  return {
    students: whole('students'),
    needed: whole('needed'),
    held: whole('held'),
    signed: whole('signed'),
    inTime: whole('inTime'),
    schools: names.flatMap(({ id, name }) => {
      const row = rows.find(({ vso }) => vso === id);
      return row === undefined
        ? []
        : [{ location: id, name, students: cell(row.students), needed: cell(row.needed), signed: cell(row.signed) }];
    }),
  };
}
