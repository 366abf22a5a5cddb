import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import {
  AddMembershipSchema,
  AddPersonSchema,
  CreateLocationSchema,
  CreateOrganisationSchema,
  type AddMembershipInput,
  type AddPersonInput,
  type CreateLocationInput,
  type CreateOrganisationInput,
} from '../contracts/organisations.js';
import { PolicySchema } from '../contracts/policy.js';
import { localDateOf } from '../calendar/index.js';
import type { Policy } from '../domain/policy.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { LocationRow } from '../persistence/entities/location.js';
import { MembershipRow } from '../persistence/entities/membership.js';
import { OrganisationRow } from '../persistence/entities/organisation.js';
import { PersonRow } from '../persistence/entities/person.js';
import { PolicyRow } from '../persistence/entities/policy.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';

/** Only the installation itself and administrators shape who works where; an administrator within the own organisation. */
function requireAdmin(actor: Actor, organisation?: string): void {
  if (actor.kind === 'system') return;
  const admin = actor.kind === 'staff' && actor.role === 'admin';
  if (!admin) throw new CaseworkError('ACTION.NOT_YOURS', 'only an administrator changes organisations');
  if (organisation !== actor.organisation)
    throw new CaseworkError('ORGANISATION.NOT_YOURS', `admin of ${actor.organisation}`);
}

async function auditOf(
  casework: Casework,
  manager: EntityManager,
  actor: Actor,
  line: { organisation: string | null; action: string; fields: string[] },
): Promise<void> {
  await casework.audit.append(manager, { ...line, at: casework.clock.now(), actor });
}

/** A school, municipality, RMC region or region comes to this installation. Bodies are validated here, so that a seed is too. */
export class CreateOrganisation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS; ZodError for a wrong body */
  async execute(actor: Actor, input: CreateOrganisationInput): Promise<{ id: string }> {
    const body = CreateOrganisationSchema.parse(input);
    requireAdmin(actor);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const id = randomUUID();
      await manager.insert(OrganisationRow, {
        id,
        kind: body.kind,
        name: body.name,
        brin: body.brin ?? null,
        cbsCode: body.cbsCode ?? null,
        rmcCode: body.rmcCode ?? null,
        regionId: body.kind === 'region' ? id : (body.region ?? null),
        demo: body.demo,
      });
      await auditOf(this.casework, manager, actor, {
        organisation: id,
        action: 'organisation.created',
        fields: Object.keys(body),
      });
      return { id };
    });
  }
}

export class CreateLocation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ORGANISATION.UNKNOWN, ORGANISATION.NOT_YOURS; ZodError for a wrong body */
  async execute(actor: Actor, input: CreateLocationInput): Promise<{ id: string }> {
    const body = CreateLocationSchema.parse(input);
    requireAdmin(actor, body.organisation);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      await requireOrganisation(manager, body.organisation);
      const id = randomUUID();
      await manager.insert(LocationRow, {
        id,
        organisationId: body.organisation,
        name: body.name,
        brinSuffix: body.brinSuffix ?? null,
        cbsCode: body.cbsCode ?? null,
        holidayRegion: body.holidayRegion,
      });
      const line = { organisation: body.organisation, action: 'location.created', fields: Object.keys(body) };
      await auditOf(this.casework, manager, actor, line);
      return { id };
    });
  }
}

export class AddPerson {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PERSON.EXISTS; ZodError for a wrong body */
  async execute(actor: Actor, input: AddPersonInput): Promise<{ id: string }> {
    const body = AddPersonSchema.parse(input);
    requireAdmin(actor, actor.kind === 'staff' ? actor.organisation : undefined);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const [known] = await manager.query<unknown[]>('SELECT 1 FROM people WHERE lower(email) = $1', [body.email]);
      if (known !== undefined) throw new CaseworkError('PERSON.EXISTS', 'this address is taken');
      const id = randomUUID();
      await manager.insert(PersonRow, { ...body, id, phone: body.phone ?? null });
      const organisation = actor.kind === 'staff' ? actor.organisation : null;
      await auditOf(this.casework, manager, actor, { organisation, action: 'person.added', fields: Object.keys(body) });
      return { id };
    });
  }
}

export class AddMembership {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ORGANISATION.UNKNOWN, ORGANISATION.NOT_YOURS, PERSON.UNKNOWN; ZodError for a wrong body */
  async execute(actor: Actor, input: AddMembershipInput): Promise<{ id: string }> {
    const body = AddMembershipSchema.parse(input);
    requireAdmin(actor, body.organisation);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      await requireOrganisation(manager, body.organisation);
      if (!(await manager.existsBy(PersonRow, { id: body.person }))) {
        throw new CaseworkError('PERSON.UNKNOWN', `no person ${body.person}`);
      }
      const id = randomUUID();
      await manager.insert(MembershipRow, {
        id,
        personId: body.person,
        organisationId: body.organisation,
        locationId: body.location ?? null,
        role: body.role,
        isContact: body.isContact,
        deputyMembershipId: body.deputy ?? null,
        absentFrom: null,
        absentUntil: null,
        validFrom: body.validFrom ?? localDateOf(this.casework.clock.now()),
        validUntil: body.validUntil ?? null,
      });
      const line = { organisation: body.organisation, action: 'membership.added', fields: Object.keys(body) };
      await auditOf(this.casework, manager, actor, line);
      return { id };
    });
  }
}

export interface AddPolicyInput {
  /** The region whose agreements these are; null for the standard of the product. */
  region: string | null;
  document: Policy;
  /** First day on which new transfers follow it. */
  validFrom: LocalDate;
}

/** A version of the agreements. Running transfers keep theirs until somebody moves them. */
export class AddPolicy {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, POLICY.EXISTS; ZodError for agreements that are not valid */
  async execute(actor: Actor, { region, document, validFrom }: AddPolicyInput): Promise<{ id: string }> {
    const policy = PolicySchema.parse(document);
    const ofRegion = actor.kind === 'staff' && actor.role === 'region-coordinator' && actor.organisation === region;
    if (actor.kind !== 'system' && !ofRegion)
      throw new CaseworkError('ACTION.NOT_YOURS', 'agreements are made by the region');
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const id = randomUUID();
      const { key, label } = policy;
      const createdAt = this.casework.clock.now();
      const [known] = await manager.query<unknown[]>(
        'SELECT 1 FROM policies WHERE region_id IS NOT DISTINCT FROM $1 AND key = $2',
        [region, key],
      );
      if (known !== undefined) throw new CaseworkError('POLICY.EXISTS', `${key} is a version of this region already`);
      const row: PolicyRow = { id, regionId: region, key, label, document: policy, validFrom, createdAt };
      await manager.insert(PolicyRow, row);
      await auditOf(this.casework, manager, actor, {
        organisation: region,
        action: 'policy.added',
        fields: ['document', 'validFrom'],
      });
      return { id };
    });
  }
}

async function requireOrganisation(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(OrganisationRow, { id })))
    throw new CaseworkError('ORGANISATION.UNKNOWN', `no organisation ${id}`);
}
