import type { MigrationInterface, QueryRunner } from 'typeorm';

import { DOSSIER_POLICIES } from './dossier/policies.js';
import { DOSSIER_TABLES } from './dossier/tables.js';

/** What the file of a student tells, who may know it, and what became of it. */
export class CreateDossier1790000002000 implements MigrationInterface {
  readonly name = 'CreateDossier1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DOSSIER_TABLES, DOSSIER_POLICIES]) await runner.query(part);
  }

  /** Dropping files of students is never an upgrade path. */
  async down(): Promise<void> {
    throw new Error('the tables of the dossier cannot be undone');
  }
}
