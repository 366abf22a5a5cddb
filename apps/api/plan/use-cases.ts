import type { Casework } from '../../../libs/casework/casework.js';
import { AnswerProposal, ProposeDates } from '../../../libs/casework/intake/date-proposals.js';
import { AnswerHandover, PrepareHandover, RedirectHandover } from '../../../libs/casework/intake/handover.js';
import { HoldMeeting } from '../../../libs/casework/intake/hold-meeting.js';
import { ReadOverstaptafels, RecordOverstaptafel } from '../../../libs/casework/intake/overstaptafel.js';
import { DecidePlacement, ReadAdmission } from '../../../libs/casework/intake/placement.js';
import { ReadHandovers } from '../../../libs/casework/intake/read-handover.js';
import { ReadProposals } from '../../../libs/casework/intake/read-proposals.js';
import { CancelActivity, PlanActivity, TellActivity } from '../../../libs/casework/orientation/activities.js';
import { ChooseCoach, ProposeCoach } from '../../../libs/casework/orientation/coach-match.js';
import { EndCoaching, LogCoaching, PhaseOutCoaching } from '../../../libs/casework/orientation/coaching.js';
import { WriteProfile } from '../../../libs/casework/orientation/profile.js';
import { ReadOrientation } from '../../../libs/casework/orientation/read-orientation.js';
import { EndSupporter, RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import { AddOffer, EndOffer, ReadCatalogue } from '../../../libs/casework/plan/catalogue.js';
import { DraftPlan, WithdrawPlan, WritePlan } from '../../../libs/casework/plan/draft-plan.js';
import { CheckPlan, OfferPlan } from '../../../libs/casework/plan/offer-plan.js';
import { ReadPlans } from '../../../libs/casework/plan/read-plans.js';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import { PrintEndReport } from '../../../libs/casework/reports/end-report.js';
import { PrintEscalation } from '../../../libs/casework/reports/escalation-letter.js';
import { PrintHandover } from '../../../libs/casework/reports/handover-report.js';
import { PrintPlan } from '../../../libs/casework/reports/plan-annex.js';

/** From orientation to a signed plan, and what is printed of it. */
export const GUIDANCE_USE_CASES: (new (casework: Casework) => object)[] = [
  ReadOrientation,
  WriteProfile,
  PlanActivity,
  CancelActivity,
  TellActivity,
  ProposeCoach,
  ChooseCoach,
  LogCoaching,
  PhaseOutCoaching,
  EndCoaching,
  RecordSupporter,
  EndSupporter,
  ReadHandovers,
  PrepareHandover,
  AnswerHandover,
  RedirectHandover,
  ProposeDates,
  ReadProposals,
  AnswerProposal,
  HoldMeeting,
  ReadOverstaptafels,
  RecordOverstaptafel,
  ReadAdmission,
  DecidePlacement,
  ReadPlans,
  DraftPlan,
  WritePlan,
  WithdrawPlan,
  CheckPlan,
  OfferPlan,
  SignPlan,
  ReadCatalogue,
  AddOffer,
  EndOffer,
  PrintPlan,
  PrintHandover,
  PrintEndReport,
  PrintEscalation,
];
