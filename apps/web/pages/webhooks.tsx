import type { ReactNode } from 'react';
import { ListWebhooks, RegisterWebhook, type WebhookView } from '../../../libs/casework/webhooks/endpoints.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { RegisterWebhookSchema, WEBHOOK_EVENTS } from '../../../libs/contracts/webhooks.js';
import { momentWords } from '../../../libs/calendar/index.js';
import { optionsOf, type Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { asked, asStaff, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { idOf, valueOf, valuesOf } from '../ui/field-parts.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.webhooks;
export const WEBHOOKS_PATH = '/webhooks';
export const WEBHOOK_FIELDS: ReadonlySet<string> = new Set(['url', 'eventTypes']);

/** Where addresses may lead: in a demo also to this machine. */
export const addressRule = ({ web }: Visit): { ownMachine: boolean } => ({ ownMachine: web.configuration.demo });

async function shown(visit: StaffVisit, sent: Sent, errors: readonly FieldError[], status = 200): Promise<Answer> {
  const webhooks = await new ListWebhooks(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const done = text.done[asked(visit, 'klaar') ?? ''];
  const body = (
    <>
      <ErrorSummary errors={errors} fields={WEBHOOK_FIELDS} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="reading">{text.lead}</p>
      <p className="soft reading">
        {text.help} <a href="/api/docs">{text.docs}</a>
      </p>
      {done !== undefined && errors.length === 0 && <p className="notice notice--good">{done}</p>}
      <section className="group" aria-labelledby="adressen">
        <h2 id="adressen">{text.list}</h2>
        {webhooks.length === 0 ? (
          <p className="empty">{text.none}</p>
        ) : (
          <ul className="rows">
            {webhooks.map((webhook) => (
              <li key={webhook.id} className="row row--wide">
                <span>
                  <a href={`${WEBHOOKS_PATH}/${webhook.id}`}>
                    <strong>{hostWords(webhook.url)}</strong>
                  </a>
                  <br />
                  <span className="soft">{countsOf(webhook)}</span>
                </span>
                <span className={webhook.status === 'failed' ? 'row__when row__when--late' : 'row__when'}>
                  {text.states[webhook.status]}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="group" aria-labelledby="nieuw-adres">
        <h2 id="nieuw-adres">{text.add}</h2>
        <form className="form" method="post" action={WEBHOOKS_PATH}>
          <Token value={visit.token} />
          <WebhookFields sent={sent} errors={errors} />
          <p className="actions">
            <Button>{text.add}</Button>
          </p>
        </form>
      </section>
    </>
  );
  return { title: text.title, body, current: WEBHOOKS_PATH, status };
}

/** What of an address people know it by: the path often holds a key of the other system. */
export const hostWords = (url: string): string => new URL(url).host;

function countsOf({ waiting, dead, eventTypes }: WebhookView): string {
  return [
    ...(waiting > 0 ? [text.waiting(waiting)] : []),
    ...(dead > 0 ? [text.dead(dead)] : []),
    eventTypes.map((type) => WEBHOOK_EVENTS[type].toLowerCase()).join(', '),
  ].join(' · ');
}

export function WebhookFields({ sent, errors }: { sent: Sent; errors: readonly FieldError[] }): ReactNode {
  return (
    <>
      <TextField
        name="url"
        label={text.url}
        hint={text.urlHint}
        value={valueOf(sent, 'url')}
        error={errorAt(errors, 'url')}
      />
      <Choices
        name="eventTypes"
        label={text.events}
        options={optionsOf(WEBHOOK_EVENTS)}
        chosen={valuesOf(sent, 'eventTypes')}
        error={errorAt(errors, 'eventTypes')}
        layout="dense"
        several
      />
    </>
  );
}

/** The secret of a webhook, on a page that is never shown again. */
export function secretPage({ webhook, secret }: { webhook: WebhookView; secret: string }, visit: StaffVisit): Answer {
  const path = `${WEBHOOKS_PATH}/${webhook.id}`;
  const { previousSecretUntil: old } = webhook;
  const body = (
    <div className="stack reading">
      <Back href={WEBHOOKS_PATH}>{text.back}</Back>
      <h1>{text.secretTitle}</h1>
      <p>{text.secretLead}</p>
      <div className="field">
        <label className="utrecht-form-label" htmlFor={idOf('geheim')}>
          {text.secretLabel}
        </label>
        <input className="utrecht-textbox" id={idOf('geheim')} type="text" readOnly defaultValue={secret} />
      </div>
      <p className="notice notice--watch">
        {text.secretOnce} {old !== null && text.secretOld(momentWords(old, visit.today))}
      </p>
      <p className="actions">
        <ButtonLink href={path}>{text.toWebhook}</ButtonLink>
      </p>
    </div>
  );
  return { title: text.secretTitle, body, current: WEBHOOKS_PATH };
}

async function register(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = RegisterWebhookSchema.safeParse({
    url: valueOf(sent, 'url') || undefined,
    eventTypes: valuesOf(sent, 'eventTypes'),
  });
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    const made = new RegisterWebhook(visit.web.dependencies.casework);
    return secretPage(await made.execute(visit.signedIn.actor, parsed.data, addressRule(visit)), visit);
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(visit, sent, errors, status);
  }
}

export const WEBHOOKS: readonly Route[] = [
  { method: 'GET', path: WEBHOOKS_PATH, handler: (visit) => shown(asStaff(visit), {}, []) },
  { method: 'POST', path: WEBHOOKS_PATH, handler: register },
];
