import { ABSENCE_FORM } from '../forms/absence-form.js';
import { NAZORG_FORMS } from '../forms/nazorg-forms.js';
import { OVERSTAPTAFEL } from '../forms/overstaptafel-form.js';
import { REACH_FORMS } from '../forms/reach-forms.js';
import { REVIEW_FORMS } from '../forms/review-forms.js';
import type { Route } from '../web.js';
import { CHOICES } from './choices.js';
import { COACH } from './coach.js';
import { CORRECTIONS } from './corrections.js';
import { DOCUMENTS } from './documents.js';
import { HANDOVER } from './handover.js';
import { HELPERS } from './helpers.js';
import { INFORM } from './inform.js';
import { LANDING } from './landing.js';
import { MEETING_WEEK } from './meeting-week.js';
import { MEETINGS } from './meetings.js';
import { ORIENTATION_PAGES } from './orientation.js';
import { OWN_ASKS } from './own-asks.js';
import { OWN_CHOICES } from './own-choices.js';
import { OWN_LINK } from './own-link.js';
import { OWN_PAGE } from './own-page.js';
import { OWN_SUPPORTER } from './own-supporter.js';
import { OWN_PLAN } from './own-plan.js';
import { OWN_READING } from './own-reading.js';
import { PLACEMENT } from './placement.js';
import { PLAN } from './plan-routes.js';
import { PRINTED_REPORTS } from './printed-reports.js';
import { PROFILE } from './profile.js';
import { STUDY_ADVICE } from './study-advice.js';

/** The pages about one transfer, for the schools, the student and the parents. */
export const CASE: readonly Route[] = [
  ...PROFILE,
  ...INFORM,
  ...ORIENTATION_PAGES,
  ...COACH,
  ...DOCUMENTS,
  ...CHOICES,
  ...CORRECTIONS,
  ...HELPERS,
  ...HANDOVER,
  ...MEETINGS,
  ...MEETING_WEEK,
  ...OVERSTAPTAFEL,
  ...PLACEMENT,
  ...PLAN,
  ...PRINTED_REPORTS,
  ...LANDING,
  ...REVIEW_FORMS,
  ...REACH_FORMS,
  ...STUDY_ADVICE,
  ...ABSENCE_FORM,
  ...NAZORG_FORMS,
  ...OWN_LINK,
  ...OWN_PAGE,
  ...OWN_CHOICES,
  ...OWN_ASKS,
  ...OWN_SUPPORTER,
  ...OWN_PLAN,
  ...OWN_READING,
];
