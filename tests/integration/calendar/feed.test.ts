import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { createWeb, type WebPages } from '../../../apps/web/web.js';
import {
  CloseFeed,
  OpenFeed,
  ReadFeed,
  ReadFeedState,
  type FeedFile,
  type Known,
} from '../../../libs/casework/calendar/own-feed.js';
import { withActor, type StaffActor } from '../../../libs/persistence/actor.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from '../api/casework.js';
import { makeWorld, openFile, staffOf, type World } from '../persistence/world.js';

const database = useDoorlijnDatabase();
let now = Date.parse('2027-03-01T09:00:00Z');
const casework = () => caseworkOf(database, { now: () => now });
const NOTHING: Known = { etag: undefined, since: undefined };
let world: World;
let mentor: StaffActor;
let transfer: string;

const read = (token: string, known = NOTHING): Promise<FeedFile> =>
  new ReadFeed(casework()).execute({ token, baseUrl: 'https://doorlijn.example', known });
const open = async (actor: StaffActor): Promise<string> => (await new OpenFeed(casework()).execute(actor)).token;

function eventsOf({ content }: FeedFile): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(content!) as unknown[] as [string, unknown[], unknown[]]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

async function invite(actor: StaffActor, sequence = 0): Promise<string> {
  const id = randomUUID();
  await database.admin.query(
    `INSERT INTO appointments (id, transfer_id, step, starts_at, ends_at, place, uid, sequence, invited)
     VALUES ($1, $2, 'intake', '2027-03-29T12:30:00Z', '2027-03-29T13:15:00Z', 'Zuidlaan 1', $3, $4, '[]')`,
    [id, transfer, `${id}@doorlijn`, sequence],
  );
  await database.admin.query(
    `INSERT INTO messages (dedupe_key, transfer_id, step, template, recipient_membership_id, recipient_kind, role, send_after, invite)
     VALUES ($1, $2, 'intake', 'invite', $3, 'staff', $4, now(), $5)`,
    [randomUUID(), transfer, actor.membership, actor.role, { appointment: id, sequence }],
  );
  return id;
}

async function openStep(key: string, due: string, responsible = 'vso-mentor'): Promise<void> {
  await database.admin.query(
    `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, due) VALUES ($1, $2, $2, 'open', $4, 'vso', '2026-10-05', $3)`,
    [transfer, key, due, responsible],
  );
}

beforeAll(async () => {
  world = await makeWorld(database);
});
beforeEach(async () => {
  const [school] = world.schools;
  mentor = staffOf(school, 'vso-mentor');
  await database.admin.query('DELETE FROM messages');
  transfer = (await openFile(database, world, school)).transfer.id;
  await database.admin.query(`UPDATE transfers SET phase = 'withdrawn' WHERE id <> $1`, [transfer]);
  await database.admin.query(`DELETE FROM steps WHERE transfer_id <> $1`, [transfer]);
});

describe('the calendar of a person', () => {
  it('has the own meetings and last days, without a name, as another program reads it', async () => {
    const appointment = await invite(mentor);
    await openStep('profile', '2027-03-05');
    await openStep('plan', '2027-03-06', 'mbo-coordinator');
    const feed = await read(await open(mentor));
    const [meeting, day, ...more] = eventsOf(feed);
    expect(more).toEqual([]);
    expect([meeting!.uid, day!.uid]).toEqual([`${appointment}@doorlijn`, `stap-${transfer}-profile@doorlijn`]);
    expect([meeting!.summary, day!.summary]).toEqual(['Het intakegesprek', 'Laatste dag: de profielschets']);
    expect(meeting!.startDate.toJSDate().toISOString()).toBe('2027-03-29T12:30:00.000Z');
    expect([day!.startDate.isDate, day!.startDate.toString()]).toEqual([true, '2027-03-05']);
    expect(day!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(feed.content).toContain(`https://doorlijn.example/overstap/${transfer}`.slice(0, 40));
    expect(feed.content).not.toMatch(/Student \d/);
  });

  it('stays the same file until something changes, and says since when', async () => {
    await openStep('profile', '2027-03-05');
    const token = await open(mentor);
    const first = await read(token);
    now += 3_600_000;
    expect(await read(token, { etag: first.etag, since: undefined })).toEqual({ ...first, content: undefined });
    expect((await read(token, { etag: undefined, since: first.changedAt })).content).toBeUndefined();
    expect((await read(token)).content).toBe(first.content);
    await database.admin.query(`UPDATE steps SET due = '2027-03-12' WHERE transfer_id = $1`, [transfer]);
    const changed = await read(token, { etag: first.etag, since: first.changedAt });
    expect(changed.changedAt).toBe(now);
    expect(eventsOf(changed).map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      [`stap-${transfer}-profile@doorlijn`, '2027-03-12'],
    ]);
    await database.admin.query(`UPDATE steps SET status = 'done' WHERE transfer_id = $1`, [transfer]);
    expect(eventsOf(await read(token, { etag: changed.etag, since: undefined }))).toEqual([]);
  });

  it('stops at once when it is stopped, renewed, or its owner works nowhere any more', async () => {
    const [first, second] = [await open(mentor), await open(mentor)];
    await expect(read(first)).rejects.toMatchObject({ code: 'FEED.UNKNOWN', status: 404 });
    expect((await read(second)).content).toContain('BEGIN:VCALENDAR');
    await database.admin.query(`UPDATE memberships SET valid_until = '2027-02-28' WHERE id = $1`, [mentor.membership]);
    await expect(read(second)).rejects.toMatchObject({ code: 'FEED.UNKNOWN' });
    await database.admin.query('UPDATE memberships SET valid_until = NULL WHERE id = $1', [mentor.membership]);
    await new CloseFeed(casework()).execute(mentor);
    await expect(read(second)).rejects.toMatchObject({ code: 'FEED.UNKNOWN' });
    expect(await new ReadFeedState(casework()).execute(mentor)).toEqual({ createdAt: null, readAt: null });
  });

  it('loses what is about a transfer that is closed to the own school', async () => {
    await invite(mentor);
    await openStep('profile', '2027-03-05');
    const token = await open(mentor);
    expect(eventsOf(await read(token))).toHaveLength(2);
    await database.admin.query('UPDATE case_parties SET until = now() WHERE transfer_id = $1', [transfer]);
    expect(eventsOf(await read(token))).toEqual([]);
  });

  it('has the days on which a desk has to answer', async () => {
    const desk = staffOf(world.municipality, 'leerplicht');
    const escalation = randomUUID();
    await database.admin.query(
      `INSERT INTO escalations (id, transfer_id, key, reason, since, raised_at, desk_organisation_id, desk_kind, asked, acknowledge_by)
       VALUES ($1, $2, 'x', 'stall', '2027-02-01', now(), $3, 'leerplicht', 'help-with-step', '2027-03-08')`,
      [escalation, transfer, world.municipality.organisation],
    );
    await database.admin.query(
      `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since, by_escalation) VALUES ($1, $2, 'municipality', 'orientation', now(), $3)`,
      [transfer, world.municipality.organisation, escalation],
    );
    const [day] = eventsOf(await read(await open(desk)));
    expect([day?.uid, day?.summary, day?.startDate.toString()]).toEqual([
      `melding-${escalation}@doorlijn`,
      'Laatste dag: antwoord op een melding',
      '2027-03-08',
    ]);
  });

  it('is kept by its hash only, which nobody else can read or change', async () => {
    const token = await open(mentor);
    const rows = await database.admin.query<object[]>('SELECT * FROM calendar_feeds');
    expect(JSON.stringify(rows)).not.toContain(token);
    const stranger = staffOf(world.schools[1], 'vso-mentor');
    expect(await withActor(database.app, stranger, (manager) => manager.query('SELECT * FROM calendar_feeds'))).toEqual(
      [],
    );
    await new CloseFeed(casework()).execute(stranger);
    expect((await read(token)).content).toBeDefined();
  });
});

describe('the address of a calendar', () => {
  let pages: WebPages;
  let url: string;
  beforeAll(async () => {
    pages = await createWeb(
      { demo: true, secure: false, trustProxy: false, requestsPerMinute: 100_000, masterKey: Buffer.alloc(32, 9) },
      { dataSource: database.app, casework: casework(), log: { info: () => undefined, error: () => undefined } },
    );
    url = await pages.listen(0, '127.0.0.1');
  });
  afterAll(() => pages.close());

  it('answers as calendars expect, and says nothing new when nothing is new', async () => {
    const address = `${url}/agenda/${await open(mentor)}.ics`;
    const first = await fetch(address);
    const { headers } = first;
    expect([first.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-cache',
    ]);
    expect(await first.text()).toContain('REFRESH-INTERVAL');
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const since = await fetch(address, { headers: { 'if-modified-since': headers.get('last-modified')! } });
    expect(since.status).toBe(304);
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });

  it('that never existed is not there', async () => {
    for (const name of [`${'x'.repeat(43)}.ics`, 'x.ics', 'x'])
      expect((await fetch(`${url}/agenda/${name}`)).status).toBe(404);
  });
});
