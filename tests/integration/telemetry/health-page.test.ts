import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createWeb, type WebPages } from '../../../apps/web/web.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();
const MINUTE_MS = 60_000;
const key = (byte: number): Buffer => Buffer.alloc(32, byte);
let web: WebPages;
let address = '';

async function ran(task: string, minutesAgo: number, { healthy = true, counts = {} } = {}): Promise<void> {
  await database.admin.query(
    `INSERT INTO upkeep_runs (task, finished_at, healthy, report) VALUES ($1, $2, $3, $4)
     ON CONFLICT (task) DO UPDATE SET finished_at = excluded.finished_at, healthy = excluded.healthy, report = excluded.report`,
    [task, new Date(Date.now() - minutesAgo * MINUTE_MS), healthy, { counts }],
  );
}

/** What stands on the page, as lines of words. */
async function page(): Promise<string[]> {
  const response = await fetch(`${address}/gezondheid`);
  expect(response.status).toBe(200);
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await response.text())!;
  return main.split(/<[^>]+>/).map((words) => words.trim()).filter((words) => words !== '');
}

beforeAll(async () => {
  const clock = { now: () => Date.now() };
  const vault = new Vault(new ConfiguredMasterKeys(key(1).toString('base64'), []));
  web = await createWeb(
    { demo: false, secure: false, trustProxy: false, masterKey: key(1), requestsPerMinute: 1_000 },
    { dataSource: database.app, casework: { dataSource: database.app, clock, vault, audit: new AuditTrail(key(2)) }, log: { info: () => undefined, error: () => undefined } },
  );
  address = await web.listen(0, '127.0.0.1');
});
afterAll(() => web.close());
beforeEach(async () => {
  for (const task of ['backlog', 'reconcile', 'verify-audit', 'erase']) await ran(task, 1);
});

describe('the page that says whether Doorlijn works', () => {
  it('says so to everybody when all is well, without logging in', async () => {
    const words = await page();
    expect(words).toContain('Ja, alles werkt.');
    expect(words.filter((word) => word === 'Werkt')).toHaveLength(5);
  });

  it('says which part runs behind, and that what people record is kept', async () => {
    await ran('backlog', 1, { counts: { mailSeconds: 1_200, outboxSeconds: 3 } });
    const words = await page();
    expect(words).toContain('Niet alles werkt zoals het hoort. Wat je vastlegt, wordt wel bewaard.');
    expect(words[words.indexOf('Mail') + 1]).toBe('Loopt achter. Het beheer weet dit.');
    expect(words[words.indexOf('Herinneringen en meldingen') + 1]).toBe('Werkt');
  });

  it('does not call well what nobody has looked at', async () => {
    await ran('backlog', 20);
    await ran('verify-audit', 40 * 60);
    const words = await page();
    for (const part of ['Mail', 'Herinneringen en meldingen', 'Logboek']) expect(words[words.indexOf(part) + 1]).toBe('Niet bekend. Er is te lang niet gekeken.');
    expect(words[words.indexOf('Dossiers en hun verloop') + 1]).toBe('Werkt');
  });
});
