import type { ReactNode } from 'react';
import { ReadOrientation, type SupporterView } from '../../../libs/casework/orientation/read-orientation.js';
import { EndSupporter, RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import { RecordSupporterSchema } from '../../../libs/contracts/guidance/orientation.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { isUuid } from '../http/uuid.js';
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
import { forProven, recorded, type OwnPage } from './own-visit.js';

const text = nl.ownSupporter;
const PATH = '/mijn-overstap/steunfiguur';
const FIELDS = ['name', 'relation', 'phone', 'email', 'helpsWith'] as const;

/** It is the student's own choice, so only they see this page. */
export const mayNameSupporter = ({ file, isStudent }: OwnPage): boolean =>
  isStudent && mayDo({ action: 'record-supporter', phase: file.phase, role: 'student' });

async function supportersOf({ visit, file }: OwnPage): Promise<SupporterView[]> {
  const { casework } = visit.web.dependencies;
  const read = await new ReadOrientation(casework).execute(visit.signedIn.actor, { transfer: file.id });
  return read.supporters.filter(({ ended }) => !ended);
}

async function supporterPage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  if (!mayNameSupporter(page)) throw new NothingHere();
  const supporters = await supportersOf(page);
  return ownFrame(
    page,
    text.title,
    <>
      <p>{text.lead}</p>
      <p>{text.free}</p>
      {supporters.length === 0 && <p className="empty">{text.none}</p>}
      {supporters.map((supporter) => (
        <Supporter key={supporter.id} page={page} supporter={supporter} />
      ))}
      <section className="stack" aria-labelledby="kies-iemand">
        <h2 id="kies-iemand">{supporters.length === 0 ? text.add : text.another}</h2>
        <p className="soft">{text.who}</p>
        <Choose page={page} errors={errors} />
      </section>
    </>,
    { errors, fields: [...FIELDS, 'agreed'] },
  );
}

function Supporter({ page, supporter }: { page: OwnPage; supporter: SupporterView }): ReactNode {
  const { id, name, relation, phone, email, helpsWith } = supporter;
  return (
    <section className="share stack-tight" aria-label={text.now}>
      <h2>{name}</h2>
      <p>{relation}</p>
      {helpsWith !== null && <p className="pre">{text.helps(helpsWith)}</p>}
      {(phone ?? email) !== null && <p className="soft">{[phone, email].filter(Boolean).join(' · ')}</p>}
      <form method="post" action={`${PATH}/stoppen`}>
        <OwnForm page={page} />
        <Button kind="secondary" name="wie" value={id}>
          {text.stop(name)}
        </Button>
      </form>
    </section>
  );
}

function Choose({ page, errors }: { page: OwnPage; errors: readonly FieldError[] }): ReactNode {
  const field = (name: (typeof FIELDS)[number]): { name: string; label: string; value: string; error?: string } => {
    const error = errorAt(errors, name);
    return {
      name,
      label: text[name],
      value: sentText(page.visit, name),
      ...(error === undefined ? {} : { error }),
    };
  };
  return (
    <form className="form" method="post" action={PATH}>
      <OwnForm page={page} />
      <TextField {...field('name')} />
      <TextField {...field('relation')} hint={text.relationHint} />
      <TextField {...field('phone')} type="tel" short optional />
      <TextField {...field('email')} type="email" optional />
      <TextArea {...field('helpsWith')} rows={2} optional />
      <Choices
        name="agreed"
        label={text.agreed}
        hint={text.agreedHint}
        several
        options={[{ value: 'ja', label: text.agreedYes }]}
        chosen={[sentText(page.visit, 'agreed')]}
        error={errorAt(errors, 'agreed')}
      />
      <p className="actions">
        <Button>{text.save}</Button>
      </p>
    </form>
  );
}

async function choose(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  if (!mayNameSupporter(page)) throw new NothingHere();
  const given: Record<string, string> = {};
  for (const name of FIELDS) if (sentText(visit, name) !== '') given[name] = sentText(visit, name);
  // Saying so on the own page is the agreement of the student, and their word is enough for that of the other.
  const body = RecordSupporterSchema.safeParse({
    ...given,
    studentAgreedOn: visit.today,
    supporterAgreedOn: visit.today,
  });
  const errors = [
    ...(body.success ? [] : fieldErrors(body.error.issues)),
    ...(sentText(visit, 'agreed') === 'ja'
      ? []
      : [{ field: 'agreed', code: 'FIELD.REQUIRED', message: text.askFirst } as const]),
  ];
  if (!body.success || errors.length > 0) return supporterPage(page, errors);
  try {
    return await recorded(page, 'steunfiguur', () =>
      new RecordSupporter(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer: file.id,
        ...body.data,
      }),
    );
  } catch (error) {
    return supporterPage(page, mistakesOf(error).errors);
  }
}

async function stop(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const supporter = sentText(visit, 'wie');
  if (!isUuid(supporter)) throw new NothingHere();
  try {
    return await recorded(page, 'steunfiguur-stopt', () =>
      new EndSupporter(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer: file.id, supporter }),
    );
  } catch (error) {
    return supporterPage(page, mistakesOf(error).errors);
  }
}

export const OWN_SUPPORTER: readonly Route[] = [
  { method: 'GET', path: PATH, handler: forProven((page) => supporterPage(page)) },
  { method: 'POST', path: PATH, handler: forProven(choose) },
  { method: 'POST', path: `${PATH}/stoppen`, handler: forProven(stop) },
];
