import spectralCore from '@stoplight/spectral-core';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NL_API_DESIGN_RULES } from '../../api-rules/nl-api-design-rules.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { useApi } from './running-api.js';

const { Spectral } = spectralCore;
const database = useDoorlijnDatabase();
const api = useApi(database);
const linter = new Spectral();
linter.setRuleset(NL_API_DESIGN_RULES);

// The document is spoilt in every way.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Document = any;
let text: string;

beforeAll(async () => {
  text = JSON.stringify((await api.get('/api/v1/openapi.json')).body);
});

async function mistakesIn(document: Document): Promise<string[]> {
  const results = await linter.run(document as Record<string, unknown>);
  return results.map(({ code, path, message }) => `${String(code)} at ${path.join('/')}: ${message}`);
}

/** The smallest document that keeps to every rule, to be spoilt one rule at a time. */
function sound(): Document {
  const problem = {
    description: 'Er ging iets mis.',
    headers: { 'API-Version': { schema: { type: 'string' } } },
    content: {
      'application/problem+json': {
        schema: { type: 'object', required: ['status', 'title', 'detail'], properties: { status: { type: 'integer' } } },
      },
    },
  };
  const answer = {
    description: 'Goed.',
    headers: { 'API-Version': { schema: { type: 'string' } }, 'access-control-allow-origin': { schema: { type: 'string' } } },
    content: { 'application/json': { schema: { type: 'object', properties: { startDate: { type: 'string', format: 'date' } } } } },
  };
  const operation = (operationId: string): Document => ({
    operationId,
    summary: 'Lezen',
    tags: ['Lezen'],
    parameters: [{ name: 'schoolYear', in: 'query', schema: { type: 'integer' } }],
    responses: { '200': structuredClone(answer), '400': structuredClone(problem) },
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Proef', version: '1.0.0', contact: { name: 'Beheer', url: 'https://doorlijn.example', email: 'beheer@doorlijn.example' } },
    servers: [{ url: 'https://doorlijn.example/api/v1' }],
    tags: [{ name: 'Lezen' }],
    paths: { '/openapi.json': { get: operation('readDescription') }, '/own-days': { get: operation('readDays') } },
    components: { schemas: { OwnDay: { type: 'object' } } },
  };
}

describe('the NL API Design Rules', () => {
  it('find nothing wrong with the description of the API', async () => {
    expect(await mistakesIn(JSON.parse(text))).toEqual([]);
  });

  it('find nothing wrong with a small document that keeps to them', async () => {
    expect(await mistakesIn(sound())).toEqual([]);
  });

  it.each<[string, (document: Document) => void]>([
    ['core/doc-openapi', (d) => (d.openapi = '3.1')],
    ['core/publish-openapi', (d) => delete d.paths['/openapi.json']],
    ['core/publish-openapi-anywhere', (d) => delete d.paths['/openapi.json'].get.responses['200'].headers['access-control-allow-origin']],
    ['core/doc-openapi-contact', (d) => delete d.info.contact.email],
    ['core/semver', (d) => (d.info.version = '1.0')],
    ['core/uri-version', (d) => (d.servers[0].url = 'https://doorlijn.example/api')],
    ['core/version-header', (d) => delete d.paths['/own-days'].get.responses['200'].headers['API-Version']],
    ['core/version-header', (d) => delete d.paths['/own-days'].get.responses['400'].headers],
    ['core/no-trailing-slash', (d) => {
      d.paths['/days/'] = d.paths['/own-days'];
    }],
    ['core/path-segments-kebab-case', (d) => {
      d.paths['/ownDays'] = d.paths['/own-days'];
    }],
    ['core/query-keys-camel-case', (d) => (d.paths['/own-days'].get.parameters[0].name = 'school_year')],
    ['core/http-methods', (d) => {
      d.paths['/own-days'].trace = d.paths['/own-days'].get;
    }],
    ['core/error-handling/problem-details', (d) => (d.paths['/own-days'].get.responses['400'].content = { 'application/json': {} })],
    [
      'core/error-handling/problem-details',
      (d) => (d.paths['/own-days'].get.responses['400'].content['application/problem+json'].schema.required = ['status']),
    ],
    ['core/error-handling/invalid-input', (d) => delete d.paths['/own-days'].get.responses['400']],
    ['core/date-time', (d) => delete d.paths['/own-days'].get.responses['200'].content['application/json'].schema.properties.startDate.format],
    ['schema-names', (d) => (d.components.schemas.own_day = {})],
    ['operation-operationId-unique', (d) => (d.paths['/own-days'].get.operationId = 'readDescription')],
    ['oas3-valid-media-example', (d) => (d.paths['/own-days'].get.responses['200'].content['application/json'].example = { startDate: 7 })],
  ])('see it when %s is broken', async (rule, spoil) => {
    const document = sound();
    spoil(document);
    expect((await mistakesIn(document)).map((mistake) => mistake.split(' at ')[0])).toContain(rule);
  });
});

describe('what the rules ask of answers', () => {
  it('is published without log-in within the base path, for a page of any website', async () => {
    const { status, headers, body } = await api.get('/api/v1/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body.info.version).toBe(headers.get('api-version'));
    expect((await api.get('/openapi.json')).body).toEqual(body);
  });

  it('is 404 for an address with a slash at its end', async () => {
    expect(await api.get('/api/v1/openapi.json/')).toMatchObject({ status: 404, body: { code: 'ROUTE.UNKNOWN' } });
    expect((await api.get('/api/v1/me/')).status).toBe(404);
  });

  it('has every security header that is mandatory', async () => {
    for (const path of ['/api/v1/openapi.json', '/api/v1/me', '/api/v1/bestaat-niet']) {
      const { headers } = await api.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});
