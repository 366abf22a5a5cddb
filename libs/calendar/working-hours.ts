import type { Instant } from '../domain/time.js';
import { instantOfDay, localDayOf, localMinuteOf } from './amsterdam.js';
import { CalendarError } from './calendar-error.js';
import type { WorkCalendar } from './work-calendar.js';

/** Messages leave between 08:00 and 17:00 local time (the journey, "Rules that hold everywhere"), in minutes after midnight. */
export const workdayStart = 8 * 60;
export const workdayEnd = 17 * 60;

/** Whether an instant lies on a counting day of the recipient's calendar, from 08:00 up to but not including 17:00 in Europe/Amsterdam. */
export function isWithinWorkingHours(at: Instant, calendar: WorkCalendar): boolean {
  const minute = localMinuteOf(at);
  return minute >= workdayStart && minute < workdayEnd && calendar.counts(localDayOf(at));
}

/**
 * The moment at which a message that falls due at `at` may leave: at once within the recipient's working hours, otherwise at
 * `minuteOfDay` of the first counting day on which that minute is still to come.
 * A recipient without a calendar of their own (a student, a parent) gets the calendar of their school.
 * @param minuteOfDay minutes after local midnight, within working hours; the transfer's fixed minute between 08:00 and 09:30.
 * @throws CalendarError CALENDAR.INVALID_MINUTE outside working hours, CALENDAR.OUT_OF_RANGE beyond the table
 */
export function nextSendMoment(at: Instant, calendar: WorkCalendar, minuteOfDay: number): Instant {
  if (!(minuteOfDay >= workdayStart && minuteOfDay < workdayEnd)) {
    throw new CalendarError('CALENDAR.INVALID_MINUTE', `minute ${minuteOfDay} lies outside working hours`);
  }
  const day = localDayOf(at);
  const minute = localMinuteOf(at);
  if (!calendar.counts(day)) return instantOfDay(calendar.shift(day, 1), minuteOfDay);
  if (minute < workdayStart) return instantOfDay(day, minuteOfDay);
  return minute < workdayEnd ? at : instantOfDay(calendar.shift(day, 1), minuteOfDay);
}
