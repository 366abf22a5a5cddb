import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits to be carried on remembers the trace in which it was written, so that one trace goes from a request over the outbox and the workflow
 * to a mail. The connection tells it to the transaction where traces are made; elsewhere it stays empty.
 */
export class FollowTraces1790000023000 implements MigrationInterface {
  readonly name = 'FollowTraces1790000023000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'messages'])
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN trace text DEFAULT nullif(current_setting('doorlijn.trace', true), '')`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['messages', 'outbox']) await runner.query(`ALTER TABLE ${table} DROP COLUMN trace`);
  }
}
