import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { ReadCatalogue, type OfferView } from '../../../libs/casework/plan/catalogue.js';
import { ReadPlans, type PlansView, type PlanView } from '../../../libs/casework/plan/read-plans.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { PlanAction } from '../../../libs/domain/support-plan.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage, Press } from '../ui/case-page.js';
import { Notes } from '../ui/notes.js';
import { Printed } from '../ui/printed.js';
import { PlanTextView } from '../ui/plan-text.js';
import { Facts } from '../ui/summary.js';
import { fileOf } from './file-of.js';
import { currentOf } from './plan-current.js';

const text = nl.plan;

interface Planning {
  visit: StaffVisit;
  file: FileView;
  plans: PlansView;
  /** The version that is shown. */
  plan: PlanView | undefined;
  offers: readonly OfferView[];
}

export async function planPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { casework } = visit.web.dependencies;
  const plans = await new ReadPlans(casework).execute(visit.signedIn.actor, { transfer: file.id });
  const version = Number(asked(visit, 'versie'));
  const plan = plans.plans.find((each) => each.version === version) ?? currentOf(plans);
  const offers =
    file.mbo === null
      ? []
      : await new ReadCatalogue(casework).execute(visit.signedIn.actor, { location: file.mbo.location });
  const planning = { visit, file, plans, plan, offers };
  const body = (
    <>
      <Notes visit={visit} />
      {plan === undefined ? <NoPlan planning={planning} /> : <Plan planning={planning} plan={plan} />}
    </>
  );
  return casePage(file, text.title, body, plan === undefined ? undefined : text.version(plan.version));
}

const mayDraft = ({ file }: Planning): boolean => file.actions.includes('draft-plan') && file.mbo !== null;
/** The mbo signs for the school; it may also write down what was signed in person. */
const maySign = ({ file, visit }: Planning): boolean =>
  file.actions.includes('sign-plan') && visit.signedIn.membership.role.startsWith('mbo-');

function NoPlan({ planning }: { planning: Planning }): ReactNode {
  const { visit, file } = planning;
  if (!mayDraft(planning)) return <p className="empty">{text.noneElsewhere}</p>;
  return (
    <div className="stack">
      <p className="empty">{text.none}</p>
      <div className="actions">
        <Press visit={visit} action={`/overstap/${file.id}/plan/maken`}>
          {text.make}
        </Press>
      </div>
      <OnPaper file={file} />
    </div>
  );
}

/** A school that keeps the plan on a form of its own tells the outcome only. */
function OnPaper({ file }: { file: FileView }): ReactNode {
  const link = (step: string, outcome: string): string =>
    `/overstap/${file.id}/stap/${step}/vastleggen?uitkomst=${outcome}`;
  const yours = (key: string): boolean => file.now.some((step) => step.key === key && step.yours);
  if (!yours('plan') && !yours('plan-agreement')) return null;
  return (
    <details className="more">
      <summary>{text.paper}</summary>
      <p className="soft">{text.paperHelp}</p>
      <ul>
        {yours('plan') && (
          <li>
            <a href={link('plan', 'drafted')}>{text.paperDrafted}</a>
          </li>
        )}
        {yours('plan-agreement') && (
          <>
            <li>
              <a href={link('plan-agreement', 'signed')}>{text.paperSigned}</a>
            </li>
            <li>
              <a href={link('plan-agreement', 'declined-by-student')}>{text.declined}</a>
            </li>
          </>
        )}
      </ul>
    </details>
  );
}

function Plan({ planning, plan }: { planning: Planning; plan: PlanView }): ReactNode {
  const { file, visit, plans, offers } = planning;
  const { today } = visit;
  const about = (action: PlanAction): string[] => {
    const offer = offers.find(({ id }) => id === action.offer);
    const last = plans.deliveries.find((each) => each.action === action.id);
    return [
      ...(offer === undefined ? [] : [text.offered(offer.name)]),
      ...(last === undefined
        ? []
        : [text.lastDelivery(text.delivered[last.delivered], dateWords(localDateOf(last.at), today))]),
    ];
  };
  return (
    <div className="file">
      <div>
        <p className="now__by turn">{text.states[plan.status]}</p>
        <Findings plan={plan} />
        <article className="letter plan-text">
          <PlanTextView text={plan.text} words={text} today={today} about={about} />
        </article>
      </div>
      <div>
        <Next planning={planning} plan={plan} />
        <section aria-labelledby="handtekeningen">
          <h2 id="handtekeningen">{text.signatures}</h2>
          <Signatures plan={plan} today={today} />
        </section>
        <section aria-labelledby="versies">
          <h2 id="versies">{text.versions}</h2>
          <ul className="stack-tight">
            {plans.plans.map(({ id, version, status }) => (
              <li key={id}>
                <a
                  href={`/overstap/${file.id}/plan?versie=${version}`}
                  aria-current={id === plan.id ? 'true' : undefined}
                >
                  {text.ofVersion(version, text.states[status].replace(/\..*$/, '').toLowerCase())}
                </a>
              </li>
            ))}
          </ul>
          <Printed base={`/overstap/${file.id}/plan/${plan.id}/bijlage`} />
        </section>
      </div>
    </div>
  );
}

/** What is missing, and where the plan promises what the location does not offer. */
function Findings({ plan }: { plan: PlanView }): ReactNode {
  if (plan.status !== 'draft' && plan.status !== 'offered' && plan.status !== 'signed') return null;
  if (plan.findings.length === 0) return <p className="notice notice--good">{text.noFindings}</p>;
  const blocking = plan.findings.filter(({ weight }) => weight === 'blocks');
  const others = plan.findings.filter(({ weight }) => weight !== 'blocks');
  return (
    <div className={blocking.length > 0 ? 'notice notice--act' : 'notice notice--watch'}>
      {[
        { title: text.blocks, of: blocking },
        { title: text.findings, of: others },
      ].map(
        ({ title, of }) =>
          of.length > 0 && (
            <div key={title} className="told">
              <h2 className="told__label">{title}</h2>
              <ul>
                {of.map(({ sentence }) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}

function Signatures({ plan, today }: { plan: PlanView; today: LocalDate }): ReactNode {
  if (plan.signers.length === 0) return <p className="soft">{text.signersLater}</p>;
  const facts = plan.signers.map((signer) => {
    const found = plan.signatures.find((each) => each.signer === signer);
    const said =
      found === undefined ? (
        <span className="turn">{text.waits}</span>
      ) : (
        <span className="good">
          {text.signedOn(dateWords(localDateOf(found.at), today), text.ways[found.way])}
          {found.by !== null && ` (${found.by})`}
        </span>
      );
    return { term: text.signer[signer], value: said };
  });
  return <Facts facts={facts} />;
}

/** What can be done with this version now, the next thing first. */
function Next({ planning, plan }: { planning: Planning; plan: PlanView }): ReactNode {
  const { visit, file, plans } = planning;
  const base = `/overstap/${file.id}/plan`;
  const isCurrent = plan.id === currentOf(plans)?.id;
  if (!isCurrent) return null;
  const signed = (signer: string): boolean => plan.signatures.some((each) => each.signer === signer);
  const waitsForMbo = plan.status === 'offered' && plan.signers.includes('mbo') && !signed('mbo');
  const waitsForPeople =
    plan.status === 'offered' && plan.signers.some((signer) => signer !== 'mbo' && !signed(signer));
  const drafts = mayDraft(planning);
  return (
    <section aria-label={nl.transfer.now} className="stack no-print">
      {plan.status === 'draft' && drafts && (
        <>
          <div className="actions">
            <ButtonLink href={`${base}/schrijven`}>{text.writeOn}</ButtonLink>
          </div>
          {plan.findings.every(({ weight }) => weight !== 'blocks') && (
            <div className="stack-tight">
              <Press visit={visit} action={`${base}/voorleggen`} values={{ plan: plan.id }} kind="secondary">
                {text.offer}
              </Press>
              <p className="soft small">{text.offerHelp}</p>
            </div>
          )}
        </>
      )}
      {waitsForMbo && maySign(planning) && (
        <div className="stack-tight">
          <Press visit={visit} action={`${base}/tekenen`} values={{ plan: plan.id, kenmerk: plan.digest ?? '' }}>
            {text.sign}
          </Press>
          <p className="soft small">{text.read}</p>
        </div>
      )}
      {waitsForPeople && maySign(planning) && <a href={`${base}/in-gesprek`}>{text.inPerson}</a>}
      {plan.status === 'signed' && drafts && (
        <Press visit={visit} action={`${base}/maken`} kind="secondary">
          {text.makeNew}
        </Press>
      )}
      {(plan.status === 'draft' || plan.status === 'offered') && drafts && (
        <Press visit={visit} action={`${base}/intrekken`} values={{ plan: plan.id }} kind="secondary">
          {text.withdraw}
        </Press>
      )}
      {plan.status !== 'draft' && plan.status !== 'offered' && <OnPaper file={file} />}
    </section>
  );
}
