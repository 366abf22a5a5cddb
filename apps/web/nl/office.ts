import { adminWords } from './office/admin.js';
import { demoWords } from './office/demo.js';
import { listWords } from './office/lists.js';
import { privacyWords } from './office/privacy.js';
import { regionWords } from './office/region.js';

/** Words of the pages for the office: administration, privacy, policy, region. Part of `nl`. */
export const officeWords = {
  ...adminWords,
  ...privacyWords,
  ...regionWords,
  ...listWords,
  ...demoWords,
} as const;
