/**
 * The schools and the coach of the transfer. A desk that an escalation let in is a party as well, but the file is never for a desk, so here
 * it is kept out by the database too. Columns are written with their table, as in `file/policies.ts`.
 */
const schools = (column: string): string =>
  `((SELECT actor_party()) IN ('vso', 'mbo', 'coach') AND (SELECT true FROM open_to_actor o WHERE o.transfer_id = ${column}))`;
const link = (column: string): string => `${column} = (SELECT actor_transfer())`;
/** The helper whose invitation is being used; set by `withActor`, which checks it. */
const helper = `(SELECT actor_helper())`;

const ofTransfer = (table: string): string => `${schools(`${table}.transfer_id`)} OR ${link(`${table}.transfer_id`)}`;

interface Rule {
  table: string;
  app: string;
  worker: string;
  seen: string;
  written?: string;
}

export const DOSSIER_RULES: readonly Rule[] = [
  { table: 'dossier_sections', app: 'SELECT, INSERT, UPDATE', worker: 'SELECT, DELETE', seen: ofTransfer('dossier_sections') },
  { table: 'dossier_documents', app: 'SELECT, INSERT, DELETE', worker: 'SELECT, DELETE', seen: ofTransfer('dossier_documents') },
  { table: 'helpers', app: 'SELECT, INSERT, UPDATE', worker: 'SELECT, DELETE', seen: `${ofTransfer('helpers')} OR helpers.id = ${helper}` },
  {
    table: 'consent_answers',
    app: 'SELECT, INSERT',
    worker: 'SELECT, DELETE',
    seen: `${ofTransfer('consent_answers')} OR consent_answers.helper_id = ${helper}`,
    written: ofTransfer('consent_answers'),
  },
  {
    // A receiver confirms also when it is no party any more; nothing in the row tells who it is about.
    table: 'deletion_notices',
    app: 'SELECT, INSERT, UPDATE',
    worker: 'SELECT, DELETE',
    seen: `${ofTransfer('deletion_notices')} OR deletion_notices.organisation_id = (SELECT actor_organisation())`,
  },
  { table: 'corrections', app: 'SELECT, INSERT, UPDATE', worker: 'SELECT, DELETE', seen: ofTransfer('corrections') },
  {
    table: 'erasure_certificates',
    app: 'SELECT',
    worker: 'SELECT, INSERT',
    seen: `erasure_certificates.organisation_id = (SELECT actor_organisation()) AND (SELECT actor_role()) IN ('privacy-officer', 'admin')`,
  },
];

function protect({ table, app, worker, seen, written }: Rule): string {
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
GRANT ${app} ON ${table} TO doorlijn_app;
GRANT ${worker} ON ${table} TO doorlijn_worker;
CREATE POLICY app ON ${table} TO doorlijn_app USING (${seen}) WITH CHECK (${written ?? seen});
CREATE POLICY worker ON ${table} TO doorlijn_worker USING (true) WITH CHECK (true);
`;
}

const ACTORS = `
CREATE FUNCTION actor_helper() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.helper', true), '')::uuid;
-- Set for the transaction in which the file of one person is handed out to that person (AVG 15).
CREATE FUNCTION actor_exports() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.exports', true), '') = 'yes';
`;

const party = (column: string): string => `(SELECT true FROM open_to_actor o WHERE o.transfer_id = ${column})`;

/** More than a role otherwise sees, for one purpose each. */
const EXCEPTIONS = `
-- A helper reads one section of one file: its transfer and what opens the seal, and no other table.
CREATE POLICY helper ON transfers FOR SELECT TO doorlijn_app
  USING (transfers.id = (SELECT h.transfer_id FROM helpers h WHERE h.id = (SELECT actor_helper())));
CREATE POLICY helper ON dossier_sections FOR SELECT TO doorlijn_app USING (
  (dossier_sections.transfer_id, dossier_sections.section) = (SELECT h.transfer_id, h.section FROM helpers h WHERE h.id = (SELECT actor_helper())));
CREATE POLICY helper ON dossier_documents FOR SELECT TO doorlijn_app USING (
  (dossier_documents.transfer_id, dossier_documents.section) = (SELECT h.transfer_id, h.section FROM helpers h WHERE h.id = (SELECT actor_helper())));
-- The own file in full, with the log of attempts to reach them, which is on no page of theirs.
CREATE POLICY export ON contacts FOR SELECT TO doorlijn_app
  USING ((SELECT actor_exports()) AND (SELECT actor_kind()) = 'student' AND contacts.transfer_id = (SELECT actor_transfer()));
-- Who looked, in the chains of all organisations, when the privacy officer hands the file out.
CREATE POLICY export ON audit FOR SELECT TO doorlijn_app
  USING ((SELECT actor_exports()) AND (SELECT actor_role()) = 'privacy-officer' AND ${party('audit.transfer_id')});
`;

/** An invitation is looked up before it is known who acts; its hash is the proof. */
const GATE = `
GRANT SELECT ON helpers TO doorlijn_gate;
CREATE POLICY gate_reads ON helpers FOR SELECT TO doorlijn_gate USING (true);
CREATE FUNCTION helper_by_hash(hash bytea) RETURNS SETOF helpers LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC SELECT h.* FROM helpers h WHERE h.token_hash = hash; END;
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
ALTER FUNCTION helper_by_hash(bytea) OWNER TO doorlijn_gate;
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
`;

export const DOSSIER_POLICIES = [ACTORS, ...DOSSIER_RULES.map(protect), EXCEPTIONS, GATE].join('\n');
