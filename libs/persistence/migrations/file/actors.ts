/**
 * Who acts, as policies ask for it. Always written `(SELECT actor_organisation())` in a policy: then it is computed once per
 * statement and not once per row. Views, and functions marked SECURITY DEFINER, belong to `doorlijn_gate`, a role without log-in that
 * may read party rows; without it the policy of case_parties would have to ask itself.
 */
export const ACTORS = `
CREATE FUNCTION party_of(role text, organisation_kind text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  CASE
    WHEN role LIKE 'vso-%' THEN 'vso'
    WHEN role LIKE 'mbo-%' THEN 'mbo'
    WHEN role = 'transfercoach' THEN 'coach'
    WHEN role = 'leerplicht' THEN 'municipality'
    WHEN role IN ('rmc', 'rmc-coordinator') THEN 'rmc'
    WHEN role = 'region-coordinator' THEN 'region'
    WHEN role = 'privacy-officer' THEN CASE WHEN organisation_kind IN ('pro', 'vmbo') THEN 'vso' ELSE organisation_kind END
  END;

CREATE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.kind', true), '');
CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.role', true), '');
CREATE FUNCTION actor_party() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.party', true), '');
CREATE FUNCTION actor_membership() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.membership', true), '')::uuid;
CREATE FUNCTION actor_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organisation', true), '')::uuid;
CREATE FUNCTION actor_region() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.region', true), '')::uuid;
-- The transfer of a student's or parent's link.
CREATE FUNCTION actor_transfer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.student_transfer', true), '')::uuid;
CREATE FUNCTION actor_key() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN
  CASE actor_kind()
    WHEN 'staff' THEN 'staff:' || actor_membership()
    WHEN 'student' THEN 'student:' || actor_transfer()
    WHEN 'parent' THEN 'parent:' || actor_transfer() || ':' || current_setting('app.parent', true)
    WHEN 'system' THEN 'system'
  END;
`;

export const GATE_FUNCTIONS = `
-- The transfers that are open to the organisation of the actor, in the party of the actor's role. Reads as its owner, so it is also what the
-- policy of case_parties itself asks.
CREATE VIEW open_to_actor AS
SELECT p.transfer_id FROM case_parties p
WHERE p.organisation_id = (SELECT actor_organisation()) AND p.role = (SELECT actor_party()) AND p.effective;

CREATE FUNCTION transfer_exists(transfer uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (SELECT 1 FROM transfers t WHERE t.id = transfer) OR EXISTS (SELECT 1 FROM case_parties p WHERE p.transfer_id = transfer);

CREATE FUNCTION student_exists(student uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (SELECT 1 FROM students s WHERE s.id = student);

-- A link is looked up before it is known who acts; its hash is the proof.
CREATE FUNCTION link_by_hash(hash bytea) RETURNS SETOF links LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC SELECT l.* FROM links l WHERE l.token_hash = hash; END;
-- The same for a session that came from a link.
CREATE FUNCTION link_of_session(hash bytea) RETURNS SETOF links LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC SELECT l.* FROM links l JOIN sessions s ON s.link_id = l.id WHERE s.token_hash = hash; END;
`;

/** What a region may see of its transfers: numbers, never a row of a person. */
export const REGION_VIEWS = `
CREATE VIEW region_transfer_numbers WITH (security_barrier) AS
SELECT n.region_id, n.school_year, n.vso_location_id, n.mbo_location_id, n.phase, n.colour, sum(n.n)::int AS transfers
FROM region_numbers n
WHERE n.region_id = (SELECT actor_region()) AND (SELECT actor_role()) IN ('region-coordinator', 'rmc-coordinator')
GROUP BY n.region_id, n.school_year, n.vso_location_id, n.mbo_location_id, n.phase, n.colour
HAVING sum(n.n) <> 0;

-- Overdue on a day, per phase and step. The day is asked for, since the clock of the product may be moved.
CREATE FUNCTION region_overdue_numbers(today date)
RETURNS TABLE (school_year int, vso_location_id uuid, mbo_location_id uuid, phase text, next_step text, transfers int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.school_year, t.vso_location_id, t.mbo_location_id, t.phase, t.next_step, count(*)::int
  FROM transfers t
  WHERE t.region_id = actor_region() AND t.next_due < today AND t.phase NOT IN ('closed', 'withdrawn')
    AND actor_role() IN ('region-coordinator', 'rmc-coordinator')
  GROUP BY 1, 2, 3, 4, 5;
END;

CREATE FUNCTION region_escalation_numbers(from_day date, to_day date)
RETURNS TABLE (week date, reason text, desk_kind text, status text, escalations int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT date_trunc('week', e.raised_at AT TIME ZONE 'Europe/Amsterdam')::date, e.reason, e.desk_kind, e.status, count(*)::int
  FROM escalations e JOIN transfers t ON t.id = e.transfer_id
  WHERE t.region_id = actor_region() AND actor_role() IN ('region-coordinator', 'rmc-coordinator')
    AND e.raised_at >= from_day::timestamp AT TIME ZONE 'Europe/Amsterdam'
    AND e.raised_at < (to_day + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'
  GROUP BY 1, 2, 3, 4;
END;
`;
