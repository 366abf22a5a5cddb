import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Done } from '../../../libs/casework/done.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { leaveNotes } from '../http/notes.js';
import { ONCE, once, onceKey } from '../http/once.js';
import { mistakesOf } from '../http/refusal.js';
import { asStaff, NothingHere, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { fileOf } from '../pages/file-of.js';
import { nameOfStudent } from '../pages/transfer-read.js';
import type { Route } from '../web.js';
import { CheckPage } from './check-page.js';
import { contextOf } from './choices.js';
import { bodyOf, textsOf, type Form, type Sent } from './form.js';
import { FormPage } from './form-page.js';
import type { FormContext } from './step-forms.js';

/** What a form is made from: who asks, the file, and what else was read for it. */
export interface Asked<Read> {
  visit: StaffVisit;
  file: TransferView;
  context: FormContext;
  sent: Sent;
  read: Read;
}

/** What a form of one transfer needs to be shown and recorded. */
export interface Recording<Schema extends z.ZodType, Read = undefined> {
  /** Under `/overstap/:id/`. */
  path: string;
  /** More of the file than every page reads. */
  read?(visit: StaffVisit, file: TransferView): Promise<Read>;
  /** Undefined where there is nothing to fill in for this reader: then the page does not exist. */
  form(asked: Asked<Read>): Form | undefined;
  schema: Schema;
  /** What the use case takes besides the answers, before the schema sees it. */
  complete?(body: Record<string, unknown>, asked: Asked<Read>): Record<string, unknown>;
  /** Goes along unseen with the form. */
  hidden?(asked: Asked<Read>): Record<string, string | undefined>;
  /** What is filled in when the form is opened. */
  filled?(asked: Asked<Read>): Sent;
  /** What one reads before filling in. */
  above?(asked: Asked<Read>): ReactNode;
  /** Other ways on, beside the button. */
  others?(asked: Asked<Read>): ReactNode;
  record(visit: StaffVisit, transfer: string, body: z.infer<Schema>, asked: Asked<Read>): Promise<Done>;
  /** Where the person goes afterwards; the page that says what happens next when left out. */
  onward?(transfer: string, done: Done): string;
  /** Where somebody goes who changes their mind; the page of the transfer when left out. */
  back?(asked: Asked<Read>): { href: string; label: string };
}

interface Round<Schema extends z.ZodType, Read> extends Asked<Read> {
  recording: Recording<Schema, Read>;
  form: Form;
}

async function roundOf<Schema extends z.ZodType, Read>(
  recording: Recording<Schema, Read>,
  anyVisit: Visit,
  sent: Sent,
): Promise<Round<Schema, Read>> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  // Without `read` nothing more is read, and `Read` is `undefined`.
  const read = (await recording.read?.(visit, file)) as Read;
  const asked = { visit, file, context: await contextOf(visit, file), sent, read };
  const form = recording.form(asked);
  if (form === undefined) throw new NothingHere();
  return { ...asked, recording, form };
}

function shown<Schema extends z.ZodType, Read>(
  round: Round<Schema, Read>,
  errors: readonly FieldError[],
  more: { status?: number; check?: boolean } = {},
): Answer {
  const { recording, visit, file, form, sent } = round;
  const props = {
    form,
    sent,
    errors,
    token: visit.token,
    action: visit.request.url.split('?')[0] ?? '',
    back: recording.back?.(round) ?? { href: `/overstap/${file.id}`, label: nameOfStudent(file) },
    // The version that was on the screen when somebody began stays that of the form.
    hidden: {
      versie: textsOf(sent, 'versie')[0] ?? String(file.version),
      [ONCE]: onceKey(visit),
      ...recording.hidden?.(round),
    },
    children: recording.above?.(round),
    others: recording.others?.(round),
  };
  const body = more.check ? <CheckPage {...props} today={visit.today} /> : <FormPage {...props} />;
  return {
    title: form.title,
    body,
    current: '/leerlingen',
    ...(more.status === undefined ? {} : { status: more.status }),
  };
}

/** The two addresses of a form: looking, and sending. */
export function recordingRoutes<Schema extends z.ZodType, Read = undefined>(
  recording: Recording<Schema, Read>,
): Route[] {
  const path = `/overstap/:id/${recording.path}`;
  return [
    {
      method: 'GET',
      path,
      handler: async (visit) => {
        const round = await roundOf(recording, visit, visit.request.query as Sent);
        return shown({ ...round, sent: { ...recording.filled?.(round), ...round.sent } }, []);
      },
    },
    { method: 'POST', path, handler: async (visit) => receive(await roundOf(recording, visit, sentFields(visit))) },
  ];
}

async function receive<Schema extends z.ZodType, Read>(round: Round<Schema, Read>): Promise<Answer> {
  const { recording, visit, file, form, sent } = round;
  const [stage] = textsOf(sent, '_stap');
  if (stage === 'wijzig' || stage?.startsWith('meer:')) return shown(round, []);
  const answers = bodyOf(form.questions, sent);
  const parsed = recording.schema.safeParse(recording.complete?.(answers, round) ?? answers);
  if (!parsed.success) return shown(round, fieldErrors(parsed.error.issues), { status: 400 });
  if (form.check && stage !== 'leg-vast') return shown(round, [], { check: true });
  try {
    return await once(visit, visit.signedIn.actor, async () => {
      const done = await recording.record(visit, file.id, parsed.data, round);
      await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, done);
      leaveNotes(visit, done.warnings ?? []);
      return { redirect: recording.onward?.(file.id, done) ?? `/overstap/${file.id}/vastgelegd?tot=${done.seq}` };
    });
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(round, errors, { status });
  }
}
