import type { LocalDate } from './time.js';

export type Representation = 'none' | 'curatele' | 'bewind' | 'mentorschap';
export type ConsentHolder = 'student' | 'representatives' | 'representative';

/** The day a person reaches an age; someone born on 29 February does so on 1 March in other years (BW 1:2, practice). */
export function birthdayAt(birthDate: LocalDate, age: number): LocalDate {
  const year = Number(birthDate.slice(0, 4)) + age;
  const day = birthDate.slice(5);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day === '02-29' && !leap ? `${year}-03-01` : `${year}-${day}`;
}

/** Age in whole years on a day. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on >= birthdayAt(birthDate, years) ? years : years - 1;
}

/**
 * Who decides on optional sharing at this moment (UAVG 5): the representatives under 16, from 16 the student;
 * a curator, bewindvoerder or mentor at any age where the person is unfit for the matter.
 */
export function consentHolder(birthDate: LocalDate, on: LocalDate, representation: Representation): ConsentHolder {
  if (representation !== 'none') return 'representative';
  return ageOn(birthDate, on) >= 16 ? 'student' : 'representatives';
}
