import type { MigrationInterface, QueryRunner } from 'typeorm';

import { ACTORS, GATE_FUNCTIONS, REGION_VIEWS } from './file/actors.js';
import { DELIVERY_TABLES } from './file/delivery-tables.js';
import { INDEXES } from './file/indexes.js';
import { POLICIES } from './file/policies.js';
import { TABLES } from './file/tables.js';
import { AUDIT, TRIGGERS } from './file/triggers.js';

const GATE_OWNED = [
  'VIEW open_to_actor',
  'VIEW region_transfer_numbers',
  'FUNCTION transfer_exists(uuid)',
  'FUNCTION student_exists(uuid)',
  'FUNCTION link_by_hash(bytea)',
  'FUNCTION link_of_session(bytea)',
  'FUNCTION region_overdue_numbers(date)',
  'FUNCTION region_escalation_numbers(date, date)',
  'FUNCTION count_transfer()',
  'FUNCTION compact_region_numbers()',
  'FUNCTION audit_append(uuid, bigint, text, text, text, uuid, text[], text)',
];

/** Functions are executable by everyone unless said otherwise; what only the worker may do is taken away here. */
const OWNERS = `
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
${GATE_OWNED.map((object) => `ALTER ${object} OWNER TO doorlijn_gate;`).join('\n')}
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
GRANT USAGE ON SCHEMA public TO doorlijn_gate, doorlijn_app, doorlijn_worker;
`;

const AS_GATE = `
SET LOCAL ROLE doorlijn_gate;
REVOKE EXECUTE ON FUNCTION compact_region_numbers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION compact_region_numbers() TO doorlijn_worker;
GRANT SELECT ON open_to_actor, region_transfer_numbers TO doorlijn_app;
RESET ROLE;
`;

/** The whole file: tables, indexes, who may see what, the audit chain and the outbox. */
export class CreateFile1790000000000 implements MigrationInterface {
  readonly name = 'CreateFile1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      TABLES,
      DELIVERY_TABLES,
      INDEXES,
      ACTORS,
      GATE_FUNCTIONS,
      REGION_VIEWS,
      TRIGGERS,
      AUDIT,
      POLICIES,
      OWNERS,
      AS_GATE,
    ]) {
      await runner.query(part);
    }
  }

  /** The first migration has nothing to go back to; dropping files of students is never an upgrade path. */
  async down(): Promise<void> {
    throw new Error('the first migration cannot be undone');
  }
}
