import { performance } from 'node:perf_hooks';
import { SingleBar } from 'cli-progress';

/** Tells the person at the terminal what is going on. Where nobody watches, a line per step. */
export interface Progress {
  /** Carries out one step of the start and says what it is doing. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** A step of which the end is known: `tick` after each part. */
  count<T>(what: string, total: number, work: (tick: () => void) => Promise<T>): Promise<T>;
  say(line: string): void;
}

export function terminalProgress(out: NodeJS.WriteStream): Progress {
  const say = (line: string): void => void out.write(`${line}\n`);

  async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    if (out.isTTY) out.write(`  ${what} …`);
    const result = await work();
    const took = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
    say(`${out.isTTY ? '\r' : ''}✓ ${what} (${took} s)`);
    return result;
  }

  async function count<T>(what: string, total: number, work: (tick: () => void) => Promise<T>): Promise<T> {
    if (!out.isTTY) return step(what, () => work(() => undefined));
    const bar = new SingleBar({
      format: `  ${what} [{bar}] {value}/{total}`,
      stream: out,
      clearOnComplete: true,
      hideCursor: true,
    });
    bar.start(total, 0);
    const began = performance.now();
    try {
      const result = await work(() => bar.increment());
      bar.stop();
      say(`✓ ${what} (${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s)`);
      return result;
    } finally {
      bar.stop();
    }
  }

  return { step, count, say };
}
