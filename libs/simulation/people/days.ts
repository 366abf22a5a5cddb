import { dayNumber } from '../../domain/index.js';

/** The period that a rehearsal plays, whatever the date of today: one cohort from its registration, two years long. */
export const PERIOD = { from: '2026-09-07', to: '2028-11-03' } as const;

/** Day number of a date that is known to exist. */
export const day = dayNumber;

/** Registration of the cohort: the weeks after the summer, before and after the autumn holiday. */
export const REGISTRATION = { from: day('2026-09-14'), to: day('2026-11-27') } as const;
/** Those who come late. */
export const LATE_REGISTRATION = { from: day('2027-01-11'), to: day('2027-08-25') } as const;

/** First days at the mbo, the earliest and the last of the round. */
export const START = { from: day('2027-08-23'), to: day('2027-09-06') } as const;
export const START_FEBRUARY = day('2028-01-31');
export const START_NEXT_SUMMER = day('2028-08-28');
/** Who registers on or after this day starts in the round that is under way, some weeks later. */
export const LEAVES_SCHOOL = '2027-07-31';

/** How many days the play lasts, both ends included. */
export const DAYS = day(PERIOD.to) - day(PERIOD.from) + 1;
