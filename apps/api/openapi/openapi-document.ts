import { ProblemSchema } from '../../../libs/contracts/problem.js';
import { API_PREFIX, API_VERSION } from '../frame/api-version.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { answersOf, refusals, takesIdempotencyKey, takesIfMatch } from './answers.js';
import { EXAMPLES, type Example } from './examples.js';
import { HEADERS, IDEMPOTENCY_KEY, IF_MATCH } from './headers.js';
import { type RegisteredRoute } from './registered-routes.js';
import { type Json, NamedSchemas, wireSchema } from './wire-schemas.js';

/** Who may be asked about this installation. */
export interface Contact {
  email: string;
  /** Absolute. */
  url: string;
}

/** The properties of an object schema as parameters of one place. */
function parameters(schema: z.ZodType | undefined, place: 'path' | 'query', values: Record<string, string> | undefined): Json[] {
  if (schema === undefined) return [];
  const json = wireSchema(schema);
  const required = new Set(Array.isArray(json.required) ? (json.required as string[]) : []);
  return Object.entries((json.properties ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    ...(typeof property.description === 'string' ? { description: property.description } : {}),
    schema: property,
    ...(values?.[name] === undefined ? {} : { example: exampleOf(property, values[name]) }),
  }));
}

/** In an address everything is text; in the description a number is a number. */
function exampleOf(property: Json, value: string): unknown {
  return property.type === 'integer' || property.type === 'number' ? Number(value) : value;
}

function requestBody(route: RegisteredRoute, schemas: NamedSchemas, example: Example | undefined): Json | undefined {
  const types = route.operation.bodyMediaTypes ?? ['application/json'];
  const shown = example?.body === undefined ? {} : { example: example.body };
  if (route.body !== undefined) {
    const schema = schemas.reference(route.body, route.name, 'Body');
    return { required: true, content: Object.fromEntries(types.map((type) => [type, { schema, ...shown }])) };
  }
  if (route.operation.bodyMediaTypes === undefined) return undefined;
  const contentMediaType = types.includes('text/csv') ? 'text/csv' : 'application/octet-stream';
  const file = (type: string): Json =>
    type === 'multipart/form-data'
      ? { schema: { type: 'object', properties: { file: { type: 'string', contentMediaType } }, required: ['file'] } }
      : { schema: { type: 'string' }, ...(typeof example?.body === 'string' ? shown : {}) };
  return { required: true, content: Object.fromEntries(types.map((type) => [type, file(type)])) };
}

function security({ permission, operation }: RegisteredRoute): Json {
  if (permission.kind === 'everyone') return { security: [] };
  const keys = operation.scope === undefined ? [] : [{ apiKey: operation.scope === 'any' ? [] : [operation.scope] }];
  return { security: [{ session: [] }, { bearer: [] }, ...keys] };
}

function description({ operation }: RegisteredRoute): Json {
  const refused = operation.refusals ?? [];
  const scope = operation.scope;
  const sentences = [
    ...(refused.length > 0 ? [`Kan worden geweigerd met: ${refused.map((code) => `\`${code}\``).join(', ')}.`] : []),
    ...(scope === undefined || scope === 'any' ? [] : [`Een API-sleutel heeft hiervoor het recht \`${scope}\` nodig.`]),
    ...(operation.deprecated === undefined ? [] : [`Wordt afgebouwd; gebruik ${operation.deprecated.instead}.`]),
  ];
  return sentences.length > 0 ? { description: sentences.join(' ') } : {};
}

function operation(route: RegisteredRoute, schemas: NamedSchemas): Json {
  const example = EXAMPLES[route.name];
  const body = requestBody(route, schemas, example);
  return {
    operationId: route.name,
    summary: route.operation.summary,
    tags: [route.operation.tag],
    ...description(route),
    ...(route.operation.deprecated === undefined ? {} : { deprecated: true }),
    ...security(route),
    parameters: [
      ...parameters(route.params, 'path', example?.params),
      ...parameters(route.query, 'query', example?.query),
      ...(takesIdempotencyKey(route) ? [IDEMPOTENCY_KEY] : []),
      ...(takesIfMatch(route) ? [IF_MATCH] : []),
    ],
    ...(body !== undefined ? { requestBody: body } : {}),
    responses: answersOf(route, schemas, example),
  };
}

/** Health, numbers for a monitor and the reading page stand beside the API: they have no version and no promise. */
export const isOfApi = ({ path }: RegisteredRoute): boolean => path === API_PREFIX || path.startsWith(`${API_PREFIX}/`);

/** The whole API as an OpenAPI 3.1 document, from the routes that are really registered. Paths count from the server's `/api/v1`. */
export function openapiDocument(all: readonly RegisteredRoute[], contact: Contact): Json {
  const routes = all.filter(isOfApi);
  const schemas = new NamedSchemas();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const place = (paths[route.path.slice(API_PREFIX.length) || '/'] ??= {});
    place[route.verb] = operation(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorlijn',
      version: API_VERSION,
      description:
        'De warme overdracht van vso naar mbo. Alle tekst voor mensen is Nederlands; fouten komen als application/problem+json, allemaal tegelijk.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'De beheerder van deze installatie', ...contact },
    },
    servers: [{ url: API_PREFIX, description: 'Deze installatie' }],
    security: [{ session: [] }, { bearer: [] }, { apiKey: [] }],
    tags: [...new Set(routes.map((route) => route.operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-doorlijn', description: 'Sessie na inloggen.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'Dezelfde sessie, voor programma’s.' },
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'Een API-sleutel van een organisatie (`dlk_…`), met alleen de rechten die de beheerder gaf.',
        },
      },
      headers: HEADERS,
      responses: refusals(),
      schemas: { Problem: wireSchema(ProblemSchema), ...schemas.schemas },
    },
  };
}
