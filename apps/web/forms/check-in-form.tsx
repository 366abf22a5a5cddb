import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { ReadLanding, type LandingView } from '../../../libs/casework/landing/read-landing.js';
import { SIGNALS } from '../../../libs/domain/codes.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Option } from '../ui/choice-fields.js';
import { casework } from './form-parts.js';
import { optionsOf, type Question } from './form.js';

const said = nl.steps.checkIn;
const more = nl.checkInMore;
const THREE_WAY: readonly Option[] = [
  { value: 'yes', label: nl.form.yes },
  { value: 'partly', label: nl.form.partly },
  { value: 'no', label: nl.form.no },
];

/** What a talk is held with: the student's own answer, what was agreed last, and the support that is asked after. */
export function readForTalk(visit: StaffVisit, transfer: string): Promise<LandingView> {
  return new ReadLanding(casework(visit)).execute(visit.signedIn.actor, { transfer });
}

/** One page: strengths first, six taps, one line of text. What the student answered alone is not asked again. */
export function checkInQuestions(landing: LandingView, step: string, today: LocalDate): Question[] {
  const own = landing.checkIns.find((talk) => talk.step === step)?.student ?? null;
  const begun = landing.actions.filter(({ start, end }) => start <= today && (end === null || end >= today));
  return [
    { kind: 'text', name: 'checkIn.goesWell', label: said.goesWell, hint: said.goesWellHint, optional: true },
    { kind: 'one', name: 'checkIn.attending', label: said.attending, layout: 'beside', options: THREE_WAY },
    ...(own === null
      ? [{ kind: 'faces' as const, name: 'checkIn.student', label: said.student, optional: true, words: said.faces }]
      : []),
    { kind: 'faces', name: 'checkIn.mentor', label: said.mentor, optional: true, words: said.faces },
    ...begun.map(({ id, what }): Question => ({
      kind: 'one',
      name: `checkIn.delivered.${id}`,
      label: more.delivered(what),
      layout: 'beside',
      optional: true,
      options: THREE_WAY,
    })),
    {
      kind: 'several',
      name: 'checkIn.signals',
      label: said.signals,
      hint: said.signalsHint,
      optional: true,
      layout: 'folded',
      options: optionsOf(SIGNALS),
    },
    { kind: 'text', name: 'checkIn.agreements', label: said.agreements, optional: true },
    {
      kind: 'date',
      name: 'checkIn.next',
      label: more.next,
      hint: landing.next === null ? more.nextHint : more.nextPlanned(dateWords(landing.next, today)),
      optional: true,
    },
  ];
}

/** Beside the mentor's answers stands what the student said, and what was agreed the time before. */
export function BeforeTalk({
  landing,
  step,
  name,
  today,
}: {
  landing: LandingView;
  step: string;
  name: string;
  today: LocalDate;
}): ReactNode {
  const own = landing.checkIns.find((talk) => talk.step === step)?.student ?? null;
  const before = landing.checkIns.find((talk) => talk.step !== step && talk.mentor !== null)?.mentor ?? null;
  const day = (at: number): string => dateWords(localDateOf(at), today);
  if (own === null && before?.agreements == null) return null;
  return (
    <div className="beside-talk">
      {own !== null && (
        <div className="own-answer">
          <p className="told__label">{more.ownAnswer(name, day(own.at))}</p>
          <p>
            {own.feeling !== null && <strong>{said.faces[String(own.feeling) as '1']}</strong>}
            {` · ${more.attending[own.attending]}`}
          </p>
          {own.words !== null && <q className="said">{own.words}</q>}
        </div>
      )}
      {before?.agreements != null && (
        <div>
          <p className="told__label">{more.before(day(before.at))}</p>
          <p className="pre">{before.agreements}</p>
        </div>
      )}
    </div>
  );
}
