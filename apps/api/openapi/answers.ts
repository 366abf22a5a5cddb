import { REQUEST_PROBLEMS, type RequestProblemCode } from '../problems/request-problems.js';
import { statusOf, titleOf } from '../problems/refusals.js';
import { CommandAnswerSchema } from '../transfers/command-answers.js';
import { type Example } from './examples.js';
import { ALWAYS, ANY_ORIGIN, ETAG, LOCATION, PASSING, REPLAYED, RETRY_AFTER } from './headers.js';
import { type AnswerDescription } from './operation.js';
import { type RegisteredRoute } from './registered-routes.js';
import { type Json, type NamedSchemas } from './wire-schemas.js';

/** Away for a moment, or asked too often: Retry-After says when to come back. */
const WAITS = [429, 503];
/** Whatever a request is, it may meet these. */
const ANYWHERE = [429, 500, 503];
/** Every status with which something may be refused, each described once. */
const REFUSED = [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 502, 503];

const isOpen = (route: RegisteredRoute): boolean => route.permission.kind === 'everyone';
/** A change of one transfer: answered with its new state and version. */
const isCommand = ({ operation }: RegisteredRoute): boolean => operation.answers[0].schema === CommandAnswerSchema;
export const takesIfMatch = (route: RegisteredRoute): boolean => isCommand(route) && route.path.includes('/transfers/{');
/** Others whose answer has a version of its own. */
const VERSIONED = ['listOpenData', 'readOpenData', 'exportOpenData', 'readTransfer', 'readEscalation', 'acknowledgeEscalation', 'takeEscalation', 'answerEscalation', 'askSchools'];
/** What a page of another site may read. */
const ANY_ORIGIN_MAY = ['readDescription', 'listOpenData', 'readOpenData', 'exportOpenData'];
/** Who makes something that can be read by itself. */
const MAKERS = ['startTransfer', 'createCohortImport', 'createApiKey'];
export const takesIdempotencyKey = (route: RegisteredRoute): boolean =>
  ['post', 'patch', 'delete'].includes(route.verb) && !isOpen(route) && route.operation.secret !== true;

function statusOfRefusal(code: string): number {
  return code in REQUEST_PROBLEMS ? REQUEST_PROBLEMS[code as RequestProblemCode].status : statusOf(code);
}

/** With which statuses this route may refuse. */
export function refusedStatuses(route: RegisteredRoute): number[] {
  const takesBody = route.body !== undefined || route.operation.bodyMediaTypes !== undefined;
  const takesInput = takesBody || route.query !== undefined || route.params !== undefined || route.verb !== 'get';
  const statuses = [
    ...ANYWHERE,
    ...(takesInput ? [400] : []),
    ...(isOpen(route) ? [] : [401, 403]),
    ...(route.params === undefined ? [] : [404]),
    ...(takesBody ? [413, 415] : []),
    ...(takesIdempotencyKey(route) ? [409, 422] : []),
    ...(takesIfMatch(route) ? [412] : []),
    ...(route.operation.refusals ?? []).map(statusOfRefusal),
  ];
  return [...new Set(statuses)].sort((one, other) => one - other);
}

function headersOf(route: RegisteredRoute): Json {
  return {
    ...ALWAYS,
    ...(isCommand(route) || VERSIONED.includes(route.name) ? ETAG : {}),
    ...(MAKERS.includes(route.name) ? LOCATION : {}),
    ...(takesIdempotencyKey(route) ? REPLAYED : {}),
    ...(ANY_ORIGIN_MAY.includes(route.name) ? ANY_ORIGIN : {}),
    ...(route.operation.deprecated === undefined ? {} : PASSING),
  };
}

function answer(route: RegisteredRoute, given: AnswerDescription, schemas: NamedSchemas, example: Example | undefined): Json {
  const { description, schema, mediaType, status, otherMediaTypes = [] } = given;
  const type = mediaType ?? 'application/json';
  const headers = headersOf(route);
  if (schema === undefined && mediaType === undefined) return { description, headers };
  const shown = example?.status === status && example.answer !== undefined ? { example: example.answer } : {};
  const described = schema === undefined ? { type: type === 'application/json' ? 'object' : 'string' } : schemas.reference(schema, route.name, 'Answer');
  const others = otherMediaTypes.map((other) => [other, { schema: { type: 'string' } }] as const);
  return { description, headers, content: { [type]: { schema: described, ...shown }, ...Object.fromEntries(others) } };
}

/** Every answer of a route: as it says, and as it refuses. */
export function answersOf(route: RegisteredRoute, schemas: NamedSchemas, example: Example | undefined): Json {
  return {
    ...Object.fromEntries(route.operation.answers.map((given) => [String(given.status), answer(route, given, schemas, example)])),
    ...Object.fromEntries(refusedStatuses(route).map((status) => [String(status), { $ref: `#/components/responses/Refused${status}` }])),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function problem(description: string, headers: Json): Json {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return { description, headers: { ...ALWAYS, ...headers }, content };
}

/** RFC 9457, once for every status. */
export function refusals(): Json {
  return {
    Problem: problem('Er ging iets mis; RFC 9457.', {}),
    ...Object.fromEntries(REFUSED.map((status) => [`Refused${status}`, problem(`${titleOf(status)}.`, WAITS.includes(status) ? RETRY_AFTER : {})])),
  };
}
