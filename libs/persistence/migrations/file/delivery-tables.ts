/** What leaves the file, who came in, what was done twice, and what is being read in. */
export const DELIVERY_TABLES = `
CREATE TABLE messages (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  dedupe_key text NOT NULL UNIQUE,
  transfer_id uuid REFERENCES transfers,
  escalation_id uuid REFERENCES escalations,
  student_id uuid REFERENCES students,
  step text,
  template text NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  recipient_membership_id uuid,
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('staff', 'student', 'parent')),
  recipient_index int,
  role text,
  send_after timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sending', 'sent', 'uncertain', 'failed', 'superseded')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  locked_until timestamptz,
  message_id text,
  sent_at timestamptz,
  digest_id uuid,
  last_error text,
  invite jsonb,
  at_once boolean NOT NULL DEFAULT false
);

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aggregate text NOT NULL,
  transfer_id uuid,
  kind text NOT NULL CHECK (kind IN ('record', 'start-escalation', 'escalation-fact', 'start-import', 'clock')),
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  not_before timestamptz,
  sent_at timestamptz,
  attempts int NOT NULL DEFAULT 0
);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_pseudonym text NOT NULL,
  actor_role text NOT NULL,
  action text NOT NULL,
  transfer_id uuid,
  fields text[] NOT NULL,
  ground text,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (organisation_id, seq)
);

CREATE TABLE idempotency_keys (
  key text NOT NULL,
  actor text NOT NULL,
  method_path text NOT NULL,
  request_hash text NOT NULL,
  status int,
  body jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);

CREATE TABLE links (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  token_hash bytea NOT NULL UNIQUE,
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('student', 'parent')),
  parent_index int,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE sessions (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  token_hash bytea NOT NULL UNIQUE,
  person_id uuid REFERENCES people,
  membership_id uuid REFERENCES memberships,
  link_id uuid REFERENCES links,
  kind text NOT NULL CHECK (kind IN ('staff', 'student', 'parent', 'demo', 'token')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE imports (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  organisation_id uuid NOT NULL REFERENCES organisations,
  status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  total int NOT NULL DEFAULT 0,
  done int NOT NULL DEFAULT 0,
  failed int NOT NULL DEFAULT 0,
  created_by uuid NOT NULL REFERENCES memberships,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  file_hash text NOT NULL
);

CREATE TABLE import_rows (
  import_id uuid NOT NULL REFERENCES imports,
  line int NOT NULL,
  status text NOT NULL CHECK (status IN ('waiting', 'done', 'skipped', 'failed')),
  transfer_id uuid,
  errors jsonb NOT NULL DEFAULT '[]',
  payload bytea,
  PRIMARY KEY (import_id, line)
);

-- The last run of each task of the upkeep; one that stops running is noticed by its age.
CREATE TABLE upkeep_runs (
  task text PRIMARY KEY,
  finished_at timestamptz NOT NULL,
  healthy boolean NOT NULL,
  report jsonb NOT NULL
);

-- Changes in the number of transfers per group: +1 and -1 rows, summed by the view region_transfer_numbers and compacted by the
-- worker. Rows are only added, so two transactions never wait for each other on a counter.
CREATE TABLE region_numbers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_id uuid NOT NULL,
  school_year int NOT NULL,
  vso_location_id uuid NOT NULL,
  mbo_location_id uuid,
  phase text NOT NULL,
  colour text,
  n int NOT NULL
);
`;
