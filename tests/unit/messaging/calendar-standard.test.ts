import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { feedFile, type Feed } from '../../../libs/messaging/calendar-feed.js';
import { calendarFile, type CalendarInvite } from '../../../libs/messaging/calendar-invite.js';

/*
 * What RFC 5545 and 5546 ask of every file, whatever people wrote in it: read by a parser that we did not write.
 */
const HOUR_MS = 3_600_000;
const invite: CalendarInvite = {
  method: 'REQUEST',
  uid: 'afspraak-1@regio.example',
  sequence: 0,
  startsAt: Date.parse('2027-03-29T12:30:00Z'),
  endsAt: Date.parse('2027-03-29T13:15:00Z'),
  place: 'Zuidlaan 1',
  title: 'Het intakegesprek',
  description: 'Meer in Doorlijn',
  url: 'https://doorlijn.example/overstap/1',
  organiser: { name: 'Doorlijn', email: 'doorlijn@regio.example' },
  attendees: [{ role: 'mbo-intaker', email: 'intake@college.example' }],
  stamp: Date.parse('2027-03-01T08:00:00Z'),
};
const feed: Feed = {
  meetings: [
    {
      uid: 'afspraak-1@doorlijn',
      sequence: 2,
      step: 'intake',
      startsAt: invite.startsAt,
      endsAt: invite.endsAt,
      place: 'Zuidlaan 1',
      url: 'https://doorlijn.example/overstap/1',
    },
  ],
  days: [
    { uid: 'stap-1-profile@doorlijn', step: 'profile', on: '2027-03-28', url: 'https://doorlijn.example/overstap/1' },
  ],
  stamp: invite.stamp,
};

const calendarOf = (text: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(text) as unknown[] as [string, unknown[], unknown[]]);
const eventsOf = (text: string): ICAL.Component[] => calendarOf(text).getAllSubcomponents('vevent');
const firstEvent = (text: string): ICAL.Component => {
  const [event] = eventsOf(text);
  if (event === undefined) throw new Error('no event');
  return event;
};
const instantIn = (event: ICAL.Component, name: 'dtstart' | 'dtend'): number =>
  (event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();

/** Lines of bytes: a program that unfolds before it reads the letters must not meet half of one. */
function faultsOf(text: string): string[] {
  const lines = text.split('\r\n');
  const strict = new TextDecoder('utf-8', { fatal: true });
  return lines.flatMap((line) => {
    const bytes = new TextEncoder().encode(line);
    try {
      // A letter outside the first plane that is cut in two becomes a sign of its own here.
      if (strict.decode(bytes) !== line) return [`broken letter: ${line}`];
    } catch {
      return [`no UTF-8: ${line}`];
    }
    if (bytes.length > 75) return [`too long: ${line}`];
    return /[\r\n]/.test(line) ? [`loose end of line: ${line}`] : [];
  });
}

const ANYTHING = fc.string({
  unit: fc.constantFrom('a', 'é', '語', '🎓', ' ', ',', ';', ':', '\\', '"', '\n'),
  maxLength: 200,
});

describe('a calendar file of the standard', () => {
  it('is folded at 75 bytes between letters, and gives back what somebody wrote, whatever that is', () => {
    fc.assert(
      fc.property(ANYTHING, ANYTHING, (written, place) => {
        const title = `T${written}`;
        const text = calendarFile({ ...invite, title, description: title, place });
        expect(faultsOf(text)).toEqual([]);
        const event = firstEvent(text);
        expect(event.getFirstPropertyValue('summary')).toBe(title);
        expect(event.getFirstPropertyValue('location') ?? '').toBe(place);
      }),
      { numRuns: 200 },
    );
  });

  it('folds a feed in the same way', () => {
    const [meeting] = feed.meetings;
    const text = feedFile({
      ...feed,
      meetings: [{ ...meeting!, place: 'Café “Ÿsbrand” 🎓, ruimte 語; links '.repeat(5) }],
    });
    expect(faultsOf(text)).toEqual([]);
    expect(firstEvent(text).getFirstPropertyValue('location')).toContain('🎓, ruimte 語; links');
  });

  it('names a time zone that it explains itself, and means the same moment all through the year', () => {
    fc.assert(
      fc.property(
        fc.integer({
          min: Date.parse('2026-01-01T00:00:00Z') / 60_000,
          max: Date.parse('2031-01-01T00:00:00Z') / 60_000,
        }),
        (minute) => {
          const startsAt = minute * 60_000;
          // On the night that the clocks go back one hour is there twice, and a clock alone cannot tell which.
          fc.pre(!isTwice(startsAt) && !isTwice(startsAt + HOUR_MS));
          const text = calendarFile({ ...invite, startsAt, endsAt: startsAt + HOUR_MS });
          const event = firstEvent(text);
          expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Amsterdam');
          expect([instantIn(event, 'dtstart'), instantIn(event, 'dtend')]).toEqual([startsAt, startsAt + HOUR_MS]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(['REQUEST', 'CANCEL'] as const)('has what a %s must have, once each', (method) => {
    const text = calendarFile({ ...invite, method, sequence: 3 });
    const calendar = calendarOf(text);
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    expect([calendar.getFirstPropertyValue('version'), calendar.getFirstPropertyValue('method')]).toEqual([
      '2.0',
      method,
    ]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const event = firstEvent(text);
    for (const name of ['uid', 'dtstamp', 'dtstart', 'sequence', 'organizer', 'summary', 'status'])
      expect([name, event.getAllProperties(name).length]).toEqual([name, 1]);
    expect(text).toMatch(/\r\nDTSTAMP:20270301T080000Z\r\n/);
    expect(event.getFirstProperty('attendee')?.getParameter('rsvp')).toBe(method === 'REQUEST' ? 'TRUE' : 'FALSE');
  });

  it('to subscribe to asks nobody anything: no attendees, published, with a day that is a day', () => {
    const text = feedFile(feed);
    const calendar = calendarOf(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const [meeting, day] = eventsOf(text);
    expect([meeting?.getAllProperties('attendee'), meeting?.getAllProperties('organizer')]).toEqual([[], []]);
    expect(meeting?.getFirstPropertyValue('sequence')).toBe(2);
    expect(text).toMatch(/\r\nDTSTART;VALUE=DATE:20270328\r\n/);
    expect(day?.getFirstPropertyValue('dtstamp')).toBeTruthy();
    expect(feedFile(feed)).toBe(text);
  });
});

function isTwice(at: number): boolean {
  const clock = (moment: number): string =>
    new Date(moment).toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' });
  return clock(at) === clock(at + HOUR_MS) || clock(at) === clock(at - HOUR_MS);
}
