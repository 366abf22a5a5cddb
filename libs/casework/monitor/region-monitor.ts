import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../calendar/index.js';
import { csvFile } from '../../contracts/csv-export.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import type { Cell } from '../small-cells.js';
import { together, type Sum } from './cells-together.js';
import { DEFINITIONS, ROUNDING, type Definition } from './definitions.js';
import { staffWhoMay } from '../done.js';

export interface MonitorPart {
  key: string;
  label: string;
  students: Cell;
  /** Percentage of the parts together, from what is shown; null below twenty students. */
  share: number | null;
}

export interface MonitorMeasure extends Omit<Definition, 'parts'> {
  /** Empty when there is nobody, or when it would tell a small number. */
  parts: MonitorPart[];
  /** Too small to be shown beside the others. */
  hidden: boolean;
}

/** How a cohort fares, without names; safe to be given away. */
export interface RegionMonitor {
  region: string;
  schoolYear: number;
  measuredOn: LocalDate;
  rounding: string;
  /** Null when it would tell a small number. */
  total: Cell | null;
  measures: MonitorMeasure[];
}

interface Counted {
  measure: Definition['key'];
  part: string;
  students: number;
}

const COHORT = 'cohort';
const SIGNED = 'support:signed';
const SMALL_COUNTS_AS = 2;
const LEAST_FOR_SHARE = 20;
const GRAIN = 5;

/** A cohort of the own region from its application until a year after its first day. */
export class ReadRegionMonitor {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<RegionMonitor> {
    const staff = staffWhoMay(actor, 'read-region');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const monitor = await measureRegion(this.casework, manager, staff, schoolYear);
      await writeAudit(this.casework, manager, staff, { action: 'region.read', fields: ['monitor'] });
      return monitor;
    });
  }
}

/** The figures as they are today. The actor reads the numbers of the region, or there are none. */
export async function measureRegion({ clock }: Casework, manager: EntityManager, staff: StaffActor, schoolYear: number): Promise<RegionMonitor> {
  const measuredOn = localDateOf(clock.now());
  const [region] = await manager.query<{ name: string }[]>(
    'SELECT r.name FROM organisations o JOIN organisations r ON r.id = coalesce(o.region_id, o.id) WHERE o.id = $1',
    [staff.organisation],
  );
  const counted = await manager.query<Counted[]>('SELECT measure, part, students FROM region_monitor($1, $2)', [schoolYear, measuredOn]);
  return { region: region?.name ?? '', schoolYear, measuredOn, rounding: ROUNDING, ...monitorOf(counted) };
}

const nameOf = (measure: string, part: string): string => `${measure}:${part}`;
const isSigned = (part: string): boolean => part.includes('-signed-');

/** How the measures hang together: readers may add and subtract all of it. */
function sumsOf({ key, parts }: Definition): Sum[] {
  const names = parts.map((part) => nameOf(key, part.key));
  if (key === 'course') return [{ whole: COHORT, parts: names }];
  if (key === 'delivered') return [{ whole: SIGNED, parts: names }];
  if (key === 'support')
    return [
      { whole: COHORT, parts: [SIGNED, ...names.filter((name) => !isSigned(name))] },
      { whole: SIGNED, parts: names.filter(isSigned) },
    ];
  // Only some students had a signal or a report: the rest is not shown, but is not less than nobody.
  return [{ whole: COHORT, parts: [...names, nameOf(key, 'rest')] }];
}

/** As many measures as can be shown beside each other, the first ones first. */
export function monitorOf(counted: readonly Counted[]): Pick<RegionMonitor, 'total' | 'measures'> {
  const countOf = (measure: string, part: string): number =>
    counted.find((row) => row.measure === measure && row.part === part)?.students ?? 0;
  const count = counted.reduce((sum, row) => (row.measure === 'course' ? sum + row.students : sum), 0);
  for (let shownUntil = DEFINITIONS.length; shownUntil > 0; shownUntil -= 1) {
    const shown = DEFINITIONS.slice(0, shownUntil);
    const counts = new Map(
      shown.flatMap(({ key, parts }) => parts.map((part) => [nameOf(key, part.key), countOf(key, part.key)] as const)),
    );
    const safe = together(counts, shown.flatMap(sumsOf), { name: COHORT, count });
    if (safe === null) continue;
    const measures = DEFINITIONS.map((definition, index) => {
      const cells = definition.parts.map(({ key }) => safe.cells.get(nameOf(definition.key, key)) ?? 0);
      const hidden = index >= shownUntil;
      const nobody = cells.every((each) => each === 0);
      return { ...definition, hidden, parts: hidden || nobody ? [] : partsOf(definition, cells) };
    });
    return { total: safe.total, measures };
  }
  return { total: null, measures: DEFINITIONS.map((definition) => ({ ...definition, hidden: true, parts: [] })) };
}

function partsOf({ parts }: Definition, cells: readonly Cell[]): MonitorPart[] {
  const sizes = cells.map((each) => (each === '<5' ? SMALL_COUNTS_AS : each));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return parts.map((part, index) => ({
    ...part,
    students: cells[index] ?? 0,
    share: whole < LEAST_FOR_SHARE ? null : Math.round(((sizes[index] ?? 0) * 100) / whole / GRAIN) * GRAIN,
  }));
}

/**
 * The same as a file for a spreadsheet: one line per number, with its definition beside it.
 * @param licence what others may do with it, where it is given to everybody
 */
export function monitorCsv(monitor: RegionMonitor, licence?: string): string {
  const { region, schoolYear, measuredOn, rounding, total, measures } = monitor;
  const about = [region, `${String(schoolYear)}-${String(schoolYear + 1)}`, measuredOn];
  const rows = measures.flatMap(({ label, question, start, stop, pause, hidden, parts }) =>
    hidden
      ? [[...about, label, 'niet getoond: te klein', null, null, question, start, stop, pause, rounding]]
      : parts.map((part) => [...about, label, part.label, part.students, part.share, question, start, stop, pause, rounding]),
  );
  const header = ['regio', 'schooljaar', 'gemeten op', 'onderwerp', 'deel', 'leerlingen', 'procent', 'vraag', 'klok start', 'klok stopt', 'klok staat stil', 'afronding'];
  const whole = [...about, 'Alle leerlingen', 'samen', total ?? 'niet getoond: te klein', null, '', '', '', '', rounding];
  if (licence === undefined) return [...csvFile(header, [whole, ...rows])].join('');
  return [...csvFile([...header, 'licentie'], [whole, ...rows].map((row) => [...row, licence]))].join('');
}
