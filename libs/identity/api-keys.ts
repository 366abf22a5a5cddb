import { type DataSource } from 'typeorm';
import { type ApiKeyScope, SCOPES } from '../contracts/api-keys.js';
import { type Instant } from '../domain/time.js';
import { askAsSystem, SYSTEM, withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { MEMBERSHIP_COLUMNS, membershipOf, type MembershipRecord } from './membership.js';
import { type SignedInStaff } from './signed-in.js';
import { hashToken, newToken } from './tokens.js';

/** By which a key is told from a session, and found when it is left somewhere by mistake. */
const MARK = 'dlk_';
/** As many characters of a key as are shown in a list. */
const SHOWN = 10;
/** Use is written down once in so long, so that reading does not write each time. */
const SEEN_EVERY_MS = 60_000;

export const isApiKey = (token: string): boolean => token.startsWith(MARK);

/** A new key: the token, shown once, and what is kept of it. */
export function newApiKey(): { token: string; tokenHash: Buffer; start: string } {
  const token = `${MARK}${newToken()}`;
  return { token, tokenHash: hashToken(token), start: token.slice(0, SHOWN) };
}

interface KeyRecord extends MembershipRecord {
  keyId: string;
  scopes: string[];
  lastUsedAt: Instant | null;
  personId: string;
  personName: string;
  personEmail: string;
}

const FIND = `
  SELECT k.id AS "keyId", k.scopes, k.last_used_at AS "lastUsedAt", p.id AS "personId", p.name AS "personName", p.email AS "personEmail",
         ${MEMBERSHIP_COLUMNS}
  FROM api_keys k JOIN memberships m ON m.id = k.membership_id JOIN people p ON p.id = m.person_id
  JOIN organisations o ON o.id = m.organisation_id LEFT JOIN locations l ON l.id = m.location_id
  WHERE k.token_hash = $2 AND k.revoked_at IS NULL AND k.expires_at > $1`;

/** Who is behind the key of an organisation. */
export class ApiKeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The program behind a key; `undefined` when the key is unknown, over or taken back. */
  async find(token: string): Promise<SignedInStaff | undefined> {
    const now = this.clock.now();
    const [row] = await askAsSystem<KeyRecord>(this.dataSource, FIND, [new Date(now), hashToken(token)]);
    if (row === undefined) return undefined;
    await this.seen(row, now);
    const membership = membershipOf(row);
    return {
      kind: 'staff',
      session: row.keyId,
      person: { id: row.personId, name: row.personName, email: row.personEmail },
      membership,
      demo: false,
      scopes: scopesOf(row.scopes),
      actor: {
        kind: 'staff',
        membership: membership.id,
        person: row.personId,
        organisation: membership.organisation.id,
        role: membership.role,
      },
    };
  }

  private async seen({ keyId, lastUsedAt }: KeyRecord, now: Instant): Promise<void> {
    if (lastUsedAt !== null && Math.abs(now - lastUsedAt) < SEEN_EVERY_MS) return;
    await withActor(this.dataSource, SYSTEM, (manager) =>
      manager.query('UPDATE api_keys SET last_used_at = $2 WHERE id = $1', [keyId, new Date(now)]),
    );
  }
}

/** A scope that is not known any more opens nothing. */
function scopesOf(kept: readonly string[]): ApiKeyScope[] {
  return SCOPES.filter((scope) => kept.includes(scope));
}
