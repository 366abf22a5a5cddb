import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { CHANNEL } from '../bare/activities.js';
import type { Stage } from '../stage.js';
import type { Program } from './program.js';
import { until } from './program.js';

/** Names that no other round has used. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString('hex')}`;

/** Does `work` for every index, so many at once. */
export async function atOnce(lanes: number, count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
}

/** Starts bare workflows by the SDK, so many at once, and waits until each has done its first task. */
export async function startBare(
  stage: Stage,
  worker: Program,
  { type, count, lanes, args }: { type: string; count: number; lanes: number; args?: (id: string) => unknown[] },
): Promise<string[]> {
  const before = worker.lastNumber('standing');
  const ids = Array.from({ length: count }, () => unique(type));
  await atOnce(lanes, count, async (index) => {
    const workflowId = ids[index] ?? '';
    await stage.bareClient.workflow.start(type, {
      workflowId,
      taskQueue: stage.bareQueue,
      args: args?.(workflowId) ?? [],
    });
  });
  await until(`${count} bare workflows`, async () => worker.lastNumber('standing') >= before + count, { look: 20 });
  return ids;
}

/** Hears of every row that a bare workflow wrote, at the moment of its commit. */
export class BareRows {
  private readonly waiting = new Map<string, () => void>();
  written = 0;

  private constructor(private readonly client: pg.Client) {
    client.on('notification', ({ payload = '' }) => {
      this.written += 1;
      this.waiting.get(payload)?.();
      this.waiting.delete(payload);
    });
  }

  static async listen(url: string): Promise<BareRows> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return new BareRows(client);
  }

  /** Resolves when the row is there; ask before it can be. */
  row(key: string): Promise<void> {
    return new Promise((resolve) => this.waiting.set(key, resolve));
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
