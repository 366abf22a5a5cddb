import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import { type Action, ALLOWED, rolesForStep } from '../../../libs/domain/actions.js';
import { type Role, ROLES } from '../../../libs/domain/roles.js';
import { STEP_KINDS, STEPS } from '../../../libs/domain/steps.js';

export const ALLOW = 'doorlijn:allow';

/** Who may use a route at all. Whether it is their own transfer is asked of the object, and answered with 404. */
export type Permission =
  { kind: 'everyone' } | { kind: 'signed-in' } | { kind: 'roles'; roles: readonly Role[] };

/** The roles that the table of the domain gives this action. */
export const Allow = (action: Action): CustomDecorator => allowRoles(ALLOWED[action].roles);

/** Any role that may finish some step; which step it is decides the use case. */
export function AllowStepRoles(): CustomDecorator {
  const keys = STEP_KINDS.map((kind) => (STEPS[kind].recurring ? `${kind}-1` : kind));
  const may = new Set(keys.flatMap((key) => rolesForStep(key)));
  return allowRoles(ROLES.filter((role) => may.has(role)));
}

/** A fixed set of roles, for what is no action on a transfer. */
export function allowRoles(roles: readonly Role[]): CustomDecorator {
  return SetMetadata(ALLOW, { kind: 'roles', roles } satisfies Permission);
}

export const AllowSignedIn = (): CustomDecorator => SetMetadata(ALLOW, { kind: 'signed-in' } satisfies Permission);
export const AllowEveryone = (): CustomDecorator => SetMetadata(ALLOW, { kind: 'everyone' } satisfies Permission);
