/** An account is made by who will use it: the administrator hands over a link, of which a hash is kept. */
export const TABLES = `
CREATE TABLE account_invitations (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  token_hash bytea NOT NULL UNIQUE,
  created_by uuid NOT NULL REFERENCES memberships,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX account_invitations_person ON account_invitations (person_id);

-- A region asks that its running transfers go over to a version of its agreements; the worker carries it out.
CREATE TABLE policy_moves (
  id uuid PRIMARY KEY,
  region_id uuid NOT NULL REFERENCES organisations,
  policy_id uuid NOT NULL REFERENCES policies,
  requested_by uuid NOT NULL REFERENCES memberships,
  requested_at timestamptz NOT NULL,
  finished_at timestamptz,
  moved int
);
CREATE UNIQUE INDEX policy_moves_waiting ON policy_moves (region_id) WHERE finished_at IS NULL;
`;

export const POLICIES = `
ALTER TABLE account_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_invitations FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_invitations TO doorlijn_app;
CREATE POLICY app ON account_invitations TO doorlijn_app
  USING ((SELECT actor_kind()) = 'system') WITH CHECK ((SELECT actor_kind()) = 'system');

ALTER TABLE policy_moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_moves FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON policy_moves TO doorlijn_app;
GRANT SELECT, UPDATE ON policy_moves TO doorlijn_worker;
CREATE POLICY app ON policy_moves TO doorlijn_app
  USING (policy_moves.region_id = (SELECT actor_organisation()) AND (SELECT actor_role()) = 'region-coordinator')
  WITH CHECK (policy_moves.region_id = (SELECT actor_organisation()) AND (SELECT actor_role()) = 'region-coordinator'
    AND policy_moves.requested_by = (SELECT actor_membership()));
CREATE POLICY worker ON policy_moves TO doorlijn_worker USING (true) WITH CHECK (true);
`;
