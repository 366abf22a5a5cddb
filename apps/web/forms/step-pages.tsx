import type { LandingView } from '../../../libs/casework/landing/read-landing.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import type { StepView } from '../../../libs/casework/steps-of-transfer.js';
import { RecordOutcomeSchema } from '../../../libs/contracts/commands.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { fileOf } from '../pages/file-of.js';
import { nameOfStudent, outcomesFor } from '../pages/transfer-read.js';
import { Back } from '../ui/page.js';
import type { Route } from '../web.js';
import { BeforeTalk, checkInQuestions, readForTalk } from './check-in-form.js';
import { casework } from './form-parts.js';
import { textsOf, type Sent } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';
import { stepForm } from './step-forms.js';
import { pageOfStep } from './step-places.js';
import { versionIn } from './version-in.js';

const outcomeIn = (sent: Sent): string | undefined => textsOf(sent, 'uitkomst')[0];

/** The step of the address, when this reader can tell its outcome. */
function ownStep(
  visit: StaffVisit,
  steps: readonly StepView[],
): { step: StepView; outcomes: StepView['outcomes'] } | undefined {
  const step = steps.find(({ key }) => key === parameter(visit, 'step'));
  if (step === undefined || !step.yours) return undefined;
  const outcomes = outcomesFor(step, visit.signedIn.membership.role);
  return outcomes.length === 0 ? undefined : { step, outcomes };
}

/** A landing talk that was held is told on a page of its own; of other steps nothing more is read. */
interface Outcome {
  landing: LandingView | undefined;
}

const isTalk = (visit: Visit, sent: Sent): boolean =>
  parameter(visit, 'step').startsWith('check-in-') && outcomeIn(sent) === 'held';

const OUTCOME: Recording<typeof RecordOutcomeSchema, Outcome> = {
  path: 'stap/:step/vastleggen',
  read: async (visit, { id }) => ({
    landing: parameter(visit, 'step').startsWith('check-in-') ? await readForTalk(visit, id) : undefined,
  }),
  form: ({ visit, file, context, sent, read }) => {
    const outcome = outcomeIn(sent);
    // Somebody who was just too late still gets the form, so that the answer can say who was first.
    const step = file.steps.find(({ key }) => key === parameter(visit, 'step'));
    if (step === undefined || !outcomesFor(step, visit.signedIn.membership.role).some(({ code }) => code === outcome))
      return undefined;
    const talk =
      read.landing !== undefined && isTalk(visit, sent)
        ? checkInQuestions(read.landing, step.key, visit.today)
        : undefined;
    return stepForm(step.key, outcome ?? '', context, talk);
  },
  schema: RecordOutcomeSchema,
  hidden: ({ sent }) => ({ uitkomst: outcomeIn(sent) }),
  above: ({ visit, context, sent, read }) =>
    read.landing !== undefined &&
    isTalk(visit, sent) && (
      <BeforeTalk landing={read.landing} step={parameter(visit, 'step')} name={context.name} today={visit.today} />
    ),
  others: ({ visit, file, sent }) =>
    isTalk(visit, sent) && (
      <a href={`/overstap/${file.id}/stap/${parameter(visit, 'step')}/vastleggen?uitkomst=missed`}>
        {nl.checkInMore.missed}
      </a>
    ),
  complete: (body, { visit, sent }) => ({
    ...(isTalk(visit, sent) ? { checkIn: {} } : {}),
    ...body,
    outcome: outcomeIn(sent),
    ...versionIn(sent),
  }),
  record: (visit, transfer, body) =>
    new RecordOutcome(casework(visit)).execute(visit.signedIn.actor, {
      ...body,
      transfer,
      step: parameter(visit, 'step'),
    }),
};

/** What happened? Each outcome leads to the questions that belong to it; a step with one outcome goes there at once. */
async function stepPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const found = ownStep(visit, file.steps);
  if (found === undefined) throw new NothingHere();
  const { step, outcomes } = found;
  const page = pageOfStep(file.id, step.key);
  if (page !== undefined) return { redirect: page };
  const address = (code: string): string => `/overstap/${file.id}/stap/${step.key}/vastleggen?uitkomst=${code}`;
  const [only, ...others] = outcomes;
  if (only !== undefined && others.length === 0) return { redirect: address(only.code) };
  const body = (
    <>
      <Back href={`/overstap/${file.id}`}>{nameOfStudent(file)}</Back>
      <h1>{step.label}</h1>
      <h2 className="group">{nl.steps.outcome}</h2>
      <p className="soft">{nl.steps.outcomeHelp}</p>
      <ul className="choices form">
        {outcomes.map(({ code, label }) => (
          <li key={code}>
            <a className="choice choice--link" href={address(code)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
  return { title: step.label, body, current: '/leerlingen' };
}

export const STEPS_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/stap/:step', handler: stepPage },
  ...recordingRoutes(OUTCOME),
];
