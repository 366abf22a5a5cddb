import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();

describe('a connection that PostgreSQL ends', () => {
  it('while nobody waits for an answer of it does not end the process, and the pool goes on', async () => {
    const unheard: unknown[] = [];
    const hear = (error: unknown): number => unheard.push(error);
    process.on('uncaughtException', hear);
    try {
      const { master } = database.app.driver as unknown as { master: Pool };
      const taken = await master.connect();
      const { rows } = await taken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await database.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await pause(200);
      await expect(taken.query('SELECT 1')).rejects.toThrow();
      taken.release(true);
      expect(await database.app.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(unheard).toEqual([]);
    } finally {
      process.off('uncaughtException', hear);
    }
  });
});
