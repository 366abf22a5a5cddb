import type { EntityManager } from 'typeorm';

import type { CalendarOwner } from '../domain/deadlines.js';
import type { LocalDate } from '../domain/time.js';
import type { HolidayRegion } from './party.js';
import { PersistenceError } from './persistence-error.js';

/** Whose closing days count for one owner, and at which version of them. */
export interface CalendarStamp {
  /** Null: a municipality that has no organisation here; it has no own days. */
  organisationId: string | null;
  /** Null: the office of a municipality, or a party of which no location is known. */
  locationId: string | null;
  /** Null for a municipality, which works through school holidays. */
  holidayRegion: HolidayRegion | null;
  /** Rises when a closing day is added or removed: `<location>.<organisation>`. */
  version: string;
}

type Stamps = Record<CalendarOwner, CalendarStamp>;

const STAMPS = `
  SELECT jsonb_build_object('organisationId', vl.organisation_id, 'locationId', vl.id, 'holidayRegion', vl.holiday_region,
      'version', vl.calendar_version || '.' || vo.calendar_version) AS vso,
    CASE WHEN ml.id IS NOT NULL THEN jsonb_build_object('organisationId', ml.organisation_id, 'locationId', ml.id,
      'holidayRegion', ml.holiday_region, 'version', ml.calendar_version || '.' || mo.calendar_version) END AS mbo,
    jsonb_build_object('organisationId', m.id, 'locationId', null, 'holidayRegion', null,
      'version', '0.' || coalesce(m.calendar_version, 0)) AS municipality
  FROM transfers t
  JOIN locations vl ON vl.id = t.vso_location_id JOIN organisations vo ON vo.id = vl.organisation_id
  LEFT JOIN locations ml ON ml.id = t.mbo_location_id LEFT JOIN organisations mo ON mo.id = ml.organisation_id
  LEFT JOIN organisations m ON m.kind = 'municipality' AND m.cbs_code = t.cbs_code
  WHERE t.id = $1
  LIMIT 1`;

/**
 * Which calendars hold for a transfer: one query, by which a caller knows whether what it has in memory is still right. As long as no
 * mbo is known, its place is taken by the leaving school, whose step it then still is.
 *
 * @throws PersistenceError `TRANSFER.UNKNOWN`
 */
export async function calendarStamps(manager: EntityManager, transferId: string): Promise<Stamps> {
  const [row] = await manager.query<(Omit<Stamps, 'mbo'> & { mbo: CalendarStamp | null })[]>(STAMPS, [transferId]);
  if (row === undefined) throw new PersistenceError('TRANSFER.UNKNOWN', `no calendar for transfer ${transferId}`);
  return { ...row, mbo: row.mbo ?? row.vso };
}

/** Who works somewhere: at a location, or without one at the first location of the organisation. */
export interface Workplace {
  organisationId: string;
  locationId: string | null;
}

const STAMPS_OF_PLACES = `
  SELECT o.id AS "organisationId", at.location AS "locationId", at.region AS "holidayRegion", at.version || '.' || o.calendar_version AS version
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS wanted(organisation, location, n)
  JOIN organisations o ON o.id = wanted.organisation
  LEFT JOIN LATERAL (
    SELECT l.* FROM locations l
    WHERE l.organisation_id = o.id AND (wanted.location IS NULL OR l.id = wanted.location) ORDER BY l.name, l.id LIMIT 1) l ON true
  CROSS JOIN LATERAL (
    SELECT NULL::uuid AS location, NULL AS region, '0' AS version WHERE o.kind IN ('municipality', 'rmc', 'region')
    UNION ALL
    SELECT l.id, l.holiday_region, coalesce(l.calendar_version, 0)::text WHERE o.kind NOT IN ('municipality', 'rmc', 'region')) at
  ORDER BY wanted.n`;

/**
 * The calendars of places, for the working hours of who works there, in one query and in the order in which they were asked for.
 * @throws PersistenceError `CALENDAR.UNKNOWN_LOCATION`
 */
export async function calendarStampsOf(manager: EntityManager, places: readonly Workplace[]): Promise<CalendarStamp[]> {
  const stamps = await manager.query<CalendarStamp[]>(STAMPS_OF_PLACES, [
    places.map(({ organisationId }) => organisationId),
    places.map(({ locationId }) => locationId),
  ]);
  if (stamps.length < places.length) {
    const missing = places.find(
      ({ organisationId }) => !stamps.some((stamp) => stamp.organisationId === organisationId),
    );
    throw new PersistenceError('CALENDAR.UNKNOWN_LOCATION', `no organisation ${missing?.organisationId}`);
  }
  return stamps;
}

/** The closing days of a location and of its whole organisation, in order. */
export async function closingDays(manager: EntityManager, stamp: CalendarStamp): Promise<LocalDate[]> {
  if (stamp.organisationId === null) return [];
  const rows = await manager.query<{ date: LocalDate }[]>(
    `SELECT DISTINCT date FROM own_days WHERE organisation_id = $1 AND (location_id IS NULL OR location_id = $2) ORDER BY date`,
    [stamp.organisationId, stamp.locationId],
  );
  return rows.map((row) => row.date);
}
