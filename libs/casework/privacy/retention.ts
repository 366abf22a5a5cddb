import { localDateOf } from '../../calendar/index.js';
import { hasEnded, type Phase } from '../../domain/phases.js';
import { erasableFrom, RETENTION_KINDS, RETENTION_YEARS, retentionOf, type RetentionKind } from '../../domain/retention.js';
import { SECTION_LABELS, SECTIONS } from '../../domain/sections.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';

export interface RetentionView {
  terms: { kind: RetentionKind; years: number; sections: string[] }[];
  /** Files of the own organisation that still run, and so are kept. */
  running: number;
  ended: number;
  /** How many files may be erased in a month, the first months first; those whose day is past go tonight. */
  ahead: { month: string; files: number }[];
  /** The first day on which any file may be erased. */
  next: LocalDate | null;
}

/** How long what is kept, and what will be erased when. Counted over the files that are open to the own organisation. */
export class ReadRetention {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<RetentionView> {
    const staff = staffWhoMay(actor, 'read-audit');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const rows = await manager.query<{ phase: Phase; phaseSince: LocalDate; leavesSchool: LocalDate; files: number }[]>(
        `SELECT t.phase, t.phase_since AS "phaseSince", t.leaves_school AS "leavesSchool", count(*)::int AS files
         FROM open_to_actor o JOIN transfers t ON t.id = o.transfer_id GROUP BY 1, 2, 3`,
      );
      const ended = rows.filter(({ phase }) => hasEnded(phase));
      const days = ended.flatMap(({ phaseSince, leavesSchool, files }) => {
        const day = erasableFrom('file', { leavesSchool, ended: phaseSince });
        return day === undefined ? [] : [{ day, files }];
      });
      const today = localDateOf(this.casework.clock.now());
      const months = new Map<string, number>();
      for (const { day, files } of days) {
        const month = (day < today ? today : day).slice(0, 7);
        months.set(month, (months.get(month) ?? 0) + files);
      }
      await writeAudit(this.casework, manager, staff, { action: 'retention.read', fields: ['terms'] });
      const count = (some: readonly { files: number }[]): number => some.reduce((sum, { files }) => sum + files, 0);
      return {
        terms: RETENTION_KINDS.map((kind) => ({
          kind,
          years: RETENTION_YEARS[kind],
          sections: SECTIONS.filter((section) => retentionOf(section) === kind).map((section) => SECTION_LABELS[section]),
        })),
        running: count(rows) - count(ended),
        ended: count(ended),
        ahead: [...months].sort(([a], [b]) => a.localeCompare(b)).map(([month, files]) => ({ month, files })),
        next: days.map(({ day }) => day).sort()[0] ?? null,
      };
    });
  }
}
