import { ageOn } from './consent-holder.js';
import { addDays, inYear, schoolYearOf } from './time.js';
import type { LocalDate } from './time.js';

/** The part of the file that decides where an escalation goes. Read at the moment of sending. */
export interface RoutingFile {
  birthDate: LocalDate;
  startkwalificatie: boolean;
  /** Outflow profile of the vso: after `work` or `day-activities` leerplicht is over at 16-17 (our reading of LPW 4a). */
  outflowProfile: 'further-education' | 'work' | 'day-activities' | 'unknown';
  /** The day the student left vso with a diploma or statement, when that is so. */
  leftVsoWithStatement?: LocalDate;
}

export type DeskKind = 'leerplicht' | 'rmc' | 'fallback';

export interface Route {
  desk: DeskKind;
  /** Within two years of a vso diploma or statement the vso is consulted first (WEB 9.2.5). */
  consultVsoFirst: boolean;
  /** Leer- or kwalificatieplichtig on that day; decides on which law the case is logged. */
  compulsory: boolean;
}

/** RMC guards until 27 since 1-1-2026, until 23 before (WEB 8.3, text of 1-1-2026). */
const RMC_AGE_SINCE = '2026-01-01';

/**
 * Leerplicht runs to the end of the school year in which the student turns 16, then kwalificatieplicht until 18 without
 * startkwalificatie (LPW 3, 4a); kwalificatieplicht does not bind after the vso profiles work or day activities.
 */
export function isCompulsory(file: RoutingFile, on: LocalDate): boolean {
  const age = ageOn(file.birthDate, on);
  if (age >= 18) return false;
  const sixteenth = `${Number(file.birthDate.slice(0, 4)) + 16}${file.birthDate.slice(4)}`;
  const leerplichtEnds = inYear(schoolYearOf(sixteenth) + 1, '07-31');
  if (age < 16) return true;
  if (on <= leerplichtEnds) return true;
  const released = file.outflowProfile === 'work' || file.outflowProfile === 'day-activities';
  return !released && !file.startkwalificatie;
}

/** Where an escalation goes on a day: leerplicht, RMC / Doorstroompunt, or the fallback owners (vso aftercare and mbo). */
export function routeEscalation(file: RoutingFile, on: LocalDate): Route {
  const compulsory = isCompulsory(file, on);
  const left = file.leftVsoWithStatement;
  const consultVsoFirst = left !== undefined && on <= addDays(left, 730) && on >= left;
  if (compulsory) return { desk: 'leerplicht', consultVsoFirst, compulsory };
  const limit = on >= RMC_AGE_SINCE ? 27 : 23;
  const guarded = ageOn(file.birthDate, on) < limit && !file.startkwalificatie;
  return { desk: guarded ? 'rmc' : 'fallback', consultVsoFirst, compulsory };
}
