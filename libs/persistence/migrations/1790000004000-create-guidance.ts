import type { MigrationInterface, QueryRunner } from 'typeorm';

import { POLICIES } from './guidance/policies.js';
import { TABLES, TRIGGERS } from './guidance/tables.js';

/** Orientation and coaching, handover conversations, intake dates, placement decisions, support plans and signatures. */
export class CreateGuidance1790000004000 implements MigrationInterface {
  readonly name = 'CreateGuidance1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, TRIGGERS, POLICIES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE plan_signatures, support_plans, support_catalogue, placement_decisions, overstaptafels, date_proposals, handovers,
         supporters, coach_time, coach_matches, activities`,
    );
    await runner.query('DROP FUNCTION plan_is_fixed(), signature_fits()');
  }
}
