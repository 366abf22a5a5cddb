import { ReadInvitation } from '../../../libs/casework/read-invitation.js';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { actorOf } from '../../../libs/identity/links.js';
import { asLinked, asStaff, parameter, sentText, tellRefusal, type Answer, type LinkVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';
import type { Route } from '../web.js';
import { giveSession } from './log-in.js';
import { fileOf } from './file-of.js';
import { nameOfStudent } from './transfer-read.js';

/** The link in a mail: looking is free, so that a mail scanner uses nothing up; going on takes a press of the button. */
async function invitation(visit: Visit): Promise<Answer> {
  const token = parameter(visit, 'link');
  const { dependencies, links } = visit.web;
  const { transfer, holder } = await links.look(token);
  const voice = holder.kind === 'student' ? nl.student : nl.parent;
  const schools = await new ReadInvitation(dependencies.casework).execute(actorOf(transfer, holder), { transfer });
  const body = (
    <div className="student stack">
      <h1>{voice.invitation.title}</h1>
      <p>{voice.invitation.from(schools.vso, schools.mbo)}</p>
      <p>{voice.invitation.lead}</p>
      <form className="actions" method="post" action={`/mijn/${token}`}>
        <Token value={visit.token} />
        <Button>{voice.invitation.go}</Button>
      </form>
    </div>
  );
  return { title: voice.invitation.title, body, leave: true };
}

async function enter(visit: Visit): Promise<Answer> {
  const session = await visit.web.links.exchange(parameter(visit, 'link'));
  if (visit.signedIn !== undefined) await visit.web.sessions.revoke(visit.signedIn.session);
  giveSession(visit, session);
  return { redirect: '/mijn-overstap' };
}

function codePage(visit: LinkVisit, said: { sent?: boolean; errors?: readonly FieldError[] } = {}): Answer {
  const voice = visit.signedIn.kind === 'student' ? nl.student : nl.parent;
  const errors = said.errors ?? [];
  const body = (
    <div className="student stack">
      <ErrorSummary errors={errors} fields={new Set(['code'])} />
      <h1>{voice.code.title}</h1>
      <p>{voice.code.lead}</p>
      {said.sent && <p className="notice notice--good">{voice.code.sent}</p>}
      <form className="form" method="post" action="/mijn-overstap/code">
        <Token value={visit.token} />
        <TextField
          name="code"
          label={voice.code.label}
          value=""
          short
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <p className="actions">
          <Button>{voice.code.go}</Button>
        </p>
      </form>
      <form className="actions" method="post" action="/mijn-overstap/code-sturen">
        <Token value={visit.token} />
        <Button kind="secondary">{voice.code.send}</Button>
      </form>
    </div>
  );
  return { title: voice.code.title, body, leave: true, ...(errors.length > 0 ? { status: 400 } : {}) };
}

async function askCode(anyVisit: Visit): Promise<Answer> {
  const visit = asLinked(anyVisit);
  return visit.signedIn.proven
    ? { redirect: '/mijn-overstap' }
    : codePage(visit, { sent: visit.request.url.endsWith('?gestuurd') });
}

async function tryCode(anyVisit: Visit): Promise<Answer> {
  const visit = asLinked(anyVisit);
  return orRefused(visit, async () => {
    await visit.web.linkCodes.prove(visit.signedIn, sentText(visit, 'code'));
    return { redirect: '/mijn-overstap' };
  });
}

async function sendCode(anyVisit: Visit): Promise<Answer> {
  const visit = asLinked(anyVisit);
  return orRefused(visit, async () => {
    await visit.web.linkCodes.sendByMail(visit.signedIn);
    return { redirect: '/mijn-overstap/code?gestuurd' };
  });
}

async function orRefused(visit: LinkVisit, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IdentityError)) throw error;
    tellRefusal(visit, error);
    return codePage(visit, { errors: [{ field: 'code', code: error.code, message: error.sentence }] });
  }
}

async function expired(): Promise<Answer> {
  const body = (
    <div className="student stack">
      <h1>{nl.student.expired.title}</h1>
      <p>{nl.student.expired.lead}</p>
    </div>
  );
  return { title: nl.student.expired.title, body, status: 403, leave: true };
}

/** A mentor makes a code to hand over across the table. */
async function handOverPage(anyVisit: Visit, code?: string): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const text = nl.forms.code;
  const body = (
    <>
      <Back href={`/overstap/${file.id}`}>{nameOfStudent(file)}</Back>
      <h1>{text.title}</h1>
      <p className="soft">{text.lead}</p>
      {code === undefined ? (
        <form className="actions" method="post" action={`/overstap/${file.id}/inlogcode`}>
          <Token value={visit.token} />
          <Button>{text.make}</Button>
        </form>
      ) : (
        <div className="notice stack-tight group">
          <p className="code num">{code.replace(/(\d{3})(?=\d)/g, '$1 ')}</p>
          <p>{text.read}</p>
        </div>
      )}
    </>
  );
  return { title: text.title, body, current: '/leerlingen' };
}

async function handOver(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { code } = await visit.web.linkCodes.forMentor(visit.signedIn, file.id, { kind: 'student' });
  return handOverPage(visit, code);
}

export const OWN_LINK: readonly Route[] = [
  { method: 'GET', path: '/mijn/:link', handler: invitation },
  { method: 'POST', path: '/mijn/:link', handler: enter },
  { method: 'GET', path: '/mijn-overstap/code', handler: askCode },
  { method: 'POST', path: '/mijn-overstap/code', handler: tryCode },
  { method: 'POST', path: '/mijn-overstap/code-sturen', handler: sendCode },
  { method: 'GET', path: '/link-verlopen', handler: expired },
  { method: 'GET', path: '/overstap/:id/inlogcode', handler: (visit) => handOverPage(visit) },
  { method: 'POST', path: '/overstap/:id/inlogcode', handler: handOver },
];
