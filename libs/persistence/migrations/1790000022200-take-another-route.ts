import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that did not arrive stays with somebody until it is known how its reader heard of it all the same. */
export class TakeAnotherRoute1790000022200 implements MigrationInterface {
  readonly name = 'TakeAnotherRoute1790000022200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE messages
      ADD COLUMN routed_at timestamptz,
      ADD COLUMN route text CHECK (route IN ('mailed-again', 'called', 'spoken', 'letter')),
      ADD COLUMN routed_by uuid REFERENCES memberships,
      ADD CONSTRAINT messages_routed CHECK (num_nulls(routed_at, route, routed_by) IN (0, 3))`);
    await runner.query(`CREATE INDEX messages_undelivered ON messages (transfer_id)
      WHERE status = 'failed' AND routed_at IS NULL AND template <> 'contact-route'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messages_undelivered');
    await runner.query(`ALTER TABLE messages DROP CONSTRAINT messages_routed,
      DROP COLUMN routed_by, DROP COLUMN route, DROP COLUMN routed_at`);
  }
}
