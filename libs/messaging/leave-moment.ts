import { instantOf, isWithinWorkingHours, localDateOf, localMinuteOf, nextSendMoment } from '../calendar/index.js';
import type { WorkCalendar } from '../calendar/index.js';
import { addDays, dayNumber } from '../domain/time.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { Urgency } from './template-name.js';

/** The rhythm that a person chose. */
export type Rhythm = 'at-once' | 'daily' | 'weekly';

/**
 * Minutes after local midnight at which a morning's messages leave as one mail. The fixed minutes of the transfers lie between
 * 08:00 and 09:30, so by then a person's morning is complete.
 */
export const DIGEST_MINUTE = 9 * 60 + 35;

export interface Leaving {
  /** Not before this moment. */
  sendAfter: Instant;
  urgency: Urgency;
  rhythm: Rhythm;
  /** The recipient's own. */
  calendar: WorkCalendar;
  now: Instant;
  /** Minutes after local midnight, from 08:00; at 08:00 nothing is held back. */
  digestMinute: number;
}

/**
 * When a message may leave; `now` or earlier means: at once. In the morning it waits until the morning is complete; outside
 * working hours, and beyond the chosen rhythm, until the next moment of the recipient's own calendar.
 * @throws CalendarError CALENDAR.OUT_OF_RANGE beyond the calendar table
 */
export function leaveMoment({ sendAfter, urgency, rhythm, calendar, now, digestMinute }: Leaving): Instant {
  if (urgency === 'at-once') return sendAfter;
  const workingMoment = nextSendMoment(sendAfter, calendar, digestMinute);
  const scheduled = inRhythm(workingMoment, urgency === 'today' ? 'at-once' : rhythm, calendar, digestMinute);
  if (scheduled > now) return scheduled;
  return isWithinWorkingHours(now, calendar)
    ? now
    : inRhythm(nextSendMoment(now, calendar, digestMinute), 'at-once', calendar, digestMinute);
}

function inRhythm(at: Instant, rhythm: Rhythm, calendar: WorkCalendar, digestMinute: number): Instant {
  const day = localDateOf(at);
  const inTheMorning = localMinuteOf(at) <= digestMinute;
  if (rhythm === 'at-once') return inTheMorning ? instantOf(day, digestMinute) : at;
  const first = inTheMorning ? day : calendar.addCountingDays(day, 1);
  return instantOf(rhythm === 'daily' ? first : weeklyDay(first, calendar), digestMinute);
}

/** The first counting day of a week, on or after a day. */
function weeklyDay(from: LocalDate, calendar: WorkCalendar): LocalDate {
  const thisWeek = calendar.nextCountingDay(mondayOf(from));
  if (thisWeek >= from) return thisWeek;
  return calendar.nextCountingDay(addDays(mondayOf(from), 7));
}

function mondayOf(date: LocalDate): LocalDate {
  // Day 0, 1 January 1970, was a Thursday.
  return addDays(date, -((((dayNumber(date) + 3) % 7) + 7) % 7));
}
