import type { HolidayRegion } from './holiday-region.js';

/** A school or college of the demo region, under the name that the published figures give it. */
export interface DemoLocation {
  name: string;
  municipality: string;
  cbsCode: string;
  holidayRegion: HolidayRegion;
}

export interface DemoVsoSchool extends DemoLocation {
  /** BRIN code and vestigingsnummer in the reference data; undefined where no location has this name. */
  code: string | undefined;
}

export interface DemoMboCollege extends DemoLocation {
  /** BRIN code of the institution that the college belongs to; colleges have no row of their own. */
  institutionBrin: string;
}

export interface DemoRegion {
  key: string;
  name: string;
  rmcRegionCode: string;
  vsoSchools: readonly DemoVsoSchool[];
  mboColleges: readonly DemoMboCollege[];
}

const amsterdam = { municipality: 'Amsterdam', cbsCode: 'GM0363', holidayRegion: 'Noord' } as const;
const haarlemmermeer = { municipality: 'Haarlemmermeer', cbsCode: 'GM0394', holidayRegion: 'Noord' } as const;
const amstelveen = { municipality: 'Amstelveen', cbsCode: 'GM0362', holidayRegion: 'Noord' } as const;
const hilversum = { municipality: 'Hilversum', cbsCode: 'GM0402', holidayRegion: 'Noord' } as const;
const almere = { municipality: 'Almere', cbsCode: 'GM0034', holidayRegion: 'Noord' } as const;

const rocVanAmsterdam = '25PZ';
const rocVanFlevoland = '25LR';

/**
 * The vso schools and mbo colleges of the Amsterdam figures (tables 2.1.8 and 2.2.2). No location in the reference data carries the
 * name of an Altra school of the figures, so those have no code. The colleges are those of ROC van Amsterdam - Flevoland, of
 * which MBO College Almere belongs to ROC van Flevoland (rocvanflevoland.nl).
 */
export const demoRegionAmsterdam: DemoRegion = {
  key: 'amsterdam',
  name: 'Amsterdam',
  rmcRegionCode: '21',
  vsoSchools: [
    { name: 'Altra College Bleichrodt', ...amsterdam, code: undefined },
    { name: 'Altra College Centrum', ...amsterdam, code: undefined },
    { name: 'Altra College Haarlemmermeer', ...haarlemmermeer, code: undefined },
    // Three small locations that the figures count as one.
    { name: 'Altra College Koppeling, School2Care & Arkin', ...amsterdam, code: undefined },
    { name: 'Altra College Zuidoost', ...amsterdam, code: undefined },
    { name: 'Orion College Amstel', ...amsterdam, code: '21EJ00' },
    { name: 'Orion College Drostenburg', ...amsterdam, code: '20WW00' },
  ],
  mboColleges: [
    { name: 'MBO College Amstelland', ...amstelveen, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Centrum', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Hilversum', ...hilversum, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Noord', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College West', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Westpoort', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Zuid', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Zuidoost', ...amsterdam, institutionBrin: rocVanAmsterdam },
    { name: 'MBO College Almere', ...almere, institutionBrin: rocVanFlevoland },
  ],
};
