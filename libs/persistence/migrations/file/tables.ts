/**
 * Tables of public data, log-in and the file itself. The party row and the student come before the transfer or after it within one
 * transaction (see `openFile`), hence the deferrable foreign keys.
 */
export const TABLES = `
CREATE TABLE organisations (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind text NOT NULL CHECK (kind IN ('vso', 'pro', 'vmbo', 'mbo', 'municipality', 'rmc', 'region')),
  name text NOT NULL,
  brin text, cbs_code text, rmc_code text,
  region_id uuid REFERENCES organisations DEFERRABLE INITIALLY DEFERRED,
  demo boolean NOT NULL DEFAULT false,
  calendar_version int NOT NULL DEFAULT 1
);

CREATE TABLE locations (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  name text NOT NULL,
  brin_suffix text, cbs_code text,
  holiday_region text NOT NULL CHECK (holiday_region IN ('Noord', 'Midden', 'Zuid')),
  calendar_version int NOT NULL DEFAULT 1
);

CREATE TABLE own_days (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  location_id uuid REFERENCES locations,
  date date NOT NULL,
  reason text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (organisation_id, location_id, date)
);

CREATE TABLE people (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL,
  email text NOT NULL,
  phone text,
  demo boolean NOT NULL DEFAULT false,
  notify text NOT NULL DEFAULT 'daily' CHECK (notify IN ('at-once', 'daily', 'weekly'))
);

CREATE TABLE memberships (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES people,
  organisation_id uuid NOT NULL REFERENCES organisations,
  location_id uuid REFERENCES locations,
  role text NOT NULL,
  is_contact boolean NOT NULL DEFAULT false,
  deputy_membership_id uuid REFERENCES memberships DEFERRABLE INITIALLY DEFERRED,
  absent_from date,
  absent_until date,
  valid_from date NOT NULL,
  valid_until date
);

CREATE TABLE policies (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  region_id uuid REFERENCES organisations,
  key text NOT NULL,
  label text NOT NULL,
  document jsonb NOT NULL,
  valid_from date NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (region_id, key)
);

CREATE TABLE students (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  personal bytea,
  key_id uuid,
  created_at timestamptz NOT NULL,
  erased_at timestamptz
);

CREATE TABLE student_keys (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  student_id uuid NOT NULL UNIQUE REFERENCES students DEFERRABLE INITIALLY DEFERRED,
  wrapped bytea,
  master_key_id text NOT NULL,
  created_at timestamptz NOT NULL,
  shredded_at timestamptz,
  CHECK ((wrapped IS NULL) = (shredded_at IS NOT NULL))
);
ALTER TABLE students ADD FOREIGN KEY (key_id) REFERENCES student_keys DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE transfers (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  student_id uuid NOT NULL REFERENCES students DEFERRABLE INITIALLY DEFERRED,
  region_id uuid NOT NULL REFERENCES organisations,
  vso_location_id uuid NOT NULL REFERENCES locations,
  mbo_location_id uuid REFERENCES locations,
  mbo_programme text, crebo text, level int, leerweg text, route text, outflow_profile text,
  student_number text NOT NULL,
  cbs_code text NOT NULL,
  school_year int NOT NULL,
  birth_year int NOT NULL,
  start_date date NOT NULL,
  leaves_school date NOT NULL,
  phase text NOT NULL,
  phase_since date NOT NULL,
  policy_id uuid NOT NULL REFERENCES policies,
  lead_membership_id uuid NOT NULL REFERENCES memberships,
  deputy_membership_id uuid NOT NULL REFERENCES memberships,
  lead_side text NOT NULL CHECK (lead_side IN ('vso', 'mbo')),
  lead_role text NOT NULL,
  seq int NOT NULL DEFAULT 0,
  last_fact_at timestamptz,
  projected_seq int NOT NULL DEFAULT 0,
  decision int NOT NULL DEFAULT 0,
  next_due date,
  next_step text,
  colour text CHECK (colour IN ('green', 'amber', 'red')),
  extra_support boolean NOT NULL DEFAULT false,
  destination_code text,
  destination_owner text,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (vso_location_id, student_number, school_year)
);

CREATE TABLE escalations (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  key text NOT NULL,
  reason text NOT NULL,
  step text,
  since date NOT NULL,
  raised_at timestamptz NOT NULL,
  desk_organisation_id uuid REFERENCES organisations,
  desk_kind text NOT NULL CHECK (desk_kind IN ('leerplicht', 'rmc', 'vso-first', 'fallback', 'coordinator')),
  asked text NOT NULL,
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'acknowledged', 'taken', 'answered', 'solved')),
  acknowledge_by date,
  feedback_by date,
  acknowledged_at timestamptz, acknowledged_by uuid,
  answered_at timestamptz, answered_by uuid, answer_code text, answer_words bytea,
  solved_at timestamptz,
  coordinator_at timestamptz,
  version int NOT NULL DEFAULT 1,
  UNIQUE (transfer_id, key, raised_at)
);

CREATE TABLE case_parties (
  transfer_id uuid NOT NULL REFERENCES transfers DEFERRABLE INITIALLY DEFERRED,
  organisation_id uuid NOT NULL REFERENCES organisations,
  role text NOT NULL CHECK (role IN ('vso', 'mbo', 'coach', 'municipality', 'rmc', 'region')),
  from_phase text NOT NULL,
  since timestamptz,
  until timestamptz,
  by_escalation uuid REFERENCES escalations,
  effective boolean NOT NULL GENERATED ALWAYS AS (
    since IS NOT NULL AND until IS NULL AND (role IN ('vso', 'mbo', 'coach') OR by_escalation IS NOT NULL)) STORED,
  PRIMARY KEY (transfer_id, organisation_id, role)
);

CREATE TABLE case_roles (
  transfer_id uuid NOT NULL REFERENCES transfers,
  role text NOT NULL,
  membership_id uuid NOT NULL REFERENCES memberships,
  PRIMARY KEY (transfer_id, role)
);

CREATE TABLE steps (
  transfer_id uuid NOT NULL REFERENCES transfers,
  key text NOT NULL,
  kind text NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'done', 'missed', 'cancelled', 'paused')),
  responsible text NOT NULL,
  owner text NOT NULL CHECK (owner IN ('vso', 'mbo', 'municipality')),
  opened date NOT NULL,
  due date,
  shortened boolean NOT NULL DEFAULT false,
  beyond_known boolean NOT NULL DEFAULT false,
  last_rung int,
  outcome text,
  done_at timestamptz,
  done_by uuid,
  paused_until date,
  pause_reason text,
  appointment date,
  calendar text,
  calendar_version text,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (transfer_id, key)
);

CREATE TABLE appointments (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_id uuid NOT NULL REFERENCES transfers,
  step text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text,
  uid text NOT NULL,
  sequence int NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled', 'held')),
  invited jsonb NOT NULL DEFAULT '[]',
  attended jsonb NOT NULL DEFAULT '[]'
);

CREATE TABLE check_ins (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_id uuid NOT NULL REFERENCES transfers,
  step text NOT NULL,
  attending text NOT NULL CHECK (attending IN ('yes', 'partly', 'no')),
  mentor_feeling int CHECK (mentor_feeling BETWEEN 1 AND 5),
  student_feeling int CHECK (student_feeling BETWEEN 1 AND 5),
  words bytea,
  signals jsonb NOT NULL DEFAULT '[]',
  delivered jsonb NOT NULL DEFAULT '{}',
  colour text CHECK (colour IN ('green', 'amber', 'red')),
  colour_reason text,
  recorded_by uuid,
  at timestamptz NOT NULL
);

CREATE TABLE contacts (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('phone', 'message', 'vso-mentor', 'coach', 'home-visit', 'talk')),
  reached boolean NOT NULL,
  words bytea,
  by_membership uuid,
  at timestamptz NOT NULL
);

CREATE TABLE facts (
  transfer_id uuid NOT NULL REFERENCES transfers,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  "on" date NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  words bytea,
  actor_membership uuid,
  actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'student', 'parent', 'system')),
  PRIMARY KEY (transfer_id, seq)
);

CREATE TABLE decisions (
  transfer_id uuid NOT NULL REFERENCES transfers,
  decision int NOT NULL,
  at timestamptz NOT NULL,
  digest text NOT NULL,
  result jsonb NOT NULL,
  PRIMARY KEY (transfer_id, decision)
);

CREATE TABLE escalation_decisions (
  escalation_id uuid NOT NULL REFERENCES escalations,
  decision int NOT NULL,
  at timestamptz NOT NULL,
  digest text NOT NULL,
  result jsonb NOT NULL,
  PRIMARY KEY (escalation_id, decision)
);

CREATE TABLE journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  transfer_id uuid NOT NULL REFERENCES transfers,
  decision int NOT NULL,
  n int NOT NULL,
  at timestamptz NOT NULL,
  phase text NOT NULL,
  kind text NOT NULL,
  step text,
  due date,
  due_at timestamptz,
  rung int,
  recipient_role text,
  organisation_id uuid,
  calendar text,
  detail jsonb NOT NULL DEFAULT '{}'
);
`;
