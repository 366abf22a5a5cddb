import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a school names the columns of its own lists of students. Names of columns only, no word about a student. */
const TABLE = `
CREATE TABLE import_mappings (
  organisation_id uuid PRIMARY KEY REFERENCES organisations,
  columns jsonb NOT NULL,
  fixed jsonb NOT NULL,
  changed_by uuid NOT NULL REFERENCES memberships,
  changed_at timestamptz NOT NULL
);
ALTER TABLE import_mappings ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_mappings FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON import_mappings TO doorlijn_app;
CREATE POLICY app ON import_mappings TO doorlijn_app
  USING (import_mappings.organisation_id = (SELECT actor_organisation()) AND (SELECT actor_party()) = 'vso')
  WITH CHECK (import_mappings.organisation_id = (SELECT actor_organisation()) AND (SELECT actor_party()) = 'vso');
`;

export class RememberColumns1790000024000 implements MigrationInterface {
  readonly name = 'RememberColumns1790000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_mappings');
  }
}
