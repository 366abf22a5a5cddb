import { existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';

import type { Instant } from '../domain/time.js';
import type { ChainHead } from './verify-chain.js';

/**
 * Heads of the audit chains in a file outside the database: a line of JSON for each verification, only ever added to. Who can rewrite
 * the database, chains and all, still cannot make it agree with what was written down elsewhere.
 */
export class KeptHeads {
  /** @param file absolute path; best on a disk that the administrator of the database cannot write */
  constructor(private readonly file: string) {}

  /** Those of the last verification; none when there is no file yet. */
  last(): ChainHead[] {
    if (!existsSync(this.file)) return [];
    const line = readFileSync(this.file, 'utf8').trimEnd().split('\n').at(-1);
    return line ? (JSON.parse(line) as { heads: ChainHead[] }).heads : [];
  }

  async add(at: Instant, heads: readonly ChainHead[]): Promise<void> {
    await appendFile(this.file, `${JSON.stringify({ at: new Date(at).toISOString(), heads })}\n`, { mode: 0o600 });
  }
}
