import { randomUUID } from 'node:crypto';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Instant } from '../domain/time.js';
import { type ParentActor, type StudentActor, SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { LinkRow } from '../persistence/entities/link.js';
import { IdentityError } from './identity-error.js';
import { type NewSession, type Sessions } from './sessions.js';
import { hashToken, newToken } from './tokens.js';

/** For whom a link is. A parent is 0 or 1, in the order of the student's record. */
export type LinkHolder = { kind: 'student' } | { kind: 'parent'; parent: number };

/** What a link leads to, before anything is opened. */
export interface Invitation {
  link: string;
  transfer: string;
  holder: LinkHolder;
}

const FIND = `
  SELECT id, kind, transfer_id AS "transferId", parent_index AS "parentIndex"
  FROM link_by_hash($1) WHERE revoked_at IS NULL AND expires_at > $2`;

/** As whom the holder of a link to a transfer acts. */
export function actorOf(transfer: string, holder: LinkHolder): StudentActor | ParentActor {
  return holder.kind === 'student'
    ? { kind: 'student', transfer }
    : { kind: 'parent', transfer, parent: holder.parent };
}

/** Links in mails to students and parents: 256 random bits of which a hash is kept; looking is free, acting takes a POST. */
export class Links {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Makes a link within the transaction of the caller, who decides that this person gets one.
   * @returns the token for the address in the mail; it is not kept
   */
  async create(manager: EntityManager, transfer: string, holder: LinkHolder, expiresAt: Instant): Promise<string> {
    const token = newToken();
    await manager.insert(LinkRow, {
      id: randomUUID(),
      tokenHash: hashToken(token),
      transferId: transfer,
      kind: holder.kind,
      parentIndex: holder.kind === 'parent' ? holder.parent : null,
      expiresAt,
      usedAt: null,
      revokedAt: null,
    });
    return token;
  }

  private async find(manager: EntityManager, token: string): Promise<Invitation> {
    const [row] = await manager.query<
      { id: string; kind: 'student' | 'parent'; transferId: string; parentIndex: number | null }[]
    >(FIND, [hashToken(token), new Date(this.clock.now())]);
    if (row === undefined) throw new IdentityError('LINK.UNKNOWN', 'no valid link with this token');
    const holder: LinkHolder =
      row.kind === 'student' ? { kind: 'student' } : { kind: 'parent', parent: row.parentIndex ?? 0 };
    return { link: row.id, transfer: row.transferId, holder };
  }

  /** What a GET may know. Changes nothing, because mail scanners open links too. @throws IdentityError `LINK.UNKNOWN` */
  async look(token: string): Promise<Invitation> {
    return withActor(this.dataSource, SYSTEM, (manager) => this.find(manager, token));
  }

  /** What a POST does: exchanges the token for a session, so that it leaves the address bar. @throws IdentityError `LINK.UNKNOWN` */
  async exchange(token: string): Promise<NewSession & { invitation: Invitation }> {
    const invitation = await this.look(token);
    return withActor(this.dataSource, actorOf(invitation.transfer, invitation.holder), async (manager) => {
      await manager.query('UPDATE links SET used_at = $2 WHERE id = $1 AND used_at IS NULL', [
        invitation.link,
        new Date(this.clock.now()),
      ]);
      const session = await this.sessions.startForLink(manager, invitation.holder.kind, invitation.link);
      return { ...session, invitation };
    });
  }
}
