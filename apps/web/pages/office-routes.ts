import type { Route } from '../web.js';
import { ACCESS } from './access.js';
import { ACCOUNT } from './account.js';
import { AGREEMENTS_COHORT } from './agreements-cohort.js';
import { AGREEMENTS_EDIT } from './agreements-edit.js';
import { AGREEMENTS } from './agreements.js';
import { DEMO_CLOCK } from './demo-clock.js';
import { HEALTH } from './health.js';
import { HALF_YEAR } from './half-year.js';
import { KEYS } from './keys.js';
import { LOG } from './log.js';
import { OCTOBER } from './october.js';
import { OFFERS } from './offers.js';
import { OWN_CALENDAR } from './own-calendar.js';
import { OWN_SESSIONS } from './own-sessions.js';
import { OWN_DAYS } from './own-days.js';
import { PEOPLE } from './people.js';
import { PERSON } from './person.js';
import { REGION_COURSE } from './region-course.js';
import { DIRECTORY } from './directory.js';
import { REGION_MONITOR } from './region-monitor.js';
import { REGION } from './region.js';
import { RETENTION } from './retention.js';
import { SETTINGS } from './settings.js';
import { TOUR } from './tour.js';
import { WEBHOOK } from './webhook.js';
import { WEBHOOKS } from './webhooks.js';

/** The addresses of the office: own settings, administration, privacy, region and its agreements, and the demo. */
export const OFFICE: readonly Route[] = [
  ...SETTINGS,
  ...OWN_SESSIONS,
  ...PEOPLE,
  ...PERSON,
  ...KEYS,
  ...ACCOUNT,
  ...OWN_CALENDAR,
  ...WEBHOOKS,
  ...WEBHOOK,
  ...OFFERS,
  ...LOG,
  ...HEALTH,
  ...ACCESS,
  ...RETENTION,
  ...REGION,
  ...REGION_COURSE,
  ...REGION_MONITOR,
  ...DIRECTORY,
  ...AGREEMENTS_EDIT,
  ...AGREEMENTS_COHORT,
  ...AGREEMENTS,
  ...HALF_YEAR,
  ...OCTOBER,
  ...OWN_DAYS,
  ...DEMO_CLOCK,
  ...TOUR,
];
