import { beforeAll, describe, expect, it } from '@jest/globals';
import { asWorker, withActor } from '../../../libs/persistence/actor.js';
import type { FactBody } from '../../../libs/domain/index.js';
import { recordFact, type RecordedFact } from '../../../libs/persistence/facts.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import {
  enqueue,
  forgetSent,
  listenToOutbox,
  markSent,
  outboxBacklog,
  postpone,
  takeOutbox,
  type TakenMessage,
} from '../../../libs/persistence/outbox.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, NOW, openFile, staffOf, type World } from './world.js';

const database = useDoorlijnDatabase({ appPool: 8, workerPool: 8 });
let world: World;
beforeAll(async () => {
  world = await makeWorld(database);
});

const record = (file: NewFile, now = NOW, body: FactBody = { type: 'need-found' }): Promise<RecordedFact> => {
  const actor = staffOf(world.schools[0], 'vso-mentor');
  return withActor(database.app, actor, (manager) =>
    recordFact(manager, {
      transferId: file.transfer.id,
      body,
      actor,
      clock: { now: () => now },
    }),
  );
};
const openOne = (): Promise<NewFile> => openFile(database, world, world.schools[0]);
const emptyOutbox = (): Promise<unknown> => database.admin.query('DELETE FROM outbox');

describe('recording a fact', () => {
  it('numbers facts of one transfer without gaps, however many come at once', async () => {
    const file = await openOne();
    const recorded = await Promise.all(Array.from({ length: 30 }, () => record(file)));
    expect(recorded.map((fact) => fact.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    const [row] = await database.admin.query<{ seq: number; version: number }[]>(
      'SELECT seq, version FROM transfers WHERE id = $1',
      [file.transfer.id],
    );
    expect(row).toEqual({ seq: 30, version: 31 });
  });

  it('never dates a fact before the one before it, also when a clock runs behind', async () => {
    const file = await openOne();
    const first = await record(file, NOW + 5_000);
    const second = await record(file, NOW);
    expect(second).toEqual({ seq: 2, at: first.at, on: first.on });
  });

  it('gives a fact of half past twelve at night in Amsterdam the Dutch date', async () => {
    const file = await openOne();
    expect(await record(file, Date.parse('2027-06-30T22:30:00Z'))).toMatchObject({ on: '2027-07-01' });
  });

  it('puts the whole fact in the outbox for the workflow, and nothing when the transaction does not commit', async () => {
    await emptyOutbox();
    const file = await openOne();
    const { seq, at, on } = await record(file);
    const actor = staffOf(world.schools[0], 'vso-mentor');
    const lost = withActor(database.app, actor, async (manager) => {
      await recordFact(manager, {
        transferId: file.transfer.id,
        body: { type: 'diploma' },
        actor,
        clock: { now: () => NOW },
      });
      throw new Error('changed their mind');
    });
    await expect(lost).rejects.toThrow('changed their mind');
    const messages = await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW));
    expect(messages).toMatchObject([
      {
        aggregate: `transfer-${file.transfer.id}`,
        kind: 'record',
        payload: { transfer: file.transfer.id, fact: { type: 'need-found', seq, at, on } },
      },
    ]);
  });
});

describe('the outbox', () => {
  const fill = async (aggregates: string[]): Promise<void> => {
    await emptyOutbox();
    await asWorker(database.worker, async (manager) => {
      for (const [n, aggregate] of aggregates.entries()) {
        await enqueue(manager, { aggregate, transferId: null, kind: 'escalation-fact', payload: { n } });
      }
    });
  };
  const numbers = (messages: TakenMessage[]): unknown[] => messages.map((message) => message.payload.n);

  it('takes only the oldest message of each aggregate', async () => {
    await fill(['a', 'a', 'b', 'a', 'b']);
    const taken = await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW));
    expect(numbers(taken)).toEqual([0, 2]);
  });

  it('keeps a way free for escalations and for facts from which one may follow', async () => {
    await fill(['a']);
    const [waits, leaves] = [await openOne(), await openOne()];
    await record(waits);
    await record(leaves, NOW, { type: 'deregistered', warmHandover: false, alternative: false, startkwalificatie: false });
    const urgent = await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW, true));
    expect(urgent.map(({ aggregate }) => aggregate)).toEqual(['a', `transfer-${leaves.transfer.id}`]);
  });

  it('leaves the successors alone while another relay holds the oldest', async () => {
    await fill(['a', 'a', 'b']);
    const seen = await asWorker(database.worker, async (first) => {
      const held = await takeOutbox(first, 1, NOW);
      const meanwhile = await asWorker(database.worker, (second) => takeOutbox(second, 10, NOW));
      await markSent(
        first,
        held.map((message) => message.id),
        NOW,
      );
      return { held: numbers(held), meanwhile: numbers(meanwhile) };
    });
    expect(seen).toEqual({ held: [0], meanwhile: [2] });
    expect(numbers(await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW)))).toEqual([1, 2]);
  });

  it('holds a failed message and its successors back until their moment, and lets other aggregates go on', async () => {
    await fill(['a', 'a', 'b']);
    await asWorker(database.worker, async (manager) => {
      const [head] = await takeOutbox(manager, 1, NOW);
      await postpone(manager, head!.id, NOW + 1_000);
    });
    expect(numbers(await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW)))).toEqual([2]);
    const later = await asWorker(database.worker, (manager) => takeOutbox(manager, 10, NOW + 1_000));
    expect(later.map(({ payload, attempts }) => [payload.n, attempts])).toEqual([
      [0, 1],
      [2, 0],
    ]);
  });

  it('delivers everything in order per aggregate over four relays of which some die half-way', async () => {
    const aggregates = Array.from({ length: 200 }, (_, n) => `a${n % 17}`);
    await fill(aggregates);
    const delivered: { aggregate: string; n: number }[] = [];
    const relay = async (seed: number): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const dies = (turn + seed) % 5 === 0;
        const taken = await asWorker(database.worker, async (manager) => {
          const batch = await takeOutbox(manager, 3, NOW);
          if (dies && batch.length > 0) throw new Error('killed between sending and marking');
          delivered.push(...batch.map((message) => ({ aggregate: message.aggregate, n: Number(message.payload.n) })));
          await markSent(
            manager,
            batch.map((message) => message.id),
            NOW,
          );
          return batch.length;
        }).catch(() => -1);
        if (taken === 0 && (await asWorker(database.worker, outboxBacklog)).waiting === 0) return;
      }
    };
    await Promise.all([relay(0), relay(1), relay(2), relay(3)]);
    expect(delivered).toHaveLength(200);
    for (const aggregate of new Set(aggregates)) {
      const order = delivered.filter((message) => message.aggregate === aggregate).map((message) => message.n);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('wakes a listener when a message is committed, and again after the connection was lost', async () => {
    let calls = 0;
    let called: () => void = () => undefined;
    const nextCall = (): Promise<void> => new Promise((resolve) => (called = resolve));
    let next = nextCall();
    const listener = listenToOutbox(database.urls.workerUrl, () => {
      calls += 1;
      called();
    });
    await next;
    next = nextCall();
    await fill(['a']);
    await next;
    next = nextCall();
    await database.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'doorlijn-outbox-listener' AND datname = current_database()`,
    );
    await next;
    await listener.close();
    expect(calls).toBeGreaterThanOrEqual(3);
  });

  it('forgets what was sent long ago and keeps what was not', async () => {
    await fill(['a', 'b']);
    await asWorker(database.worker, async (manager) => {
      const [head] = await takeOutbox(manager, 1, NOW);
      await markSent(manager, [head!.id], NOW - 10);
    });
    expect(await asWorker(database.worker, (manager) => forgetSent(manager, NOW))).toBe(1);
    expect((await asWorker(database.worker, outboxBacklog)).waiting).toBe(1);
  });
});
