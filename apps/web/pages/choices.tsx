import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { AnswerConsents } from '../../../libs/casework/dossier/consents.js';
import { ConfirmDeletion } from '../../../libs/casework/dossier/deletion-notices.js';
import { ReadConsents, type ConsentLine, type ConsentsView } from '../../../libs/casework/dossier/read-consents.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { AnswerConsentsSchema } from '../../../libs/contracts/dossier/rights.js';
import { area, casework, form, when } from '../forms/form-parts.js';
import { recordingRoutes, type Recording } from '../forms/recording.js';
import { pressed } from '../http/act.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage, Press } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.choices;

const readChoices = (visit: StaffVisit, { id }: FileView): Promise<ConsentsView> =>
  new ReadConsents(casework(visit)).execute(visit.signedIn.actor, { transfer: id });

/** How each choice stands, for who may know it; and what must be thrown away. */
async function choicesPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { holder, choices, notices } = await readChoices(visit, file);
  const mentor = visit.signedIn.membership.role === 'vso-mentor' && file.actions.includes('answer-consents');
  const body = (
    <div className="reading stack">
      <p className="soft">{holder === 'student' ? text.lead : text.leadParents}</p>
      {choices.length === 0 && <p className="empty">{text.none}</p>}
      <ul className="sections">
        {choices.map((choice) => (
          <li key={fieldOf(choice)} className="stack-tight">
            <p>
              {choice.question} <strong>{text.states[choice.state]}</strong>
            </p>
            <p className="soft small">{text.for(recipientOf(choice))}</p>
          </li>
        ))}
      </ul>
      {mentor && choices.length > 0 && (
        <p className="actions no-print">
          <ButtonLink href={`/overstap/${file.id}/toestemming/gesprek`} kind="secondary">
            {text.record}
          </ButtonLink>
        </p>
      )}
      {notices.length > 0 && (
        <section aria-labelledby="weggooien">
          <h2 id="weggooien">{text.notices}</h2>
          <ul className="sections">
            {notices.map(({ id, organisation, sections, confirmedAt }) => (
              <li key={id} className="stack-tight">
                <p>{text.notice(organisation, sections.join(', ').toLowerCase())}</p>
                {confirmedAt !== null ? (
                  <p className="good">{text.confirmed(dateWords(localDateOf(confirmedAt), visit.today))}</p>
                ) : (
                  <>
                    <p className="soft">{text.waiting}</p>
                    {file.actions.includes('confirm-deletion') &&
                      organisation === visit.signedIn.membership.organisation.name && (
                        <Press visit={visit} action={`/overstap/${file.id}/toestemming/weg`} values={{ bericht: id }}>
                          {text.confirm}
                        </Press>
                      )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
  return casePage(file, text.title, body);
}

/** The words of the register are for the student; a colleague reads them too. */
const recipientOf = ({ recipient, recipientName }: ConsentLine): string =>
  recipient === null ? text.parents : recipientName;

const fieldOf = ({ purpose, recipient }: ConsentLine): string => `keuze.${purpose}.${recipient ?? ''}`;

/** What was decided in a talk is recorded with the reason. */
const InPersonSchema = AnswerConsentsSchema.required({ inPersonReason: true });

const IN_PERSON: Recording<typeof InPersonSchema, ConsentsView> = {
  path: 'toestemming/gesprek',
  read: readChoices,
  form: when('answer-consents', ({ visit, read }) =>
    visit.signedIn.membership.role !== 'vso-mentor'
      ? undefined
      : form(
          text.recordTitle,
          [
            ...read.choices.map((choice) => ({
              kind: 'one' as const,
              name: fieldOf(choice),
              label: choice.question,
              hint: text.for(recipientOf(choice)),
              optional: true,
              layout: 'beside' as const,
              options: [
                { value: 'given', label: nl.form.yes },
                { value: 'refused', label: nl.form.no },
              ],
            })),
            area('inPersonReason', text.reason, { rows: 2 }),
          ],
          { lead: text.recordLead, mostlyOptional: true },
        ),
  ),
  schema: InPersonSchema,
  complete: ({ inPersonReason }, { read, sent }) => ({
    ...(inPersonReason === undefined ? {} : { inPersonReason }),
    answers: read.choices.flatMap((choice) => {
      const given = sent[fieldOf(choice)];
      return given === 'given' || given === 'refused'
        ? [{ purpose: choice.purpose, recipient: choice.recipient, choice: given }]
        : [];
    }),
  }),
  record: (visit, transfer, body) =>
    new AnswerConsents(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/toestemming`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/toestemming`, label: text.title }),
};

export const CHOICES: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/toestemming', handler: choicesPage },
  ...recordingRoutes(IN_PERSON),
  pressed(
    'toestemming/weg',
    async (visit) => {
      const notice = sentText(visit, 'bericht');
      if (!isUuid(notice)) throw new NothingHere();
      await new ConfirmDeletion(casework(visit)).execute(visit.signedIn.actor, { notice });
      return undefined;
    },
    (transfer) => `/overstap/${transfer}/toestemming`,
  ),
];
