import type { ReactNode } from 'react';
import { DecidePlacement, ReadAdmission, type AdmissionView } from '../../../libs/casework/intake/placement.js';
import { DecidePlacementSchema } from '../../../libs/contracts/guidance/intake.js';
import { sentFields } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { admissionAnswers, answersSent } from './admission-answers.js';
import { area, casework, form, versioned, yesNo } from './form-parts.js';
import type { Form, Sent } from './form.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';
import { destination, programme } from './step-forms.js';

const text = nl.placement;

type Outcome = 'placed' | 'alternative' | 'declined';
const PATHS: Record<Outcome, string> = { placed: 'geplaatst', alternative: 'anders', declined: 'niet' };

/** The three ways on from the page of the placement, each with its own questions. */
function decision(
  outcome: Outcome,
  formOf: (asked: Asked<AdmissionView>) => Form,
): Recording<typeof DecidePlacementSchema, AdmissionView> {
  return {
    path: `plaatsing/${PATHS[outcome]}`,
    read: (visit, { id }) =>
      new ReadAdmission(casework(visit)).execute(visit.signedIn.actor, {
        transfer: id,
        answers: admissionAnswers({ ...(visit.request.query as Sent), ...sentFields(visit) }),
      }),
    form: (asked) =>
      asked.file.actions.includes('decide-placement') && asked.file.steps.some(({ key }) => key === 'placement')
        ? formOf(asked)
        : undefined,
    hidden: ({ sent }) => answersSent(sent),
    schema: DecidePlacementSchema,
    complete: (body, asked) => ({
      ...versioned(body, asked),
      outcome,
      admission: admissionAnswers(asked.sent),
    }),
    record: (visit, transfer, body) =>
      new DecidePlacement(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
    back: ({ file }) => ({ href: `/overstap/${file.id}/plaatsing`, label: text.title }),
    ...(outcome === 'declined' ? { above: ({ read }) => <FailingGrounds read={read} /> } : {}),
  };
}

function FailingGrounds({ read }: { read: AdmissionView }): ReactNode {
  const failing = read.grounds.flatMap(({ code, words, fails }) => (fails === null ? [] : [{ code, words, fails }]));
  return (
    <details className="more">
      <summary>{`${text.fails} (${String(failing.length)})`}</summary>
      <ul className="sections">
        {failing.map(({ code, words, fails }) => (
          <li key={code}>
            {words}
            <span className="ground"> · {fails}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const words = area('words', text.words, { optional: true, rows: 2 });

const PLACED = decision('placed', ({ context }) =>
  form(text.placedTitle(context.name), [words], { lead: text.placedLead }),
);
const ALTERNATIVE = decision('alternative', () =>
  form(text.alternativeTitle, [...programme(nl.steps.placement.programme), words], { check: true }),
);
const DECLINED = decision('declined', ({ context, read }) =>
  form(
    text.declinedTitle,
    [
      {
        kind: 'one',
        name: 'ground',
        label: text.ground,
        hint: nl.steps.placement.groundHint,
        options: read.grounds
          .filter(({ fails }) => fails === null)
          .map(({ code, words: label }) => ({ value: code, label })),
      },
      area('adjustment', text.adjustment, { hint: text.adjustmentHint, optional: true, rows: 2 }),
      yesNo('reported', text.reported, { hint: text.reportedHint }),
      ...destination(context, true),
      words,
    ],
    { lead: text.declinedLead, check: true },
  ),
);

export const PLACEMENT_FORMS: readonly Route[] = [
  ...recordingRoutes(PLACED),
  ...recordingRoutes(ALTERNATIVE),
  ...recordingRoutes(DECLINED),
];
