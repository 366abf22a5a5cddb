/**
 * SQLSTATE classes and codes (PostgreSQL manual, appendix A) with which the server says that it is not there:
 * 08 connection, 57P01-57P03 shutdown and start-up, 53300 too many connections, 25006 a standby took over.
 */
const STATES = /^(08...|57P0[1-5]|53300|25006)$/;
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);
/** Errors of the `pg` client that carry no code. */
const CLIENT_MESSAGES = [
  'Connection terminated',
  'Connection ended unexpectedly',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
  'Driver not Connected',
  'Cannot use a pool after calling end',
];

function part(error: object, key: string): unknown {
  return key in error ? (error as Record<string, unknown>)[key] : undefined;
}

/** Is this error (or what caused it) PostgreSQL being away, rather than a mistake? */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = part(error, 'code');
  if (typeof code === 'string') {
    if (STATES.test(code)) return true;
    if (SOCKET_ERRORS.has(code) && part(error, 'syscall') !== 'open') return true;
  }
  const message = part(error, 'message');
  if (typeof message === 'string' && CLIENT_MESSAGES.some((known) => message.includes(known))) return true;
  const inner = part(error, 'errors');
  if (Array.isArray(inner) && inner.some(isDatabaseAway)) return true;
  return isDatabaseAway(part(error, 'driverError')) || isDatabaseAway(part(error, 'cause'));
}
