import type { Client } from '@temporalio/client';
import { Runtime, Worker, type NativeConnection } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { casefileActivities } from '../../activities/index.js';
import type { Vault } from '../../libs/vault/vault.js';
import { workerOptions, type CodecKeys } from '../../libs/temporal/index.js';

export interface LocalWorkersParts {
  connection: NativeConnection;
  client: Client;
  codecKeys: CodecKeys;
  bundle: { code: string };
  dataSource: DataSource;
  vault: Vault;
}
const AT_ONCE = 8;

export interface LocalWorkers { stop(): Promise<void>; readonly running: boolean }

export async function startWorkers({ connection, codecKeys, bundle, dataSource, vault }: LocalWorkersParts): Promise<LocalWorkers> {
  Runtime.install({ shutdownSignals: [], telemetryOptions: { logging: { forward: {}, filter: 'WARN' } as never } });
  const worker = await Worker.create(
    workerOptions('transfers', { connection, namespace: 'default', codecKeys, bundle, activities: casefileActivities({ dataSource, vault }), atOnce: AT_ONCE }),
  );
  const running = worker.run();
  return { stop: async () => { worker.shutdown(); await running; }, get running() { return worker.getState() === 'RUNNING'; } };
}
