import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { SCOPES, type ApiKeyScope, type CreateApiKeyBody } from '../../contracts/api-keys.js';
import type { Role } from '../../domain/roles.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { newApiKey } from '../../identity/api-keys.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { ApiKeyRow } from '../../persistence/entities/api-key.js';
import { MembershipRow } from '../../persistence/entities/membership.js';
import { OrganisationRow } from '../../persistence/entities/organisation.js';
import { PersonRow } from '../../persistence/entities/person.js';
import type { OrganisationKind } from '../../persistence/party.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { rolesAt } from './people.js';

const DAY_MS = 86_400_000;
/** Choice: more programs than one organisation connects, and few enough to look through. */
const MOST_KEYS = 20;
/**
 * The only day of the membership of a key, before everything else: it may act, which the key decides, and it is on no list of who can be
 * asked, mailed or chosen, which go by who works here today.
 */
const NO_DAY: LocalDate = '2000-01-01';

/** As what a program acts when the administrator does not say otherwise. */
const USUAL_ROLE: Record<OrganisationKind, Role> = {
  vso: 'vso-coordinator',
  pro: 'vso-coordinator',
  vmbo: 'vso-coordinator',
  mbo: 'mbo-coordinator',
  municipality: 'leerplicht',
  rmc: 'rmc',
  region: 'region-coordinator',
};

/** As what a program of such an organisation can act. Looking into the log is for a person. */
export const keyRolesAt = (kind: OrganisationKind): readonly Role[] => [
  USUAL_ROLE[kind],
  ...rolesAt(kind).filter((role) => role !== 'privacy-officer' && role !== USUAL_ROLE[kind]),
];

export interface ApiKeyView {
  id: string;
  name: string;
  /** The first characters. */
  start: string;
  role: Role;
  scopes: ApiKeyScope[];
  createdAt: Instant;
  createdBy: string;
  expiresAt: Instant;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
  state: 'works' | 'expired' | 'revoked';
}

/** Gives a program of the own organisation a key. */
export class CreateApiKey {
  constructor(private readonly casework: Casework) {}

  /**
   * @returns the token; it cannot be shown again
   * @throws CaseworkError ACTION.NOT_YOURS, API_KEY.TOO_MANY, INPUT.INVALID
   */
  async execute(actor: Actor, body: CreateApiKeyBody): Promise<{ id: string; token: string; expiresAt: Instant }> {
    const staff = staffWhoMay(actor, 'manage-api-keys');
    const now = this.casework.clock.now();
    const { token, tokenHash, start } = newApiKey();
    const id = randomUUID();
    const expiresAt = now + body.days * DAY_MS;
    await withActor(this.casework.dataSource, staff, async (manager) => {
      await this.requireRoom(manager, staff, now);
      const role = await this.roleOf(manager, staff, body.role);
      const membershipId = await insertProgram(manager, staff, { id, name: body.name, role });
      await manager.insert(ApiKeyRow, {
        id,
        organisationId: staff.organisation,
        membershipId,
        name: body.name,
        tokenHash,
        start,
        scopes: SCOPES.filter((scope) => body.scopes.includes(scope)),
        createdBy: staff.membership,
        createdAt: now,
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
        revokedBy: null,
      });
      await writeAudit(this.casework, manager, staff, { action: 'api-key.created', fields: ['name', 'role', ...body.scopes] });
    });
    return { id, token, expiresAt };
  }

  private async requireRoom(manager: EntityManager, staff: StaffActor, now: Instant): Promise<void> {
    const [row] = await manager.query<{ working: number }[]>(
      'SELECT count(*)::int AS working FROM api_keys WHERE organisation_id = $1 AND revoked_at IS NULL AND expires_at > $2',
      [staff.organisation, new Date(now)],
    );
    if ((row?.working ?? 0) >= MOST_KEYS) throw new CaseworkError('API_KEY.TOO_MANY', `${MOST_KEYS} keys work at ${staff.organisation}`);
  }

  private async roleOf(manager: EntityManager, { organisation }: StaffActor, wanted: Role | undefined): Promise<Role> {
    const { kind } = await manager.findOneByOrFail(OrganisationRow, { id: organisation });
    if (wanted === undefined) return USUAL_ROLE[kind];
    if (!keyRolesAt(kind).includes(wanted))
      refuseMistakes([mistake('role', 'INPUT.INVALID', 'Deze rol past niet bij een sleutel van jullie organisatie.')]);
    return wanted;
  }
}

/** The one who acts with the key, with a name in the log of its own. `.invalid` never gets mail (RFC 2606). */
async function insertProgram(manager: EntityManager, staff: StaffActor, key: { id: string; name: string; role: Role }): Promise<string> {
  const personId = randomUUID();
  const membershipId = randomUUID();
  await manager.insert(PersonRow, {
    id: personId,
    name: `API-sleutel ${key.name}`,
    email: `${key.id}@sleutel.invalid`,
    phone: null,
    demo: false,
    notify: 'weekly',
  });
  await manager.insert(MembershipRow, {
    id: membershipId,
    personId,
    organisationId: staff.organisation,
    locationId: null,
    role: key.role,
    isContact: false,
    deputyMembershipId: null,
    absentFrom: null,
    absentUntil: null,
    validFrom: NO_DAY,
    validUntil: NO_DAY,
  });
  return membershipId;
}

/** The keys of the own organisation, the newest first. What is secret in them is known to nobody. */
export class ListApiKeys {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<{ keys: ApiKeyView[]; roles: readonly Role[] }> {
    const staff = staffWhoMay(actor, 'manage-api-keys');
    const now = this.casework.clock.now();
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const { kind } = await manager.findOneByOrFail(OrganisationRow, { id: staff.organisation });
      const rows = await manager.query<Omit<ApiKeyView, 'state'>[]>(
        `SELECT k.id, k.name, k.start, m.role, k.scopes, k.created_at AS "createdAt", p.name AS "createdBy", k.expires_at AS "expiresAt",
           k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"
         FROM api_keys k JOIN memberships m ON m.id = k.membership_id
         JOIN memberships c ON c.id = k.created_by JOIN people p ON p.id = c.person_id
         WHERE k.organisation_id = $1 ORDER BY k.created_at DESC, k.id`,
        [staff.organisation],
      );
      const keys = rows.map((row) => ({ ...row, state: stateOf(row, now) }));
      return { keys, roles: keyRolesAt(kind) };
    });
  }
}

function stateOf({ revokedAt, expiresAt }: Pick<ApiKeyView, 'revokedAt' | 'expiresAt'>, now: Instant): ApiKeyView['state'] {
  if (revokedAt !== null) return 'revoked';
  return expiresAt > now ? 'works' : 'expired';
}

/** Takes a key back: from then on it opens nothing. Doing it again changes nothing. */
export class RevokeApiKey {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, API_KEY.UNKNOWN */
  async execute(actor: Actor, { key }: { key: string }): Promise<void> {
    const staff = staffWhoMay(actor, 'manage-api-keys');
    await withActor(this.casework.dataSource, staff, async (manager) => {
      const row = await manager.findOneBy(ApiKeyRow, { id: key, organisationId: staff.organisation });
      if (row === null) throw new CaseworkError('API_KEY.UNKNOWN', `no key ${key} here`);
      if (row.revokedAt !== null) return;
      await manager.update(ApiKeyRow, { id: key }, { revokedAt: this.casework.clock.now(), revokedBy: staff.membership });
      await writeAudit(this.casework, manager, staff, { action: 'api-key.revoked', fields: ['name'] });
    });
  }
}
