import { Chance } from '../../setup/chance.js';
import { SAMPLE_BODIES } from './sample-bodies.js';

/** One operation of the OpenAPI document. */
export interface FuzzedOperation {
  id: string;
  method: string;
  path: string;
  query: string[];
}

export interface FuzzedRequest {
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | FormData | undefined;
}

interface Document {
  servers: [{ url: string }];
  paths: Record<string, Record<string, { operationId: string; parameters?: { in: string; name: string }[] }>>;
}

/** Signing out would end the fuzzing of that person. */
const LEFT_OUT = ['logOut', 'logOutEverywhere', 'switchRole'];

export function operationsOf(document: unknown): FuzzedOperation[] {
  const {
    paths,
    servers: [{ url }],
  } = document as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method, { operationId }]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method) && !LEFT_OUT.includes(operationId))
      .map(([method, { operationId, parameters = [] }]) => ({
        id: operationId,
        method: method.toUpperCase(),
        path: `${url}${path}`,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      })),
  );
}

/** What no field expects. */
export const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '💥'.repeat(50),
  'x'.repeat(5_000),
  "'; DROP TABLE transfers; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '=1+1',
  '2027-02-30',
  '9999-12-31',
  '0000-00-00',
  '2030-03-04T25:61:00+99:00',
  '+275760-09-13T00:00:00Z',
  [],
  [[[[]]]],
  {},
  { __proto__: { admin: true } },
  { $ne: null },
];

export class Fuzzer {
  private readonly chance: Chance;

  /** @param ids of files and other things, own and of others */
  constructor(
    seed: number,
    private readonly operations: readonly FuzzedOperation[],
    private readonly ids: readonly string[],
  ) {
    this.chance = new Chance(seed);
  }

  /** Every operation in turn, each time otherwise. */
  request(n: number): FuzzedRequest {
    const operation = this.operations[n % this.operations.length];
    if (operation === undefined) throw new Error('there are no operations');
    const sample = SAMPLE_BODIES[operation.id];
    const hasBody = operation.method !== 'GET' && operation.method !== 'DELETE';
    const { text, type } = this.bodyOf(sample?.body);
    return {
      operation: operation.id,
      method: operation.method,
      path: this.pathOf(operation),
      headers: {
        ...sample?.headers,
        ...(hasBody && type !== undefined && sample?.headers === undefined ? { 'content-type': type } : {}),
        ...this.sometimes(0.15, { 'if-match': this.chance.of(['"1"', '"999"', '*', 'zomaar', '"-1"', 'W/"2"']) }),
        ...this.sometimes(0.15, { 'idempotency-key': this.chance.of(['sleutel-van-allen', 'kort', 'x'.repeat(300), 'eigen-sleutel-1']) }),
        ...this.sometimes(0.05, { 'accept-language': 'x'.repeat(2_000) }),
      },
      body: hasBody ? text : undefined,
    };
  }

  /** Each text of each example in turn, with a NUL in it; and each parameter of a query. */
  withNothingInText(): FuzzedRequest[] {
    const [id = ''] = this.ids;
    return this.operations.flatMap((operation): FuzzedRequest[] => {
      const { id: name, method, query } = operation;
      const path = operation.path.replaceAll(/\{(key|step)\}/g, 'profile').replaceAll(/\{\w+\}/g, id);
      const asked = query.map((one) => ({ operation: name, method, path: `${path}?${one}=a%00b`, headers: {}, body: undefined }));
      const sample = SAMPLE_BODIES[name]?.body;
      if (typeof sample !== 'object' || sample instanceof FormData) return method === 'GET' ? asked : [];
      const headers = { 'content-type': 'application/json' };
      return [...spoiltTexts(sample)].map((body) => ({ operation: name, method, path, headers, body: JSON.stringify(body) }));
    });
  }

  private sometimes(share: number, headers: Record<string, string>): Record<string, string> {
    return this.chance.next() < share ? headers : {};
  }

  private pathOf({ path, query }: FuzzedOperation): string {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(this.parameter(name)));
    const asked = query.filter(() => this.chance.next() < 0.5).map((name) => `${name}=${encodeURIComponent(this.text())}`);
    return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
  }

  private parameter(name: string): string {
    if (this.chance.next() < 0.2) return this.text() || 'leeg';
    if (name === 'key' || name === 'step') return this.chance.of(['profile', 'inform', 'consent', 'application', 'intake', 'plan', 'check-in-1', 'geen-stap']);
    return this.chance.of(this.ids);
  }

  private text(): string {
    const strange = this.chance.of(STRANGE);
    // A lone surrogate cannot be written in a URL at all.
    return (typeof strange === 'string' ? strange : JSON.stringify(strange)).toWellFormed();
  }

  private bodyOf(sample: unknown): { text: string | FormData; type: string | undefined } {
    const dice = this.chance.next();
    if (dice < 0.03) return { text: '{"half":', type: 'application/json' };
    if (dice < 0.05) return { text: '<xml/>', type: 'application/xml' };
    if (sample instanceof FormData) return { text: sample, type: undefined };
    if (typeof sample === 'string') return { text: `${sample}${this.text()};${this.text()}\n`, type: undefined };
    const body = sample === undefined ? this.chance.of(STRANGE) : this.spoil(structuredClone(sample));
    return { text: JSON.stringify(body) ?? 'null', type: 'application/json' };
  }

  /** Leaves something out, adds something, or puts something strange in its place; sometimes nothing. */
  private spoil(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return this.chance.next() < 0.5 ? this.chance.of(STRANGE) : value;
    const entries = Object.entries(value);
    if (entries.length === 0 || this.chance.next() < 0.15) return { ...value, onbekend: this.chance.of(STRANGE) };
    const [name, inner] = this.chance.of(entries);
    const dice = this.chance.next();
    if (dice < 0.15) return value;
    const rest = Object.fromEntries(entries.filter(([other]) => other !== name));
    const next = dice < 0.25 ? rest : { ...rest, [name]: dice < 0.6 ? this.chance.of(STRANGE) : this.spoil(inner) };
    return Array.isArray(value) ? Object.values(next) : next;
  }
}

/** Copies of a value, in each of which one other text got a NUL. */
function* spoiltTexts(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield `${value}\u0000`;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    for (const spoilt of spoiltTexts(inner)) {
      const copy = { ...value, [name]: spoilt };
      yield Array.isArray(value) ? Object.values(copy) : copy;
    }
  }
}
