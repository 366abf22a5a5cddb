import type { MigrationInterface, QueryRunner } from 'typeorm';

import { REGION, REGION_FUNCTIONS } from './office/region.js';
import { POLICIES, TABLES } from './office/tables.js';

/** Invitations to an account, the move to other agreements, and the course of a region in numbers. */
export class CreateOffice1790000012000 implements MigrationInterface {
  readonly name = 'CreateOffice1790000012000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES, REGION]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of REGION_FUNCTIONS) await runner.query(`DROP FUNCTION ${name}`);
    for (const table of ['steps', 'facts']) await runner.query(`DROP POLICY gate_reads ON ${table}`);
    await runner.query('DROP TABLE policy_moves, account_invitations');
  }
}
