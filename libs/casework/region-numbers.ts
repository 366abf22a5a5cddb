import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import { PHASE_LABELS, PHASES, type Phase } from '../domain/phases.js';
import { kindOf, STEPS, type StepKind } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { regionNumbers, type TransferNumber } from '../persistence/region-numbers.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { cell, wholeOf, wholeOfBoth, type Cell } from './small-cells.js';
import { ESCALATION_REASONS } from './time-line.js';
import { staffWhoMay } from './done.js';

export interface RegionView {
  schoolYear: number;
  total: Cell;
  /** How many transfers stand at each phase. */
  funnel: { phase: Phase; label: string; transfers: Cell }[];
  /** Empty where the numbers of schools would tell a small one. */
  schools: { location: string; name: string; transfers: Cell }[];
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

/**
 * Does the net close? Numbers of a region without names. Cells below 5 are not shown, and the others are rounded so that no small one
 * comes out by subtraction.
 */
export class RegionNumbers {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<RegionView> {
    const staff = staffWhoMay(actor, 'read-region');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const today = localDateOf(this.casework.clock.now());
      const numbers = await regionNumbers(manager, schoolYear);
      const overdue = await manager.query<Overdue[]>(
        `SELECT vso_location_id AS vso, mbo_location_id AS mbo, next_step AS "nextStep", transfers
         FROM region_overdue_numbers($1) WHERE school_year = $2`,
        [today, schoolYear],
      );
      const stalls = countStalls(overdue);
      const perPhase = PHASES.map((phase) => ({ phase, transfers: sum(numbers, (row) => row.phase === phase) }));
      const perSchool = await schoolsOf(manager, numbers);
      const counts = perPhase.map(({ transfers }) => transfers);
      const ofBoth = wholeOfBoth(
        counts,
        perSchool.map(({ transfers }) => transfers),
      );
      const view: RegionView = {
        schoolYear,
        total: ofBoth ?? wholeOf(counts),
        funnel: perPhase.map(({ phase, transfers }) => ({
          phase,
          label: PHASE_LABELS[phase],
          transfers: cell(transfers),
        })),
        schools: ofBoth === null ? [] : perSchool.map((row) => ({ ...row, transfers: cell(row.transfers) })),
        colours: (['green', 'amber', 'red'] as const).map((colour) => ({
          colour,
          transfers: cell(sum(numbers, (row) => row.colour === colour)),
        })),
        stalls: stallsOf(stalls),
        stallsPerSchool: await stallsPerSchoolOf(manager, stalls),
        escalations: await escalationsOf(manager, schoolYear),
      };
      await writeAudit(this.casework, manager, staff, { action: 'region.read', fields: ['numbers'] });
      return view;
    });
  }
}

function sum(numbers: readonly TransferNumber[], wanted: (row: TransferNumber) => boolean = () => true): number {
  return numbers.reduce((total, row) => (wanted(row) ? total + row.transfers : total), 0);
}

async function schoolsOf(
  manager: EntityManager,
  numbers: readonly TransferNumber[],
): Promise<{ location: string; name: string; transfers: number }[]> {
  const ids = [...new Set(numbers.map((row) => row.vsoLocationId))];
  const names = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM locations WHERE id = ANY($1) ORDER BY name',
    [ids],
  );
  return names.map(({ id, name }) => ({
    ...{ location: id, name },
    transfers: sum(numbers, (row) => row.vsoLocationId === id),
  }));
}

interface Stall {
  location: string;
  step: StepKind;
  transfers: number;
}

/** Per step and location, of the side whose turn it is. */
function countStalls(overdue: readonly Overdue[]): Stall[] {
  const counted = new Map<string, Stall>();
  for (const { vso, mbo, nextStep, transfers } of overdue) {
    const step = nextStep === null ? undefined : kindOf(nextStep);
    if (step === undefined) continue;
    const location = STEPS[step].owner === 'mbo' && mbo !== null ? mbo : vso;
    const key = `${location} ${step}`;
    counted.set(key, { location, step, transfers: (counted.get(key)?.transfers ?? 0) + transfers });
  }
  return [...counted.values()];
}

/** The largest first, as far as it may be told; then by name, because the order of small numbers would tell them apart. */
const byShown =
  <Row extends { transfers: Cell }>(nameOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    (b.transfers === '<5' ? 1 : b.transfers) - (a.transfers === '<5' ? 1 : a.transfers) ||
    nameOf(a).localeCompare(nameOf(b), 'nl');

function stallsOf(stalls: readonly Stall[]): RegionView['stalls'] {
  const steps = [...new Set(stalls.map(({ step }) => step))];
  return steps
    .map((step) => ({
      ...{ step, label: STEPS[step].label },
      transfers: wholeOf(stalls.filter((stall) => stall.step === step).map(({ transfers }) => transfers)),
    }))
    .sort(byShown(({ label }) => label));
}

async function stallsPerSchoolOf(
  manager: EntityManager,
  stalls: readonly Stall[],
): Promise<RegionView['stallsPerSchool']> {
  const names = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM locations WHERE id = ANY($1)',
    [stalls.map(({ location }) => location)],
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return stalls
    .map(({ location, step, transfers }) => ({
      ...{ location, step, school: nameOf.get(location) ?? '' },
      label: STEPS[step].label,
      transfers: cell(transfers),
    }))
    .sort(byShown(({ school, label }) => `${school} ${label}`));
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
