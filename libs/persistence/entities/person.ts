import { Entity } from 'typeorm';

import { Id, Text, Truth } from './columns.js';

/** Someone who works for an organisation. Students and parents are not here. */
@Entity('people')
export class PersonRow {
  @Id()
  id: string;

  @Text()
  name: string;

  /** Unique, upper and lower case alike. */
  @Text()
  email: string;

  @Text({ nullable: true })
  phone: string | null;

  @Truth()
  demo: boolean;

  @Text()
  notify: 'at-once' | 'daily' | 'weekly';
}
