import type { MigrationInterface, QueryRunner } from 'typeorm';

import { ANNOUNCING, FUNCTIONS, TRIGGERS } from './webhooks/announcing.js';
import { POLICIES, TABLES } from './webhooks/tables.js';

const OWNERS = `
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
${FUNCTIONS.map((name) => `ALTER FUNCTION ${name} OWNER TO doorlijn_gate;`).join('\n')}
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
`;

/** Webhooks: addresses of other systems, and what is told to them. */
export class TellOtherSystems1790000021000 implements MigrationInterface {
  readonly name = 'TellOtherSystems1790000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES, ANNOUNCING, OWNERS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [trigger, table] of TRIGGERS) await runner.query(`DROP TRIGGER ${trigger} ON ${table}`);
    await runner.query('DROP TABLE webhook_deliveries, webhook_endpoints');
    for (const name of FUNCTIONS) await runner.query(`DROP FUNCTION ${name}`);
    await runner.query('DROP POLICY gate_rings ON outbox');
    await runner.query('REVOKE INSERT ON outbox FROM doorlijn_gate');
    await runner.query(`DELETE FROM outbox WHERE kind = 'ring-webhook'`);
    await runner.query(
      `ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check, ADD CONSTRAINT outbox_kind_check
       CHECK (kind IN ('record', 'start-escalation', 'escalation-fact', 'start-import', 'clock', 'erase-workflow'))`,
    );
  }
}
