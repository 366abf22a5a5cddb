import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { startTemporal, type EmbeddedTemporal } from '../../../apps/local/embedded/temporal.js';
import { findTemporalProgram } from '../../../apps/local/embedded/temporal-programs.js';
import { useTimeSkipping } from '../../setup/services.js';
import type { GreetingActivities } from './greeting.activities.js';
import { greet } from './greeting.workflow.js';

const workflowsPath = join(import.meta.dirname, 'greeting.workflow.ts');
const taskQueue = 'greetings';

describe('the time-skipping server', () => {
  const services = useTimeSkipping();

  it('passes a hundred days in seconds and runs a local activity after them', async () => {
    const saved: string[] = [];
    const activities: GreetingActivities = {
      save: async (greeting) => {
        saved.push(greeting);
        return greeting;
      },
    };
    const { environment } = services;
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowsPath,
      activities,
    });
    const client = new Client({ connection: environment.connection });
    const began = await environment.currentTimeMs();

    const greeting = await worker.runUntil(async () => {
      const handle = await client.workflow.start(greet, { args: ['Noor'], taskQueue, workflowId: 'greet-noor' });
      await environment.sleep('101 days');
      return handle.result();
    });

    expect(greeting).toBe('Hoi Noor');
    expect(saved).toEqual(['Hoi Noor']);
    expect((await environment.currentTimeMs()) - began).toBeGreaterThan(100 * 86_400_000);
  });
});

describe('the embedded Temporal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-temporal-'));
  const options = {
    dbFile: join(folder, 'temporal.db'),
    port: 0,
    uiPort: 0,
    searchAttributes: { DoorlijnPhase: 'Keyword' },
  } as const;
  let server: EmbeddedTemporal | undefined;
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers with its own pages, and still knows a waiting workflow after a restart', async () => {
    server = await startTemporal(options);
    expect((await fetch(server.uiUrl!)).status).toBe(200);
    const first = await Connection.connect({ address: server.address });
    await new Client({ connection: first }).workflow.start(greet, {
      args: ['Sam'],
      taskQueue,
      workflowId: 'greet-sam',
    });
    await first.close();
    await server.stop();

    server = await startTemporal(options);
    const second = await Connection.connect({ address: server.address });
    const { status } = await new Client({ connection: second }).workflow.getHandle('greet-sam').describe();
    await second.close();
    expect(status.name).toBe('RUNNING');
  });

  it('lets a worker carry out what waits', async () => {
    const connection = await NativeConnection.connect({ address: server!.address });
    const worker = await Worker.create({ connection, taskQueue, workflowsPath, activities: { save: async () => '' } });
    const client = new Client({ connection: await Connection.connect({ address: server!.address }) });
    const timers = await worker.runUntil(async () => {
      const handle = client.workflow.getHandle('greet-sam');
      for (let tries = 0; tries < 100; tries += 1) {
        const { events } = await handle.fetchHistory();
        const started = (events ?? []).filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
        if (started.length > 0) return started.length;
      }
      return 0;
    });
    await client.connection.close();
    await connection.close();
    expect(timers).toBe(1);
  });
});

describe('finding a program of Temporal', () => {
  it('refuses a path from the environment that does not work, instead of taking another one', async () => {
    process.env.TEMPORAL_CLI_PATH = join(tmpdir(), 'no-such-temporal');
    try {
      await expect(findTemporalProgram('temporal')).rejects.toMatchObject({
        code: 'EMBEDDED.TEMPORAL_PATH',
        sentence: expect.stringContaining('TEMPORAL_CLI_PATH'),
      });
    } finally {
      delete process.env.TEMPORAL_CLI_PATH;
    }
  });
});
