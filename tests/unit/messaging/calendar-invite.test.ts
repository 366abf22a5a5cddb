import { describe, expect, it } from '@jest/globals';
import { calendarFile, type CalendarInvite } from '../../../libs/messaging/calendar-invite.js';

const invite: CalendarInvite = {
  method: 'REQUEST',
  uid: 'afspraak-1@regio.example',
  sequence: 3,
  startsAt: Date.parse('2026-10-26T08:30:00Z'),
  endsAt: Date.parse('2026-10-26T09:30:00Z'),
  place: '',
  title: 'Het intakegesprek',
  description: 'Meer in Doorlijn',
  url: 'https://doorlijn.example/overstap/1',
  organiser: { name: 'Doorlijn', email: 'doorlijn@regio.example' },
  attendees: [
    { role: 'mbo-intaker', email: 'intake@college.example' },
    { role: 'parent', email: 'ouder@thuis.example' },
  ],
  stamp: Date.parse('2026-10-01T08:00:00Z'),
};

const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says the time on the clock of Amsterdam, the day after the clocks went back, and the stamp in UTC', () => {
    const file = lines(calendarFile(invite));
    expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20261026T093000');
    expect(file).toContain('DTEND;TZID=Europe/Amsterdam:20261026T103000');
    expect(file).toContain('DTSTAMP:20261001T080000Z');
    expect(file.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  });

  it('never asks the clock of the machine, which may stand anywhere in the world', () => {
    const { getHours, getDate } = Date.prototype;
    const elsewhere = (): never => {
      throw new Error('asked the machine');
    };
    Date.prototype.getHours = elsewhere;
    Date.prototype.getDate = elsewhere;
    try {
      expect(lines(calendarFile(invite))).toContain('DTSTART;TZID=Europe/Amsterdam:20261026T093000');
    } finally {
      Date.prototype.getHours = getHours;
      Date.prototype.getDate = getDate;
    }
  });

  it('has lines of at most 75 bytes, ended as the standard wants', () => {
    const text = calendarFile({ ...invite, place: 'Een heel lange plaatsnaam met accenten é è ê '.repeat(4) });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('invites staff as required and a parent as optional, told by role', () => {
    const file = lines(calendarFile(invite));
    expect(file).toContain(
      'ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="intaker van het mbo":MAILTO:intake@college.example',
    );
    expect(
      file.some(
        (line) => line.startsWith('ATTENDEE;ROLE=OPT-PARTICIPANT') && line.endsWith('MAILTO:ouder@thuis.example'),
      ),
    ).toBe(true);
    expect(file).toContain('ORGANIZER;CN="Doorlijn":mailto:doorlijn@regio.example');
  });

  it('cancels the same meeting: same UID, method and status CANCELLED, the time set free', () => {
    const file = lines(calendarFile({ ...invite, method: 'CANCEL', sequence: 4 }));
    expect(file).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'UID:afspraak-1@regio.example',
        'SEQUENCE:4',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
      ]),
    );
  });
});
