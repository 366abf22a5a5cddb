import type { ReactNode } from 'react';
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
import {
  ANSWER_CODES,
  AnswerEscalationSchema,
  CONTACT_KINDS,
  OPENING_GROUNDS,
  OpenMoreSchema,
} from '../../../libs/contracts/commands.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { dateWords, localDateOf, weekdayWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
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
import { Button, Choices, ErrorSummary, errorAt, TextArea } from '../ui/fields.js';
import { Back, Title, Token } from '../ui/page.js';
import { People } from '../ui/people.js';
import { optionsOf } from '../forms/form.js';
import type { Route } from '../web.js';

const MOST = 100;
/** The three answers that a desk gives most stand as buttons; the others are one click further. */
const FIRST_ANSWERS = ['taken-up', 'talk-planned', 'no-task'] as const;
const OTHER_ANSWERS = ['referred', 'solved'] as const;

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

function Inbox({
  title,
  id,
  items,
  today,
}: {
  title: string;
  id: string;
  items: readonly EscalationView[];
  today: LocalDate;
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <section className="group" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">({items.length})</span>
      </h2>
      <ul className="rows">
        {items.map((item) => {
          const due = item.status === 'open' ? item.acknowledgeBy : item.feedbackBy;
          const late = due !== null && due < today && item.status !== 'answered' && item.status !== 'solved';
          return (
            <li key={item.id} className="row row--wide">
              <span>
                <a href={`/meldingen/${item.id}`}>
                  {nl.desk.about(item.reasonLabel, item.student.name)}
                  <span className="row__who">
                    {item.schools.vso}
                    {item.schools.mbo !== null && ` → ${item.schools.mbo}`} · {item.sinceWords}
                  </span>
                </a>
              </span>
              <span className={late ? 'row__when act' : 'row__when soft'}>
                {item.status === 'answered' || item.status === 'solved'
                  ? nl.transfer.statuses[item.status]
                  : due !== null && weekdayWords(due, today)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
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
      <WhatNow view={view} visit={visit} />
      {view.status !== 'open' && <More view={view} token={visit.token} errors={errors} />}
      {opened !== undefined && <Opened opened={opened} today={visit.today} />}
    </>
  );
  return { title, body, current: '/meldingen', ...(errors.length > 0 ? { status: 400 } : {}) };
}

/** What stalled, since when, who tried what, what we ask, whom to call; on one screen. */
function Letter({ view, today }: { view: EscalationView; today: LocalDate }): ReactNode {
  const { student, schools, tried } = view;
  return (
    <article className="letter stack-tight">
      <h1>{nl.desk.letter(student.name)}</h1>
      <p className="soft">
        {weekdayWords(localDateOf(view.raisedAt), today)} · {nl.transfer.statuses[view.status]}
      </p>
      <p>{nl.desk.greeting}</p>
      <p>
        {view.stepLabel !== null && view.reason === 'stall'
          ? nl.desk.stalledStep(student.name, view.stepLabel, view.sinceWords)
          : nl.desk.stalled(student.name, view.reasonLabel.toLowerCase(), view.sinceWords)}{' '}
        {nl.desk.student(student.birthYear, view.municipality)} {nl.desk.schools(schools.vso, schools.mbo)}
      </p>
      {(view.deskKind === 'fallback' || view.deskKind === 'vso-first') && <p className="soft">{nl.desk.fallback}</p>}
      <h2>{nl.desk.ask}</h2>
      <p>
        <strong>{view.asked}</strong>{' '}
        {view.status === 'open' && view.acknowledgeBy !== null && nl.desk.ackBy(dateWords(view.acknowledgeBy, today))}
        {(view.status === 'acknowledged' || view.status === 'taken') &&
          view.feedbackBy !== null &&
          nl.desk.feedbackBy(dateWords(view.feedbackBy, today))}
      </p>
      <h2>{nl.desk.tried}</h2>
      {tried.length === 0 ? (
        <p>{nl.desk.triedNothing}</p>
      ) : (
        <ul>
          {tried.slice(0, 5).map(({ at, kind, by, reached }) => (
            <li key={`${String(at)}-${kind}`}>
              {nl.desk.attempt(
                weekdayWords(localDateOf(at), today),
                (CONTACT_KINDS as Record<string, string>)[kind] ?? kind,
                by,
                reached,
              )}
            </li>
          ))}
        </ul>
      )}
      <h2>{nl.desk.call}</h2>
      <People
        people={view.call.map(({ name, roleName, phone, email }, index) => ({
          key: `${name}-${String(index)}`,
          name,
          role: roleName,
          phone: phone ?? undefined,
          email,
          lead: index === 0,
          deputy: index === 1,
        }))}
      />
    </article>
  );
}

function WhatNow({ view, visit }: { view: EscalationView; visit: StaffVisit }): ReactNode {
  if (view.status === 'solved') return <p className="notice notice--good group">{nl.desk.solved}</p>;
  if (view.status === 'answered') {
    return (
      <p className="notice notice--good group">
        {view.answer !== null && nl.desk.answered(view.answer)} {nl.desk.thanks}
      </p>
    );
  }
  if (view.status === 'open') {
    return (
      <form className="actions group" method="post" action={`/meldingen/${view.id}/ontvangen`}>
        <Token value={visit.token} />
        <Button>{nl.desk.ack}</Button>
      </form>
    );
  }
  return (
    <form
      className="stack group"
      method="post"
      action={`/meldingen/${view.id}/antwoord`}
      aria-labelledby="wat-ga-je-doen"
    >
      <Token value={visit.token} />
      <input type="hidden" name="versie" value={view.version} />
      <h2 id="wat-ga-je-doen">{nl.desk.answers}</h2>
      <div className="form">
        <TextArea name="words" label={nl.desk.words} value="" optional rows={2} />
      </div>
      <p className="actions">
        {FIRST_ANSWERS.map((code, index) => (
          <Button key={code} kind={index === 0 ? 'primary' : 'secondary'} name="antwoord" value={code}>
            {ANSWER_CODES[code]}
          </Button>
        ))}
      </p>
      <details className="more">
        <summary>{nl.desk.other}</summary>
        <p className="actions">
          {OTHER_ANSWERS.map((code) => (
            <Button key={code} kind="secondary" name="antwoord" value={code}>
              {ANSWER_CODES[code]}
            </Button>
          ))}
        </p>
      </details>
    </form>
  );
}

/** Anything beyond the minimum opens under a ground, for this once, and is on record. */
function More({
  view,
  token,
  errors,
}: {
  view: EscalationView;
  token: string;
  errors: readonly FieldError[];
}): ReactNode {
  return (
    <details className="more group" open={errors.length > 0}>
      <summary>{nl.desk.more}</summary>
      <form className="form stack" method="post" action={`/meldingen/${view.id}/dossier`}>
        <Token value={token} />
        <p className="soft">{nl.desk.moreHelp}</p>
        <Choices
          name="ground"
          label={nl.desk.ground}
          options={optionsOf(OPENING_GROUNDS)}
          chosen={[]}
          error={errorAt(errors, 'ground')}
        />
        <Choices
          name="sections"
          label={nl.desk.parts}
          options={optionsOf(nl.desk.sections)}
          chosen={[]}
          several
          layout="dense"
          error={errorAt(errors, 'sections')}
        />
        <p className="actions">
          <Button kind="secondary">{nl.desk.open}</Button>
        </p>
      </form>
    </details>
  );
}

function Opened({ opened, today }: { opened: OpenedSections; today: LocalDate }): ReactNode {
  const lists: [string, string[]][] = [];
  const day = (at: number): string => weekdayWords(localDateOf(at), today);
  if (opened.timeLine)
    lists.push([nl.desk.sections['time-line'], opened.timeLine.map(({ at, sentence }) => `${day(at)}: ${sentence}`)]);
  if (opened.checkIns) {
    lists.push([
      nl.desk.sections['check-ins'],
      opened.checkIns.map((talk) => [day(talk.at), talk.colourWords, talk.goesWell].filter(Boolean).join(' · ')),
    ]);
  }
  if (opened.contacts) {
    lists.push([
      nl.desk.sections.contacts,
      opened.contacts.map((contact) =>
        [day(contact.at), contact.kindName, contact.by, contact.words].filter(Boolean).join(' · '),
      ),
    ]);
  }
  if (opened.people)
    lists.push([
      nl.desk.sections.people,
      opened.people.map(({ name, roleName, phone }) => [name, roleName, phone].filter(Boolean).join(' · ')),
    ]);
  return (
    <section className="group stack" aria-labelledby="geopend">
      <h2 id="geopend">{nl.desk.opened}</h2>
      {lists.map(([title, lines]) => (
        <div key={title}>
          <h3>{title}</h3>
          {lines.length === 0 ? (
            <p className="soft">{nl.desk.none}</p>
          ) : (
            <ul className="stack-tight">
              {lines.map((line, index) => (
                <li key={`${title}-${String(index)}`}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

async function showLetter(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  return letter({ visit, view: await escalationOf(visit) });
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
  { method: 'POST', path: '/meldingen/:id/ontvangen', handler: acknowledge },
  { method: 'POST', path: '/meldingen/:id/antwoord', handler: answerIt },
  { method: 'POST', path: '/meldingen/:id/dossier', handler: openMore },
];
