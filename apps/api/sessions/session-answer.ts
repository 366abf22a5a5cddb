import type {} from '@fastify/cookie';
import { type FastifyReply } from 'fastify';
import { type Instant } from '../../../libs/domain/time.js';
import { sessionCookie } from '../../../libs/identity/session-cookie.js';
import { type NewSession, type Sessions } from '../../../libs/identity/sessions.js';

export interface SessionAnswer {
  expiresAt: string;
  token?: string;
}

const iso = (at: Instant): string => new Date(at).toISOString();

export interface Handing {
  sessions: Sessions;
  secure: boolean;
}

/**
 * Hands a new session over: as a cookie that scripts cannot read, or as a token for a program that asked for one. The session that
 * the same browser still had ends.
 */
export async function handOver(
  reply: FastifyReply,
  session: NewSession,
  transport: 'cookie' | 'bearer',
  { sessions, secure }: Handing,
): Promise<SessionAnswer> {
  if (transport === 'bearer') return { expiresAt: iso(session.expiresAt), token: session.token };
  const { name, options } = sessionCookie(secure);
  await sessions.endFormer(reply.request.cookies[name]);
  void reply.setCookie(name, session.token, options);
  return { expiresAt: iso(session.expiresAt) };
}

export function takeBack(reply: FastifyReply, secure: boolean): void {
  const { name, options } = sessionCookie(secure);
  void reply.clearCookie(name, options);
}
