import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();
const root = join(import.meta.dirname, '../../..');
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
let child: ChildProcess | undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function environment(port: number): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    DOORLIJN_MODE: 'production',
    DATABASE_URL_APP: database.urls.appUrl,
    DATABASE_URL_WORKER: database.urls.workerUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: 'https://doorlijn.regio.example',
    DOORLIJN_MASTER_KEY: key(1),
    DOORLIJN_CODEC_KEY: `k1:${key(2)}`,
    DOORLIJN_AUDIT_KEY: key(3),
    METRICS_TOKEN: 'een-lang-genoeg-token',
    PORT: String(port),
  };
}

function start(variables: Record<string, string>): { process: ChildProcess; output: () => string } {
  let output = '';
  const started = spawn(process.execPath, ['dist/apps/api/main.js'], { cwd: root, env: variables });
  started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child = started;
  return { process: started, output: () => output };
}

async function answerOf(url: string, init: RequestInit = {}): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (tries > 150) throw error;
      await sleep(100);
    }
  }
}

afterEach(() => {
  if (child?.exitCode === null) child.kill('SIGKILL');
});

describe('the API as it runs in production', () => {
  it('saves while Temporal is away, knows no demo, and stops when it is asked to', async () => {
    const port = await freePort();
    const { process: api, output } = start(environment(port));
    const address = `http://127.0.0.1:${port}`;
    const ready = await answerOf(`${address}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok', postgresql: 'ok', temporal: 'away' });
    expect((await answerOf(`${address}/api/v1/demo-accounts`)).status).toBe(404);
    expect((await answerOf(`${address}/metrics`)).status).toBe(404);
    expect((await answerOf(`${address}/metrics`, { headers: { authorization: 'Bearer een-lang-genoeg-token' } })).status).toBe(200);
    expect((await answerOf(`${address}/health/live`)).headers.get('strict-transport-security')).toContain('max-age');
    api.kill('SIGTERM');
    const [code] = (await once(api, 'exit')) as [number | null];
    expect({ code, output: output() }).toMatchObject({ code: 0 });
    expect(output()).toContain('listening');
  });

  it('says in Dutch what is wrong with its configuration, and does not start', async () => {
    const { process: api, output } = start({ ...environment(1), BASE_URL: 'http://doorlijn.regio.example', OIDC_PROVIDERS: '{' });
    const [code] = (await once(api, 'exit')) as [number | null];
    expect(code).toBe(1);
    expect(output()).toContain('OIDC_PROVIDERS: Dit moet een JSON-lijst zijn.');
  });
});
