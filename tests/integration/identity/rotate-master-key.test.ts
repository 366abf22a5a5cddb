import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, openFile, staffOf, type Place } from '../persistence/world.js';
import { addColleague, type Colleague } from './staff.js';

// The command as an administrator runs it: the built program, with the settings of an installation.

const database = useDoorlijnDatabase();
const root = join(import.meta.dirname, '../../..');
/** Under which the world of the tests is sealed. */
const FORMER = Buffer.alloc(32, 7);
const CURRENT = Buffer.alloc(32, 11);
const PASSWORD = 'wandelen langs de Amstel';
const clock = { now: (): number => Date.now() };

let school: Place;
let student: string;
let colleague: Colleague;
let secret: string;

const text = (key: Buffer): string => key.toString('base64');
const accountsWith = (sealer: Sealer): LocalAccounts =>
  new LocalAccounts(database.app, clock, sealer, new Sessions(database.app, clock));

async function rotate(previous: Buffer | undefined): Promise<string> {
  const env = {
    PATH: process.env.PATH ?? '',
    DOORLIJN_MODE: 'production',
    DATABASE_URL_APP: database.urls.appUrl,
    DATABASE_URL_WORKER: database.urls.workerUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: 'https://doorlijn.regio.example',
    DOORLIJN_MASTER_KEY: text(CURRENT),
    ...(previous === undefined ? {} : { DOORLIJN_MASTER_KEY_PREVIOUS: text(previous) }),
    DOORLIJN_CODEC_KEY: `k1:${text(Buffer.alloc(32, 2))}`,
    DOORLIJN_AUDIT_KEY: text(Buffer.alloc(32, 3)),
    METRICS_TOKEN: 'een-lang-genoeg-token',
    PORT: '1',
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/worker/rotate-master-key.js'], {
    cwd: root,
    env,
  });
  return stdout;
}

beforeAll(async () => {
  const world = await makeWorld(database);
  [school] = world.schools;
  student = (await openFile(database, world, school)).student.id;
  colleague = await addColleague(database.admin, { role: 'mbo-coordinator', kind: 'mbo' });
  ({ secret } = await accountsWith(new Sealer(FORMER)).create(colleague.person, PASSWORD));
});

describe('the command that changes the master key', () => {
  it('says which key is missing instead of leaving half of it behind', async () => {
    await expect(rotate(undefined)).rejects.toMatchObject({ code: 1 });
  });

  it('wraps the keys of students and the secrets of accounts anew, and then the former key is needed no more', async () => {
    expect(await rotate(FORMER)).toContain('1 accounts');
    const vault = new Vault(new ConfiguredMasterKeys(text(CURRENT), []));
    const opened = await withActor(database.app, staffOf(school, 'vso-mentor'), async (manager) => {
      const [row] = await manager.query<{ personal: Buffer }[]>('SELECT personal FROM students WHERE id = $1', [
        student,
      ]);
      return vault.open<{ firstName: string }>(manager, student, 'students.personal', row!.personal);
    });
    expect(opened.firstName).toEqual(expect.any(String));
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const logIn = {
      email: colleague.email,
      password: PASSWORD,
      code,
      address: '192.0.2.1',
      kind: 'staff',
      membershipId: undefined,
    } as const;
    await expect(accountsWith(new Sealer(CURRENT)).logIn(logIn)).resolves.toMatchObject({ token: expect.any(String) });
  });

  it('does no harm when it is run again', async () => {
    expect(await rotate(FORMER)).toContain('0 leerlingen en 0 accounts');
  });
});
