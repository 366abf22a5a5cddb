import { afterAll, beforeAll, expect } from '@jest/globals';
import { createApi, type Api } from '../../../apps/api/create-api.js';
import { type ApiConfiguration } from '../../../apps/api/frame/api-configuration.js';
import { type ApiDependencies } from '../../../apps/api/frame/api-dependencies.js';
import { type Clock, SystemClock } from '../../../libs/persistence/clock.js';
import { type DoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from './casework.js';
import { DescribedAnswers, type Description } from './described-answers.js';

export const MASTER_KEY = Buffer.alloc(32, 9);

const CONFIGURATION: ApiConfiguration = {
  demo: true,
  secure: false,
  trustProxy: false,
  masterKey: MASTER_KEY,
  oidcProviders: [],
  requestsPerMinute: 100_000,
  metricsToken: undefined,
  contact: { email: 'beheer@doorlijn.example', url: 'https://doorlijn.example/api/docs' },
};

export interface Answer {
  status: number;
  headers: Headers;
  // The tests look into every kind of answer.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** One property of every item of a list in an answer. */
export function column(list: unknown, key: string): unknown[] {
  return (list as Record<string, unknown>[]).map((item) => item[key]);
}

export interface Call {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RunningApi {
  readonly api: Api;
  readonly address: string;
  readonly logged: { details: object; message: string }[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  get(path: string, token?: string): Promise<Answer>;
  post(path: string, token: string | undefined, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A demo session as this membership; for programs, so with a token. */
  logIn(membershipId: string): Promise<string>;
}

/** The real API on a free port over the database of this test file. Read it inside tests only. */
export function useApi(
  database: DoorlijnDatabase,
  changes: Partial<ApiConfiguration> = {},
  dependencies: Partial<ApiDependencies> = {},
  clock: Clock = new SystemClock(),
): RunningApi {
  let api: Api | undefined;
  let address = '';
  const logged: RunningApi['logged'] = [];
  beforeAll(async () => {
    api = await createApi(
      { ...CONFIGURATION, ...changes },
      {
        casework: caseworkOf(database, clock),
        log: {
          info: () => undefined,
          error: (details, message) => logged.push({ details, message }),
        },
        temporal: { isReachable: async () => true, required: true },
        ...dependencies,
      },
    );
    address = await api.listen(0, '127.0.0.1');
  });
  let described: DescribedAnswers | undefined;
  beforeAll(async () => {
    const description = await fetch(`${address}/api/v1/openapi.json`);
    described = new DescribedAnswers((await description.json()) as Description);
  });
  afterAll(() => api?.close());
  // Whatever a test is about: what the API answers in it is what its description says.
  afterAll(() => expect(described?.differences ?? []).toEqual([]));

  async function call(method: string, path: string, { token, body, headers }: Call = {}): Promise<Answer> {
    const isText = typeof body === 'string' || body instanceof FormData;
    const response = await fetch(`${address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const answer: Answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    described?.look(method, path, body === undefined ? {} : { body }, answer);
    return answer;
  }

  return {
    get api() {
      if (api === undefined) throw new Error('the API is there only while the tests run');
      return api;
    },
    get address() {
      return address;
    },
    logged,
    call,
    get: (path, token) => call('GET', path, { token }),
    post: (path, token, body, headers) => call('POST', path, { token, body, ...(headers === undefined ? {} : { headers }) }),
    logIn: async (membershipId) => {
      const answer = await call('POST', '/api/v1/demo-sessions', { body: { membershipId, transport: 'bearer' } });
      if (answer.status !== 201) throw new Error(`no demo session: ${JSON.stringify(answer.body)}`);
      return answer.body.token as string;
    },
  };
}
