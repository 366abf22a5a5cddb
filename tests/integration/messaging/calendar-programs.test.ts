import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { ReceivedMail } from '../../../apps/local/embedded/received-mail.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, staffOf, type World } from '../persistence/world.js';
import { openFileOf, openPostOffice, post, TUESDAY, type PostOffice } from './post-office.js';

/*
 * An invitation as a calendar program reads it: taken apart by a parser that we did not write, and held against what iTIP (RFC 5546)
 * asks of REQUEST and CANCEL, and Outlook, Google and Apple on top of that.
 */
const database = useDoorlijnDatabase();
const REPLIES = 'antwoord@regio.example';
let world: World;
let file: NewFile;
let office: PostOffice;

beforeAll(async () => {
  world = await makeWorld(database);
  file = await openFileOf(database, world, world.schools[0]);
});
beforeEach(async () => {
  await database.admin.query('DELETE FROM messages');
  office = await openPostOffice(database.worker, { replyTo: REPLIES });
});
afterEach(() => office.close());

/** The versions of one meeting, each invited, moved or called off and sent. */
async function versions(...templates: ('invite' | 'invite-cancelled')[]): Promise<ReceivedMail[]> {
  const id = randomUUID();
  await database.admin.query(
    `INSERT INTO appointments (id, transfer_id, step, starts_at, ends_at, place, uid, sequence, invited)
     VALUES ($1, $2, 'intake', '2027-03-29T12:30:00Z', '2027-03-29T13:15:00Z', 'Zuidlaan 1, kamer 2; links', $3, 0, '["mbo-intaker"]')`,
    [id, file.transfer.id, `${id}@doorlijn`],
  );
  const mails: ReceivedMail[] = [];
  for (const [sequence, template] of templates.entries()) {
    await database.admin.query(
      `UPDATE appointments SET sequence = $2, starts_at = starts_at + $3 * interval '1 day', ends_at = ends_at + $3 * interval '1 day' WHERE id = $1`,
      [id, sequence, template === 'invite' ? sequence : 0],
    );
    await post(database.admin, {
      transfer: file.transfer.id,
      step: 'intake',
      template,
      to: staffOf(world.college, 'mbo-intaker').membership,
      role: 'mbo-intaker',
      invite: { appointment: id, sequence },
    });
    await office.sender.runOnce(TUESDAY);
    mails.push(office.mailbox.list().find((mail) => !mails.includes(mail))!);
  }
  return mails;
}

interface Parsed {
  method: unknown;
  event: ICAL.Event;
  zones: number;
}

function parsed(mail: ReceivedMail): Parsed {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const text = part.content.toString();
  // Apple refuses a file of which a line is longer than 75 bytes or ends without a carriage return (RFC 5545, 3.1).
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as [string, unknown[], unknown[]]);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return {
    method: calendar.getFirstPropertyValue('method'),
    event: new ICAL.Event(events[0]),
    zones: calendar.getAllSubcomponents('vtimezone').length,
  };
}

interface MailPart {
  type: string;
  /** Its heads, unfolded. */
  head: string;
  /** The types of the parts around it, the outermost first. */
  within: string[];
}

/** The parts of a mail as they lie in each other (RFC 2046, 5.1). */
function partsOf(raw: string, within: string[] = []): MailPart[] {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const type = /^content-type:\s*([^;\s]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
  const boundary = /^content-type:[^\r]*boundary="?([^";\r]+)"?/im.exec(head)?.[1];
  if (boundary === undefined) return [{ type, head, within }];
  const pieces = raw.slice(end).split(`\r\n--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => partsOf(piece.replace(/^\r\n/, ''), [...within, type]));
}

describe('an invitation, read by another program', () => {
  it('asks for an answer at an address that is read, of the one who got the mail', async () => {
    const [mail] = await versions('invite');
    const { method, event, zones } = parsed(mail!);
    expect(method).toBe('REQUEST');
    expect(zones).toBe(1);
    expect(event.organizer).toBe(`mailto:${REPLIES}`);
    expect(mail!.raw.toString()).toContain(`Reply-To: ${REPLIES}`);
    const [attendee] = event.attendees;
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe(`mailto:${mail!.to[0] ?? ''}`);
    expect(attendee?.getParameter('rsvp')).toBe('TRUE');
    expect(attendee?.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(event.sequence).toBe(0);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-29T12:30:00.000Z');
    expect(event.location).toBe('Zuidlaan 1, kamer 2; links');
    expect(event.component.getFirstPropertyValue('dtstamp')).toBeTruthy();
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is another form of the message itself, which Outlook shows with buttons, and a file for who has no such program', async () => {
    const [mail] = await versions('invite');
    const raw = mail!.raw.toString();
    const parts = partsOf(raw);
    const inside = (type: string): string[] | undefined => parts.find((part) => part.type === type)?.within;
    expect(inside('text/calendar')).toEqual(inside('text/html'));
    expect(inside('text/calendar')?.at(-1)).toBe('multipart/alternative');
    expect(parts.find(({ type }) => type === 'text/calendar')?.head).toMatch(
      /charset=utf-8;[^]*method=REQUEST|method=REQUEST;[^]*charset=utf-8/i,
    );
    expect(parts.find(({ type }) => type === 'application/ics')?.head).toMatch(/attachment;[^]*afspraak\.ics/);
    // Programs that show the last form that they know must meet the calendar last.
    const forms = parts.filter(({ within }) => within.at(-1) === 'multipart/alternative').map(({ type }) => type);
    expect(forms).toEqual(['text/plain', 'text/html', 'text/calendar']);
  });

  it('moves and leaves the calendar by the same UID with a higher number each time', async () => {
    const mails = await versions('invite', 'invite', 'invite-cancelled');
    const read = mails.map(parsed);
    expect(read.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(read.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(new Set(read.map(({ event }) => event.uid)).size).toBe(1);
    expect(read[1]!.event.startDate.toJSDate().toISOString()).toBe('2027-03-30T12:30:00.000Z');
    const [cancelled] = read.slice(-1);
    expect(cancelled!.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled!.event.organizer).toBe(`mailto:${REPLIES}`);
    expect(cancelled!.event.attendees).toHaveLength(1);
    for (const [index, mail] of mails.entries())
      expect(mail.raw.toString()).toMatch(
        new RegExp(`content-type: text/calendar;[^]*?method=${index === 2 ? 'CANCEL' : 'REQUEST'}`, 'i'),
      );
  });
});
