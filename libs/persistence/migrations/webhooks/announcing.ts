/**
 * What happened is told by the tables in which it is written, in the same transaction: whatever writes a journal line, a party or
 * an escalation cannot forget it, and what is rolled back was never told. The functions belong to the gate, since who acts may see
 * neither the addresses of other organisations nor their part in the transfer.
 */
const AS_GATE = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';

/** Desks hear of their own escalations only, so steps and phases go to schools and coaches. */
const SCHOOLS = `p.effective AND p.role IN ('vso', 'mbo', 'coach')`;

export const ANNOUNCING = `
CREATE FUNCTION announce_journal() RETURNS trigger ${AS_GATE} AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM webhook_endpoints WHERE status = 'on') THEN RETURN NULL; END IF;
  WITH told AS MATERIALIZED (
    SELECT uuidv7() AS event, t.type, j.id, j.transfer_id, j.at,
      jsonb_strip_nulls(jsonb_build_object('transferId', j.transfer_id, 'phase', j.phase, 'step', j.step, 'due', j.due,
        'role', CASE WHEN j.kind <> 'message' THEN j.recipient_role END, 'rung', CASE WHEN j.kind = 'message' THEN j.rung END,
        -- How a step ended, never with which outcome: that is read in the file, by who may read it.
        'status', CASE WHEN j.kind = 'step-closed' THEN split_part(j.detail->>'code', ':', 1) END)) AS data
    FROM lines j JOIN (VALUES
      ('phase-changed', 'nl.doorlijn.transfer.phase-changed'),
      ('lead-changed', 'nl.doorlijn.transfer.lead-changed'),
      ('step-opened', 'nl.doorlijn.step.opened'),
      ('step-closed', 'nl.doorlijn.step.closed'),
      ('message', 'nl.doorlijn.step.overdue')) AS t(kind, type) ON t.kind = j.kind
    -- One rung writes to several persons; it is one event.
    WHERE j.kind <> 'message' OR (j.rung > 0 AND j.step IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM lines other WHERE other.transfer_id = j.transfer_id AND other.decision = j.decision AND other.kind = 'message'
        AND other.step = j.step AND other.rung = j.rung AND other.n < j.n))
  )
  INSERT INTO webhook_deliveries (endpoint_id, organisation_id, event_id, type, transfer_id, occurred_at, data)
  SELECT e.id, e.organisation_id, told.event, told.type, told.transfer_id, told.at, told.data
  FROM told
    JOIN webhook_endpoints e ON e.status = 'on' AND told.type = ANY (e.event_types)
  WHERE EXISTS (SELECT 1 FROM case_parties p
    WHERE p.transfer_id = told.transfer_id AND p.organisation_id = e.organisation_id AND ${SCHOOLS})
  ORDER BY told.id;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_journal AFTER INSERT ON journal REFERENCING NEW TABLE AS lines
  FOR EACH STATEMENT EXECUTE FUNCTION announce_journal();

CREATE FUNCTION announce_party() RETURNS trigger ${AS_GATE} AS $$
BEGIN
  INSERT INTO webhook_deliveries (endpoint_id, organisation_id, event_id, type, transfer_id, occurred_at, data)
  SELECT e.id, e.organisation_id, uuidv7(), 'nl.doorlijn.transfer.opened', NEW.transfer_id, NEW.since,
    jsonb_build_object('transferId', NEW.transfer_id, 'as', NEW.role)
  FROM webhook_endpoints e
  WHERE e.organisation_id = NEW.organisation_id AND e.status = 'on' AND 'nl.doorlijn.transfer.opened' = ANY (e.event_types);
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new_party AFTER INSERT ON case_parties FOR EACH ROW
  WHEN (NEW.effective AND NEW.role IN ('vso', 'mbo', 'coach')) EXECUTE FUNCTION announce_party();
CREATE TRIGGER announce_opened_party AFTER UPDATE ON case_parties FOR EACH ROW
  WHEN (NEW.effective AND NOT OLD.effective AND NEW.role IN ('vso', 'mbo', 'coach')) EXECUTE FUNCTION announce_party();

CREATE FUNCTION announce_escalation() RETURNS trigger ${AS_GATE} AS $$
DECLARE
  name text := 'nl.doorlijn.escalation.' || CASE
    WHEN TG_OP = 'INSERT' OR OLD.desk_organisation_id IS DISTINCT FROM NEW.desk_organisation_id THEN 'raised'
    WHEN NEW.status = 'taken' THEN 'acknowledged' ELSE NEW.status END;
  event uuid := uuidv7();
BEGIN
  INSERT INTO webhook_deliveries (endpoint_id, organisation_id, event_id, type, transfer_id, escalation_id, occurred_at, data)
  SELECT e.id, e.organisation_id, event, name, NEW.transfer_id, NEW.id,
    CASE NEW.status WHEN 'open' THEN NEW.raised_at WHEN 'answered' THEN NEW.answered_at WHEN 'solved' THEN NEW.solved_at
      ELSE coalesce(NEW.acknowledged_at, NEW.raised_at) END,
    jsonb_strip_nulls(jsonb_build_object('transferId', NEW.transfer_id, 'escalationId', NEW.id, 'reason', NEW.reason,
      'step', NEW.step, 'desk', NEW.desk_kind, 'status', NEW.status))
  FROM webhook_endpoints e
  WHERE e.status = 'on' AND name = ANY (e.event_types) AND (e.organisation_id = NEW.desk_organisation_id
    OR EXISTS (SELECT 1 FROM case_parties p
      WHERE p.transfer_id = NEW.transfer_id AND p.organisation_id = e.organisation_id AND ${SCHOOLS}));
  RETURN NULL;
END $$;
CREATE TRIGGER announce_new_escalation AFTER INSERT ON escalations FOR EACH ROW EXECUTE FUNCTION announce_escalation();
CREATE TRIGGER announce_escalation AFTER UPDATE ON escalations FOR EACH ROW
  WHEN ((OLD.status <> NEW.status AND NOT (OLD.status = 'acknowledged' AND NEW.status = 'taken'))
    OR OLD.desk_organisation_id IS DISTINCT FROM NEW.desk_organisation_id) EXECUTE FUNCTION announce_escalation();

-- The workflow of an address is woken by every transaction that leaves it something to deliver.
CREATE FUNCTION ring_webhooks() RETURNS trigger ${AS_GATE} AS $$
BEGIN
  INSERT INTO outbox (aggregate, kind, payload)
  SELECT 'webhook-' || w.endpoint_id, 'ring-webhook', jsonb_build_object('endpoint', w.endpoint_id, 'urgent', bool_or(w.transfer_id IS NULL))
  FROM waiting w WHERE w.status = 'waiting' GROUP BY w.endpoint_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ring_webhooks AFTER INSERT ON webhook_deliveries REFERENCING NEW TABLE AS waiting
  FOR EACH STATEMENT EXECUTE FUNCTION ring_webhooks();

-- Asked for again by a person, who need not wait for the pause to end.
CREATE FUNCTION ring_webhooks_again() RETURNS trigger ${AS_GATE} AS $$
BEGIN
  INSERT INTO outbox (aggregate, kind, payload)
  SELECT DISTINCT 'webhook-' || n.endpoint_id, 'ring-webhook', jsonb_build_object('endpoint', n.endpoint_id, 'urgent', true)
  FROM after n JOIN before o ON o.id = n.id WHERE n.status = 'waiting' AND o.status <> 'waiting';
  RETURN NULL;
END $$;
CREATE TRIGGER ring_webhooks_again AFTER UPDATE ON webhook_deliveries REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION ring_webhooks_again();
`;

export const FUNCTIONS = [
  'announce_journal()',
  'announce_party()',
  'announce_escalation()',
  'ring_webhooks()',
  'ring_webhooks_again()',
];

/** On tables that were there before. */
export const TRIGGERS = [
  ['announce_journal', 'journal'],
  ['announce_new_party', 'case_parties'],
  ['announce_opened_party', 'case_parties'],
  ['announce_new_escalation', 'escalations'],
  ['announce_escalation', 'escalations'],
] as const;
