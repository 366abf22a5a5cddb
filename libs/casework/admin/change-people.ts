import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { AddColleagueBody, AddRoleBody, ChangeRoleBody } from '../../contracts/admin.js';
import type { FieldError } from '../../contracts/problem.js';
import { localDateOf } from '../../calendar/index.js';
import type { Role } from '../../domain/roles.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { LocationRow } from '../../persistence/entities/location.js';
import { MembershipRow } from '../../persistence/entities/membership.js';
import { OrganisationRow } from '../../persistence/entities/organisation.js';
import { PersonRow } from '../../persistence/entities/person.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { rolesAt } from './people.js';
import { staffWhoMay } from '../done.js';

/** Who comes to work at the own organisation. Who is known already by their address keeps that person, with one more role. */
export class AddColleague {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, PERSON.EXISTS (works here already), LOCATION.NOT_YOURS, INPUT.INVALID */
  async execute(actor: Actor, body: AddColleagueBody): Promise<{ person: string; membership: string }> {
    const staff = staffWhoMay(actor, 'manage-people');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const [known] = await manager.query<{ id: string; here: boolean }[]>(
        `SELECT p.id, EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = p.id AND m.organisation_id = $2) AS here
         FROM people p WHERE lower(p.email) = $1`,
        [body.email, staff.organisation],
      );
      const here: FieldError[] =
        known?.here === true
          ? [mistake('email', 'PERSON.EXISTS', 'Deze collega staat al in de lijst. Geef een extra rol bij die persoon.')]
          : [];
      refuseMistakes([...here, ...(await mistakesOf(manager, staff.organisation, body))]);
      const person = known?.id ?? randomUUID();
      if (known === undefined) {
        const demo = (await manager.findOneBy(OrganisationRow, { id: staff.organisation }))?.demo ?? false;
        const { name, email, phone } = body;
        await manager.insert(PersonRow, { id: person, name, email, phone: phone ?? null, demo, notify: 'daily' });
      }
      const membership = await insertMembership(manager, staff.organisation, person, body, this.today());
      const fields = ['name', 'email', 'phone', 'role', 'location', 'period'];
      await writeAudit(this.casework, manager, staff, { action: 'colleague.added', fields });
      return { person, membership };
    });
  }

  private today(): LocalDate {
    return localDateOf(this.casework.clock.now());
  }
}

/** One more role for somebody who works at the own organisation. */
export class AddRole {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, COLLEAGUE.UNKNOWN, LOCATION.NOT_YOURS, INPUT.INVALID */
  async execute(actor: Actor, { person, ...body }: AddRoleBody & { person: string }): Promise<{ membership: string }> {
    const staff = staffWhoMay(actor, 'manage-people');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      await requireColleague(manager, staff.organisation, person);
      const today = localDateOf(this.casework.clock.now());
      const twice = await manager.query<unknown[]>(
        `SELECT 1 FROM memberships WHERE person_id = $1 AND organisation_id = $2 AND role = $3
           AND location_id IS NOT DISTINCT FROM $4 AND (valid_until IS NULL OR valid_until >= $5)`,
        [person, staff.organisation, body.role, body.location ?? null, today],
      );
      refuseMistakes([
        ...(twice.length > 0 ? [mistake('role', 'INPUT.INVALID', 'Deze rol heeft deze collega hier al.')] : []),
        ...(await mistakesOf(manager, staff.organisation, body)),
      ]);
      const membership = await insertMembership(manager, staff.organisation, person, body, today);
      const fields = ['role', 'location', 'contact', 'period'];
      await writeAudit(this.casework, manager, staff, { action: 'role.added', fields });
      return { membership };
    });
  }
}

/** Where somebody works, whether they are the fixed contact person, and until when. Who has left is logged out by it. */
export class ChangeRole {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, COLLEAGUE.UNKNOWN, LOCATION.NOT_YOURS, INPUT.INVALID */
  async execute(
    actor: Actor,
    { membership, location, isContact, validUntil }: ChangeRoleBody & { membership: string },
  ): Promise<{ person: string }> {
    const staff = staffWhoMay(actor, 'manage-people');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const row = await manager.findOneBy(MembershipRow, { id: membership, organisationId: staff.organisation });
      if (row === null) throw new CaseworkError('COLLEAGUE.UNKNOWN', `no membership ${membership} here`);
      const errors = await mistakesOf(manager, staff.organisation, { role: row.role, location, validUntil });
      if (validUntil !== undefined && validUntil < row.validFrom)
        errors.push(mistake('validUntil', 'INPUT.INVALID', 'De laatste dag ligt voor de eerste.'));
      const today = localDateOf(this.casework.clock.now());
      if (row.id === staff.membership && validUntil !== undefined && validUntil <= today)
        errors.push(mistake('validUntil', 'INPUT.INVALID', 'Je kunt je eigen rol niet laten stoppen. Vraag een andere beheerder.'));
      refuseMistakes(errors);
      const change = { locationId: location ?? null, isContact, validUntil: validUntil ?? null };
      await manager.update(MembershipRow, row.id, change);
      const fields = ['location', 'contact', 'validUntil'];
      await writeAudit(this.casework, manager, staff, { action: 'role.changed', fields });
      return { person: row.personId };
    });
  }
}

async function mistakesOf(
  manager: EntityManager,
  organisation: string,
  { role, location }: { role: Role; location?: string | undefined; validUntil?: string | undefined },
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const own = await manager.findOneByOrFail(OrganisationRow, { id: organisation });
  if (!rolesAt(own.kind).includes(role))
    errors.push(mistake('role', 'INPUT.INVALID', 'Deze rol hoort niet bij jullie organisatie.'));
  if (location !== undefined && !(await manager.existsBy(LocationRow, { id: location, organisationId: organisation })))
    errors.push(mistake('location', 'LOCATION.NOT_YOURS'));
  return errors;
}

async function insertMembership(
  manager: EntityManager,
  organisation: string,
  person: string,
  body: AddRoleBody,
  today: LocalDate,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(MembershipRow, {
    id,
    personId: person,
    organisationId: organisation,
    locationId: body.location ?? null,
    role: body.role,
    isContact: body.isContact,
    deputyMembershipId: null,
    absentFrom: null,
    absentUntil: null,
    validFrom: body.validFrom ?? today,
    validUntil: body.validUntil ?? null,
  });
  return id;
}

/** @throws CaseworkError COLLEAGUE.UNKNOWN, also for who works elsewhere only */
export async function requireColleague(manager: EntityManager, organisation: string, person: string): Promise<void> {
  const works = await manager.existsBy(MembershipRow, { personId: person, organisationId: organisation });
  if (!works) throw new CaseworkError('COLLEAGUE.UNKNOWN', `person ${person} does not work at ${organisation}`);
}
