/** What is personal is sealed (bytea) with the key of the student; the rest is codes, ids and dates. */
export const DOSSIER_TABLES = `
CREATE TABLE dossier_sections (
  transfer_id uuid NOT NULL REFERENCES transfers,
  section text NOT NULL,
  version int NOT NULL,
  content bytea NOT NULL,
  author_membership uuid REFERENCES memberships,
  author_kind text NOT NULL CHECK (author_kind IN ('staff', 'student', 'parent')),
  at timestamptz NOT NULL,
  PRIMARY KEY (transfer_id, section)
);

CREATE TABLE dossier_documents (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  section text NOT NULL,
  type text NOT NULL CHECK (type IN ('pdf', 'docx', 'odt', 'png', 'jpg', 'txt')),
  size int NOT NULL,
  name bytea NOT NULL,
  content bytea NOT NULL,
  author_membership uuid NOT NULL REFERENCES memberships,
  at timestamptz NOT NULL
);
CREATE INDEX dossier_documents_transfer ON dossier_documents (transfer_id, at);
-- Files are compressed or encrypted already; to try again only costs time.
ALTER TABLE dossier_documents ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE helpers (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  section text NOT NULL,
  who bytea NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  code_hash bytea NOT NULL,
  tries int NOT NULL DEFAULT 0,
  invited_by uuid NOT NULL REFERENCES memberships,
  at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX helpers_transfer ON helpers (transfer_id);

CREATE TABLE consent_answers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  purpose text NOT NULL,
  organisation_id uuid REFERENCES organisations,
  helper_id uuid REFERENCES helpers,
  choice text NOT NULL CHECK (choice IN ('given', 'refused', 'withdrawn')),
  answered_as text NOT NULL CHECK (answered_as IN ('student', 'representative')),
  parent_index int,
  wording text NOT NULL,
  in_person_by uuid REFERENCES memberships,
  reason bytea,
  at timestamptz NOT NULL,
  CHECK ((in_person_by IS NULL) OR choice = 'withdrawn' OR reason IS NOT NULL)
);
CREATE INDEX consent_answers_transfer ON consent_answers (transfer_id, id);

CREATE TABLE deletion_notices (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  organisation_id uuid NOT NULL REFERENCES organisations,
  purpose text NOT NULL,
  at timestamptz NOT NULL,
  confirmed_at timestamptz,
  confirmed_by uuid REFERENCES memberships
);
CREATE INDEX deletion_notices_transfer ON deletion_notices (transfer_id);
CREATE INDEX deletion_notices_organisation ON deletion_notices (organisation_id, at) WHERE confirmed_at IS NULL;

CREATE TABLE corrections (
  id uuid PRIMARY KEY,
  transfer_id uuid NOT NULL REFERENCES transfers,
  section text NOT NULL,
  asked bytea NOT NULL,
  asked_as text NOT NULL CHECK (asked_as IN ('student', 'parent')),
  parent_index int,
  at timestamptz NOT NULL,
  due date NOT NULL,
  answer text CHECK (answer IN ('corrected', 'partly', 'refused')),
  explanation bytea,
  answered_by uuid REFERENCES memberships,
  answered_at timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX corrections_transfer ON corrections (transfer_id, at);

-- What is left of somebody after erasure: when, what kinds and how much, and a hash over it. No name, no number of a person.
CREATE TABLE erasure_certificates (
  id uuid PRIMARY KEY,
  student_id uuid NOT NULL REFERENCES students,
  organisation_id uuid NOT NULL REFERENCES organisations,
  at timestamptz NOT NULL,
  scope text NOT NULL CHECK (scope IN ('sections', 'everything')),
  erased jsonb NOT NULL,
  hash text NOT NULL
);
CREATE INDEX erasure_certificates_organisation ON erasure_certificates (organisation_id, at);

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check
  CHECK (kind IN ('record', 'start-escalation', 'escalation-fact', 'start-import', 'clock', 'erase-workflow'));
`;
