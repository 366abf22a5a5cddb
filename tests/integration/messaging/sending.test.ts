import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, makeWorld, staffOf, type World } from '../persistence/world.js';
import {
  CANARY,
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

const coordinator = (): string => staffOf(world.college, 'mbo-coordinator').membership;
const mentor = (): string => staffOf(world.schools[0], 'vso-mentor').membership;
const emailOf = async (membership: string): Promise<string> => {
  const [row] = await database.admin.query<{ email: string }[]>(
    'SELECT email FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.id = $1',
    [membership],
  );
  return row?.email ?? '';
};

describe('a message that is due', () => {
  it('reaches the person behind the role, with the first name, a link and nothing else of the student', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    await openStep(database.admin, file.transfer.id, 'plan', 'open', '2026-11-13');
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'reminder',
      step: 'plan',
      to: coordinator(),
      role: 'mbo-coordinator',
    });

    const report = await office.sender.runOnce(TUESDAY);

    expect(report).toMatchObject({ mails: 1, sent: 1, failed: 0 });
    const [mail] = office.mailbox.list();
    expect(mail?.to).toEqual([await emailOf(coordinator())]);
    expect(mail?.subject).toBe('Uiterlijk vr 13 november: het plan');
    expect(mail?.text).toContain('Maak samen het plan voor Sam.');
    expect(mail?.text).toContain(`https://doorlijn.example/overstappen/${file.transfer.id}`);
    expect(mail?.html).toContain('Plaatsing, station 4 van 8');
    expect(mail?.raw.toString()).not.toMatch(new RegExp(`${CANARY}|2009|0612345678`));
    expect(mail?.header('auto-submitted')).toBe('auto-generated');
    expect(await stateOf(database.admin, id)).toMatchObject({
      status: 'sent',
      attempts: 1,
      messageId: mail?.messageId,
    });
  });

  it('goes out once, also when two senders look at the same moment', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    for (let n = 0; n < 30; n += 1) {
      await post(database.admin, {
        transfer: file.transfer.id,
        template: 'check-in-ask',
        kind: 'student',
        role: 'student',
        step: `check-in-${n}`,
        sendAfter: TUESDAY - n * MINUTE,
        atOnce: true,
      });
    }
    const second = await openPostOffice(database.worker, { smtp: { url: `smtp://127.0.0.1:${office.mailbox.port}` } });

    await Promise.all([office.sender.runOnce(TUESDAY), second.sender.runOnce(TUESDAY)]);

    const mails = office.mailbox.list();
    expect(mails).toHaveLength(30);
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(30);
    await second.close();
  });

  it('is superseded when its step was closed meanwhile', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    await openStep(database.admin, file.transfer.id, 'plan', 'done');
    const reminder = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'overdue',
      step: 'plan',
      to: coordinator(),
    });
    const solved = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'solved',
      step: 'plan',
      to: coordinator(),
    });

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, reminder)).status).toBe('superseded');
    expect((await stateOf(database.admin, solved)).status).toBe('sent');
    expect(office.mailbox.list()).toHaveLength(1);
  });

  it('tells the due day that the step has now, not the one when the message was written', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    await openStep(database.admin, file.transfer.id, 'plan', 'open', '2026-11-20');
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'reminder',
      step: 'plan',
      to: coordinator(),
      params: { due: '2026-11-12' },
    });

    await office.sender.runOnce(TUESDAY);

    expect(office.mailbox.list()[0]?.text).toContain('vr 20 november');
  });

  it('goes to the deputy of who is away', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    const deputy = await addStaff(database.admin, world.college, 'mbo-mentor');
    const away = await addStaff(database.admin, world.college, 'mbo-mentor', { deputy: deputy.membership });
    await database.admin.query(
      `UPDATE memberships SET absent_from = '2026-11-09', absent_until = '2026-11-13' WHERE id = $1`,
      [away.membership],
    );
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'step-open',
      step: 'started',
      to: away.membership,
    });

    await office.sender.runOnce(TUESDAY);

    expect(office.mailbox.list()[0]?.to).toEqual([await emailOf(deputy.membership)]);
  });

  it('about an erased student is superseded and never sent', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    await database.admin.query('UPDATE students SET personal = NULL, erased_at = now() WHERE id = $1', [
      file.student.id,
    ]);
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'notice',
      step: 'plan',
      to: coordinator(),
    });

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, id)).status).toBe('superseded');
    expect(office.mailbox.list()).toHaveLength(0);
  });
});

describe('a message to a student or parent', () => {
  it('carries a link of its own, of which only a hash is kept', async () => {
    const file = await openFileOf(database, world, world.schools[0], { parents: ['ouder@thuis.example.org'] });
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'student-link',
      kind: 'student',
      role: 'student',
    });
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'student-link',
      kind: 'parent',
      index: 0,
      role: 'parent',
    });

    await office.sender.runOnce(TUESDAY);

    const student = office.mailbox.find((mail) => mail.to[0]?.endsWith('@leerling.example.org') === true);
    const parent = office.mailbox.find((mail) => mail.to[0] === 'ouder@thuis.example.org');
    expect(student?.text).toContain('Hoi Sam,');
    expect(student?.text).toContain('Je gaat van School A naar College.');
    expect(parent?.text).toContain('Beste ouder of verzorger,');
    const tokens = [student, parent].map((mail) => /\/mijn\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '');
    const kept = await database.admin.query<{ hash: string; kind: string }[]>(
      `SELECT encode(token_hash, 'base64') AS hash, kind FROM links WHERE transfer_id = $1 ORDER BY kind DESC`,
      [file.transfer.id],
    );
    const { hashToken } = await import('../../../libs/identity/tokens.js');
    expect(kept.map(({ hash }) => hash)).toEqual(tokens.map((token) => hashToken(token).toString('base64')));
    expect(kept.map(({ kind }) => kind)).toEqual(['student', 'parent']);
    const rows = JSON.stringify(await database.admin.query('SELECT * FROM messages'));
    for (const token of tokens) expect(rows).not.toContain(token);
  });

  it('with a code leaves at night, alone, and the code does not stay in the row', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    const night = Date.parse('2026-11-15T02:30:00Z');
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'code',
      kind: 'student',
      role: 'student',
      params: { code: '482913' },
      sendAfter: night,
      atOnce: true,
    });
    const other = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'check-in-ask',
      kind: 'student',
      role: 'student',
      sendAfter: night,
    });

    await office.sender.runOnce(night);

    expect(office.mailbox.list()).toHaveLength(1);
    expect(office.mailbox.list()[0]?.text).toContain('482913');
    expect(office.mailbox.list()[0]?.subject).not.toContain('482913');
    expect((await stateOf(database.admin, id)).params).toEqual({});
    expect((await stateOf(database.admin, other)).status).toBe('pending');
  });

  it('with a code that has expired is not sent any more', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'code',
      kind: 'student',
      role: 'student',
      params: { code: '482913' },
      sendAfter: TUESDAY - 11 * MINUTE,
      atOnce: true,
    });

    await office.sender.runOnce(TUESDAY);

    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'superseded', params: {} });
    expect(office.mailbox.list()).toHaveLength(0);
  });

  it('without a mail address becomes a message to the case lead to take another route', async () => {
    const file = await openFileOf(database, world, world.schools[0]);
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'check-in-ask',
      kind: 'parent',
      index: 1,
      role: 'parent',
    });

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, id)).status).toBe('failed');
    const [mail] = office.mailbox.list();
    expect(mail?.to).toEqual([await emailOf(mentor())]);
    expect(mail?.text).toContain('Bel of spreek de ouder of verzorger in de overstap van Sam.');
  });
});

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
