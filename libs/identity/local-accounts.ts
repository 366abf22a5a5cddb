import { type DataSource } from 'typeorm';
import { SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { IdentityError } from './identity-error.js';
import { countFailure, forgetFailures, secondsToWait } from './log-in-attempts.js';
import { newTotpSecret, totpAddress, totpStep } from './one-time-passwords.js';
import { hashPassword, requirePasswordLength, verifyPassword } from './passwords.js';
import { type Sealer } from './sealing.js';
import { type NewSession, type Sessions } from './sessions.js';

export interface LogIn {
  email: string;
  password: string;
  /** Six digits of the authenticator app. */
  code: string;
  /** Network address of the caller. */
  address: string;
  kind: 'staff' | 'token';
  /** In which membership; the oldest when left out. */
  membershipId: string | undefined;
}

interface AccountRecord {
  personId: string;
  passwordHash: string;
  totpSecret: Buffer;
  totpLastStep: number | null;
}

/** Accounts of this installation itself, for who has no identity provider: argon2id password and TOTP, both always. */
export class LocalAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Gives a person an account, or a new password and a new TOTP secret in place of the old.
   * @returns the secret (base32) and the address for the QR code; shown once, kept sealed
   * @throws IdentityError `ACCOUNT.PASSWORD_TOO_SHORT`, `ACCOUNT.PASSWORD_TOO_LONG`
   */
  async create(personId: string, password: string): Promise<{ secret: string; address: string }> {
    requirePasswordLength(password);
    const passwordHash = await hashPassword(password);
    const secret = newTotpSecret();
    const email = await withActor(this.dataSource, SYSTEM, async (manager) => {
      const [person] = await manager.query<{ email: string }[]>(
        `WITH account AS (
           INSERT INTO accounts (person_id, password_hash, totp_secret, created_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (person_id) DO UPDATE SET password_hash = $2, totp_secret = $3, totp_last_step = NULL
         ) SELECT email FROM people WHERE id = $1`,
        [personId, passwordHash, this.sealer.seal('totp', secret), new Date(this.clock.now())],
      );
      return person?.email ?? '';
    });
    await this.sessions.revokeAll(personId);
    return { secret, address: totpAddress(secret, email) };
  }

  /**
   * Logs in. Whatever is wrong, the answer is the same and takes as long, so that it tells nothing about accounts.
   * @throws IdentityError `LOGIN.REFUSED`, `LOGIN.TOO_MANY_ATTEMPTS` (with `retryAfter` in seconds), `LOGIN.NO_MEMBERSHIP`
   */
  async logIn(request: LogIn): Promise<NewSession> {
    const keys = { account: request.email.trim().toLowerCase(), address: request.address };
    const account = await withActor(this.dataSource, SYSTEM, async (manager) => {
      const wait = await secondsToWait(manager, keys, this.clock.now());
      if (wait > 0) throw new IdentityError('LOGIN.TOO_MANY_ATTEMPTS', `wait ${wait} s`, wait);
      const [row] = await manager.query<AccountRecord[]>(
        `SELECT a.person_id AS "personId", a.password_hash AS "passwordHash", a.totp_secret AS "totpSecret",
                a.totp_last_step AS "totpLastStep"
         FROM accounts a JOIN people p ON p.id = a.person_id WHERE lower(p.email) = $1`,
        [keys.account],
      );
      return row;
    });
    const passwordFits = await verifyPassword(account?.passwordHash, request.password);
    const step = account === undefined ? undefined : this.stepOf(account, request.code);
    const accepted =
      account !== undefined && passwordFits && step !== undefined && (await this.useStep(account.personId, step));
    if (!accepted) {
      await withActor(this.dataSource, SYSTEM, (manager) => countFailure(manager, keys, this.clock.now()));
      throw new IdentityError('LOGIN.REFUSED', 'email, password or code is wrong');
    }
    await withActor(this.dataSource, SYSTEM, (manager) => forgetFailures(manager, keys));
    return this.sessions.startForMembership(request.kind, account.personId, request.membershipId);
  }

  /**
   * Seals anew what was sealed with an earlier master key. @returns how many it were
   * @throws IdentityError `ACCOUNT.UNREADABLE` when none of the keys opens an account
   */
  async reseal(): Promise<number> {
    return withActor(this.dataSource, SYSTEM, async (manager) => {
      const accounts = await manager.query<Pick<AccountRecord, 'personId' | 'totpSecret'>[]>(
        'SELECT person_id AS "personId", totp_secret AS "totpSecret" FROM accounts FOR UPDATE',
      );
      const outdated = accounts.filter(({ totpSecret }) => this.sealer.isOutdated('totp', totpSecret));
      for (const { personId, totpSecret } of outdated) {
        const secret = this.sealer.open('totp', totpSecret);
        if (secret === undefined) throw new IdentityError('ACCOUNT.UNREADABLE', `account of person ${personId}`);
        await manager.query('UPDATE accounts SET totp_secret = $2 WHERE person_id = $1', [
          personId,
          this.sealer.seal('totp', secret),
        ]);
      }
      return outdated.length;
    });
  }

  private stepOf(account: AccountRecord, code: string): number | undefined {
    const secret = this.sealer.open('totp', account.totpSecret);
    return secret === undefined ? undefined : totpStep(secret, code, this.clock.now());
  }

  /** A code works once, also when it is sent twice at the same moment. */
  private async useStep(personId: string, step: number): Promise<boolean> {
    return withActor(this.dataSource, SYSTEM, async (manager) => {
      const rows = await manager.query<[unknown[], number]>(
        `UPDATE accounts SET totp_last_step = $2 WHERE person_id = $1 AND coalesce(totp_last_step, 0) < $2 RETURNING person_id`,
        [personId, step],
      );
      return rows[1] === 1;
    });
  }
}
