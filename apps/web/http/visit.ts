import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import type { SignedIn, SignedInByLink, SignedInStaff } from '../../../libs/identity/signed-in.js';
import { localDateOf } from '../../../libs/calendar/index.js';
import type { Instant, LocalDate } from '../../../libs/domain/time.js';
import type { Web } from './web-context.js';

/** What a page answers: something to look at, or where to go on. */
export type Answer =
  | Shown
  | { redirect: string }
  /** A part of a page, asked for by a script on it. */
  | { fragment: ReactNode }
  /** A whole document of its own, with the source of its styles. */
  | { page: string; styles: string }
  | { file: { name: string; type: string; content: string | Buffer } };

export interface Shown {
  title: string;
  body: ReactNode;
  /** Path of the menu item. */
  current?: string;
  status?: number;
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
  /** Seconds, for browsers without scripts. */
  refresh?: number;
  enhanced?: boolean;
  leave?: boolean;
}

/** One request, with who makes it. */
export interface Visit {
  web: Web;
  request: FastifyRequest;
  reply: FastifyReply;
  signedIn: SignedIn | undefined;
  /** For the forms on the page. */
  token: string;
  now: Instant;
  today: LocalDate;
}

export interface StaffVisit extends Visit {
  signedIn: SignedInStaff;
}

export interface LinkVisit extends Visit {
  signedIn: SignedInByLink;
}

/** Thrown where somebody must log in first. */
export class LogInFirst extends Error {
  override readonly name = 'LogInFirst';
  constructor(readonly where: string) {
    super('log in first');
  }
}

/** Thrown where a form did not come from our own page. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm';
}

/** Thrown where a form holds what no browser sends and no database keeps. */
export class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm';
}

/** Thrown where the same form is still being worked on, or was by a process that died. */
export class StillBusy extends Error {
  override readonly name = 'StillBusy';
}

/** Thrown where the same form was recorded by a process that died before it could say so. */
export class AlreadyDone extends Error {
  override readonly name = 'AlreadyDone';
}

/** Thrown where there is nothing at an address. */
export class NothingHere extends Error {
  override readonly name = 'NothingHere';
}

export function asStaff(visit: Visit): StaffVisit {
  const { signedIn } = visit;
  if (signedIn?.kind !== 'staff') throw new LogInFirst('/inloggen');
  return { ...visit, signedIn };
}

export function asLinked(visit: Visit): LinkVisit {
  const { signedIn } = visit;
  if (signedIn === undefined || signedIn.kind === 'staff') throw new LogInFirst('/link-verlopen');
  return { ...visit, signedIn };
}

export function todayOf(web: Web): { now: Instant; today: LocalDate } {
  const now = web.dependencies.casework.clock.now();
  return { now, today: localDateOf(now) };
}

/** For the log of security: who was not let in or through. The address is there to see an attack by. */
export function tellRefusal({ web, request, signedIn }: Visit, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : error instanceof Error ? error.name : 'unknown';
  const { id: requestId, method, ip: address } = request;
  const route = request.routeOptions.url ?? 'unknown';
  web.dependencies.log.info({ event: 'refused', requestId, code, method, route, session: signedIn?.session, address }, 'refused');
}

type Sent = Record<string, string | string[] | undefined>;

/** The fields of a posted form. */
export function sentFields(visit: Visit): Sent {
  const body = visit.request.body;
  return typeof body === 'object' && body !== null ? (body as Sent) : {};
}

export function sentText(visit: Visit, name: string): string {
  const value = sentFields(visit)[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** A value of the address after the question mark. */
export function asked(visit: Visit, name: string): string | undefined {
  const value = (visit.request.query as Sent)[name];
  const text = typeof value === 'string' ? value : value?.[0];
  return text === undefined || text === '' ? undefined : text;
}

export function parameter(visit: Visit, name: string): string {
  return (visit.request.params as Record<string, string | undefined>)[name] ?? '';
}
