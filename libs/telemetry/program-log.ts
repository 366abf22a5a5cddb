import { type DestinationStream, pino, type Logger } from 'pino';
import { traceIdNow } from './spans.js';

/** What an error may tell in a log: kinds, codes and places in the code. */
interface ToldError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: ToldError;
  [detail: string]: unknown;
}

/** Of an error of PostgreSQL: which rule was broken, not with what. */
const DATABASE_DETAILS = ['severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const;
const ADDRESS = /[^\s@<>"']+@[^\s@<>"']+/g;
const CAUSES_TOLD = 4;

/**
 * The log of a program: JSON lines on standard output, each with the id of the trace that it belongs to. An error leaves only its kind, codes
 * and place: PostgreSQL and mail servers quote what somebody wrote, so their words and parameters stay out.
 */
export function programLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    name,
    mixin: () => {
      const traceId = traceIdNow();
      return traceId === undefined ? {} : { traceId };
    },
    serializers: { err: toldError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** An error without anything that it may quote of a person. */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' };
  const told: ToldError = { type: error.name, message: withoutAddresses(error.message) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' || typeof code === 'number') told.code = String(code);
  const database = databaseErrorOf(error);
  if (database !== undefined) {
    told.message = `PostgreSQL refused (${String(database.code)})`;
    told.code = String(database.code);
    for (const detail of DATABASE_DETAILS) if (database[detail] !== undefined) told[detail] = database[detail];
  }
  const places = placesOf(error);
  if (places !== '') told.stack = places;
  if (cause !== undefined && depth < CAUSES_TOLD) told.cause = toldError(cause, depth + 1);
  return told;
}

/** By the SQLSTATE, which TypeORM and `pg` put in different places. */
function databaseErrorOf(error: Error): Record<string, unknown> | undefined {
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const found = inner as Record<string, unknown>;
  const isDatabase = typeof found['severity'] === 'string' || 'driverError' in error;
  return isDatabase ? found : undefined;
}

/** The lines of the stack: where, without the message that stands on top of it. */
function placesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, '<address>');
}
