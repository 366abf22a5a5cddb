import type { ReactNode } from 'react';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import { PrintPlan } from '../../../libs/casework/reports/plan-annex.js';
import type { PlanView } from '../../../libs/casework/plan/read-plans.js';
import { printedAnswer } from '../http/printed.js';
import { NothingHere, sentText, type Answer } from '../http/visit.js';
import { isUuid } from '../http/uuid.js';
import { Button } from '../ui/buttons.js';
import { ownFrame } from '../ui/own-frame.js';
import { PlanTextView } from '../ui/plan-text.js';
import type { Route } from '../web.js';
import { Hidden } from '../forms/form-page.js';
import { OwnForm } from './own-sections.js';
import { mustSign, ownPlan } from './own-tasks.js';
import { forProven, recorded, type OwnPage } from './own-visit.js';

/** The agreements as they stand, and a signature under the text that was read. */
async function planPage(page: OwnPage): Promise<Answer> {
  const { visit, own } = page;
  const text = own.plan;
  const plan = await ownPlan(page);
  if (plan === undefined) return ownFrame(page, text.title, <p>{text.none}</p>);
  const asksMe = mustSign(page, plan);
  return ownFrame(
    page,
    text.title,
    <>
      <p className={plan.status === 'signed' ? 'notice notice--good' : 'notice'}>{standOf(page, plan, asksMe)}</p>
      <article className="letter plan-text">
        <PlanTextView text={plan.text} words={text} today={visit.today} />
      </article>
      {asksMe && <Sign page={page} plan={plan} />}
      {plan.status !== 'draft' && (
        <p>
          <a className="phone" href="/mijn-overstap/plan/bijlage.pdf">
            {text.pdf}
          </a>
        </p>
      )}
    </>,
  );
}

function standOf({ own: { plan: text } }: OwnPage, plan: PlanView, asksMe: boolean): string {
  if (plan.status === 'draft') return text.draft;
  if (asksMe) return text.waits;
  return plan.status === 'signed' ? text.holds : `${text.signed} ${text.others}`;
}

function Sign({ page, plan }: { page: OwnPage; plan: PlanView }): ReactNode {
  const { plan: text } = page.own;
  return (
    <form className="form" method="post" action="/mijn-overstap/plan">
      <OwnForm page={page} />
      <Hidden values={{ plan: plan.id, kenmerk: plan.digest ?? '' }} />
      <p className="soft">{text.mayWait}</p>
      <p className="actions">
        <Button>{text.sign}</Button>
      </p>
    </form>
  );
}

async function sign(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const plan = sentText(visit, 'plan');
  if (!isUuid(plan)) throw new NothingHere();
  return recorded(page, 'plan', () =>
    new SignPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      plan,
      digest: sentText(visit, 'kenmerk'),
    }),
  );
}

async function annex(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const plan = await ownPlan(page);
  if (plan === undefined || plan.status === 'draft') throw new NothingHere();
  const printed = await new PrintPlan(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
    plan: plan.id,
  });
  return printedAnswer(visit, 'pdf', printed, 'mijn-afspraken');
}

export const OWN_PLAN: readonly Route[] = [
  { method: 'GET', path: '/mijn-overstap/plan', handler: forProven(planPage) },
  { method: 'POST', path: '/mijn-overstap/plan', handler: forProven(sign) },
  { method: 'GET', path: '/mijn-overstap/plan/bijlage.pdf', handler: forProven(annex) },
];
