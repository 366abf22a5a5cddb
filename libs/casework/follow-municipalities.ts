import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import type { LocalDate } from '../domain/time.js';
import { asWorker, SYSTEM } from '../persistence/actor.js';
import { recordFact } from '../persistence/facts.js';
import { municipalitiesOn, municipalitySuccessors, type Municipality } from '../reference/index.js';
import type { Casework } from './casework.js';

/** What the public data says of municipalities on a day. */
export interface MunicipalityList {
  on(day: LocalDate): readonly Pick<Municipality, 'cbsCode' | 'rmcRegionCode'>[];
  /** Of those that are no more, by CBS code: in which they went up. */
  successors(day: LocalDate): ReadonlyMap<string, string>;
}

const PUBLISHED: MunicipalityList = {
  on: (day) => municipalitiesOn(day),
  successors: (day) => municipalitySuccessors(day),
};

/**
 * The desk of the municipality that went up in another goes on as that of the new one, unless that one has a desk here already. Of
 * several that merge it is the first; the others keep what is theirs and get nothing new.
 */
const SUCCEED = `
  WITH first AS (
    SELECT DISTINCT ON (s.successor) o.id, s.successor
    FROM jsonb_to_recordset($1::jsonb) AS s(code text, successor text)
      JOIN organisations o ON o.kind = 'municipality' AND o.cbs_code = s.code
    WHERE NOT EXISTS (SELECT 1 FROM organisations n WHERE n.kind = 'municipality' AND n.cbs_code = s.successor)
    ORDER BY s.successor, o.id)
  UPDATE organisations o SET cbs_code = first.successor FROM first WHERE o.id = first.id`;

const FOLLOW = `
  UPDATE organisations o SET rmc_code = l.rmc
  FROM jsonb_to_recordset($1::jsonb) AS l(code text, rmc text)
  WHERE o.kind = 'municipality' AND o.cbs_code = l.code AND o.rmc_code IS DISTINCT FROM l.rmc
  RETURNING o.cbs_code AS code`;

const RUNNING = `
  SELECT t.id, t.cbs_code AS code FROM transfers t
  WHERE t.cbs_code = ANY($1) AND t.phase NOT IN ('closed', 'withdrawn') ORDER BY t.id FOR NO KEY UPDATE`;

/** The desks of the new home take part, without seeing anything until an escalation lets them in. */
const ADD_DESKS = `
  INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase)
  SELECT t.id, o.id, o.kind, t.phase FROM transfers t
    JOIN organisations m ON m.kind = 'municipality' AND m.cbs_code = t.cbs_code
    JOIN organisations o ON o.id = m.id OR o.kind = 'rmc' AND o.rmc_code = m.rmc_code
  WHERE t.id = $1 ON CONFLICT DO NOTHING`;

/**
 * From the day on which a municipality belongs to another RMC region, or is part of another municipality, the running transfers of who
 * lives there have the new desks, and open escalations go over to them. Run by the worker, as often as one likes: what is followed is
 * no change any more.
 */
export class FollowMunicipalities {
  constructor(
    private readonly casework: Pick<Casework, 'dataSource' | 'clock'>,
    private readonly list: MunicipalityList = PUBLISHED,
  ) {}

  /** @returns how many running transfers were told */
  async execute(): Promise<number> {
    const { dataSource, clock } = this.casework;
    const day = localDateOf(clock.now());
    const regions = this.list.on(day).map(({ cbsCode, rmcRegionCode }) => ({ code: cbsCode, rmc: rmcRegionCode }));
    const successors = this.list.successors(day);
    const gone = [...successors].map(([code, successor]) => ({ code, successor }));
    return asWorker(dataSource, async (manager) => {
      await manager.query(SUCCEED, [JSON.stringify(gone)]);
      const [moved] = await manager.query<[{ code: string }[], number]>(FOLLOW, [JSON.stringify(regions)]);
      const codes = [...successors.keys(), ...moved.map(({ code }) => code)];
      const rows = await manager.query<{ id: string; code: string }[]>(RUNNING, [codes]);
      for (const { id, code } of rows) await this.tell(manager, id, successors.get(code) ?? code);
      return rows.length;
    });
  }

  private async tell(manager: EntityManager, transfer: string, code: string): Promise<void> {
    await manager.query('UPDATE transfers SET cbs_code = $2 WHERE id = $1', [transfer, code]);
    await manager.query(ADD_DESKS, [transfer]);
    await recordFact(manager, { transferId: transfer, body: { type: 'moved' }, actor: SYSTEM, clock: this.casework.clock });
  }
}
