import type { ReactNode } from 'react';
import type { ConsentLine, ConsentsView } from '../../../libs/casework/dossier/read-consents.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { PARENT_ROLE_WORDS, STEP_WORDS, STUDENT_ROLE_WORDS } from '../../../libs/messaging/words.js';
import { kindOf } from '../../../libs/domain/steps.js';
import { Hidden } from '../forms/form-page.js';
import { ONCE, onceKey } from '../http/once.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Choices, Faces } from '../ui/choice-fields.js';
import { TextArea, TextField } from '../ui/fields.js';
import { errorAt } from '../ui/form-errors.js';
import { Token } from '../ui/page.js';
import type { Person } from '../ui/people.js';
import { openStep, type OwnPage } from './own-visit.js';

const student = nl.student;

/** What every form of these pages carries. */
export function OwnForm({ page: { visit } }: { page: OwnPage }): ReactNode {
  return (
    <>
      <Token value={visit.token} />
      <Hidden values={{ [ONCE]: onceKey(visit) }} />
    </>
  );
}

export function Now({ page: { visit, file, voice } }: { page: OwnPage }): ReactNode {
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
  const place = own && kind === 'consent' ? '#delen' : mayAnswer(file, step.key, visit) ? '#hoe-gaat-het' : undefined;
  return (
    <div className="now">
      <p className="now__task">{said}</p>
      <p>{own || place !== undefined ? voice.yourTurn : voice.otherTurn(STUDENT_ROLE_WORDS[step.responsible])}</p>
      {place !== undefined && (
        <p>
          <ButtonLink href={place}>{voice.goThere}</ButtonLink>
        </p>
      )}
      {own && kind === 'consent' ? (
        <p className="soft">{voice.noHurry}</p>
      ) : (
        step.due !== null &&
        step.due >= visit.today && <p className="soft">{voice.until(dateWords(step.due, visit.today))}</p>
      )}
    </div>
  );
}

/** A student answers a talk themselves, and once. */
const mayAnswer = (file: TransferView, step: string, { signedIn }: OwnPage['visit']): boolean =>
  signedIn.kind === 'student' &&
  openStep(file, 'check-in')?.key === step &&
  !file.checkIns.some((talk) => talk.step === step && talk.by === null);

export function helpersOf(file: TransferView, toStudent: boolean): Person[] {
  return file.people.map((person) => ({
    key: person.membership,
    name: person.name,
    role: toStudent ? STUDENT_ROLE_WORDS[person.role] : PARENT_ROLE_WORDS[person.role],
    organisation: person.organisation,
    phone: person.phone ?? undefined,
    email: person.email,
    ...(person.membership === file.lead.membership
      ? { first: toStudent ? student.firstPerson : nl.parent.firstPerson }
      : {}),
  }));
}

export function HowIsIt({ page, errors }: { page: OwnPage; errors: readonly FieldError[] }): ReactNode {
  const { file } = page;
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
          <OwnForm page={page} />
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
export const fieldOf = ({ purpose, recipient }: ConsentLine): string => `keuze.${purpose}.${recipient ?? ''}`;

/** What is shared by law, what is a choice, and how to stop it. Nothing is ticked beforehand. */
export function Sharing({ page, consents }: { page: OwnPage; consents: ConsentsView }): ReactNode {
  const { voice } = page;
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
          <OwnForm page={page} />
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
          <Chosen key={fieldOf(choice)} choice={choice} yours={yours} page={page} />
        ))}
    </section>
  );
}

/** A choice that was made: stopping is as easy as saying yes was. */
function Chosen({ choice, yours, page }: { choice: ConsentLine; yours: boolean; page: OwnPage }): ReactNode {
  const { voice } = page;
  const { state, question, purpose, recipient, recipientName } = choice;
  const given = state === 'given';
  return (
    <div className="share stack-tight">
      <h3>{question}</h3>
      <p className="soft">{voice.sharing.to(recipientName)}</p>
      <p>{given ? voice.sharing.yes : isOpen(choice) ? voice.sharing.open : voice.sharing.no}</p>
      {yours && (
        <form method="post" action={given ? '/mijn-overstap/stoppen-met-delen' : '/mijn-overstap/delen'}>
          <OwnForm page={page} />
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

export function Help({ page }: { page: OwnPage }): ReactNode {
  const { voice } = page;
  return (
    <section aria-labelledby="hulp">
      <h2 id="hulp">{voice.help.title}</h2>
      <p>{voice.help.lead}</p>
      <form className="form" method="post" action="/mijn-overstap/hulp">
        <OwnForm page={page} />
        <TextArea name="words" label={voice.help.words} value="" rows={2} optional />
        <p className="actions">
          <Button>{voice.help.ask}</Button>
        </p>
      </form>
    </section>
  );
}
