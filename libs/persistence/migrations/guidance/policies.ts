/** As in the policies of the file: one look-up in a primary key per row, and the column written with its table. */
const party = (table: string): string =>
  `(SELECT true FROM open_to_actor o WHERE o.transfer_id = ${table}.transfer_id)`;
const link = (table: string): string => `${table}.transfer_id = (SELECT actor_transfer())`;

const ofTransfer = (table: string): string => `${party(table)} OR ${link(table)}`;
const notForParents = (table: string): string =>
  `${party(table)} OR (${link(table)} AND (SELECT actor_kind()) = 'student')`;
/** Staff among themselves: what was agreed with whom about calling, and who said what at the table. */
const ofStaff = party;

const SEEN: Record<string, (table: string) => string> = {
  activities: ofTransfer,
  coach_matches: notForParents,
  coach_time: ofStaff,
  supporters: notForParents,
  handovers: ofStaff,
  date_proposals: ofTransfer,
  overstaptafels: ofStaff,
  placement_decisions: ofTransfer,
  support_plans: ofTransfer,
  plan_signatures: ofTransfer,
};

const protect = (table: string, seen: string, written: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON ${table} TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO doorlijn_worker;
CREATE POLICY app ON ${table} TO doorlijn_app USING (${seen}) WITH CHECK (${written});
CREATE POLICY worker ON ${table} TO doorlijn_worker USING (true) WITH CHECK (true);
`;

/** What a school can do is for everybody who acts to see, and for the school itself to write. */
const CATALOGUE = `
ALTER TABLE support_catalogue ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_catalogue FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON support_catalogue TO doorlijn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON support_catalogue TO doorlijn_worker;
CREATE POLICY app_reads ON support_catalogue FOR SELECT TO doorlijn_app
  USING ((SELECT actor_kind()) IN ('staff', 'student', 'parent', 'system'));
CREATE POLICY app_adds ON support_catalogue FOR INSERT TO doorlijn_app
  WITH CHECK (organisation_id = (SELECT actor_organisation()) OR (SELECT actor_kind()) = 'system');
CREATE POLICY app_changes ON support_catalogue FOR UPDATE TO doorlijn_app
  USING (organisation_id = (SELECT actor_organisation())) WITH CHECK (organisation_id = (SELECT actor_organisation()));
CREATE POLICY worker ON support_catalogue TO doorlijn_worker USING (true) WITH CHECK (true);
`;

/** The own file in full is handed out to the student (AVG 15), also what the schools wrote for each other. */
const exported = (table: string): string => `
CREATE POLICY export ON ${table} FOR SELECT TO doorlijn_app
  USING ((SELECT actor_exports()) AND (SELECT actor_kind()) = 'student' AND ${link(table)});
`;
const OF_STAFF = Object.keys(SEEN).filter((table) => SEEN[table] === ofStaff);

export const POLICIES = [
  ...Object.entries(SEEN).map(([table, seen]) => protect(table, seen(table), seen(table))),
  ...OF_STAFF.map(exported),
  CATALOGUE,
].join('\n');
