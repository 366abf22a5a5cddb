import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { ReadAdmission, type AdmissionView } from '../../../libs/casework/intake/placement.js';
import { admissionAnswers, answersSent, canBeAnswered, fieldOfCondition } from '../forms/admission-answers.js';
import { textsOf, type Sent } from '../forms/form.js';
import { PLACEMENT_FORMS } from '../forms/placement-forms.js';
import { YES_NO } from '../forms/step-forms.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { casePage } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.placement;

/** The right of admission, condition by condition; then the decision. */
async function placementPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const sent = visit.request.query as Sent;
  const admission = await new ReadAdmission(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
    answers: admissionAnswers(sent),
  });
  const decides =
    file.actions.includes('decide-placement') && file.now.some(({ key, yours }) => key === 'placement' && yours);
  const query = new URLSearchParams(answersSent(sent)).toString();
  const to = (path: string): string => `/overstap/${file.id}/plaatsing/${path}${query === '' ? '' : `?${query}`}`;
  const body = (
    <div className="reading">
      <p className="soft">{text.lead}</p>
      <p className={admission.rightOfAdmission === 'yes' ? 'notice notice--good group' : 'notice group'}>
        {text.right[admission.rightOfAdmission]}
      </p>
      <form className="group" method="get" action={`/overstap/${file.id}/plaatsing`}>
        <h2>{text.conditions}</h2>
        <ol className="conditions">
          {admission.conditions.map((condition) => (
            <Condition key={condition.code} condition={condition} sent={sent} asks={decides} />
          ))}
        </ol>
        {decides && (
          <p className="actions">
            <Button kind="secondary">{text.show}</Button>
          </p>
        )}
      </form>
      {decides && (
        <section className="group" aria-labelledby="besluit">
          <h2 id="besluit">{text.decide}</h2>
          <ul className="choices">
            {[
              { href: to('geplaatst'), label: text.placed },
              { href: to('anders'), label: text.alternative },
              { href: to('niet'), label: text.declined },
            ].map(({ href, label }) => (
              <li key={href}>
                <a className="choice choice--link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {admission.decisions.length > 0 && (
        <section className="group" aria-labelledby="eerder">
          <h2 id="eerder">{text.decisions}</h2>
          <ul className="sections">
            {admission.decisions.map(({ id, outcome, groundWords, words, at }) => (
              <li key={id}>
                <strong>{text[outcome]}</strong>{' '}
                <span className="soft">· {dateWords(localDateOf(at), visit.today)}</span>
                {groundWords !== null && <p>{text.because(groundWords)}</p>}
                {words !== null && <p className="pre">{words}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
  return casePage(file, text.title, body);
}

const TONE = { met: 'good', 'not-met': 'act', unknown: 'watch' } as const;

function Condition({
  condition: { code, label, source, state },
  sent,
  asks,
}: {
  condition: AdmissionView['conditions'][number];
  sent: Sent;
  asks: boolean;
}): ReactNode {
  const name = fieldOfCondition(code);
  const given = textsOf(sent, name);
  return (
    <li className={`condition condition--${state}`}>
      <p>
        {label} <strong className={TONE[state]}>{text.states[state]}</strong>
        <span className="ground"> · {source}</span>
      </p>
      {asks && canBeAnswered(code) && (state === 'unknown' || given.length > 0) && (
        <Choices name={name} label={text.answer} options={YES_NO} chosen={given} layout="beside" />
      )}
    </li>
  );
}

export const PLACEMENT: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/plaatsing', handler: placementPage },
  ...PLACEMENT_FORMS,
];
