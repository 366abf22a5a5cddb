import { dateWords } from '../../../libs/calendar/index.js';
import {
  ReadOverstaptafels,
  RecordOverstaptafel,
  type Overstaptafels,
} from '../../../libs/casework/intake/overstaptafel.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { RecordOverstaptafelSchema } from '../../../libs/contracts/guidance/intake.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { ReactNode } from 'react';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, date, form } from './form-parts.js';
import { optionsOf } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.overstaptafel;

const AT_TABLE: readonly Role[] = [
  'student',
  'parent',
  'vso-mentor',
  'vso-coordinator',
  'mbo-contact',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'transfercoach',
  'leerplicht',
  'rmc',
];

const TABLE: Recording<typeof RecordOverstaptafelSchema, Overstaptafels> = {
  path: 'overstaptafel',
  read: (visit, { id }) => new ReadOverstaptafels(casework(visit)).execute(visit.signedIn.actor, { transfer: id }),
  form: ({ file, context }) =>
    !file.actions.includes('record-overstaptafel')
      ? undefined
      : form(
          text.title,
          [
            {
              kind: 'group',
              name: 'tafel',
              label: text.record,
              of: [
                { kind: 'one', name: 'reason', label: text.reason, options: optionsOf(text.reasons) },
                date('heldOn', text.heldOn),
                {
                  kind: 'several',
                  name: 'attended',
                  label: text.attended,
                  layout: 'dense',
                  options: AT_TABLE.map((value) => ({ value, label: ROLE_NAMES[value] })),
                },
                area('discussed', text.discussed, { hint: text.perLine, optional: true, lines: true, rows: 4 }),
              ],
            },
            {
              kind: 'group',
              name: 'besluiten',
              label: text.decisions,
              of: [
                {
                  kind: 'rows',
                  name: 'decisions',
                  label: text.decisions,
                  each: text.decision,
                  first: 1,
                  most: 20,
                  more: text.anotherDecision,
                  of: [
                    { kind: 'text', name: 'what', label: text.what },
                    { kind: 'list', name: 'owner', label: text.owner, options: context.atSchools },
                    date('by', text.by),
                  ],
                },
              ],
            },
          ],
          { lead: text.lead },
        ),
  filled: ({ visit }) => ({ heldOn: visit.today }),
  above: ({ read, visit }) => <Agenda read={read} today={visit.today} />,
  schema: RecordOverstaptafelSchema,
  record: (visit, transfer, body) =>
    new RecordOverstaptafel(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

/** Prepared from the file: what happened, what to ask, what to decide; and what earlier tables agreed. */
function Agenda({ read, today }: { read: Overstaptafels; today: LocalDate }): ReactNode {
  return (
    <div className="letter group">
      <h2>{text.agenda}</h2>
      {read.agenda.map(({ title, points }) => (
        <div key={title} className="told">
          <h3 className="told__label">{title}</h3>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      ))}
      {read.held.length > 0 && (
        <>
          <h2>{text.held}</h2>
          {read.held.map(({ id, heldOn, decisions }) => (
            <div key={id} className="told">
              <h3 className="told__label">{dateWords(heldOn, today)}</h3>
              <ul>
                {decisions.map(({ what, ownerName, by }) => (
                  <li key={`${what}-${by}`}>{text.decided(what, ownerName, dateWords(by, today))}</li>
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
    </div>
  );
}

export const OVERSTAPTAFEL: readonly Route[] = recordingRoutes(TABLE);
