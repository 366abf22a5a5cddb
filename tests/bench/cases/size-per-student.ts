import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standaard2026 } from '../../../libs/domain/index.js';
import { drawMembers } from '../../../libs/simulation/people/member.js';
import { perform } from '../../rehearsal/rehearsal.js';
import type { Benchmark, Measured } from '../benchmark.js';
import { measured, sized } from '../measure.js';

const STUDENTS = 100;
const LEAST = 5;
const SEED = 22;
/** What a student of two years may cost in the database (choice): ten times the country then fits on one server. */
const MOST_KB = 250;
const KB = 1_024;
const [NAME, UNIT, GOAL] = ['size-per-student', 'KB', `≤ ${MOST_KB} KB`];
/** Tables that grow with students, with their indexes; those of organisations do not, and what was sent or answered is forgotten after days. */
const SIZES = `
  SELECT c.relname AS name, pg_total_relation_size(c.oid)::bigint AS bytes, pg_stat_get_live_tuples(c.oid)::bigint AS rows
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname = 'public' AND pg_stat_get_live_tuples(c.oid) > 0
  ORDER BY 2 DESC`;
const FIXED = new Set(['organisations', 'locations', 'people', 'memberships', 'policies', 'schema_migrations', 'own_days', 'region_numbers', 'upkeep_runs', 'outbox', 'idempotency_keys', 'sessions']);
const SHOWN = 8;

/** What a student who was played through two years has left in the database, table by table. */
export const sizePerStudent: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  async run({ scale, progress }) {
    const students = sized(STUDENTS, scale, LEAST);
    const folder = mkdtempSync(join(tmpdir(), 'doorlijn-bench-'));
    return perform(
      {
        seed: SEED,
        members: drawMembers(SEED, students),
        policy: standaard2026,
        folder,
        onDay: () => undefined,
        onStage: progress,
        afterwards: () => rmSync(folder, { recursive: true, force: true }),
      },
      async ({ installation }) => {
        const { admin } = installation.sources;
        // Dead rows of two years in one go would be counted as well; a server clears them up by itself meanwhile.
        await admin.query('VACUUM FULL');
        await admin.query('ANALYZE');
        const tables = (await admin.query<{ name: string; bytes: number; rows: number }[]>(SIZES)).filter(({ name }) => !FIXED.has(name));
        return resultsOf(tables, students);
      },
    );
  },
};

function resultsOf(tables: readonly { name: string; bytes: number; rows: number }[], students: number): Measured[] {
  const perStudent = (bytes: number): number => bytes / students / KB;
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    measured({ name: NAME, unit: `${UNIT}, ${students} studenten`, ours: perStudent(total), goal: GOAL, holds: (_, kilobytes) => kilobytes <= MOST_KB }),
    ...tables.slice(0, SHOWN).map(({ name, bytes, rows }) =>
      measured({
        name: `${NAME}-${name}`,
        unit: `${UNIT}, ${(rows / students).toFixed(1)} rijen`,
        ours: perStudent(bytes),
        goal: 'getoond',
        holds: () => true,
      }),
    ),
  ];
}
