import { setTimeout as pause } from 'node:timers/promises';
import { RunningProgram, type Launch } from '../../setup/program.js';

const START_MS = 120_000;

/** A program of Doorlijn, or of what it is compared with. */
export class Program extends RunningProgram {
  static async start(launch: Launch): Promise<Program> {
    const { child, log } = await RunningProgram.launch(launch);
    return new Program(child, log, START_MS);
  }

  get pid(): number {
    return this.child.pid;
  }

  /** The last number that it told after a word, such as `standing 12`; 0 before the first. */
  lastNumber(word: string): number {
    const found = [...this.told().matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].at(-1);
    return Number(found?.[1] ?? 0);
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
