import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { AddOwnDaySchema } from '../contracts/commands.js';
import { ALLOWED } from '../domain/actions.js';
import { asWorker, SYSTEM, withActor, type Actor } from '../persistence/actor.js';
import { LocationRow } from '../persistence/entities/location.js';
import { OwnDayRow } from '../persistence/entities/own-day.js';
import { recordFact } from '../persistence/facts.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseCalendars } from './calendars.js';
import { CaseworkError } from './errors.js';

export type AddOwnDayInput = z.infer<typeof AddOwnDaySchema>;

/**
 * A day on which the own organisation is closed though the holidays say it is open. The calendar gets a new version with it, and
 * `SpreadCalendarChanges` moves every open term that counted on the old one.
 */
export class AddOwnDay {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, ORGANISATION.NOT_YOURS (another's location), OWN_DAY.EXISTS */
  async execute(actor: Actor, { date, reason, location }: AddOwnDayInput): Promise<{ id: string }> {
    if (actor.kind !== 'staff' || !ALLOWED['manage-calendar'].roles.includes(actor.role)) {
      throw new CaseworkError('ACTION.NOT_YOURS', `manage-calendar is not for ${actor.kind}`);
    }
    const { organisation } = actor;
    return withActor(this.casework.dataSource, actor, async (manager) => {
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
      await writeAudit(this.casework, manager, actor, { action: 'calendar.day-added', fields: ['date', 'reason'] });
      return { id };
    });
  }
}

interface OutdatedStep {
  transfer: string;
  calendarVersion: string;
  owner: 'vso' | 'mbo' | 'municipality';
}

/** Parties whose calendar rose while a term still counts on the old version. Holidays that were loaded anew change it as well. */
const OPEN_TERMS = `
  SELECT DISTINCT s.transfer_id AS transfer, s.calendar_version AS "calendarVersion", s.owner
  FROM steps s JOIN transfers t ON t.id = s.transfer_id
  WHERE s.status = 'open' AND s.calendar_version IS NOT NULL AND t.projected_seq = t.seq
    AND t.phase NOT IN ('closed', 'withdrawn')
  ORDER BY s.transfer_id`;

/**
 * Tells every running transfer whose terms count on an outdated calendar that it changed: they are computed again. Run by the
 * worker, as often as one likes; a transfer that is up to date hears nothing.
 */
export class SpreadCalendarChanges {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @returns how many transfers were told */
  async execute(): Promise<number> {
    return asWorker(this.casework.dataSource, async (manager) => {
      const terms = await manager.query<OutdatedStep[]>(OPEN_TERMS);
      const told = new Set<string>();
      for (const { transfer, calendarVersion, owner } of terms) {
        if (told.has(transfer)) continue;
        const calendars = await this.calendars.of(manager, transfer);
        if (calendars[owner].version === calendarVersion) continue;
        told.add(transfer);
        const body = { type: 'calendar-changed' } as const;
        await recordFact(manager, { transferId: transfer, body, actor: SYSTEM, clock: this.casework.clock });
      }
      return told.size;
    });
  }
}
