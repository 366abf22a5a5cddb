import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { AccountInvitations } from '../../../libs/identity/account-invitations.js';
import { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

// The command as who keeps an installation runs it: the built program, with the settings of production, on an empty database.

const database = useDoorlijnDatabase();
const root = join(import.meta.dirname, '../../..');
const key = (byte: number): Buffer => Buffer.alloc(32, byte);
const clock = { now: (): number => Date.now() };
const PASSWORD = 'wandelen langs de Amstel';
const SANNE = { name: 'Sanne de Wit', email: 'sanne@regio.example' };
const region = {
  region: { name: 'Regio Rijnmond', agreementsFrom: '2026-08-01', administrators: [SANNE] },
  organisations: [
    {
      kind: 'vso',
      name: 'De Brug',
      brin: '01AB',
      locations: [{ name: 'De Brug Zuid', brinSuffix: '01', cbsCode: 'GM0599', holidayRegion: 'Zuid' }],
      administrators: [{ name: 'Karim Bos', email: 'Karim@debrug.example' }],
    },
    { kind: 'municipality', name: 'Gemeente Rotterdam', cbsCode: 'GM0599', rmcCode: '29', administrators: [SANNE] },
  ],
};
let folder: string;

async function setUp(content: unknown, ...options: string[]): Promise<string> {
  const file = join(folder, 'regio.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const env = {
    PATH: process.env.PATH ?? '',
    DOORLIJN_MODE: 'production',
    DATABASE_URL_APP: database.urls.appUrl,
    DATABASE_URL_WORKER: database.urls.workerUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: 'https://doorlijn.regio.example',
    DOORLIJN_MASTER_KEY: key(1).toString('base64'),
    DOORLIJN_CODEC_KEY: `k1:${key(2).toString('base64')}`,
    DOORLIJN_AUDIT_KEY: key(3).toString('base64'),
  };
  const program = join(root, 'dist/apps/worker/set-up-region.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, file, ...options], { env });
  return stdout;
}

const count = async (table: string): Promise<number> => {
  const [row] = await database.admin.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
  return row!.n;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-region-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('setting up a region', () => {
  let links: string[] = [];

  it('makes its organisations, locations and administrators on an empty installation, with agreements to begin on', async () => {
    const told = await setUp(region);
    expect(told).toContain('Regio Rijnmond staat klaar. Nieuw: 3 organisaties, 1 locaties en 3 beheerders.');
    links = [...told.matchAll(/https:\/\/doorlijn\.regio\.example\/account\/(\S+)/g)].map(([, token]) => token!);
    expect(links).toHaveLength(2);
    expect(await count('policies')).toBe(1);
    const kept = await database.admin.query<object[]>(
      `SELECT o.kind, o.region_id IS NOT NULL AS "inRegion", o.demo, p.email FROM organisations o
       JOIN memberships m ON m.organisation_id = o.id AND m.role = 'admin' JOIN people p ON p.id = m.person_id ORDER BY o.kind`,
    );
    expect(kept).toEqual([
      { kind: 'municipality', inRegion: true, demo: false, email: 'sanne@regio.example' },
      { kind: 'region', inRegion: true, demo: false, email: 'sanne@regio.example' },
      { kind: 'vso', inRegion: true, demo: false, email: 'karim@debrug.example' },
    ]);
  });

  it('gives the first administrator a link to an account that opens', async () => {
    const sessions = new Sessions(database.app, clock);
    const accounts = new LocalAccounts(database.app, clock, new Sealer(key(1)), sessions);
    const invitations = new AccountInvitations(database.app, clock, new AuditTrail(key(3)));
    const { secret } = await invitations.accept(accounts, links[0]!, PASSWORD);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const { token } = await accounts.logIn({ email: SANNE.email, password: PASSWORD, code, address: '192.0.2.1', kind: 'staff', membershipId: undefined });
    expect(await sessions.find(token)).toMatchObject({ kind: 'staff', actor: { role: 'admin' } });
  });

  it('adds only what is new when it runs again, and invites who has no account yet', async () => {
    const before = [await count('organisations'), await count('people'), await count('policies')];
    const told = await setUp(region);
    expect(told).toContain('Nieuw: 0 organisaties, 0 locaties en 0 beheerders.');
    expect(told).toContain('Karim Bos');
    expect(told).not.toContain('Sanne de Wit');
    expect([await count('organisations'), await count('people'), await count('policies')]).toEqual(before);
    const longer = { ...region, organisations: [...region.organisations, { kind: 'mbo', name: 'Maascollege', brin: '02CD', administrators: [SANNE] }] };
    expect(await setUp(longer, '--oidc')).toBe('Regio Rijnmond staat klaar. Nieuw: 1 organisaties, 0 locaties en 1 beheerders.\n');
  });

  it('says everything that is wrong with a file, and makes nothing of it', async () => {
    const before = await count('organisations');
    const wrong = { region: { ...region.region, name: 'Andere regio', administrators: [] }, organisations: [{ ...region.organisations[0], brin: 'x' }] };
    await expect(setUp(wrong)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/region\.administrators: Noem ten minste één beheerder[\s\S]*organisations\.0\.brin: Een BRIN-code/),
    });
    await expect(setUp('geen json')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('niet te lezen als JSON') });
    expect(await count('organisations')).toBe(before);
  });
});
