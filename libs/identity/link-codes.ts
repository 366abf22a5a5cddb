import { randomUUID } from 'node:crypto';
import { type DataSource, type EntityManager } from 'typeorm';
import { type AuditTrail } from '../audit/audit-trail.js';
import { type Instant } from '../domain/time.js';
import { withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { MessageRow } from '../persistence/entities/message.js';
import { IdentityError } from './identity-error.js';
import { type LinkHolder } from './links.js';
import { type SignedInByLink, type SignedInStaff } from './signed-in.js';
import { hashShortCode, newShortCode, sameHash } from './tokens.js';

const MINUTE = 60_000;
/** Privacy rules: a code by mail is valid for ten minutes. */
const BY_MAIL_MS = 10 * MINUTE;
/** Choice: a code across the table is used the same day, at home as well. */
const BY_MENTOR_MS = 24 * 60 * MINUTE;
/** One in 200,000 for who guesses. */
const MOST_TRIES = 5;
const MOST_MAILS = 3;
const MAILS_WINDOW_MS = 15 * MINUTE;

type Via = 'mail' | 'mentor';

interface CodeRecord {
  id: string;
  codeHash: Buffer;
  tries: number;
  expiresAt: Instant;
}

const HOLDER = 'transfer_id = $1 AND kind = $2 AND parent_index IS NOT DISTINCT FROM $3';

function holderKey(transfer: string, holder: LinkHolder): [string, string, number | null] {
  return [transfer, holder.kind, holder.kind === 'parent' ? holder.parent : null];
}

function holderOf(signedIn: SignedInByLink): LinkHolder {
  return signedIn.actor.kind === 'parent' ? { kind: 'parent', parent: signedIn.actor.parent } : { kind: 'student' };
}

/** The second factor of a link: a code by mail, or one that the mentor hands over. */
export class LinkCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Has a code mailed to the holder of the link, at any hour. @throws IdentityError `LINK.TOO_MANY_CODES` */
  async sendByMail(signedIn: SignedInByLink): Promise<void> {
    const holder = holderOf(signedIn);
    await withActor(this.dataSource, signedIn.actor, async (manager) => {
      const now = this.clock.now();
      const [recent] = await manager.query<{ sent: number }[]>(
        `SELECT count(*)::int AS sent FROM link_codes WHERE ${HOLDER} AND via = 'mail' AND created_at > $4`,
        [...holderKey(signedIn.transfer, holder), new Date(now - MAILS_WINDOW_MS)],
      );
      if ((recent?.sent ?? 0) >= MOST_MAILS) {
        throw new IdentityError('LINK.TOO_MANY_CODES', `link ${signedIn.link}`, MAILS_WINDOW_MS / 1000);
      }
      const { id, code } = await this.insert(manager, signedIn.transfer, holder, 'mail', null);
      await manager.insert(MessageRow, {
        id: randomUUID(),
        dedupeKey: `link-code:${id}`,
        transferId: signedIn.transfer,
        template: 'code',
        params: { code },
        recipientKind: holder.kind,
        recipientIndex: holder.kind === 'parent' ? holder.parent : null,
        role: holder.kind,
        sendAfter: now,
        status: 'pending',
        attempts: 0,
        atOnce: true,
      });
    });
  }

  /**
   * A code for the mentor to hand over, valid for a day.
   * @throws IdentityError `LINK.TRANSFER_UNKNOWN` when the member of staff may not see this transfer
   */
  async forMentor(
    signedIn: SignedInStaff,
    transfer: string,
    holder: LinkHolder,
  ): Promise<{ code: string; expiresAt: Instant }> {
    return withActor(this.dataSource, signedIn.actor, async (manager) => {
      const visible = await manager.query<unknown[]>('SELECT 1 FROM transfers WHERE id = $1', [transfer]);
      if (visible.length === 0) throw new IdentityError('LINK.TRANSFER_UNKNOWN', `transfer ${transfer}`);
      const { code, expiresAt } = await this.insert(manager, transfer, holder, 'mentor', signedIn.membership.id);
      await this.audit.append(manager, {
        organisation: signedIn.actor.organisation,
        at: this.clock.now(),
        actor: signedIn.actor,
        action: 'link.code-handed-over',
        transfer,
        fields: [holder.kind],
      });
      return { code, expiresAt };
    });
  }

  private async insert(
    manager: EntityManager,
    transfer: string,
    holder: LinkHolder,
    via: Via,
    membership: string | null,
  ): Promise<{ id: string; code: string; expiresAt: Instant }> {
    const id = randomUUID();
    const code = newShortCode();
    const now = this.clock.now();
    const expiresAt = now + (via === 'mail' ? BY_MAIL_MS : BY_MENTOR_MS);
    await manager.query(
      `INSERT INTO link_codes (id, transfer_id, kind, parent_index, via, code_hash, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        ...holderKey(transfer, holder),
        via,
        hashShortCode(id, code),
        membership,
        new Date(now),
        new Date(expiresAt),
      ],
    );
    return { id, code, expiresAt };
  }

  /**
   * Takes in the code; from then on this session may open the file and decide.
   * @throws IdentityError `LINK.CODE_WRONG`, `LINK.CODE_EXPIRED`, `LINK.TOO_MANY_ATTEMPTS`
   */
  async prove(signedIn: SignedInByLink, code: string): Promise<void> {
    const digits = code.replaceAll(/\s/g, '');
    const refusal = await withActor(this.dataSource, signedIn.actor, async (manager) => {
      const now = this.clock.now();
      const open = await manager.query<CodeRecord[]>(
        `SELECT id, code_hash AS "codeHash", tries, expires_at AS "expiresAt" FROM link_codes
         WHERE ${HOLDER} AND used_at IS NULL ORDER BY created_at DESC LIMIT 5 FOR UPDATE`,
        holderKey(signedIn.transfer, holderOf(signedIn)),
      );
      const match = open.find((row) => sameHash(row.codeHash, hashShortCode(row.id, digits)));
      const alive = open.filter((row) => row.expiresAt > now);
      if (alive.length > 0 && alive.every((row) => row.tries >= MOST_TRIES)) return 'LINK.TOO_MANY_ATTEMPTS';
      if (match !== undefined && match.expiresAt <= now) return 'LINK.CODE_EXPIRED';
      if (match === undefined || match.tries >= MOST_TRIES) {
        await manager.query('UPDATE link_codes SET tries = tries + 1 WHERE id = ANY($1::uuid[])', [
          alive.map(({ id }) => id),
        ]);
        return 'LINK.CODE_WRONG';
      }
      await manager.query('UPDATE link_codes SET used_at = $2 WHERE id = $1', [match.id, new Date(now)]);
      await manager.query(
        'INSERT INTO link_proofs (session_id, code_id, proven_at) VALUES ($1, $2, $3) ON CONFLICT (session_id) DO NOTHING',
        [signedIn.session, match.id, new Date(now)],
      );
      return undefined;
    });
    // The counted tries must stay, so the refusal comes after the transaction.
    if (refusal !== undefined) throw new IdentityError(refusal, `link ${signedIn.link}`);
  }
}
