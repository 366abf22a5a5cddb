import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startChild } from '../../../apps/local/embedded/child.js';

/** The built file, because the owner in these tests is a process of its own. */
const built = join(import.meta.dirname, '../../../dist/apps/local/embedded/child.js');
const OWNER = `
  const { startChild } = await import(${JSON.stringify(built)});
  const child = await startChild('sleep', ['600'], {});
  console.log(child.pid);
  setInterval(() => undefined, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await delay(50);
  return !isAlive(pid);
}

describe('a process that Doorlijn starts', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('ends when its owner ends by %s', async (signal) => {
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', OWNER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    owner.kill(signal);
    expect(await untilGone(pid)).toBe(true);
  });

  it('keeps its last words and tells that it failed', async () => {
    const child = await startChild('/bin/sh', ['-c', 'echo no room >&2; exit 3'], {});
    await child.gone;
    expect({ tail: child.tail(), failed: child.failed, running: child.running }).toEqual({
      tail: 'no room',
      failed: true,
      running: false,
    });
  });

  it('is refused when there is no such program', async () => {
    await expect(startChild('no-such-program-anywhere', [], {})).rejects.toThrow('ENOENT');
  });
});
