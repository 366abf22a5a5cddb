import { Secret, TOTP } from 'otpauth';
import { type RegisteredRoute } from '../../../../apps/api/openapi/registered-routes.js';
import { type Example } from '../../../../apps/api/openapi/examples.js';
import { instantOf } from '../../../../libs/calendar/index.js';
import { type Role } from '../../../../libs/domain/roles.js';
import { Links } from '../../../../libs/identity/links.js';
import { LocalAccounts } from '../../../../libs/identity/local-accounts.js';
import { Sealer } from '../../../../libs/identity/sealing.js';
import { Sessions } from '../../../../libs/identity/sessions.js';
import { withActor } from '../../../../libs/persistence/actor.js';
import { type Harness } from '../../../workflows/harness.js';
import { refuseMail } from '../../../setup/refuse-mail.js';
import { staffOf, type Place } from '../../persistence/world.js';
import { newTransfer, type Region } from '../region.js';
import { type StandInProvider } from '../../identity/oidc-provider.js';
import { MASTER_KEY, type Answer, type RunningApi } from '../running-api.js';

export interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  /** The refusal that this example shows, by its code: what it asks for cannot be had on this stage. */
  refused?: string;
}

/** One operation as it was done on the tour. */
export interface Done extends Asked {
  status: number;
  answer: unknown;
}

/** A clock that the tour sets. */
export class TourClock {
  shift = 0;
  now(): number {
    return Date.now() + this.shift;
  }
}

/** Walks through every operation of the API, each at a moment at which it can be done, on a stage where the workflows run. */
export class ExampleTour {
  readonly done = new Map<string, Done>();
  readonly failed: string[] = [];
  private readonly tokens = new Map<string, { token: string; on: string }>();

  constructor(
    readonly api: RunningApi,
    readonly region: Region,
    readonly harness: Harness,
    readonly clock: TourClock,
    /** Where staff logs in with the account of their school. */
    readonly provider: StandInProvider,
  ) {}

  get school(): Place {
    return this.region.schools[0];
  }
  get college(): Place {
    return this.region.college;
  }

  async passTo(day: string): Promise<void> {
    await this.harness.passTo(day);
    this.clock.shift = (await this.harness.now()) - Date.now();
    // Working hours, and the same on every machine.
    this.clock.shift += instantOf(day, 600) - this.clock.now();
  }

  /** A session of today of who has this role there. */
  async as(role: Role, place: Place = role.startsWith('mbo-') ? this.college : this.school): Promise<string> {
    const { membership } = staffOf(place, role);
    const on = new Date(this.clock.now()).toISOString().slice(0, 10);
    const known = this.tokens.get(membership);
    if (known?.on === on) return known.token;
    const token = await this.api.logIn(membership);
    this.tokens.set(membership, { token, on });
    return token;
  }

  member(role: Role, place: Place = role.startsWith('mbo-') ? this.college : this.school): string {
    return staffOf(place, role).membership;
  }

  private routeOf(operation: string): RegisteredRoute {
    const route = this.api.api.routes.find(({ name }) => name === operation);
    if (route === undefined) throw new Error(`there is no operation ${operation}`);
    return route;
  }

  /** Does an operation; the first time that it is done as it should becomes its example. @returns the body of the answer */
  async do(operation: string, token: string | undefined, asked: Asked = {}): Promise<Answer['body']> {
    return (await this.visit(operation, token, asked)).body as unknown;
  }

  /** The same, with the head of the answer. */
  async visit(operation: string, token: string | undefined, asked: Asked = {}): Promise<Answer> {
    const { verb, path } = this.routeOf(operation);
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''));
    const query = asked.query === undefined ? '' : `?${new URLSearchParams(asked.query).toString()}`;
    const { body, headers } = asked;
    const answer = await this.api.call(verb.toUpperCase(), `${filled}${query}`, { token, ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) });
    const isAsWanted = asked.refused === undefined ? answer.status < 400 : (answer.body as { code?: string }).code === asked.refused;
    if (!isAsWanted) this.failed.push(`${operation}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
    else if (!this.done.has(operation)) this.done.set(operation, { ...asked, status: answer.status, answer: answer.body });
    return answer;
  }

  /** A new transfer, with its first steps open. */
  async start(start: string, leavesSchool: string, birthDate = '2007-02-01', changes: object = {}): Promise<string> {
    const body = await newTransfer(this.harness.database, this.school, { start, leavesSchool, extraSupport: false, ...changes });
    Object.assign((body as { student: object }).student, { birthDate });
    const answer = await this.do('startTransfer', await this.as('vso-mentor'), { body });
    await this.harness.settle();
    return answer.recorded.transfer as string;
  }

  /** The mail with a link that a student or parent would get. */
  async linkOf(transfer: string, holder: Parameters<Links['create']>[2]): Promise<string> {
    const { app } = this.harness.database;
    const links = new Links(app, this.clock, new Sessions(app, this.clock));
    return withActor(app, staffOf(this.school, 'vso-mentor'), (manager) => links.create(manager, transfer, holder, this.clock.now() + 86_400_000));
  }

  /** In by a link, with the code that the mentor hands over. */
  async student(transfer: string): Promise<string> {
    const token = await this.linkOf(transfer, { kind: 'student' });
    const session = (await this.do('exchange', undefined, { body: { token, transport: 'bearer' } })).token as string;
    const { code } = await this.do('handOverCode', await this.as('vso-mentor'), { params: { id: transfer }, body: { for: 'student' } });
    await this.do('giveCode', session, { body: { code: code as string } });
    return session;
  }

  /** One more door of the college, once nobody has to say any more which one they mean. */
  async secondLocation(): Promise<string> {
    const [second] = await this.harness.database.admin.query<{ id: string }[]>(
      `INSERT INTO locations (organisation_id, name, holiday_region) VALUES ($1, 'College Noord', 'Noord') RETURNING id`,
      [this.college.organisation],
    );
    return second?.id ?? '';
  }

  /** A mail to the student that does not arrive. */
  async mailIsRefused(transfer: string): Promise<void> {
    await refuseMail(this.harness.database.worker, transfer, { kind: 'student' }, this.clock.now());
  }

  /** An account with a password and the codes of an app, as somebody makes it at the first visit. @returns the code of this moment */
  async account(person: string, password: string): Promise<string> {
    const { app } = this.harness.database;
    const accounts = new LocalAccounts(app, this.clock, new Sealer(MASTER_KEY), new Sessions(app, this.clock));
    const { secret } = await accounts.create(person, password);
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: this.clock.now() });
  }

  async outcome(role: Role, transfer: string, key: string, body: object): Promise<void> {
    await this.do('recordOutcome', await this.as(role), { params: { id: transfer, key }, body });
    await this.harness.settle();
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Secrets and marks that are other ones every time; what they are is told by their place. */
const SECRET = /(?<![\w-])(dlk_|whsec_)?[A-Za-z0-9_+/-]{43,44}=?(?![\w-])/g;
const DIGEST = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;
const MOST_ITEMS = 2;

/** Ids in the order in which they are met, so that what belongs together still does. */
export class MadeUpIds {
  private readonly ids = new Map<string, string>();

  in<T>(value: T): T {
    const text = JSON.stringify(value)
      .replaceAll(DIGEST, 'a'.repeat(64))
      .replaceAll(UUID, (id) => {
        const known = this.ids.get(id) ?? `0198a6c0-0000-7000-8000-${String(this.ids.size + 1).padStart(12, '0')}`;
        this.ids.set(id, known);
        return known;
      })
      .replaceAll(SECRET, (secret, mark: string | undefined) => `${mark ?? ''}${'x'.repeat(secret.length - (mark ?? '').length)}`);
    return JSON.parse(text) as T;
  }
}

/** Enough of a list to see what is in it, and of the description itself how it begins. */
function shortened(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'openapi' in value && 'info' in value) return { openapi: value.openapi, info: value.info };
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

/** The example that the description shows of an operation that was done. */
export function exampleOf({ params, query, body, status, answer }: Done, ids: MadeUpIds): Example {
  const isFile = body instanceof FormData;
  const isJson = typeof answer === 'object';
  return ids.in({
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(body === undefined || isFile ? {} : { body }),
    status,
    ...(isJson && status < 400 ? { answer: shortened(answer) } : {}),
  });
}

/** What of an example must be the same at every run: the request but for its ids, and the status. */
export function requestOf({ params, query, body, status }: Example): unknown {
  // On a busy machine the workflow has not worked out a new transfer yet when the answer leaves: 202 instead of 201.
  const text = JSON.stringify({ params, query, body, status: status === 202 ? 201 : status });
  return JSON.parse(text.replaceAll(UUID, 'id').replaceAll(DIGEST, 'digest').replaceAll(SECRET, 'secret').replaceAll(/"code":"\d{6}"/g, '"code":"123456"').replaceAll(/"seen":\d{13}/g, '"seen":0')) as unknown;
}
