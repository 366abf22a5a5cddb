import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReceivedMail } from '../../../apps/local/embedded/received-mail.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, staffOf, type World } from '../persistence/world.js';
import { CANARY, openFileOf, openPostOffice, post, stateOf, TUESDAY, type PostOffice } from './post-office.js';

const database = useDoorlijnDatabase();
let world: World;
let file: NewFile;
let office: PostOffice;

beforeAll(async () => {
  world = await makeWorld(database);
  file = await openFileOf(database, world, world.schools[0]);
});
beforeEach(async () => {
  await database.admin.query('DELETE FROM messages');
  office = await openPostOffice(database.worker);
});
afterEach(() => office.close());

async function plan(sequence: number): Promise<string> {
  const id = randomUUID();
  await database.admin.query(
    `INSERT INTO appointments (id, transfer_id, step, starts_at, ends_at, place, uid, sequence, invited)
     VALUES ($1, $2, 'intake', '2027-03-29T12:30:00Z', '2027-03-29T13:15:00Z', 'Zuidlaan 1, kamer 2', $3, $4, $5)`,
    [
      id,
      file.transfer.id,
      `afspraak-${id}@regio.example`,
      sequence,
      JSON.stringify(['mbo-intaker', 'vso-mentor', 'student']),
    ],
  );
  return id;
}

async function invite(
  appointment: string,
  sequence: number,
  template: 'invite' | 'invite-cancelled',
): Promise<string[]> {
  const about = { transfer: file.transfer.id, step: 'intake', template, invite: { appointment, sequence } } as const;
  return [
    await post(database.admin, { ...about, to: staffOf(world.college, 'mbo-intaker').membership, role: 'mbo-intaker' }),
    await post(database.admin, {
      ...about,
      to: staffOf(world.schools[0], 'vso-mentor').membership,
      role: 'vso-mentor',
    }),
    await post(database.admin, { ...about, kind: 'student', role: 'student' }),
  ];
}

/** The lines of the calendar part, unfolded. */
function calendarOf(mail: ReceivedMail | undefined): string[] {
  const file = mail?.attachments.find(
    (attachment) => attachment.contentType === 'text/calendar' || attachment.filename === 'afspraak.ics',
  );
  return (file?.content.toString() ?? '').replaceAll('\r\n ', '').split('\r\n');
}

describe('an invitation', () => {
  it('is a meeting request that calendars understand, on the clock of Amsterdam', async () => {
    const appointment = await plan(0);
    await invite(appointment, 0, 'invite');

    expect((await office.sender.runOnce(TUESDAY)).mails).toBe(3);

    for (const mail of office.mailbox.list()) {
      expect(mail.raw.toString()).toMatch(/content-type: text\/calendar;[^]*?method=REQUEST/i);
      expect(calendarOf(mail)).toEqual(
        expect.arrayContaining([
          'METHOD:REQUEST',
          `UID:afspraak-${appointment}@regio.example`,
          'SEQUENCE:0',
          'DTSTART;TZID=Europe/Amsterdam:20270329T143000',
          'DTEND;TZID=Europe/Amsterdam:20270329T151500',
          'BEGIN:VTIMEZONE',
          'STATUS:CONFIRMED',
          'LOCATION:Zuidlaan 1\\, kamer 2',
        ]),
      );
    }
  });

  it('names colleagues by role, and nobody gets the address or the link of the student but the student', async () => {
    const appointment = await plan(0);
    await invite(appointment, 0, 'invite');

    await office.sender.runOnce(TUESDAY);

    const student = office.mailbox.find((mail) => mail.to[0]?.endsWith('@leerling.example.org') === true);
    const staff = office.mailbox.list().filter((mail) => mail !== student);
    for (const mail of staff) {
      const calendar = calendarOf(mail).join('\n');
      expect(calendar).toContain('CN="intaker van het mbo"');
      expect(calendar).toContain('CN="mentor op de school van herkomst"');
      expect(calendar).not.toContain('@leerling.example.org');
    }
    const own = calendarOf(student).join('\n');
    expect(own).toContain('@leerling.example.org');
    expect(own).not.toContain('/mijn/');
    expect(student?.text).toContain('Wie er ook komen: iemand van je nieuwe school en je mentor.');
    expect(JSON.stringify(office.mailbox.list().map((mail) => calendarOf(mail)))).not.toMatch(
      new RegExp(`${CANARY}|Sam`),
    );
  });

  it('that is called off cancels the same meeting with a higher number', async () => {
    const appointment = await plan(1);
    await invite(appointment, 1, 'invite-cancelled');

    await office.sender.runOnce(TUESDAY);

    const [mail] = office.mailbox.list();
    expect(calendarOf(mail)).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        `UID:afspraak-${appointment}@regio.example`,
        'SEQUENCE:1',
        'STATUS:CANCELLED',
      ]),
    );
  });

  it('that was overtaken by a newer one before it left is not sent', async () => {
    const appointment = await plan(2);
    const [outdated] = await invite(appointment, 1, 'invite');

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, outdated ?? '')).status).toBe('superseded');
    expect(office.mailbox.list()).toHaveLength(0);
  });
});
