import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { projectCache } from '../../../apps/local/embedded/folders.js';
import { startTemporal, type EmbeddedTemporal } from '../../../apps/local/embedded/temporal.js';
import { connectWorker, DEPLOYMENT, lazyClient, parseCodecKeys, TASK_QUEUES, workerOptions, workflowBundle } from '../../../libs/temporal/index.js';
import { until } from '../../bench/world/program.js';

// Real: a Temporal server, and two versions of the worker beside each other.

jest.setTimeout(120_000);

const codecKeys = parseCodecKeys(`k1:${Buffer.alloc(32, 3).toString('base64')}`);
let folder: string;
let temporal: EmbeddedTemporal;
let client: ReturnType<typeof lazyClient>;
const stops: (() => Promise<void>)[] = [];

/** A version of the worker; what it imports tells which one it was. */
async function startVersion(buildId: string, marks: number): Promise<void> {
  const connection = await connectWorker({ address: temporal.address, namespace: 'default', codecKeys });
  const worker = await Worker.create(
    workerOptions('bulk', {
      connection,
      namespace: 'default',
      codecKeys,
      bundle: await workflowBundle(join(projectCache(), 'workflows')),
      activities: { importLines: async () => ({ total: marks, done: marks, failed: 0, finished: true }) },
      atOnce: 2,
      buildId,
    }),
  );
  const running = worker.run();
  stops.push(async () => {
    worker.shutdown();
    await running;
    await connection.close();
  });
}

/** Waits until the server knows of the version. */
async function makeCurrent(buildId: string): Promise<void> {
  await until(`version ${buildId}`, async () => {
    try {
      await client.workflowService.setWorkerDeploymentCurrentVersion({ namespace: 'default', deploymentName: DEPLOYMENT, buildId, identity: 'test' });
      return true;
    } catch {
      return false;
    }
  }, { milliseconds: 60_000 });
}

async function whoImports(name: string): Promise<unknown> {
  const handle = await client.workflow.start('cohortImport', { workflowId: name, taskQueue: TASK_QUEUES.bulk, args: [{ import: name }] });
  return handle.result();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-versions-'));
  temporal = await startTemporal({ port: 0, dbFile: join(folder, 'temporal.sqlite'), logFile: join(folder, 'temporal.log') });
  client = lazyClient({ address: temporal.address, namespace: 'default', codecKeys });
});

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await client.connection.close();
  await temporal.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a versioned deployment', () => {
  it('gives work to the version that is current, and to the next one from the moment that it is', async () => {
    await startVersion('1.0.0', 1);
    await makeCurrent('1.0.0');
    await startVersion('1.1.0', 2);
    expect(await whoImports('before')).toMatchObject({ total: 1 });
    await makeCurrent('1.1.0');
    expect(await whoImports('after')).toMatchObject({ total: 2 });
    await makeCurrent('1.0.0');
    expect(await whoImports('back')).toMatchObject({ total: 1 });
  });
});
