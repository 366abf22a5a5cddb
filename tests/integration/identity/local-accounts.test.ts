import { beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { LocalAccounts, type LogIn } from '../../../libs/identity/local-accounts.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addColleague, type Colleague } from './staff.js';

const database = useDoorlijnDatabase();
const PASSWORD = 'wandelen langs de Amstel';
let now = Date.parse('2027-03-09T09:00:00Z');
const clock = { now: (): number => now };
let accounts: LocalAccounts;
let sessions: Sessions;

interface Known extends Colleague {
  secret: string;
}

async function known(): Promise<Known> {
  const colleague = await addColleague(database.admin, { role: 'mbo-coordinator', kind: 'mbo' });
  return { ...colleague, secret: (await accounts.create(colleague.person, PASSWORD)).secret };
}

const codeOf = (who: Known): string => new TOTP({ secret: Secret.fromBase32(who.secret) }).generate({ timestamp: now });
const attempt = (who: Known, changes: Partial<LogIn> = {}): LogIn => ({
  email: who.email,
  password: PASSWORD,
  code: codeOf(who),
  address: `192.0.2.${Math.floor(Math.random() * 250)}`,
  kind: 'staff',
  membershipId: undefined,
  ...changes,
});

beforeAll(() => {
  sessions = new Sessions(database.app, clock);
  accounts = new LocalAccounts(database.app, clock, new Sealer(Buffer.alloc(32, 3)), sessions);
});

describe('a local account', () => {
  it('opens with email, password and the code of the app, however the email is written', async () => {
    const who = await known();
    const { token } = await accounts.logIn(attempt(who, { email: ` ${who.email.toUpperCase()} ` }));
    expect(await sessions.find(token)).toMatchObject({ person: { id: who.person } });
  });

  it('refuses a wrong password, a wrong code and an unknown address with the same sentence', async () => {
    const who = await known();
    const wrong = [
      attempt(who, { password: 'iets heel anders' }),
      attempt(who, { code: '000000' === codeOf(who) ? '111111' : '000000' }),
      attempt(who, { email: 'niemand@example.org' }),
    ];
    for (const each of wrong) {
      await expect(accounts.logIn(each)).rejects.toMatchObject({
        code: 'LOGIN.REFUSED',
        sentence: 'Het e-mailadres, het wachtwoord of de code klopt niet. Controleer ze en probeer het opnieuw.',
      });
    }
  });

  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const who = await known();
    const both = await Promise.allSettled([accounts.logIn(attempt(who)), accounts.logIn(attempt(who))]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is closed for a quarter of an hour after five wrong tries, also for the right password', async () => {
    const who = await known();
    for (let tried = 0; tried < 5; tried += 1) {
      await expect(accounts.logIn(attempt(who, { password: 'geraden woord' }))).rejects.toMatchObject({ code: 'LOGIN.REFUSED' });
    }
    await expect(accounts.logIn(attempt(who))).rejects.toMatchObject({
      code: 'LOGIN.TOO_MANY_ATTEMPTS',
      retryAfter: 900,
      sentence: 'Er is te vaak geprobeerd in te loggen. Wacht een kwartier en probeer het dan opnieuw.',
    });
    now += 15 * 60_000 + 1000;
    await expect(accounts.logIn(attempt(who))).resolves.toMatchObject({ token: expect.any(String) });
  });

  it('keeps password and TOTP secret unreadable', async () => {
    const who = await known();
    const [row] = await database.admin.query<{ text: string }[]>('SELECT accounts::text AS text FROM accounts WHERE person_id = $1', [
      who.person,
    ]);
    expect(row!.text).not.toContain(PASSWORD);
    expect(row!.text).not.toContain(Buffer.from(who.secret).toString('hex'));
  });

  it('ends all sessions when it gets a new password, and then asks for the new code', async () => {
    const who = await known();
    const { token } = await accounts.logIn(attempt(who));
    const renewed = { ...who, secret: (await accounts.create(who.person, `${PASSWORD} en terug`)).secret };
    expect(await sessions.find(token)).toBeUndefined();
    await expect(accounts.logIn(attempt(renewed))).rejects.toMatchObject({ code: 'LOGIN.REFUSED' });
    await expect(accounts.logIn(attempt(renewed, { password: `${PASSWORD} en terug` }))).resolves.toBeDefined();
  });

  it('refuses a password that is too short or endless', async () => {
    const who = await known();
    await expect(accounts.create(who.person, 'kort')).rejects.toMatchObject({ code: 'ACCOUNT.PASSWORD_TOO_SHORT' });
    await expect(accounts.create(who.person, 'a'.repeat(300))).rejects.toMatchObject({ code: 'ACCOUNT.PASSWORD_TOO_LONG' });
  });
});
