import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild, type Child } from '../../apps/local/embedded/child.js';
import { projectFolder } from '../../apps/local/embedded/folders.js';

const LOOK_MS = 25;

export interface Launch {
  /** Under `dist/`, without extension: `apps/api/main`. */
  script: string;
  /** Of this start; also of its log. */
  name: string;
  folder: string;
  environment: Readonly<Record<string, string>>;
}

/** A program in a process of its own, that ends with whoever started it. */
export class RunningProgram {
  protected constructor(
    protected readonly child: Child,
    private readonly log: string,
    /** How long it may take to get ready. Milliseconds. */
    private readonly patience: number,
  ) {}

  protected static async launch({ script, name, folder, environment }: Launch): Promise<{ child: Child; log: string }> {
    const log = join(folder, `${name}.log`);
    const file = join(projectFolder(), 'dist', `${script}.js`);
    const child = await startChild(process.execPath, ['--enable-source-maps', file], {
      env: { PATH: process.env.PATH, ...environment },
      logFile: log,
    });
    return { child, log };
  }

  /** @throws Error with the end of its log when it ends before it is ready */
  async until(ready: () => Promise<boolean> | boolean, milliseconds = this.patience): Promise<void> {
    for (const until = Date.now() + milliseconds; !(await ready()); await pause(LOOK_MS)) {
      if (!this.child.running) throw new Error(`the program ended: ${this.child.tail()}`);
      if (Date.now() > until) throw new Error(`the program did not get ready: ${this.child.tail()}`);
    }
  }

  says(words: string): boolean {
    return this.told().includes(words);
  }

  /** Everything that it wrote so far. */
  protected told(): string {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
