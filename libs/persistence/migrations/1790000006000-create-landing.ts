import type { MigrationInterface, QueryRunner } from 'typeorm';

import { POLICIES } from './landing/policies.js';
import { TABLES } from './landing/tables.js';

/** Reviews, reasons of not starting, absence, study advice, breaches, agreed actions, questions of a desk and tables of schools. */
export class CreateLanding1790000006000 implements MigrationInterface {
  readonly name = 'CreateLanding1790000006000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, POLICIES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE school_table_items, school_tables, escalation_questions, agreed_actions, breaches, study_advice_entries,
         absence_reports, absence_weeks, start_reasons, landing_reviews`,
    );
  }
}
