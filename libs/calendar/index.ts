export { endOfDay, instantOf, isoInAmsterdam, localDateOf, localMinuteOf } from './amsterdam.js';
export { CalendarError, type CalendarErrorCode } from './calendar-error.js';
export {
  addMonths,
  ageOn,
  birthdayOn,
  daysBetween,
  isLocalDate,
  lastDayOfSchoolYear,
  schoolYearName,
} from './day-number.js';
export { dueInstant, planDeadline, planMoment, type Calendars } from './deadlines.js';
export { isPublicHoliday, publicHolidays, type PublicHoliday } from './public-holidays.js';
export {
  municipalCalendar,
  schoolCalendar,
  type Closure,
  type CountingUnit,
  type MunicipalCalendarSource,
  type SchoolCalendarSource,
  type WorkCalendar,
} from './work-calendar.js';
export {
  beyondKnownWords,
  countWords,
  dateWords,
  dayWords,
  deadlineWords,
  dueWords,
  fullDateWords,
  momentWords,
  wasWords,
  weekdayWords,
} from './wording.js';
export { isWithinWorkingHours, nextSendMoment, workdayEnd, workdayStart } from './working-hours.js';
