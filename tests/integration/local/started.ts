import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const PROJECT = join(import.meta.dirname, '../../..');
const MAIN = join(PROJECT, 'dist/apps/local/main.js');
const READY = /^Doorlijn is klaar: (http:\/\/localhost:\d+)$/;
const LONGEST_MILLISECONDS = 240_000;

/** The product as `npm start` runs it: the built program in a process of its own. */
export class Started {
  output = '';
  readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  }

  static run(...options: string[]): Started {
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN, ...options], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Started(child);
  }

  /** @returns the address in the last line */
  async ready(): Promise<string> {
    return this.until('get ready', () => READY.exec(this.lastLine)?.[1]);
  }

  async says(words: string): Promise<void> {
    await this.until(`say "${words}"`, () => (this.output.includes(words) ? true : undefined));
  }

  /** What it answers as soon as it answers at all. */
  async firstAnswer(url: string): Promise<Response> {
    return this.until('answer', () => fetch(url).catch(() => undefined));
  }

  private async until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const until = Date.now() + LONGEST_MILLISECONDS;
    while (Date.now() < until && this.child.exitCode === null && this.child.signalCode === null) {
      const seen = await look();
      if (seen !== undefined) return seen;
      await pause(20);
    }
    throw new Error(`it did not ${what}:\n${this.output}`);
  }

  get lastLine(): string {
    return this.output.trimEnd().split('\n').at(-1) ?? '';
  }

  /** What it started, directly or not. */
  descendants(): number[] {
    const pairs = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    const found = new Set([this.child.pid]);
    // A parent can have a higher number than its child.
    for (let size = 0; size !== found.size;) {
      size = found.size;
      for (const [pid, parent] of pairs) if (found.has(parent)) found.add(pid);
    }
    return [...found].filter((pid) => pid !== undefined && pid !== this.child.pid) as number[];
  }

  /** @returns the exit code */
  async interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Which of the processes are still there after at most so many milliseconds. */
export async function survivors(pids: readonly number[], milliseconds: number): Promise<number[]> {
  const until = Date.now() + milliseconds;
  while (pids.some(isAlive) && Date.now() < until) await pause(100);
  return pids.filter(isAlive);
}

/** Asks the database of a running installation, as its superuser. */
export async function ask<Row>(data: string, query: string): Promise<Row[]> {
  const postmaster = join(data, 'postgres/cluster/postmaster.pid');
  if (!existsSync(postmaster)) throw new Error('the database does not run');
  const port = Number(readFileSync(postmaster, 'utf8').split('\n')[3]);
  const password = readFileSync(join(data, 'postgres/superuser-password'), 'utf8');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'doorlijn' });
  await client.connect();
  try {
    return (await client.query(query)).rows as Row[];
  } finally {
    await client.end();
  }
}
