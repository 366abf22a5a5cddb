import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose turn it is, from the few steps of a rare role: without it "my work" of somebody who has none reads every transfer of the school. */
export class FindTurns1790000018000 implements MigrationInterface {
  readonly name = 'FindTurns1790000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX steps_responsible ON steps (responsible, transfer_id, key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX steps_responsible');
  }
}
