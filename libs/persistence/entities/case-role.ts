import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import { Id, KeyText, Uuid } from './columns.js';

/** Who fills a role in this transfer. */
@Entity('case_roles')
export class CaseRoleRow {
  @Id()
  transferId: string;

  @KeyText()
  role: Role;

  @Uuid()
  membershipId: string;
}
