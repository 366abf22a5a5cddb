import { AnswerProposal } from '../../../libs/casework/intake/date-proposals.js';
import { ChooseCoach } from '../../../libs/casework/orientation/coach-match.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { mistakesOf } from '../http/refusal.js';
import { sentText, type Answer } from '../http/visit.js';
import { nl } from '../nl.js';
import { optionsOf } from '../forms/form.js';
import { Button } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { TextArea } from '../ui/fields.js';
import { errorAt } from '../ui/form-errors.js';
import { ownFrame } from '../ui/own-frame.js';
import type { Route } from '../web.js';
import { OwnForm } from './own-sections.js';
import { openProposal, proposedCoach } from './own-tasks.js';
import { forProven, recorded, type OwnPage } from './own-visit.js';

const NONE = 'geen';

/** One of the moments, or none of them. */
async function datePage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  const text = page.own.date;
  const proposal = await openProposal(page);
  if (proposal === undefined) return ownFrame(page, text.title, <p>{text.noneOpen}</p>);
  const chosen = sentText(page.visit, 'moment');
  const options = [
    ...proposal.slots.map(({ words, place }, index) => ({ value: String(index), label: text.at(words, place) })),
    { value: NONE, label: text.none },
  ];
  return ownFrame(
    page,
    text.title,
    <>
      <p>{text.lead}</p>
      <form className="form" method="post" action="/mijn-overstap/afspraak">
        <OwnForm page={page} />
        <Choices
          name="moment"
          label={text.pick}
          options={options}
          chosen={chosen === '' ? [] : [chosen]}
          error={errorAt(errors, 'moment')}
        />
        <TextArea name="words" label={text.noneWords} value={sentText(page.visit, 'words')} rows={2} optional />
        <p className="actions">
          <Button>{text.choose}</Button>
        </p>
      </form>
    </>,
    { errors, fields: ['moment'] },
  );
}

async function chooseDate(page: OwnPage): Promise<Answer> {
  const { visit, file, own } = page;
  const proposal = await openProposal(page);
  const moment = sentText(visit, 'moment');
  if (moment !== NONE && !/^[0-5]$/.test(moment))
    return datePage(page, [{ field: 'moment', code: 'FIELD.REQUIRED', message: own.date.chooseOne }]);
  // The second press of the same form finds nothing to choose any more, and is led where the first one went.
  const words = sentText(visit, 'words');
  const answer =
    moment === NONE ? { noneFits: true as const, ...(words === '' ? {} : { words }) } : { slot: Number(moment) };
  try {
    return await recorded(page, moment === NONE ? 'noDate' : 'date', () =>
      new AnswerProposal(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer: file.id,
        proposal: proposal?.id ?? '00000000-0000-0000-0000-000000000000',
        answer,
      }),
    );
  } catch (error) {
    return datePage(page, mistakesOf(error).errors);
  }
}

async function coachPage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  const text = nl.own.coach;
  const coach = await proposedCoach(page);
  if (coach === undefined) return ownFrame(page, text.title, <p>{text.none}</p>);
  return ownFrame(
    page,
    text.title,
    <>
      <p>{text.lead(coach.name)}</p>
      {coach.why !== null && (
        <>
          <h2>{text.why}</h2>
          <p className="pre">{coach.why}</p>
        </>
      )}
      <form className="form" method="post" action="/mijn-overstap/meelopen">
        <OwnForm page={page} />
        <Choices
          name="answer"
          label={text.question}
          hint={text.free}
          options={optionsOf(text.answers)}
          chosen={[]}
          error={errorAt(errors, 'answer')}
        />
        <TextArea name="words" label={text.words} value={sentText(page.visit, 'words')} rows={2} optional />
        <p className="actions">
          <Button>{text.save}</Button>
        </p>
      </form>
    </>,
    { errors, fields: ['answer'] },
  );
}

const isChoice = (given: string): given is 'yes' | 'another' | 'none' => given in nl.own.coach.answers;

async function chooseCoach(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const answer = sentText(visit, 'answer');
  if (!isChoice(answer))
    return coachPage(page, [{ field: 'answer', code: 'FIELD.REQUIRED', message: nl.own.coach.chooseOne }]);
  const words = sentText(visit, 'words');
  return recorded(page, 'coach', () =>
    new ChooseCoach(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      answer,
      ...(words === '' ? {} : { words }),
    }),
  );
}

export const OWN_CHOICES: readonly Route[] = [
  { method: 'GET', path: '/mijn-overstap/afspraak', handler: forProven((page) => datePage(page)) },
  { method: 'POST', path: '/mijn-overstap/afspraak', handler: forProven(chooseDate) },
  { method: 'GET', path: '/mijn-overstap/meelopen', handler: forProven((page) => coachPage(page)) },
  { method: 'POST', path: '/mijn-overstap/meelopen', handler: forProven(chooseCoach) },
];
