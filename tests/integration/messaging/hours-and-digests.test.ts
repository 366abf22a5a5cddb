import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, makeWorld, staffOf, type World } from '../persistence/world.js';
import {
  MINUTE,
  MORNING,
  openFileOf,
  openPostOffice,
  openStep,
  post,
  stateOf,
  TUESDAY,
  type PostOffice,
} from './post-office.js';

const database = useDoorlijnDatabase();
let world: World;
let office: PostOffice;

beforeAll(async () => {
  world = await makeWorld(database);
});
beforeEach(async () => {
  await database.admin.query('DELETE FROM messages');
  office = await openPostOffice(database.worker);
});
afterEach(() => office.close());

const mentor = (): string => staffOf(world.schools[0], 'vso-mentor').membership;
describe('working hours', () => {
  it.each([
    ['on a Saturday', '2026-11-14T10:00:00+01:00', '2026-11-16T09:35:00+01:00'],
    ['in the evening', '2026-11-10T19:00:00+01:00', '2026-11-11T09:35:00+01:00'],
    ['in the Christmas holidays of the school', '2026-12-22T10:00:00+01:00', '2027-01-04T09:35:00+01:00'],
  ])('a reminder that falls due %s waits for the next working morning of the recipient', async (_, at, until) => {
    const file = await openFileOf(database, world, world.schools[0]);
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'overdue',
      step: 'plan',
      to: mentor(),
      sendAfter: Date.parse(at),
    });

    const report = await office.sender.runOnce(Date.parse(at));

    expect(report).toMatchObject({ moved: 1, mails: 0 });
    expect((await stateOf(database.admin, id)).sendAfter).toBe(Date.parse(until));
    expect((await office.sender.runOnce(Date.parse(until))).mails).toBe(1);
  });

  it('the municipality works through the school holidays', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    const officer = staffOf(world.municipality, 'leerplicht').membership;
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'escalation',
      to: officer,
      role: 'leerplicht',
      sendAfter: Date.parse('2026-12-22T10:00:00+01:00'),
    });

    await office.sender.runOnce(Date.parse('2026-12-22T10:00:00+01:00'));

    expect(office.mailbox.list()).toHaveLength(1);
  });

  it('a day that the school itself closes is noticed without a restart', async () => {
    const file = await openFileOf(database, world, world.schools[1]);
    const teacher = staffOf(world.schools[1], 'vso-mentor').membership;
    await post(database.admin, { transfer: file.transfer.id, template: 'step-open', step: 'profile', to: teacher });
    await office.sender.runOnce(TUESDAY);
    await database.admin.query(
      `INSERT INTO own_days (organisation_id, date, reason) VALUES ($1, '2026-11-11', 'Studiedag')`,
      [world.schools[1].organisation],
    );
    const wednesday = MORNING + 24 * 60 * MINUTE;
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'step-open',
      step: 'inform',
      to: teacher,
      sendAfter: wednesday,
    });

    await office.sender.runOnce(wednesday + 120 * MINUTE);

    expect(office.mailbox.list()).toHaveLength(1);
    expect((await stateOf(database.admin, id)).sendAfter).toBe(Date.parse('2026-11-12T09:35:00+01:00'));
  });
});

describe('a morning', () => {
  const eight = MORNING;
  const ready = Date.parse('2026-11-10T09:35:00+01:00');

  it('comes to a person as one mail, what is overdue first, over all their memberships', async () => {
    const first = await openFileOf(database, world, world.schools[0], { firstName: 'Noor' });
    const second = await openFileOf(database, world, world.schools[0], { firstName: 'Yassin' });
    await openStep(database.admin, first.transfer.id, 'plan', 'open', '2026-11-13');
    await openStep(database.admin, second.transfer.id, 'ready', 'open', '2026-11-04');
    const person = staffOf(world.college, 'mbo-coordinator');
    const otherRole = await addStaff(database.admin, world.otherCollege, 'mbo-mentor');
    await database.admin.query('UPDATE memberships SET person_id = $1 WHERE id = $2', [
      person.person,
      otherRole.membership,
    ]);
    const ids = [
      await post(database.admin, {
        transfer: first.transfer.id,
        template: 'reminder',
        step: 'plan',
        to: person.membership,
        sendAfter: eight,
      }),
      await post(database.admin, {
        transfer: second.transfer.id,
        template: 'overdue',
        step: 'ready',
        to: person.membership,
        sendAfter: eight + 40 * MINUTE,
      }),
      await post(database.admin, {
        transfer: first.transfer.id,
        template: 'lead-changed',
        to: otherRole.membership,
        sendAfter: eight + 60 * MINUTE,
      }),
    ];

    await office.sender.runOnce(eight);
    await office.sender.runOnce(eight + 61 * MINUTE);
    expect(office.mailbox.list()).toHaveLength(0);
    await office.sender.runOnce(ready);

    expect(office.mailbox.list()).toHaveLength(1);
    const text = office.mailbox.list()[0]?.text ?? '';
    expect(text.indexOf('Yassin')).toBeLessThan(text.indexOf('Noor'));
    expect(text).toContain('Goed om te weten (1)');
    const states = await Promise.all(ids.map((id) => stateOf(database.admin, id)));
    expect(new Set(states.map((state) => state.messageId)).size).toBe(1);
    expect(new Set(states.map((state) => state.digestId)).size).toBe(1);
    expect(states[0]?.digestId).not.toBeNull();
  });

  it('tells once what a person gets twice, as themselves and as the deputy of who is away', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    await openStep(database.admin, file.transfer.id, 'plan', 'open', '2026-11-06');
    const deputy = await addStaff(database.admin, world.college, 'mbo-coordinator');
    const away = await addStaff(database.admin, world.college, 'mbo-coordinator', { deputy: deputy.membership });
    await database.admin.query(`UPDATE memberships SET absent_from = '2026-11-01' WHERE id = $1`, [away.membership]);
    for (const to of [away.membership, deputy.membership]) {
      await post(database.admin, {
        transfer: file.transfer.id,
        template: 'overdue',
        step: 'plan',
        to,
        sendAfter: eight,
      });
    }

    await office.sender.runOnce(ready);

    expect(office.mailbox.list().map((mail) => mail.subject)).toEqual(['Te laat: het plan']);
  });

  it.each([
    ['daily', '2026-11-11T09:35:00+01:00'],
    ['weekly', '2026-11-16T09:35:00+01:00'],
  ])('of a person who chose %s takes along what came up after it', async (notify, until) => {
    const file = await openFileOf(database, world, world.schools[0]);
    const reader = await addStaff(database.admin, world.college, 'mbo-mentor');
    await database.admin.query('UPDATE people SET notify = $1 WHERE id = $2', [notify, reader.person]);
    const quiet = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'reminder',
      step: 'started',
      to: reader.membership,
      sendAfter: TUESDAY,
    });
    const urgent = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'personal-contact',
      to: reader.membership,
      sendAfter: TUESDAY,
    });

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, urgent)).status).toBe('sent');
    expect((await stateOf(database.admin, quiet)).sendAfter).toBe(Date.parse(until));
  });
});
