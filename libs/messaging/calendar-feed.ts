import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { instantOf } from '../calendar/index.js';
import { kindOf, type StepKey } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { AMSTERDAM, AmsterdamMoment } from './amsterdam-moment.js';
import { AMSTERDAM_VTIMEZONE } from './amsterdam-timezone.js';
import { capitalised } from './texts/phrases.js';
import { STEP_WORDS } from './words.js';

/** A meeting to which somebody was invited. */
export interface FeedMeeting {
  uid: string;
  sequence: number;
  step: StepKey | null;
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  /** Opens the transfer after log-in. */
  url: string;
}

/** The last day of something that somebody has to do. */
export interface FeedDay {
  uid: string;
  /** Null: an answer to an escalation. */
  step: StepKey | null;
  on: LocalDate;
  url: string;
}

export interface Feed {
  meetings: readonly FeedMeeting[];
  days: readonly FeedDay[];
  /** When it last changed. */
  stamp: Instant;
}

const HOUR_SECONDS = 3_600;
const NOON_MINUTES = 12 * 60;

/** The words of mails: they give no need and no name away, because calendars are shared. */
function topicOf(step: StepKey | null, otherwise: string): string {
  const kind = step === null ? undefined : kindOf(step);
  return kind === undefined ? otherwise : STEP_WORDS[kind].subject;
}

/**
 * The calendar of one person as an `.ics` to subscribe to, lines ended with CRLF, times on the clock of Europe/Amsterdam. The same
 * content gives the same text.
 */
export function feedFile({ meetings, days, stamp }: Feed): string {
  const calendar = ical({
    name: 'Doorlijn',
    prodId: { company: 'Doorlijn', product: 'Doorlijn', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => AMSTERDAM_VTIMEZONE },
    ttl: HOUR_SECONDS,
  });
  for (const { uid, sequence, step, startsAt, endsAt, place, url } of meetings) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(stamp),
      start: new AmsterdamMoment(startsAt),
      end: new AmsterdamMoment(endsAt),
      timezone: AMSTERDAM,
      summary: capitalised(topicOf(step, 'de overstaptafel')),
      description: `In Doorlijn staat meer over deze afspraak: ${url}`,
      url,
    });
    if (place !== '') event.location(place);
  }
  for (const { uid, step, on, url } of days) {
    calendar.createEvent({
      id: uid,
      stamp: new Date(stamp),
      start: new AmsterdamMoment(instantOf(on, NOON_MINUTES)),
      allDay: true,
      // A last day takes up no time: nobody is busy all day by it.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Laatste dag: ${topicOf(step, 'antwoord op een melding')}`,
      description: `In Doorlijn staat wat er moet gebeuren: ${url}`,
      url,
    });
  }
  return calendar.toString();
}
