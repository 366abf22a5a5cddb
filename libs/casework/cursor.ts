import { CaseworkError } from './errors.js';

/** The place after the last row of a page: its sort value and its id. */
export interface Cursor {
  /** Null: among the rows that have none, which come last. */
  at: string | null;
  id: string;
}

export function cursorText({ at, id }: Cursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @throws CaseworkError CURSOR.INVALID */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [at, id] = parsed as unknown[];
      if (
        (at === null || (typeof at === 'string' && /^\d{4}-\d\d-\d\d/.test(at))) &&
        typeof id === 'string' &&
        /^[0-9a-f-]{36}$/.test(id)
      ) {
        return { at, id };
      }
    }
  } catch {
    // Told below, as every cursor that is none.
  }
  throw new CaseworkError('CURSOR.INVALID', 'this is no cursor of ours');
}
