import type { Instant, LocalDate } from '../domain/time.js';
import { localDateOf, localMinuteOf } from './amsterdam.js';
import { civilFromDays, dayNumber, daysBetween, weekday } from './day-number.js';
import type { WorkCalendar } from './work-calendar.js';

const weekdayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

function dayAndMonth(date: LocalDate): string {
  const { month, day } = civilFromDays(dayNumber(date));
  return `${day} ${monthNames[month - 1] ?? ''}`;
}

/** '4 maart 2028'. */
export function fullDateWords(date: LocalDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** '4 maart', and '4 maart 2028' when that is another year than today's. */
export function dateWords(date: LocalDate, today: LocalDate): string {
  return today.startsWith(date.slice(0, 4)) ? dayAndMonth(date) : fullDateWords(date);
}

/** 'do 4 maart', with the year when it is not this year. */
export function weekdayWords(date: LocalDate, today: LocalDate): string {
  return `${weekdayNames[weekday(dayNumber(date)) - 1] ?? ''} ${dateWords(date, today)}`;
}

/** 'gisteren', 'vandaag', 'morgen', otherwise 'do 4 maart'. */
export function dayWords(date: LocalDate, today: LocalDate): string {
  const distance = daysBetween(today, date);
  if (distance === 0) return 'vandaag';
  if (distance === 1) return 'morgen';
  if (distance === -1) return 'gisteren';
  return weekdayWords(date, today);
}

/** 'vandaag om 10.30 uur', 'do 4 maart om 10.30 uur', on the clock of Europe/Amsterdam. */
export function momentWords(at: Instant, today: LocalDate): string {
  const minute = localMinuteOf(at);
  const time = `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')} uur`;
  return `${dayWords(localDateOf(at), today)} om ${time}`;
}

/** '1 schooldag', '3 schooldagen'; 'werkdagen' on a municipal calendar. */
export function countWords(count: number, calendar: WorkCalendar): string {
  const word = calendar.unit === 'school-days' ? 'schooldag' : 'werkdag';
  return `${count} ${word}${count === 1 ? '' : 'en'}`;
}

/**
 * How far away a deadline is, counted on the calendar of whose turn it is: 'nog 5 schooldagen', 'morgen', 'vandaag',
 * '3 schooldagen te laat'. A deadline with no counting day between it and today is told by its date alone.
 */
export function dueWords(due: LocalDate, today: LocalDate, calendar: WorkCalendar): string {
  const distance = daysBetween(today, due);
  if (distance === 0 || distance === 1) return dayWords(due, today);
  const count = distance > 0 ? calendar.countBetween(today, due) : calendar.countBetween(due, today);
  if (distance > 0) return count === 0 ? weekdayWords(due, today) : `nog ${countWords(count, calendar)}`;
  return count === 0 ? wasWords(due, today) : `${countWords(count, calendar)} te laat`;
}

/** 'was 5 maart': a date that has passed. */
export function wasWords(due: LocalDate, today: LocalDate): string {
  return `was ${dateWords(due, today)}`;
}

/** A deadline in full: 'do 4 maart · nog 5 schooldagen', 'was 5 maart · 2 schooldagen te laat', or one of 'vandaag' and 'morgen'. */
export function deadlineWords(due: LocalDate, today: LocalDate, calendar: WorkCalendar): string {
  const date = due < today ? wasWords(due, today) : weekdayWords(due, today);
  const distance = dueWords(due, today, calendar);
  if (distance === 'vandaag' || distance === 'morgen' || distance === date) return distance;
  return `${date} · ${distance}`;
}

/** The warning at a date that was computed beyond the loaded holidays. */
export function beyondKnownWords(calendar: WorkCalendar): string {
  const until = civilFromDays(calendar.knownUntilDay);
  const date = `${until.day} ${monthNames[until.month - 1] ?? ''} ${until.year}`;
  return `De vakanties na ${date} zijn nog niet bekend. Deze datum kan nog veranderen.`;
}
