import { caseWords } from './nl/case.js';
import { docs } from './nl/docs.js';
import { deskWords } from './nl/desk.js';
import { frameWords } from './nl/frame.js';
import { officeWords } from './nl/office.js';
import { ownPageWords } from './nl/own-page.js';
import { schoolWords } from './nl/school.js';
import { stepWords } from './nl/steps.js';
import { takeAlongWords } from './nl/take-along.js';

/** Every word on the screen that is not a label of the domain or a sentence of a use case. B1; staff and students are `je`. */
export const nl = {
  product: 'Doorlijn',
  ...frameWords,
  ...schoolWords,
  ...stepWords,
  ...caseWords,
  ...deskWords,
  ...ownPageWords,
  ...officeWords,
  ...takeAlongWords,
  docs,
} as const;
