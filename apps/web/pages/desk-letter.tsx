import type { ReactNode } from 'react';
import type { OpenedSections } from '../../../libs/casework/escalations.js';
import type { EscalationView } from '../../../libs/casework/escalation-view.js';
import { ANSWER_CODES, CONTACT_KINDS, OPENING_GROUNDS } from '../../../libs/contracts/commands.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { dateWords, localDateOf, weekdayWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { optionsOf } from '../forms/form.js';
import type { StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { TextArea } from '../ui/fields.js';
import { errorAt } from '../ui/form-errors.js';
import { Token } from '../ui/page.js';
import { People } from '../ui/people.js';

/** The three answers that a desk gives most stand as buttons; the others are one click further. */
const FIRST_ANSWERS = ['taken-up', 'talk-planned', 'no-task'] as const;
const OTHER_ANSWERS = ['referred', 'solved'] as const;

/** What stalled, since when, who tried what, what we ask, whom to call; on one screen. */
export function Letter({ view, today }: { view: EscalationView; today: LocalDate }): ReactNode {
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

export function WhatNow({ view, visit }: { view: EscalationView; visit: StaffVisit }): ReactNode {
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
export function More({
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

export function Opened({ opened, today }: { opened: OpenedSections; today: LocalDate }): ReactNode {
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
