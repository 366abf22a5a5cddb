import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a request has been done is written in the transaction that does it; its answer comes later. `attempt` keeps a process that
 * was given up for dead from doing it after all, and `workflow_chain` the workflow of an escalation that was built up again.
 */
export class ResistDeath1790000013000 implements MigrationInterface {
  readonly name = 'ResistDeath1790000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ADD COLUMN attempt uuid, ADD COLUMN effect_at timestamptz');
    await runner.query('ALTER TABLE escalations ADD COLUMN workflow_chain uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE escalations DROP COLUMN workflow_chain');
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN attempt, DROP COLUMN effect_at');
  }
}
