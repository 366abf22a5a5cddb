import { randomUUID } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type AuditTrail } from '../audit/audit-trail.js';
import { type Instant } from '../domain/time.js';
import { SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { IdentityError } from './identity-error.js';
import { type LocalAccounts } from './local-accounts.js';
import { requirePasswordLength } from './passwords.js';
import { hashToken, newToken } from './tokens.js';

/** A link is handed over in person or by the organisation's own mail, so a day is enough (choice). */
const LIVES_MS = 24 * 3_600_000;

export interface AccountInvitation {
  /** Whose account it becomes. */
  name: string;
  email: string;
}

interface Found extends AccountInvitation {
  id: string;
  person: string;
  organisation: string;
}

const FIND = `
  SELECT i.id, i.person_id AS person, p.name, p.email, m.organisation_id AS organisation
  FROM account_invitations i JOIN people p ON p.id = i.person_id JOIN memberships m ON m.id = i.created_by
  WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > $2`;

/** Links by which somebody makes their own account, so that nobody else ever knows its password or its secret. */
export class AccountInvitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * A new link for a person; earlier ones stop working. Who may ask for it is checked by the caller.
   * @param by membership of who hands it over
   * @returns the token for the address; it is not kept
   */
  async create(person: string, by: string): Promise<{ token: string; expiresAt: Instant }> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = now + LIVES_MS;
    await withActor(this.dataSource, SYSTEM, async (manager) => {
      await manager.query('DELETE FROM account_invitations WHERE person_id = $1 AND used_at IS NULL', [person]);
      await manager.query(
        `INSERT INTO account_invitations (id, person_id, token_hash, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [randomUUID(), person, hashToken(token), by, new Date(now), new Date(expiresAt)],
      );
    });
    return { token, expiresAt };
  }

  /** What a GET may know. @throws IdentityError `ACCOUNT.INVITATION_UNKNOWN` */
  async look(token: string): Promise<AccountInvitation> {
    const { name, email } = await this.find(token);
    return { name, email };
  }

  /**
   * Makes the account. The link works once, also when it is sent twice at the same moment.
   * @returns the secret (base32) and the address for the app on the phone; shown once
   * @throws IdentityError `ACCOUNT.INVITATION_UNKNOWN`, `ACCOUNT.PASSWORD_TOO_SHORT`, `ACCOUNT.PASSWORD_TOO_LONG`
   */
  async accept(accounts: LocalAccounts, token: string, password: string): Promise<{ secret: string; address: string }> {
    requirePasswordLength(password);
    const { id, person, organisation } = await this.find(token);
    await withActor(this.dataSource, SYSTEM, async (manager) => {
      const now = this.clock.now();
      const [, count] = await manager.query<[unknown, number]>(
        'UPDATE account_invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL',
        [id, new Date(now)],
      );
      if (count === 0) throw new IdentityError('ACCOUNT.INVITATION_UNKNOWN', 'this invitation was used a moment ago');
      await this.audit.append(manager, {
        organisation,
        at: now,
        actor: SYSTEM,
        action: 'account.made',
        fields: ['password', 'totp'],
      });
    });
    return accounts.create(person, password);
  }

  private async find(token: string): Promise<Found> {
    return withActor(this.dataSource, SYSTEM, async (manager) => {
      const [row] = await manager.query<Found[]>(FIND, [hashToken(token), new Date(this.clock.now())]);
      if (row === undefined)
        throw new IdentityError('ACCOUNT.INVITATION_UNKNOWN', 'no valid invitation with this token');
      return row;
    });
  }
}
