import { Entity } from 'typeorm';

import type { OrganisationKind } from '../party.js';
import { Id, Text, Truth, Uuid, Whole } from './columns.js';

/** A school, municipality, Doorstroompunt (RMC) or region. Public data. */
@Entity('organisations')
export class OrganisationRow {
  @Id()
  id: string;

  @Text()
  kind: OrganisationKind;

  @Text()
  name: string;

  /** Of a school; without the number of the location. */
  @Text({ nullable: true })
  brin: string | null;

  /** Of a municipality, such as `GM0363`. */
  @Text({ nullable: true })
  cbsCode: string | null;

  @Text({ nullable: true })
  rmcCode: string | null;

  /** The region whose agreements hold here; of a region its own id. */
  @Uuid({ nullable: true })
  regionId: string | null;

  @Truth()
  demo: boolean;

  /** Whole weeks of absence after which an mbo reports who need not attend; null for the four of the law. */
  @Whole({ nullable: true })
  absenceWeeks: number | null;

  /** Rises when a day of the whole organisation is added or removed. */
  @Whole({ generated: true })
  calendarVersion: number;
}
