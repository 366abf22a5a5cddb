import { PlanAppointment } from '../../../libs/casework/appointments.js';
import { Deregister, GoDormant, Withdraw } from '../../../libs/casework/leave-the-way.js';
import { PauseStep } from '../../../libs/casework/pause-step.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { RecordSignal } from '../../../libs/casework/tell-the-file.js';
import { instantOf, isoInAmsterdam, localDateOf } from '../../../libs/calendar/index.js';
import type { Role } from '../../../libs/domain/roles.js';
import { addDays } from '../../../libs/domain/time.js';
import type { Play } from './play-use-cases.js';

const TEN_O_CLOCK = 600;
const HOUR = 60;

export const meeting =
  (step: string, inDays: number, invited: Role[]): Play =>
  ({ casework, actor, transfer }) => {
    const on = addDays(localDateOf(casework.clock.now()), inDays);
    const at = (minute: number): string => isoInAmsterdam(instantOf(on, minute));
    const times = { startsAt: at(TEN_O_CLOCK), endsAt: at(TEN_O_CLOCK + HOUR) };
    return new PlanAppointment(casework).execute(actor, { transfer, step, ...times, place: 'Kamer 1.12', invited });
  };

export const called =
  (reached: boolean, words: string): Play =>
  ({ casework, actor, transfer }) =>
    new RecordContact(casework).execute(actor, { transfer, kind: 'phone', reached, words });

export const deregistered: Play = ({ casework, actor, transfer }) =>
  new Deregister(casework).execute(actor, {
    transfer,
    causes: ['wrong-picture', 'absence'],
    initiator: 'student',
    warmHandover: false,
    alternative: false,
    startkwalificatie: false,
    words: 'Wil niet verder met deze opleiding. Een andere plek is nog niet gevonden.',
  });

export const gapYear: Play = ({ casework, actor, transfer }) =>
  new GoDormant(casework).execute(actor, { transfer, words: 'Gaat eerst een jaar werken bij een oom in de zaak.' });

export const goesToWork: Play = ({ casework, actor, transfer, people }) =>
  new Withdraw(casework).execute(actor, {
    transfer,
    ground: 'work',
    destination: { code: 'work', owner: people.with('rmc')[0] ?? '' },
    words: 'Heeft een baan met een leercontract. Het Doorstroompunt belt over drie maanden.',
  });

export const stops: Play = ({ casework, actor, transfer }) =>
  new Withdraw(casework).execute(actor, {
    transfer,
    ground: 'wrong-picture',
    words: 'Ziet deze opleiding niet meer zitten, weet nog niet wat dan.',
  });

export const worried: Play = ({ casework, actor, transfer }) =>
  new RecordSignal(casework).execute(actor, {
    transfer,
    signal: 'overload',
    words: 'Is erg moe na drie lange dagen achter elkaar.',
  });

export const pausedFor =
  (step: string, days: number): Play =>
  ({ casework, actor, transfer }) =>
    new PauseStep(casework).execute(actor, {
      transfer,
      step,
      reason: 'illness',
      until: addDays(localDateOf(casework.clock.now()), days),
    });
