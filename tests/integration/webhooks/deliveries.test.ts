import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ListDeliveries, ReplayDeliveries, SendTestEvent } from '../../../libs/casework/webhooks/deliveries.js';
import { DeliverWebhooks, type DeliveryRound } from '../../../libs/casework/webhooks/deliver.js';
import {
  ChangeWebhook,
  ListWebhooks,
  ReadWebhook,
  RegisterWebhook,
  RemoveWebhook,
} from '../../../libs/casework/webhooks/endpoints.js';
import { openSecret, resealSecrets } from '../../../libs/casework/webhooks/secret.js';
import { post } from '../../../libs/casework/webhooks/post.js';
import { WEBHOOK_EVENT_TYPES } from '../../../libs/contracts/webhooks.js';
import { asWorker, withActor, type StaffActor } from '../../../libs/persistence/actor.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from '../api/casework.js';
import { addStaff, makeWorld, openFile, staffOf, vault, type Place, type World } from '../persistence/world.js';

const HOUR_MS = 3_600_000;
const database = useDoorlijnDatabase();
let now = Date.parse('2027-03-01T09:00:00Z');
const casework = () => caseworkOf(database, { now: () => now });
let world: World;
let server: Server;
let answer: number;
let heard: { type: string; data: Record<string, unknown>; id: string }[];

const admin = async (place: Place): Promise<StaffActor> =>
  (place.staff.admin ??= await addStaff(database.admin, place, 'admin'));
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function register(place: Place, eventTypes = WEBHOOK_EVENT_TYPES): Promise<string> {
  const made = await new RegisterWebhook(casework()).execute(
    await admin(place),
    { url: address(), eventTypes },
    { ownMachine: true },
  );
  return made.webhook.id;
}

const deliver = (webhook: string, ownMachine = true): Promise<DeliveryRound> =>
  new DeliverWebhooks({
    dataSource: database.worker,
    clock: { now: () => now },
    vault,
    source: 'urn:nld:systeem:doorlijn:test',
    ownMachine,
  }).execute({ endpoint: webhook, atMost: 100 }, () => undefined);

async function journal(
  transfer: string,
  kind: string,
  more: { step?: string; rung?: number; detail?: object } = {},
): Promise<void> {
  await asWorker(database.worker, (manager) =>
    manager.query(
      `INSERT INTO journal (key, transfer_id, decision, n, at, phase, kind, step, rung, recipient_role, detail)
       VALUES ($1, $2, 1, 0, $3, 'orientation', $4, $5, $6, 'vso-mentor', $7)`,
      [randomUUID(), transfer, new Date(now), kind, more.step ?? null, more.rung ?? null, more.detail ?? {}],
    ),
  );
}

const listed = async (place: Place, webhook: string) =>
  (await new ListDeliveries(casework()).execute(await admin(place), { webhook, limit: 50 })).deliveries;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const event = JSON.parse(body) as { type: string; data: Record<string, unknown>; id: string };
      heard.push(event);
      // One event that this receiver never understands.
      const status = event.data.step === 'profile' ? 422 : answer;
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:9/' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  world = await makeWorld(database);
  answer = 204;
  heard = [];
});

describe('who hears of a transfer', () => {
  it('is an organisation that takes part in it, from the moment that the file is open to it', async () => {
    const [school, other] = world.schools;
    const hooks = {
      school: await register(school),
      other: await register(other),
      college: await register(world.college),
    };
    const { transfer } = await openFile(database, world, school);
    await journal(transfer.id, 'step-opened', { step: 'application' });
    await database.worker.query('UPDATE case_parties SET since = $2 WHERE transfer_id = $1 AND since IS NULL', [
      transfer.id,
      new Date(now),
    ]);
    await journal(transfer.id, 'phase-changed');
    const typesOf = async (place: Place, hook: string) =>
      (await listed(place, hook)).map(({ type }) => type.split('.').slice(2).join('.')).reverse();
    expect(await typesOf(school, hooks.school)).toEqual(['transfer.opened', 'step.opened', 'transfer.phase-changed']);
    expect(await typesOf(world.college, hooks.college)).toEqual(['transfer.opened', 'transfer.phase-changed']);
    expect(await typesOf(other, hooks.other)).toEqual([]);
  });

  it('is not an organisation that has left it before the event could be sent', async () => {
    const [school] = world.schools;
    const hook = await register(world.college);
    const { transfer } = await openFile(database, world, school);
    await database.worker.query('UPDATE case_parties SET since = $2 WHERE transfer_id = $1 AND since IS NULL', [
      transfer.id,
      new Date(now),
    ]);
    await database.worker.query(`UPDATE case_parties SET until = $2 WHERE transfer_id = $1 AND role = 'mbo'`, [
      transfer.id,
      new Date(now),
    ]);
    await deliver(hook);
    expect(heard).toEqual([]);
    const [withheld] = await listed(world.college, hook);
    expect(withheld?.status).toBe('withheld');
    await expect(
      new ReplayDeliveries(casework()).execute(await admin(world.college), {
        webhook: hook,
        delivery: withheld?.id ?? '',
      }),
    ).rejects.toMatchObject({ code: 'DELIVERY.WITHHELD' });
  });

  it('is a desk for its own escalations, and never for steps', async () => {
    const [school] = world.schools;
    const hooks = {
      desk: await register(world.municipality),
      rmc: await register(world.rmc),
      school: await register(school),
    };
    const { transfer } = await openFile(database, world, school);
    await journal(transfer.id, 'step-opened', { step: 'plan' });
    const escalation = randomUUID();
    await database.worker.query(
      `INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked)
       VALUES ($1, $2, 'stall:plan', 'stall', 'plan', '2027-02-01', $3, $4, 'leerplicht', 'help-with-step')`,
      [escalation, transfer.id, new Date(now), world.municipality.organisation],
    );
    await database.worker.query(`UPDATE escalations SET status = 'taken', acknowledged_at = $2 WHERE id = $1`, [
      escalation,
      new Date(now),
    ]);
    await deliver(hooks.desk);
    expect(heard.map(({ type }) => type)).toEqual([
      'nl.doorlijn.escalation.raised',
      'nl.doorlijn.escalation.acknowledged',
    ]);
    expect(heard[0]?.data).toEqual({
      transferId: transfer.id,
      escalationId: escalation,
      reason: 'stall',
      step: 'plan',
      desk: 'leerplicht',
      status: 'open',
    });
    expect(await listed(world.rmc, hooks.rmc)).toEqual([]);
    expect(await listed(school, hooks.school)).toHaveLength(4);
  });

  it('is not told with which outcome a step ended, nor twice that it is late', async () => {
    const [school] = world.schools;
    const hook = await register(school);
    const { transfer } = await openFile(database, world, school);
    await journal(transfer.id, 'step-closed', { step: 'consent', detail: { code: 'done:refused' } });
    await asWorker(database.worker, (manager) =>
      manager.query(
        `INSERT INTO journal (key, transfer_id, decision, n, at, phase, kind, step, rung, recipient_role)
         SELECT gen_random_uuid(), $1, 2, n, $2, 'orientation', 'message', 'plan', 3, 'vso-mentor' FROM generate_series(0, 2) n`,
        [transfer.id, new Date(now)],
      ),
    );
    await deliver(hook);
    expect(JSON.stringify(heard)).not.toContain('refused');
    expect(heard.map(({ type }) => type.split('.').at(-1))).toEqual(['opened', 'closed', 'overdue']);
  });

  it('is nobody when the change is rolled back', async () => {
    const [school] = world.schools;
    const hook = await register(school);
    const { transfer } = await openFile(database, world, school);
    const rolledBack = asWorker(database.worker, async (manager) => {
      await manager.query(
        `INSERT INTO journal (key, transfer_id, decision, n, at, phase, kind) VALUES ('x', $1, 1, 0, now(), 'orientation', 'phase-changed')`,
        [transfer.id],
      );
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await listed(school, hook)).toHaveLength(1);
  });
});

describe('an address', () => {
  it('that is away makes everything wait, in order, and hears it all when it is back', async () => {
    const [school] = world.schools;
    const hook = await register(school, ['nl.doorlijn.step.opened']);
    const { transfer } = await openFile(database, world, school);
    for (const step of ['inform', 'application', 'intake']) await journal(transfer.id, 'step-opened', { step });
    answer = 503;
    expect(await deliver(hook)).toEqual({ waitMs: 5_000, held: true });
    expect(await deliver(hook)).toEqual({ waitMs: 5_000, held: true });
    expect(heard).toHaveLength(1);
    now += 5_000;
    answer = 204;
    expect(await deliver(hook)).toEqual({ waitMs: undefined, held: false });
    expect(heard.map(({ data }) => data.step)).toEqual(['inform', 'inform', 'application', 'intake']);
    expect(heard[0]?.id).toBe(heard[1]?.id);
    expect(await new ReadWebhook(casework()).execute(await admin(school), { webhook: hook })).toMatchObject({
      failingSince: null,
      waiting: 0,
    });
  });

  it('that refuses one event gets the others, and a redirect is not followed', async () => {
    const [school] = world.schools;
    const hook = await register(school, ['nl.doorlijn.step.opened']);
    const { transfer } = await openFile(database, world, school);
    for (const step of ['profile', 'inform']) await journal(transfer.id, 'step-opened', { step });
    expect(await deliver(hook)).toEqual({ waitMs: 5_000, held: false });
    expect(
      (await listed(school, hook)).map(({ status, answer: status2, problem }) => [status, status2, problem]),
    ).toEqual([
      ['delivered', 204, null],
      ['waiting', 422, 'refused'],
    ]);
    answer = 302;
    await journal(transfer.id, 'step-opened', { step: 'intake' });
    await deliver(hook);
    expect((await listed(school, hook))[0]).toMatchObject({ status: 'waiting', answer: 302, problem: 'refused' });
  });

  it('that fails for three days is switched off, with a mail to the administrator; what waited can be sent again', async () => {
    const [school] = world.schools;
    const hook = await register(school, ['nl.doorlijn.step.opened']);
    const { transfer } = await openFile(database, world, school);
    for (const step of ['inform', 'application']) await journal(transfer.id, 'step-opened', { step });
    answer = 500;
    for (let hours = 0; hours <= 80; hours += 1, now += HOUR_MS) await deliver(hook);
    const [{ messages } = { messages: 0 }] = await database.admin.query<{ messages: number }[]>(
      `SELECT count(*) AS messages FROM messages WHERE template = 'webhook-off' AND recipient_membership_id = $1`,
      [(await admin(school)).membership],
    );
    expect(messages).toBe(1);
    expect(await new ReadWebhook(casework()).execute(await admin(school), { webhook: hook })).toMatchObject({
      status: 'failed',
      dead: 2,
    });
    await expect(new SendTestEvent(casework()).execute(await admin(school), { webhook: hook })).rejects.toMatchObject({
      code: 'WEBHOOK.OFF',
    });
    await journal(transfer.id, 'step-opened', { step: 'intake' });
    answer = 204;
    heard = [];
    await new ChangeWebhook(casework()).execute(await admin(school), { webhook: hook, on: true }, { ownMachine: true });
    expect(await new ReplayDeliveries(casework()).execute(await admin(school), { webhook: hook })).toEqual({
      again: 2,
    });
    await deliver(hook);
    expect(heard.map(({ data }) => data.step)).toEqual(['inform', 'application']);
  });

  it('that says it is gone is switched off at once', async () => {
    const [school] = world.schools;
    const hook = await register(school);
    await openFile(database, world, school);
    answer = 410;
    await deliver(hook);
    expect(await new ReadWebhook(casework()).execute(await admin(school), { webhook: hook })).toMatchObject({
      status: 'failed',
    });
  });

  it('of this machine is not called in production, not even when it was registered before', async () => {
    const [school] = world.schools;
    const hook = await register(school);
    await openFile(database, world, school);
    await deliver(hook, false);
    expect(heard).toEqual([]);
    expect((await listed(school, hook))[0]).toMatchObject({ status: 'waiting', problem: 'private-address' });
    const url = 'https://127.0.0.1:1/';
    expect(await post({ url, headers: {}, body: '' }, false)).toEqual({
      kind: 'unreachable',
      problem: 'private-address',
    });
  });

  it('has a secret that opens with a new master key only after it was sealed anew', async () => {
    const hook = await register(world.schools[0]);
    const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
    const [both, fresh] = [
      new Vault(new ConfiguredMasterKeys(key(8), [key(7)])),
      new Vault(new ConfiguredMasterKeys(key(8), [])),
    ];
    const sealed = async (): Promise<Buffer> =>
      (
        await database.admin.query<{ secret: Buffer }[]>('SELECT secret FROM webhook_endpoints WHERE id = $1', [hook])
      )[0]!.secret;
    const before = await openSecret(vault, await sealed());
    await expect(openSecret(fresh, await sealed())).rejects.toMatchObject({ code: 'VAULT.MASTER_KEY_UNKNOWN' });
    await asWorker(database.worker, (manager) => resealSecrets(manager, both));
    expect(await openSecret(fresh, await sealed())).toEqual(before);
    const back = new Vault(new ConfiguredMasterKeys(key(7), [key(8)]));
    await asWorker(database.worker, (manager) => resealSecrets(manager, back));
  });
});

describe('the administrator of another organisation', () => {
  it('finds no webhook of ours, and can do nothing with it', async () => {
    const [school, other] = world.schools;
    const hook = await register(school);
    await openFile(database, world, school);
    const stranger = await admin(other);
    const unknown = { code: 'WEBHOOK.UNKNOWN' };
    expect(await new ListWebhooks(casework()).execute(stranger)).toEqual([]);
    await expect(new ReadWebhook(casework()).execute(stranger, { webhook: hook })).rejects.toMatchObject(unknown);
    await expect(new ListDeliveries(casework()).execute(stranger, { webhook: hook, limit: 5 })).rejects.toMatchObject(
      unknown,
    );
    await expect(new RemoveWebhook(casework()).execute(stranger, { webhook: hook })).rejects.toMatchObject(unknown);
    const forged = withActor(database.app, stranger, (manager) =>
      manager.query(
        `INSERT INTO webhook_deliveries (endpoint_id, organisation_id, event_id, type, occurred_at, data) VALUES ($1, $2, $3, 'x', now(), '{}')`,
        [hook, other.organisation, randomUUID()],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
    await expect(new ListWebhooks(casework()).execute(staffOf(school, 'vso-mentor'))).rejects.toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
  });
});
