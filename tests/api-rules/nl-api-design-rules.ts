import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core';
import spectralFormats from '@stoplight/spectral-formats';
import spectralFunctions from '@stoplight/spectral-functions';
import spectralRulesets from '@stoplight/spectral-rulesets';

const { createRulesetFunction } = spectralCore;
const { oas3_1 } = spectralFormats;
const { casing, pattern, schema, truthy } = spectralFunctions;

/*
 * The technical rules of the NL API Design Rules 2.1 (Logius, https://gitdocumentatie.logius.nl/publicatie/api/adr/) that can be seen in an
 * OpenAPI document, one by one and under the names that the standard gives them. What can be seen in answers only (headers, a trailing
 * slash) is asked of the running API beside it.
 */

const SEMVER = '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$';
/** Pieces in lower case with hyphens, parameters in braces, or the file in which the description is published. */
const PATH = '^(/|(/([a-z0-9]+(-[a-z0-9]+)*|\\{\\w+\\}))+|/openapi\\.json)$';
const SUCCESS = "$.paths[*][*].responses[?(@property.match(/^[23]\\d\\d$/))]";
const FAILURE = "$.paths[*][*].responses[?(@property.match(/^([45]\\d\\d|default)$/))]";
const VERBS = ['get', 'post', 'put', 'patch', 'delete'];

type Node = Record<string, unknown>;

/** Who takes input must be able to say what is wrong with it. */
const canRefuseInput = createRulesetFunction<Node, null>({ input: { type: 'object' }, options: null }, (operation) => {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  const takesInput = parameters.length > 0 || 'requestBody' in operation;
  const { responses } = operation as { responses?: Node };
  return takesInput && responses?.['400'] === undefined ? [{ message: 'takes input and has no answer 400' }] : [];
});

/** A property that is called a date holds a day; one that is called a moment or a time says in which zone. */
const datesHaveFormat = createRulesetFunction<Node, null>({ input: { type: 'object' }, options: null }, (properties) =>
  Object.entries(properties).flatMap(([name, property]) => {
    const { type, format } = property as { type?: string; format?: string };
    const isDay = /^(date|datum)$|(Date|Datum)$/.test(name) && type === 'string';
    if (isDay && format !== 'date') return [{ message: `${name} is a day without format "date"` }];
    return format === 'time' || format === 'date-time-local' ? [{ message: `${name} has a time without a zone` }] : [];
  }),
);

const onlyOrdinaryVerbs = createRulesetFunction<Node, null>({ input: { type: 'object' }, options: null }, (path) =>
  Object.keys(path)
    .filter((key) => !VERBS.includes(key) && !['parameters', 'summary', 'description'].includes(key))
    .map((key) => ({ message: `${key} is no ordinary method` })),
);

export const NL_API_DESIGN_RULES: RulesetDefinition = {
  formats: [oas3_1],
  extends: [[spectralRulesets.oas as RulesetDefinition, 'off']],
  rules: {
    // core/doc-openapi and core/publish-openapi: a document that is one, whose examples are what they are an example of
    'oas3-schema': 'error',
    'operation-operationId-unique': 'error',
    'path-params': 'error',
    'openapi-tags-uniqueness': 'error',
    'operation-tag-defined': 'error',
    'oas3-valid-media-example': 'error',
    'oas3-valid-schema-example': 'error',
    'oas3-server-variables': 'error',
    'oas3-api-servers': 'error',
    'no-$ref-siblings': 'off',
    'core/doc-openapi': {
      severity: 'error',
      given: '$.openapi',
      then: { function: pattern, functionOptions: { match: '^3\\.1\\.\\d+$' } },
    },
    'core/publish-openapi': {
      severity: 'error',
      given: '$.paths',
      then: {
        function: schema,
        functionOptions: {
          schema: { required: ['/openapi.json'], properties: { '/openapi.json': { type: 'object', required: ['get'], maxProperties: 1 } } },
        },
      },
    },
    'core/publish-openapi-anywhere': {
      severity: 'error',
      given: "$.paths['/openapi.json'].get.responses['200']",
      then: { field: 'headers.access-control-allow-origin', function: truthy },
    },
    'core/doc-openapi-contact': {
      severity: 'error',
      given: '$.info',
      then: {
        function: schema,
        functionOptions: {
          schema: { required: ['contact'], properties: { contact: { type: 'object', required: ['name', 'url', 'email'] } } },
        },
      },
    },
    'core/semver': { severity: 'error', given: '$.info.version', then: { function: pattern, functionOptions: { match: SEMVER } } },
    'core/uri-version': {
      severity: 'error',
      given: '$.servers[*]',
      then: { field: 'url', function: pattern, functionOptions: { match: '/v[1-9]\\d*$' } },
    },
    'core/version-header': {
      severity: 'error',
      given: [SUCCESS, FAILURE],
      then: { field: 'headers.API-Version', function: truthy },
    },
    'core/no-trailing-slash': {
      severity: 'error',
      given: '$.paths',
      then: { field: '@key', function: pattern, functionOptions: { notMatch: './$' } },
    },
    'core/path-segments-kebab-case': {
      severity: 'error',
      given: '$.paths',
      then: { field: '@key', function: pattern, functionOptions: { match: PATH } },
    },
    'core/query-keys-camel-case': {
      severity: 'error',
      given: "$.paths[*][*].parameters[?(@.in=='query')]",
      then: { field: 'name', function: casing, functionOptions: { type: 'camel' } },
    },
    'core/http-methods': { severity: 'error', given: '$.paths[*]', then: { function: onlyOrdinaryVerbs } },
    'core/error-handling/problem-details': {
      severity: 'error',
      given: `${FAILURE}.content`,
      then: {
        function: schema,
        functionOptions: {
          schema: {
            type: 'object',
            required: ['application/problem+json'],
            properties: {
              'application/problem+json': {
                properties: { schema: { properties: { required: { allOf: ['status', 'title', 'detail'].map((name) => ({ contains: { const: name } })) } } } },
              },
            },
          },
        },
      },
    },
    'core/error-handling/invalid-input': { severity: 'error', given: '$.paths[*][*]', then: { function: canRefuseInput } },
    'core/date-time': { severity: 'error', given: '$..properties', then: { function: datesHaveFormat } },
    // Not rules of the standard, but of a client that is made from the document.
    'schema-names': {
      severity: 'error',
      given: '$.components.schemas',
      then: { field: '@key', function: casing, functionOptions: { type: 'pascal' } },
    },
    'every-operation-has-a-name': { severity: 'error', given: '$.paths[*][*]', then: { field: 'operationId', function: truthy } },
    'every-operation-says-what-it-does': { severity: 'error', given: '$.paths[*][*]', then: { field: 'summary', function: truthy } },
  },
};
