import { z } from 'zod';
import { holidayRegions } from '../holiday-region.js';

const brin = z.string().regex(/^\d{2}[A-Z]{2}$/, { error: 'is geen BRIN-code, zoals 25PZ' });
const location = z.string().regex(/^\d{2}$/, { error: 'is geen vestigingsnummer van twee cijfers' });
const cbsCode = z.string().regex(/^GM\d{4}$/, { error: 'is geen gemeentecode, zoals GM0363' });
const rmcCode = z.string().regex(/^\d{2}$/, { error: 'is geen code van een RMC-regio van twee cijfers' });
const name = z.string().trim().min(1, { error: 'is leeg' });
const date = z.iso.date({ error: 'is geen datum, zoals 2027-02-13' });
const oneOf = <Value extends string>(values: readonly Value[]) => z.enum(values, { error: `moet zijn: ${values.join(', ')}` });
const region = oneOf(holidayRegions);
const school = { brin, vestigingsnummer: location, name, city: name, municipality: name, cbs_code: cbsCode, rmc_region_code: rmcCode };

const holiday = z
  .object({
    school_year: z.string().regex(/^\d{4}-\d{4}$/, { error: 'is geen schooljaar, zoals 2027-2028' }),
    holiday: name,
    region,
    start_date: date,
    end_date: date,
    status: oneOf(['advisory', 'mandatory']),
  })
  .refine(({ start_date, end_date }) => start_date <= end_date, { path: ['end_date'], error: 'ligt voor start_date' });
const municipality = z
  .object({
    cbs_code: cbsCode,
    name,
    rmc_region_code: rmcCode,
    rmc_region_name: name,
    holiday_region: z.union([region, z.literal('')], { error: `moet zijn: ${holidayRegions.join(', ')}, of leeg` }),
    holiday_region_note: z.string(),
  })
  .refine(({ holiday_region: one, holiday_region_note: note }) => one !== '' || note.startsWith('split:'), {
    path: ['holiday_region'],
    error: 'is leeg, en holiday_region_note zegt niet hoe de gemeente is verdeeld',
  });

export interface ReferenceTable {
  file: string;
  /** What one row must hold; other columns go along unread. */
  row: z.ZodType<Readonly<Record<string, string>>>;
  /** The columns that together name a row. */
  key: readonly string[];
}

/** What can be refreshed: regions, municipalities, schools and holidays. */
export const REFERENCE_TABLES = {
  regions: { file: 'rmc_regions.csv', row: z.object({ code: rmcCode, name, contact_municipality: z.string() }), key: ['code'] },
  municipalities: { file: 'municipalities.csv', row: municipality, key: ['cbs_code'] },
  'vso-schools': {
    file: 'vso_schools.csv',
    row: z.object({ ...school, soort_primair_onderwijs: oneOf(['VSO', '(V)SO']), denominatie: z.string(), data_date: name }),
    key: ['brin', 'vestigingsnummer'],
  },
  'pro-schools': {
    file: 'pro_schools.csv',
    row: z.object({ ...school, onderwijsstructuur: name, denominatie: z.string(), data_date: name }),
    key: ['brin', 'vestigingsnummer'],
  },
  'mbo-institutions': {
    file: 'mbo_institutions.csv',
    row: z.object({ brin, name, city: name, municipality: name, cbs_code: cbsCode, rmc_region_code: rmcCode, type_code: name, type_name: name }),
    key: ['brin'],
  },
  holidays: { file: 'school_holidays.csv', row: holiday, key: ['school_year', 'holiday', 'region'] },
} as const satisfies Record<string, ReferenceTable>;

export type ReferenceTableName = keyof typeof REFERENCE_TABLES;
