import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MAIL_DAYS } from '../../../apps/local/demo/past-mail.js';
import { STORIES } from '../../../apps/local/demo/stories.js';
import { freePort } from '../../../apps/local/embedded/free-port.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { demoRegionAmsterdam } from '../../../libs/reference/index.js';
import { ask, Started } from './started.js';

// Real: everything that a visitor gets with `npm start`, once for all these tests.

/** A whole installation starts, on a machine that may run other tests beside it. */
jest.setTimeout(300_000);

let folder: string;
let data: string;
let url: string;
let started: Started;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-demo-'));
  data = join(folder, 'data');
  started = Started.run('--port', String(await freePort()), '--data', data);
  url = await started.ready();
}, 300_000);

afterAll(async () => {
  await started.interrupt();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (query: string): Promise<number> =>
  (await ask<{ n: number }>(data, `SELECT count(*)::int AS n FROM ${query}`))[0]!.n;

async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < 150; looks += 1) {
    if (await holds()) return true;
    await pause(200);
  }
  return false;
}

describe('the demo region', () => {
  it('holds the schools and colleges of the published figures', async () => {
    const rows = await ask<{ name: string }>(data, 'SELECT name FROM locations ORDER BY name');
    const { vsoSchools, mboColleges } = demoRegionAmsterdam;
    expect(rows.map(({ name }) => name).sort()).toEqual([...vsoSchools, ...mboColleges].map(({ name }) => name).sort());
  });

  it('has somebody in every role, and only made-up addresses', async () => {
    const rows = await ask<{ role: string }>(data, 'SELECT DISTINCT role FROM memberships');
    expect(rows.map(({ role }) => role).sort()).toEqual(
      ROLES.filter((role) => role !== 'student' && role !== 'parent').sort(),
    );
    expect(await count(`people WHERE email NOT LIKE '%.example' OR NOT demo`)).toBe(0);
  });

  it('has forty students, in every phase', async () => {
    expect(STORIES).toHaveLength(40);
    expect(await count('transfers')).toBe(40);
    const rows = await ask<{ phase: string }>(data, 'SELECT DISTINCT phase FROM transfers');
    expect(rows.map(({ phase }) => phase).sort()).toEqual([...PHASES].sort());
  });

  it('shows a stalled plan, a red talk, a no-show, a waiting handover and a waiting consent', async () => {
    expect(await count(`steps WHERE key = 'plan' AND status = 'open' AND last_rung >= 10`)).toBeGreaterThan(0);
    expect(await count(`check_ins WHERE colour = 'red'`)).toBeGreaterThan(0);
    expect(await count(`facts WHERE body->>'code' = 'no-show'`)).toBeGreaterThanOrEqual(2);
    expect(await count(`steps WHERE key = 'handover' AND status = 'open'`)).toBeGreaterThan(0);
    expect(await count(`steps WHERE key = 'consent' AND status = 'open'`)).toBe(2);
  });

  it('has escalations at desks: open, acknowledged, and answered or solved', async () => {
    const rows = await ask<{ status: string }>(data, 'SELECT DISTINCT status FROM escalations');
    const statuses = rows.map(({ status }) => status);
    expect(statuses).toEqual(expect.arrayContaining(['open', 'acknowledged']));
    // In a summer holiday the story of the lost contact is further on.
    expect(statuses.some((status) => status === 'answered' || status === 'solved')).toBe(true);
    expect(await count(`escalations WHERE desk_kind = 'leerplicht'`)).toBeGreaterThan(0);
    expect(await count(`escalations WHERE desk_kind = 'rmc'`)).toBeGreaterThan(0);
  });

  it('was lived through by the workflows: every fact is taken in, and nothing waits on its way', async () => {
    expect(await count('transfers WHERE projected_seq <> seq')).toBe(0);
    expect(await count('outbox WHERE sent_at IS NULL')).toBe(0);
    expect(await count('facts WHERE at > now()')).toBe(0);
  });

  it('has the mail of the last two weeks in the mailbox, and no older mail that still leaves', async () => {
    expect(
      await count(`messages WHERE status = 'sent' AND send_after < now() - interval '${MAIL_DAYS + 1} days'`),
    ).toBe(0);
    expect(await count(`messages WHERE status = 'pending' AND send_after < now() - interval '5 minutes'`)).toBe(0);
    expect(await count(`messages WHERE status = 'failed'`)).toBe(0);
    const page = await fetch(`${url}/postvak`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/\d\d mails/);
  });
});

describe('the mailbox page', () => {
  it('shows a mail in a sealed frame', async () => {
    const list = await (await fetch(`${url}/postvak`)).text();
    const path = /href="(\/postvak\/2[^"?]+)"/.exec(list)![1]!;
    const mail = await (await fetch(url + path)).text();
    expect(mail).toContain(`src="${path}/inhoud"`);
    expect(mail).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const content = await fetch(`${url}${path}/inhoud`);
    expect(content.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox/);
    expect(await content.text()).toContain('<base target="_blank">');
  });

  it('says that a mail is not there', async () => {
    const page = await fetch(`${url}/postvak/geen-mail`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Deze mail is er niet (meer)');
  });
});

describe('the clock of the demo', () => {
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/demo/klok`, { method: 'POST', body, headers });
  const read = async (): Promise<{ now: string; until: string }> =>
    (await fetch(`${url}/demo/klok`)).json() as Promise<{ now: string; until: string }>;

  it('refuses a form of another site', async () => {
    expect((await post('{"days":1}', { origin: 'https://elders.example' })).status).toBe(403);
    expect((await post('{"days":1}', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it.each(['{"days":0}', '{"days":-3}', '{"days":1.5}', '{"days":"2"}', 'nee', ''])('refuses %s', async (body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('refuses to go further than the school holidays are known', async () => {
    expect((await post('{"days":5000}')).status).toBe(400);
  });

  it('moves everything forward: what was due in between has happened, and its mail has been sent', async () => {
    const before = Date.parse((await read()).now);
    const decisions = await count('decisions');
    const mails = await count(`messages WHERE status = 'sent'`);
    const answer = (await (await post('{"days":4}')).json()) as { until: string };
    expect(Date.parse(answer.until) - before).toBeGreaterThanOrEqual(4 * 86_400_000);
    expect(await until(async () => Date.parse((await read()).now) >= Date.parse(answer.until))).toBe(true);
    expect(await until(async () => (await count('decisions')) > decisions)).toBe(true);
    expect(await until(async () => (await count(`messages WHERE status = 'sent'`)) > mails)).toBe(true);
    expect(await count(`journal WHERE at > now()`)).toBeGreaterThan(0);
  });
});
