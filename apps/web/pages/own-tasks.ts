import { PreviewSharing } from '../../../libs/casework/dossier/preview-sharing.js';
import { ReadProposals, type ProposalView } from '../../../libs/casework/intake/read-proposals.js';
import { ReadOrientation, type CoachView } from '../../../libs/casework/orientation/read-orientation.js';
import { ReadPlans, type PlanView } from '../../../libs/casework/plan/read-plans.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { nl } from '../nl.js';
import { mayAskNazorg, mayObject, ownAdvice } from './own-asks.js';
import { mayNameSupporter } from './own-supporter.js';
import { openStep, orNothing, type OwnPage } from './own-visit.js';
import { currentOf } from './plan-current.js';

export interface OwnTask {
  href: string;
  label: string;
}

/** The moments that wait for a choice. */
export async function openProposal({ visit, file }: OwnPage): Promise<ProposalView | undefined> {
  const { casework } = visit.web.dependencies;
  const read = await orNothing(new ReadProposals(casework).execute(visit.signedIn.actor, { transfer: file.id }));
  const proposal = read?.items.find(({ status }) => status === 'open');
  return proposal !== undefined && file.now.some(({ key }) => key === proposal.step) ? proposal : undefined;
}

/** The version of the plan that this person should see, when it is open to them. */
export async function ownPlan({ visit, file }: OwnPage): Promise<PlanView | undefined> {
  const { casework } = visit.web.dependencies;
  const read = await orNothing(new ReadPlans(casework).execute(visit.signedIn.actor, { transfer: file.id }));
  return read === undefined ? undefined : currentOf(read);
}

/** The holder of the link is asked to sign, and has not yet. */
export function mustSign({ isStudent }: OwnPage, plan: PlanView | undefined): boolean {
  const me = isStudent ? 'student' : 'parent';
  return (
    plan?.status === 'offered' && plan.signers.includes(me) && !plan.signatures.some(({ signer }) => signer === me)
  );
}

/** The coach that was proposed to the student. */
export async function proposedCoach({ visit, file, isStudent }: OwnPage): Promise<CoachView | undefined> {
  if (!isStudent || openStep(file, 'coach-match') === undefined) return undefined;
  const { casework } = visit.web.dependencies;
  const read = await orNothing(new ReadOrientation(casework).execute(visit.signedIn.actor, { transfer: file.id }));
  return read?.coaches.find(({ status }) => status === 'proposed');
}

/** A parent looks along only while the law or the student lets them. */
async function mayLookAlong({ visit, file, isStudent }: OwnPage): Promise<boolean> {
  if (isStudent) return true;
  const { casework } = visit.web.dependencies;
  const preview = new PreviewSharing(casework).execute(visit.signedIn.actor, { transfer: file.id });
  return (await orNothing(preview)) !== undefined;
}

/** What waits for this person, and where the rest of what is about them stands. */
export async function ownTasks(page: OwnPage): Promise<{ tasks: OwnTask[]; links: OwnTask[] }> {
  const { file, own, isStudent } = page;
  const plan = await ownPlan(page);
  const advice = await ownAdvice(page);
  const role = isStudent ? 'student' : 'parent';
  const may = (action: 'choose-date' | 'preview-sharing' | 'read-landing'): boolean =>
    mayDo({ action, phase: file.phase, role });
  const inform = openStep(file, 'inform') !== undefined;
  const tasks = [
    ...(inform ? [{ href: '/mijn-overstap/lezen', label: own.tasks.read }] : []),
    ...((await proposedCoach(page)) === undefined ? [] : [{ href: '/mijn-overstap/meelopen', label: own.tasks.coach }]),
    ...(may('choose-date') && (await openProposal(page)) !== undefined
      ? [{ href: '/mijn-overstap/afspraak', label: own.tasks.date }]
      : []),
    ...(advice !== undefined && mayObject(advice) ? [{ href: '/mijn-overstap/advies', label: nl.ownAdvice.task }] : []),
    ...(mustSign(page, plan) ? [{ href: '/mijn-overstap/plan', label: own.tasks.plan }] : []),
  ];
  const links = [
    ...(plan === undefined ? [] : [{ href: '/mijn-overstap/plan', label: own.links.plan }]),
    ...(may('preview-sharing') && (await mayLookAlong(page))
      ? [{ href: '/mijn-overstap/lezen', label: own.links.read }]
      : []),
    ...(may('read-landing') && file.checkIns.length > 0
      ? [{ href: '/mijn-overstap/gesprekken', label: own.links.talks }]
      : []),
    ...(advice !== undefined && advice.entries.length > 0 && !mayObject(advice)
      ? [{ href: '/mijn-overstap/advies', label: nl.ownAdvice.link }]
      : []),
    ...(mayNameSupporter(page) ? [{ href: '/mijn-overstap/steunfiguur', label: nl.ownSupporter.link }] : []),
    ...(mayAskNazorg(page) ? [{ href: '/mijn-overstap/oude-school', label: nl.ownNazorg.link }] : []),
  ];
  return { tasks, links };
}
