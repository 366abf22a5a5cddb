import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import { ALLOWED } from '../domain/actions.js';
import { PHASE_LABELS, PHASES, type Phase } from '../domain/phases.js';
import { kindOf, labelOf, STEPS, type StepKind } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { regionNumbers, type TransferNumber } from '../persistence/region-numbers.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { ESCALATION_REASONS } from './time-line.js';

/** Fewer than this could point at a person (Statistics Netherlands suppresses small cells in the same way). */
const SMALL = 5;

/** A number that may be shown: itself, or that it is small. */
export type Cell = number | '<5';

export interface RegionView {
  schoolYear: number;
  total: Cell;
  /** How many transfers stand at each phase. */
  funnel: { phase: Phase; label: string; transfers: Cell }[];
  schools: { location: string; name: string; transfers: Cell; byPhase: { phase: Phase; transfers: Cell }[] }[];
  colours: { colour: 'green' | 'amber' | 'red'; transfers: Cell }[];
  /** Where it stalls: overdue today, per step. */
  stalls: { step: string; label: string; transfers: Cell }[];
  /** The same per school, of the side whose turn it is; the largest first. */
  stallsPerSchool: { location: string; school: string; step: string; label: string; transfers: Cell }[];
  /** Escalations of this school year per week. */
  escalations: {
    week: LocalDate;
    reason: string;
    reasonLabel: string;
    desk: string;
    status: string;
    escalations: Cell;
  }[];
}

interface Overdue {
  vso: string;
  mbo: string | null;
  nextStep: string | null;
  transfers: number;
}

/** Does the net close? Numbers of a region without names; cells below 5 are not shown. */
export class RegionNumbers {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<RegionView> {
    if (actor.kind !== 'staff' || !ALLOWED['read-region'].roles.includes(actor.role)) {
      throw new CaseworkError('ACTION.NOT_YOURS', `numbers of a region are not for ${actor.kind}`);
    }
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const today = localDateOf(this.casework.clock.now());
      const numbers = await regionNumbers(manager, schoolYear);
      const overdue = await manager.query<Overdue[]>(
        `SELECT vso_location_id AS vso, mbo_location_id AS mbo, next_step AS "nextStep", transfers
         FROM region_overdue_numbers($1) WHERE school_year = $2`,
        [today, schoolYear],
      );
      const view: RegionView = {
        schoolYear,
        total: cell(sum(numbers)),
        funnel: PHASES.map((phase) => ({
          phase,
          label: PHASE_LABELS[phase],
          transfers: cell(sum(numbers, (row) => row.phase === phase)),
        })),
        schools: await schoolsOf(manager, numbers),
        colours: (['green', 'amber', 'red'] as const).map((colour) => ({
          colour,
          transfers: cell(sum(numbers, (row) => row.colour === colour)),
        })),
        stalls: stallsOf(overdue),
        stallsPerSchool: await stallsPerSchoolOf(manager, overdue),
        escalations: await escalationsOf(manager, schoolYear),
      };
      await writeAudit(this.casework, manager, actor, { action: 'region.read', fields: ['numbers'] });
      return view;
    });
  }
}

function sum(numbers: readonly TransferNumber[], wanted: (row: TransferNumber) => boolean = () => true): number {
  return numbers.reduce((total, row) => (wanted(row) ? total + row.transfers : total), 0);
}

/** Nothing is nothing; what is small is only said to be small. */
export function cell(count: number): Cell {
  return count > 0 && count < SMALL ? '<5' : count;
}

async function schoolsOf(manager: EntityManager, numbers: readonly TransferNumber[]): Promise<RegionView['schools']> {
  const ids = [...new Set(numbers.map((row) => row.vsoLocationId))];
  const names = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM locations WHERE id = ANY($1) ORDER BY name',
    [ids],
  );
  return names.map(({ id, name }) => {
    const own = numbers.filter((row) => row.vsoLocationId === id);
    const byPhase = PHASES.map((phase) => ({ phase, transfers: cell(sum(own, (row) => row.phase === phase)) }));
    return { location: id, name, transfers: cell(sum(own)), byPhase: byPhase.filter((row) => row.transfers !== 0) };
  });
}

function stallsOf(overdue: readonly Overdue[]): RegionView['stalls'] {
  const perStep = new Map<string, number>();
  for (const { nextStep, transfers } of overdue) {
    if (nextStep !== null) perStep.set(nextStep, (perStep.get(nextStep) ?? 0) + transfers);
  }
  return [...perStep]
    .sort((a, b) => b[1] - a[1])
    .map(([step, transfers]) => ({ step, label: labelOf(step), transfers: cell(transfers) }));
}

async function stallsPerSchoolOf(
  manager: EntityManager,
  overdue: readonly Overdue[],
): Promise<RegionView['stallsPerSchool']> {
  const counted = new Map<string, { location: string; step: StepKind; transfers: number }>();
  for (const { vso, mbo, nextStep, transfers } of overdue) {
    const step = nextStep === null ? undefined : kindOf(nextStep);
    if (step === undefined) continue;
    const location = STEPS[step].owner === 'mbo' && mbo !== null ? mbo : vso;
    const key = `${location} ${step}`;
    counted.set(key, { location, step, transfers: (counted.get(key)?.transfers ?? 0) + transfers });
  }
  const rows = [...counted.values()].sort((a, b) => b.transfers - a.transfers);
  const names = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM locations WHERE id = ANY($1)', [
    rows.map(({ location }) => location),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows.map(({ location, step, transfers }) => ({
    ...{ location, step, school: nameOf.get(location) ?? '' },
    label: STEPS[step].label,
    transfers: cell(transfers),
  }));
}

interface EscalationNumber {
  week: LocalDate;
  reason: keyof typeof ESCALATION_REASONS;
  desk: string;
  status: string;
  escalations: number;
}

/** From the beginning of the last year at school until two years later: nazorg belongs to the same cohort. */
async function escalationsOf(manager: EntityManager, schoolYear: number): Promise<RegionView['escalations']> {
  const rows = await manager.query<EscalationNumber[]>(
    `SELECT week, reason, desk_kind AS desk, status, escalations FROM region_escalation_numbers($1, $2) ORDER BY week, reason`,
    [`${schoolYear}-08-01`, `${schoolYear + 3}-07-31`],
  );
  return rows.map((row) => ({
    ...row,
    reasonLabel: ESCALATION_REASONS[row.reason],
    escalations: cell(row.escalations),
  }));
}
