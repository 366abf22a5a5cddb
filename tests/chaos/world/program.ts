import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RunningProgram, type Launch } from '../../setup/program.js';
import { ORDER_FILE, type Order } from '../programs/deaths.js';

const START_MS = 60_000;

/** One of Doorlijn's own programs, from `programs/`, that dies where it is told to. */
export class Program extends RunningProgram {
  private orderFile = '';

  /** @param launch its script is a file in `programs/` */
  static async start(launch: Launch): Promise<Program> {
    const orderFile = join(launch.folder, `${launch.name}.order`);
    rmSync(orderFile, { force: true });
    const { child, log } = await RunningProgram.launch({
      ...launch,
      script: `tests/chaos/programs/${launch.script}`,
      environment: { ...launch.environment, [ORDER_FILE]: orderFile },
    });
    const program = new Program(child, log, START_MS);
    program.orderFile = orderFile;
    return program;
  }

  get running(): boolean {
    return this.child.running;
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
}
