import { beforeAll, describe, expect, it } from '@jest/globals';
import { UPKEEP, UPKEEP_LATE_AFTER } from '../../../libs/temporal/index.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
const HOUR_MS = 3_600_000;

async function ran(task: string, ago: number, healthy = true): Promise<void> {
  await database.admin.query(
    `INSERT INTO upkeep_runs (task, finished_at, healthy, report) VALUES ($1, $2, $3, '{}')
     ON CONFLICT (task) DO UPDATE SET finished_at = excluded.finished_at, healthy = excluded.healthy`,
    [task, new Date(Date.now() - ago), healthy],
  );
}

describe('the health of the upkeep', () => {
  beforeAll(async () => {
    for (const task of Object.keys(UPKEEP)) await ran(task, 60_000);
  });

  it('knows for every schedule when it is late', () => {
    expect(Object.keys(UPKEEP_LATE_AFTER).sort()).toEqual(Object.keys(UPKEEP).sort());
  });

  it('is well when every task ran in time and found nothing', async () => {
    expect(await api.get('/health/upkeep')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('asks for attention when a schedule has stopped running', async () => {
    await ran('reconcile', HOUR_MS);
    const { status, body } = await api.get('/health/upkeep');
    expect(status).toBe(503);
    const tasks = body.tasks as { task: string; late: boolean }[];
    expect(tasks.filter(({ late }) => late).map(({ task }) => task)).toEqual(['reconcile']);
    await ran('reconcile', 60_000);
  });

  it('asks for attention when a task found something', async () => {
    await ran('verify-audit', HOUR_MS, false);
    expect(await api.get('/health/upkeep')).toMatchObject({ status: 503, body: { status: 'attention' } });
    await ran('verify-audit', HOUR_MS);
  });

  it('asks for attention when a task never ran', async () => {
    await database.admin.query(`DELETE FROM upkeep_runs WHERE task = 'backlog'`);
    expect(await api.get('/health/upkeep')).toMatchObject({ status: 503, body: { status: 'attention' } });
  });
});
