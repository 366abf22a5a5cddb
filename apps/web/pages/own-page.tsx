import type { ReactNode } from 'react';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { ReadTransfer, type StepView, type TransferView } from '../../../libs/casework/read-transfer.js';
import { AnswerConsents, WithdrawConsent } from '../../../libs/casework/dossier/consents.js';
import { ReadConsents, type ConsentLine, type ConsentsView } from '../../../libs/casework/dossier/read-consents.js';
import { AskHelp } from '../../../libs/casework/tell-the-file.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { AnswerConsentsSchema, WithdrawConsentSchema } from '../../../libs/contracts/dossier/rights.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { STEP_WORDS, STUDENT_ROLE_WORDS, STUDENT_STATIONS } from '../../../libs/messaging/words.js';
import { hasEnded } from '../../../libs/domain/phases.js';
import { kindOf } from '../../../libs/domain/steps.js';
import { asLinked, sentText, type Answer, type LinkVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, Choices, ErrorSummary, errorAt, Faces, TextArea, TextField } from '../ui/fields.js';
import { Line } from '../ui/line.js';
import { Token } from '../ui/page.js';
import { People, type Person } from '../ui/people.js';
import type { Route } from '../web.js';

const student = nl.student;
type Voice = typeof nl.student | typeof nl.parent;

interface Page {
  visit: LinkVisit;
  file: TransferView;
  consents: ConsentsView;
  voice: Voice;
}

async function pageOf(anyVisit: Visit): Promise<Page> {
  const visit = asLinked(anyVisit);
  const { casework } = visit.web.dependencies;
  const { actor, transfer, kind } = visit.signedIn;
  const file = await new ReadTransfer(casework).execute(actor, { transfer });
  const consents = await new ReadConsents(casework).execute(actor, { transfer });
  return { visit, file, consents, voice: kind === 'student' ? student : nl.parent };
}

/** What the holder of the link is asked now: their own choice, or how it goes. */
const openStep = (file: TransferView, kind: string): StepView | undefined =>
  file.now.find(({ key }) => kindOf(key) === kind);

function shown(page: Page, errors: readonly FieldError[] = [], status?: number): Answer {
  const { visit, file, voice } = page;
  const name = file.student.firstName;
  const isStudent = visit.signedIn.kind === 'student';
  const { token } = visit;
  const body = (
    <div className="student">
      <ErrorSummary errors={errors} fields={new Set(['feeling', 'attending', 'code'])} />
      <h1>{voice.hello(name)}</h1>
      <Line phase={file.phase} names={STUDENT_STATIONS}>
        {voice.hereNow}
      </Line>
      <section aria-labelledby="nu">
        <h2 id="nu">{voice.now}</h2>
        <Now page={page} />
      </section>
      {isStudent && <HowIsIt file={file} token={token} errors={errors} />}
      <section aria-labelledby="mensen">
        <h2 id="mensen">{voice.people}</h2>
        <People people={helpersOf(file, isStudent)} />
      </section>
      <Sharing page={page} />
      {!hasEnded(file.phase) && <Help voice={voice} token={token} />}
    </div>
  );
  return { title: voice.title, body, leave: true, ...(status === undefined ? {} : { status }) };
}

function Now({ page: { visit, file, voice } }: { page: Page }): ReactNode {
  const [step] = file.now;
  if (step === undefined) return <p>{voice.nothingNow}</p>;
  const kind = kindOf(step.key);
  const said =
    kind === undefined
      ? step.task
      : visit.signedIn.kind === 'student'
        ? STEP_WORDS[kind].own
        : STEP_WORDS[kind].parent(file.student.firstName);
  const own = step.responsible === visit.signedIn.kind;
  return (
    <div className="now">
      <p className="now__task">{said}</p>
      <p>{own ? voice.yourTurn : voice.otherTurn(STUDENT_ROLE_WORDS[step.responsible])}</p>
      {step.due !== null && step.due >= visit.today && (
        <p className="soft">{voice.until(dateWords(step.due, visit.today))}</p>
      )}
    </div>
  );
}

function helpersOf(file: TransferView, toStudent: boolean): Person[] {
  return file.people.map((person) => ({
    key: person.membership,
    name: person.name,
    role: toStudent ? STUDENT_ROLE_WORDS[person.role] : person.roleName,
    organisation: person.organisation,
    phone: person.phone ?? undefined,
    email: person.email,
    ...(person.membership === file.lead.membership
      ? { first: toStudent ? student.firstPerson : nl.parent.firstPerson }
      : {}),
  }));
}

function HowIsIt({
  file,
  token,
  errors,
}: {
  file: TransferView;
  token: string;
  errors: readonly FieldError[];
}): ReactNode {
  const step = openStep(file, 'check-in');
  if (step === undefined) return null;
  const answered = file.checkIns.some((talk) => talk.step === step.key && talk.by === null);
  return (
    <section aria-labelledby="hoe-gaat-het">
      <h2 id="hoe-gaat-het">{student.feeling.title}</h2>
      {answered ? (
        <p className="notice notice--good">{student.feeling.thanks}</p>
      ) : (
        <form className="form" method="post" action="/mijn-overstap/hoe-gaat-het">
          <Token value={token} />
          <Faces
            name="feeling"
            label={student.feeling.question}
            value=""
            words={student.feeling.faces}
            error={errorAt(errors, 'feeling')}
          />
          <Choices
            name="attending"
            label={student.feeling.attending}
            options={student.feeling.attendingOptions}
            chosen={[]}
            layout="beside"
            error={errorAt(errors, 'attending')}
          />
          <TextField name="words" label={student.feeling.words} hint={student.feeling.wordsHint} value="" optional />
          <p className="actions">
            <Button>{student.feeling.send}</Button>
          </p>
        </form>
      )}
    </section>
  );
}

const isOpen = ({ state }: ConsentLine): boolean => state === 'open' || state === 'expired';
/** The place of a choice among the fields of the form. */
const fieldOf = ({ purpose, recipient }: ConsentLine): string => `keuze.${purpose}.${recipient ?? ''}`;

/** What is shared by law, what is a choice, and how to stop it. Nothing is ticked beforehand. */
function Sharing({ page: { visit, voice, consents } }: { page: Page }): ReactNode {
  const { choices, yours } = consents;
  const open = choices.filter(isOpen);
  return (
    <section aria-labelledby="delen">
      <h2 id="delen">{voice.sharing.title}</h2>
      <div className="share stack-tight">
        <h3>{voice.sharing.always}</h3>
        <p className="soft">{voice.sharing.alwaysWhy}</p>
        <ul className="stack-tight">
          {voice.sharing.statutory.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {yours && open.length > 0 && (
        <form className="form share" method="post" action="/mijn-overstap/delen">
          <Token value={visit.token} />
          <div className="stack-tight">
            <h3>{voice.sharing.choose}</h3>
            <p>{voice.sharing.mayRefuse}</p>
          </div>
          {open.map((choice) => (
            <Choices
              key={fieldOf(choice)}
              name={fieldOf(choice)}
              label={choice.question}
              hint={`${choice.why} ${voice.sharing.to(choice.recipientName)}`}
              options={[
                { value: 'given', label: nl.form.yes },
                { value: 'refused', label: nl.form.no },
              ]}
              chosen={[]}
              layout="beside"
            />
          ))}
          <p className="actions">
            <Button>{voice.sharing.save}</Button>
          </p>
        </form>
      )}
      {choices
        .filter((choice) => !isOpen(choice) || !yours)
        .map((choice) => (
          <Chosen key={fieldOf(choice)} choice={choice} yours={yours} voice={voice} token={visit.token} />
        ))}
    </section>
  );
}

/** A choice that was made: stopping is as easy as saying yes was. */
function Chosen({
  choice,
  yours,
  voice,
  token,
}: {
  choice: ConsentLine;
  yours: boolean;
  voice: Voice;
  token: string;
}): ReactNode {
  const { state, question, purpose, recipient, recipientName } = choice;
  const given = state === 'given';
  return (
    <div className="share stack-tight">
      <h3>{question}</h3>
      <p className="soft">{voice.sharing.to(recipientName)}</p>
      <p>{given ? voice.sharing.yes : isOpen(choice) ? voice.sharing.open : voice.sharing.no}</p>
      {yours && (
        <form method="post" action={given ? '/mijn-overstap/stoppen-met-delen' : '/mijn-overstap/delen'}>
          <Token value={token} />
          {given ? (
            <>
              <input type="hidden" name="doel" value={purpose} />
              {recipient !== null && <input type="hidden" name="bij" value={recipient} />}
              <Button kind="secondary">{voice.sharing.stop}</Button>
            </>
          ) : (
            <Button kind="secondary" name={fieldOf(choice)} value="given">
              {voice.sharing.afterAll}
            </Button>
          )}
        </form>
      )}
    </div>
  );
}

function Help({ voice, token }: { voice: Voice; token: string }): ReactNode {
  return (
    <section aria-labelledby="hulp">
      <h2 id="hulp">{voice.help.title}</h2>
      <p>{voice.help.lead}</p>
      <form className="form" method="post" action="/mijn-overstap/hulp">
        <Token value={token} />
        <TextArea name="words" label={voice.help.words} value="" rows={2} optional />
        <p className="actions">
          <Button>{voice.help.ask}</Button>
        </p>
      </form>
    </section>
  );
}

async function ownPage(anyVisit: Visit): Promise<Answer> {
  const linked = asLinked(anyVisit);
  if (!linked.signedIn.proven) return { redirect: '/mijn-overstap/code' };
  return shown(await pageOf(linked));
}

/** Everything that acts needs the second factor. */
async function proven(anyVisit: Visit): Promise<Page | undefined> {
  const linked = asLinked(anyVisit);
  return linked.signedIn.proven ? pageOf(linked) : undefined;
}
const CODE_FIRST: Answer = { redirect: '/mijn-overstap/code' };

async function done(
  visit: LinkVisit,
  recorded: { transfer: string; seq: number },
  what: keyof typeof nl.student.done,
): Promise<Answer> {
  await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, recorded);
  return { redirect: `/mijn-overstap/gelukt?wat=${what}` };
}

async function sayHowItIs(anyVisit: Visit): Promise<Answer> {
  const page = await proven(anyVisit);
  if (page === undefined) return CODE_FIRST;
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
  const recorded = await new RecordOwnAnswer(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
    step: step.key,
    attending,
    feeling: feeling as 1 | 2 | 3 | 4 | 5,
    ...(words === '' ? {} : { words }),
  });
  return done(visit, recorded, 'feeling');
}
const isAttending = (text: string): text is 'yes' | 'partly' | 'no' =>
  text === 'yes' || text === 'partly' || text === 'no';

async function choose(anyVisit: Visit): Promise<Answer> {
  const page = await proven(anyVisit);
  if (page === undefined) return CODE_FIRST;
  const { visit, file, voice, consents } = page;
  const answers = consents.choices.flatMap((choice) => {
    const answer = sentText(visit, fieldOf(choice));
    return answer === '' ? [] : [{ purpose: choice.purpose, recipient: choice.recipient, choice: answer }];
  });
  const parsed = AnswerConsentsSchema.safeParse({ answers });
  if (!parsed.success)
    return shown(page, [{ field: '', code: 'FIELD.REQUIRED', message: voice.sharing.chooseOne }], 400);
  const recorded = await new AnswerConsents(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
    ...parsed.data,
  });
  return done(visit, recorded, 'sharing');
}

async function stopSharing(anyVisit: Visit): Promise<Answer> {
  const page = await proven(anyVisit);
  if (page === undefined) return CODE_FIRST;
  const { visit, file } = page;
  const recipient = sentText(visit, 'bij');
  const parsed = WithdrawConsentSchema.safeParse({
    purpose: sentText(visit, 'doel'),
    ...(recipient === '' ? {} : { recipient }),
  });
  if (!parsed.success) return { redirect: '/mijn-overstap' };
  const recorded = await new WithdrawConsent(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
    ...parsed.data,
  });
  return done(visit, recorded, 'stopped');
}

async function askHelp(anyVisit: Visit): Promise<Answer> {
  const page = await proven(anyVisit);
  if (page === undefined) return CODE_FIRST;
  const { visit, file } = page;
  const words = sentText(visit, 'words');
  try {
    const recorded = await new AskHelp(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      ...(words === '' ? {} : { words }),
    });
    return await done(visit, recorded, 'help');
  } catch (error) {
    if (!(error instanceof CaseworkError) || error.status === 404) throw error;
    return shown(page, [{ field: '', code: error.code, message: error.sentence }], error.status);
  }
}

async function donePage(anyVisit: Visit): Promise<Answer> {
  const { signedIn, request } = asLinked(anyVisit);
  const voice = signedIn.kind === 'student' ? student : nl.parent;
  const what = (request.query as Record<string, string | undefined>)['wat'] ?? '';
  const said = (voice.done as Record<string, string>)[what] ?? voice.done.help;
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
  { method: 'GET', path: '/mijn-overstap', handler: ownPage },
  { method: 'GET', path: '/mijn-overstap/gelukt', handler: donePage },
  { method: 'POST', path: '/mijn-overstap/hoe-gaat-het', handler: sayHowItIs },
  { method: 'POST', path: '/mijn-overstap/delen', handler: choose },
  { method: 'POST', path: '/mijn-overstap/stoppen-met-delen', handler: stopSharing },
  { method: 'POST', path: '/mijn-overstap/hulp', handler: askHelp },
];
