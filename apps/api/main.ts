import { setTimeout as sleep } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { configurationOrEnd, type Configuration } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { lazyClient, parseCodecKeys } from '../../libs/temporal/index.js';
import { serveMetrics } from '../../libs/telemetry/metrics-server.js';
import { programLog } from '../../libs/telemetry/program-log.js';
import { startTracing } from '../../libs/telemetry/tracing.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import { createApi } from './create-api.js';
import { type ApiConfiguration } from './frame/api-configuration.js';
import { answersNow } from './health/temporal-reach.js';

/** A request holds a connection for some milliseconds; more of them at once than a machine has work for only wait for each other. */
const CONNECTIONS = 10;
/** Longer than any statement of a person's request should take. */
const STATEMENT_TIMEOUT_MS = 10_000;
const DATABASE_RETRY_MS = 2000;
/** A page with all its parts, a few times a second, for one session. */
const REQUESTS_PER_MINUTE = 600;

function apiConfiguration(configuration: Configuration): ApiConfiguration {
  const redirectUri = `${configuration.baseUrl}/api/v1/oidc/return`;
  return {
    demo: configuration.mode === 'demo',
    secure: configuration.baseUrl.startsWith('https://'),
    trustProxy: configuration.trustProxy,
    masterKey: Buffer.from(configuration.masterKey, 'base64'),
    previousMasterKeys: configuration.previousMasterKeys.map((key) => Buffer.from(key, 'base64')),
    oidcProviders: configuration.oidcProviders.map((provider) => ({
      ...provider,
      redirectUri,
      allowHttp: provider.issuer.startsWith('http://'),
    })),
    requestsPerMinute: REQUESTS_PER_MINUTE,
    metricsToken: configuration.metricsToken,
    contact: { email: configuration.mail.from, url: `${configuration.baseUrl}/api/docs` },
  };
}

const configuration = configurationOrEnd();
const tracing = await startTracing('doorlijn-api', configuration.otlpEndpoint);
const log = programLog('doorlijn-api', configuration.logLevel);

/** The database may start later than this process; nothing listens before it is there. */
async function connected(): Promise<DataSource> {
  for (;;) {
    try {
      return await createDataSource({
        url: configuration.database.appUrl,
        poolSize: CONNECTIONS,
        applicationName: 'doorlijn-api',
        statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      }).initialize();
    } catch (error) {
      log.error({ err: error }, 'no connection to PostgreSQL yet');
      await sleep(DATABASE_RETRY_MS);
    }
  }
}

const dataSource = await connected();
const client = lazyClient({
  address: configuration.temporal.address,
  namespace: configuration.temporal.namespace,
  codecKeys: parseCodecKeys(configuration.temporal.codecKey),
});
const api = await createApi(apiConfiguration(configuration), {
  casework: {
    dataSource,
    clock: new ShiftedClock(configuration.clockShift),
    vault: new Vault(new ConfiguredMasterKeys(configuration.masterKey, configuration.previousMasterKeys)),
    audit: new AuditTrail(Buffer.from(configuration.auditKey, 'base64')),
  },
  log,
  temporal: { isReachable: () => answersNow(client), required: false },
});
const metrics =
  configuration.metricsPort === undefined
    ? undefined
    : await serveMetrics(api.metrics, configuration.metricsPort, (error) => log.error({ err: error }, 'no metrics'));
log.info({ address: await api.listen(configuration.port, '0.0.0.0') }, 'listening');

/** Requests that came in are answered first. */
async function stop(): Promise<void> {
  await api.close();
  await dataSource.destroy();
  await client.connection.close();
  await metrics?.close();
  await tracing.stop();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
