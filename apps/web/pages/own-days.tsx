import type { ReactNode } from 'react';
import { AddOwnDay, ReadOwnDays } from '../../../libs/casework/calendar-days.js';
import { ReadAbsenceTerm, SetAbsenceTerm } from '../../../libs/casework/landing/absence-term.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { AddOwnDaySchema } from '../../../libs/contracts/commands.js';
import { AbsenceTermSchema } from '../../../libs/contracts/landing.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { weekdayWords } from '../../../libs/calendar/index.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { asked, asStaff, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { valueOf } from '../ui/field-parts.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Title, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import { bodyOf, type Question, type Sent } from '../forms/form.js';
import type { Route } from '../web.js';

const text = nl.days;
const QUESTIONS: readonly Question[] = [
  { kind: 'date', name: 'date', label: text.date },
  { kind: 'text', name: 'reason', label: text.reason },
  { kind: 'list', name: 'location', label: text.location, options: [], optional: true },
];

function requireKeeper({ signedIn }: StaffVisit): void {
  const { role } = signedIn.membership;
  if (!mayDo({ action: 'manage-calendar', phase: 'orientation', role }))
    throw new CaseworkError('ACTION.NOT_YOURS', `manage-calendar is not for ${role}`);
}

async function shown(visit: StaffVisit, sent: Sent, errors: readonly FieldError[], status?: number): Promise<Answer> {
  const { casework } = visit.web.dependencies;
  const { days, locations } = await new ReadOwnDays(casework).execute(visit.signedIn.actor);
  const { weeks } = await new ReadAbsenceTerm(casework).execute(visit.signedIn.actor);
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Map(QUESTIONS.map(({ name, label }) => [name, label]))} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="soft">{text.lead}</p>
      {asked(visit, 'erbij') !== undefined && <p className="notice notice--good">{text.added}</p>}
      <form className="form" method="post" action="/vrije-dagen">
        <Token value={visit.token} />
        <TextField
          name="date"
          label={text.date}
          type="date"
          value={valueOf(sent, 'date')}
          error={errorAt(errors, 'date')}
        />
        <TextField
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={valueOf(sent, 'reason')}
          error={errorAt(errors, 'reason')}
        />
        {locations.length > 1 && (
          <Select
            name="location"
            label={text.location}
            empty={text.everywhere}
            options={locations}
            value={valueOf(sent, 'location')}
            error={errorAt(errors, 'location')}
          />
        )}
        <p className="actions">
          <Button>{text.add}</Button>
        </p>
      </form>
      <section className="group" aria-labelledby="eigen-dagen">
        <h2 id="eigen-dagen">{text.list}</h2>
        {days.length === 0 ? (
          <p className="empty">{text.none}</p>
        ) : (
          <Table
            caption={text.list}
            captionHidden
            rows={days}
            keyOf={({ id }) => id}
            columns={[
              { head: text.day, cell: ({ date }) => weekdayWords(date, visit.today) },
              { head: text.why, cell: ({ reason }) => reason },
              { head: text.where, cell: ({ location }) => location ?? text.everywhere },
            ]}
          />
        )}
      </section>
      {visit.signedIn.membership.organisation.kind === 'mbo' && <AbsenceTerm visit={visit} weeks={weeks} />}
    </>
  );
  return { title: text.title, body, current: '/vrije-dagen', ...(status === undefined ? {} : { status }) };
}

/** After how many whole weeks the own mbo reports who need not attend any more: the four of the law, or sooner. */
function AbsenceTerm({ visit, weeks }: { visit: StaffVisit; weeks: number }): ReactNode {
  return (
    <section className="group" aria-labelledby="verzuimtermijn">
      <h2 id="verzuimtermijn">{text.term.title}</h2>
      {asked(visit, 'termijn') !== undefined && <p className="notice notice--good">{text.term.kept}</p>}
      <form className="form" method="post" action="/vrije-dagen/verzuimtermijn">
        <Token value={visit.token} />
        <Select
          name="weeks"
          label={text.term.label}
          hint={text.term.hint}
          options={text.term.options.map((label, index) => ({ value: String(index + 1), label }))}
          value={String(weeks)}
          error={undefined}
        />
        <p className="actions">
          <Button>{text.term.keep}</Button>
        </p>
      </form>
    </section>
  );
}

async function setTerm(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireKeeper(visit);
  const parsed = AbsenceTermSchema.safeParse({ weeks: Number(sentFields(visit)['weeks']) });
  if (!parsed.success) return shown(visit, {}, fieldErrors(parsed.error.issues), 400);
  await new SetAbsenceTerm(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
  return { redirect: '/vrije-dagen?termijn=1#verzuimtermijn' };
}

async function look(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireKeeper(visit);
  return shown(visit, {}, []);
}

async function add(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireKeeper(visit);
  const sent = sentFields(visit);
  const parsed = AddOwnDaySchema.safeParse(bodyOf(QUESTIONS, sent));
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    await new AddOwnDay(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
    return { redirect: '/vrije-dagen?erbij=1' };
  } catch (error) {
    if (!(error instanceof CaseworkError) || error.status === 403) throw error;
    return shown(visit, sent, [{ field: 'date', code: error.code, message: error.sentence }], error.status);
  }
}

export const OWN_DAYS: readonly Route[] = [
  { method: 'GET', path: '/vrije-dagen', handler: look },
  { method: 'POST', path: '/vrije-dagen', handler: add },
  { method: 'POST', path: '/vrije-dagen/verzuimtermijn', handler: setTerm },
];
