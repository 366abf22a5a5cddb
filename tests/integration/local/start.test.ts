import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort } from '../../../apps/local/embedded/free-port.js';
import { ask, Started, survivors } from './started.js';

// Real: the built program as a process, its PostgreSQL and Temporal. With --empty, since students take most of a first start.

/** A whole installation starts, on a machine that may run other tests beside it. */
jest.setTimeout(300_000);

let folder: string;
let data: string;
let port: number;
const running: Started[] = [];

function run(...options: string[]): Started {
  const started = Started.run('--port', String(port), '--data', data, ...options);
  running.push(started);
  return started;
}

const people = (): Promise<{ id: string }[]> => ask(data, 'SELECT id FROM people ORDER BY id');
const postgresLog = (): string => readFileSync(join(data, 'postgres/postgres.log'), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-start-'));
  data = join(folder, 'data');
  port = await freePort();
});

afterEach(async () => {
  for (const started of running.splice(0)) if (started.child.exitCode === null) await started.kill();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('gets ready, says where as its last line, and ends without leaving a process behind', async () => {
    const started = run('--empty');
    const early = await started.firstAnswer(`http://localhost:${port}/health/ready`);
    expect({ status: early.status, body: await early.json() }).toEqual({ status: 503, body: { status: 'not-ready' } });
    const url = await started.ready();
    expect(started.lastLine).toBe(`Doorlijn is klaar: http://localhost:${port}`);
    const health = await fetch(`${url}/health/ready`);
    expect({ status: health.status, body: await health.json() }).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await people()).not.toHaveLength(0);
    const descendants = started.descendants();
    expect(descendants.length).toBeGreaterThan(2);

    expect(await started.interrupt()).toBe(0);
    expect(await survivors(descendants, 2_000)).toEqual([]);
    expect(postgresLog().trimEnd().split('\n').at(-1)).toContain('database system is shut down');
  });

  it('keeps its secrets for its owner only', () => {
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('starts again in seconds with everything that was there', async () => {
    const began = performance.now();
    const started = run();
    await started.ready();
    // Some three seconds on a machine that does nothing else.
    expect(performance.now() - began).toBeLessThan(30_000);
    const before = await people();

    const second = Started.run('--port', String(await freePort()), '--data', data);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Doorlijn draait al met de gegevens in ${data}: http://localhost:${port}`);
    expect((await fetch(`http://localhost:${port}/health/ready`)).status).toBe(200);

    await started.interrupt();
    const again = run();
    await again.ready();
    expect(await people()).toEqual(before);
  });

  it('leaves nothing behind when it is killed, and starts again after that', async () => {
    const started = run();
    await started.ready();
    const before = await people();
    const descendants = started.descendants();
    await started.kill();

    const again = run();
    await again.ready();
    expect(await people()).toEqual(before);
    expect(await survivors(descendants, 15_000)).toEqual([]);
  });

  it('begins anew with --reset', async () => {
    const started = run();
    await started.ready();
    const before = await people();
    await started.interrupt();
    const anew = run('--reset', '--empty');
    await anew.ready();
    const after = await people();
    expect(after).toHaveLength(before.length);
    expect(after).not.toEqual(before);
  });

  it('can be stopped in the middle of a first start, and then begins it again', async () => {
    const started = run('--reset', '--empty');
    await started.says('✓ Database en Temporal');
    const descendants = started.descendants();
    expect(await started.interrupt()).toBe(0);
    expect(await survivors(descendants, 2_000)).toEqual([]);
    const again = run('--empty');
    await again.ready();
    expect(await people()).not.toHaveLength(0);
  });

  it('says that a port is in use, before anything else is started', async () => {
    const taken = await listening(port);
    try {
      const other = join(folder, 'other');
      const started = Started.run('--port', String(port), '--data', other);
      expect(await started.ended).toBe(1);
      expect(started.output).toContain(`Poort ${port} is al in gebruik.`);
      expect(started.output).not.toContain('    at ');
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });

  it('leaves a folder alone in which something else is kept', async () => {
    const strange = join(folder, 'strange');
    mkdirSync(strange);
    writeFileSync(join(strange, 'brief.txt'), 'van iemand anders');
    const started = Started.run('--port', String(port), '--data', strange, '--reset');
    expect(await started.ended).toBe(1);
    expect(started.output).toContain('staat al iets anders');
    expect(readFileSync(join(strange, 'brief.txt'), 'utf8')).toBe('van iemand anders');
  });

  it('explains an option that it does not know', async () => {
    const started = Started.run('--poort', '3000');
    expect(await started.ended).toBe(1);
    expect(started.output).toContain('npm start -- --port 3100');
  });
});

async function listening(on: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  return server;
}
