import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { Fuzzer, operationsOf, type FuzzedRequest } from './fuzzed-requests.js';
import { makeRegion, newTransfer } from './region.js';
import { useApi, type Answer } from './running-api.js';

// Every route of the OpenAPI document gets what it does not expect, from people of every kind. More of it: npm run fuzz.

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 22);
const AT_ONCE = 8;
/** A file that was withdrawn takes nothing any more; there are others. */
const OWN_FILES = 12;
jest.setTimeout(60_000 + REQUESTS * 60);

/** Of the inside of the product: stack traces, statements, paths, names of errors. */
const INSIDE = /\n\s+at |node_modules|\.ts:\d+|\.js:\d+|QueryFailedError|SELECT |INSERT INTO|syntax error|TypeError|violates/;
/** Only in the file of another school. */
const FOREIGN = 'Pelikaan';

const database = useDoorlijnDatabase();
const api = useApi(database);
let tokens: (string | undefined)[];
let fuzzer: Fuzzer;

beforeAll(async () => {
  const region = await makeRegion(database, api);
  const [own, other] = [region.schools[0], region.schools[1]];
  const mentor = await region.tokenOf(own, 'vso-mentor');
  const started = async (token: string, body: object): Promise<string> => {
    const answer = await api.post('/api/v1/transfers', token, body);
    return answer.body.recorded.transfer as string;
  };
  const mine: string[] = [];
  for (let n = 0; n < OWN_FILES; n += 1) mine.push(await started(mentor, await newTransfer(database, own)));
  // Without a college, which would know the files of both schools.
  const foreign = (await newTransfer(database, other, { mbo: undefined })) as { student: object };
  const theirs = await started(await region.tokenOf(other, 'vso-mentor'), {
    ...foreign,
    student: { ...foreign.student, firstName: FOREIGN, lastName: FOREIGN },
  });
  const places = [own, region.college, region.municipality, region.rmc, region.region];
  const everybody = await Promise.all(
    places.flatMap((place) => Object.values(place.staff).map(({ role }) => region.tokenOf(place, role))),
  );
  const others = [...everybody, await studentOf(mine[0] ?? '', mentor), undefined, 'geen-sessie'];
  // Half of it comes from who may do most, so that much gets through.
  tokens = others.flatMap((token) => [mentor, token]);
  const document = (await api.get('/openapi.json')).body as unknown;
  const memberships = [region.membershipOf(own, 'vso-mentor'), region.membershipOf(other, 'vso-mentor')];
  fuzzer = new Fuzzer(SEED, operationsOf(document), [...mine, theirs, ...memberships, '00000000-0000-4000-8000-000000000000']);
});

/** In by a link, with the code of the mentor. */
async function studentOf(transfer: string, mentor: string): Promise<string> {
  const clock = new SystemClock();
  const links = new Links(database.app, clock, new Sessions(database.app, clock));
  const link = await asWorker(database.worker, (manager) =>
    links.create(manager, transfer, { kind: 'student' }, clock.now() + 86_400_000),
  );
  const session = (await api.post('/api/v1/link-sessions', undefined, { token: link, transport: 'bearer' })).body.token as string;
  const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, { for: 'student' })).body as { code: string };
  expect((await api.post('/api/v1/link-sessions/current/code', session, { code })).status).toBe(204);
  return session;
}

function problemOf({ status, body }: Answer): string | undefined {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (status >= 500 && !(status === 503 && text.includes('"tasks"'))) return `answered ${status}`;
  if (INSIDE.test(text)) return 'tells about the inside';
  if (text.includes(FOREIGN)) return 'shows a file of another school';
  return undefined;
}

describe('every route', () => {
  it(`answers ${REQUESTS} strange requests without failing, and shows nobody what is of others`, async () => {
    const problems = new Map<string, FuzzedRequest>();
    const answered = new Map<number, number>();
    const accepted = new Set<string>();
    const waiting = Array.from({ length: REQUESTS }, (_, n) => n).reverse();
    const lane = async (): Promise<void> => {
      for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
        const request = fuzzer.request(n);
        const token = tokens[Math.floor(n / 7) % tokens.length];
        const answer = await api.call(request.method, request.path, { token, body: request.body, headers: request.headers });
        answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
        if (answer.status < 300) accepted.add(request.operation);
        const problem = problemOf(answer);
        if (problem !== undefined) problems.set(`${request.operation} ${problem}`, request);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    // Strange as they are, some get through to where things happen.
    expect(accepted.size).toBeGreaterThan(20);
    if (process.env.FUZZ_TELL === 'yes') console.log(Object.fromEntries(answered), accepted.size, [...accepted].sort().join(' '));
    const logged = api.logged.map(({ details, message }) => `${message} ${JSON.stringify(details, Object.getOwnPropertyNames(Error.prototype)).slice(0, 300)}`);
    expect({ problems: [...problems], logged: problems.size === 0 ? [] : logged.slice(0, 5) }).toEqual({ problems: [], logged: [] });
  });

  it('takes a text with a character that no database keeps, or refuses it as a mistake', async () => {
    const problems: string[] = [];
    for (const { operation, method, path, headers, body } of fuzzer.withNothingInText()) {
      const answer = await api.call(method, path, { token: tokens[0], body, headers });
      const problem = problemOf(answer);
      if (problem !== undefined) problems.push(`${operation} ${problem}: ${typeof body === 'string' ? body.slice(0, 200) : path}`);
    }
    expect(problems).toEqual([]);
  });
});
