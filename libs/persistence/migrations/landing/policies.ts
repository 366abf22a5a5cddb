/** As in the policies of the file: one look-up in a primary key per row, and the column written with its table. */
const party = (table: string): string =>
  `(SELECT true FROM open_to_actor o WHERE o.transfer_id = ${table}.transfer_id)`;
/** A desk that an escalation let in is a party too; what schools keep among themselves stays closed to it. */
const schools = (table: string): string => `((SELECT actor_party()) IN ('vso', 'mbo', 'coach') AND ${party(table)})`;
const student = (table: string): string =>
  `(${table}.transfer_id = (SELECT actor_transfer()) AND (SELECT actor_kind()) = 'student')`;
const schoolsAndStudent = (table: string): string => `${schools(table)} OR ${student(table)}`;

const SEEN: Record<string, (table: string) => string> = {
  landing_reviews: schoolsAndStudent,
  start_reasons: schools,
  absence_weeks: schoolsAndStudent,
  absence_reports: schoolsAndStudent,
  study_advice_entries: schoolsAndStudent,
  breaches: party,
  agreed_actions: party,
  escalation_questions: party,
  school_table_items: party,
};

const protect = (table: string, seen: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON ${table} TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO doorlijn_worker;
CREATE POLICY app ON ${table} TO doorlijn_app USING (${seen}) WITH CHECK (${seen});
CREATE POLICY worker ON ${table} TO doorlijn_worker USING (true) WITH CHECK (true);
`;

/** Who planned it, and who has one of its students; an item is seen by the rules of its own table. */
const TABLES_OF_SCHOOLS = `school_tables.organisation_id = (SELECT actor_organisation())
  OR (SELECT true FROM school_table_items i WHERE i.table_id = school_tables.id LIMIT 1)`;

export const POLICIES = [
  ...Object.entries(SEEN).map(([table, seen]) => protect(table, seen(table))),
  protect('school_tables', TABLES_OF_SCHOOLS),
].join('\n');
