const OF_REGION = `t.region_id = actor_region() AND actor_role() IN ('region-coordinator', 'rmc-coordinator')`;

const FUNCTIONS = {
  'region_step_times(int)': `
-- How long a step takes, in days; the middle of fewer than five would tell about a person, so it stays here.
CREATE FUNCTION region_step_times(year int)
RETURNS TABLE (kind text, done int, middle int, slow int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT x.kind, count(*)::int,
    CASE WHEN count(*) >= 5 THEN round(percentile_cont(0.5) WITHIN GROUP (ORDER BY x.days))::int END,
    CASE WHEN count(*) >= 5 THEN round(percentile_cont(0.9) WITHIN GROUP (ORDER BY x.days))::int END
  FROM (
    SELECT s.kind, (s.done_at AT TIME ZONE 'Europe/Amsterdam')::date - s.opened AS days
    FROM transfers t JOIN steps s ON s.transfer_id = t.id
    WHERE ${OF_REGION} AND t.school_year = year AND s.status = 'done' AND s.done_at IS NOT NULL) x
  GROUP BY x.kind;
END;`,
  'region_first_days(int, date)': `
-- Of who started: in which ten days they stopped (null: they did not, within 100 days), and for how many tens of days they were followed.
CREATE FUNCTION region_first_days(year int, today date)
RETURNS TABLE (followed int, stopped int, students int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT least((today - x.start_date) / 10, 10), x.day / 10, count(*)::int
  FROM (
    SELECT t.start_date, min(f."on") - t.start_date AS day
    FROM transfers t
      JOIN steps s ON s.transfer_id = t.id AND s.key = 'started' AND s.status = 'done' AND s.outcome = 'present'
      LEFT JOIN facts f ON f.transfer_id = t.id AND f.type IN ('deregistered', 'withdrawn')
        AND f."on" >= t.start_date AND f."on" < t.start_date + 100
    WHERE ${OF_REGION} AND t.school_year = year AND t.start_date <= today
    GROUP BY t.id, t.start_date) x
  GROUP BY 1, 2;
END;`,
  'region_support_numbers(int)': `
-- Needs that were told, specialist intakes that were held, and plans that were signed, per school at both sides.
CREATE FUNCTION region_support_numbers(year int)
RETURNS TABLE (vso_location_id uuid, mbo_location_id uuid, students int, needed int, held int, signed int, in_time int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT x.vso_location_id, x.mbo_location_id, count(*)::int,
    (count(*) FILTER (WHERE x.extra_support))::int,
    (count(*) FILTER (WHERE x.held))::int,
    (count(*) FILTER (WHERE x.signed_on IS NOT NULL))::int,
    (count(*) FILTER (WHERE x.signed_on <= x.start_date))::int
  FROM (
    SELECT t.vso_location_id, t.mbo_location_id, t.start_date,
      t.extra_support OR EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = t.id AND s.key = 'intake' AND s.outcome = 'held-extra-support')
        OR EXISTS (SELECT 1 FROM facts f WHERE f.transfer_id = t.id AND f.type = 'need-found') AS extra_support,
      EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = t.id AND s.key = 'specialist-intake' AND s.outcome = 'held') AS held,
      (SELECT (s.done_at AT TIME ZONE 'Europe/Amsterdam')::date FROM steps s
       WHERE s.transfer_id = t.id AND s.key = 'plan-agreement' AND s.outcome = 'signed') AS signed_on
    FROM transfers t WHERE ${OF_REGION} AND t.school_year = year) x
  GROUP BY 1, 2;
END;`,
  'region_open_steps()': `
-- Terms that run now, without whose they are; for working out what other agreements would change. Only the region itself asks.
CREATE FUNCTION region_open_steps()
RETURNS TABLE (policy_id uuid, key text, kind text, owner text, location_id uuid, opened date, due date, start_date date, landed boolean, students int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.policy_id, s.key, s.kind, s.owner,
    CASE s.owner WHEN 'mbo' THEN coalesce(t.mbo_location_id, t.vso_location_id) ELSE t.vso_location_id END,
    s.opened, s.due, t.start_date, t.phase IN ('landing', 'nazorg'), count(*)::int
  FROM transfers t JOIN steps s ON s.transfer_id = t.id AND s.status = 'open' AND s.due IS NOT NULL
  WHERE t.region_id = actor_region() AND actor_role() = 'region-coordinator' AND t.phase NOT IN ('closed', 'withdrawn', 'dormant')
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
END;`,
  'region_policy_numbers()': `
CREATE FUNCTION region_policy_numbers()
RETURNS TABLE (policy_id uuid, transfers int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.policy_id, count(*)::int FROM transfers t
  WHERE t.region_id = actor_region() AND actor_role() = 'region-coordinator' AND t.phase NOT IN ('closed', 'withdrawn')
  GROUP BY 1;
END;`,
};
export const REGION_FUNCTIONS = Object.keys(FUNCTIONS);

/** What a region sees of the course of its transfers: numbers, through functions that act as the gate, never rows of a person. */
export const REGION = `
${['steps', 'facts'].map((table) => `GRANT SELECT ON ${table} TO doorlijn_gate; CREATE POLICY gate_reads ON ${table} FOR SELECT TO doorlijn_gate USING (true);`).join('\n')}
${Object.values(FUNCTIONS).join('\n')}
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
${REGION_FUNCTIONS.map((name) => `ALTER FUNCTION ${name} OWNER TO doorlijn_gate;`).join('\n')}
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
`;
