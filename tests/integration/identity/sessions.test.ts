import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DemoAccounts } from '../../../libs/identity/demo-accounts.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addColleague, type Colleague } from './staff.js';

const database = useDoorlijnDatabase();
const HOUR = 3_600_000;

class HandClock {
  constructor(private at: number) {}
  now(): number {
    return this.at;
  }
  pass(ms: number): void {
    this.at += ms;
  }
}

const at = (): HandClock => new HandClock(Date.parse('2027-03-09T09:00:00Z'));
let mentor: Colleague;

beforeAll(async () => {
  mentor = await addColleague(database.admin, { role: 'vso-mentor', kind: 'vso' });
});

describe('a session of staff', () => {
  it('leads from its token to the person, their membership and the actor of the database', async () => {
    const sessions = new Sessions(database.app, at());
    const { token } = await sessions.startForMembership('staff', mentor.person, undefined);
    expect(await sessions.find(token)).toMatchObject({
      kind: 'staff',
      person: { id: mentor.person },
      membership: { id: mentor.membership, role: 'vso-mentor', organisation: { id: mentor.organisation, kind: 'vso' } },
      actor: { kind: 'staff', membership: mentor.membership, person: mentor.person, organisation: mentor.organisation, role: 'vso-mentor' },
    });
  });

  it('is in the database only as a hash', async () => {
    const { token } = await new Sessions(database.app, at()).startForMembership('staff', mentor.person, undefined);
    const rows = await database.admin.query<unknown[]>('SELECT * FROM sessions WHERE sessions::text LIKE $1', [`%${token}%`]);
    expect(rows).toHaveLength(0);
  });

  it('lives on while it is used, but not for ever', async () => {
    const clock = at();
    const sessions = new Sessions(database.app, clock);
    const { token } = await sessions.startForMembership('staff', mentor.person, undefined);
    for (let used = 0; used < 14; used += 1) {
      clock.pass(50 * 60_000);
      expect(await sessions.find(token)).toBeDefined();
    }
    clock.pass(50 * 60_000);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('ends when it is not used for an hour', async () => {
    const clock = at();
    const sessions = new Sessions(database.app, clock);
    const { token } = await sessions.startForMembership('staff', mentor.person, undefined);
    clock.pass(HOUR);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('ends at once when it is revoked, alone or with all others of the person', async () => {
    const sessions = new Sessions(database.app, at());
    const one = await sessions.startForMembership('staff', mentor.person, undefined);
    const other = await sessions.startForMembership('token', mentor.person, undefined);
    const found = await sessions.find(one.token);
    await sessions.revoke(found!.session);
    expect(await sessions.find(one.token)).toBeUndefined();
    expect(await sessions.find(other.token)).toBeDefined();
    await sessions.revokeAll(mentor.person);
    expect(await sessions.find(other.token)).toBeUndefined();
  });

  it('ends with the membership it was for, on the day after its last', async () => {
    const leaver = await addColleague(database.admin, { role: 'mbo-mentor', kind: 'mbo', validUntil: '2027-03-09' });
    const clock = at();
    const sessions = new Sessions(database.app, clock);
    const { token } = await sessions.startForMembership('demo', leaver.person, undefined);
    clock.pass(13 * HOUR);
    expect(await sessions.find(token)).toBeDefined();
    // 23:30 in Amsterdam has become 00:30 the next day, which UTC does not know yet.
    clock.pass(1.5 * HOUR);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('is refused to who has no membership now', async () => {
    const former = await addColleague(database.admin, { role: 'rmc', kind: 'rmc', validUntil: '2027-01-31' });
    await expect(new Sessions(database.app, at()).startForMembership('staff', former.person, undefined)).rejects.toMatchObject({
      code: 'LOGIN.NO_MEMBERSHIP',
      sentence: expect.stringContaining('nog geen rol'),
    });
  });

  it('goes on in another membership of the same person, and in none of somebody else', async () => {
    const coach = await addColleague(database.admin, { role: 'transfercoach', kind: 'vso', person: mentor.person });
    const stranger = await addColleague(database.admin, { role: 'rmc', kind: 'rmc' });
    const sessions = new Sessions(database.app, at());
    const { token } = await sessions.startForMembership('staff', mentor.person, mentor.membership);
    const before = await sessions.find(token);
    if (before?.kind !== 'staff') throw new Error('no session of staff');
    await sessions.switchMembership(before, coach.membership);
    expect(await sessions.find(token)).toMatchObject({ membership: { id: coach.membership, role: 'transfercoach' } });
    await expect(sessions.switchMembership(before, stranger.membership)).rejects.toMatchObject({ code: 'SESSION.MEMBERSHIP_UNKNOWN' });
  });

  it('is not found by a token that was never given out', async () => {
    expect(await new Sessions(database.app, at()).find(randomUUID())).toBeUndefined();
  });
});

describe('demo log-in', () => {
  it('knows demo people only, and exists only in demo mode', async () => {
    const clock = at();
    const demo = await addColleague(database.admin, { role: 'leerplicht', kind: 'municipality', demo: true });
    const sessions = new Sessions(database.app, clock);
    const on = new DemoAccounts(database.app, sessions, true);
    expect((await on.list()).map((account) => account.membershipId)).toEqual([demo.membership]);
    const { token } = await on.logIn(demo.membership);
    expect(await sessions.find(token)).toMatchObject({ demo: true, membership: { id: demo.membership } });
    await expect(on.logIn(mentor.membership)).rejects.toMatchObject({ code: 'DEMO.ACCOUNT_UNKNOWN' });
    const off = new DemoAccounts(database.app, sessions, false);
    await expect(off.list()).rejects.toMatchObject({ code: 'DEMO.OFF' });
    await expect(off.logIn(demo.membership)).rejects.toMatchObject({ code: 'DEMO.OFF' });
  });
});
