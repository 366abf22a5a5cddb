import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that comes back is known by its Message-ID only. */
export class FindAMail1790000022000 implements MigrationInterface {
  readonly name = 'FindAMail1790000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX messages_by_mail ON messages (message_id) WHERE message_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messages_by_mail');
  }
}
