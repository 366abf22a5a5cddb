import { DraftPlan, WithdrawPlan } from '../../../libs/casework/plan/draft-plan.js';
import { OfferPlan } from '../../../libs/casework/plan/offer-plan.js';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import { PrintPlan } from '../../../libs/casework/reports/plan-annex.js';
import type { PrintedDocument } from '../../../libs/documents/printed-document.js';
import { PLAN_FORMS } from '../forms/plan-form.js';
import { pressed } from '../http/act.js';
import { printedAnswer } from '../http/printed.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, parameter, sentText, type StaffVisit, type Visit } from '../http/visit.js';
import type { Route } from '../web.js';
import { planPage } from './plan.js';

const toPlan = (transfer: string): string => `/overstap/${transfer}/plan`;
const ofForm = (visit: StaffVisit, transfer: string): { transfer: string; plan: string } => {
  const plan = sentText(visit, 'plan');
  if (!isUuid(plan)) throw new NothingHere();
  return { transfer, plan };
};

async function annex(anyVisit: Visit): Promise<PrintedDocument> {
  const visit = asStaff(anyVisit);
  const [transfer, plan] = [parameter(visit, 'id'), parameter(visit, 'plan')];
  if (!isUuid(transfer) || !isUuid(plan)) throw new NothingHere();
  return new PrintPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer, plan });
}

export const PLAN: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/plan', handler: planPage },
  ...PLAN_FORMS,
  pressed(
    'plan/maken',
    (visit, transfer) => new DraftPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer }),
    (transfer) => `${toPlan(transfer)}/schrijven`,
  ),
  pressed(
    'plan/voorleggen',
    (visit, transfer) =>
      new OfferPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, ofForm(visit, transfer)),
    toPlan,
  ),
  pressed(
    'plan/tekenen',
    (visit, transfer) =>
      new SignPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        ...ofForm(visit, transfer),
        digest: sentText(visit, 'kenmerk'),
      }),
    toPlan,
  ),
  pressed(
    'plan/intrekken',
    (visit, transfer) =>
      new WithdrawPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, ofForm(visit, transfer)),
    toPlan,
  ),
  {
    method: 'GET',
    path: '/overstap/:id/plan/:plan/bijlage',
    handler: async (visit) => printedAnswer(visit, 'html', await annex(visit), 'ondersteuningsplan'),
  },
  {
    method: 'GET',
    path: '/overstap/:id/plan/:plan/bijlage.pdf',
    handler: async (visit) => printedAnswer(visit, 'pdf', await annex(visit), 'ondersteuningsplan'),
  },
];
