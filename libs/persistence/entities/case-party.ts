import { Entity } from 'typeorm';

import type { Phase } from '../../domain/phases.js';
import type { PartyRole } from '../party.js';
import type { Instant } from '../../domain/time.js';
import { Id, KeyText, Moment, Text, Truth, Uuid } from './columns.js';

/** An organisation in one transfer. It sees nothing of it before `since` is set and nothing after `until` is set. */
@Entity('case_parties')
export class CasePartyRow {
  @Id()
  transferId: string;

  @Id()
  organisationId: string;

  @KeyText()
  role: PartyRole;

  @Text()
  fromPhase: Phase;

  /** When the file was opened to this party; null: not yet. */
  @Moment({ nullable: true })
  since: Instant | null;

  /** When access ended. */
  @Moment({ nullable: true })
  until: Instant | null;

  /** The escalation that let a desk in; municipality, rmc and region see nothing without one. */
  @Uuid({ nullable: true })
  byEscalation: string | null;

  /** since set, until not, and an escalation where one is needed. */
  @Truth({ generated: true })
  effective: boolean;
}
