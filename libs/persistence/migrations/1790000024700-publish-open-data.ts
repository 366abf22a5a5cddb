import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures of a cohort as a region gave them to everybody, as they were on that day. None, unless the region chose it. What was withdrawn
 * stays here: when it was measured says when the next may come.
 */
const TABLE = `
CREATE TABLE open_data_editions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id uuid NOT NULL REFERENCES organisations,
  school_year int NOT NULL,
  document jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid NOT NULL REFERENCES memberships,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX open_data_in_force ON open_data_editions (region_id, school_year) WHERE withdrawn_at IS NULL;
ALTER TABLE open_data_editions ENABLE ROW LEVEL SECURITY;
ALTER TABLE open_data_editions FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON open_data_editions TO doorlijn_app;
GRANT UPDATE (withdrawn_at) ON open_data_editions TO doorlijn_app;
CREATE POLICY app_reads ON open_data_editions FOR SELECT TO doorlijn_app
  USING (((SELECT actor_kind()) = 'system' AND open_data_editions.withdrawn_at IS NULL)
    OR ((SELECT actor_role()) IN ('region-coordinator', 'rmc-coordinator') AND open_data_editions.region_id = (SELECT actor_region())));
CREATE POLICY app_publishes ON open_data_editions FOR INSERT TO doorlijn_app
  WITH CHECK ((SELECT actor_role()) = 'region-coordinator' AND open_data_editions.region_id = (SELECT actor_region()));
CREATE POLICY app_withdraws ON open_data_editions FOR UPDATE TO doorlijn_app
  USING ((SELECT actor_role()) = 'region-coordinator' AND open_data_editions.region_id = (SELECT actor_region()));
`;

export class PublishOpenData1790000024700 implements MigrationInterface {
  readonly name = 'PublishOpenData1790000024700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE open_data_editions');
  }
}
