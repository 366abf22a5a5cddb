import { HttpException } from '@nestjs/common';
import { type FieldError, type Problem } from '../../../libs/contracts/problem.js';
import { isDatabaseAway } from '../../../libs/persistence/database-away.js';
import { isNoText } from '../../../libs/persistence/no-text.js';
import { statusOf, titleOf } from './refusals.js';
import { RequestProblem } from './request-problem.js';
import { REQUEST_PROBLEMS, type RequestProblemCode } from './request-problems.js';

/** Half a minute: the pool and a restarted PostgreSQL are back well within it. */
const DATABASE_RETRY_SECONDS = 30;

export interface ProblemAnswer {
  problem: Problem;
  /** Seconds; goes into `Retry-After`. */
  retryAfter: number | undefined;
}

/** A refusal by a use case: dotted code, and a Dutch sentence for the person. */
interface Refusal {
  code: string;
  sentence: string;
  errors?: readonly FieldError[];
}

function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'sentence' in error &&
    typeof error.sentence === 'string'
  );
}

/** Where the docs explain a code. */
export function typeOf(code: string): string {
  return `/api/docs#${code.toLowerCase().replaceAll(/[._]/g, '-')}`;
}

function known(code: RequestProblemCode, requestId: string, errors: readonly FieldError[]): Problem {
  const { status, title, detail } = REQUEST_PROBLEMS[code];
  return {
    type: typeOf(code),
    title,
    status,
    detail,
    code,
    instance: `urn:request:${requestId}`,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
  };
}

function refused(refusal: Refusal, requestId: string): Problem {
  const status = statusOf(refusal.code);
  return {
    type: typeOf(refusal.code),
    title: titleOf(status),
    status,
    detail: refusal.sentence,
    code: refusal.code,
    instance: `urn:request:${requestId}`,
    ...(refusal.errors !== undefined && refusal.errors.length > 0 ? { errors: [...refusal.errors] } : {}),
  };
}

const BY_STATUS: Record<number, RequestProblemCode> = {
  400: 'REQUEST.NOT_JSON',
  404: 'ROUTE.UNKNOWN',
  406: 'REQUEST.MEDIA_TYPE',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.MEDIA_TYPE',
  429: 'REQUEST.TOO_MANY',
};

/** What Fastify and Nest throw themselves carries an HTTP status under one of two names. */
function frameworkStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}

/** The answer to any error: refusals keep their code and sentence, the unknown becomes a bare 500. */
export function answerOf(error: unknown, requestId: string): ProblemAnswer {
  if (error instanceof RequestProblem) {
    return { problem: known(error.code, requestId, error.errors), retryAfter: error.retryAfter };
  }
  if (isDatabaseAway(error)) {
    return { problem: known('SERVICE.DATABASE_AWAY', requestId, []), retryAfter: DATABASE_RETRY_SECONDS };
  }
  if (isRefusal(error)) {
    const problem = refused(error, requestId);
    const wait = 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter : undefined;
    return { problem, retryAfter: wait };
  }
  if (isNoText(error)) return { problem: known('REQUEST.INVALID', requestId, []), retryAfter: undefined };
  const status = frameworkStatus(error);
  const code = status === undefined ? undefined : BY_STATUS[status];
  return { problem: known(code ?? 'SERVICE.FAILED', requestId, []), retryAfter: undefined };
}
