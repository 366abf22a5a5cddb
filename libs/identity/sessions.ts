import { randomUUID } from 'node:crypto';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Instant } from '../domain/time.js';
import { askAsSystem, SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { SessionRow } from '../persistence/entities/session.js';
import { IdentityError } from './identity-error.js';
import {
  MEMBERSHIP_COLUMNS,
  type Membership,
  membershipOf,
  type MembershipRecord,
  VALID_MEMBERSHIP,
  validMemberships,
} from './membership.js';
import { type SignedIn, type SignedInByLink, type SignedInStaff } from './signed-in.js';
import { hashToken, newToken } from './tokens.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type SessionKind = SessionRow['kind'];

/** How long a session lives without use, and at most. NIST SP 800-63B-4 (AAL2): 1 hour idle, 24 hours in all; choice: shorter in all. */
const LIFETIMES: Record<SessionKind, { idle: number; most: number }> = {
  staff: { idle: HOUR, most: 12 * HOUR },
  token: { idle: HOUR, most: 12 * HOUR },
  student: { idle: 30 * MINUTE, most: 4 * HOUR },
  parent: { idle: 30 * MINUTE, most: 4 * HOUR },
  // The clock of a demo is moved by months, and who moves it wants to stay.
  demo: { idle: 5 * 365 * 24 * HOUR, most: 10 * 365 * 24 * HOUR },
};
/** The end is moved on only when this part of the idle time has passed, so that reading does not write each time. */
const REFRESH_AFTER = 0.1;

/** What a log of security tells about sessions: ids only (OWASP ASVS 16.3.1). */
export type SessionEvent =
  | { event: 'session-started'; session: string; sessionKind: SessionKind; membership: string | null; link: string | null }
  | { event: 'session-ended'; session: string }
  | { event: 'sessions-ended'; person: string }
  | { event: 'role-switched'; session: string; membership: string };

/** A session of somebody, as they see it themselves. */
export interface OwnSession {
  session: string;
  sessionKind: SessionKind;
  startedAt: Instant;
  /** When it ends by itself if it is not used any more. */
  endsAt: Instant;
}

export interface NewSession {
  /** For the cookie or the header; not kept. */
  token: string;
  expiresAt: Instant;
}

interface SessionRecord {
  sessionId: string;
  kind: SessionKind;
  createdAt: Instant;
  expiresAt: Instant;
  personId: string | null;
  personName: string | null;
  personEmail: string | null;
  isOfStaff: boolean;
  linkId: string | null;
  linkKind: 'student' | 'parent' | null;
  transferId: string | null;
  parentIndex: number | null;
  proven: boolean;
}

/** Memberships and links that are over take their sessions along. */
const FIND = `
  SELECT s.id AS "sessionId", s.kind, s.created_at AS "createdAt", s.expires_at AS "expiresAt",
         s.person_id AS "personId", p.name AS "personName", p.email AS "personEmail",
         s.membership_id IS NOT NULL AS "isOfStaff", ${MEMBERSHIP_COLUMNS},
         k.id AS "linkId", k.kind AS "linkKind", k.transfer_id AS "transferId", k.parent_index AS "parentIndex",
         EXISTS (SELECT FROM link_proofs f WHERE f.session_id = s.id) AS proven
  FROM sessions s
  LEFT JOIN people p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.id = s.membership_id AND m.person_id = s.person_id AND ${VALID_MEMBERSHIP}
  LEFT JOIN organisations o ON o.id = m.organisation_id
  LEFT JOIN locations l ON l.id = m.location_id
  LEFT JOIN LATERAL link_of_session(s.token_hash) k ON s.link_id IS NOT NULL AND k.revoked_at IS NULL AND k.expires_at > $1
  WHERE s.token_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > $1`;

/** The columns of the membership are all empty when there is none that is valid. */
type FoundSession = SessionRecord & (MembershipRecord | { id: null });

function staffOf(row: FoundSession): SignedInStaff | undefined {
  if (row.id === null || row.personId === null || row.personName === null || row.personEmail === null) return undefined;
  const membership: Membership = membershipOf(row);
  return {
    kind: 'staff',
    session: row.sessionId,
    person: { id: row.personId, name: row.personName, email: row.personEmail },
    membership,
    demo: row.kind === 'demo',
    actor: {
      kind: 'staff',
      membership: membership.id,
      person: row.personId,
      organisation: membership.organisation.id,
      role: membership.role,
    },
  };
}

function linkedOf(row: SessionRecord): SignedInByLink | undefined {
  if (row.linkId === null || row.linkKind === null || row.transferId === null) return undefined;
  const base = { session: row.sessionId, link: row.linkId, transfer: row.transferId, proven: row.proven };
  if (row.linkKind === 'student') {
    return { ...base, kind: 'student', actor: { kind: 'student', transfer: row.transferId } };
  }
  return {
    ...base,
    kind: 'parent',
    actor: { kind: 'parent', transfer: row.transferId, parent: row.parentIndex ?? 0 },
  };
}

/** Sessions in the database: only SHA-256 of the token is kept; they end by themselves, by log-out, or by revoking. */
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tell: (event: SessionEvent) => void = () => undefined,
  ) {}

  /** A session of staff in one membership (`staff`, `demo`, `token`). The membership must be valid now. */
  async startForMembership(
    kind: 'staff' | 'demo' | 'token',
    personId: string,
    membershipId: string | undefined,
  ): Promise<NewSession> {
    return withActor(this.dataSource, SYSTEM, async (manager) => {
      const valid = await validMemberships(manager, personId, this.clock.now());
      if (valid.length === 0) {
        throw new IdentityError('LOGIN.NO_MEMBERSHIP', `person ${personId} has no membership that is valid now`);
      }
      const chosen = membershipId === undefined ? valid[0] : valid.find((membership) => membership.id === membershipId);
      if (chosen === undefined) {
        throw new IdentityError(
          'SESSION.MEMBERSHIP_UNKNOWN',
          `person ${personId} has no valid membership ${membershipId ?? ''}`,
        );
      }
      return this.insert(manager, { kind, personId, membershipId: chosen.id, linkId: null });
    });
  }

  /** A session of a student or parent, within the transaction in which their link is exchanged. */
  async startForLink(manager: EntityManager, kind: 'student' | 'parent', linkId: string): Promise<NewSession> {
    return this.insert(manager, { kind, personId: null, membershipId: null, linkId });
  }

  private async insert(
    manager: EntityManager,
    session: Pick<SessionRow, 'kind' | 'personId' | 'membershipId' | 'linkId'>,
  ): Promise<NewSession> {
    const token = newToken();
    const id = randomUUID();
    const now = this.clock.now();
    const expiresAt = now + LIFETIMES[session.kind].idle;
    await manager.insert(SessionRow, {
      ...session,
      id,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt,
      revokedAt: null,
    });
    const { kind, membershipId, linkId } = session;
    this.tell({ event: 'session-started', session: id, sessionKind: kind, membership: membershipId, link: linkId });
    return { token, expiresAt };
  }

  /** Who is behind a token; `undefined` when the session is unknown, over, revoked, or no longer carried by a membership or link. */
  async find(token: string): Promise<SignedIn | undefined> {
    const now = this.clock.now();
    const [row] = await askAsSystem<FoundSession>(this.dataSource, FIND, [new Date(now), hashToken(token)]);
    if (row === undefined) return undefined;
    await this.moveEnd(row, now);
    return row.isOfStaff ? staffOf(row) : linkedOf(row);
  }

  private async moveEnd(row: SessionRecord, now: Instant): Promise<void> {
    const { idle, most } = LIFETIMES[row.kind];
    const end = Math.min(now + idle, row.createdAt + most);
    if (end - row.expiresAt < idle * REFRESH_AFTER) return;
    await withActor(this.dataSource, SYSTEM, (manager) =>
      manager.update(SessionRow, { id: row.sessionId }, { expiresAt: end }),
    );
  }

  /** Every membership in which the person may act now; the first is the oldest. */
  async membershipsOf(personId: string): Promise<Membership[]> {
    return withActor(this.dataSource, SYSTEM, (manager) => validMemberships(manager, personId, this.clock.now()));
  }

  /** Goes on in another membership of the same person. */
  async switchMembership(signedIn: SignedInStaff, membershipId: string): Promise<void> {
    await withActor(this.dataSource, SYSTEM, async (manager) => {
      const valid = await validMemberships(manager, signedIn.person.id, this.clock.now());
      if (!valid.some((membership) => membership.id === membershipId)) {
        throw new IdentityError(
          'SESSION.MEMBERSHIP_UNKNOWN',
          `person ${signedIn.person.id} has no membership ${membershipId}`,
        );
      }
      await manager.update(SessionRow, { id: signedIn.session }, { membershipId });
    });
    this.tell({ event: 'role-switched', session: signedIn.session, membership: membershipId });
  }

  /** Ends one session. Ending it again changes nothing. */
  async revoke(sessionId: string): Promise<void> {
    await withActor(this.dataSource, SYSTEM, (manager) =>
      manager.query('UPDATE sessions SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL', [
        sessionId,
        new Date(this.clock.now()),
      ]),
    );
    this.tell({ event: 'session-ended', session: sessionId });
  }

  /** Ends every session of a person, for example after a lost phone or a changed password. */
  async revokeAll(personId: string): Promise<void> {
    await withActor(this.dataSource, SYSTEM, (manager) =>
      manager.query('UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [
        personId,
        new Date(this.clock.now()),
      ]),
    );
    this.tell({ event: 'sessions-ended', person: personId });
  }

  /** The session that a browser still had ends when somebody logs in there anew (OWASP ASVS 7.2.4). */
  async endFormer(token: string | undefined): Promise<void> {
    const former = token === undefined ? undefined : await this.find(token);
    if (former !== undefined) await this.revoke(former.session);
  }

  /** Where a person is logged in now, the newest first. */
  async listOf(personId: string): Promise<OwnSession[]> {
    return askAsSystem<OwnSession>(
      this.dataSource,
      `SELECT id AS session, kind AS "sessionKind", created_at AS "startedAt", expires_at AS "endsAt" FROM sessions
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY created_at DESC`,
      [personId, new Date(this.clock.now())],
    );
  }

  /** Ends one of a person's own sessions. Those of others, and one that has ended, stay as they are. */
  async endOwn(personId: string, sessionId: string): Promise<void> {
    const own = await this.listOf(personId);
    if (own.some(({ session }) => session === sessionId)) await this.revoke(sessionId);
  }
}
