import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { AppealAdvice, ReadStudyAdvice, type StudyAdviceView } from '../../../libs/casework/landing/study-advice.js';
import { AskNazorg } from '../../../libs/casework/nazorg/nazorg.js';
import { AdviceAppealSchema, NazorgRequestSchema } from '../../../libs/contracts/landing.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { optionsOf } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { NothingHere, sentText, type Answer } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { TextArea, TextField } from '../ui/fields.js';
import { errorAt } from '../ui/form-errors.js';
import { ownFrame } from '../ui/own-frame.js';
import type { Route } from '../web.js';
import { OwnForm } from './own-sections.js';
import { forProven, openStep, orNothing, recorded, type OwnPage } from './own-visit.js';

const advice = nl.ownAdvice;
const nazorg = nl.ownNazorg;

/** What the school said about going on with the study; closed to parents, and before the landing. */
export async function ownAdvice({ visit, file, isStudent }: OwnPage): Promise<StudyAdviceView | undefined> {
  if (!isStudent || !mayDo({ action: 'appeal-advice', phase: file.phase, role: 'student' })) return undefined;
  const { casework } = visit.web.dependencies;
  return orNothing(new ReadStudyAdvice(casework).execute(visit.signedIn.actor, { transfer: file.id }));
}

/** A negative advice stands, and the student may still say no to it. */
export const mayObject = ({ openToAppeal, entries }: StudyAdviceView): boolean =>
  openToAppeal && entries.findLast(({ kind }) => kind !== 'warning')?.kind === 'negative';

async function advicePage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  const { visit } = page;
  const track = await ownAdvice(page);
  if (track === undefined) throw new NothingHere();
  return ownFrame(
    page,
    advice.title,
    <>
      {track.entries.length === 0 && <p className="empty">{advice.none}</p>}
      {track.entries.length > 0 && (
        <ol className="sections">
          {track.entries.map(({ kind, givenOn, words }, index) => (
            <li key={`${String(index)}-${kind}`} className="stack-tight">
              <h2>{advice.kinds[kind]}</h2>
              <p className="soft">{dateWords(givenOn, visit.today)}</p>
              {words !== null && <p className="pre">{words}</p>}
            </li>
          ))}
        </ol>
      )}
      <Objection page={page} track={track} errors={errors} />
    </>,
    { errors, fields: ['words'] },
  );
}

interface ObjectionProps {
  page: OwnPage;
  track: StudyAdviceView;
  errors: readonly FieldError[];
}

function Objection({ page, track, errors }: ObjectionProps): ReactNode {
  const { visit } = page;
  const last = track.entries.at(-1)?.kind;
  if (track.appealUntil === null) return null;
  const until = dateWords(track.appealUntil, visit.today);
  if (last === 'appeal') return <p className="notice notice--good">{advice.waiting}</p>;
  if (!mayObject(track)) return last === 'negative' ? <p className="soft">{advice.over(until)}</p> : null;
  return (
    <section className="stack" aria-labelledby="bezwaar">
      <h2 id="bezwaar">{advice.objectTitle}</h2>
      <p>{advice.objectLead(until)}</p>
      <p>{advice.objectFree}</p>
      <p>{advice.helpers}</p>
      <form className="form" method="post" action="/mijn-overstap/advies">
        <OwnForm page={page} />
        <TextArea
          name="words"
          label={advice.words}
          hint={advice.wordsHint}
          value={sentText(visit, 'words')}
          error={errorAt(errors, 'words')}
        />
        <p className="actions">
          <Button>{advice.object}</Button>
        </p>
      </form>
    </section>
  );
}

const withWords = ({ visit }: OwnPage): { words?: string } => {
  const words = sentText(visit, 'words');
  return words === '' ? {} : { words };
};

async function object(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const body = AdviceAppealSchema.safeParse(withWords(page));
  if (!body.success) return advicePage(page, fieldErrors(body.error.issues));
  try {
    return await recorded(page, 'bezwaar', () =>
      new AppealAdvice(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer: file.id,
        ...body.data,
      }),
    );
  } catch (error) {
    return advicePage(page, mistakesOf(error).errors);
  }
}

/** The leaving school helps for as long as it may, and after that nothing is asked of it. */
export const mayAskNazorg = ({ file, isStudent }: OwnPage): boolean =>
  isStudent && mayDo({ action: 'ask-nazorg', phase: file.phase, role: 'student' });

async function nazorgPage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  const { visit, file } = page;
  if (!mayAskNazorg(page)) throw new NothingHere();
  const chosen = sentText(visit, 'keuze');
  return ownFrame(
    page,
    nazorg.title,
    <>
      <p>{nazorg.lead(file.vso.name)}</p>
      {openStep(file, 'nazorg') !== undefined && <p className="notice notice--good">{nazorg.waiting}</p>}
      <form className="form" method="post" action="/mijn-overstap/oude-school">
        <OwnForm page={page} />
        <Choices
          name="keuze"
          label={nazorg.question}
          options={optionsOf(nazorg.choices)}
          chosen={chosen === '' ? [] : [chosen]}
          error={errorAt(errors, 'keuze')}
        />
        <TextField
          name="until"
          type="date"
          label={nazorg.howLong}
          hint={nazorg.howLongHint}
          value={sentText(visit, 'until')}
          error={errorAt(errors, 'until')}
          optional
        />
        <TextArea
          name="words"
          label={nazorg.words}
          hint={nazorg.wordsHint}
          value={sentText(visit, 'words')}
          error={errorAt(errors, 'words')}
          rows={2}
          optional
        />
        <p className="actions">
          <Button>{nazorg.ask}</Button>
        </p>
      </form>
    </>,
    { errors, fields: ['keuze', 'until', 'words'] },
  );
}

async function askNazorg(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const chosen = sentText(visit, 'keuze');
  const until = sentText(visit, 'until');
  if (!(chosen in nazorg.choices))
    return nazorgPage(page, [{ field: 'keuze', code: 'FIELD.REQUIRED', message: nazorg.chooseOne }]);
  if (chosen === 'until' && until === '')
    return nazorgPage(page, [{ field: 'until', code: 'FIELD.REQUIRED', message: nazorg.chooseDay }]);
  const body = NazorgRequestSchema.safeParse({ ...(chosen === 'until' ? { until } : {}), ...withWords(page) });
  if (!body.success) return nazorgPage(page, fieldErrors(body.error.issues));
  try {
    return await recorded(page, 'nazorg', () =>
      new AskNazorg(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer: file.id, ...body.data }),
    );
  } catch (error) {
    return nazorgPage(page, mistakesOf(error).errors);
  }
}

export const OWN_ASKS: readonly Route[] = [
  { method: 'GET', path: '/mijn-overstap/advies', handler: forProven((page) => advicePage(page)) },
  { method: 'POST', path: '/mijn-overstap/advies', handler: forProven(object) },
  { method: 'GET', path: '/mijn-overstap/oude-school', handler: forProven((page) => nazorgPage(page)) },
  { method: 'POST', path: '/mijn-overstap/oude-school', handler: forProven(askNazorg) },
];
