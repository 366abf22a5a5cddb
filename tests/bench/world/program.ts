import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild, type Child } from '../../../apps/local/embedded/child.js';
import { projectFolder } from '../../../apps/local/embedded/folders.js';

const LOOK_MS = 25;
const START_MS = 120_000;

export interface Launch {
  /** Under `dist/`, without extension: `apps/api/main`. */
  script: string;
  /** Of its log. */
  name: string;
  folder: string;
  environment: Readonly<Record<string, string>>;
}

/** A program of Doorlijn, or of what it is compared with, in a process of its own. */
export class Program {
  private constructor(
    private readonly child: Child,
    private readonly log: string,
  ) {}

  static async start({ script, name, folder, environment }: Launch): Promise<Program> {
    const log = join(folder, `${name}.log`);
    const file = join(projectFolder(), 'dist', `${script}.js`);
    const child = await startChild(process.execPath, ['--enable-source-maps', file], {
      env: { PATH: process.env.PATH, ...environment },
      logFile: log,
    });
    return new Program(child, log);
  }

  get pid(): number {
    return this.child.pid;
  }

  /** @throws Error with the end of its log when it ends before it is ready */
  async until(ready: () => Promise<boolean> | boolean): Promise<void> {
    for (const until = Date.now() + START_MS; !(await ready()); await pause(LOOK_MS)) {
      if (!this.child.running) throw new Error(`the program ended: ${this.child.tail()}`);
      if (Date.now() > until) throw new Error(`the program did not get ready: ${this.child.tail()}`);
    }
  }

  says(words: string): boolean {
    return existsSync(this.log) && readFileSync(this.log, 'utf8').includes(words);
  }

  /** The last number that it told after a word, such as `standing 12`; 0 before the first. */
  lastNumber(word: string): number {
    if (!existsSync(this.log)) return 0;
    const found = [...readFileSync(this.log, 'utf8').matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1);
    return Number(found?.[1] ?? 0);
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}

/** Looks again and again. @throws Error with `what` when it does not become true in time */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  { milliseconds = 600_000, look = 100 }: { milliseconds?: number; look?: number } = {},
): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await holds()); await pause(look)) {
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1_000} s in vain: ${what}`);
  }
}
