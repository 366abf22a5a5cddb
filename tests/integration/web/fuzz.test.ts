import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROUTES } from '../../../apps/web/routes.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { LinkHolder } from '../../../libs/identity/links.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { codeFor, linkFor } from '../../browser/stage.js';
import { useStage } from '../../browser/use-stage.js';
import { Chance } from '../../setup/chance.js';
import { makeWorld, staffOf, type World } from '../persistence/world.js';
import { newTransfer } from '../api/region.js';
import { formsOn, linksOn, type FormOnPage } from './forms-on.js';
import { PageFuzzer, type FuzzedPage } from './page-fuzzer.js';

// Every page and every form gets what it does not expect, from people of every kind, desks, students and parents. More: npm run fuzz.

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 22);
const AT_ONCE = 6;
/** Pages that each visitor walks through first, to see the forms that there are. */
const WALKED = REQUESTS > 1_000 ? 60 : 14;
jest.setTimeout(180_000 + REQUESTS * 150);

/** Of the inside of the product: stack traces, statements, paths, names of errors. */
const INSIDE = /\n\s+at |node_modules|\.tsx?:\d+|\.js:\d+|QueryFailedError|INSERT INTO|syntax error at|TypeError|violates/;
/** Only in the file of a school of another region. */
const FOREIGN = 'Pelikaan';
const ROLES: readonly Role[] = [
  'vso-mentor',
  'vso-coordinator',
  'vso-supervisor',
  'vso-aftercare',
  'transfercoach',
  'privacy-officer',
  'admin',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'leerplicht',
  'rmc',
  'region-coordinator',
];

const real = useStage();

interface Visitor {
  name: string;
  home: string;
  cookie: string;
  token: string;
  forms: FormOnPage[];
  /** Some forms end sessions on purpose. */
  comeIn(): Promise<{ cookie: string; home: string }>;
}

interface Answer {
  status: number;
  html: string;
  cookie: string | undefined;
  location: string | null;
}

async function ask({ method, path, body, type }: FuzzedPage, cookie: string): Promise<Answer> {
  const response = await fetch(`${real.stage.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie, ...(type === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  });
  const given = response.headers.getSetCookie().find((line) => line.startsWith('doorlijn='));
  return { status: response.status, html: await response.text(), cookie: given?.split(';')[0], location: response.headers.get('location') };
}

const get = (path: string, cookie = ''): Promise<Answer> => ask({ method: 'GET', path, body: undefined }, cookie);
const post = (path: string, cookie: string, fields: Record<string, string>): Promise<Answer> =>
  ask({ method: 'POST', path, body: new URLSearchParams(fields) }, cookie);
const tokenOn = (html: string): string => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Comes in, walks from page to page, and remembers the forms on the way. */
async function walk(name: string, comeIn: Visitor['comeIn'], fuzzer: PageFuzzer): Promise<Visitor> {
  const { cookie, home } = await comeIn();
  const waiting = [home];
  const seen = new Set(waiting);
  const forms = new Map<string, FormOnPage>();
  let token = '';
  for (let walked = 0; walked < WALKED; walked += 1) {
    const path = waiting.shift();
    if (path === undefined) break;
    const { html } = await get(path, cookie);
    token ||= tokenOn(html);
    for (const form of formsOn(html, path)) if (!fuzzer.isLeftOut(form.action)) forms.set(`${form.method} ${form.action}`, form);
    for (const link of linksOn(html)) {
      if (seen.has(link) || link === '/' || fuzzer.isLeftOut(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return { name, home, cookie, token, forms: [...forms.values()], comeIn };
}

/** Whoever was put out by a form of their own comes in again. */
async function stillIn(visitor: Visitor): Promise<void> {
  const { status } = await get(visitor.home, visitor.cookie);
  if (status !== 303) return;
  const { cookie, home } = await visitor.comeIn();
  const token = tokenOn((await get(home, cookie)).html);
  Object.assign(visitor, { cookie, home, token });
}

const colleague =
  (role: Role): Visitor['comeIn'] =>
  async () => {
    const { cookie = '', location } = await post('/inloggen', '', { persoon: real.stage.city.staff[role].membership });
    return { cookie, home: location ?? '/' };
  };

const byLink =
  (transfer: string, holder: LinkHolder): Visitor['comeIn'] =>
  async () => {
    const path = `/mijn/${await linkFor(real.stage, transfer, holder)}`;
    const { cookie = '' } = await post(path, '', { _token: tokenOn((await get(path)).html) });
    const { html } = await get('/mijn-overstap/code', cookie);
    await post('/mijn-overstap/code', cookie, { _token: tokenOn(html), code: await codeFor(real.stage, transfer, holder) });
    return { cookie, home: '/mijn-overstap' };
  };

let visitors: Visitor[];
let fuzzer: PageFuzzer;
let world: World;
const failures: string[] = [];
const told = jest.spyOn(console, 'error').mockImplementation((message: unknown, details?: unknown) => {
  const { err } = (details ?? {}) as { err?: Error };
  failures.push(`${String(message)} ${err?.stack?.slice(0, 400) ?? ''}`);
});
afterAll(() => told.mockRestore());

beforeAll(async () => {
  const { casework, transfers, cases, city } = real.stage;
  world = await makeWorld({ admin: real.admin });
  await real.admin.query('UPDATE policies SET document = (SELECT document FROM policies WHERE id <> $1 LIMIT 1) WHERE id = $1', [world.policy]);
  const body = (await newTransfer({ admin: real.admin }, world.schools[0])) as { student: object };
  const start = StartTransferSchema.parse({ ...body, student: { ...body.student, firstName: FOREIGN, lastName: FOREIGN } });
  const { transfer: theirs } = await new StartTransfer(casework).execute(staffOf(world.schools[0], 'vso-mentor'), start);
  const own = [...Object.values(transfers as unknown as Record<string, string>), ...Object.values(cases as unknown as Record<string, string>)];
  const people = [city.staff['vso-mentor'].membership, staffOf(world.schools[0], 'vso-mentor').membership];
  fuzzer = new PageFuzzer(new Chance(SEED), ROUTES, [...own, ...own, theirs, theirs, ...people, '00000000-0000-4000-8000-000000000000']);
  visitors = [await walk('nobody', async () => ({ cookie: '', home: '/link-verlopen' }), fuzzer)];
  for (const role of ROLES) visitors.push(await walk(role, colleague(role), fuzzer));
  for (const transfer of [transfers.atIntake, transfers.landing]) {
    visitors.push(await walk('student', byLink(transfer, { kind: 'student' }), fuzzer));
  }
  visitors.push(await walk('parent', byLink(transfers.atIntake, { kind: 'parent', parent: 0 }), fuzzer));
}, 300_000);

function problemOf({ status, html }: Answer): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (INSIDE.test(html)) return `tells about the inside: ${INSIDE.exec(html)?.[0]}`;
  return html.includes(FOREIGN) ? 'shows a file of another region' : undefined;
}

describe('every page and form', () => {
  it(`answers ${REQUESTS} strange requests without failing, and shows nobody what is of others`, async () => {
    const chance = new Chance(SEED + 1);
    const forms = visitors.flatMap((visitor) => visitor.forms);
    const problems = new Map<string, string>();
    const answered = new Map<number | string, number>();
    let left = REQUESTS;
    const lane = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const visitor = chance.of(visitors);
        // Mostly the own forms, now and then one that only others see.
        const known = visitor.forms.length > 0 && chance.next() < 0.85 ? visitor.forms : forms;
        const page = chance.next() < 0.4 ? fuzzer.anyPage() : fuzzer.form(chance.of(known), visitor.token);
        const answer = await ask(page, visitor.cookie);
        if (answer.location === '/inloggen' || answer.location === '/link-verlopen') await stillIn(visitor);
        const kind = answer.status === 303 ? `to ${answer.location?.split(/[/?]/)[1] ?? ''}` : answer.status;
        answered.set(kind, (answered.get(kind) ?? 0) + 1);
        const problem = problemOf(answer);
        if (problem !== undefined) problems.set(`${page.method} ${page.path.replaceAll(/[0-9a-f-]{36}/g, ':id').slice(0, 80)} ${problem}`, `${visitor.name} ${String(page.body ?? '').slice(0, 300)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    if (process.env.FUZZ_TELL === 'yes') console.log(Object.fromEntries(answered), forms.length, [...problems]);
    expect(forms.length).toBeGreaterThan(30);
    // Strange as they are, some get through to where things happen.
    expect(answered.get('to overstap') ?? 0).toBeGreaterThan(0);
    expect(answered.get(200) ?? 0).toBeGreaterThan(0);
    expect({ problems: [...problems], failures: failures.slice(0, 5) }).toEqual({ problems: [], failures: [] });
  });
});
