import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A workflow that was built up again from the file gets a name here; what an earlier one still tries to carry out is then
 * refused. Null: the workflow that began with the registration.
 */
export class FenceWorkflows1790000007000 implements MigrationInterface {
  readonly name = 'FenceWorkflows1790000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transfers ADD COLUMN workflow_chain uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transfers DROP COLUMN workflow_chain');
  }
}
