import type { Route } from '../web.js';
import { APPOINTMENT_FORM } from './appointment-form.js';
import { CONTACT_FORMS } from './contact-forms.js';
import { LEAD_FORMS } from './lead-forms.js';
import { LEAVE_FORMS } from './leave-forms.js';
import { STEP_TIME_FORMS } from './step-time-forms.js';

/** What somebody tells of a transfer besides the outcome of a step. */
export const FILE_FORMS: readonly Route[] = [
  ...CONTACT_FORMS,
  ...STEP_TIME_FORMS,
  ...LEAVE_FORMS,
  ...LEAD_FORMS,
  ...APPOINTMENT_FORM,
];
