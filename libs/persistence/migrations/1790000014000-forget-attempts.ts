import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The upkeep may forget failed log-ins of long ago; whose they were, it cannot tell from the key. */
export class ForgetAttempts1790000014000 implements MigrationInterface {
  readonly name = 'ForgetAttempts1790000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT SELECT (since), DELETE ON log_in_attempts TO doorlijn_worker');
    await runner.query('CREATE POLICY worker ON log_in_attempts TO doorlijn_worker USING (true)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY worker ON log_in_attempts');
    await runner.query('REVOKE SELECT (since), DELETE ON log_in_attempts FROM doorlijn_worker');
  }
}
