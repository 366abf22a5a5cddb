import { instantOf, isoInAmsterdam, localDateOf, localMinuteOf } from '../../../libs/calendar/index.js';
import { z } from '../../../libs/contracts/dutch.js';
import { isDate } from '../../../libs/contracts/fields.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { Instant } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import type { Question, Sent } from './form.js';

const GUESTS: readonly Role[] = [
  'parent',
  'vso-mentor',
  'vso-coordinator',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'transfercoach',
];

/** Who is asked to a meeting besides the student, who is always asked. */
export const guests = (label: string): Question => ({
  kind: 'several',
  name: 'invited',
  label,
  optional: true,
  layout: 'dense',
  options: GUESTS.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
});

const text = nl.forms.appointment;

/** Day and times as they stand on a form. */
export const MOMENT_QUESTIONS: readonly Question[] = [
  { kind: 'date', name: 'on', label: text.on },
  { kind: 'time', name: 'from', label: text.from },
  { kind: 'time', name: 'to', label: text.to },
];

const time = (error: string): z.ZodString => z.string({ error }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error });
const MomentShape = {
  on: z.string({ error: 'Kies een dag.' }).refine(isDate, { error: 'Kies een dag.' }),
  from: time('Vul in hoe laat het begint.'),
  to: time('Vul in hoe laat het klaar is.'),
};

const momentOf = (on: string, at: string): string =>
  isoInAmsterdam(instantOf(on, Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))));

/** Day and times of a form with whatever else it holds; together they are the moments of a use case. */
export const OnMomentSchema = z
  .looseObject(MomentShape)
  .transform(({ on, from, to, ...rest }) => ({ ...rest, startsAt: momentOf(on, from), endsAt: momentOf(on, to) }));

/** A moment as the fields of a form. */
export function momentFilled(startsAt: Instant, endsAt: Instant): Sent {
  const clock = (at: Instant): string => {
    const minute = localMinuteOf(at);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  return { on: localDateOf(startsAt), from: clock(startsAt), to: clock(endsAt) };
}

/** Day and time of a form as one moment; what is no moment is left for the schema to refuse. */
export function momentText(on: unknown, at: unknown): string {
  const known = typeof on === 'string' && isDate(on) && typeof at === 'string' && /^\d{2}:\d{2}$/.test(at);
  return known ? momentOf(on, at) : '';
}
