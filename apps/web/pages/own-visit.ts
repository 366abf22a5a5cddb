import { ReadConsents, type ConsentsView } from '../../../libs/casework/dossier/read-consents.js';
import { ReadTransfer, type TransferView } from '../../../libs/casework/read-transfer.js';
import type { StepView } from '../../../libs/casework/steps-of-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { kindOf, type StepKind } from '../../../libs/domain/steps.js';
import { once } from '../http/once.js';
import { isRefusal } from '../http/refusal.js';
import { asLinked, type Answer, type LinkVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';

export type Voice = typeof nl.student | typeof nl.parent;
export type OwnVoice = typeof nl.own | typeof nl.ownParent;

/** A student or parent who has shown who they are, with the file in their voice. */
export interface OwnPage {
  visit: LinkVisit;
  file: TransferView;
  voice: Voice;
  own: OwnVoice;
  isStudent: boolean;
}

export const CODE_FIRST: Answer = { redirect: '/mijn-overstap/code' };

/** Reading and acting both need the second factor. @returns undefined when it was not given yet */
export async function provenPage(anyVisit: Visit): Promise<OwnPage | undefined> {
  const visit = asLinked(anyVisit);
  const { actor, transfer, kind, proven } = visit.signedIn;
  if (!proven) return undefined;
  const isStudent = kind === 'student';
  const file = await new ReadTransfer(visit.web.dependencies.casework).execute(actor, { transfer });
  return {
    visit,
    file,
    isStudent,
    voice: isStudent ? nl.student : nl.parent,
    own: isStudent ? nl.own : nl.ownParent,
  };
}

/** A page for who has given the code; the others are asked for it. */
export function forProven(work: (page: OwnPage) => Promise<Answer>): (visit: Visit) => Promise<Answer> {
  return async (visit) => {
    const page = await provenPage(visit);
    return page === undefined ? CODE_FIRST : work(page);
  };
}

export const consentsOf = ({ visit, file }: OwnPage): Promise<ConsentsView> =>
  new ReadConsents(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer: file.id });

/** What the holder of the link is asked now: their own choice, or how it goes. */
export const openStep = (file: TransferView, kind: StepKind): StepView | undefined =>
  file.now.find(({ key }) => kindOf(key) === kind);

/** What is closed to this reader is not there for them; anything else that goes wrong goes on. */
export async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isRefusal(error) && (error.status === 403 || error.status === 404 || error.status === 409)) return undefined;
    throw error;
  }
}

/** After something was recorded: the page that says so; the same form twice is recorded once. */
export async function recorded(
  { visit }: OwnPage,
  what: string,
  work: () => Promise<{ transfer: string; seq: number }>,
): Promise<Answer> {
  return once(visit, visit.signedIn.actor, async () => {
    const done = await work();
    await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, done);
    return { redirect: `/mijn-overstap/gelukt?wat=${what}` };
  });
}
