import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { Socket } from 'node:net';
import { platform } from 'node:os';

/** How long a process may take to end by itself before it is killed. */
const GRACE_MILLISECONDS = 10_000;
const TAIL_CHARACTERS = 4_000;

export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Unix user and group to run as; only root can ask for others than its own. */
  uid?: number;
  gid?: number;
  /** Everything that the process writes is added to this file; without it only the last lines are kept. */
  logFile?: string;
}

/** A process that this one owns: it ends when `stop` is called, and also when this process dies in any way. */
export interface Child {
  readonly pid: number;
  readonly running: boolean;
  /** True once it has ended with another exit code than 0. */
  readonly failed: boolean;
  /** The last lines of output, for error messages. */
  tail(): string;
  /** Asks to end (SIGINT), kills after ten seconds; resolves when the process is gone. Twice is once. */
  stop(): Promise<void>;
  /** Ends at once without any clean-up, as a power cut would. */
  kill(): Promise<void>;
  /** Resolves when the process is gone, for whatever reason. */
  readonly gone: Promise<void>;
}

/**
 * Ctrl-C reaches every process of the terminal's group at once, which would stop the database before those who use
 * it are done. So a child gets a group of its own, and a guard that notices by its closed input that we are gone.
 */
export function startGuard(pid: number): ChildProcess | undefined {
  if (platform() === 'win32') return undefined;
  const script =
    'cat >/dev/null; kill -INT "$0" 2>/dev/null || exit 0; ' +
    'for i in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$0" 2>/dev/null || exit 0; done; kill -KILL "$0" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  // The pipe is a socket underneath; waiting for it would keep us from ending.
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return guard;
}

/**
 * Starts a program that lives no longer than we do.
 * @throws when the program cannot be executed at all.
 */
export async function startChild(command: string, args: readonly string[], options: ChildOptions): Promise<Child> {
  const { logFile, ...rest } = options;
  const child = spawn(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'], detached: platform() !== 'win32' });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.on('error', () => undefined);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} has no process id`);

  let last = '';
  const log = logFile === undefined ? undefined : createWriteStream(logFile, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      last = (last + chunk.toString('utf8')).slice(-TAIL_CHARACTERS);
      log?.write(chunk);
    });
  }
  const guard = startGuard(pid);
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      guard?.kill('SIGKILL');
      if (log) log.end(resolve);
      else resolve();
    });
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;

  return {
    pid,
    gone,
    get running() {
      return isRunning();
    },
    get failed() {
      return !isRunning() && child.exitCode !== 0;
    },
    tail: () => last.trim(),
    async stop() {
      if (isRunning()) {
        child.kill('SIGINT');
        const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
        await gone;
        clearTimeout(timer);
      }
      await gone;
    },
    async kill() {
      if (isRunning()) child.kill('SIGKILL');
      await gone;
    },
  };
}
