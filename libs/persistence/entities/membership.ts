import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import type { LocalDate } from '../../domain/time.js';
import { Day, Id, Text, Truth, Uuid } from './columns.js';

/** What a person is at an organisation, from when to when. */
@Entity('memberships')
export class MembershipRow {
  @Id()
  id: string;

  @Uuid()
  personId: string;

  @Uuid()
  organisationId: string;

  /** Only this location; null is the whole organisation. */
  @Uuid({ nullable: true })
  locationId: string | null;

  @Text()
  role: Role;

  /** The fixed contact person for this role. */
  @Truth()
  isContact: boolean;

  @Uuid({ nullable: true })
  deputyMembershipId: string | null;

  /** First day away. */
  @Day({ nullable: true })
  absentFrom: LocalDate | null;

  /** Last day away; null with `absentFrom` set is: until further notice. */
  @Day({ nullable: true })
  absentUntil: LocalDate | null;

  @Day()
  validFrom: LocalDate;

  /** Last day. */
  @Day({ nullable: true })
  validUntil: LocalDate | null;
}
