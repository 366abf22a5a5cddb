/** The calendar of a person, at an address that only they know. */
export const FEEDS = `
CREATE TABLE calendar_feeds (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  -- Of what the address last gave, and since when it is so.
  content_hash bytea,
  changed_at timestamptz NOT NULL,
  read_at timestamptz
);

CREATE FUNCTION actor_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person', true), '')::uuid;

ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO doorlijn_app;
GRANT SELECT ON calendar_feeds TO doorlijn_gate;
CREATE POLICY app ON calendar_feeds TO doorlijn_app
  USING (calendar_feeds.person_id = (SELECT actor_person())) WITH CHECK (calendar_feeds.person_id = (SELECT actor_person()));
CREATE POLICY gate_reads ON calendar_feeds FOR SELECT TO doorlijn_gate USING (true);

-- A calendar asks before it is known whose it is; its hash is the proof.
CREATE FUNCTION feed_by_hash(hash bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC SELECT f.person_id FROM calendar_feeds f WHERE f.token_hash = hash; END;

-- Which meetings somebody was invited to.
CREATE INDEX messages_invited ON messages (recipient_membership_id) WHERE invite IS NOT NULL;
`;

export const FEED_OWNER = `
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
ALTER FUNCTION feed_by_hash(bytea) OWNER TO doorlijn_gate;
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
`;
