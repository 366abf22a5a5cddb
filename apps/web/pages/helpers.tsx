import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import {
  EndHelper,
  InviteHelper,
  ListHelpers,
  ReadAsHelper,
  type Invitation,
} from '../../../libs/casework/dossier/helpers.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { HelperReadingSchema, InviteHelperSchema } from '../../../libs/contracts/dossier/rights.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { groundFor } from '../../../libs/domain/grounds.js';
import { SECTION_LABELS } from '../../../libs/domain/sections.js';
import { bodyOf, type Question, type Sent } from '../forms/form.js';
import { FormPage } from '../forms/form-page.js';
import { toldBy } from '../../../libs/casework/dossier/section-told.js';
import { pressed } from '../http/act.js';
import { isRefusal, mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
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
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { casePage, Press } from '../ui/case-page.js';
import { Token } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import { ToldList } from '../ui/told.js';
import type { Route } from '../web.js';
import { readSections } from './dossier.js';
import { fileOf } from './file-of.js';
import { nameOfStudent } from './transfer-read.js';

const text = nl.helpers;

async function helpersPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const invites = file.actions.includes('invite-helper');
  const helpers = await new ListHelpers(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const body = (
    <div className="reading stack">
      <p className="soft">{text.lead}</p>
      {helpers.length === 0 && <p className="empty">{text.none}</p>}
      <ul className="sections">
        {helpers.map(({ id, name, organisation, section, expiresAt }) => (
          <li key={id} className="stack-tight">
            <p>
              <strong>{name}</strong>, {organisation}
            </p>
            <p className="soft">
              {`${text.reads(SECTION_LABELS[section])} · ${text.until(dateWords(localDateOf(expiresAt), visit.today))}`}
            </p>
            {invites && (
              <Press
                visit={visit}
                action={`/overstap/${file.id}/hulpverleners/stop`}
                values={{ wie: id }}
                kind="secondary"
              >
                {text.end}
              </Press>
            )}
          </li>
        ))}
      </ul>
      {invites && (
        <p className="actions no-print">
          <ButtonLink href={`/overstap/${file.id}/hulpverleners/nieuw`}>{text.invite}</ButtonLink>
        </p>
      )}
    </div>
  );
  return casePage(file, text.title, body);
}

/** Only parts that the inviter may read, and that a choice of the student can open. */
async function questionsOf(visit: StaffVisit, file: FileView): Promise<Question[]> {
  const sections = await readSections(visit, file);
  const options = sections
    .filter(({ section, allowed }) => allowed && groundFor(section, 'helper', visit.today) !== undefined)
    .map(({ section, label }) => ({ value: section, label }));
  return [
    { kind: 'text', name: 'name', label: text.name },
    { kind: 'text', name: 'organisation', label: text.organisation },
    { kind: 'list', name: 'section', label: text.section, options },
  ];
}

async function inviting(visit: StaffVisit): Promise<{ file: FileView; questions: Question[] }> {
  const file = await fileOf(visit);
  if (!file.actions.includes('invite-helper')) throw new NothingHere();
  return { file, questions: await questionsOf(visit, file) };
}

async function shownForm(visit: StaffVisit, sent: Sent, errors: readonly FieldError[], status = 200): Promise<Answer> {
  const { file, questions } = await inviting(visit);
  const body = (
    <FormPage
      form={{ title: text.inviteTitle, lead: text.inviteLead, questions, button: text.invite, check: false }}
      sent={sent}
      errors={errors}
      token={visit.token}
      action={`/overstap/${file.id}/hulpverleners/nieuw`}
      back={{ href: `/overstap/${file.id}/hulpverleners`, label: text.title }}
    />
  );
  return { title: `${text.inviteTitle} · ${nameOfStudent(file)}`, body, current: '/leerlingen', status };
}

/** Link and code are told once, on the answer itself, since they are kept nowhere. */
async function invite(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { file, questions } = await inviting(visit);
  const sent = sentFields(visit);
  const parsed = InviteHelperSchema.safeParse(bodyOf(questions, sent));
  if (!parsed.success) return shownForm(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    const made = await new InviteHelper(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      ...parsed.data,
      transfer: file.id,
    });
    return ready(visit, file, made);
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shownForm(visit, sent, errors, status);
  }
}

function ready(visit: StaffVisit, file: FileView, { token, code }: Invitation): Answer {
  const address = `${visit.request.protocol}://${visit.request.host}/lezen/${token}`;
  const body = (
    <div className="reading stack">
      <p>{text.readyLead}</p>
      <div className="notice">
        <Facts
          facts={[
            { term: text.link, value: address },
            { term: text.code, value: <span className="code num">{code}</span> },
          ]}
        />
      </div>
      <p className="actions">
        <ButtonLink href={`/overstap/${file.id}/hulpverleners`}>{text.title}</ButtonLink>
      </p>
    </div>
  );
  return casePage(file, text.ready, body);
}

/** The page of who was invited: nothing of the file is on it before the code is given, and nothing stays behind. */
function readingPage(visit: Visit, errors: readonly FieldError[] = [], status = 200): Answer {
  const body = (
    <div className="student stack">
      <ErrorSummary errors={errors} fields={new Set(['code'])} />
      <h1>{text.reading.title}</h1>
      <p>{text.reading.lead}</p>
      <form className="form" method="post" action={`/lezen/${encodeURIComponent(parameter(visit, 'link'))}`}>
        <Token value={visit.token} />
        <TextField
          name="code"
          label={text.reading.code}
          value=""
          short
          autoComplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <p className="actions">
          <Button>{text.reading.show}</Button>
        </p>
      </form>
    </div>
  );
  return { title: text.reading.title, body, status };
}

async function readAsHelper(visit: Visit): Promise<Answer> {
  const parsed = HelperReadingSchema.safeParse({ token: parameter(visit, 'link'), code: sentText(visit, 'code') });
  if (!parsed.success) {
    const message = fieldErrors(parsed.error.issues)[0]?.message ?? '';
    return readingPage(visit, [{ field: 'code', code: 'FIELD.REQUIRED', message }], 400);
  }
  try {
    const { firstName, section } = await new ReadAsHelper(visit.web.dependencies.casework).execute(parsed.data);
    const told = toldBy(section.section, section.content, (date) => dateWords(date, visit.today));
    const body = (
      <div className="student stack">
        <h1>{text.reading.about(firstName)}</h1>
        <h2>{section.label}</h2>
        {told.length === 0 ? <p className="empty">{text.reading.empty}</p> : <ToldList told={told} />}
        <p className="soft">{text.reading.audit}</p>
      </div>
    );
    return { title: section.label, body };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return readingPage(visit, [{ field: 'code', code: error.code, message: error.sentence }], error.status);
  }
}

export const HELPERS: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/hulpverleners', handler: helpersPage },
  { method: 'GET', path: '/overstap/:id/hulpverleners/nieuw', handler: (visit) => shownForm(asStaff(visit), {}, []) },
  { method: 'POST', path: '/overstap/:id/hulpverleners/nieuw', handler: invite },
  pressed(
    'hulpverleners/stop',
    async (visit, transfer) => {
      const helper = sentText(visit, 'wie');
      if (!isUuid(helper)) throw new NothingHere();
      await new EndHelper(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer, helper });
      return undefined;
    },
    (transfer) => `/overstap/${transfer}/hulpverleners`,
  ),
  { method: 'GET', path: '/lezen/:link', handler: async (visit) => readingPage(visit) },
  { method: 'POST', path: '/lezen/:link', handler: readAsHelper },
];
