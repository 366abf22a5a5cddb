import type { ReactNode } from 'react';
import {
  ChangeContactDetails,
  ReadContactDetails,
  type ContactDetailsView,
} from '../../../libs/casework/reach/contact-details.js';
import { ReadUndelivered, TakeAnotherRoute, type Undelivered } from '../../../libs/casework/reach/undelivered.js';
import { ANOTHER_ROUTES, AnotherRouteSchema, ContactDetailsSchema } from '../../../libs/contracts/reach.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { telephone } from '../ui/people.js';
import type { Route } from '../web.js';
import { casework, form, when } from './form-parts.js';
import { optionsOf, textsOf, type Question } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.reach;

interface Reach {
  details: ContactDetailsView;
  undelivered: Undelivered[];
}

const PARENTS = ['firstParent', 'secondParent'] as const;
const parentWords = { firstParent: text.parent, secondParent: text.secondParent };

const emailOf = (name: string): Question => ({
  kind: 'text',
  type: 'email',
  name,
  label: text.email,
  optional: true,
  autoComplete: 'off',
});
const phoneOf = (name: string): Question => ({
  kind: 'text',
  type: 'tel',
  name,
  label: text.phone,
  optional: true,
  autoComplete: 'off',
  short: true,
});

const DETAILS: Recording<typeof ContactDetailsSchema, Reach> = {
  path: 'contactgegevens',
  read: async (visit, { id: transfer }) => ({
    details: await new ReadContactDetails(casework(visit)).execute(visit.signedIn.actor, { transfer }),
    undelivered: await new ReadUndelivered(casework(visit)).execute(visit.signedIn.actor, { transfer }),
  }),
  form: when('change-contact-details', ({ read }) =>
    form(
      text.title,
      [
        { kind: 'group', name: 'student', label: text.student, of: [phoneOf('phone'), emailOf('email')] },
        ...(read.details.parents === null ? [] : PARENTS).map((field): Question => ({
          kind: 'group',
          name: field,
          label: parentWords[field],
          of: [
            { kind: 'text', name: `${field}.name`, label: text.name, optional: true, autoComplete: 'off' },
            phoneOf(`${field}.phone`),
            emailOf(`${field}.email`),
          ],
        })),
      ],
      { lead: `${text.lead} ${text.links}`, mostlyOptional: true },
    ),
  ),
  above: ({ read, file }) => <Above read={read} transfer={file.id} name={file.student.firstName} />,
  filled: ({ read: { details } }) => ({
    phone: details.phone ?? undefined,
    email: details.email ?? undefined,
    ...Object.fromEntries(
      PARENTS.flatMap((field, place) =>
        (['name', 'phone', 'email'] as const).map((of) => [`${field}.${of}`, details.parents?.[place]?.[of]]),
      ),
    ),
  }),
  // What was on the screen when somebody began stays that of the form.
  hidden: ({ read, sent }) => ({ seen: textsOf(sent, 'seen')[0] ?? read.details.state }),
  complete: (body, { sent }) => ({ ...body, seen: textsOf(sent, 'seen')[0] }),
  schema: ContactDetailsSchema,
  record: (visit, transfer, body) =>
    new ChangeContactDetails(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/contactgegevens`,
};

/** Whom to call now, and what did not arrive. */
function Above({
  read: { details, undelivered },
  transfer,
  name,
}: {
  read: Reach;
  transfer: string;
  name: string;
}): ReactNode {
  const numbers = [
    { who: name, phone: details.phone ?? undefined },
    ...(details.parents ?? []).map(({ name: parent, phone }, place) => ({
      who: parent ?? parentWords[place === 0 ? 'firstParent' : 'secondParent'].toLowerCase(),
      phone,
    })),
  ].flatMap(({ who, phone }) => (phone === undefined ? [] : [{ who, phone }]));
  return (
    <div className="group stack reading">
      {undelivered.length > 0 && (
        <p className="notice notice--act">
          {text.notArrived} <a href={`/overstap/${transfer}/niet-aangekomen`}>{text.toUndelivered}</a>
        </p>
      )}
      {numbers.length > 0 && (
        <ul className="stack-tight">
          {numbers.map(({ who, phone }) => (
            <li key={who}>
              {text.call(who)}:{' '}
              <a className="phone num" href={telephone(phone)}>
                {phone}
              </a>
            </li>
          ))}
        </ul>
      )}
      {details.parents === null && <p className="soft">{text.noParents}</p>}
    </div>
  );
}

const ROUTE: Recording<typeof AnotherRouteSchema, Undelivered[]> = {
  path: 'niet-aangekomen',
  read: (visit, { id: transfer }) => new ReadUndelivered(casework(visit)).execute(visit.signedIn.actor, { transfer }),
  form: when('take-another-route', ({ read }) =>
    read.length === 0
      ? undefined
      : form(
          nl.undelivered.title,
          [
            {
              kind: 'several',
              name: 'messages',
              label: nl.undelivered.which,
              options: read.map(({ id, who, words }) => ({ value: id, label: nl.undelivered.to(who, words) })),
            },
            { kind: 'one', name: 'route', label: nl.undelivered.how, options: optionsOf(ANOTHER_ROUTES) },
          ],
          { lead: nl.undelivered.lead },
        ),
  ),
  filled: ({ read }) => ({ messages: read.map(({ id }) => id) }),
  above: ({ read }) =>
    read.some(({ recipient }) => recipient === 'staff') ? <p className="reading soft">{nl.undelivered.staff}</p> : null,
  others: ({ read, file }) =>
    read.some(({ recipient }) => recipient !== 'staff') && file.actions.includes('change-contact-details') ? (
      <ButtonLink href={`/overstap/${file.id}/contactgegevens`} kind="secondary">
        {nl.undelivered.details}
      </ButtonLink>
    ) : null,
  schema: AnotherRouteSchema,
  record: (visit, transfer, body) =>
    new TakeAnotherRoute(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: () => '/mijn-werk',
};

export const REACH_FORMS: readonly Route[] = [...recordingRoutes(DETAILS), ...recordingRoutes(ROUTE)];
