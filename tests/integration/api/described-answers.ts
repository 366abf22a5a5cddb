import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { type Answer, type Call } from './running-api.js';

const { Ajv2020 } = ajv2020;
const addFormats = ajvFormats.default;

interface Content {
  schema: object;
}
interface DescribedAnswer {
  $ref?: string;
  headers?: Record<string, object>;
  content?: Record<string, Content>;
}
interface DescribedOperation {
  operationId: string;
  responses: Record<string, DescribedAnswer>;
}
export interface Description {
  servers: [{ url: string }];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { responses: Record<string, DescribedAnswer> };
}

/** One exchange with the API, under the name of its operation. */
export interface Exchange {
  operation: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  status: number;
  answer: unknown;
}

interface Known {
  operation: DescribedOperation;
  pattern: RegExp;
  names: string[];
}

const NAME = 'openapi';
/** An address that is longer than any id is answered before an operation is found. */
const TOO_LONG = 414;

/** Holds every answer of a running API against what its OpenAPI document says of it. */
export class DescribedAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  private readonly known = new Map<string, Known[]>();
  private readonly validators = new Map<string, ValidateFunction>();
  /** Answers that are not as described. */
  readonly differences: string[] = [];

  constructor(private readonly description: Description) {
    addFormats(this.ajv);
    this.ajv.addSchema(description, NAME);
    const [{ url }] = description.servers;
    for (const [path, verbs] of Object.entries(description.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const pattern = new RegExp(`^${url}${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')}$`);
      for (const [verb, operation] of Object.entries(verbs)) {
        const same = this.known.get(verb) ?? [];
        // What is written out goes before what is a parameter.
        same.push({ operation, pattern, names });
        same.sort((one, other) => one.names.length - other.names.length);
        this.known.set(verb, same);
      }
    }
  }

  /** @returns the exchange, when it was with an operation of the description */
  look(method: string, path: string, { body }: Call, answer: Answer): Exchange | undefined {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const found = (this.known.get(method.toLowerCase()) ?? []).find(({ pattern }) => pattern.test(pathname));
    if (found === undefined || answer.status === TOO_LONG) return undefined;
    const { operation, pattern, names } = found;
    const values = pattern.exec(pathname)?.slice(1) ?? [];
    this.compare(operation, method, path, answer);
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]));
    const exchange = { operation: operation.operationId, params, query: Object.fromEntries(searchParams), body, status: answer.status, answer: answer.body as unknown };
    keep(exchange);
    return exchange;
  }

  private compare(operation: DescribedOperation, method: string, path: string, answer: Answer): void {
    const status = String(answer.status);
    const where = `${method} ${path} → ${status}`;
    const given = operation.responses[status] ?? operation.responses.default;
    if (given === undefined || (answer.status < 400 && operation.responses[status] === undefined)) {
      this.differences.push(`${where} is not described`);
      return;
    }
    const described = given.$ref === undefined ? given : this.description.components.responses[given.$ref.split('/').at(-1) ?? ''];
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const content = described?.content?.[type];
    if (content === undefined) {
      if (described?.content !== undefined && answer.body !== '') this.differences.push(`${where} has ${type}`);
      return;
    }
    if (!type.includes('json')) return;
    const validate = this.validator(operation.operationId, status, content.schema);
    if (!validate(answer.body)) {
      const errors = (validate.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
      this.differences.push(`${where}: ${errors.join(', ')}`);
    }
  }

  private validator(operation: string, status: string, schema: object): ValidateFunction {
    const key = `${operation} ${status}`;
    const validate =
      this.validators.get(key) ?? this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${NAME}#/`)) as object);
    this.validators.set(key, validate);
    return validate;
  }
}

/** For who looks for good examples: every exchange of a test run, in one file for each process. */
function keep(exchange: Exchange): void {
  const folder = process.env.KEEP_EXCHANGES;
  if (folder === undefined || exchange.body instanceof FormData) return;
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(exchange)}\n`);
}
