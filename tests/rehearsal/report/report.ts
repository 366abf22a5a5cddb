import type { Performance } from '../rehearsal.js';
import type { RehearsalResult } from '../result.js';

export async function reportOf(_performance: Performance, result: RehearsalResult): Promise<string> {
  return `<!doctype html><pre>${JSON.stringify(result, null, 2)}</pre>`;
}
