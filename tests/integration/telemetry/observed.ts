import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { Closing } from '../../../apps/local/closing.js';
import { createRegion, type DemoRegionIds } from '../../../apps/local/demo/create-region.js';
import { PastClock } from '../../../apps/local/demo/past-clock.js';
import { projectCache } from '../../../apps/local/embedded/folders.js';
import { freePort } from '../../../apps/local/embedded/free-port.js';
import { startTemporal } from '../../../apps/local/embedded/temporal.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { instantOf } from '../../../libs/calendar/index.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { Program } from '../../bench/world/program.js';
import { MailSink } from '../../bench/world/sink.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import { demoSession } from '../../setup/demo-session.js';
import { Collector } from './collector.js';

const REGION_FROM = '2026-08-03';
/** A working day of everybody, in the middle of the morning. */
const BEGINS = instantOf('2026-11-24', 600);
const key = (byte: number): Buffer => Buffer.alloc(32, byte);
const SCHOOL = 'Altra College Bleichrodt';

export interface Answer {
  status: number;
  body: { recorded: { transfer: string; seq: number } };
}

export interface Observed {
  readonly collector: Collector;
  readonly ports: Record<'api' | 'web' | 'worker' | 'temporal', number>;
  readonly sink: MailSink;
  /** How far the clocks of the programs run ahead. Milliseconds. */
  readonly clockShift: number;
  /** As a mentor, below `/api/v1/transfers`. */
  post(path: string, body: object): Promise<Answer>;
  /** What starts the transfer of one student. */
  student(number: string): object;
  /** What a program wrote so far. */
  log(name: 'api' | 'web' | 'worker'): string;
  pages: string;
}

/** API, pages and worker as programs of their own, beside a Temporal server, a mail server and a collector. Read it inside tests only. */
export function useObserved(database: DoorlijnDatabase): Observed {
  let observed: Observed | undefined;
  const closing = new Closing(() => undefined);
  beforeAll(async () => {
    observed = await start(database, closing);
  }, 180_000);
  afterAll(() => closing.close(), 60_000);
  return new Proxy({} as Observed, {
    get: (_, name) => (observed as unknown as Record<string | symbol, unknown>)[name],
  });
}

async function start(database: DoorlijnDatabase, closing: Closing): Promise<Observed> {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-observed-'));
  closing.add('folder', async () => rmSync(folder, { recursive: true, force: true }));
  const [temporal, collector, sink, region] = await Promise.all([
    startTemporal({ port: 0, dbFile: join(folder, 'temporal.sqlite'), logFile: join(folder, 'temporal.log') }),
    Collector.start(),
    MailSink.start(),
    regionIn(database),
  ]);
  closing.add('temporal', () => temporal.stop());
  closing.add('collector', () => collector.stop());
  closing.add('mail', () => sink.stop());
  const free = async (): Promise<number> => freePort();
  const ports = { api: await free(), web: await free(), worker: await free(), temporal: await free() };
  const http = { api: await free(), web: await free() };
  const clockShift = BEGINS - Date.now();
  const environment = (metrics: number): Record<string, string> => ({
    DOORLIJN_MODE: 'demo',
    DATABASE_URL_APP: database.urls.appUrl,
    DATABASE_URL_WORKER: database.urls.workerUrl,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: `http://127.0.0.1:${http.web}`,
    DOORLIJN_CACHE: projectCache(),
    DOORLIJN_CLOCK_SHIFT: String(clockShift),
    DOORLIJN_MASTER_KEY: key(1).toString('base64'),
    DOORLIJN_AUDIT_KEY: key(2).toString('base64'),
    DOORLIJN_CODEC_KEY: `k1:${key(3).toString('base64')}`,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    METRICS_PORT: String(metrics),
  });
  const launch = async (name: 'api' | 'web' | 'worker', more: Record<string, string>): Promise<Program> => {
    const program = await Program.start({
      script: `apps/${name}/main`,
      name,
      folder,
      environment: { ...environment(ports[name]), ...more },
    });
    closing.add(name, () => program.stop());
    return program;
  };
  const [api, web, worker] = await Promise.all([
    launch('api', { PORT: String(http.api) }),
    launch('web', { PORT: String(http.web) }),
    launch('worker', { TEMPORAL_METRICS_PORT: String(ports.temporal) }),
  ]);
  await api.until(() => api.says('listening'));
  await web.until(() => web.says('listening'));
  await worker.until(() => worker.says('the workers are running'));
  const apiUrl = `http://127.0.0.1:${http.api}`;
  const location = region.locations.get(SCHOOL) ?? '';
  const [mentor] = region.people.at(location, 'vso-mentor');
  if (mentor === undefined) throw new Error('no mentor');
  const token = await demoSession(apiUrl, mentor.membership);
  return {
    collector,
    ports,
    sink,
    clockShift,
    pages: `http://127.0.0.1:${http.web}`,
    log: (name) => readFileSync(join(folder, `${name}.log`), 'utf8'),
    async post(path, body) {
      const response = await fetch(`${apiUrl}/api/v1/transfers${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    student: (number) => studentBody(number, location, mentor.email),
  };
}

async function regionIn(database: DoorlijnDatabase): Promise<DemoRegionIds> {
  const vault = new Vault(new ConfiguredMasterKeys(key(1).toString('base64'), []));
  const clock = new PastClock(instantOf(REGION_FROM, 600));
  const region = await createRegion({ dataSource: database.app, clock, vault, audit: new AuditTrail(key(2)) }, REGION_FROM);
  await database.admin.query(`UPDATE people SET notify = 'at-once'`);
  return region;
}

function studentBody(number: string, location: string, mentorEmail: string): object {
  return {
    vsoLocation: location,
    mentorEmail,
    student: {
      studentNumber: number,
      firstName: 'Kanarie',
      lastName: 'Vogelzang',
      birthDate: '2009-04-12',
      municipality: 'Amsterdam',
      email: 'kanarie@student.example',
    },
    mbo: { institution: '25PZ', location: 'MBO College Noord' },
  };
}
