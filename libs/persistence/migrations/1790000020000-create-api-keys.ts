import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The administrator of the organisation whose key it is. */
const KEEPER = `organisation_id = (SELECT actor_organisation()) AND (SELECT actor_role()) = 'admin'`;

/** Keys of organisations for programs. The application itself reads them before anyone acts; giving and taking back is for the administrator. */
export class CreateApiKeys1790000020000 implements MigrationInterface {
  readonly name = 'CreateApiKeys1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  membership_id uuid NOT NULL UNIQUE REFERENCES memberships,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  start text NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL REFERENCES memberships,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid REFERENCES memberships
);
CREATE INDEX ON api_keys (organisation_id, created_at);
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON api_keys TO doorlijn_app;
CREATE POLICY app_asks ON api_keys FOR SELECT TO doorlijn_app USING ((SELECT actor_kind()) = 'system' OR (${KEEPER}));
CREATE POLICY app_gives ON api_keys FOR INSERT TO doorlijn_app WITH CHECK (${KEEPER});
CREATE POLICY app_changes ON api_keys FOR UPDATE TO doorlijn_app USING ((SELECT actor_kind()) = 'system' OR (${KEEPER}));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_keys');
  }
}
