import type { EntityManager } from 'typeorm';
import { municipalCalendar, schoolCalendar, type Calendars, type Closure, type WorkCalendar } from '../../libs/calendar/index.js';
import type { LocalDate } from '../../libs/domain/index.js';
import { calendarStampOf, calendarStamps, closingDays, type CalendarStamp } from '../../libs/persistence/calendar-days.js';
import type { HolidayRegion } from '../../libs/persistence/party.js';

/** The published holidays of a region, without advisory weeks. */
export interface RegionHolidays {
  closures: readonly Closure[];
  /** End of the last known summer holiday. */
  knownUntil: LocalDate;
}
export type HolidaysOf = (region: HolidayRegion) => RegionHolidays;

/** An office has no school holidays, so how far they are known is no matter to it; any region's date does. */
const OFFICE_REGION: HolidayRegion = 'Noord';

/**
 * Calendars that were computed before, by place and version. A calendar spans 26 years and serves thousands of
 * transfers; a day that a school adds raises its version, and so brings a new calendar.
 */
export class CalendarShelf {
  private readonly calendars = new Map<string, WorkCalendar>();

  constructor(private readonly holidaysOf: HolidaysOf) {}

  /** The calendars of the parties to one transfer, as they are now. */
  async ofTransfer(manager: EntityManager, transfer: string): Promise<Calendars> {
    const stamps = await calendarStamps(manager, transfer);
    return {
      vso: await this.calendarOf(manager, stamps.vso),
      mbo: await this.calendarOf(manager, stamps.mbo),
      municipality: await this.calendarOf(manager, stamps.municipality),
    };
  }

  /** The calendar on which somebody works: of the location, or of the office. */
  async ofPlace(manager: EntityManager, organisation: string, location: string | null): Promise<WorkCalendar> {
    return this.calendarOf(manager, await calendarStampOf(manager, organisation, location));
  }

  private async calendarOf(manager: EntityManager, stamp: CalendarStamp): Promise<WorkCalendar> {
    const { organisationId, locationId, holidayRegion, version } = stamp;
    const { closures, knownUntil } = this.holidaysOf(holidayRegion ?? OFFICE_REGION);
    // Other holidays are another version too: they reach as far as `knownUntil` says.
    const key = `${locationId ?? organisationId ?? 'office'}:${version}:${knownUntil}`;
    const known = this.calendars.get(key);
    if (known) return known;
    const source = { ownDays: await closingDays(manager, stamp), version: `${knownUntil}:${version}`, knownUntil };
    const calendar = holidayRegion
      ? schoolCalendar({ ...source, key: `school:${holidayRegion}`, holidays: closures })
      : municipalCalendar({ ...source, key: 'municipality' });
    this.calendars.set(key, calendar);
    return calendar;
  }
}
