import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request that was really done, and what was answered. People, schools and ids in it are made up. */
export interface Example {
  /** Values of the path and of the query. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  status: number;
  answer?: unknown;
}

/** By the name of the operation. They are played against the API by its tests, which also write them. */
export const EXAMPLES = JSON.parse(readFileSync(join(import.meta.dirname, 'examples.json'), 'utf8')) as Record<string, Example>;
