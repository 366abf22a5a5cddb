import { beforeAll, describe, expect, it } from '@jest/globals';
import { useHarness } from '../../workflows/harness.js';
import { newTransfer, openRegion, type Region } from './region.js';
import { column, useApi } from './running-api.js';

const stage = useHarness();
const { database } = stage;
let shift = 0;
const api = useApi(database, {}, {}, { now: () => Date.now() + shift });
let region: Region;
let mentor: string;
let transfer: string;

beforeAll(async () => {
  await stage.harness.startOn('2026-10-05');
  shift = (await stage.harness.now()) - Date.now();
  region = await openRegion(database, api, stage.harness.stage.world);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
});

const keysOf = (steps: { key: string }[]): string[] => steps.map((step) => step.key);

describe('a transfer over HTTP, with its workflow running', () => {
  it('is there with its first step when the start is answered', async () => {
    const answer = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ status: 'done', transfer: { phase: 'orientation', phaseLabel: 'Oriëntatie' } });
    expect(keysOf(answer.body.transfer.openSteps)).toContain('profile');
    expect(answer.headers.get('etag')).toBe(`"${answer.body.transfer.version}"`);
    transfer = answer.body.recorded.transfer;
  });

  it('shows what a finished step has opened in the answer itself', async () => {
    const answer = await api.post(`/api/v1/transfers/${transfer}/steps/profile/outcomes`, mentor, { outcome: 'completed' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'done', message: 'Vastgelegd.' } });
    expect(keysOf(answer.body.transfer.openSteps)).toContain('inform');
    expect(keysOf(answer.body.transfer.openSteps)).not.toContain('profile');
  });

  it('goes on answering after everything that was refused', async () => {
    const path = `/api/v1/transfers/${transfer}`;
    const refused = [
      await api.post(`${path}/steps/profile/outcomes`, mentor, { outcome: 'completed' }),
      await api.post(`${path}/steps/placement/outcomes`, mentor, { outcome: 'placed' }),
      await api.post(`${path}/steps/inform/outcomes`, mentor, { outcome: 'bestaat-niet' }),
      await api.post(`${path}/wake-ups`, mentor, { reason: 'request' }),
      await api.post(`${path}/contacts`, mentor, { kind: 'duif' }),
    ];
    expect(refused.map((answer) => [answer.status, answer.body.code as string])).toEqual([
      [409, 'STEP.ALREADY_DONE'],
      [409, 'STEP.NOT_OPEN'],
      [400, 'OUTCOME.UNKNOWN'],
      [409, 'ACTION.NOT_IN_PHASE'],
      [400, 'REQUEST.INVALID'],
    ]);
    const answer = await api.post(`${path}/steps/inform/outcomes`, mentor, { outcome: 'viewed' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'done' } });
  });

  it('is told in sentences, and every reading of it is written down', async () => {
    const readings = async (): Promise<number> =>
      (await database.admin.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM audit WHERE action = 'file.read' AND transfer_id = $1`, [transfer]))[0]!.n;
    const before = await readings();
    const { status, headers, body } = await api.get(`/api/v1/transfers/${transfer}`, mentor);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe(`"${body.version}"`);
    expect(body).toMatchObject({ id: transfer, upToDate: true, student: { firstName: 'Kanarie' }, lead: { role: 'vso-mentor' } });
    expect(body.timeLine[0].at).toMatch(/^2026-10-05T/);
    const told = await api.get(`/api/v1/transfers/${transfer}/timeline`, mentor);
    expect(column(told.body.items, 'sentence')).toEqual(
      expect.arrayContaining([expect.stringContaining('legde vast: Profielschets – Klaar.')]),
    );
    expect(await readings()).toBe(before + 2);
  });

  it('moves its deadlines with the start date, and pauses a step once', async () => {
    const moved = await api.post(`/api/v1/transfers/${transfer}/date-changes`, mentor, { start: '2027-09-06' });
    expect(moved).toMatchObject({ status: 200, body: { transfer: { startDate: '2027-09-06' } } });
    const path = `/api/v1/transfers/${transfer}/steps/application`;
    const paused = await api.post(`${path}/pauses`, mentor, { reason: 'illness', until: '2026-11-02' });
    expect(paused).toMatchObject({ status: 200 });
    expect(paused.body.transfer.openSteps).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'application', status: 'paused', pausedUntil: '2026-11-02' })]),
    );
    expect(await api.post(`${path}/resumptions`, mentor)).toMatchObject({ status: 200 });
    const again = await api.post(`${path}/pauses`, mentor, { reason: 'illness', until: '2026-11-02' });
    expect(again).toMatchObject({ status: 409, body: { code: 'STEP.PAUSED_BEFORE' } });
  });

  it('leaves nothing personal in the log of the API', async () => {
    expect(JSON.stringify(api.logged)).not.toMatch(/Kanarie|Achternaam/);
    expect(api.logged).toEqual([]);
  });
});
