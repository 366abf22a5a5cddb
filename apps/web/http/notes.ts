import type { Visit } from './visit.js';

const NAME = 'doorlijn-let-op';
const SECONDS = 60;
const MOST_BYTES = 3000;

/** What was saved all the same, to be told on the next page. It goes by way of the person's own browser and is kept nowhere. */
export function leaveNotes(visit: Visit, notes: readonly string[]): void {
  if (notes.length === 0) return;
  const value = encodeURIComponent(JSON.stringify(notes));
  if (value.length > MOST_BYTES) return;
  const secure = visit.web.configuration.secure;
  void visit.reply.setCookie(NAME, value, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SECONDS, secure });
}

/** The notes that were left, once. */
export function takeNotes(visit: Visit): string[] {
  const value = visit.request.cookies[NAME];
  if (value === undefined) return [];
  void visit.reply.clearCookie(NAME, { path: '/' });
  try {
    const notes: unknown = JSON.parse(decodeURIComponent(value));
    return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
  } catch {
    return [];
  }
}
