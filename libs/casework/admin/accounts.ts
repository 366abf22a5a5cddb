import { AccountInvitations } from '../../identity/account-invitations.js';
import { Sessions } from '../../identity/sessions.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { requireColleague } from './change-people.js';
import { staffWhoMay } from '../done.js';

/**
 * Gives a colleague a link to make an account of their own, or to choose a new password and a new app in place of the old. The
 * administrator hands the link over and never knows the password.
 */
export class InviteToAccount {
  private readonly invitations: AccountInvitations;

  constructor(private readonly casework: Casework) {
    this.invitations = new AccountInvitations(casework.dataSource, casework.clock, casework.audit);
  }

  /**
   * @returns the token for the address; it cannot be shown again
   * @throws CaseworkError ACTION.NOT_YOURS, COLLEAGUE.UNKNOWN, COLLEAGUE.ELSEWHERE
   */
  async execute(actor: Actor, { person }: { person: string }): Promise<{ token: string; expiresAt: Instant }> {
    const staff = staffWhoMay(actor, 'manage-people');
    await withActor(this.casework.dataSource, staff, async (manager) => {
      await requireColleague(manager, staff.organisation, person);
      await this.requireOnlyHere(manager, staff.organisation, person);
      await writeAudit(this.casework, manager, staff, { action: 'account.invited', fields: ['link'] });
    });
    return this.invitations.create(person, staff.membership);
  }

  /** Who also works elsewhere would be taken over there by the administrator of one of the two. */
  private async requireOnlyHere(
    manager: Parameters<typeof requireColleague>[0],
    organisation: string,
    person: string,
  ): Promise<void> {
    const [elsewhere] = await manager.query<unknown[]>(
      `SELECT 1 FROM memberships WHERE person_id = $1 AND organisation_id <> $2 AND (valid_until IS NULL OR valid_until >= $3)`,
      [person, organisation, new Date(this.casework.clock.now())],
    );
    if (elsewhere !== undefined) throw new CaseworkError('COLLEAGUE.ELSEWHERE', `person ${person} works elsewhere too`);
  }
}

/** Logs a colleague out everywhere, for example after a lost phone. */
export class EndSessions {
  private readonly sessions: Sessions;

  constructor(private readonly casework: Casework) {
    this.sessions = new Sessions(casework.dataSource, casework.clock);
  }

  /** @throws CaseworkError ACTION.NOT_YOURS, COLLEAGUE.UNKNOWN */
  async execute(actor: Actor, { person }: { person: string }): Promise<void> {
    const staff = staffWhoMay(actor, 'manage-people');
    await withActor(this.casework.dataSource, staff, async (manager) => {
      await requireColleague(manager, staff.organisation, person);
      await writeAudit(this.casework, manager, staff, { action: 'sessions.ended', fields: ['sessions'] });
    });
    await this.sessions.revokeAll(person);
  }
}
