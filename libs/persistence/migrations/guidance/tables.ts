/** From orientation to a signed plan. What people wrote is sealed; what the rules need is in codes and dates. */
export const TABLES = `
CREATE TABLE activities (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  appointment_id uuid NOT NULL UNIQUE REFERENCES appointments,
  kind text NOT NULL,
  asked_by text CHECK (asked_by IN ('student', 'parent', 'school')),
  told_by text CHECK (told_by IN ('student', 'staff')),
  told_at timestamptz,
  planned_by uuid NOT NULL REFERENCES memberships,
  planned_at timestamptz NOT NULL
);
CREATE INDEX activities_transfer ON activities (transfer_id);

CREATE TABLE coach_matches (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  membership_id uuid NOT NULL REFERENCES memberships,
  status text NOT NULL CHECK (status IN ('proposed', 'chosen', 'declined', 'ended')),
  words bytea,
  proposed_by uuid NOT NULL REFERENCES memberships,
  proposed_at timestamptz NOT NULL,
  answered_by text CHECK (answered_by IN ('student', 'in-person')),
  answered_at timestamptz,
  rhythm text NOT NULL DEFAULT 'weekly' CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
  phasing_out_since date,
  ends_on date,
  end_reason text,
  ended_at timestamptz,
  CHECK ((status = 'ended') = (ended_at IS NOT NULL))
);
CREATE INDEX coach_matches_transfer ON coach_matches (transfer_id);
CREATE UNIQUE INDEX coach_matches_one_at_a_time ON coach_matches (transfer_id) WHERE status IN ('proposed', 'chosen');

CREATE TABLE coach_time (
  contact_id uuid PRIMARY KEY REFERENCES contacts,
  transfer_id uuid NOT NULL REFERENCES transfers,
  match_id uuid NOT NULL REFERENCES coach_matches,
  minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 600)
);
CREATE INDEX coach_time_transfer ON coach_time (transfer_id);

CREATE TABLE supporters (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  words bytea NOT NULL,
  student_agreed_on date NOT NULL,
  supporter_agreed_on date NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX supporters_transfer ON supporters (transfer_id);

CREATE TABLE handovers (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  number int NOT NULL,
  status text NOT NULL CHECK (status IN ('prepared', 'accepted', 'returned', 'redirected')),
  mbo_location_id uuid NOT NULL REFERENCES locations,
  caller uuid NOT NULL REFERENCES memberships,
  called uuid REFERENCES memberships,
  call_at timestamptz,
  words bytea,
  prepared_by uuid NOT NULL REFERENCES memberships,
  prepared_at timestamptz NOT NULL,
  answered_by uuid REFERENCES memberships,
  answered_at timestamptz,
  reason text,
  call_held boolean,
  UNIQUE (transfer_id, number)
);
CREATE UNIQUE INDEX handovers_one_at_a_time ON handovers (transfer_id) WHERE status = 'prepared';

CREATE TABLE date_proposals (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  step text NOT NULL,
  slots jsonb NOT NULL,
  invited jsonb NOT NULL,
  moves uuid REFERENCES appointments,
  status text NOT NULL CHECK (status IN ('open', 'chosen', 'none-fits', 'replaced')),
  appointment_id uuid REFERENCES appointments,
  proposed_by uuid NOT NULL REFERENCES memberships,
  proposed_at timestamptz NOT NULL,
  answered_by text,
  answered_at timestamptz
);
CREATE UNIQUE INDEX date_proposals_one_at_a_time ON date_proposals (transfer_id, step) WHERE status = 'open';

CREATE TABLE overstaptafels (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  reason text NOT NULL,
  held_on date NOT NULL,
  attended jsonb NOT NULL,
  words bytea NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX overstaptafels_transfer ON overstaptafels (transfer_id);

CREATE TABLE placement_decisions (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  outcome text NOT NULL CHECK (outcome IN ('placed', 'alternative', 'declined')),
  ground text,
  conditions jsonb NOT NULL,
  reported boolean,
  words bytea,
  decided_by uuid NOT NULL REFERENCES memberships,
  decided_at timestamptz NOT NULL,
  CHECK ((outcome = 'declined') = (ground IS NOT NULL)),
  CHECK (outcome <> 'declined' OR reported IS NOT NULL)
);
CREATE INDEX placement_decisions_transfer ON placement_decisions (transfer_id);

CREATE TABLE support_catalogue (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  location_id uuid REFERENCES locations,
  domain text NOT NULL,
  name text NOT NULL,
  description text,
  valid_from date NOT NULL,
  valid_until date
);
CREATE INDEX support_catalogue_organisation ON support_catalogue (organisation_id);

CREATE TABLE support_plans (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  version int NOT NULL,
  status text NOT NULL CHECK (status IN ('draft', 'offered', 'signed', 'replaced', 'withdrawn')),
  content bytea NOT NULL,
  digest text,
  signers jsonb NOT NULL DEFAULT '[]',
  mbo_location_id uuid NOT NULL REFERENCES locations,
  drafted_by uuid NOT NULL REFERENCES memberships,
  drafted_at timestamptz NOT NULL,
  offered_at timestamptz,
  signed_at timestamptz,
  UNIQUE (transfer_id, version),
  CHECK (status IN ('draft', 'withdrawn') OR digest IS NOT NULL)
);
CREATE UNIQUE INDEX support_plans_one_at_a_time ON support_plans (transfer_id) WHERE status IN ('draft', 'offered');
CREATE UNIQUE INDEX support_plans_one_in_force ON support_plans (transfer_id) WHERE status = 'signed';

CREATE TABLE plan_signatures (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES support_plans ON DELETE CASCADE,
  transfer_id uuid NOT NULL REFERENCES transfers,
  signer text NOT NULL CHECK (signer IN ('student', 'mbo', 'parent')),
  way text NOT NULL CHECK (way IN ('link', 'session', 'in-person')),
  digest text NOT NULL,
  membership_id uuid REFERENCES memberships,
  words bytea,
  signed_at timestamptz NOT NULL,
  UNIQUE (plan_id, signer),
  CHECK ((way = 'in-person') = (words IS NOT NULL)),
  CHECK (way = 'link' OR membership_id IS NOT NULL)
);
CREATE INDEX plan_signatures_transfer ON plan_signatures (transfer_id);
`;

/** What was put before people to sign stays as it was: also for a use case with a mistake in it, and for whoever works on the tables by hand. */
export const TRIGGERS = `
CREATE FUNCTION plan_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND (NEW.id, NEW.transfer_id, NEW.version, NEW.content, NEW.digest, NEW.signers, NEW.mbo_location_id, NEW.drafted_by,
      NEW.drafted_at, NEW.offered_at) IS DISTINCT FROM (OLD.id, OLD.transfer_id, OLD.version, OLD.content, OLD.digest, OLD.signers,
      OLD.mbo_location_id, OLD.drafted_by, OLD.drafted_at, OLD.offered_at) THEN
    RAISE EXCEPTION 'PLAN.FIXED: a plan that was offered for signing does not change';
  END IF;
  IF OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at THEN
    RAISE EXCEPTION 'PLAN.FIXED: the moment of signing does not change';
  END IF;
  IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (('draft', 'offered'), ('draft', 'withdrawn'), ('offered', 'signed'),
      ('offered', 'withdrawn'), ('signed', 'replaced')) THEN
    RAISE EXCEPTION 'PLAN.FIXED: a plan that is % does not become %', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_is_fixed BEFORE UPDATE ON support_plans FOR EACH ROW EXECUTE FUNCTION plan_is_fixed();

CREATE FUNCTION signature_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'SIGNATURE.FIXED: a signature does not change'; END IF;
  IF NOT EXISTS (SELECT 1 FROM support_plans p WHERE p.id = NEW.plan_id AND p.transfer_id = NEW.transfer_id AND p.status = 'offered'
      AND p.digest = NEW.digest) THEN
    RAISE EXCEPTION 'SIGNATURE.OTHER_TEXT: this is not the text that is offered for signing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_fits BEFORE INSERT OR UPDATE ON plan_signatures FOR EACH ROW EXECUTE FUNCTION signature_fits();
`;
