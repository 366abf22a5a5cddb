import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild, type Child } from '../../../apps/local/embedded/child.js';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import { ORDER_FILE, type Order } from '../programs/deaths.js';

const PROGRAMS = join(projectFolder(), 'dist', 'tests', 'chaos', 'programs');
const LOOK_MS = 25;
const START_MS = 60_000;

/** What one start of a program needs to know. */
export interface Launch {
  /** File in `programs/`, without extension. */
  script: string;
  /** Of this start; also of its log and its order. */
  name: string;
  folder: string;
  environment: Readonly<Record<string, string>>;
}

/** One of Doorlijn's own programs, as a process of its own. */
export class Program {
  private constructor(
    private readonly child: Child,
    private readonly log: string,
    private readonly orderFile: string,
  ) {}

  static async start({ script, name, folder, environment }: Launch): Promise<Program> {
    const log = join(folder, `${name}.log`);
    const orderFile = join(folder, `${name}.order`);
    rmSync(orderFile, { force: true });
    const child = await startChild(process.execPath, ['--enable-source-maps', join(PROGRAMS, `${script}.js`)], {
      env: { PATH: process.env.PATH, ...environment, [ORDER_FILE]: orderFile },
      logFile: log,
    });
    return new Program(child, log, orderFile);
  }

  get running(): boolean {
    return this.child.running;
  }

  /** Waits until `ready`, or until its log says so. @throws Error with the end of its log when it ends before that */
  async until(ready: () => Promise<boolean> | boolean, milliseconds = START_MS): Promise<void> {
    for (const until = Date.now() + milliseconds; !(await ready()); await pause(LOOK_MS)) {
      if (!this.child.running) throw new Error(`the program ended: ${this.child.tail()}`);
      if (Date.now() > until) throw new Error(`the program did not get ready: ${this.child.tail()}`);
    }
  }

  says(words: string): boolean {
    return existsSync(this.log) && readFileSync(this.log, 'utf8').includes(words);
  }

  /** From now on it dies at a point; see `programs/`. */
  order(order: Order): void {
    writeFileSync(this.orderFile, JSON.stringify(order));
  }

  /** @throws Error when it did not die of its order in time */
  async untilDead(milliseconds = START_MS): Promise<void> {
    const late = pause(milliseconds, 'late' as const, { ref: false });
    if ((await Promise.race([this.child.gone, late])) === 'late') throw new Error('the program did not die where it had to');
  }

  kill(): Promise<void> {
    return this.child.kill();
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
