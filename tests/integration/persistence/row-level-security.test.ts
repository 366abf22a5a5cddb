import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asWorker, SYSTEM, withActor, type Actor } from '../../../libs/persistence/actor.js';
import { recordFact } from '../../../libs/persistence/facts.js';
import { PROTECTED } from '../../../libs/persistence/migrations/file/policies.js';
import { openFiles, type NewFile } from '../../../libs/persistence/open-files.js';
import { regionNumbers } from '../../../libs/persistence/region-numbers.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, makeWorld, newFile, NOW, openFile, staffOf, type World } from './world.js';

const database = useDoorlijnDatabase({ appPool: 2 });
const clock = { now: () => NOW };

let world: World;
let ours: NewFile;
let theirs: NewFile;
let escalation: string;

/** Every row of a table that an actor gets without asking for anything in particular: nothing but row-level security between. */
async function everything(actor: Actor, table: string): Promise<Record<string, unknown>[]> {
  return withActor(database.app, actor, (manager) => manager.query(`SELECT * FROM ${table}`));
}
const transfersOf = async (actor: Actor): Promise<unknown[]> =>
  (await everything(actor, 'transfers')).map((row) => row.id);

/** Fills every table with a row of a transfer, so that a table that leaks has something to leak. */
async function fill(file: NewFile, mentor: string): Promise<string> {
  const id = file.transfer.id;
  const raised = randomUUID();
  const sql: [string, unknown[]][] = [
    [
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened) VALUES ($1, 'profile', 'profile', 'open', 'vso-mentor', 'vso', '2026-10-05')`,
      [id],
    ],
    [
      `INSERT INTO appointments (transfer_id, step, starts_at, ends_at, uid) VALUES ($1, 'intake', now(), now() + interval '1 hour', 'u')`,
      [id],
    ],
    [`INSERT INTO check_ins (transfer_id, step, attending, at) VALUES ($1, 'check-in-1', 'yes', now())`, [id]],
    [`INSERT INTO contacts (transfer_id, kind, reached, at) VALUES ($1, 'phone', true, now())`, [id]],
    [
      `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind) VALUES ($1, 900, now(), '2026-10-05', 'contact', '{}', 'staff')`,
      [id],
    ],
    [`INSERT INTO decisions (transfer_id, decision, at, digest, result) VALUES ($1, 1, now(), 'd', '{}')`, [id]],
    [
      `INSERT INTO journal (key, transfer_id, decision, n, at, phase, kind) VALUES ($1::text || ':1:0', $1::uuid, 1, 0, now(), 'orientation', 'message')`,
      [id],
    ],
    [
      `INSERT INTO escalations (id, transfer_id, key, reason, since, raised_at, desk_organisation_id, desk_kind, asked) VALUES ($2, $1, 'stall:plan', 'stall', '2026-10-05', now(), $3, 'leerplicht', 'call')`,
      [id, raised, world.municipality.organisation],
    ],
    [
      `INSERT INTO messages (dedupe_key, transfer_id, student_id, template, recipient_kind, send_after) VALUES ($1::text || ':m', $1::uuid, $2, 'notice', 'student', now())`,
      [id, file.student.id],
    ],
    [
      `INSERT INTO links (token_hash, transfer_id, kind, expires_at) VALUES (decode(replace($1::text, '-', ''), 'hex'), $1::uuid, 'student', now())`,
      [id],
    ],
    [
      `INSERT INTO outbox (aggregate, transfer_id, kind, payload) VALUES ('transfer-' || $1::text, $1::uuid, 'record', '{}')`,
      [id],
    ],
    [`SELECT audit_append($2, 0, 'x', 'vso-mentor', 'test', $1, '{}', null)`, [id, file.parties[0]!.organisationId]],
    [
      `INSERT INTO imports (id, organisation_id, status, created_by, created_at, file_hash) VALUES ($1, $2, 'done', $3, now(), 'h')`,
      [id, file.parties[0]!.organisationId, mentor],
    ],
    [`INSERT INTO import_rows (import_id, line, status) VALUES ($1, 1, 'done')`, [id]],
    [
      `INSERT INTO idempotency_keys (key, actor, method_path, request_hash, created_at) VALUES ('k', 'staff:' || $1::text, 'POST /', 'h', now())`,
      [mentor],
    ],
  ];
  for (const [text, values] of sql) await database.admin.query(text, values);
  return raised;
}

beforeAll(async () => {
  world = await makeWorld(database);
  ours = await openFile(database, world, world.schools[0]);
  theirs = await openFile(database, world, world.schools[1]);
  escalation = await fill(ours, staffOf(world.schools[0], 'vso-mentor').membership);
  await fill(theirs, staffOf(world.schools[1], 'vso-mentor').membership);
});

/** Every table that the application may read and that is protected, whoever made it. */
async function readableTables(): Promise<string[]> {
  const rows = await database.admin.query<{ relname: string }[]>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
     AND has_table_privilege('doorlijn_app', oid, 'SELECT') ORDER BY relname`,
  );
  return rows.map((row) => row.relname);
}

describe('row-level security with the checks of the application switched off', () => {
  it('shows a school its own file in full and nothing of another school, in any table', async () => {
    const mentor = staffOf(world.schools[0], 'vso-mentor');
    const filled = PROTECTED.map(({ table }) => table).filter((table) => table !== 'audit');
    for (const table of await readableTables()) {
      const rows = await everything(mentor, table);
      const foreign = rows.filter(
        (row) => JSON.stringify(row).includes(theirs.transfer.id) || row.student_id === theirs.student.id,
      );
      expect({ table, foreign }).toEqual({ table, foreign: [] });
      // The trail is for the privacy officer; every other table must show the own row, or the test shows nothing.
      if (filled.includes(table)) expect({ table, own: rows.length > 0 }).toEqual({ table, own: true });
    }
  });

  it('shows nobody anything who comes without an actor', async () => {
    for (const table of await readableTables()) {
      expect({ table, rows: await database.app.query(`SELECT * FROM ${table}`) }).toEqual({ table, rows: [] });
      expect({ table, rows: await everything(SYSTEM, table) }).toEqual({ table, rows: [] });
    }
  });

  it('hides a file from the college until it is opened to it, and again when access has ended', async () => {
    const intaker = staffOf(world.college, 'mbo-intaker');
    const file = await openFile(database, world, world.schools[0]);
    const id = file.transfer.id;
    const set = (assignment: string): Promise<unknown> =>
      withActor(database.app, staffOf(world.schools[0], 'vso-mentor'), (manager) =>
        manager.query(`UPDATE case_parties SET ${assignment} WHERE transfer_id = $1 AND role = 'mbo'`, [id]),
      );
    expect(await transfersOf(intaker)).not.toContain(id);
    expect(await everything(intaker, 'case_parties')).toEqual([]);
    await set('since = now()');
    expect(await transfersOf(intaker)).toContain(id);
    expect(await transfersOf(staffOf(world.otherCollege, 'mbo-intaker'))).not.toContain(id);
    expect((await everything(intaker, 'case_parties')).map((row) => row.role).sort()).toEqual(['mbo', 'vso']);
    await set('until = now()');
    expect(await transfersOf(intaker)).not.toContain(id);
  });

  it('shows leerplicht and Doorstroompunt a file only when an escalation went to their desk', async () => {
    const officer = staffOf(world.municipality, 'leerplicht');
    const add = (escalationId: string | null): Promise<unknown> =>
      asWorker(database.worker, (manager) =>
        manager.query(
          `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since, by_escalation)
           VALUES ($1, $2, 'municipality', 'orientation', now(), $3)
           ON CONFLICT (transfer_id, organisation_id, role) DO UPDATE SET by_escalation = excluded.by_escalation`,
          [ours.transfer.id, world.municipality.organisation, escalationId],
        ),
      );
    expect(await transfersOf(officer)).toEqual([]);
    await add(null);
    expect(await transfersOf(officer)).toEqual([]);
    await add(escalation);
    expect(await transfersOf(officer)).toEqual([ours.transfer.id]);
    expect((await everything(officer, 'escalations')).map((row) => row.id)).toEqual([escalation]);
    expect(await transfersOf(staffOf(world.rmc, 'rmc'))).toEqual([]);
  });

  it('gives region roles numbers and no row of a person', async () => {
    const coordinator = staffOf(world.region, 'region-coordinator');
    for (const table of await readableTables()) {
      expect({ table, rows: await everything(coordinator, table) }).toEqual({ table, rows: [] });
    }
    const numbers = await withActor(database.app, coordinator, (manager) => regionNumbers(manager, 2026));
    expect(numbers.reduce((sum, row) => sum + row.transfers, 0)).toBe(
      Number((await database.admin.query<{ n: string }[]>('SELECT count(*) AS n FROM transfers'))[0]!.n),
    );
    expect(await everything(staffOf(world.schools[0], 'vso-mentor'), 'region_transfer_numbers')).toEqual([]);
    expect(await everything(staffOf(world.region, 'admin'), 'transfers')).toEqual([]);
  });

  it('shows a student the own file without the log of attempts to reach them, and a parent not what the student said', async () => {
    const student: Actor = { kind: 'student', transfer: ours.transfer.id };
    const parent: Actor = { kind: 'parent', transfer: ours.transfer.id, parent: 0 };
    expect(await transfersOf(student)).toEqual([ours.transfer.id]);
    expect((await everything(student, 'students')).map((row) => row.id)).toEqual([ours.student.id]);
    expect(await everything(student, 'check_ins')).toHaveLength(1);
    expect(await everything(student, 'contacts')).toEqual([]);
    expect(await everything(student, 'messages')).toHaveLength(1);
    expect(await everything(student, 'audit')).toHaveLength(1);
    expect(await transfersOf(parent)).toEqual([ours.transfer.id]);
    for (const table of ['check_ins', 'contacts', 'facts', 'journal', 'escalations', 'messages', 'audit']) {
      expect({ table, rows: await everything(parent, table) }).toEqual({ table, rows: [] });
    }
  });

  it('lets a parent record a fact without reading any', async () => {
    const parent: Actor = { kind: 'parent', transfer: ours.transfer.id, parent: 0 };
    const body = { type: 'outcome', step: 'consent', code: 'given' } as const;
    const recorded = await withActor(database.app, parent, (manager) =>
      recordFact(manager, { transferId: ours.transfer.id, body, actor: parent, clock }),
    );
    expect(recorded.seq).toBeGreaterThan(0);
  });

  it('shows the trail to the privacy officer of the organisation itself, and the file as well', async () => {
    const rows = await everything(staffOf(world.schools[0], 'privacy-officer'), 'audit');
    expect(new Set(rows.map((row) => row.organisation_id))).toEqual(new Set([world.schools[0].organisation]));
    expect(await transfersOf(staffOf(world.schools[0], 'privacy-officer'))).toContain(ours.transfer.id);
  });
});

describe('what row-level security refuses to write', () => {
  const intruder = (): Actor => staffOf(world.schools[0], 'vso-mentor');
  const attempt = (actor: Actor, sql: string, values: unknown[]): Promise<unknown> =>
    withActor(database.app, actor, (manager) => manager.query(sql, values));

  it('a school that makes itself a party of a file that is already there', async () => {
    await expect(
      attempt(
        intruder(),
        `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since) VALUES ($1, $2, 'vso', 'orientation', now())`,
        [theirs.transfer.id, world.schools[0].organisation],
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('a file of one own that borrows the student of another school', async () => {
    const file = await newFile(world, world.schools[0]);
    file.transfer.studentId = theirs.student.id;
    await expect(withActor(database.app, intruder(), (manager) => openFiles(manager, [file]))).rejects.toThrow(
      /TRANSFER.FOREIGN_STUDENT/,
    );
    await expect(
      attempt(intruder(), 'UPDATE transfers SET student_id = $2 WHERE id = $1', [ours.transfer.id, theirs.student.id]),
    ).rejects.toThrow(/TRANSFER.IDENTITY_FIXED/);
  });

  it('an own party row that is moved to a foreign file', async () => {
    await expect(
      attempt(intruder(), `UPDATE case_parties SET transfer_id = $2 WHERE transfer_id = $1 AND role = 'mbo'`, [
        ours.transfer.id,
        theirs.transfer.id,
      ]),
    ).rejects.toThrow(/row-level security/);
  });

  it('a fact, step, check-in, message or outbox row for a foreign transfer', async () => {
    const foreign = theirs.transfer.id;
    for (const sql of [
      `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind) VALUES ($1, 99, now(), '2026-10-05', 'contact', '{}', 'staff')`,
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened) VALUES ($1, 'plan', 'plan', 'open', 'vso-mentor', 'vso', '2026-10-05')`,
      `INSERT INTO check_ins (transfer_id, step, attending, at) VALUES ($1, 'check-in-2', 'yes', now())`,
      `INSERT INTO messages (dedupe_key, transfer_id, template, recipient_kind, send_after) VALUES ('x', $1, 'notice', 'student', now())`,
      `INSERT INTO outbox (aggregate, transfer_id, kind, payload) VALUES ('transfer-x', $1, 'record', '{}')`,
    ]) {
      await expect(attempt(intruder(), sql, [foreign])).rejects.toThrow(/row-level security/);
    }
    const body = { type: 'need-found' } as const;
    await expect(
      withActor(database.app, intruder(), (manager) =>
        recordFact(manager, { transferId: foreign, body, actor: intruder(), clock }),
      ),
    ).rejects.toMatchObject({ code: 'TRANSFER.UNKNOWN' });
  });

  it('changes to rows it does not see, without telling that they are there', async () => {
    const changed = await attempt(intruder(), `UPDATE transfers SET phase = 'closed' WHERE id = $1 RETURNING id`, [
      theirs.transfer.id,
    ]);
    expect(changed).toEqual([[], 0]);
  });

  it('an actor whose membership is not in that role and organisation', async () => {
    const mentor = staffOf(world.schools[0], 'vso-mentor');
    const forged = { ...mentor, organisation: world.schools[1].organisation };
    await expect(withActor(database.app, forged, async () => 'inside')).rejects.toMatchObject({
      code: 'ACTOR.UNKNOWN',
    });
  });

  it('what the application has no business with: decisions, the journal, removing a transfer', async () => {
    for (const sql of [
      'SELECT * FROM decisions',
      'SELECT * FROM outbox',
      'DELETE FROM transfers',
      'DELETE FROM journal',
    ]) {
      await expect(attempt(intruder(), sql, [])).rejects.toThrow(/permission denied/);
    }
  });
});

describe('500 interleaved requests over a pool of two', () => {
  it('never see a row of another actor, also when every third one fails half-way', async () => {
    const school = world.schools[0];
    const files = new Map<string, { actor: Actor; sees: string[] }>();
    for (let n = 0; n < 10; n += 1) {
      const place = n % 2 === 0 ? world.schools[0] : world.schools[1];
      const actor: Actor =
        n < 6
          ? await addStaff(database.admin, place, 'vso-mentor')
          : { kind: 'student', transfer: n < 8 ? ours.transfer.id : theirs.transfer.id };
      files.set(String(n), { actor, sees: (await transfersOf(actor)).map(String).sort() });
    }
    expect(files.get('0')?.sees).toContain(ours.transfer.id);
    expect(files.get('1')?.sees).not.toContain(ours.transfer.id);
    expect(school.organisation).toBeDefined();
    const actors = [...files.values()];
    const requests = Array.from({ length: 500 }, async (_, n) => {
      const { actor, sees } = actors[(n * 7) % actors.length]!;
      const request = withActor(database.app, actor, async (manager) => {
        const rows = await manager.query<{ id: string }[]>('SELECT id, pg_sleep(0.001) FROM transfers');
        if (n % 3 === 0) await manager.query('SELECT 1 / 0');
        return rows.map((row) => row.id).sort();
      });
      if (n % 3 === 0) await expect(request).rejects.toThrow(/division by zero/);
      else expect(await request).toEqual(sees);
    });
    await Promise.all(requests);
    expect(await database.app.query('SELECT id FROM transfers')).toEqual([]);
  });
});
