type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * The organisation of the actor takes part in the transfer of this row, and the file is open to it. A scalar subquery and not EXISTS:
 * that PostgreSQL may turn into a hash of all transfers of the organisation, which costs a large college 10 ms per statement; this is one
 * look-up in the primary key per row. The column is written with its table: bare, `transfer_id` would be that of the inner row
 * itself, and the condition would hold for every row.
 */
const party = (transfer: string): string => `(SELECT true FROM open_to_actor o WHERE o.transfer_id = ${transfer})`;

/** The actor came by a link of this transfer. */
const link = (transfer: string): string => `${transfer} = (SELECT actor_transfer())`;
const student = (transfer: string): string => `(${link(transfer)} AND (SELECT actor_kind()) = 'student')`;

const anyOf = (...conditions: string[]): string => conditions.join(' OR ');

interface Protected {
  table: string;
  app: Command[];
  worker: Command[];
  /** Which rows the application sees and changes. */
  seen: string;
  /** Which rows it may write; absent: those that it sees. */
  written?: string;
}

const READ_WRITE: Command[] = ['SELECT', 'INSERT', 'UPDATE'];
const ALL: Command[] = [...READ_WRITE, 'DELETE'];

const ofTransfer = (table: string): string => anyOf(party(`${table}.transfer_id`), link(`${table}.transfer_id`));
const notForParents = (table: string): string => anyOf(party(`${table}.transfer_id`), student(`${table}.transfer_id`));
const ofStudent = (column: string): string => `(SELECT true FROM transfers t WHERE t.student_id = ${column} LIMIT 1)`;

/** Every table with case data. The worker carries out what was decided for all parties, so it sees all rows. */
export const PROTECTED: Protected[] = [
  {
    table: 'transfers',
    app: READ_WRITE,
    worker: ALL,
    seen: anyOf(party('transfers.id'), link('transfers.id')),
  },
  {
    // A school opens a file by writing its own party row first, of a transfer that is not there yet.
    table: 'case_parties',
    app: READ_WRITE,
    worker: ALL,
    seen: ofTransfer('case_parties'),
    written: `${ofTransfer('case_parties')} OR (organisation_id = (SELECT actor_organisation()) AND role = 'vso'
      AND (SELECT actor_party()) = 'vso' AND NOT transfer_exists(transfer_id))`,
  },
  {
    table: 'students',
    app: READ_WRITE,
    worker: ALL,
    seen: ofStudent('students.id'),
  },
  {
    table: 'student_keys',
    app: READ_WRITE,
    worker: ALL,
    seen: ofStudent('student_keys.student_id'),
  },
  { table: 'case_roles', app: ALL, worker: ALL, seen: ofTransfer('case_roles') },
  { table: 'steps', app: READ_WRITE, worker: ALL, seen: ofTransfer('steps') },
  { table: 'appointments', app: READ_WRITE, worker: ALL, seen: ofTransfer('appointments') },
  { table: 'links', app: READ_WRITE, worker: ALL, seen: ofTransfer('links') },
  // What a student says in a talk is not for the parents; they may record (consent under 16) without reading back.
  { table: 'check_ins', app: READ_WRITE, worker: ALL, seen: notForParents('check_ins') },
  {
    table: 'facts',
    app: ['SELECT', 'INSERT'],
    worker: ALL,
    seen: notForParents('facts'),
    written: ofTransfer('facts'),
  },
  { table: 'journal', app: ['SELECT'], worker: ALL, seen: notForParents('journal') },
  { table: 'decisions', app: [], worker: ALL, seen: 'false' },
  { table: 'escalation_decisions', app: [], worker: ALL, seen: 'false' },
  { table: 'contacts', app: READ_WRITE, worker: ALL, seen: party('contacts.transfer_id') },
  { table: 'escalations', app: READ_WRITE, worker: ALL, seen: notForParents('escalations') },
  {
    table: 'messages',
    app: READ_WRITE,
    worker: ALL,
    seen: anyOf(
      party('messages.transfer_id'),
      `(${link('messages.transfer_id')} AND recipient_kind = (SELECT actor_kind()))`,
      `recipient_membership_id = (SELECT actor_membership())`,
    ),
    // Log-in codes go out before anyone has logged in.
    written: anyOf(ofTransfer('messages'), 'messages.transfer_id IS NULL'),
  },
  {
    table: 'outbox',
    app: ['INSERT'],
    worker: ALL,
    seen: 'false',
    written: anyOf(ofTransfer('outbox'), `(outbox.transfer_id IS NULL AND outbox.kind = 'start-import')`),
  },
  {
    // Written by audit_append only; read by the privacy officer of the organisation, and by the student about the own file.
    table: 'audit',
    app: ['SELECT'],
    worker: ['SELECT'],
    seen: anyOf(
      `(organisation_id = (SELECT actor_organisation()) AND (SELECT actor_role()) IN ('privacy-officer', 'admin'))`,
      student('audit.transfer_id'),
    ),
  },
  { table: 'idempotency_keys', app: ALL, worker: ALL, seen: 'actor = (SELECT actor_key())' },
  {
    table: 'imports',
    app: READ_WRITE,
    worker: ALL,
    seen: `organisation_id = (SELECT actor_organisation()) AND (SELECT actor_party()) = 'vso'`,
  },
  {
    table: 'import_rows',
    app: ALL,
    worker: ALL,
    seen: 'EXISTS (SELECT 1 FROM imports i WHERE i.id = import_rows.import_id)',
  },
  { table: 'region_numbers', app: [], worker: ['SELECT', 'INSERT', 'DELETE'], seen: 'false' },
];

/**
 * Tables without row-level security, and why that is right. The catalogue test accepts no other.
 */
export const PUBLIC_TABLES: Record<string, string> = {
  organisations: 'public reference data',
  locations: 'public reference data',
  own_days: 'closing days of schools, public',
  policies: 'agreements of a region, public',
  people: 'staff at work; read at log-in, before anyone acts, and shown to every party that works with them',
  memberships: 'who works where; decides who acts, so it is read before anyone acts',
  sessions: 'hashes of tokens only; read before anyone acts',
  upkeep_runs: 'counts and codes of the own upkeep, for the health page',
  schema_migrations: 'names of migrations',
};

const OPEN_GRANTS = `
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations, locations, own_days, policies, people, memberships, sessions TO doorlijn_app, doorlijn_worker;
GRANT SELECT ON upkeep_runs TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE ON upkeep_runs TO doorlijn_worker;
GRANT SELECT ON schema_migrations TO doorlijn_app, doorlijn_worker;
`;

function protect({ table, app, worker, seen, written }: Protected): string {
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
${app.length > 0 ? `GRANT ${app.join(', ')} ON ${table} TO doorlijn_app;` : ''}
GRANT ${worker.join(', ')} ON ${table} TO doorlijn_worker;
CREATE POLICY app ON ${table} TO doorlijn_app USING (${seen}) WITH CHECK (${written ?? seen});
CREATE POLICY worker ON ${table} TO doorlijn_worker USING (true) WITH CHECK (true);
`;
}

/** What the gate may read to answer its questions. It has no log-in; only its functions and views act as it. */
const GATE_READS = ['case_parties', 'transfers', 'students', 'links', 'escalations', 'region_numbers', 'audit'];

const GATE = `
${GATE_READS.map((table) => `GRANT SELECT ON ${table} TO doorlijn_gate; CREATE POLICY gate_reads ON ${table} FOR SELECT TO doorlijn_gate USING (true);`).join('\n')}
GRANT SELECT ON sessions TO doorlijn_gate;
GRANT INSERT ON audit, region_numbers TO doorlijn_gate;
GRANT DELETE ON region_numbers TO doorlijn_gate;
CREATE POLICY gate_writes ON audit FOR INSERT TO doorlijn_gate WITH CHECK (true);
CREATE POLICY gate_writes ON region_numbers FOR INSERT TO doorlijn_gate WITH CHECK (true);
CREATE POLICY gate_compacts ON region_numbers FOR DELETE TO doorlijn_gate USING (true);
`;

export const POLICIES = [OPEN_GRANTS, ...PROTECTED.map(protect), GATE].join('\n');
