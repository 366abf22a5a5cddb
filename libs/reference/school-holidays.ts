import { oneOf, readTable } from './csv-table.js';
import { loadOnce } from './data-file.js';
import { holidayRegions, type HolidayRegion } from './holiday-region.js';

export interface SchoolHoliday {
  /** '2026-2027'. */
  schoolYear: string;
  /** Dutch name, such as 'Meivakantie'. */
  name: string;
  region: HolidayRegion;
  /** First day, YYYY-MM-DD, a Saturday. */
  from: string;
  /** Last day, YYYY-MM-DD, inclusive, a Sunday. */
  to: string;
  /** Autumn and spring are advice of the ministry; the others bind schools. */
  status: 'advisory' | 'mandatory';
}

const file = 'school_holidays.csv';
const summer = 'Zomervakantie';

/** Every row of the published holidays, advisory weeks included. Source: Ministry of Education, Culture and Science, 2024-2028. */
export const schoolHolidays: () => readonly SchoolHoliday[] = loadOnce(() =>
  readTable(file, ['school_year', 'holiday', 'region', 'start_date', 'end_date', 'status']).map((row) => ({
    schoolYear: row.school_year,
    name: row.holiday,
    region: oneOf(row.region, holidayRegions, file, row.line),
    from: row.start_date,
    to: row.end_date,
    status: oneOf(row.status, ['advisory', 'mandatory'], file, row.line),
  })),
);

/** The holidays on which no school day counts in a region, in order of date; an *adviesweek* is a school's own choice and not among them. */
export function holidaysOf(region: HolidayRegion): SchoolHoliday[] {
  return schoolHolidays()
    .filter((holiday) => holiday.region === region && !holiday.name.includes('adviesweek'))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The last day for which the holidays of a region are known: the end of the last summer holiday in the data, YYYY-MM-DD. */
export function holidaysKnownUntil(region: HolidayRegion): string {
  return holidaysOf(region)
    .filter((holiday) => holiday.name === summer)
    .reduce((latest, holiday) => (holiday.to > latest ? holiday.to : latest), '');
}
