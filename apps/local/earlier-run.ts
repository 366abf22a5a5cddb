import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from './data-folder.js';

/** A server whose parent was killed gets ten seconds to end by itself; see `startChild`. */
const LONGEST_MILLISECONDS = 20_000;
const PAUSE_MILLISECONDS = 100;

/**
 * After a hard stop the servers of the last run may still be busy closing their files. Waits for them; two servers on one
 * file would damage it.
 */
export async function waitForEarlierRun(folder: DataFolder): Promise<void> {
  const { running } = folder.read();
  if (running === undefined) return;
  const until = Date.now() + LONGEST_MILLISECONDS;
  while (Date.now() < until && (databaseRuns(folder) || (await answers(running.temporalAddress)))) {
    await pause(PAUSE_MILLISECONDS);
  }
}

function databaseRuns(folder: DataFolder): boolean {
  const file = join(folder.postgres, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user: it lives, and is not ours to ask.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function answers(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  const socket = connect({ host, port: Number(port) });
  const open = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.destroy();
  return open;
}
