import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whole weeks of absence after which an mbo reports who need not attend. Null: the four of the law. */
export class OwnAbsenceTerm1790000015000 implements MigrationInterface {
  readonly name = 'OwnAbsenceTerm1790000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE organisations ADD COLUMN absence_weeks int CHECK (absence_weeks BETWEEN 1 AND 4)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations DROP COLUMN absence_weeks');
  }
}
