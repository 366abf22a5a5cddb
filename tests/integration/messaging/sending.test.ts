import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, makeWorld, staffOf, type World } from '../persistence/world.js';
import {
  CANARY,
  MINUTE,
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
    expect(mail?.text).toContain(`https://doorlijn.example/overstap/${file.transfer.id}`);
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

describe('a sender that runs', () => {
  it('notices a new message by itself, and stops without leaving one half sent', async () => {
    office.sender.start();
    const now = Date.now();
    const id = await post(database.admin, {
      template: 'code',
      to: coordinator(),
      params: { code: '482913' },
      sendAfter: now,
      atOnce: true,
    });

    const mail = await office.mailbox.wait((one) => one.text.includes('482913'), 10_000);
    await office.sender.stop();

    expect(mail.to).toEqual([await emailOf(coordinator())]);
    expect((await stateOf(database.admin, id)).status).toBe('sent');
    await post(database.admin, {
      template: 'code',
      to: coordinator(),
      params: { code: '111111' },
      sendAfter: now,
      atOnce: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(office.mailbox.list()).toHaveLength(1);
  });
});
