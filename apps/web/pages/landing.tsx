import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { ReadLanding, type CheckInPair, type LandingView } from '../../../libs/casework/landing/read-landing.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { placeOfStep } from '../forms/step-places.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage } from '../ui/case-page.js';
import { Printed } from '../ui/printed.js';
import { TalksChart } from '../ui/talks-chart.js';
import { ToldList } from '../ui/told.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.landing;

/** All talks of the first hundred days, what the student said beside what the mentor saw; strengths before anything else. */
async function landingPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { today } = visit;
  const landing = await new ReadLanding(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const mine = file.now.find(({ key, yours }) => key.startsWith('check-in-') && yours);
  const points = [...landing.checkIns].reverse().map(({ step, label, student, mentor, due }) => ({
    key: step,
    title: label,
    date: due === null ? '' : dateWords(due, today),
    student: student?.feeling ?? saidIn(file, step),
    mentor: mentor?.feeling ?? null,
    colour: mentor?.colour ?? ('none' as const),
  }));
  const body = (
    <div className="reading stack">
      {landing.strengths.length > 0 && (
        <section className="stack-tight" aria-labelledby="sterk">
          <h2 id="sterk">{text.strengths}</h2>
          <ToldList told={[{ points: landing.strengths.map(({ words }) => words) }]} />
        </section>
      )}
      <TalksChart talks={points} />
      {landing.next !== null && <p>{text.next(dateWords(landing.next, today))}</p>}
      {mine !== undefined && (
        <p className="actions no-print">
          <ButtonLink href={placeOfStep(file.id, mine.key)}>{mine.task}</ButtonLink>
        </p>
      )}
      {landing.checkIns.length === 0 && <p className="empty">{text.none}</p>}
      <ol className="sections">
        {landing.checkIns.map((talk) => (
          <Talk key={talk.step} talk={talk} told={saidIn(file, talk.step)} today={today} />
        ))}
      </ol>
      <Reviews landing={landing} today={today} />
      {file.actions.includes('read-end-report') && (
        <section aria-labelledby="eindverslag">
          <h2 id="eindverslag">{text.endReport}</h2>
          <p className="soft">{text.endReportHelp}</p>
          <Printed base={`/overstap/${file.id}/eindverslag`} />
        </section>
      )}
    </div>
  );
  return casePage(file, text.title, body);
}

/** What the student said of it in the talk itself, for who did not answer alone. */
const saidIn = (file: FileView, step: string): number | null =>
  file.checkIns.find((talk) => talk.step === step && talk.by !== null)?.student ?? null;

function Talk({ talk, told, today }: { talk: CheckInPair; told: number | null; today: LocalDate }): ReactNode {
  const { label, status, due, student, mentor, outreach } = talk;
  return (
    <li>
      <h2 className="talk-name">
        {label}
        <span className="soft small"> · {due === null ? '' : dateWords(due, today)}</span>
        {mentor?.colourWords != null && (
          <span className={`dot-word dot-word--${mentor.colour ?? 'none'}`}>{mentor.colourWords}</span>
        )}
      </h2>
      <div className="side-by-side">
        <div>
          <p className="told__label">{text.student}</p>
          {student === null ? (
            <>
              {told !== null && <p>{nl.steps.checkIn.faces[String(told) as '1']}</p>}
              {(told === null || mentor?.studentWords != null) && (
                <p className="soft">{mentor?.studentWords ?? text.noAnswer}</p>
              )}
            </>
          ) : (
            <>
              <p>{feelingWords(student.feeling, student.attending)}</p>
              {student.words !== null && <q className="said">{student.words}</q>}
            </>
          )}
        </div>
        <div>
          <p className="told__label">{text.mentor}</p>
          {mentor === null ? (
            <p className="soft">{status === 'missed' ? text.missed : text.noTalk}</p>
          ) : (
            <>
              {mentor.goesWell !== null && <p>{mentor.goesWell}</p>}
              <p>{feelingWords(mentor.feeling, mentor.attending)}</p>
              {mentor.signals.length > 0 && <p>{mentor.signals.map((signal) => signal.label).join(' · ')}</p>}
              {mentor.delivered.length > 0 && (
                <ul>
                  {mentor.delivered.map(({ action, what, answer }) => (
                    <li key={action}>{`${what}: ${nl.plan.delivered[answer]}`}</li>
                  ))}
                </ul>
              )}
              {mentor.agreements !== null && (
                <p>
                  <span className="soft">{text.agreements}: </span>
                  {mentor.agreements}
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {outreach.length > 0 && (
        <details className="more">
          <summary>{`${text.tried} (${String(outreach.length)})`}</summary>
          <ul className="stack-tight">
            {outreach.map(({ id, at, kindName, reached, by }) => (
              <li key={id}>{nl.desk.attempt(dateWords(localDateOf(at), today), kindName, by, reached)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function feelingWords(feeling: number | null, attending: 'yes' | 'partly' | 'no'): string {
  const felt = feeling === null ? undefined : nl.steps.checkIn.faces[String(feeling) as '1'];
  return [felt, text.attending[attending].toLowerCase()].filter(Boolean).join(' · ');
}

function Reviews({ landing, today }: { landing: LandingView; today: LocalDate }): ReactNode {
  if (landing.reviews.length === 0) return null;
  return (
    <section className="group" aria-labelledby="terugblik">
      <h2 id="terugblik">{text.reviews}</h2>
      {landing.reviews.map((review) => (
        <div key={review.heldOn} className="stack-tight">
          <p>
            <strong>{review.outcomeLabel}</strong> <span className="soft">· {dateWords(review.heldOn, today)}</span>
          </p>
          <ToldList
            told={[
              { label: text.strengths, points: said(review.goesWell) },
              { label: text.student, points: said(review.studentWords) },
              { label: nl.review.stillNeeded, points: said(review.stillNeeded) },
              { label: text.learned('mbo'), points: said(review.mboLearns) },
              { label: text.learned('vso'), points: said(review.vsoLearns) },
            ].filter(({ points }) => points.length > 0)}
          />
        </div>
      ))}
    </section>
  );
}
const said = (words: string | null): string[] => (words === null ? [] : [words]);

export const LANDING: readonly Route[] = [{ method: 'GET', path: '/overstap/:id/landing', handler: landingPage }];
