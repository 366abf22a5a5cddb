import { sessionCookie } from '../../../libs/identity/session-cookie.js';
import { ForeignForm, type Visit } from './visit.js';

/**
 * A form is ours when the browser says that it comes from this host and, once somebody is logged in, when it carries the token of
 * their session.
 * @throws ForeignForm
 */
export function requireOwnForm(visit: Visit, token: unknown): void {
  const { request, web, signedIn } = visit;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ForeignForm();
  const { origin } = request.headers;
  if (origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host) throw new ForeignForm();
  if (signedIn === undefined) return;
  const cookie = request.cookies[sessionCookie(web.configuration.secure).name] ?? '';
  if (!web.tokens.holds(cookie, token)) throw new ForeignForm();
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
