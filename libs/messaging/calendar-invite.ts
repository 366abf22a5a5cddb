import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Role } from '../domain/roles.js';
import type { Instant } from '../domain/time.js';
import { AMSTERDAM, AmsterdamMoment } from './amsterdam-moment.js';
import { AMSTERDAM_VTIMEZONE } from './amsterdam-timezone.js';
import { ROLE_WORDS } from './words.js';

export interface InviteAttendee {
  role: Role;
  email: string;
}

export interface CalendarInvite {
  method: 'REQUEST' | 'CANCEL';
  /** The same over all versions of one meeting. */
  uid: string;
  /** Rises with every change and with the cancellation. */
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  /** What the calendar shows; without a name, because calendars are shared. */
  title: string;
  description: string;
  /** Opens the transfer or the own page. */
  url: string;
  organiser: { name: string; email: string };
  attendees: InviteAttendee[];
  /** Moment of writing. */
  stamp: Instant;
}

/**
 * The text of an `.ics`, lines ended with CRLF, times on the clock of Europe/Amsterdam. Attendees are told by their role, never
 * by name; the caller puts in no addresses that the recipient may not see.
 */
export function calendarFile(invite: CalendarInvite): string {
  const cancelled = invite.method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Doorlijn', product: 'Doorlijn', language: 'NL' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: null, generator: () => AMSTERDAM_VTIMEZONE },
  });
  const event = calendar.createEvent({
    id: invite.uid,
    sequence: invite.sequence,
    stamp: new Date(invite.stamp),
    start: new AmsterdamMoment(invite.startsAt),
    end: new AmsterdamMoment(invite.endsAt),
    timezone: AMSTERDAM,
    summary: cancelled ? `Gaat niet door: ${invite.title}` : invite.title,
    description: invite.description,
    url: invite.url,
    organizer: invite.organiser,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  if (invite.place !== '') event.location(invite.place);
  for (const { role, email } of invite.attendees) {
    event.createAttendee({
      name: ROLE_WORDS[role],
      email,
      rsvp: !cancelled,
      role: role === 'parent' ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      type: ICalAttendeeType.INDIVIDUAL,
    });
  }
  return calendar.toString();
}
