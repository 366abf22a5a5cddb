import { describe, expect, it } from '@jest/globals';

import { AccountInvitations } from '../../../libs/identity/account-invitations.js';
import { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { EndSessions, InviteToAccount } from '../../../libs/casework/admin/accounts.js';
import { AddColleague, AddRole, ChangeRole } from '../../../libs/casework/admin/change-people.js';
import { ListPeople } from '../../../libs/casework/admin/people.js';
import { ReadOwnSettings } from '../../../libs/casework/desk/own-settings.js';
import { ChooseRhythm, ComeBack, SetAway } from '../../../libs/casework/desk/away.js';
import { AddMembership } from '../../../libs/casework/organisations.js';
import { AddColleagueSchema } from '../../../libs/contracts/admin.js';
import { SYSTEM, type StaffActor } from '../../../libs/persistence/actor.js';
import { member } from '../casework/region.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();

let known: StaffActor | undefined;

/** The coordinator of the leaving school is its administrator too. */
async function admin({ casework, region }: Play): Promise<StaffActor> {
  if (known !== undefined) return known;
  const { person, organisation } = member(region.vso, 'vso-coordinator');
  const { id } = await new AddMembership(casework).execute(SYSTEM, { person, organisation, role: 'admin', validFrom: '2020-01-01' });
  known = { kind: 'staff', membership: id, person, organisation, role: 'admin' };
  return known;
}

const colleague = (email: string, role = 'vso-mentor') =>
  AddColleagueSchema.parse({ name: 'Nieuwe Collega', email, phone: '06 12345678', role });

describe('people of an organisation', () => {
  it('an administrator adds a colleague, who is in the list with the role, and the log says so', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { person } = await new AddColleague(play.casework).execute(keeper, colleague('nieuw@voorbeeld.nl'));
    const { people, roles } = await new ListPeople(play.casework).execute(keeper);
    expect(people.find((each) => each.person === person)).toMatchObject({
      name: 'Nieuwe Collega',
      email: 'nieuw@voorbeeld.nl',
      account: 'none',
      sessions: 0,
      memberships: [{ role: 'vso-mentor', state: 'now', isContact: false, validUntil: null }],
    });
    expect(roles).toContain('transfercoach');
    expect(roles).not.toContain('mbo-mentor');
    const [row] = await play.database.admin.query<{ fields: string[] }[]>(
      `SELECT fields FROM audit WHERE organisation_id = $1 AND action = 'colleague.added'`,
      [keeper.organisation],
    );
    expect(row?.fields).toContain('role');
  });

  it('tells all that is wrong at once, at the fields: the address, the role and the location', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { email } = member(play.region.vso, 'vso-mentor');
    const body = { ...colleague(email, 'mbo-mentor'), location: play.region.mbo.location };
    const refused = await refusal(new AddColleague(play.casework).execute(keeper, body));
    expect(refused.errors.map(({ field }) => field)).toEqual(['email', 'role', 'location']);
  });

  it('keeps one person for who works at two schools, and gives the second school only its own role', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { email, person } = member(play.region.mbo, 'mbo-mentor');
    const added = await new AddColleague(play.casework).execute(keeper, colleague(email, 'transfercoach'));
    expect(added.person).toBe(person);
    const { people } = await new ListPeople(play.casework).execute(keeper);
    expect(people.find((each) => each.person === person)?.memberships.map(({ role }) => role)).toEqual(['transfercoach']);
    expect(await refusal(new InviteToAccount(play.casework).execute(keeper, { person }))).toMatchObject({
      code: 'COLLEAGUE.ELSEWHERE',
    });
  });

  it('lets a role end, after which its session opens nothing', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { person, membership } = await new AddColleague(play.casework).execute(keeper, colleague('weg@voorbeeld.nl'));
    const sessions = new Sessions(play.casework.dataSource, play.clock);
    const { token } = await sessions.startForMembership('staff', person, membership);
    expect(await sessions.find(token)).toMatchObject({ kind: 'staff' });
    await play.until(play.dayAfter(2));
    const fresh = await sessions.startForMembership('staff', person, membership);
    const ends = { membership, isContact: false, validUntil: play.dayAfter(-1) };
    await new ChangeRole(play.casework).execute(keeper, ends);
    expect(await sessions.find(fresh.token)).toBeUndefined();
    expect(await refusal(new ChangeRole(play.casework).execute(keeper, { ...ends, validUntil: '2019-01-01' }))).toMatchObject({
      errors: [{ field: 'validUntil' }],
    });
  });

  it('adds a role once, and refuses to end the own role of the administrator', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { person } = member(play.region.vso, 'vso-mentor');
    const role = { person, role: 'vso-aftercare' as const, isContact: true };
    await new AddRole(play.casework).execute(keeper, role);
    expect(await refusal(new AddRole(play.casework).execute(keeper, role))).toMatchObject({ errors: [{ field: 'role' }] });
    const own = { membership: keeper.membership, isContact: false, validUntil: play.dayAfter(0) };
    expect(await refusal(new ChangeRole(play.casework).execute(keeper, own))).toMatchObject({ errors: [{ field: 'validUntil' }] });
  });

  it('is not for a mentor, nor for the administrator of another organisation', async () => {
    const { play } = stage;
    const other = member(play.region.region, 'admin');
    const { person, membership } = member(play.region.vso, 'vso-mentor');
    expect(await refusal(new ListPeople(play.casework).execute(play.vso()))).toMatchObject({ status: 403 });
    const change = new ChangeRole(play.casework).execute(other, { membership, isContact: true });
    expect(await refusal(change)).toMatchObject({ code: 'COLLEAGUE.UNKNOWN' });
    expect(await refusal(new EndSessions(play.casework).execute(other, { person }))).toMatchObject({ code: 'COLLEAGUE.UNKNOWN' });
    expect(await refusal(new InviteToAccount(play.casework).execute(other, { person }))).toMatchObject({
      code: 'COLLEAGUE.UNKNOWN',
    });
  });
});

describe('a log-in of one’s own', () => {
  it('is made with the link once, by who chose the password; the administrator never saw it', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { dataSource, audit } = play.casework;
    const { person } = member(play.region.vso, 'vso-contact');
    const sessions = new Sessions(dataSource, play.clock);
    const accounts = new LocalAccounts(dataSource, play.clock, new Sealer(Buffer.alloc(32, 7)), sessions);
    const invitations = new AccountInvitations(dataSource, play.clock, audit);
    const first = await new InviteToAccount(play.casework).execute(keeper, { person });
    const second = await new InviteToAccount(play.casework).execute(keeper, { person });
    await expect(invitations.look(first.token)).rejects.toMatchObject({ code: 'ACCOUNT.INVITATION_UNKNOWN' });
    const short = invitations.accept(accounts, second.token, 'kort');
    await expect(short).rejects.toMatchObject({ code: 'ACCOUNT.PASSWORD_TOO_SHORT' });
    const made = await invitations.accept(accounts, second.token, 'een lange zin als wachtwoord');
    expect(made.address).toMatch(/^otpauth:\/\/totp\//);
    const again = invitations.accept(accounts, second.token, 'nog een lange zin als wachtwoord');
    await expect(again).rejects.toMatchObject({ code: 'ACCOUNT.INVITATION_UNKNOWN' });
    const { people } = await new ListPeople(play.casework).execute(keeper);
    expect(people.find((each) => each.person === person)).toMatchObject({ account: 'own', invitedUntil: null });
  });

  it('is over everywhere when the administrator ends the sessions', async () => {
    const { play } = stage;
    const keeper = await admin(play);
    const { person, membership } = member(play.region.vso, 'vso-aftercare');
    const sessions = new Sessions(play.casework.dataSource, play.clock);
    const { token } = await sessions.startForMembership('staff', person, membership);
    const countOf = async (): Promise<number | undefined> =>
      (await new ListPeople(play.casework).execute(keeper)).people.find((each) => each.person === person)?.sessions;
    expect(await countOf()).toBe(1);
    await new EndSessions(play.casework).execute(keeper, { person });
    expect(await countOf()).toBe(0);
    expect(await sessions.find(token)).toBeUndefined();
  });
});

describe('own settings', () => {
  it('say when somebody is away and who takes over, and are the usual ones again after coming back', async () => {
    const { play } = stage;
    const mentor = play.vso();
    const deputy = member(play.region.vso, 'vso-supervisor').membership;
    const from = play.dayAfter(0);
    await new SetAway(play.casework).execute(mentor, { from, deputy });
    await new ChooseRhythm(play.casework).execute(mentor, { rhythm: 'weekly' });
    const settings = await new ReadOwnSettings(play.casework).execute(mentor);
    expect(settings).toMatchObject({ rhythm: 'weekly', away: { from, until: null }, deputy, standsInFor: [] });
    expect(settings.colleagues.some(({ membership }) => membership === mentor.membership)).toBe(false);
    const standsIn = await new ReadOwnSettings(play.casework).execute(play.vso('vso-supervisor'));
    expect(standsIn.standsInFor).toHaveLength(1);
    await new ComeBack(play.casework).execute(mentor);
    expect((await new ReadOwnSettings(play.casework).execute(mentor)).away).toBeNull();
  });
});
