import type { EntityManager } from 'typeorm';
import type { Calendars } from '../calendar/deadlines.js';
import { municipalCalendar, schoolCalendar, type WorkCalendar } from '../calendar/work-calendar.js';
import type { LocalDate } from '../domain/time.js';
import {
  calendarStamps,
  calendarStampsOf,
  closingDays,
  type CalendarStamp,
  type Workplace,
} from '../persistence/calendar-days.js';
import type { HolidayRegion } from '../persistence/party.js';
import { holidaysKnownUntil, holidaysOf } from '../reference/school-holidays.js';

/** Public holidays follow from a rule, so a municipal calendar is known as far as the calendar tables go. */
const RULES_REACH: LocalDate = '2045-12-31';
/** A calendar takes some 40 KB; this is more locations than a large region has. */
const MOST_KEPT = 1_000;

const holidays = new Map<HolidayRegion, { closures: { from: LocalDate; to: LocalDate }[]; knownUntil: LocalDate }>();

function holidaysFor(region: HolidayRegion): { closures: { from: LocalDate; to: LocalDate }[]; knownUntil: LocalDate } {
  const known = holidays.get(region);
  if (known !== undefined) return known;
  const loaded = { closures: holidaysOf(region), knownUntil: holidaysKnownUntil(region) };
  holidays.set(region, loaded);
  return loaded;
}

function build(stamp: CalendarStamp, ownDays: readonly LocalDate[]): WorkCalendar {
  if (stamp.holidayRegion === null) {
    return municipalCalendar({ key: 'municipality', ownDays, version: stamp.version, knownUntil: RULES_REACH });
  }
  const { closures, knownUntil } = holidaysFor(stamp.holidayRegion);
  return schoolCalendar({
    key: `school:${stamp.holidayRegion}`,
    holidays: closures,
    ownDays,
    version: `${knownUntil}/${stamp.version}`,
    knownUntil,
  });
}

/**
 * The calendars of transfers and organisations, kept in memory per location and version: a closing day that is added gives the
 * location a new version, so an outdated calendar is never used. Asking costs one query, and one more for a calendar not seen before.
 */
export class CaseCalendars {
  private readonly kept = new Map<string, WorkCalendar>();

  /** @throws PersistenceError `TRANSFER.UNKNOWN` */
  async of(manager: EntityManager, transferId: string): Promise<Calendars> {
    const stamps = await calendarStamps(manager, transferId);
    return {
      vso: await this.calendar(manager, stamps.vso),
      mbo: await this.calendar(manager, stamps.mbo),
      municipality: await this.calendar(manager, stamps.municipality),
    };
  }

  /** For the working hours of who works at an organisation. @throws PersistenceError `CALENDAR.UNKNOWN_LOCATION` */
  async ofOrganisation(
    manager: EntityManager,
    organisationId: string,
    locationId: string | null,
  ): Promise<WorkCalendar> {
    const [calendar] = await this.ofPlaces(manager, [{ organisationId, locationId }]);
    return calendar as WorkCalendar;
  }

  /** The same for many places at once, in their order. @throws PersistenceError `CALENDAR.UNKNOWN_LOCATION` */
  async ofPlaces(manager: EntityManager, places: readonly Workplace[]): Promise<WorkCalendar[]> {
    const calendars: WorkCalendar[] = [];
    for (const stamp of await calendarStampsOf(manager, places)) calendars.push(await this.calendar(manager, stamp));
    return calendars;
  }

  private async calendar(manager: EntityManager, stamp: CalendarStamp): Promise<WorkCalendar> {
    const key = `${stamp.locationId ?? stamp.organisationId ?? 'any'}@${stamp.version}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const calendar = build(stamp, await closingDays(manager, stamp));
    if (this.kept.size >= MOST_KEPT) {
      const oldest = this.kept.keys().next();
      if (!oldest.done) this.kept.delete(oldest.value);
    }
    this.kept.set(key, calendar);
    return calendar;
  }
}
