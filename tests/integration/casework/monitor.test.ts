import { describe, expect, it } from '@jest/globals';
import { ReadRegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { RecordSignal } from '../../../libs/casework/tell-the-file.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { member } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
const schoolYear = 2026;
const read = ({ casework, region }: Play) =>
  new ReadRegionMonitor(casework).execute(member(region.region, 'region-coordinator'), { schoolYear });
const counts = async ({ database, region }: Play, today: string): Promise<Record<string, number>> => {
  const rows = await withActor(database.app, member(region.region, 'region-coordinator'), (manager) =>
    manager.query<{ measure: string; part: string; students: number }[]>('SELECT * FROM region_monitor($1, $2)', [schoolYear, today]),
  );
  return Object.fromEntries(rows.map(({ measure, part, students }) => [`${measure}:${part}`, students]));
};

describe('the monitor of a region', () => {
  it('follows a cohort from its application to its year, and counts every student once', async () => {
    const { play } = stage;
    await play.started();
    await play.handedOver();
    const gone = await play.placed();
    const going = await play.placed();
    const today = play.dayAfter(0);
    expect(await counts(play, today)).toMatchObject({ 'course:not-applied': 1, 'course:applied': 3, 'support:no-need': 4 });
    const { admin } = play.database;
    await admin.query(`UPDATE transfers SET start_date = '2025-01-10' WHERE id = ANY($1)`, [[gone, going]]);
    await admin.query(
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, outcome, done_at)
       SELECT unnest($1::uuid[]), 'started', 'started', 'done', 'mbo-mentor', 'mbo', '2025-01-10', 'present', '2025-01-11'
       ON CONFLICT (transfer_id, key) DO UPDATE SET status = 'done', outcome = 'present'`,
      [[gone, going]],
    );
    const stop = async (on: string): Promise<void> => {
      await admin.query(`DELETE FROM facts WHERE transfer_id = $1 AND seq = 9000`, [gone]);
      await admin.query(
        `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind) VALUES ($1, 9000, $2::date, $2::date, 'deregistered', '{}', 'system')`,
        [gone, on],
      );
    };
    await stop('2025-04-19');
    expect(await counts(play, '2025-04-19')).toMatchObject({ 'course:stopped-early': 1, 'course:started': 1 });
    await stop('2025-04-20');
    expect(await counts(play, '2025-04-20')).toMatchObject({ 'course:stopped-late': 1, 'course:day-100': 1 });
    expect(await counts(play, '2026-01-10')).toMatchObject({ 'course:stopped-late': 1, 'course:year': 1 });
  });

  it('counts what was known, signed and given, how long a signal waited, and what desks answered', async () => {
    const { play } = stage;
    const { admin } = play.database;
    const transfer = await play.handedOver();
    await new RecordSignal(play.casework).execute(play.vso(), { transfer, signal: 'absence' });
    expect(await counts(play, play.dayAfter(0))).toMatchObject({ 'contact:waiting': 1 });
    play.clock.at += 3 * 86_400_000;
    await new RecordContact(play.casework).execute(play.vso(), { transfer, kind: 'phone', reached: true });
    expect(await counts(play, play.dayAfter(30))).toMatchObject({ 'contact:week': 1 });
    const [{ start }] = await admin.query<[{ start: string }]>('SELECT start_date AS start FROM transfers WHERE id = $1', [transfer]);
    const known = (on: string): Promise<unknown> =>
      admin.query(
        `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind) VALUES ($1, 9001, $2::date, $2::date, 'need-found', '{}', 'system')
         ON CONFLICT (transfer_id, seq) DO UPDATE SET "on" = $2::date`,
        [transfer, on],
      );
    await known(start);
    expect(await counts(play, start)).toMatchObject({ 'support:later-unsigned': 1 });
    await known('2026-10-07');
    await admin.query(
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, outcome, done_at)
       VALUES ($1, 'plan-agreement', 'plan-agreement', 'done', 'mbo-coordinator', 'mbo', '2026-10-06', 'signed', '2026-10-08')
       ON CONFLICT (transfer_id, key) DO UPDATE SET outcome = 'signed', done_at = '2026-10-08'`,
      [transfer],
    );
    await admin.query(
      `INSERT INTO check_ins (transfer_id, step, attending, delivered, at) VALUES ($1, 'check-in:1', 'yes', '{"a": "yes", "b": "no"}', '2026-10-09')`,
      [transfer],
    );
    await admin.query(
      `INSERT INTO escalations (id, transfer_id, key, reason, since, raised_at, desk_kind, asked, status, feedback_by, answered_at)
       VALUES (gen_random_uuid(), $1, 'stall:plan', 'stall', '2026-10-05', '2026-10-06', 'leerplicht', 'act', 'answered', '2026-10-08', '2026-10-09')`,
      [transfer],
    );
    expect(await counts(play, start)).toMatchObject({
      ...{ 'support:before-signed-before': 1, 'delivered:partly': 1, 'escalation:late': 1 },
    });
  });

  it('tells no more than "<5" of a few, and nothing to a school or the next year', async () => {
    const { play } = stage;
    const monitor = await read(play);
    expect(monitor).toMatchObject({ region: 'Regio Amsterdam', schoolYear });
    const told = monitor.measures.flatMap(({ parts }) => parts.map(({ students }) => students));
    expect(told).toContain('<5');
    expect(told.filter((each) => typeof each === 'number' && each % 5 !== 0)).toEqual([]);
    expect(await refusal(new ReadRegionMonitor(play.casework).execute(play.vso(), { schoolYear }))).toMatchObject({ status: 403 });
    await expect(play.casework.dataSource.query('SELECT * FROM region_monitor(2026, now()::date)')).resolves.toEqual([]);
  });
});
