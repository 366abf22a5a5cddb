import { PlanAppointment } from '../../../libs/casework/appointments.js';
import { PlanAppointmentSchema } from '../../../libs/contracts/commands.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { casework, form, when } from './form-parts.js';
import { guests, MOMENT_QUESTIONS, momentFilled, OnMomentSchema } from './moments.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';
import type { Sent } from './form.js';

const text = nl.forms.appointment;
const AppointmentFormSchema = OnMomentSchema.pipe(PlanAppointmentSchema);

/** The planned meeting that is moved, when the address names one. */
const moved = ({ file, sent }: Asked<undefined>): (typeof file.appointments)[number] | undefined =>
  file.appointments.find(({ id, status }) => id === sent['verzet'] && status === 'planned');

const APPOINTMENT: Recording<typeof AppointmentFormSchema> = {
  path: 'afspraak',
  form: when('plan-appointment', (asked) =>
    asked.file.now.length === 0
      ? undefined
      : form(
          moved(asked) === undefined ? text.title : text.move,
          [
            {
              kind: 'list',
              name: 'step',
              label: text.step,
              options: asked.file.now.map(({ key, label }) => ({ value: key, label })),
            },
            ...MOMENT_QUESTIONS,
            { kind: 'text', name: 'place', label: text.place, optional: true },
            guests(text.invited),
          ],
          { lead: text.lead },
        ),
  ),
  hidden: (asked) => ({ verzet: moved(asked)?.id }),
  filled: (asked): Sent => {
    const earlier = moved(asked);
    if (earlier === undefined) return { step: asked.file.now[0]?.key };
    const { step, startsAt, endsAt, place, invited } = earlier;
    return { step, ...momentFilled(startsAt, endsAt), place: place ?? undefined, invited };
  },
  complete: (body, asked) => ({ ...body, ...(moved(asked) === undefined ? {} : { moves: moved(asked)?.id }) }),
  schema: AppointmentFormSchema,
  record: (visit, transfer, body) =>
    new PlanAppointment(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const APPOINTMENT_FORM: readonly Route[] = recordingRoutes(APPOINTMENT);
