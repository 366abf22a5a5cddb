import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { localDateOf } from '../../../libs/calendar/index.js';
import { PERSONAL_PLACE } from '../../../libs/casework/student.js';
import type { Stage } from '../stage.js';

/** Students who are sealed and written in one go. */
const CHUNK = 2_000;

/**
 * Fills the file with open transfers of the demo region, straight into the tables, until there are so many: every school and every college
 * of it gets as large as the number asks. Each has a student with sealed data, its parties, its most urgent step, and one in fifty an
 * escalation.
 */
export async function fillTo(stage: Stage, size: number): Promise<void> {
  const { admin } = stage;
  await admin.query(STUDENTS_TABLE);
  const [there] = await admin.query<{ n: number }[]>('SELECT count(*) AS n FROM transfers');
  for (let from = there?.n ?? 0; from < size; from += CHUNK) {
    await addTransfers(stage, from, Math.min(size, from + CHUNK));
  }
  // What the upkeep does every few minutes, and the server by itself.
  await admin.query('SELECT compact_region_numbers()');
  await admin.query('VACUUM ANALYZE');
}

async function addTransfers(stage: Stage, from: number, to: number): Promise<void> {
  const { admin } = stage;
  const { vault } = stage.casework(admin);
  const now = stage.now();
  const sealed: object[] = [];
  for (let n = from; n < to; n += 1) {
    const student = randomUUID();
    const key = await vault.newKey(student, now);
    const personal = await vault.seal(admin.manager, student, PERSONAL_PLACE, personalOf(n));
    sealed.push({
      n,
      student,
      transfer: randomUUID(),
      key: key.id,
      master: key.masterKeyId,
      wrapped: key.wrapped?.toString('base64'),
      personal: personal.toString('base64'),
    });
  }
  await admin.query('TRUNCATE bench_students');
  await admin.query(KEEP_STUDENTS, [JSON.stringify(sealed)]);
  await inOneTransaction(admin, [
    INSERT_STUDENTS,
    INSERT_TRANSFERS(localDateOf(now)),
    INSERT_PARTIES,
    INSERT_ROLES,
    INSERT_STEPS,
    INSERT_ESCALATIONS,
  ]);
}

function personalOf(n: number): object {
  return {
    firstName: 'Kanarie',
    lastName: `Leerling${n}`,
    birthDate: '2009-04-12',
    email: `w${n}@student.example`,
    phone: null,
    parents: [{ name: 'Ouder', email: `ouder${n}@familie.example` }],
    representation: 'none',
  };
}

async function inOneTransaction(source: DataSource, statements: readonly string[]): Promise<void> {
  await source.transaction(async (manager) => {
    for (const statement of statements) await manager.query(statement);
  });
}

const STUDENTS_TABLE = `CREATE TABLE IF NOT EXISTS bench_students (
  n int, student uuid, transfer uuid, key uuid, master text, wrapped bytea, personal bytea)`;

const KEEP_STUDENTS = `
  INSERT INTO bench_students
  SELECT n, student, transfer, key, master, decode(wrapped, 'base64'), decode(personal, 'base64')
  FROM jsonb_to_recordset($1::jsonb) AS s(n int, student uuid, transfer uuid, key uuid, master text, wrapped text, personal text)`;

const INSERT_STUDENTS = `
  WITH keys AS (
    INSERT INTO student_keys (id, student_id, wrapped, master_key_id, created_at)
    SELECT key, student, wrapped, master, now() FROM bench_students)
  INSERT INTO students (id, personal, key_id, created_at) SELECT student, personal, key, now() FROM bench_students`;

/** Where each student stands: by number, so that every size holds the same mixture. */
const MIXTURE = `
  SELECT b.*,
    (ARRAY['orientation', 'application', 'acquaintance', 'placement', 'start', 'landing', 'nazorg'])[1 + (b.n / 7) % 7] AS phase,
    (ARRAY['profile', 'application', 'intake', 'placement', 'started', 'check-in-1', 'nazorg-1'])[1 + (b.n / 7) % 7] AS step,
    (ARRAY['vso-mentor', 'vso-mentor', 'mbo-intaker', 'mbo-intaker', 'mbo-mentor', 'mbo-mentor', 'vso-aftercare'])[1 + (b.n / 7) % 7] AS turn,
    (b.n / 7) % 7 IN (2, 3, 4, 5) AS at_mbo,
    (b.n / 7) % 7 >= 2 AS mbo_takes_part,
    ('x' || substr(md5(b.n::text), 1, 7))::bit(28)::int AS chance
  FROM bench_students b`;

const PLACES = `
  vso AS (
    SELECT l.id, l.organisation_id, row_number() OVER (ORDER BY l.name) - 1 AS place, count(*) OVER () AS places
    FROM locations l JOIN organisations o ON o.id = l.organisation_id AND o.kind = 'vso'),
  mbo AS (
    SELECT l.id, l.organisation_id, row_number() OVER (ORDER BY l.name) - 1 AS place, count(*) OVER () AS places
    FROM locations l JOIN organisations o ON o.id = l.organisation_id AND o.kind = 'mbo'),
  mentors AS (
    SELECT m.id, m.location_id, m.role, m.deputy_membership_id AS deputy, row_number() OVER (PARTITION BY m.location_id, m.role ORDER BY m.id) - 1 AS place,
      count(*) OVER (PARTITION BY m.location_id, m.role) AS places
    FROM memberships m WHERE m.role IN ('vso-mentor', 'mbo-mentor'))`;

const INSERT_TRANSFERS = (today: string): string => `
  WITH mixed AS (${MIXTURE}), ${PLACES}
  INSERT INTO transfers (id, student_id, region_id, vso_location_id, mbo_location_id, mbo_programme, level, leerweg, route, outflow_profile,
    student_number, cbs_code, school_year, birth_year, start_date, leaves_school, phase, phase_since, policy_id, lead_membership_id,
    deputy_membership_id, lead_side, lead_role, seq, projected_seq, decision, next_due, next_step, colour, created_at, updated_at)
  SELECT x.transfer, x.student, r.id, v.id, CASE WHEN x.mbo_takes_part THEN c.id END, 'Kok', 2, 'bol', 'regular', 'further-education',
    'W' || x.n, 'GM0363', 2025, 2009, '2026-09-01', '2026-07-31', x.phase, '2026-09-01', p.id, m.id, coalesce(m.deputy, m.id),
    CASE WHEN x.at_mbo THEN 'mbo' ELSE 'vso' END, m.role, 1, 1, 1,
    CASE WHEN x.chance % 33 > 0 THEN date '${today}' - 3 + x.chance % 60 END, x.step,
    CASE WHEN x.phase = 'landing' THEN (ARRAY['green', 'green', 'amber'])[1 + x.chance % 3] END, now(), now()
  FROM mixed x
    JOIN vso v ON v.place = x.n % v.places
    JOIN mbo c ON c.place = x.n % c.places
    JOIN mentors m ON m.location_id = CASE WHEN x.at_mbo THEN c.id ELSE v.id END
      AND m.role = CASE WHEN x.at_mbo THEN 'mbo-mentor' ELSE 'vso-mentor' END AND m.place = (x.n / 50) % m.places
    CROSS JOIN (SELECT id FROM organisations WHERE kind = 'region' LIMIT 1) r
    CROSS JOIN (SELECT id FROM policies WHERE region_id IS NOT NULL LIMIT 1) p`;

const INSERT_PARTIES = `
  WITH mixed AS (${MIXTURE})
  INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since)
  SELECT x.transfer, l.organisation_id, 'vso', 'orientation', now()
  FROM mixed x JOIN transfers t ON t.id = x.transfer JOIN locations l ON l.id = t.vso_location_id
  UNION ALL
  SELECT x.transfer, l.organisation_id, 'mbo', 'application', now()
  FROM mixed x JOIN transfers t ON t.id = x.transfer JOIN locations l ON l.id = t.mbo_location_id
  UNION ALL
  SELECT x.transfer, t.region_id, 'region', 'orientation', NULL::timestamptz
  FROM mixed x JOIN transfers t ON t.id = x.transfer`;

const INSERT_ROLES = `
  INSERT INTO case_roles (transfer_id, role, membership_id)
  SELECT t.id, t.lead_role, t.lead_membership_id FROM bench_students b JOIN transfers t ON t.id = b.transfer`;

const INSERT_STEPS = `
  WITH mixed AS (${MIXTURE})
  INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, due)
  SELECT x.transfer, x.step, regexp_replace(x.step, '-\\d+$', ''), 'open', x.turn, CASE WHEN x.at_mbo THEN 'mbo' ELSE 'vso' END,
    '2026-10-01', t.next_due
  FROM mixed x JOIN transfers t ON t.id = x.transfer`;

const INSERT_ESCALATIONS = `
  WITH mixed AS (${MIXTURE})
  INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked, status)
  SELECT gen_random_uuid(), x.transfer, 'stall:' || x.step, 'stall', x.step, '2026-11-01', timestamptz '2026-11-10 09:00+01', d.id, 'rmc', 'help',
    'open'
  FROM mixed x CROSS JOIN (SELECT id FROM organisations WHERE kind = 'rmc' ORDER BY name LIMIT 1) d WHERE x.chance % 50 = 7`;
