import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessLog } from '../../../apps/worker/process-log.js';

/** The log of relay, worker and sender: kept in a file, and every trouble counted. */
export class KeptLog implements ProcessLog {
  readonly troubles: string[] = [];
  private readonly file: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'rehearsal.log');
  }

  info(detail: Record<string, unknown>, message: string): void {
    this.write('info', detail, message);
  }

  warn(detail: Record<string, unknown>, message: string): void {
    this.trouble('warn', detail, message);
  }

  error(detail: Record<string, unknown>, message: string): void {
    this.trouble('error', detail, message);
  }

  private trouble(level: string, detail: Record<string, unknown>, message: string): void {
    const { err } = detail;
    this.troubles.push(err instanceof Error ? `${message}: ${err.message}` : message);
    this.write(level, { ...detail, ...(err instanceof Error ? { err: err.stack } : {}) }, message);
  }

  private write(level: string, detail: Record<string, unknown>, message: string): void {
    appendFileSync(this.file, `${JSON.stringify({ level, message, ...detail })}\n`);
  }
}
