import type { PlansView, PlanView } from '../../../libs/casework/plan/read-plans.js';

/** The version that is being made, else the one that holds. */
export const currentOf = ({ plans }: PlansView): PlanView | undefined =>
  plans.find(({ status }) => status === 'draft' || status === 'offered') ??
  plans.find(({ status }) => status === 'signed');
