import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The holder of the link that the actor came in by. */
const HOLDER = `transfer_id = (SELECT actor_transfer()) AND kind = (SELECT actor_kind())
  AND parent_index IS NOT DISTINCT FROM nullif(current_setting('app.parent', true), '')::int`;
/** The organisation of the actor takes part in the transfer, and the file is open to it. */
const PARTY = `EXISTS (SELECT 1 FROM case_parties p WHERE p.transfer_id = link_codes.transfer_id
  AND p.organisation_id = (SELECT actor_organisation()) AND p.role = (SELECT actor_party()) AND p.effective)`;

const TABLES = `
CREATE TABLE accounts (
  person_id uuid PRIMARY KEY REFERENCES people,
  password_hash text NOT NULL,
  totp_secret bytea NOT NULL,
  totp_last_step bigint,
  created_at timestamptz NOT NULL
);

CREATE TABLE oidc_identities (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL REFERENCES people,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX ON oidc_identities (person_id);

CREATE TABLE log_in_attempts (
  key bytea PRIMARY KEY,
  failures int NOT NULL,
  since timestamptz NOT NULL
);

CREATE TABLE link_codes (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('student', 'parent')),
  parent_index int,
  via text NOT NULL CHECK (via IN ('mail', 'mentor')),
  code_hash bytea NOT NULL,
  tries int NOT NULL DEFAULT 0,
  created_by uuid REFERENCES memberships,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX ON link_codes (transfer_id, kind, created_at);

CREATE TABLE link_proofs (
  session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
  code_id uuid NOT NULL REFERENCES link_codes,
  proven_at timestamptz NOT NULL
);
CREATE INDEX ON link_proofs (code_id);
`;

/** Secrets of log-in are read by the application itself only, before anyone acts. */
const OWN = ['accounts', 'oidc_identities', 'log_in_attempts'].map(
  (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO doorlijn_app;
CREATE POLICY app ON ${table} TO doorlijn_app USING ((SELECT actor_kind()) = 'system') WITH CHECK ((SELECT actor_kind()) = 'system');
`,
);

const CODES = `
ALTER TABLE link_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_codes FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON link_codes TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON link_codes TO doorlijn_worker;
CREATE POLICY app ON link_codes TO doorlijn_app USING (${HOLDER}) WITH CHECK ((${HOLDER}) OR (via = 'mentor' AND ${PARTY}));
CREATE POLICY worker ON link_codes TO doorlijn_worker USING (true) WITH CHECK (true);

ALTER TABLE link_proofs ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_proofs FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON link_proofs TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON link_proofs TO doorlijn_worker;
CREATE POLICY app_reads ON link_proofs FOR SELECT TO doorlijn_app USING ((SELECT actor_kind()) IN ('system', 'student', 'parent'));
CREATE POLICY app_writes ON link_proofs FOR INSERT TO doorlijn_app
  WITH CHECK (EXISTS (SELECT 1 FROM link_codes c WHERE c.id = code_id));
CREATE POLICY worker ON link_proofs TO doorlijn_worker USING (true) WITH CHECK (true);
`;

/** Local accounts, identities of other providers, failed log-ins, and the second factor of links. */
export class CreateLogIn1790000001000 implements MigrationInterface {
  readonly name = 'CreateLogIn1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, ...OWN, CODES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE link_proofs, link_codes, log_in_attempts, oidc_identities, accounts');
  }
}
