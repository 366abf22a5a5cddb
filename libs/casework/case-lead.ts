import type { z } from 'zod';

import type { AcceptLeadSchema, ChangeDeputySchema } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { Lead } from '../domain/events.js';
import { sideOf } from '../domain/roles.js';
import type { Actor } from '../persistence/actor.js';
import type { Casework } from './casework.js';
import { leadOf, namesOf } from './colleagues.js';
import { CaseworkError } from './errors.js';
import { changeTransfer, requireAction } from './transfer-file.js';

export type AcceptLeadInput = z.infer<typeof AcceptLeadSchema> & { transfer: string };

/** Somebody of a school becomes the one who is "it". The lead changes only by this acceptance. */
export class AcceptLead {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError LEAD.UNKNOWN, DEPUTY.UNKNOWN, DEPUTY.MISSING */
  async execute(actor: Actor, { transfer, deputy }: AcceptLeadInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'accept-lead');
      if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'only staff takes the lead');
      const side: Lead['side'] = sideOf(actor.role) === 'mbo' ? 'mbo' : 'vso';
      const choice = { side, person: actor.membership, deputy, organisations: [actor.organisation], on: file.today };
      const lead = await leadOf(file.manager, choice);
      return { fact: { type: 'lead-accepted', lead }, audit: { action: 'lead.accepted', fields: ['lead', 'deputy'] } };
    });
  }
}

export type ChangeDeputyInput = z.infer<typeof ChangeDeputySchema> & { transfer: string };

/** Another colleague of the lead's school stands in from now on. */
export class ChangeDeputy {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError DEPUTY.UNKNOWN */
  async execute(actor: Actor, { transfer, deputy }: ChangeDeputyInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'change-deputy');
      const { leadMembershipId: person, leadSide: side, leadRole: role } = file.transfer;
      const organisation = (await namesOf(file.manager, [person])).get(person)?.organisation;
      if (organisation === undefined) throw new CaseworkError('LEAD.UNKNOWN', `no membership ${person}`);
      const found = await leadOf(file.manager, { side, person, deputy, organisations: [organisation], on: file.today });
      return {
        fact: { type: 'deputy-changed', lead: { ...found, role } },
        audit: { action: 'deputy.changed', fields: ['deputy'] },
      };
    });
  }
}
