import { dateOfDay, dayNumber } from '../domain/time.js';
import { z } from './dutch.js';

/** An id of this system. */
export const id = z.uuid();

/** Nobody who is in school was born before it, or has something to do there after it; terms are counted from a date by years. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/** Whether a text is a day that exists and that a life at school can hold, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  return dateOfDay(dayNumber(text)) === text;
}

/** A day on the Dutch calendar. */
export const localDate = z
  .string()
  .refine(isDate, { error: 'Vul een bestaande datum in, zoals 2027-03-04.' })
  .meta({ format: 'date' });

/** A moment with its offset, such as `2027-03-04T10:30:00+01:00`. */
export const moment = z.iso.datetime({ offset: true });

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Digits as people write them: `06-12345678`, `+31 6 12 34 56 78`. */
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{7,18}$/, { error: 'Dit is geen telefoonnummer. Voorbeeld: 06 12345678.' });

export const personName = z.string().trim().min(1).max(100);

/** Free text of a person. It is kept encrypted and never leaves the file. */
export const words = z.string().trim().min(1).max(4000);

/** A code of a list; whether it is on the list depends on where it is used. */
export const code = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9-]+$/);

/** The codes of a list with their Dutch words. */
export function oneOf<T extends string>(list: Readonly<Record<T, unknown>>): z.ZodEnum<{ [K in T]: K }> {
  return z.enum(Object.keys(list) as [T, ...T[]]);
}

/** The version that the person saw (ETag); a change after it is told instead of overwritten. */
export const version = z.int().min(0);
