import type { Instant, LocalDate } from '../domain/time.js';
import { CalendarError } from './calendar-error.js';
import {
  civilFromDays,
  dayNumber,
  daysFromCivil,
  firstTableDay,
  lastTableDay,
  localDate,
  weekday,
  type DayNumber,
} from './day-number.js';

/*
 * Europe/Amsterdam by the rule of Directive 2000/84/EC: summer time from 01:00 UTC on the last Sunday of March until
 * 01:00 UTC on the last Sunday of October. Computed, because Intl costs microseconds per call; the tests hold it
 * against Intl for every day of the table. Valid from 1996 on, the year in which October became the end.
 */

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const lastMinute = 1_439;

/** UTC offset in milliseconds in the afternoon of each day of the table. */
const afternoonOffsets = Int32Array.from({ length: lastTableDay - firstTableDay + 1 }, (_, index) =>
  computedAfternoonOffset(firstTableDay + index),
);

/**
 * The instant of a local date and a minute after midnight (0-1439) in Europe/Amsterdam.
 * A time that is skipped in March moves on by the length of the gap (02:30 becomes 03:30); a time that occurs twice in
 * October is the first of the two. This is what iCalendar (RFC 5545, 3.3.5) prescribes, so an appointment means the
 * same moment here and in a person's own calendar.
 * @throws CalendarError CALENDAR.INVALID_DATE, CALENDAR.INVALID_MINUTE
 */
export function instantOf(date: LocalDate, minute: number): Instant {
  return instantOfDay(dayNumber(date), minute);
}

/** As `instantOf`, on a day number. */
export function instantOfDay(day: DayNumber, minute: number): Instant {
  if (!(minute >= 0 && minute <= lastMinute)) {
    throw new CalendarError('CALENDAR.INVALID_MINUTE', `${minute} is not a minute of a day`);
  }
  const asUtc = day * dayMs + minute * minuteMs;
  // Both changes happen before 03:00 local, and until then the offset of the day before still holds: it is the offset
  // before the gap in March and the first of the two in October.
  return asUtc - afternoonOffset(minute < 180 ? day - 1 : day);
}

/** The local date in Europe/Amsterdam of an instant. */
export function localDateOf(at: Instant): LocalDate {
  return localDate(localDayOf(at));
}

/** The local day number in Europe/Amsterdam of an instant. */
export function localDayOf(at: Instant): DayNumber {
  return Math.floor((at + utcOffset(at)) / dayMs);
}

/** Whole minutes after local midnight on the clock in Europe/Amsterdam, 0-1439. */
export function localMinuteOf(at: Instant): number {
  const local = at + utcOffset(at);
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs);
}

/** The last millisecond of a local day: a deadline is the end of its day. */
export function endOfDay(date: LocalDate): Instant {
  return instantOfDay(dayNumber(date) + 1, 0) - 1;
}

/** ISO 8601 with the offset of Europe/Amsterdam, to the second: '2027-03-04T08:12:00+01:00'. */
export function isoInAmsterdam(at: Instant): string {
  const offset = utcOffset(at);
  const local = new Date(at + offset).toISOString().slice(0, 19);
  return `${local}+0${offset / hourMs}:00`;
}

/** Milliseconds that Europe/Amsterdam is ahead of UTC at an instant: one or two hours. */
export function utcOffset(at: Instant): number {
  const utcDay = Math.floor(at / dayMs);
  // On the day of a change the old offset holds until 01:00 UTC.
  return afternoonOffset(at - utcDay * dayMs < hourMs ? utcDay - 1 : utcDay);
}

function afternoonOffset(day: DayNumber): number {
  return afternoonOffsets[day - firstTableDay] ?? computedAfternoonOffset(day);
}

function computedAfternoonOffset(day: DayNumber): number {
  const { year } = civilFromDays(day);
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return summer ? 2 * hourMs : hourMs;
}

/** The last Sunday of March or October, both of 31 days. */
function lastSunday(year: number, month: 3 | 10): DayNumber {
  const last = daysFromCivil(year, month, 31);
  return last - (weekday(last) % 7);
}
