import { afterAll, beforeAll } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { WebConfiguration } from '../../../apps/web/configuration.js';
import { createWeb, type WebPages } from '../../../apps/web/web.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { type Clock, SystemClock } from '../../../libs/persistence/clock.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from '../api/casework.js';

const CONFIGURATION: WebConfiguration = {
  demo: true,
  secure: false,
  trustProxy: false,
  requestsPerMinute: 100_000,
  masterKey: Buffer.alloc(32, 9),
};

export interface PageAnswer {
  status: number;
  headers: Headers;
  html: string;
}

export interface RunningWeb {
  readonly address: string;
  /** Errors. */
  readonly logged: { details: object; message: string }[];
  /** Everything else. */
  readonly told: object[];
  get(path: string, cookie?: string): Promise<PageAnswer>;
  post(path: string, cookie: string | undefined, fields: Readonly<Record<string, string>>): Promise<PageAnswer>;
  /** A session of the demo as this membership, as a cookie. */
  logIn(membershipId: string): Promise<string>;
}

/** The real pages on a free port over the database of this test file. Read it inside tests only. */
export function useWeb(
  database: Pick<DoorlijnDatabase, 'app'>,
  changes: Partial<WebConfiguration> = {},
  clock: Clock = new SystemClock(),
  casework: () => Casework = () => caseworkOf(database, clock),
): RunningWeb {
  let web: WebPages | undefined;
  let address = '';
  const logged: RunningWeb['logged'] = [];
  const told: object[] = [];
  beforeAll(async () => {
    const dataSource: DataSource = database.app;
    web = await createWeb(
      { ...CONFIGURATION, ...changes },
      {
        dataSource,
        casework: casework(),
        log: { info: (details) => told.push(details), error: (details, message) => logged.push({ details, message }) },
      },
    );
    address = await web.listen(0, '127.0.0.1');
  });
  afterAll(() => web?.close());

  async function ask(path: string, cookie: string | undefined, init: RequestInit): Promise<PageAnswer> {
    const headers = cookie === undefined ? undefined : { cookie };
    const response = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, html: await response.text() };
  }
  const post: RunningWeb['post'] = (path, cookie, fields) => ask(path, cookie, { method: 'POST', body: new URLSearchParams(fields) });

  return {
    get address() {
      return address;
    },
    logged,
    told,
    get: (path, cookie) => ask(path, cookie, {}),
    post,
    logIn: async (membershipId) => {
      const { status, headers } = await post('/inloggen', undefined, { persoon: membershipId });
      const [cookie] = headers.getSetCookie();
      if (cookie === undefined) throw new Error(`no session on the pages: ${status}`);
      return cookie.split(';')[0] ?? '';
    },
  };
}

/** What a page says, without its frame. */
export function saidOn(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim();
}
