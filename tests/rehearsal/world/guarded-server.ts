import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { startGuard } from '../../../apps/local/embedded/child.js';
import { startTimeSkipping } from '../../../apps/local/embedded/time-skipping.js';

const execFileAsync = promisify(execFile);
const PROGRAM = 'temporal-test-server';

/**
 * The time-skipping server, which the SDK starts for us and which would outlive us when this process is killed: a guard ends it
 * then, as it ends every other server that we start.
 */
export async function startGuardedServer(): Promise<TestWorkflowEnvironment> {
  const before = await ownServers();
  const environment = await startTimeSkipping();
  for (const pid of await ownServers()) if (!before.includes(pid)) startGuard(pid);
  return environment;
}

/** Process ids of the servers that this process has started; none where the system has no `ps`. */
async function ownServers(): Promise<number[]> {
  const listed = await execFileAsync('ps', ['-A', '-o', 'pid=,ppid=,args=']).catch(() => ({ stdout: '' }));
  return listed.stdout.split('\n').flatMap((line) => {
    const [, pid, parent, program = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)/.exec(line) ?? [];
    return Number(parent) === process.pid && program.includes(PROGRAM) ? [Number(pid)] : [];
  });
}
