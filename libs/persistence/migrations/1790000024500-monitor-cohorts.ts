import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a monitor counts of a cohort of the actor's region: students per part of a measure, never a row of a person. Every student counts
 * once per measure, so that five answers about one student are not five.
 */
const MONITOR = `
GRANT SELECT (transfer_id, at, delivered) ON check_ins TO doorlijn_gate;
CREATE POLICY gate_reads ON check_ins FOR SELECT TO doorlijn_gate USING (true);
CREATE FUNCTION region_monitor(year int, today date)
RETURNS TABLE (measure text, part text, students int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH cohort AS (
    SELECT t.id, t.start_date,
      EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = t.id AND s.key = 'application' AND s.status = 'done' AND s.outcome = 'applied') AS applied,
      EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = t.id AND s.key = 'started' AND s.status = 'done' AND s.outcome = 'present') AS started,
      (SELECT min(f."on") FROM facts f WHERE f.transfer_id = t.id AND f.type IN ('deregistered', 'withdrawn') AND f."on" >= t.start_date) AS stopped,
      (SELECT min(f."on") FROM facts f WHERE f.transfer_id = t.id
        AND (f.type = 'need-found'
          OR f.type = 'registered' AND f.body -> 'registration' -> 'extraSupport' = 'true'
          OR f.type = 'outcome' AND f.body -> 'screening' -> 'extraSupport' = 'true'
          OR f.type = 'outcome' AND f.body ->> 'step' = 'intake' AND f.body ->> 'code' = 'held-extra-support')) AS need_known,
      (SELECT (s.done_at AT TIME ZONE 'Europe/Amsterdam')::date FROM steps s
       WHERE s.transfer_id = t.id AND s.key = 'plan-agreement' AND s.outcome = 'signed') AS signed,
      (SELECT c.delivered FROM check_ins c WHERE c.transfer_id = t.id AND c.delivered <> '{}' ORDER BY c.at DESC LIMIT 1) AS delivered
    FROM transfers t
    WHERE t.region_id = actor_region() AND actor_role() IN ('region-coordinator', 'rmc-coordinator') AND t.school_year = year
  ), signals AS (
    SELECT c.id, max(coalesce(
      (SELECT min(r."on") FROM facts r WHERE r.transfer_id = c.id AND r.type = 'contact' AND r.body -> 'reached' = 'true' AND r.seq > f.seq), today) - f."on") AS days,
      bool_or(NOT EXISTS (SELECT 1 FROM facts r WHERE r.transfer_id = c.id AND r.type = 'contact' AND r.body -> 'reached' = 'true' AND r.seq > f.seq)) AS waiting
    FROM cohort c JOIN facts f ON f.transfer_id = c.id AND f.type IN ('signal', 'help-asked')
    GROUP BY c.id
  ), asked AS (
    SELECT c.id,
      max(CASE
        WHEN e.answered_at IS NULL AND e.solved_at IS NULL THEN 3
        WHEN e.answered_at IS NOT NULL AND (e.answered_at AT TIME ZONE 'Europe/Amsterdam')::date > e.feedback_by THEN 2
        WHEN e.answered_at IS NOT NULL THEN 1 ELSE 0 END) AS slowest
    FROM cohort c JOIN escalations e ON e.transfer_id = c.id GROUP BY c.id
  )
  SELECT 'course',
    CASE
      WHEN NOT applied AND NOT started THEN 'not-applied'
      WHEN NOT started THEN 'applied'
      WHEN stopped < start_date + 100 THEN 'stopped-early'
      WHEN today < start_date + 100 THEN 'started'
      WHEN stopped < start_date + 365 THEN 'stopped-late'
      WHEN today < start_date + 365 THEN 'day-100'
      ELSE 'year' END, count(*)::int FROM cohort GROUP BY 2
  UNION ALL
  SELECT 'support',
    CASE WHEN need_known IS NULL AND signed IS NULL THEN 'no-need'
      ELSE CASE WHEN need_known < start_date THEN 'before-' ELSE 'later-' END
        || CASE WHEN signed < start_date THEN 'signed-before' WHEN signed IS NOT NULL THEN 'signed-later' ELSE 'unsigned' END END,
    count(*)::int FROM cohort GROUP BY 2
  UNION ALL
  SELECT 'delivered',
    CASE
      WHEN delivered IS NULL THEN 'not-asked'
      WHEN NOT EXISTS (SELECT 1 FROM jsonb_each_text(delivered) d WHERE d.value <> 'yes') THEN 'all'
      WHEN NOT EXISTS (SELECT 1 FROM jsonb_each_text(delivered) d WHERE d.value <> 'no') THEN 'nothing'
      ELSE 'partly' END, count(*)::int FROM cohort WHERE signed IS NOT NULL GROUP BY 2
  UNION ALL
  SELECT 'contact',
    CASE WHEN waiting THEN 'waiting' WHEN days <= 1 THEN 'next-day' WHEN days <= 7 THEN 'week' ELSE 'longer' END,
    count(*)::int FROM signals GROUP BY 2
  UNION ALL
  SELECT 'escalation',
    CASE slowest WHEN 3 THEN 'open' WHEN 2 THEN 'late' WHEN 1 THEN 'in-time' ELSE 'solved' END, count(*)::int FROM asked GROUP BY 2;
END;
GRANT CREATE ON SCHEMA public TO doorlijn_gate;
ALTER FUNCTION region_monitor(int, date) OWNER TO doorlijn_gate;
REVOKE CREATE ON SCHEMA public FROM doorlijn_gate;
`;

/** Follows a cohort from its application until a year after its first day. */
export class MonitorCohorts1790000024500 implements MigrationInterface {
  readonly name = 'MonitorCohorts1790000024500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MONITOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION region_monitor(int, date)');
    await runner.query('DROP POLICY gate_reads ON check_ins');
    await runner.query('REVOKE SELECT (transfer_id, at, delivered) ON check_ins FROM doorlijn_gate');
  }
}
