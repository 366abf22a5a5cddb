import { randomUUID } from 'node:crypto';
import { hashOf, KeptAnswers } from '../../../libs/casework/kept-answers.js';
import type { Actor } from '../../../libs/persistence/actor.js';
import { isUuid } from './uuid.js';
import { AlreadyDone, sentFields, sentText, StillBusy, type Visit } from './visit.js';

/** The field of the one-time key of a form. */
export const ONCE = '_eenmalig';

/** A key for a form that is shown: the one that it had already, when it comes back with mistakes. */
export function onceKey(visit: Visit): string {
  return givenKey(visit) ?? randomUUID();
}

/** The key that came along; one that is none of ours is as good as no key. */
function givenKey(visit: Visit): string | undefined {
  const given = sentText(visit, ONCE);
  return isUuid(given) ? given : undefined;
}

interface Gone {
  redirect: string;
}

/**
 * Does what a form asks once, however often that form is sent, also at the same moment: a second press leads where the first one led.
 * The same form with other answers is another thing to do.
 * @throws StillBusy when the first one takes longer than anybody waits
 * @throws AlreadyDone when the first one was cut off after it was done
 */
export async function once(visit: Visit, actor: Actor, work: () => Promise<Gone>): Promise<Gone> {
  const key = givenKey(visit);
  if (key === undefined) return work();
  const kept = new KeptAnswers(visit.web.dependencies.casework);
  const requestHash = hashOf(sentFields(visit));
  const path = visit.request.url.split('?')[0] ?? '';
  const keyed = { actor, key: `form-${key}-${requestHash.slice(0, 16)}`, methodPath: `POST ${path}`, requestHash };
  const taken = await kept.begin(keyed);
  if (taken.state === 'answered') return taken.answer.answer as Gone;
  if (taken.state === 'busy') throw new StillBusy();
  if (taken.state === 'done') throw new AlreadyDone();
  if (taken.state === 'other') return work();
  try {
    const gone = await kept.doing(keyed, taken.attempt, work);
    await kept.keep(keyed, { status: 303, answer: gone, headers: {} });
    return gone;
  } catch (error) {
    await kept.release(keyed).catch(() => undefined);
    throw error;
  }
}
