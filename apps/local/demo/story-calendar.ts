import { schoolCalendar, type WorkCalendar } from '../../../libs/calendar/index.js';
import { addDays, type LocalDate } from '../../../libs/domain/time.js';
import { holidaysKnownUntil, holidaysOf } from '../../../libs/reference/index.js';

const SCHOOL_DAYS_A_WEEK = 5;
const DAYS_A_WEEK = 7;
/** Further away the rhythm of months and years counts, in which a holiday more or less makes no difference. */
const FAR_DAYS = 90;

/**
 * The days of the stories. A story says "twelve days ago" and means twelve days of an ordinary time: what lies near is
 * counted without holidays, so that the demo is as lively in the second week of January as in March.
 */
export class StoryCalendar {
  private readonly calendar: WorkCalendar;

  constructor(private readonly today: LocalDate) {
    this.calendar = schoolCalendar({
      key: 'school:Noord',
      holidays: holidaysOf('Noord'),
      ownDays: [],
      version: 'demo',
      knownUntil: holidaysKnownUntil('Noord'),
    });
  }

  /** A school day so many days before today. */
  ago(days: number): LocalDate {
    if (days > FAR_DAYS) return this.calendar.previousCountingDay(addDays(this.today, -days));
    return this.calendar.addCountingDays(this.calendar.previousCountingDay(this.today), -schoolDays(days));
  }

  /** A school day so many days before today that leaves as much school time after it in a summer as in any other season. */
  longAgo(days: number): LocalDate {
    if (days <= FAR_DAYS) return this.ago(days);
    return this.calendar.previousCountingDay(addDays(this.ago(FAR_DAYS), FAR_DAYS - days));
  }

  /** A school day so many days from today; negative is in the past. */
  fromToday(days: number): LocalDate {
    return days < 0 ? this.ago(-days) : this.calendar.nextCountingDay(addDays(this.today, days));
  }

  /** The school day so many days after another day; that day itself or the next when it is none. */
  after(day: LocalDate, days: number): LocalDate {
    return this.calendar.addCountingDays(this.calendar.nextCountingDay(day), schoolDays(days));
  }

  /** The last school day before another day. */
  eveOf(day: LocalDate): LocalDate {
    return this.calendar.addCountingDays(day, -1);
  }
}

function schoolDays(days: number): number {
  return Math.round((days * SCHOOL_DAYS_A_WEEK) / DAYS_A_WEEK);
}
