/** Addresses of other systems that hear what changes, and what they were or are to be told. */
export const TABLES = `
CREATE TABLE webhook_endpoints (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  url text NOT NULL,
  event_types text[] NOT NULL,
  -- off: by a person; failed: by the product itself, after days without an answer.
  status text NOT NULL DEFAULT 'on' CHECK (status IN ('on', 'off', 'failed')),
  secret bytea NOT NULL,
  previous_secret bytea,
  previous_until timestamptz,
  failures int NOT NULL DEFAULT 0,
  failing_since timestamptz,
  not_before timestamptz,
  created_by uuid NOT NULL REFERENCES memberships,
  created_at timestamptz NOT NULL
);
CREATE INDEX webhook_endpoints_organisation ON webhook_endpoints (organisation_id);

CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  transfer_id uuid,
  escalation_id uuid,
  occurred_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  -- withheld: the organisation takes no part in the transfer any more.
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'dead', 'withheld')),
  attempts int NOT NULL DEFAULT 0,
  not_before timestamptz,
  attempted_at timestamptz,
  answer int,
  problem text,
  UNIQUE (endpoint_id, event_id)
);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (endpoint_id, seq) WHERE status = 'waiting';
CREATE INDEX webhook_deliveries_endpoint ON webhook_deliveries (endpoint_id, seq);
CREATE INDEX webhook_deliveries_transfer ON webhook_deliveries (transfer_id);

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check, ADD CONSTRAINT outbox_kind_check
  CHECK (kind IN ('record', 'start-escalation', 'escalation-fact', 'start-import', 'clock', 'erase-workflow', 'ring-webhook'));
`;

const OF_OWN_ADMIN = (table: string): string =>
  `${table}.organisation_id = (SELECT actor_organisation()) AND (SELECT actor_role()) = 'admin'`;

export const POLICIES = `
ALTER TABLE webhook_endpoints ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_endpoints FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoints TO doorlijn_app;
GRANT SELECT, UPDATE ON webhook_endpoints TO doorlijn_worker;
GRANT SELECT ON webhook_endpoints TO doorlijn_gate;
CREATE POLICY app ON webhook_endpoints TO doorlijn_app
  USING (${OF_OWN_ADMIN('webhook_endpoints')}) WITH CHECK (${OF_OWN_ADMIN('webhook_endpoints')});
CREATE POLICY worker ON webhook_endpoints TO doorlijn_worker USING (true) WITH CHECK (true);
CREATE POLICY gate_reads ON webhook_endpoints FOR SELECT TO doorlijn_gate USING (true);

ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
-- What happened is written by the database itself; an administrator adds a test and asks for another attempt.
GRANT SELECT, INSERT, DELETE ON webhook_deliveries TO doorlijn_app;
GRANT UPDATE (status, attempts, not_before, answer, problem) ON webhook_deliveries TO doorlijn_app;
GRANT SELECT, UPDATE, DELETE ON webhook_deliveries TO doorlijn_worker;
GRANT SELECT, INSERT ON webhook_deliveries TO doorlijn_gate;
CREATE POLICY app ON webhook_deliveries TO doorlijn_app
  USING (${OF_OWN_ADMIN('webhook_deliveries')})
  WITH CHECK (${OF_OWN_ADMIN('webhook_deliveries')}
    AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.id = webhook_deliveries.endpoint_id));
CREATE POLICY worker ON webhook_deliveries TO doorlijn_worker USING (true) WITH CHECK (true);
CREATE POLICY gate_reads ON webhook_deliveries FOR SELECT TO doorlijn_gate USING (true);
CREATE POLICY gate_writes ON webhook_deliveries FOR INSERT TO doorlijn_gate WITH CHECK (true);

GRANT INSERT ON outbox TO doorlijn_gate;
CREATE POLICY gate_rings ON outbox FOR INSERT TO doorlijn_gate WITH CHECK (kind = 'ring-webhook');
`;
