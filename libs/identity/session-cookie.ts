/** How the session travels in a browser. */
export interface SessionCookie {
  name: string;
  options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };
}

/**
 * `__Host-` binds the cookie to this host and to https (RFC 6265bis, 4.1.3.2); on plain http, as in the demo, a browser would
 * refuse it, so there the name is plain.
 */
export function sessionCookie(secure: boolean): SessionCookie {
  return {
    name: secure ? '__Host-doorlijn' : 'doorlijn',
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}

/** The token behind `Authorization: Bearer …`, when that is what the header says. */
export function bearerToken(header: string | undefined): string | undefined {
  const match = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header ?? '');
  return match?.[1];
}
