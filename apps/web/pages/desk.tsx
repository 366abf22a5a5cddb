import {
  AcknowledgeEscalation,
  AnswerEscalation,
  ListEscalations,
  OpenMoreUnderGround,
  ReadEscalation,
  type OpenedSections,
} from '../../../libs/casework/escalations.js';
import type { EscalationView } from '../../../libs/casework/escalation-view.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { PrintEscalation } from '../../../libs/casework/reports/escalation-letter.js';
import { AnswerEscalationSchema, OpenMoreSchema } from '../../../libs/contracts/commands.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { printedAnswer } from '../http/printed.js';
import {
  asStaff,
  NothingHere,
  parameter,
  sentFields,
  sentText,
  type Answer,
  type StaffVisit,
  type Visit,
} from '../http/visit.js';
import { isUuid } from '../http/uuid.js';
import { nl } from '../nl.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Back, Title } from '../ui/page.js';
import { Printed } from '../ui/printed.js';
import type { Route } from '../web.js';
import { Inbox } from './desk-inbox.js';
import { Letter, More, Opened, WhatNow } from './desk-letter.js';

const MOST = 100;

async function inbox(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { items } = await new ListEscalations(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    limit: MOST,
  });
  const of = (...statuses: EscalationView['status'][]): EscalationView[] =>
    items.filter(({ status }) => statuses.includes(status));
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{nl.desk.title}</Title>
      <p className="soft">{items.length === 0 ? nl.desk.empty : nl.desk.lead}</p>
      <Inbox title={nl.desk.waiting} id="wacht" items={of('open')} today={visit.today} />
      <Inbox title={nl.desk.taken} id="opgepakt" items={of('acknowledged', 'taken')} today={visit.today} />
      <Inbox title={nl.desk.over} id="voorbij" items={of('answered', 'solved')} today={visit.today} />
    </>
  );
  return { title: nl.desk.title, body, current: '/meldingen' };
}

async function escalationOf(visit: StaffVisit): Promise<EscalationView> {
  const escalation = parameter(visit, 'id');
  if (!isUuid(escalation)) throw new NothingHere();
  return new ReadEscalation(visit.web.dependencies.casework).execute(visit.signedIn.actor, { escalation });
}

interface LetterProps {
  visit: StaffVisit;
  view: EscalationView;
  errors?: readonly FieldError[];
  opened?: OpenedSections | undefined;
}

function letter({ visit, view, errors = [], opened }: LetterProps): Answer {
  const title = nl.desk.letter(view.student.name);
  const body = (
    <>
      <Back href="/meldingen">{nl.desk.title}</Back>
      <ErrorSummary errors={errors} fields={new Set(['ground', 'sections'])} />
      <Letter view={view} today={visit.today} />
      <Printed base={`/meldingen/${view.id}/brief`} />
      <WhatNow view={view} visit={visit} />
      {view.status !== 'open' && <More view={view} token={visit.token} errors={errors} />}
      {opened !== undefined && <Opened opened={opened} today={visit.today} />}
    </>
  );
  return { title, body, current: '/meldingen', ...(errors.length > 0 ? { status: 400 } : {}) };
}

async function showLetter(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  return letter({ visit, view: await escalationOf(visit) });
}

async function printLetter(anyVisit: Visit, format: 'html' | 'pdf'): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const escalation = parameter(visit, 'id');
  if (!isUuid(escalation)) throw new NothingHere();
  const { casework } = visit.web.dependencies;
  return printedAnswer(visit, format, await new PrintEscalation(casework).execute(visit.signedIn.actor, { escalation }), 'melding');
}

async function acknowledge(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { id } = await escalationOf(visit);
  await new AcknowledgeEscalation(visit.web.dependencies.casework).execute(visit.signedIn.actor, { escalation: id });
  return { redirect: `/meldingen/${id}` };
}

async function answerIt(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const view = await escalationOf(visit);
  const words = sentText(visit, 'words');
  const code = sentText(visit, 'antwoord');
  const parsed = AnswerEscalationSchema.safeParse({
    answer: code === 'solved' || code === 'no-task' ? 'closed' : 'answered',
    code,
    ...(words === '' ? {} : { words }),
  });
  if (!parsed.success) return letter({ visit, view, errors: fieldErrors(parsed.error.issues) });
  await new AnswerEscalation(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    ...parsed.data,
    escalation: view.id,
  });
  return { redirect: `/meldingen/${view.id}` };
}

async function openMore(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const view = await escalationOf(visit);
  const sections = sentFields(visit)['sections'];
  const parsed = OpenMoreSchema.safeParse({
    ground: sentText(visit, 'ground') || undefined,
    sections: sections === undefined ? [] : [sections].flat(),
  });
  if (!parsed.success) return letter({ visit, view, errors: fieldErrors(parsed.error.issues) });
  try {
    const opened = await new OpenMoreUnderGround(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      ...parsed.data,
      escalation: view.id,
    });
    return letter({ visit, view, opened });
  } catch (error) {
    if (!(error instanceof CaseworkError) || error.errors.length === 0) throw error;
    return letter({ visit, view, errors: error.errors });
  }
}

export const DESK: readonly Route[] = [
  { method: 'GET', path: '/meldingen', handler: inbox },
  { method: 'GET', path: '/meldingen/:id', handler: showLetter },
  { method: 'GET', path: '/meldingen/:id/brief', handler: (visit) => printLetter(visit, 'html') },
  { method: 'GET', path: '/meldingen/:id/brief.pdf', handler: (visit) => printLetter(visit, 'pdf') },
  { method: 'POST', path: '/meldingen/:id/ontvangen', handler: acknowledge },
  { method: 'POST', path: '/meldingen/:id/antwoord', handler: answerIt },
  { method: 'POST', path: '/meldingen/:id/dossier', handler: openMore },
];
