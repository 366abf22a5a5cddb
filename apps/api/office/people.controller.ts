import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AddColleague, AddRole, ChangeRole } from '../../../libs/casework/admin/change-people.js';
import { ListPeople } from '../../../libs/casework/admin/people.js';
import {
  type AddColleagueBody,
  AddColleagueSchema,
  type AddRoleBody,
  AddRoleSchema,
  type ChangeRoleBody,
  ChangeRoleSchema,
} from '../../../libs/contracts/admin.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { OfPersonSchema, OfRoleSchema } from '../../../libs/contracts/office.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { ORGANISATION_KINDS } from '../../../libs/persistence/party.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';

const TAG = 'Collega’s';
const role = z.enum(ROLES);
const place = z.object({ id, name: z.string() });
const PeopleSchema = z.object({
  organisation: z.object({ name: z.string(), kind: z.enum(ORGANISATION_KINDS) }),
  locations: z.array(place),
  roles: z.array(role).describe('Wat iemand hier kan zijn.'),
  items: z.array(
    z.object({
      person: id,
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      memberships: z.array(
        z.object({
          membership: id,
          role,
          location: place.nullable(),
          isContact: z.boolean(),
          validFrom: localDate,
          validUntil: localDate.nullable(),
          state: z.enum(['now', 'later', 'over']),
          away: z.object({ from: localDate, until: localDate.nullable() }).nullable(),
        }),
      ),
      account: z.enum(['own', 'provider', 'invited', 'none']),
      invitedUntil: instant.nullable(),
      sessions: z.int(),
    }),
  ),
});
const AddedSchema = z.object({ person: id, membership: id });
const RoleAddedSchema = z.object({ membership: id });
const RoleChangedSchema = z.object({ person: id });

/** Who works at an organisation, kept by its administrator. */
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly list: ListPeople,
    private readonly add: AddColleague,
    private readonly extraRole: AddRole,
    private readonly change: ChangeRole,
  ) {}

  @Get('people')
  @Allow('manage-people')
  @Operation({
    summary: 'Wie bij je organisatie werkt, in welke rol en tot wanneer',
    tag: TAG,
    answers: [{ status: 200, description: 'Alle collega’s, ook wie weg is.', schema: PeopleSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async listPeople(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof PeopleSchema>> {
    const { people, roles, ...view } = await this.list.execute(who.actor);
    return z.encode(PeopleSchema, { ...view, roles: [...roles], items: people });
  }

  @Post('people')
  @Allow('manage-people')
  @Operation({
    summary: 'Een collega toevoegen',
    tag: TAG,
    answers: [{ status: 201, description: 'De collega staat erbij; een uitnodiging om in te loggen geef je apart.', schema: AddedSchema }],
    refusals: ['ACTION.NOT_YOURS', 'PERSON.EXISTS', 'INPUT.INVALID'],
  })
  addColleague(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: AddColleagueSchema }) body: AddColleagueBody,
  ): Promise<z.infer<typeof AddedSchema>> {
    return this.add.execute(who.actor, body);
  }

  @Post('people/:person/roles')
  @Allow('manage-people')
  @Operation({
    summary: 'Een collega een extra rol geven',
    tag: TAG,
    answers: [{ status: 201, description: 'De rol staat erbij.', schema: RoleAddedSchema }],
    refusals: ['ACTION.NOT_YOURS', 'COLLEAGUE.UNKNOWN', 'INPUT.INVALID'],
  })
  addRole(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfPersonSchema }) { person }: z.infer<typeof OfPersonSchema>,
    @Body({ schema: AddRoleSchema }) body: AddRoleBody,
  ): Promise<z.infer<typeof RoleAddedSchema>> {
    return this.extraRole.execute(who.actor, { ...body, person });
  }

  @Put('roles/:membership')
  @Allow('manage-people')
  @Operation({
    summary: 'Een rol van een collega veranderen of laten stoppen',
    tag: TAG,
    answers: [{ status: 200, description: 'Bewaard.', schema: RoleChangedSchema }],
    refusals: ['ACTION.NOT_YOURS', 'COLLEAGUE.UNKNOWN', 'INPUT.INVALID'],
  })
  changeRole(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfRoleSchema }) { membership }: z.infer<typeof OfRoleSchema>,
    @Body({ schema: ChangeRoleSchema }) body: ChangeRoleBody,
  ): Promise<z.infer<typeof RoleChangedSchema>> {
    return this.change.execute(who.actor, { ...body, membership });
  }
}
