import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { serveMetrics } from '../../libs/telemetry/metrics-server.js';
import { programLog } from '../../libs/telemetry/program-log.js';
import { startTracing } from '../../libs/telemetry/tracing.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import { createWeb } from './web.js';

/** A page asks a few short questions; twenty at once is a busy region. */
const CONNECTIONS = 20;
const STATEMENT_TIMEOUT_MS = 10_000;
const DATABASE_RETRY_MS = 2000;
/** Ten pages a second is more than anybody reads. */
const REQUESTS_PER_MINUTE = 600;

const configuration = configurationOrEnd();
const tracing = await startTracing('doorlijn-web', configuration.otlpEndpoint);
const log = programLog('doorlijn-web', configuration.logLevel);

/** The database may start later than this process; nothing listens before it is there. */
async function connected(): Promise<DataSource> {
  for (;;) {
    try {
      return await createDataSource({
        url: configuration.database.appUrl,
        poolSize: CONNECTIONS,
        applicationName: 'doorlijn-web',
        statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      }).initialize();
    } catch (error) {
      log.error({ err: error }, 'no connection to PostgreSQL yet');
      await sleep(DATABASE_RETRY_MS);
    }
  }
}

const dataSource = await connected();
const web = await createWeb(
  {
    demo: configuration.mode === 'demo',
    secure: configuration.baseUrl.startsWith('https://'),
    trustProxy: configuration.trustProxy,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    masterKey: Buffer.from(configuration.masterKey, 'base64'),
    previousMasterKeys: configuration.previousMasterKeys.map((key) => Buffer.from(key, 'base64')),
    providers: configuration.oidcProviders.map(({ key, label }) => ({ key, label })),
  },
  {
    dataSource,
    casework: {
      dataSource,
      clock: new ShiftedClock(configuration.clockShift),
      vault: new Vault(new ConfiguredMasterKeys(configuration.masterKey, configuration.previousMasterKeys)),
      audit: new AuditTrail(Buffer.from(configuration.auditKey, 'base64')),
    },
    log,
  },
);
const metrics =
  configuration.metricsPort === undefined
    ? undefined
    : await serveMetrics(web.metrics, configuration.metricsPort, (error) => log.error({ err: error }, 'no metrics'));
log.info({ address: await web.listen(configuration.port, '0.0.0.0') }, 'listening');

/** Requests that came in are answered first. */
async function stop(): Promise<void> {
  await web.close();
  await dataSource.destroy();
  await metrics?.close();
  await tracing.stop();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
