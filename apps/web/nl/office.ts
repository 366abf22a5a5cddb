import { adminWords } from './office/admin.js';
import { demoWords } from './office/demo.js';
import { healthWords } from './office/health.js';
import { keyWords } from './office/keys.js';
import { listWords } from './office/lists.js';
import { ownCalendarWords } from './office/own-calendar.js';
import { privacyWords } from './office/privacy.js';
import { monitorWords } from './office/monitor.js';
import { directoryWords } from './office/directory.js';
import { regionWords } from './office/region.js';
import { sessionWords } from './office/sessions.js';
import { webhookWords } from './office/webhooks.js';

/** Words of the pages for the office: administration, privacy, policy, region. Part of `nl`. */
export const officeWords = {
  ...adminWords,
  ...privacyWords,
  ...regionWords,
  ...monitorWords,
  ...directoryWords,
  ...healthWords,
  ...keyWords,
  ...listWords,
  ...demoWords,
  ...webhookWords,
  ...ownCalendarWords,
  ...sessionWords,
} as const;
