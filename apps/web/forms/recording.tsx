import type { z } from 'zod';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import type { Recorded } from '../../../libs/contracts/start-transfer.js';
import { asStaff, NothingHere, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { mistakesOf } from '../http/refusal.js';
import { fileOf } from '../pages/file-of.js';
import { nameOfStudent } from '../pages/transfer-read.js';
import type { Route } from '../web.js';
import { contextOf } from './choices.js';
import { bodyOf, type Form, type Sent } from './form.js';
import { CheckPage, FormPage } from './form-page.js';
import type { FormContext } from './step-forms.js';

/** What a form of one transfer needs to be shown and recorded. */
export interface Recording<Schema extends z.ZodType> {
  /** Under `/overstap/:id/`. */
  path: string;
  /** Undefined where there is nothing to fill in for this reader: then the page does not exist. */
  form(asked: { visit: StaffVisit; file: TransferView; context: FormContext; sent: Sent }): Form | undefined;
  schema: Schema;
  /** What the use case takes besides the answers, before the schema sees it. */
  complete?(
    body: Record<string, unknown>,
    asked: { visit: StaffVisit; file: TransferView; sent: Sent },
  ): Record<string, unknown>;
  /** Goes along unseen with the form. */
  hidden?(asked: { visit: StaffVisit; sent: Sent }): Record<string, string | undefined>;
  /** What is filled in when the form is opened. */
  filled?(file: TransferView): Sent;
  record(visit: StaffVisit, transfer: string, body: z.infer<Schema>): Promise<Recorded>;
}

interface Round<Schema extends z.ZodType> {
  recording: Recording<Schema>;
  visit: StaffVisit;
  file: TransferView;
  form: Form;
  sent: Sent;
}

async function roundOf<Schema extends z.ZodType>(
  recording: Recording<Schema>,
  anyVisit: Visit,
  sent: Sent,
): Promise<Round<Schema>> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const form = recording.form({ visit, file, context: await contextOf(visit, file), sent });
  if (form === undefined) throw new NothingHere();
  return { recording, visit, file, form, sent };
}

function shown<Schema extends z.ZodType>(
  round: Round<Schema>,
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
    back: { href: `/overstap/${file.id}`, label: nameOfStudent(file) },
    // The version that was on the screen when somebody began stays that of the form.
    hidden: { versie: text(sent['versie']) ?? String(file.version), ...recording.hidden?.({ visit, sent }) },
  };
  const body = more.check ? <CheckPage {...props} today={visit.today} /> : <FormPage {...props} />;
  return {
    title: form.title,
    body,
    current: '/leerlingen',
    ...(more.status === undefined ? {} : { status: more.status }),
  };
}

const text = (value: Sent[string]): string | undefined => (typeof value === 'string' ? value : value?.[0]);

/** The two addresses of a form: looking, and sending. */
export function recordingRoutes<Schema extends z.ZodType>(recording: Recording<Schema>): Route[] {
  const path = `/overstap/:id/${recording.path}`;
  return [
    {
      method: 'GET',
      path,
      handler: async (visit) => {
        const round = await roundOf(recording, visit, visit.request.query as Sent);
        return shown({ ...round, sent: { ...round.sent, ...recording.filled?.(round.file) } }, []);
      },
    },
    { method: 'POST', path, handler: async (visit) => receive(await roundOf(recording, visit, sentFields(visit))) },
  ];
}

async function receive<Schema extends z.ZodType>(round: Round<Schema>): Promise<Answer> {
  const { recording, visit, file, form, sent } = round;
  const stage = text(sent['_stap']);
  if (stage === 'wijzig') return shown(round, []);
  const answers = bodyOf(form.questions, sent);
  const parsed = recording.schema.safeParse(recording.complete?.(answers, { visit, file, sent }) ?? answers);
  if (!parsed.success) return shown(round, fieldErrors(parsed.error.issues), { status: 400 });
  if (form.check && stage !== 'leg-vast') return shown(round, [], { check: true });
  try {
    const recorded = await recording.record(visit, file.id, parsed.data);
    await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, recorded);
    return { redirect: `/overstap/${file.id}/vastgelegd?tot=${recorded.seq}` };
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(round, errors, { status });
  }
}
