import type { Done } from '../../../libs/casework/done.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import type { Route } from '../web.js';
import { isUuid } from './uuid.js';
import { leaveNotes } from './notes.js';
import { once } from './once.js';
import { asStaff, NothingHere, parameter, type StaffVisit } from './visit.js';

/** The address of something that is done by one press on a page of a transfer; a refusal is a page that says why. */
export function pressed(
  path: string,
  work: (visit: StaffVisit, transfer: string) => Promise<Done | undefined>,
  onward: (transfer: string, visit: StaffVisit) => string,
): Route {
  return {
    method: 'POST',
    path: `/overstap/:id/${path}`,
    handler: async (anyVisit) => {
      const visit = asStaff(anyVisit);
      const transfer = parameter(visit, 'id');
      if (!isUuid(transfer)) throw new NothingHere();
      return once(visit, visit.signedIn.actor, async () => {
        const done = await work(visit, transfer);
        if (done !== undefined) {
          await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, done);
          leaveNotes(visit, done.warnings ?? []);
        }
        return { redirect: onward(transfer, visit) };
      });
    },
  };
}
