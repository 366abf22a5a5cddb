import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a location of an mbo says to schools that send students. About a school, never about a student. */
const TABLE = `
CREATE TABLE directory_entries (
  location_id uuid PRIMARY KEY REFERENCES locations,
  organisation_id uuid NOT NULL REFERENCES organisations,
  application text NOT NULL,
  website text,
  contact_name text NOT NULL,
  contact_email text NOT NULL,
  contact_phone text,
  start_moments text[] NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_by uuid NOT NULL REFERENCES memberships,
  changed_at timestamptz NOT NULL
);
ALTER TABLE directory_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_entries FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON directory_entries TO doorlijn_app;
CREATE POLICY app_reads ON directory_entries FOR SELECT TO doorlijn_app USING ((SELECT actor_kind()) IN ('staff', 'system'));
CREATE POLICY app_adds ON directory_entries FOR INSERT TO doorlijn_app
  WITH CHECK (directory_entries.organisation_id = (SELECT actor_organisation()) AND EXISTS (
    SELECT 1 FROM locations l JOIN organisations o ON o.id = l.organisation_id
    WHERE l.id = directory_entries.location_id AND l.organisation_id = (SELECT actor_organisation()) AND o.kind = 'mbo'));
CREATE POLICY app_changes ON directory_entries FOR UPDATE TO doorlijn_app
  USING (directory_entries.organisation_id = (SELECT actor_organisation()))
  WITH CHECK (directory_entries.organisation_id = (SELECT actor_organisation()));
`;

export class ListMboLocations1790000024600 implements MigrationInterface {
  readonly name = 'ListMboLocations1790000024600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE directory_entries');
  }
}
