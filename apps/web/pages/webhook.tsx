import type { ReactNode } from 'react';
import {
  ListDeliveries,
  ReplayDeliveries,
  SendTestEvent,
  type DeliveryPage,
  type DeliveryView,
} from '../../../libs/casework/webhooks/deliveries.js';
import {
  ChangeWebhook,
  ReadWebhook,
  RemoveWebhook,
  RotateWebhookSecret,
  type WebhookView,
} from '../../../libs/casework/webhooks/endpoints.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { ChangeWebhookSchema, WEBHOOK_EVENTS } from '../../../libs/contracts/webhooks.js';
import { momentWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
import {
  asked,
  asStaff,
  NothingHere,
  parameter,
  sentFields,
  type Answer,
  type StaffVisit,
  type Visit,
} from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { valueOf, valuesOf } from '../ui/field-parts.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { addressRule, hostWords, secretPage, WEBHOOK_FIELDS, WebhookFields, WEBHOOKS_PATH } from './webhooks.js';

const text = nl.webhooks;
const PAGE = 25;

function idOf(visit: Visit): string {
  const id = parameter(visit, 'webhook');
  if (!isUuid(id)) throw new NothingHere();
  return id;
}

async function shown(
  visit: StaffVisit,
  sent?: Sent,
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Answer> {
  const { casework } = visit.web.dependencies;
  const { actor } = visit.signedIn;
  const webhook = await new ReadWebhook(casework).execute(actor, { webhook: idOf(visit) });
  const page = await new ListDeliveries(casework).execute(actor, {
    webhook: webhook.id,
    cursor: asked(visit, 'vanaf'),
    limit: PAGE,
  });
  const done = text.done[asked(visit, 'klaar') ?? ''];
  const body = (
    <>
      <Back href={WEBHOOKS_PATH}>{text.back}</Back>
      <ErrorSummary errors={errors} fields={WEBHOOK_FIELDS} />
      <Title aside={text.states[webhook.status]}>{hostWords(webhook.url)}</Title>
      {done !== undefined && errors.length === 0 && <p className="notice notice--good">{done}</p>}
      <HowItGoes webhook={webhook} today={visit.today} />
      <Manage webhook={webhook} token={visit.token} />
      <Deliveries page={page} webhook={webhook} visit={visit} />
      <section className="group" aria-labelledby="aanpassen">
        <h2 id="aanpassen">{text.change}</h2>
        <form className="form" method="post" action={`${WEBHOOKS_PATH}/${webhook.id}`}>
          <Token value={visit.token} />
          <WebhookFields sent={sent ?? { url: webhook.url, eventTypes: webhook.eventTypes }} errors={errors} />
          <p className="actions">
            <Button>{text.save}</Button>
          </p>
        </form>
      </section>
    </>
  );
  return { title: hostWords(webhook.url), body, current: WEBHOOKS_PATH, status };
}

function HowItGoes({ webhook, today }: { webhook: WebhookView; today: LocalDate }): ReactNode {
  const { status, failingSince, notBefore, previousSecretUntil } = webhook;
  return (
    <>
      {status === 'failed' && (
        <p className="notice notice--act">
          {text.failed} {text.failedHelp}
        </p>
      )}
      {status === 'on' && failingSince !== null && (
        <p className="notice notice--watch">
          {text.failing(momentWords(failingSince, today))}{' '}
          {notBefore !== null && text.again(momentWords(notBefore, today))}
        </p>
      )}
      {previousSecretUntil !== null && (
        <p className="soft">{text.secretOld(momentWords(previousSecretUntil, today))}</p>
      )}
    </>
  );
}

function Manage({ webhook, token }: { webhook: WebhookView; token: string }): ReactNode {
  const path = `${WEBHOOKS_PATH}/${webhook.id}`;
  const isOn = webhook.status === 'on';
  return (
    <section className="group stack" aria-labelledby="beheer">
      <h2 id="beheer">{text.manage}</h2>
      <div className="actions">
        {isOn && <Press path={`${path}/proef`} token={token} label={text.test} primary />}
        {isOn && webhook.dead > 0 && <Press path={`${path}/opnieuw`} token={token} label={text.replayAll} />}
        {isOn ? (
          <Press path={`${path}/uit`} token={token} label={text.switchOff} />
        ) : (
          <Press path={`${path}/aan`} token={token} label={text.switchOn} primary />
        )}
        <Press path={`${path}/geheim`} token={token} label={text.rotate} />
        {!isOn && <Press path={`${path}/weg`} token={token} label={text.remove} />}
      </div>
      <p className="soft reading">
        {isOn ? text.testHelp : text.removeHelp} {text.rotateHelp}
      </p>
    </section>
  );
}

function Press({
  path,
  token,
  label,
  primary,
}: {
  path: string;
  token: string;
  label: string;
  primary?: boolean;
}): ReactNode {
  return (
    <form method="post" action={path}>
      <Token value={token} />
      <Button kind={primary === true ? 'primary' : 'secondary'}>{label}</Button>
    </form>
  );
}

function Deliveries({
  page,
  webhook,
  visit,
}: {
  page: DeliveryPage;
  webhook: WebhookView;
  visit: StaffVisit;
}): ReactNode {
  const path = `${WEBHOOKS_PATH}/${webhook.id}`;
  const again = (delivery: DeliveryView): ReactNode =>
    webhook.status === 'on' &&
    delivery.status !== 'withheld' &&
    delivery.status !== 'waiting' && (
      <form method="post" action={`${path}/opnieuw/${delivery.id}`}>
        <Token value={visit.token} />
        <button
          className="link-button"
          type="submit"
          aria-label={text.replayLabel(eventWords(delivery.type), momentWords(delivery.occurredAt, visit.today))}
        >
          {text.replay}
        </button>
      </form>
    );
  return (
    <section className="group" aria-labelledby="verstuurd">
      <h2 id="verstuurd">{text.deliveries}</h2>
      <p className="soft">{text.deliveriesHelp}</p>
      {page.deliveries.length === 0 ? (
        <p className="empty">{text.noDeliveries}</p>
      ) : (
        <Table
          caption={text.deliveries}
          captionHidden
          rows={page.deliveries}
          keyOf={({ id }) => id}
          columns={[
            { head: text.what, cell: ({ type }) => eventWords(type) },
            { head: text.when, cell: ({ occurredAt }) => momentWords(occurredAt, visit.today) },
            { head: text.result, cell: (delivery) => resultWords(delivery, visit.today) },
            { head: text.replay, cell: again },
          ]}
        />
      )}
      {page.next !== null && (
        <p>
          <a className="phone" href={`${path}?vanaf=${page.next}#verstuurd`}>
            {text.older}
          </a>
        </p>
      )}
    </section>
  );
}

function eventWords(type: string): string {
  return Object.hasOwn(WEBHOOK_EVENTS, type) ? WEBHOOK_EVENTS[type as keyof typeof WEBHOOK_EVENTS] : text.testEvent;
}

function resultWords({ status, attempts, problem, answer, notBefore }: DeliveryView, today: LocalDate): string {
  const why =
    problem === null ? undefined : `${text.problems[problem] ?? problem}${answer === null ? '' : ` (${answer})`}`;
  return [
    text.statuses[status],
    ...(why === undefined ? [] : [why]),
    ...(attempts > 1 || problem !== null ? [text.attempts(attempts)] : []),
    ...(status === 'waiting' && notBefore !== null ? [text.again(momentWords(notBefore, today))] : []),
  ].join(' · ');
}

async function change(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = ChangeWebhookSchema.safeParse({
    url: valueOf(sent, 'url') || undefined,
    eventTypes: valuesOf(sent, 'eventTypes'),
  });
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    const changing = new ChangeWebhook(visit.web.dependencies.casework);
    await changing.execute(visit.signedIn.actor, { ...parsed.data, webhook: idOf(visit) }, addressRule(visit));
    return { redirect: `${WEBHOOKS_PATH}/${idOf(visit)}?klaar=bewaard` };
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(visit, sent, errors, status);
  }
}

/** Something that is done by one press, and where it is told. A refusal is told on the page. */
function pressed(path: string, done: string, work: (visit: StaffVisit, webhook: string) => Promise<unknown>): Route {
  return {
    method: 'POST',
    path: `${WEBHOOKS_PATH}/:webhook/${path}`,
    handler: async (anyVisit) => {
      const visit = asStaff(anyVisit);
      const webhook = idOf(visit);
      await work(visit, webhook);
      return { redirect: done === 'weg' ? `${WEBHOOKS_PATH}?klaar=weg` : `${WEBHOOKS_PATH}/${webhook}?klaar=${done}` };
    },
  };
}

const turn = (on: boolean) => (visit: StaffVisit, webhook: string) =>
  new ChangeWebhook(visit.web.dependencies.casework).execute(visit.signedIn.actor, { webhook, on }, addressRule(visit));

async function rotate(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const rotating = new RotateWebhookSecret(visit.web.dependencies.casework);
  return secretPage(await rotating.execute(visit.signedIn.actor, { webhook: idOf(visit) }), visit);
}

export const WEBHOOK: readonly Route[] = [
  { method: 'GET', path: `${WEBHOOKS_PATH}/:webhook`, handler: (visit) => shown(asStaff(visit)) },
  { method: 'POST', path: `${WEBHOOKS_PATH}/:webhook`, handler: change },
  { method: 'POST', path: `${WEBHOOKS_PATH}/:webhook/geheim`, handler: rotate },
  pressed('proef', 'proef', (visit, webhook) =>
    new SendTestEvent(visit.web.dependencies.casework).execute(visit.signedIn.actor, { webhook }),
  ),
  pressed('opnieuw', 'opnieuw', (visit, webhook) =>
    new ReplayDeliveries(visit.web.dependencies.casework).execute(visit.signedIn.actor, { webhook }),
  ),
  pressed('opnieuw/:delivery', 'opnieuw', (visit, webhook) => {
    const delivery = parameter(visit, 'delivery');
    if (!isUuid(delivery)) throw new NothingHere();
    return new ReplayDeliveries(visit.web.dependencies.casework).execute(visit.signedIn.actor, { webhook, delivery });
  }),
  pressed('uit', 'uit', turn(false)),
  pressed('aan', 'aan', turn(true)),
  pressed('weg', 'weg', (visit, webhook) =>
    new RemoveWebhook(visit.web.dependencies.casework).execute(visit.signedIn.actor, { webhook }),
  ),
];
