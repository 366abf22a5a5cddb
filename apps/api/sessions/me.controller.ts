import { Controller, Get, Inject } from '@nestjs/common';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { type Membership, standsInFor } from '../../../libs/identity/membership.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { SYSTEM, withActor } from '../../../libs/persistence/actor.js';
import { AllowSignedIn } from '../access/allow.js';
import { Who } from '../access/who.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { Operation } from '../openapi/operation.js';
import { type MembershipSchema, MeSchema } from './session-schemas.js';

function shown(membership: Membership): z.infer<typeof MembershipSchema> {
  const { id, name, kind } = membership.organisation;
  return {
    id: membership.id,
    role: membership.role,
    roleLabel: ROLE_NAMES[membership.role],
    organisation: { id, name, kind },
    location: membership.location,
    validUntil: membership.validUntil,
  };
}

@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly sessions: Sessions,
    @Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies,
  ) {}

  @Get()
  @AllowSignedIn()
  @Operation({
    summary: 'Wie ben ik, in welke rol, en voor wie val ik in?',
    tag: 'Inloggen',
    scope: 'any',
    answers: [{ status: 200, description: 'Dit ben jij.', schema: MeSchema }],
  })
  async readMe(@Who() who: SignedIn): Promise<z.infer<typeof MeSchema>> {
    if (who.kind !== 'staff') return { kind: who.kind, transferId: who.transfer, codeGiven: who.proven };
    const { dataSource, clock } = this.dependencies.casework;
    const [memberships, absent] = await Promise.all([
      this.sessions.membershipsOf(who.person.id),
      withActor(dataSource, SYSTEM, (manager) => standsInFor(manager, who.membership.id, clock.now())),
    ]);
    return {
      kind: 'staff',
      person: who.person,
      // The last day of a program is that of its key.
      membership: { ...shown(who.membership), ...(who.scopes === undefined ? {} : { validUntil: null }) },
      memberships: memberships.map(shown),
      standsInFor: absent,
      demo: who.demo,
      ...(who.scopes === undefined ? {} : { scopes: [...who.scopes] }),
    };
  }
}
