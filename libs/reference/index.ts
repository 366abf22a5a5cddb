export { ReferenceDataError, type ReferenceDataErrorCode } from './csv-table.js';
export {
  demoRegionAmsterdam,
  type DemoLocation,
  type DemoMboCollege,
  type DemoRegion,
  type DemoVsoSchool,
} from './demo-region-amsterdam.js';
export { figures, type Figures } from './figures.js';
export { holidayRegions, type HolidayRegion } from './holiday-region.js';
export { nameKey, type Lookup } from './lookup.js';
export { findMboInstitution, mboInstitutions, type MboInstitution, type MboTypeCode } from './mbo-institutions.js';
export {
  findMunicipality,
  holidayRegionOf,
  municipalities,
  municipalitiesOn,
  municipalitySuccessors,
  type HolidayRegionChoice,
  type Municipality,
} from './municipalities.js';
export { rmcRegion, rmcRegions, type RmcRegion } from './rmc-regions.js';
export { holidaysKnownUntil, holidaysOf, schoolHolidays, type SchoolHoliday } from './school-holidays.js';
export { findSchool, proSchools, vsoSchools, type ProSchool, type School, type VsoSchool } from './schools.js';
