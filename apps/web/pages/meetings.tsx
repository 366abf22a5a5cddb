import type { ReactNode } from 'react';
import { momentWords } from '../../../libs/calendar/index.js';
import { CancelAppointment } from '../../../libs/casework/appointments.js';
import { AnswerProposal } from '../../../libs/casework/intake/date-proposals.js';
import { ReadProposals, type ProposalView } from '../../../libs/casework/intake/read-proposals.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { StepView } from '../../../libs/casework/steps-of-transfer.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { MEETING_FORMS } from '../forms/meeting-forms.js';
import { pressed } from '../http/act.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage, Press } from '../ui/case-page.js';
import { Notes } from '../ui/notes.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.meeting;

interface Page {
  visit: StaffVisit;
  file: FileView;
  proposals: readonly ProposalView[];
}

async function meetingsPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { items: proposals } = await new ReadProposals(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const page = { visit, file, proposals };
  const steps = file.steps.filter(({ key, status }) => /^(specialist-)?intake$/.test(key) && status === 'open');
  const body = (
    <>
      <Notes visit={visit} />
      {steps.length === 0 && <p className="empty">{text.none}</p>}
      {steps.map((step) => (
        <Meeting key={step.key} page={page} step={step} />
      ))}
      <ul className="group stack-tight no-print">
        {file.actions.includes('record-overstaptafel') && (
          <li>
            <a className="phone" href={`/overstap/${file.id}/overstaptafel`}>
              {text.table}
            </a>
            <p className="soft small">{text.tableHelp}</p>
          </li>
        )}
        {visit.signedIn.membership.role.startsWith('mbo-') && (
          <li>
            <a className="phone" href="/gesprekken">
              {text.week}
            </a>
          </li>
        )}
      </ul>
    </>
  );
  return casePage(file, text.title, body);
}

function Meeting({ page, step }: { page: Page; step: StepView }): ReactNode {
  const { visit, file, proposals } = page;
  const base = `/overstap/${file.id}`;
  const planned = file.appointments.filter((each) => each.step === step.key && each.status === 'planned');
  const [last] = proposals.filter((each) => each.step === step.key);
  const plans = file.actions.includes('plan-appointment');
  return (
    <section className="group stack" aria-labelledby={`gesprek-${step.key}`}>
      <h2 id={`gesprek-${step.key}`}>{step.label}</h2>
      {step.dueWords !== null && <p className={step.late ? 'act' : 'soft'}>{step.dueWords}</p>}
      {planned.length === 0 && last?.status !== 'open' && <p>{text.nothingPlanned}</p>}
      {planned.map(({ id, startsAt, place, invited }) => (
        <div key={id} className="now stack-tight">
          <p className="now__task">{momentWords(startsAt, visit.today)}</p>
          <p>
            {place}
            {place !== null && <br />}
            <span className="soft">{text.with(invited.map((role) => ROLE_NAMES[role]).join(', '))}</span>
          </p>
          {plans && (
            <div className="actions">
              <ButtonLink href={`${base}/afspraak?verzet=${id}`} kind="secondary">
                {text.move}
              </ButtonLink>
              <Press visit={visit} action={`${base}/intake/afzeggen`} values={{ afspraak: id }} kind="secondary">
                {text.cancel}
              </Press>
            </div>
          )}
        </div>
      ))}
      {last !== undefined && planned.length === 0 && <Proposal page={page} proposal={last} />}
      <div className="actions no-print">
        {step.yours && <ButtonLink href={`${base}/intake/${step.key}/uitkomst`}>{text.tell}</ButtonLink>}
        {plans && planned.length === 0 && (
          <>
            <ButtonLink href={`${base}/intake/${step.key}/momenten`} kind="secondary">
              {text.propose}
            </ButtonLink>
            <a href={`${base}/afspraak?step=${step.key}`}>{text.plan}</a>
          </>
        )}
      </div>
    </section>
  );
}

/** What was proposed, and what the student said to it; somebody who helps the student can choose for them. */
function Proposal({ page, proposal }: { page: Page; proposal: ProposalView }): ReactNode {
  const { visit, file } = page;
  if (proposal.status === 'none-fits') return <p className="notice notice--watch">{text.noneFits}</p>;
  if (proposal.status !== 'open') return null;
  const helps = file.actions.includes('choose-date');
  return (
    <div className="stack-tight">
      <h3>{text.proposal}</h3>
      <ul className="stack-tight">
        {proposal.slots.map(({ words, place, startsAt }, index) => (
          <li key={startsAt}>
            {words}
            {place !== null && <span className="soft"> · {place}</span>}
            {helps && (
              <Press
                visit={visit}
                action={`/overstap/${file.id}/intake/kiezen`}
                values={{ voorstel: proposal.id, moment: String(index) }}
                kind="secondary"
              >
                {text.chooseFor(words)}
              </Press>
            )}
          </li>
        ))}
      </ul>
      <p className="soft">{text.waits}</p>
    </div>
  );
}

function idSent(visit: StaffVisit, name: string): string {
  const id = sentText(visit, name);
  if (!isUuid(id)) throw new NothingHere();
  return id;
}
const toMeetings = (transfer: string): string => `/overstap/${transfer}/intake`;

export const MEETINGS: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/intake', handler: meetingsPage },
  ...MEETING_FORMS,
  pressed(
    'intake/afzeggen',
    (visit, transfer) =>
      new CancelAppointment(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer,
        appointment: idSent(visit, 'afspraak'),
      }),
    toMeetings,
  ),
  pressed(
    'intake/kiezen',
    (visit, transfer) =>
      new AnswerProposal(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer,
        proposal: idSent(visit, 'voorstel'),
        answer: { slot: Number(sentText(visit, 'moment')) },
      }),
    toMeetings,
  ),
];
