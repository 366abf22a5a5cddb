import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { AddOwnDaySchema } from '../contracts/commands.js';
import { localDateOf } from '../calendar/index.js';
import type { LocalDate } from '../domain/time.js';
import { asWorker, SYSTEM, withActor, type Actor, type StaffActor } from '../persistence/actor.js';
import { LocationRow } from '../persistence/entities/location.js';
import { OwnDayRow } from '../persistence/entities/own-day.js';
import { recordFact } from '../persistence/facts.js';
import { holidayRegions, holidaysKnownUntil } from '../reference/index.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { staffWhoMay } from './done.js';

export interface OwnDayView {
  id: string;
  date: LocalDate;
  reason: string;
  /** Name of the location; null for the whole organisation. */
  location: string | null;
}

/** The days on which the own organisation is closed, from today, and the locations for which more can be entered. */
export class ReadOwnDays {
  constructor(private readonly casework: Casework) {}

  async execute(actor: StaffActor): Promise<{ days: OwnDayView[]; locations: { value: string; label: string }[] }> {
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, actor, async (manager) => ({
      days: await manager.query<OwnDayView[]>(
        `SELECT d.id, d.date, d.reason, l.name AS location FROM own_days d LEFT JOIN locations l ON l.id = d.location_id
         WHERE d.organisation_id = $1 AND d.date >= $2::date ORDER BY d.date`,
        [actor.organisation, today],
      ),
      locations: await manager.query<{ value: string; label: string }[]>(
        'SELECT id AS value, name AS label FROM locations WHERE organisation_id = $1 ORDER BY name',
        [actor.organisation],
      ),
    }));
  }
}

export type AddOwnDayInput = z.infer<typeof AddOwnDaySchema>;

/**
 * A day on which the own organisation is closed though the holidays say it is open. The calendar gets a new version with it, and
 * `SpreadCalendarChanges` moves every open term that counted on the old one.
 */
export class AddOwnDay {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, ORGANISATION.NOT_YOURS (another's location), OWN_DAY.EXISTS */
  async execute(actor: Actor, { date, reason, location }: AddOwnDayInput): Promise<{ id: string }> {
    const staff = staffWhoMay(actor, 'manage-calendar');
    const { organisation } = staff;
    return withActor(this.casework.dataSource, staff, async (manager) => {
      if (
        location !== undefined &&
        !(await manager.existsBy(LocationRow, { id: location, organisationId: organisation }))
      ) {
        throw new CaseworkError('ORGANISATION.NOT_YOURS', `location ${location} is of another organisation`);
      }
      const [known] = await manager.query<unknown[]>(
        'SELECT 1 FROM own_days WHERE organisation_id = $1 AND location_id IS NOT DISTINCT FROM $2 AND date = $3',
        [organisation, location ?? null, date],
      );
      if (known !== undefined) throw new CaseworkError('OWN_DAY.EXISTS', `${date} is closed already`);
      const id = randomUUID();
      await manager.insert(OwnDayRow, { id, organisationId: organisation, locationId: location ?? null, date, reason });
      await writeAudit(this.casework, manager, staff, { action: 'calendar.day-added', fields: ['date', 'reason'] });
      return { id };
    });
  }
}

/**
 * Running transfers with an open term that counts on an older version of its calendar: a closing day was added since, or holidays of
 * another school year were loaded. A version is written as `CaseCalendars` does.
 */
const OUTDATED = `
  SELECT DISTINCT t.id
  FROM transfers t
    JOIN steps s ON s.transfer_id = t.id AND s.status = 'open' AND s.calendar_version IS NOT NULL
    JOIN locations l ON l.id = CASE s.owner WHEN 'mbo' THEN coalesce(t.mbo_location_id, t.vso_location_id) ELSE t.vso_location_id END
    JOIN organisations o ON o.id = l.organisation_id
    JOIN jsonb_to_recordset($1::jsonb) AS known(region text, until text) ON known.region = l.holiday_region
    LEFT JOIN organisations m ON m.kind = 'municipality' AND m.cbs_code = t.cbs_code
  WHERE t.projected_seq = t.seq AND t.phase NOT IN ('closed', 'withdrawn') AND s.calendar_version <> CASE s.owner
    WHEN 'municipality' THEN '0.' || coalesce(m.calendar_version, 0)
    ELSE known.until || '/' || l.calendar_version || '.' || o.calendar_version END
  ORDER BY t.id`;

/**
 * Tells every running transfer whose terms count on an outdated calendar that it changed: they are computed again. Run by the
 * worker, as often as one likes; a transfer that is up to date hears nothing, and one that is being worked out waits for the next time.
 */
export class SpreadCalendarChanges {
  constructor(private readonly casework: Pick<Casework, 'dataSource' | 'clock'>) {}

  /** @returns how many transfers were told */
  async execute(): Promise<number> {
    return asWorker(this.casework.dataSource, async (manager) => {
      const known = holidayRegions.map((region) => ({ region, until: holidaysKnownUntil(region) }));
      const rows = await manager.query<{ id: string }[]>(OUTDATED, [JSON.stringify(known)]);
      for (const { id } of rows) {
        const body = { type: 'calendar-changed' } as const;
        await recordFact(manager, { transferId: id, body, actor: SYSTEM, clock: this.casework.clock });
      }
      return rows.length;
    });
  }
}
