import type { ReceivedMail } from '../../../apps/local/embedded/received-mail.js';
import { hasEnded } from '../../../libs/domain/index.js';
import { TEMPLATE_RULES } from '../../../libs/messaging/template-name.js';
import type { TemplateName } from '../../../libs/messaging/template-name.js';
import type { JournalRow } from '../world/journal.js';
import type { Evidence, MessageEvidence } from './evidence.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { isWorkingDay, localTime } from './naive-calendar.js';
import type { NaiveCalendar } from './naive-calendar.js';

const short = (id: string): string => id.slice(0, 8);

/** Exactly one named case lead with a deputy at all times: from the first decision on, and at the end of the play. */
export function nobodyWithoutLead({ transfers }: Evidence, journal: readonly JournalRow[]): Invariant {
  const led = new Set(
    journal.filter(({ kind, decision }) => kind === 'lead-changed' && decision === 1).map(({ transfer }) => transfer),
  );
  const wrong = transfers
    .filter(
      ({ id, lead, deputy, leadIsThere }) =>
        !led.has(id) || lead === null || deputy === null || lead === deputy || !leadIsThere,
    )
    .map(({ id }) => short(id));
  return invariant(
    'nobody without case lead',
    transfers.length,
    wrong,
    'Elke overstap heeft een regievoerder en een vervanger die bestaan.',
  );
}

export function nobodyClosedWithoutDestination({ transfers }: Evidence): Invariant {
  const ended = transfers.filter(({ phase }) => hasEnded(phase));
  const wrong = ended
    .filter(
      ({ destinationCode, destinationOwner, ownerIsThere }) =>
        destinationCode === null || destinationOwner === null || !ownerIsThere,
    )
    .map(({ id }) => short(id));
  return invariant(
    'nobody closed without destination and owner',
    ended.length,
    wrong,
    'Elke beëindigde overstap heeft een bestemming en een eigenaar die bestaat.',
  );
}

/** Whether mail leaves only in the hours of who gets it, by the rows and by what the mailbox really received. */
export function noMessageOutsideWorkingHours({ messages }: Evidence, mails: readonly ReceivedMail[]): Invariant {
  const sent = messages.filter(({ status }) => status === 'sent');
  const wrong = sent
    .filter((message) => isOutsideHours(message))
    .map(({ template, sentAt }) => `${template} ${momentOf(sentAt)}`);
  const lateMails = mails
    .filter(({ receivedAt }) => !isWithinHours(receivedAt, 'municipality'))
    .map(({ subject, receivedAt }) => `mail "${subject}" ${momentOf(receivedAt)}`);
  return invariant(
    "no message outside the recipient's working hours",
    sent.length + mails.length,
    [...wrong, ...lateMails],
    `${sent.length} berichten in ${mails.length} mails, alle tussen 8 en 17 uur op een werkdag van de ontvanger.`,
  );
}

export function isOutsideHours(message: MessageEvidence): boolean {
  const { template, atOnce, sentAt } = message;
  if (sentAt === null || atOnce || TEMPLATE_RULES[template as TemplateName].urgency === 'at-once') return false;
  return !isWithinHours(sentAt, calendarOf(message));
}

const OFFICES = ['municipality', 'rmc', 'region'];

function calendarOf({ recipientKind, organisationKind }: MessageEvidence): NaiveCalendar {
  return recipientKind === 'staff' && OFFICES.includes(organisationKind ?? '') ? 'municipality' : 'school:Noord';
}

function isWithinHours(at: number, calendar: NaiveCalendar): boolean {
  const { date, time } = localTime(at);
  return time >= '08:00' && time < '17:00' && isWorkingDay(date, calendar);
}

const momentOf = (at: number | null): string => {
  const { date, time } = localTime(at ?? 0);
  return `${date} ${time}`;
};

/** Silence or a refusal of consent is no reason to tell anybody outside the school. */
export function noConsentOutside({ escalations, messages }: Evidence, journal: readonly JournalRow[]): Invariant {
  const inside = (role: string | null): boolean =>
    role === 'student' || role === 'parent' || (role ?? '').startsWith('vso-');
  const told = messages.filter(({ step }) => step === 'consent');
  const lines = journal.filter(({ step }) => step === 'consent');
  const wrong = [
    ...escalations
      .filter(({ step, key }) => step === 'consent' || key.includes('consent'))
      .map(({ id }) => `escalation ${short(id)}`),
    ...told.filter(({ role }) => !inside(role)).map(({ role }) => `message to ${role ?? 'nobody'}`),
    ...lines
      .filter(({ kind, recipientRole }) => kind === 'escalation' || (kind === 'message' && !inside(recipientRole)))
      .map(({ key }) => key),
  ];
  return invariant(
    'no consent step outside the schools',
    lines.length + told.length,
    wrong,
    'Over toestemming hoorde niemand buiten de school, de leerling en de ouders.',
  );
}

export function everyKeyUnique({ messages }: Evidence, journal: readonly JournalRow[]): Invariant {
  const keys = [...journal.map(({ key }) => key), ...messages.map(({ dedupeKey }) => dedupeKey)];
  const seen = new Set<string>();
  const wrong = keys.filter((key) => seen.has(key) || !seen.add(key));
  return invariant(
    'every effect key unique',
    keys.length,
    wrong,
    'Geen enkel effect en geen enkel bericht is twee keer geschreven.',
  );
}

/** Nothing waits for ever: whatever was to be sent has been sent, or its reason was gone. */
export function everyMessageSettled({ messages }: Evidence, until: number): Invariant {
  const fine = new Set(['sent', 'superseded']);
  const wrong = messages
    .filter((message) => !isForNobody(message))
    .filter(
      ({ status, sendAfter }) => !fine.has(status) && !(status === 'pending' && sendAfter > until - 4 * 86_400_000),
    )
    .map(({ template, status, lastError }) => `${template} ${status} ${lastError ?? ''}`);
  return invariant(
    'every message sent or no longer needed',
    messages.length,
    wrong,
    'Elk bericht is verstuurd, of zijn reden was al weg.',
  );
}

/** The file of this student names no parent with an address; that is for the school to know, and no mail was lost. */
function isForNobody({ recipientKind, status, lastError }: MessageEvidence): boolean {
  return recipientKind === 'parent' && status === 'failed' && (lastError ?? '').includes('NO_ADDRESS');
}
