import { municipalCalendar, schoolCalendar } from '../../calendar/index.js';
import type { Calendars } from '../../calendar/index.js';
import { holidaysKnownUntil, holidaysOf } from '../../reference/index.js';

const knownUntil = holidaysKnownUntil('Noord');
const version = `${knownUntil}:rehearsal`;
const school = schoolCalendar({
  key: 'school:Noord',
  holidays: holidaysOf('Noord'),
  ownDays: [],
  version,
  knownUntil,
});

/** All schools of the region lie in holiday region Noord, and none of them has closing days of its own here. */
export const calendars: Calendars = {
  vso: school,
  mbo: school,
  municipality: municipalCalendar({ key: 'municipality', ownDays: [], version, knownUntil }),
};

export type Calendar = Calendars['vso'];
