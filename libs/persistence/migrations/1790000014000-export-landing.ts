import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the schools and desks keep among themselves, but hand out in full to the student it is about (AVG 15). */
const TABLES = ['start_reasons', 'breaches', 'agreed_actions', 'escalation_questions', 'school_table_items'];

const OWN = (table: string): string =>
  `(SELECT actor_exports()) AND (SELECT actor_kind()) = 'student' AND ${table}.transfer_id = (SELECT actor_transfer())`;

export class ExportLanding1790000014000 implements MigrationInterface {
  readonly name = 'ExportLanding1790000014000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`CREATE POLICY export ON ${table} FOR SELECT TO doorlijn_app USING (${OWN(table)})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP POLICY export ON ${table}`);
  }
}
