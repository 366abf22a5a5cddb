import { coachWords } from './case/coach.js';
import { dossierWords } from './case/dossier.js';
import { intakeWords } from './case/intake.js';
import { landingWords } from './case/landing.js';
import { ownAskWords } from './case/own-asks.js';
import { ownWords } from './case/own.js';
import { planWords } from './case/plan.js';
import { profileWords } from './case/profile.js';
import { reachWords } from './case/reach.js';

/** Words of the pages about one transfer: plan, talks, landing, table, coach. Part of `nl`. */
export const caseWords = {
  ...profileWords,
  ...planWords,
  ...intakeWords,
  ...landingWords,
  ...coachWords,
  ...dossierWords,
  ...ownWords,
  ...ownAskWords,
  ...reachWords,
} as const;
