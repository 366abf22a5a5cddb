import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { CodecKeys } from './codec.js';
import { dataConverter } from './data-converter.js';
import { traceToWorkflows } from './trace-header.js';

export interface TemporalSettings {
  /** `host:port` */
  address: string;
  namespace: string;
  codecKeys: CodecKeys;
}

/** Opens when it is first used, so that a process can start while Temporal is away. The caller closes `client.connection`. */
export function lazyClient({ address, namespace, codecKeys }: TemporalSettings): Client {
  return new Client({
    connection: Connection.lazy({ address }),
    namespace,
    dataConverter: dataConverter(codecKeys),
    interceptors: { workflow: [traceToWorkflows] },
  });
}

/** The connection of a worker; fails when Temporal is away. The caller closes it after the workers have stopped. */
export async function connectWorker({ address }: TemporalSettings): Promise<NativeConnection> {
  return NativeConnection.connect({ address });
}
