/** The first 100 days, aftercare, the questions of a desk and the tables of schools. What people wrote is sealed. */
export const TABLES = `
CREATE TABLE landing_reviews (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  outcome text NOT NULL CHECK (outcome IN ('continued', 'scaled-down')),
  attended jsonb NOT NULL,
  -- Ids of the actions of the plan that stop.
  stopped jsonb NOT NULL DEFAULT '[]',
  words bytea NOT NULL,
  held_on date NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX landing_reviews_transfer ON landing_reviews (transfer_id);

-- Why somebody who was placed has not started; sealed, since an illness can be among the reasons.
CREATE TABLE start_reasons (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  words bytea NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX start_reasons_transfer ON start_reasons (transfer_id);

CREATE TABLE absence_weeks (
  transfer_id uuid NOT NULL REFERENCES transfers,
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  hours int NOT NULL CHECK (hours BETWEEN 0 AND 60),
  whole boolean NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (transfer_id, week)
);

-- Absence that had to be reported in the national register, and whether the school says that it was.
CREATE TABLE absence_reports (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('sixteen-hours', 'four-weeks')),
  first_week date NOT NULL,
  last_week date NOT NULL,
  hours int NOT NULL,
  reported boolean NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX absence_reports_transfer ON absence_reports (transfer_id);

CREATE TABLE study_advice_entries (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('warning', 'positive', 'negative', 'postponed', 'appeal', 'appeal-upheld', 'appeal-rejected')),
  given_on date NOT NULL,
  words bytea,
  recorded_by uuid REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX study_advice_entries_transfer ON study_advice_entries (transfer_id);

CREATE TABLE breaches (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  kind text NOT NULL CHECK (kind IN ('lpw-10', 'regional-agreement')),
  missing jsonb NOT NULL,
  happened_on date NOT NULL,
  recorded_by uuid NOT NULL REFERENCES memberships,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX breaches_transfer ON breaches (transfer_id);

CREATE TABLE agreed_actions (
  transfer_id uuid NOT NULL REFERENCES transfers,
  step text NOT NULL,
  responsible text NOT NULL,
  by_day date NOT NULL,
  source text NOT NULL CHECK (source IN ('table', 'question')),
  source_id uuid NOT NULL,
  words bytea NOT NULL,
  agreed_by uuid NOT NULL REFERENCES memberships,
  agreed_at timestamptz NOT NULL,
  PRIMARY KEY (transfer_id, step)
);

CREATE TABLE escalation_questions (
  id uuid PRIMARY KEY,
  escalation_id uuid NOT NULL REFERENCES escalations,
  transfer_id uuid NOT NULL REFERENCES transfers,
  step text NOT NULL,
  words bytea NOT NULL,
  asked_by uuid NOT NULL REFERENCES memberships,
  asked_at timestamptz NOT NULL,
  answer bytea,
  answered_by uuid REFERENCES memberships,
  answered_at timestamptz,
  CHECK ((answered_at IS NULL) = (answer IS NULL))
);
CREATE INDEX escalation_questions_escalation ON escalation_questions (escalation_id);
CREATE INDEX escalation_questions_transfer ON escalation_questions (transfer_id);

-- A meeting of schools on several students. Nothing in the row tells who they are.
CREATE TABLE school_tables (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text,
  -- The invitation in everybody's calendar.
  appointment_id uuid NOT NULL REFERENCES appointments,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled')),
  planned_by uuid NOT NULL REFERENCES memberships,
  planned_at timestamptz NOT NULL
);
CREATE INDEX school_tables_organisation ON school_tables (organisation_id, starts_at);

CREATE TABLE school_table_items (
  table_id uuid NOT NULL REFERENCES school_tables,
  transfer_id uuid NOT NULL REFERENCES transfers,
  -- Why it is on the agenda, in codes and days.
  reasons jsonb NOT NULL,
  discussed_at timestamptz,
  PRIMARY KEY (table_id, transfer_id)
);
CREATE INDEX school_table_items_transfer ON school_table_items (transfer_id);
`;
