import type { EntityManager } from 'typeorm';

import type { Recorded } from '../contracts/start-transfer.js';
import { localDateOf } from '../calendar/index.js';
import { ageOn } from '../domain/consent-holder.js';
import type { Instant } from '../domain/time.js';
import type { Actor } from '../persistence/actor.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { personalOfTransfer } from './student.js';
import { roleOf, withTransferFile } from './transfer-file.js';

/** From this age parents read along only if the student agrees. */
const ADULT = 18;

/** An adult student, or the mentor for them, ends that the parents read along: their links and sessions stop at once. */
export class EndParentsAccess {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, also while the student is a minor */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<Recorded> {
    const role = roleOf(actor);
    if (role !== 'student' && role !== 'vso-mentor')
      throw new CaseworkError('ACTION.NOT_YOURS', `end-parents-access is not for ${role}`);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      const personal = await personalOfTransfer(this.casework, file.manager, file.transfer);
      if (personal && ageOn(personal.birthDate, localDateOf(file.now)) < ADULT) {
        const sentence = 'Tot 18 jaar lezen ouders mee. Dat kan niet worden gestopt.';
        throw new CaseworkError('ACTION.NOT_YOURS', 'the student is a minor', { sentence });
      }
      await endParentsLinks(file.manager, transfer, file.now);
      const lead = file.transfer.leadMembershipId;
      await writeAudit(this.casework, file.manager, actor, {
        action: 'parents-access.ended',
        fields: ['links'],
        transfer,
        lead,
      });
      return { transfer, seq: file.transfer.seq, version: file.transfer.version };
    });
  }
}

/** The links of the parents stop working, and whoever is in by one is out. */
export async function endParentsLinks(manager: EntityManager, transfer: string, at: Instant): Promise<void> {
  await manager.query(
    `WITH ended AS (UPDATE links SET revoked_at = $2 WHERE transfer_id = $1 AND kind = 'parent' AND revoked_at IS NULL RETURNING id)
     UPDATE sessions SET revoked_at = $2 WHERE link_id IN (SELECT id FROM ended) AND revoked_at IS NULL`,
    [transfer, new Date(at)],
  );
}
