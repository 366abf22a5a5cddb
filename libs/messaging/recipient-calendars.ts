import type { EntityManager } from 'typeorm';
import { municipalCalendar, schoolCalendar, type WorkCalendar } from '../calendar/index.js';
import type { LocalDate } from '../domain/time.js';
import type { HolidayRegion, OrganisationKind } from '../persistence/party.js';
import { holidaysKnownUntil, holidaysOf } from '../reference/index.js';

/** Whose calendar: a location, or an organisation as a whole (of a school then its first location's holidays). */
export interface CalendarPlace {
  organisationId: string | null;
  locationId: string | null;
}

interface PlaceRow {
  asked: string;
  kind: OrganisationKind;
  holidayRegion: HolidayRegion | null;
  version: string;
  organisationId: string;
  locationId: string | null;
}

interface OwnDay {
  organisationId: string;
  locationId: string | null;
  date: LocalDate;
}

const PLACES = `
SELECT place.asked, o.kind, o.id AS "organisationId", l.id AS "locationId",
       coalesce(l.holiday_region, (SELECT f.holiday_region FROM locations f WHERE f.organisation_id = o.id ORDER BY f.id LIMIT 1)) AS "holidayRegion",
       concat(o.calendar_version, '.', coalesce(l.calendar_version, 0)) AS version
FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS place(asked, organisation_id, location_id)
LEFT JOIN locations l ON l.id = place.location_id
JOIN organisations o ON o.id = coalesce(l.organisation_id, place.organisation_id)`;

const OWN_DAYS = `
SELECT organisation_id AS "organisationId", location_id AS "locationId", date FROM own_days WHERE organisation_id = ANY ($1::uuid[])`;

/** A region has some hundreds of places; each calendar is a table of 19 KB. */
const KEPT = 2_000;
/** A calendar of an office has no holidays that could be unknown. */
const ALWAYS_KNOWN = '2045-12-31';

const placeKey = ({ organisationId, locationId }: CalendarPlace): string => locationId ?? organisationId ?? '';

/** The working days of recipients, kept between batches and made anew when somebody changes an own day. */
export class RecipientCalendars {
  private readonly kept = new Map<string, { version: string; calendar: WorkCalendar }>();

  /** The calendar of each place, found again by {@link calendarOf}. */
  async load(
    manager: EntityManager,
    places: readonly CalendarPlace[],
  ): Promise<(place: CalendarPlace) => WorkCalendar | undefined> {
    const asked = new Map(places.map((place) => [placeKey(place), place]));
    asked.delete('');
    const all = [...asked.values()];
    const rows =
      all.length === 0
        ? []
        : await manager.query<PlaceRow[]>(PLACES, [
            [...asked.keys()],
            all.map((p) => p.organisationId),
            all.map((p) => p.locationId),
          ]);
    const stale = rows.filter((row) => this.kept.get(row.asked)?.version !== row.version);
    if (stale.length > 0) {
      const organisations = [...new Set(stale.map((row) => row.organisationId))];
      const days = await manager.query<OwnDay[]>(OWN_DAYS, [organisations]);
      if (this.kept.size > KEPT) this.kept.clear();
      for (const row of stale) this.kept.set(row.asked, { version: row.version, calendar: calendarOf(row, days) });
    }
    const found = new Map(rows.map((row) => [row.asked, this.kept.get(row.asked)?.calendar]));
    return (place) => found.get(placeKey(place));
  }
}

function calendarOf(place: PlaceRow, days: readonly OwnDay[]): WorkCalendar {
  const ownDays = days
    .filter(
      (day) =>
        day.organisationId === place.organisationId && (day.locationId === null || day.locationId === place.locationId),
    )
    .map((day) => day.date);
  const { version, holidayRegion } = place;
  const office = place.kind === 'municipality' || place.kind === 'rmc' || place.kind === 'region';
  if (office || holidayRegion === null)
    return municipalCalendar({ key: 'municipality', ownDays, version, knownUntil: ALWAYS_KNOWN });
  return schoolCalendar({
    key: `school:${holidayRegion}`,
    holidays: holidaysOf(holidayRegion),
    ownDays,
    version,
    knownUntil: holidaysKnownUntil(holidayRegion),
  });
}
