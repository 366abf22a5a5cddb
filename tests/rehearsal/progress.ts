import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  advance(by: number, note?: string): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere nothing, so that a log stays readable. */
export function bar(what: string, total: number): ProgressBar {
  if (!process.stderr.isTTY) return { advance: () => undefined, stop: () => undefined };
  const format = `${what} {bar} {value}/{total} · nog {eta_formatted} {note}`;
  const single = new SingleBar({ format, stream: process.stderr, clearOnComplete: false, hideCursor: true });
  single.start(total, 0, { note: '' });
  return {
    advance: (by, note = '') => single.increment(by, { note }),
    stop: () => single.stop(),
  };
}
