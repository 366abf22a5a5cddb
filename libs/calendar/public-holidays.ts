import type { LocalDate } from '../domain/time.js';
import { civilFromDays, dayNumber, daysFromCivil, localDate, weekday, type DayNumber } from './day-number.js';

export interface PublicHoliday {
  date: LocalDate;
  /** Dutch name. */
  name: string;
}

/**
 * The days of a year that count on no calendar, next to Saturdays and Sundays, in order of date.
 * Good Friday is not among them and 5 May only once in five years (it is a day off for all only in lustrum years, by
 * agreement in the Stichting van de Arbeid); a school that closes on them enters them as its own days.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const liberationDay = year % 5 === 0 ? [{ day: daysFromCivil(year, 5, 5), name: 'Bevrijdingsdag' }] : [];
  return [
    { day: daysFromCivil(year, 1, 1), name: 'Nieuwjaarsdag' },
    { day: easter, name: 'Eerste paasdag' },
    { day: easter + 1, name: 'Tweede paasdag' },
    { day: kingsDay(year), name: 'Koningsdag' },
    ...liberationDay,
    { day: easter + 39, name: 'Hemelvaartsdag' },
    { day: easter + 49, name: 'Eerste pinksterdag' },
    { day: easter + 50, name: 'Tweede pinksterdag' },
    { day: daysFromCivil(year, 12, 25), name: 'Eerste kerstdag' },
    { day: daysFromCivil(year, 12, 26), name: 'Tweede kerstdag' },
  ]
    .sort((a, b) => a.day - b.day)
    .map(({ day, name }) => ({ date: localDate(day), name }));
}

/** Whether a date is one of `publicHolidays`. */
export function isPublicHoliday(date: LocalDate): boolean {
  const { year } = civilFromDays(dayNumber(date));
  return publicHolidays(year).some((holiday) => holiday.date === date);
}

/** 27 April, or the 26th when the 27th is a Sunday. */
function kingsDay(year: number): DayNumber {
  const day = daysFromCivil(year, 4, 27);
  return weekday(day) === 7 ? day - 1 : day;
}

/** Gregorian Easter (Meeus, Jones and Butcher). */
function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * lateMoon + 114;
  return daysFromCivil(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
