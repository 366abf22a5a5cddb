import type { ReactNode } from 'react';
import { AnswerConsents, WithdrawConsent } from '../../../libs/casework/dossier/consents.js';
import { RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { AskHelp } from '../../../libs/casework/tell-the-file.js';
import { AnswerConsentsSchema, WithdrawConsentSchema } from '../../../libs/contracts/dossier/rights.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { STUDENT_STATIONS } from '../../../libs/messaging/words.js';
import { hasEnded } from '../../../libs/domain/phases.js';
import { mistakesOf } from '../http/refusal.js';
import { asLinked, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Line } from '../ui/line.js';
import { People } from '../ui/people.js';
import type { Route } from '../web.js';
import { Help, helpersOf, HowIsIt, fieldOf, Now, Sharing } from './own-sections.js';
import { ownTasks, type OwnTask } from './own-tasks.js';
import { consentsOf, forProven, openStep, recorded, type OwnPage } from './own-visit.js';

const student = nl.student;

async function shown(page: OwnPage, errors: readonly FieldError[] = [], status?: number): Promise<Answer> {
  const { file, voice, isStudent, own } = page;
  const { tasks, links } = await ownTasks(page);
  const consents = await consentsOf(page);
  const body = (
    <div className="student">
      <ErrorSummary errors={errors} fields={new Set(['feeling', 'attending', 'code'])} />
      <h1>{voice.hello(file.student.firstName)}</h1>
      <Line phase={file.phase} names={STUDENT_STATIONS}>
        {voice.hereNow}
      </Line>
      <section aria-labelledby="nu">
        <h2 id="nu">{voice.now}</h2>
        <Now page={page} />
      </section>
      {tasks.length > 0 && <Links title={own.todo} of={tasks} kind="todo" />}
      {isStudent && <HowIsIt page={page} errors={errors} />}
      <section aria-labelledby="mensen">
        <h2 id="mensen">{voice.people}</h2>
        <People people={helpersOf(file, isStudent)} />
      </section>
      {links.length > 0 && <Links title={own.more} of={links} kind="more" />}
      <Sharing page={page} consents={consents} />
      {!hasEnded(file.phase) && <Help page={page} />}
    </div>
  );
  return { title: voice.title, body, leave: true, ...(status === undefined ? {} : { status }) };
}

function Links({ title, of, kind }: { title: string; of: readonly OwnTask[]; kind: 'todo' | 'more' }): ReactNode {
  return (
    <section aria-labelledby={`lijst-${kind}`}>
      <h2 id={`lijst-${kind}`}>{title}</h2>
      <ul className="choices">
        {of.map(({ href, label }) => (
          <li key={href}>
            <a className={kind === 'todo' ? 'choice choice--link choice--turn' : 'choice choice--link'} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function sayHowItIs(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const step = openStep(file, 'check-in');
  if (step === undefined) return { redirect: '/mijn-overstap' };
  const feeling = Number(sentText(visit, 'feeling'));
  const attending = sentText(visit, 'attending');
  const errors: FieldError[] = [];
  if (![1, 2, 3, 4, 5].includes(feeling))
    errors.push({ field: 'feeling', code: 'FIELD.REQUIRED', message: student.feeling.chooseFace });
  if (!isAttending(attending))
    errors.push({ field: 'attending', code: 'FIELD.REQUIRED', message: student.feeling.chooseAttending });
  if (errors.length > 0 || !isAttending(attending)) return shown(page, errors, 400);
  const words = sentText(visit, 'words');
  return recorded(page, 'feeling', () =>
    new RecordOwnAnswer(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      step: step.key,
      attending,
      feeling: feeling as 1 | 2 | 3 | 4 | 5,
      ...(words === '' ? {} : { words }),
    }),
  );
}
const isAttending = (text: string): text is 'yes' | 'partly' | 'no' =>
  text === 'yes' || text === 'partly' || text === 'no';

async function choose(page: OwnPage): Promise<Answer> {
  const { visit, file, voice } = page;
  const { choices } = await consentsOf(page);
  const answers = choices.flatMap((choice) => {
    const answer = sentText(visit, fieldOf(choice));
    return answer === '' ? [] : [{ purpose: choice.purpose, recipient: choice.recipient, choice: answer }];
  });
  const parsed = AnswerConsentsSchema.safeParse({ answers });
  if (!parsed.success)
    return shown(page, [{ field: '', code: 'FIELD.REQUIRED', message: voice.sharing.chooseOne }], 400);
  return recorded(page, 'sharing', () =>
    new AnswerConsents(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      ...parsed.data,
    }),
  );
}

async function stopSharing(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const recipient = sentText(visit, 'bij');
  const parsed = WithdrawConsentSchema.safeParse({
    purpose: sentText(visit, 'doel'),
    ...(recipient === '' ? {} : { recipient }),
  });
  if (!parsed.success) return { redirect: '/mijn-overstap' };
  return recorded(page, 'stopped', () =>
    new WithdrawConsent(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      ...parsed.data,
    }),
  );
}

async function askHelp(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const words = sentText(visit, 'words');
  try {
    return await recorded(page, 'help', () =>
      new AskHelp(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer: file.id,
        ...(words === '' ? {} : { words }),
      }),
    );
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(page, errors, status);
  }
}

async function donePage(anyVisit: Visit): Promise<Answer> {
  const { signedIn, request } = asLinked(anyVisit);
  const isStudent = signedIn.kind === 'student';
  const voice = isStudent ? student : nl.parent;
  const all: Readonly<Record<string, string>> = {
    ...(isStudent ? { ...nl.own.done, ...nl.ownAskDone } : nl.ownParent.done),
    ...voice.done,
  };
  const what = (request.query as Record<string, string | undefined>)['wat'] ?? '';
  const said = all[what] ?? voice.done.help;
  const body = (
    <div className="student stack">
      <h1>{voice.doneTitle}</h1>
      <p>{said}</p>
      <p>
        <a className="phone" href="/mijn-overstap">
          {voice.back}
        </a>
      </p>
    </div>
  );
  return { title: voice.doneTitle, body, leave: true };
}

export const OWN_PAGE: readonly Route[] = [
  { method: 'GET', path: '/mijn-overstap', handler: forProven((page) => shown(page)) },
  { method: 'GET', path: '/mijn-overstap/gelukt', handler: donePage },
  { method: 'POST', path: '/mijn-overstap/hoe-gaat-het', handler: forProven(sayHowItIs) },
  { method: 'POST', path: '/mijn-overstap/delen', handler: forProven(choose) },
  { method: 'POST', path: '/mijn-overstap/stoppen-met-delen', handler: forProven(stopSharing) },
  { method: 'POST', path: '/mijn-overstap/hulp', handler: forProven(askHelp) },
];
