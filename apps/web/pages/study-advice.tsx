import { dateWords } from '../../../libs/calendar/index.js';
import { ReadStudyAdvice } from '../../../libs/casework/landing/study-advice.js';
import { ADVICE_FORMS } from '../forms/advice-forms.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.advice;

/** The track of the advice: its window in law, the warning that must come first, and what the student said to it. */
async function advicePage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { today } = visit;
  const advice = await new ReadStudyAdvice(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const base = `/overstap/${file.id}`;
  const step = file.now.find(({ key, yours }) => key === 'study-advice' && yours);
  const records = file.actions.includes('record-advice');
  const last = advice.entries.at(-1)?.kind;
  const body = (
    <div className="reading stack">
      <p>{text.window(dateWords(advice.window.from, today), dateWords(advice.window.to, today))}</p>
      <p className={advice.warnedOn === null ? 'notice notice--watch' : 'notice'}>
        {advice.warnedOn === null ? text.notWarned : text.warned(dateWords(advice.warnedOn, today))}
      </p>
      {advice.openToAppeal && advice.appealUntil !== null && (
        <p className="notice notice--watch">{text.appeal(dateWords(advice.appealUntil, today))}</p>
      )}
      <div className="actions no-print">
        {step !== undefined && (
          <>
            {step.outcomes.map(({ code, label }) => (
              <ButtonLink key={code} href={`${base}/stap/study-advice/vastleggen?uitkomst=${code}`}>
                {label}
              </ButtonLink>
            ))}
          </>
        )}
        {records && last === 'appeal' && <ButtonLink href={`${base}/studieadvies/antwoord`}>{text.answer}</ButtonLink>}
        {records && (
          <ButtonLink href={`${base}/studieadvies/waarschuwing`} kind="secondary">
            {text.warn}
          </ButtonLink>
        )}
        {advice.openToAppeal && last === 'negative' && file.actions.includes('appeal-advice') && (
          <ButtonLink href={`${base}/studieadvies/bezwaar`} kind="secondary">
            {text.object}
          </ButtonLink>
        )}
      </div>
      <section aria-labelledby="verloop">
        <h2 id="verloop">{text.history}</h2>
        {advice.entries.length === 0 ? (
          <p className="empty">{text.none}</p>
        ) : (
          <ol className="sections">
            {advice.entries.map(({ kind, givenOn, words }, index) => (
              <li key={`${String(index)}-${kind}`}>
                <strong>{text.kinds[kind]}</strong> <span className="soft">· {dateWords(givenOn, today)}</span>
                {words !== null && <p className="pre">{words}</p>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
  return casePage(file, text.title, body);
}

export const STUDY_ADVICE: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/studieadvies', handler: advicePage },
  ...ADVICE_FORMS,
];
