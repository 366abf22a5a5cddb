import { municipalCalendar, schoolCalendar, type Calendars, type WorkCalendar } from '../../../libs/calendar/index.js';
import { holidaysKnownUntil, holidaysOf, type HolidayRegion } from '../../../libs/reference/index.js';

/** The published holidays of a region with the days that a school closes itself. */
export function schoolIn(region: HolidayRegion, ownDays: readonly string[] = []): WorkCalendar {
  return schoolCalendar({
    key: `school:${region}`,
    holidays: holidaysOf(region),
    ownDays,
    version: 'test-1',
    knownUntil: holidaysKnownUntil(region),
  });
}

export const municipality = municipalCalendar({
  key: 'municipality',
  ownDays: [],
  version: 'test-2',
  knownUntil: '2045-12-31',
});

export const amsterdamCalendars: Calendars = { vso: schoolIn('Noord'), mbo: schoolIn('Noord'), municipality };
