import { CaseworkError } from '../../../libs/casework/errors.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { OUTFLOW_PROFILES, StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { ReadOwnSchool } from '../../../libs/casework/people-to-choose.js';
import { bodyOf, optionsOf, type Form, type Question, type Sent } from '../forms/form.js';
import { CheckPage } from '../forms/check-page.js';
import { FormPage } from '../forms/form-page.js';
import { programme, YES_NO } from '../forms/step-forms.js';
import { ONCE, once, onceKey } from '../http/once.js';
import { asStaff, sentFields, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { mistakesOf } from '../http/refusal.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';

const text = nl.start;
const yesNo = (name: string, label: string, hint?: string): Question => ({
  kind: 'one',
  name,
  label,
  hint,
  options: YES_NO,
  layout: 'beside',
  as: 'boolean',
  optional: true,
});

/** @throws CaseworkError ACTION.NOT_YOURS */
export function requireStarter({ signedIn }: StaffVisit, action: 'start-transfer' | 'import-cohort'): void {
  const { role } = signedIn.membership;
  if (!mayDo({ action, phase: 'orientation', role }))
    throw new CaseworkError('ACTION.NOT_YOURS', `${action} is not for ${role}`);
}

/** One page; a location or mentor that can only be one is not asked. */
async function startForm(visit: StaffVisit): Promise<{ form: Form; fixed: Record<string, string | undefined> }> {
  const found = await new ReadOwnSchool(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const { locations, mentors, mboSchools: mbo } = found;
  const oneLocation = locations.length === 1 ? locations[0]?.value : undefined;
  const me = visit.signedIn.person.email;
  const ownMentor = mentors.some(({ value }) => value === me) ? me : undefined;
  const questions: Question[] = [
    { kind: 'text', name: 'student.firstName', label: text.firstName },
    { kind: 'text', name: 'student.lastName', label: text.lastName },
    { kind: 'date', name: 'student.birthDate', label: text.birthDate },
    { kind: 'text', name: 'student.studentNumber', label: text.studentNumber, short: true },
    { kind: 'text', name: 'student.municipality', label: text.municipality },
    { kind: 'text', type: 'email', name: 'student.email', label: text.email, optional: true },
    { kind: 'text', type: 'tel', name: 'student.phone', label: text.phone, optional: true, short: true },
    { kind: 'text', type: 'email', name: 'student.parents.0.email', label: text.parentEmail, optional: true },
    ...(oneLocation === undefined
      ? [{ kind: 'list', name: 'vsoLocation', label: text.location, options: locations } as const]
      : []),
    ...(ownMentor === undefined
      ? [{ kind: 'list', name: 'mentorEmail', label: text.mentor, options: mentors } as const]
      : []),
    { kind: 'list', name: 'mbo.institution', label: text.mbo, options: mbo, optional: true, link: { href: '/mbo-scholen', label: nl.directory.look } },
    ...programme(text.programme).filter(({ name }) => name !== 'programme.crebo'),
    { kind: 'date', name: 'start', label: text.startDay, hint: text.startHint, optional: true },
    { kind: 'list', name: 'outflowProfile', label: text.profile, options: optionsOf(OUTFLOW_PROFILES), optional: true },
    yesNo('extraSupport', text.extraSupport),
    yesNo('limitedNetwork', text.limitedNetwork),
    yesNo('expectedTrouble', text.expectedTrouble, text.coachHint),
  ];
  const form = { title: text.title, lead: text.lead, questions, button: text.button, check: true };
  return { form, fixed: { vsoLocation: oneLocation, mentorEmail: ownMentor } };
}

async function shown(
  visit: StaffVisit,
  sent: Sent,
  errors: readonly FieldError[],
  more: { check?: boolean; status?: number } = {},
): Promise<Answer> {
  const { form } = await startForm(visit);
  const props = {
    form,
    sent,
    errors,
    token: visit.token,
    action: '/nieuw',
    back: { href: '/mijn-werk', label: nl.work.title },
    hidden: { [ONCE]: onceKey(visit) },
  };
  const body = more.check ? <CheckPage {...props} today={visit.today} /> : <FormPage {...props} />;
  return { title: text.title, body, current: '/nieuw', ...(more.status === undefined ? {} : { status: more.status }) };
}

async function begin(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'start-transfer');
  return shown(visit, {}, []);
}

async function receive(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'start-transfer');
  const sent = sentFields(visit);
  const stage = sentText(visit, '_stap');
  if (stage === 'wijzig') return shown(visit, sent, []);
  const { form, fixed } = await startForm(visit);
  const parsed = StartTransferSchema.safeParse({ ...fixed, ...withParents(bodyOf(form.questions, sent)) });
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), { status: 400 });
  if (stage !== 'leg-vast') return shown(visit, sent, [], { check: true });
  const { casework } = visit.web.dependencies;
  try {
    return await once(visit, visit.signedIn.actor, async () => {
      const recorded = await new StartTransfer(casework).execute(visit.signedIn.actor, parsed.data);
      await new WaitForProjection(casework).execute(visit.signedIn.actor, recorded);
      return { redirect: `/overstap/${recorded.transfer}/vastgelegd?tot=${recorded.seq}` };
    });
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(visit, sent, errors, { status });
  }
}

/** Fields count the parents; the body has a list. */
function withParents(body: Record<string, unknown>): Record<string, unknown> {
  const student = body['student'] as Record<string, unknown> | undefined;
  const parents = student?.['parents'];
  if (student === undefined || parents === undefined) return body;
  return { ...body, student: { ...student, parents: Object.values(parents as object) } };
}

export const START: readonly Route[] = [
  { method: 'GET', path: '/nieuw', handler: begin },
  { method: 'POST', path: '/nieuw', handler: receive },
];
