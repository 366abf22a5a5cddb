import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { UpkeepTasks, type UpkeepParts } from '../../../activities/upkeep/upkeep-tasks.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();
const DAY_MS = 86_400_000;
const NOW = Date.parse('2027-03-01T09:00:00Z');
const ago = (days: number): Date => new Date(NOW - days * DAY_MS);

/** Only what forgetting needs; the other tasks are tried on a whole worker. */
const parts = (): UpkeepParts =>
  ({ dataSource: database.worker, clock: { now: () => NOW }, log: { warn: () => undefined } }) as unknown as UpkeepParts;

describe('what has had its time', () => {
  it('is forgotten, and what may still be needed stays', async () => {
    const { admin } = database;
    for (const days of [1, 3]) {
      await admin.query(
        `INSERT INTO idempotency_keys (key, actor, method_path, request_hash, created_at) VALUES ($1, 'staff:x', 'POST /', 'h', $2)`,
        [`key-${days}`, ago(days)],
      );
    }
    for (const days of [1, 8]) await admin.query('INSERT INTO log_in_attempts VALUES ($1, 3, $2)', [Buffer.from(`key-${days}`), ago(days)]);
    for (const days of [1, 15]) {
      await admin.query(`INSERT INTO outbox (aggregate, kind, payload, sent_at) VALUES ($1, 'start-import', '{}', $2)`, [`import-${days}`, ago(days)]);
    }
    await admin.query('SET session_replication_role = replica');
    for (const days of [1, 8]) {
      await admin.query(
        `INSERT INTO link_codes (id, transfer_id, kind, via, code_hash, created_at, expires_at) VALUES ($1, $2, 'student', 'mail', '\\x00', $3, $3)`,
        [randomUUID(), randomUUID(), ago(days)],
      );
    }
    for (const [days, hash] of [[80, 1], [100, 2], [101, 3]] as const) {
      const id = randomUUID();
      await admin.query(
        `INSERT INTO links (id, token_hash, transfer_id, kind, expires_at) VALUES ($1, $2, $3, 'student', $4)`,
        [id, Buffer.from([hash]), randomUUID(), ago(days)],
      );
      // Somebody is in by the oldest.
      if (days !== 101) continue;
      await admin.query(
        `INSERT INTO sessions (id, token_hash, link_id, kind, created_at, expires_at) VALUES ($1, $2, $3, 'student', $4, $5)`,
        [randomUUID(), Buffer.from([9]), id, ago(1), new Date(NOW + DAY_MS)],
      );
    }
    const { counts, healthy } = await new UpkeepTasks(parts()).run('expire', () => undefined);
    expect({ counts, healthy }).toEqual({ healthy: true, counts: { answers: 1, sessions: 0, links: 1, codes: 1, webhooks: 0, attempts: 1, outbox: 1 } });
    const left = async (table: string): Promise<number> => (await admin.query<unknown[]>(`SELECT 1 FROM ${table}`)).length;
    expect([await left('idempotency_keys'), await left('log_in_attempts'), await left('link_codes'), await left('outbox')]).toEqual([1, 1, 1, 1]);
    expect(await left('links')).toBe(2);
  });
});
