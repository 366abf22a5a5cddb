import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OidcLogIn } from '../../../libs/identity/oidc.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { knownAs, startOidcProvider, type StandInProvider } from './oidc-provider.js';
import { addColleague } from './staff.js';

const database = useDoorlijnDatabase();
const clock = new SystemClock();
let provider: StandInProvider;

beforeAll(async () => {
  provider = await startOidcProvider();
});
afterAll(() => provider.close());

function logIn(more: { maxAge?: number } = {}): { oidc: OidcLogIn; sessions: Sessions } {
  const sessions = new Sessions(database.app, clock);
  const school = { ...knownAs(provider.issuer), ...more };
  return { oidc: new OidcLogIn(database.app, clock, new Sealer(Buffer.alloc(32, 5)), sessions, [school]), sessions };
}

/** Walks to the provider and comes back with a code for these claims. */
async function visit(
  oidc: OidcLogIn,
  claims: Record<string, unknown>,
  returnTo = '/werk',
): Promise<{ trip: string; query: URLSearchParams }> {
  const { address, trip } = await oidc.start('school', returnTo);
  return { trip, query: provider.logIn(address, claims) };
}

describe('log-in by OpenID Connect', () => {
  it('recognises a person by verified address the first time, and by issuer and subject ever after', async () => {
    const who = await addColleague(database.admin, { role: 'vso-coordinator', kind: 'vso' });
    const { oidc, sessions } = logIn();
    const first = await visit(oidc, { sub: who.person, email: who.email, email_verified: true });
    const { token, returnTo } = await oidc.finish(first.trip, first.query);
    expect(returnTo).toBe('/werk');
    expect(await sessions.find(token)).toMatchObject({ person: { id: who.person } });
    const later = await visit(oidc, { sub: who.person, email: 'nieuwe.naam@elders.example' });
    expect((await oidc.finish(later.trip, later.query)).token).toEqual(expect.any(String));
  });

  it.each([
    ['an address that is not verified', { email_verified: false }],
    ['an address of another domain', { email: 'iemand@elders.example', email_verified: true }],
    ['no address', { email: undefined }],
  ])('gives nothing for a new subject with %s', async (_case, claims) => {
    const who = await addColleague(database.admin, { role: 'vso-coordinator', kind: 'vso' });
    const { oidc } = logIn();
    const { trip, query } = await visit(oidc, { sub: randomUUID(), email: who.email, ...claims });
    await expect(oidc.finish(trip, query)).rejects.toMatchObject({ code: 'LOGIN.NO_MEMBERSHIP' });
  });

  it('refuses an answer with another state, another nonce, or without the trip of this browser', async () => {
    const who = await addColleague(database.admin, { role: 'vso-coordinator', kind: 'vso' });
    const { oidc } = logIn();
    const claims = { sub: who.person, email: who.email, email_verified: true };
    const one = await visit(oidc, claims);
    one.query.set('state', 'guessed');
    await expect(oidc.finish(one.trip, one.query)).rejects.toMatchObject({ code: 'LOGIN.PROVIDER_FAILED' });
    const two = await visit(oidc, { ...claims, nonce: 'of an earlier log-in' });
    await expect(oidc.finish(two.trip, two.query)).rejects.toMatchObject({ code: 'LOGIN.PROVIDER_FAILED' });
    const three = await visit(oidc, claims);
    await expect(oidc.finish(undefined, three.query)).rejects.toMatchObject({ code: 'LOGIN.EXPIRED' });
    const elsewhere = await visit(oidc, claims);
    const four = await visit(oidc, claims);
    await expect(oidc.finish(elsewhere.trip, four.query)).rejects.toMatchObject({ code: 'LOGIN.PROVIDER_FAILED' });
  });

  it('asks for a log-in that is recent enough where that is set, and refuses an older one or one of unknown age', async () => {
    const who = await addColleague(database.admin, { role: 'vso-coordinator', kind: 'vso' });
    const { oidc } = logIn({ maxAge: 3_600 });
    const claims = { sub: who.person, email: who.email, email_verified: true };
    const { address } = await oidc.start('school', '/');
    expect(new URL(address).searchParams.get('max_age')).toBe('3600');
    const now = Math.floor(Date.now() / 1_000);
    const recent = await visit(oidc, { ...claims, auth_time: now - 60 });
    expect((await oidc.finish(recent.trip, recent.query)).token).toEqual(expect.any(String));
    for (const auth_time of [now - 7_200, undefined]) {
      const old = await visit(oidc, { ...claims, auth_time });
      await expect(oidc.finish(old.trip, old.query)).rejects.toMatchObject({ code: 'LOGIN.PROVIDER_FAILED' });
    }
  });

  it('never sends a person on to another site', async () => {
    const who = await addColleague(database.admin, { role: 'vso-coordinator', kind: 'vso' });
    const { oidc } = logIn();
    for (const wanted of ['https://elders.example/', '//elders.example', '/\\elders.example']) {
      const { trip, query } = await visit(oidc, { sub: who.person, email: who.email, email_verified: true }, wanted);
      expect((await oidc.finish(trip, query)).returnTo).toBe('/');
    }
  });

  it('says so when a provider is unknown or away', async () => {
    const { oidc } = logIn();
    await expect(oidc.start('bestaat-niet', '/')).rejects.toMatchObject({ code: 'LOGIN.PROVIDER_UNKNOWN' });
    expect(oidc.list()).toEqual([{ key: 'school', label: 'Inloggen met je schoolaccount' }]);
  });
});
