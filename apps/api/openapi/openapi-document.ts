import { z } from '../../../libs/contracts/dutch.js';
import { ProblemSchema } from '../../../libs/contracts/problem.js';
import { API_VERSION } from '../frame/api-version.js';
import { type AnswerDescription } from './operation.js';
import { type RegisteredRoute } from './registered-routes.js';

type Json = Record<string, unknown>;

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets.',
  schema: { type: 'string' },
};

/** A schema as it is on the wire: what a body is given as, and (a codec encodes) what an answer is sent as. */
function wireSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
}

/** The properties of an object schema as parameters of one place. */
function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const json = wireSchema(schema);
  const required = new Set(Array.isArray(json.required) ? (json.required as string[]) : []);
  return Object.entries((json.properties ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    ...(typeof property.description === 'string' ? { description: property.description } : {}),
    schema: property,
  }));
}

const VERSION_HEADER = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

function answer({ description, schema, mediaType }: AnswerDescription): Json {
  const type = mediaType ?? 'application/json';
  return {
    description,
    headers: VERSION_HEADER,
    ...(schema !== undefined ? { content: { [type]: { schema: wireSchema(schema) } } } : {}),
    ...(schema === undefined && mediaType !== undefined ? { content: { [type]: { schema: { type: 'string' } } } } : {}),
  };
}

function requestBody(route: RegisteredRoute): Json | undefined {
  const types = route.operation.bodyMediaTypes ?? ['application/json'];
  if (route.body !== undefined) {
    const schema = wireSchema(route.body);
    return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
  }
  if (route.operation.bodyMediaTypes === undefined) return undefined;
  const file = (type: string): Json =>
    type === 'multipart/form-data'
      ? { schema: { type: 'object', properties: { file: { type: 'string', contentMediaType: types.includes('text/csv') ? 'text/csv' : 'application/octet-stream' } }, required: ['file'] } }
      : { schema: { type: 'string' } };
  return { required: true, content: Object.fromEntries(types.map((type) => [type, file(type)])) };
}

const isOpen = (route: RegisteredRoute): boolean => route.permission.kind === 'everyone';

function operation(route: RegisteredRoute): Json {
  const body = requestBody(route);
  const touchesTransfer = route.verb === 'post' && route.path.includes('/transfers/{');
  const answers = Object.fromEntries(route.operation.answers.map((given) => [String(given.status), answer(given)]));
  const refusals = route.operation.refusals ?? [];
  return {
    operationId: route.name,
    summary: route.operation.summary,
    tags: [route.operation.tag],
    ...(refusals.length > 0 ? { description: `Kan worden geweigerd met: ${refusals.map((code) => `\`${code}\``).join(', ')}.` } : {}),
    ...(isOpen(route) ? { security: [] } : {}),
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...(route.verb === 'post' ? [IDEMPOTENCY_KEY] : []),
      ...(touchesTransfer ? [IF_MATCH] : []),
    ],
    ...(body !== undefined ? { requestBody: body } : {}),
    responses: { ...answers, default: { $ref: '#/components/responses/Problem' } },
  };
}

/** The whole API as an OpenAPI 3.1 document, from the routes that are really registered. */
export function openapiDocument(routes: readonly RegisteredRoute[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const place = (paths[route.path] ??= {});
    place[route.verb] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorlijn',
      version: API_VERSION,
      description:
        'De warme overdracht van vso naar mbo. Alle tekst voor mensen is Nederlands; fouten komen als application/problem+json, allemaal tegelijk.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'De beheerder van deze installatie', url: '/api/docs' },
    },
    servers: [{ url: '/', description: 'Deze installatie' }],
    security: [{ session: [] }, { bearer: [] }],
    tags: [...new Set(routes.map((route) => route.operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-doorlijn', description: 'Sessie na inloggen.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'Dezelfde sessie, voor programma’s.' },
      },
      headers: { ApiVersion: { description: 'Versie van de API.', schema: { type: 'string' } } },
      responses: {
        Problem: {
          description: 'Er ging iets mis; RFC 9457.',
          headers: VERSION_HEADER,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: { Problem: wireSchema(ProblemSchema) },
    },
  };
}
