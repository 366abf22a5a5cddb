import { readTable } from './csv-table.js';
import { loadOnce } from './data-file.js';

/** An RMC region (Doorstroompunt region). */
export interface RmcRegion {
  /** Two digits, such as '21'; there is no 14. */
  code: string;
  name: string;
  /** Empty in the present data: it has to come from the current regulation. */
  contactMunicipality: string | undefined;
}

/** The 40 RMC regions, in order of code. Source: DUO, August 2026. */
export const rmcRegions: () => readonly RmcRegion[] = loadOnce(() =>
  readTable('rmc_regions.csv', ['code', 'name', 'contact_municipality']).map((row) => ({
    code: row.code,
    name: row.name,
    contactMunicipality: row.contact_municipality === '' ? undefined : row.contact_municipality,
  })),
);

/** The RMC region with a code such as '21'. */
export function rmcRegion(code: string): RmcRegion | undefined {
  return rmcRegions().find((region) => region.code === code);
}
