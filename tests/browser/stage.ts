import { randomUUID } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../apps/local/embedded/chromium.js';
import { createWeb, type WebPages } from '../../apps/web/web.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import type { Casework } from '../../libs/casework/casework.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import type { DataSource } from 'typeorm';
import type { Role } from '../../libs/domain/roles.js';
import { WorkingOut } from '../integration/casework/working-out.js';
import { ImportBatch } from '../../libs/casework/cohort-import.js';
import { LinkCodes } from '../../libs/identity/link-codes.js';
import { Links, type LinkHolder } from '../../libs/identity/links.js';
import { Sessions } from '../../libs/identity/sessions.js';
import { asWorker, withActor } from '../../libs/persistence/actor.js';
import { playBoth } from '../../libs/simulation/what-if.js';
import { playCases, type CaseTransfers } from './case-journeys.js';
import { buildCity, type City } from './city.js';
import { refuseMail } from '../setup/refuse-mail.js';
import { playJourneys, type Transfers } from './journeys.js';
import { TestClock } from './test-clock.js';

const MASTER_KEY = Buffer.alloc(32, 4);
const WORK_EVERY_MS = 20;
const FEW_STUDENTS = 40;

export interface Databases {
  /** Connected as `doorlijn_app`. */
  app: DataSource;
  /** Connected as `doorlijn_worker`. */
  worker: DataSource;
}

/** The pages with students in all phases behind them, and a browser in front. What is recorded is worked out at once. */
export interface Stage {
  readonly url: string;
  readonly city: City;
  readonly transfers: Transfers;
  /** Of students who are in the middle of something. */
  readonly cases: CaseTransfers;
  readonly casework: Casework;
  readonly clock: TestClock;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage({ app, worker }: Databases): Promise<Stage> {
  const clock = new TestClock();
  const vault = new Vault(new ConfiguredMasterKeys(MASTER_KEY.toString('base64'), []));
  const casework: Casework = { dataSource: app, clock, vault, audit: new AuditTrail(Buffer.alloc(32, 6)) };
  const working = new WorkingOut(worker, casework);
  const city = await buildCity(casework);
  const tools = { casework, city, clock, settle: () => working.upTo(clock.now()) };
  const transfers = await playJourneys(tools);
  const cases = await playCases(tools, transfers.landing);
  await adviseAgainst(worker, transfers.wobbly, clock);
  await refuseMail(worker, cases.coached, { kind: 'student' }, clock.now());
  await refuseMail(worker, cases.coached, { kind: 'parent', parent: 0 }, clock.now());
  const web = await createWeb(
    {
      demo: true,
      secure: false,
      trustProxy: false,
      requestsPerMinute: 100_000,
      masterKey: MASTER_KEY,
      mailboxUrl: '/postvak',
    },
    {
      dataSource: app,
      casework,
      // Of every cohort the first few: the thread that a real one is played in is no part of these tests.
      whatIf: { play: async (asked, progress) => playBoth({ ...asked, students: FEW_STUDENTS }, progress) },
      log: { info: () => undefined, error: (details, message) => console.error(message, details) },
    },
  );
  const url = await web.listen(0, '127.0.0.1');
  const worked = keepWorking(working, { ...casework, dataSource: worker });
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  return { url, city, transfers, cases, casework, clock, browser, close: () => closeAll(browser, web, worked) };
}

/** A negative advice within its two weeks of appeal: by the calendar of the law it comes months after the day that the others stand at. */
async function adviseAgainst(worker: DataSource, transfer: string, clock: TestClock): Promise<void> {
  await asWorker(worker, async (manager) => {
    for (const [kind, on] of [
      ['warning', '2026-11-10'],
      ['negative', '2026-12-01'],
    ]) {
      await manager.query(
        `INSERT INTO study_advice_entries (id, transfer_id, kind, given_on, recorded_at) VALUES ($1, $2, $3, $4, $5)`,
        [randomUUID(), transfer, kind, on, new Date(clock.now())],
      );
    }
  });
}

const IMPORTS = `SELECT id FROM imports WHERE done + failed < total`;

/** Does what the worker does, in this process: carries out what was recorded, and works through a class that was handed in. */
function keepWorking(working: WorkingOut, casework: Casework): { stop(): Promise<void> } {
  let going = true;
  const loop = (async () => {
    while (going) {
      for (const { id } of await casework.dataSource.query<{ id: string }[]>(IMPORTS)) {
        await new ImportBatch(casework).execute({ import: id, atMost: 1 });
      }
      await working.upTo(casework.clock.now());
      await new Promise((resolve) => setTimeout(resolve, WORK_EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await loop;
    },
  };
}

async function closeAll(browser: Browser, web: WebPages, worked: { stop(): Promise<void> }): Promise<void> {
  await browser.close();
  await web.close();
  await worked.stop();
}

export interface VisitorOptions {
  javaScript?: boolean;
  width?: number;
  dark?: boolean;
}

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** Addresses on another host that the page asked for. */
  foreign: string[];
}

/** A browser of its own, with nobody logged in. Every request to another host fails the test that asks `foreign`. */
export async function visitor(stage: Stage, options: VisitorOptions = {}): Promise<Opened> {
  const { javaScript = true, width = 1280, dark = false } = options;
  const context = await stage.browser.newContext({
    baseURL: stage.url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(stage.url)) foreign.push(request.url());
  });
  return { context, page, foreign };
}

/** Logs in on the demo page, as a person would. */
export async function logInAs(stage: Stage, role: Role, options: VisitorOptions = {}): Promise<Opened> {
  const opened = await visitor(stage, options);
  await opened.page.goto('/inloggen');
  await opened.page.getByRole('button', { name: stage.city.staff[role].name }).click();
  await opened.page.waitForURL((address) => address.pathname !== '/inloggen');
  return opened;
}

const DAY_MS = 86_400_000;

/** Opens the link from a mail, presses the button, and fills in the code that the mentor hands over. */
export async function enterByLink(
  stage: Stage,
  transfer: string,
  holder: LinkHolder,
  options: VisitorOptions = {},
): Promise<Opened> {
  const opened = await visitor(stage, options);
  await opened.page.goto(`/mijn/${await linkFor(stage, transfer, holder)}`);
  await opened.page.getByRole('button', { name: /^Naar/ }).click();
  await opened.page.getByLabel('Code van 6 cijfers').fill(await codeFor(stage, transfer, holder));
  await opened.page.getByRole('button', { name: 'Ga verder' }).click();
  await opened.page.waitForURL('**/mijn-overstap');
  return opened;
}

export async function linkFor({ casework, city, clock }: Stage, transfer: string, holder: LinkHolder): Promise<string> {
  const { dataSource } = casework;
  const links = new Links(dataSource, clock, new Sessions(dataSource, clock));
  return withActor(dataSource, city.staff['vso-mentor'], (manager) =>
    links.create(manager, transfer, holder, clock.now() + DAY_MS),
  );
}

/** The code that the mentor hands over. */
export async function codeFor({ casework, city, clock }: Stage, transfer: string, holder: LinkHolder): Promise<string> {
  const mentor = city.staff['vso-mentor'];
  const sessions = new Sessions(casework.dataSource, clock);
  const session = await sessions.startForMembership('demo', mentor.person, mentor.membership);
  const signedIn = await sessions.find(session.token);
  if (signedIn?.kind !== 'staff') throw new Error('the mentor is not logged in');
  const { code } = await new LinkCodes(casework.dataSource, clock, casework.audit).forMentor(
    signedIn,
    transfer,
    holder,
  );
  return code;
}
