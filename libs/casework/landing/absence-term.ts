import type { EntityManager } from 'typeorm';

import { WEEKS_TO_REPORT } from '../../domain/absence.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { staffWhoMay } from '../done.js';

const WORDS = [
  '',
  'Eén lesweek',
  'Twee lesweken achter elkaar',
  'Drie lesweken achter elkaar',
  'Vier lesweken achter elkaar',
];

/** 'Twee lesweken achter elkaar'. */
export const wholeWeeksWords = (weeks: number): string => WORDS[weeks] ?? `${weeks} lesweken achter elkaar`;

/** After how many whole weeks the mbo of a location reports who need not attend; the term of the law when it has none of its own. */
export async function termOfMbo(manager: EntityManager, location: string | null): Promise<number> {
  const [row] = await manager.query<{ weeks: number | null }[]>(
    'SELECT o.absence_weeks AS weeks FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE l.id = $1',
    [location],
  );
  return row?.weeks ?? WEEKS_TO_REPORT;
}

/** The term of the own organisation, for its page of settings. */
export class ReadAbsenceTerm {
  constructor(private readonly casework: Casework) {}

  async execute(actor: StaffActor): Promise<{ weeks: number }> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const [row] = await manager.query<{ weeks: number | null }[]>(
        'SELECT absence_weeks AS weeks FROM organisations WHERE id = $1',
        [actor.organisation],
      );
      return { weeks: row?.weeks ?? WEEKS_TO_REPORT };
    });
  }
}

/** A shorter term of the own mbo than the four weeks of the law (WEB 9.2.2). Counts from the next week that is recorded. */
export class SetAbsenceTerm {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, ABSENCE.TERM_OF_MBO (another kind of organisation) */
  async execute(actor: Actor, { weeks }: { weeks: number }): Promise<{ weeks: number }> {
    const staff = staffWhoMay(actor, 'manage-calendar');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const [, changed] = await manager.query<[unknown[], number]>(
        `UPDATE organisations SET absence_weeks = $2 WHERE id = $1 AND kind = 'mbo'`,
        [staff.organisation, weeks],
      );
      if (changed === 0) throw new CaseworkError('ABSENCE.TERM_OF_MBO', `organisation ${staff.organisation} is no mbo`);
      await writeAudit(this.casework, manager, staff, { action: 'absence.term-set', fields: ['weeks'] });
      return { weeks };
    });
  }
}
