import { AddOffer, EndOffer, ReadOwnCatalogue } from '../../../libs/casework/plan/catalogue.js';
import { AddOfferSchema } from '../../../libs/contracts/guidance/plan.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';
import { bodyOf, optionsOf, type Question, type Sent } from '../forms/form.js';
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
import { Select } from '../ui/choice-fields.js';
import { valueOf } from '../ui/field-parts.js';
import { TextArea, TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Title, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';

const text = nl.offers;
const PATH = '/aanbod';
const QUESTIONS: readonly Question[] = [
  { kind: 'list', name: 'domain', label: text.domain, options: [] },
  { kind: 'text', name: 'name', label: text.name },
  { kind: 'area', name: 'description', label: text.description, optional: true },
  { kind: 'list', name: 'location', label: text.location, options: [], optional: true },
];

async function shown(
  visit: StaffVisit,
  sent: Sent = {},
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Answer> {
  const { offers, locations } = await new ReadOwnCatalogue(visit.web.dependencies.casework).execute(
    visit.signedIn.actor,
  );
  const saved = asked(visit, 'klaar');
  const nameOf = new Map(locations.map(({ id, name }) => [id, name]));
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Map(QUESTIONS.map(({ name, label }) => [name, label]))} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      {errors.length === 0 && saved !== undefined && (
        <p className="notice notice--good">{saved === 'erbij' ? text.added : text.ended}</p>
      )}
      <section className="group" aria-labelledby="aanbod">
        <h2 id="aanbod">{text.list}</h2>
        {offers.length === 0 ? (
          <p className="empty">{text.none}</p>
        ) : (
          <Table
            caption={text.list}
            captionHidden
            rows={offers}
            keyOf={({ id }) => id}
            columns={[
              {
                head: text.name,
                cell: ({ name, description }) => (
                  <>
                    {name}
                    {description !== null && <span className="person__role">{description}</span>}
                  </>
                ),
              },
              { head: text.domain, cell: ({ domainLabel }) => domainLabel },
              {
                head: text.where,
                cell: ({ location }) => (location === null ? text.everywhere : nameOf.get(location)),
              },
              {
                head: text.until,
                cell: ({ id, name, validUntil }) =>
                  validUntil !== null ? (
                    text.lastDay(dateWords(validUntil, visit.today))
                  ) : (
                    <form method="post" action={`${PATH}/${id}/stoppen`}>
                      <Token value={visit.token} />
                      <button className="link-button" type="submit" aria-label={text.stopLabel(name)}>
                        {text.stop}
                      </button>
                    </form>
                  ),
              },
            ]}
          />
        )}
      </section>
      <section className="group" aria-labelledby="erbij">
        <h2 id="erbij">{text.add}</h2>
        <form className="form" method="post" action={PATH}>
          <Token value={visit.token} />
          <TextField
            name="name"
            label={text.name}
            hint={text.nameHint}
            value={valueOf(sent, 'name')}
            error={errorAt(errors, 'name')}
          />
          <Select
            name="domain"
            label={text.domain}
            options={optionsOf(LIFE_DOMAINS)}
            value={valueOf(sent, 'domain')}
            error={errorAt(errors, 'domain')}
          />
          <TextArea
            name="description"
            label={text.description}
            optional
            value={valueOf(sent, 'description')}
            error={errorAt(errors, 'description')}
          />
          {locations.length > 1 && (
            <Select
              name="location"
              label={text.location}
              empty={text.everywhere}
              options={locations.map(({ id, name }) => ({ value: id, label: name }))}
              value={valueOf(sent, 'location')}
              error={errorAt(errors, 'location')}
            />
          )}
          <p className="actions">
            <Button>{text.add}</Button>
          </p>
        </form>
      </section>
    </>
  );
  return { title: text.title, body, current: PATH, status };
}

async function add(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = AddOfferSchema.safeParse(bodyOf(QUESTIONS, sent));
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    await new AddOffer(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
    return { redirect: `${PATH}?klaar=erbij` };
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(visit, sent, errors, status);
  }
}

async function stop(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const offer = parameter(visit, 'offer');
  if (!isUuid(offer)) throw new NothingHere();
  await new EndOffer(visit.web.dependencies.casework).execute(visit.signedIn.actor, { offer, lastDay: visit.today });
  return { redirect: `${PATH}?klaar=gestopt` };
}

export const OFFERS: readonly Route[] = [
  { method: 'GET', path: PATH, handler: async (visit) => shown(asStaff(visit)) },
  { method: 'POST', path: PATH, handler: add },
  { method: 'POST', path: `${PATH}/:offer/stoppen`, handler: stop },
];
