import type { ReactNode } from 'react';
import { ReadDeregistrationGate, type DeregistrationGate } from '../../../libs/casework/landing/deregistration.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import {
  DeregisterSchema,
  GoDormantSchema,
  SwitchProgrammeSchema,
  WakeUpSchema,
  WithdrawSchema,
} from '../../../libs/contracts/commands.js';
import { DEREGISTRATION_CAUSES, WITHDRAWAL_GROUNDS } from '../../../libs/domain/codes.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { optionsOf } from './form.js';
import { casework, date, form, versioned, when, yesNo } from './form-parts.js';
import { recordingRoutes, type Recording } from './recording.js';
import { destination, optionalWords, programme, school } from './step-forms.js';

const text = nl.forms;

const WITHDRAW: Recording<typeof WithdrawSchema> = {
  path: 'stoppen',
  form: when('withdraw', ({ context }) =>
    form(
      text.withdraw.title(context.name),
      [
        { kind: 'list', name: 'ground', label: text.withdraw.ground, options: optionsOf(WITHDRAWAL_GROUNDS) },
        ...destination(context, true),
        optionalWords,
      ],
      { lead: text.withdraw.lead, check: true },
    ),
  ),
  schema: WithdrawSchema,
  complete: versioned,
  record: (visit, transfer, body) => new Withdraw(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const DEREGISTER: Recording<typeof DeregisterSchema, DeregistrationGate> = {
  path: 'uitschrijven',
  read: (visit, { id }) => new ReadDeregistrationGate(casework(visit)).execute(visit.signedIn.actor, { transfer: id }),
  above: ({ read }) => <Gate gate={read} />,
  form: when('deregister', ({ context, read }) =>
    form(
      text.deregister.title(context.name),
      [
        {
          kind: 'several',
          name: 'causes',
          label: text.deregister.causes,
          hint: text.deregister.causesHint,
          options: optionsOf(DEREGISTRATION_CAUSES),
          layout: 'dense',
        },
        {
          kind: 'one',
          name: 'initiator',
          label: text.deregister.initiator,
          options: optionsOf(text.deregister.initiators),
        },
        yesNo('happened', nl.gate.happened, { hint: nl.gate.happenedHint }),
        yesNo('warmHandover', text.deregister.warmHandover),
        yesNo('alternative', text.deregister.alternative),
        yesNo('startkwalificatie', text.deregister.startkwalificatie),
        ...(read.compulsory ? [yesNo('exempt', nl.gate.exempt, { optional: true })] : []),
        ...destination(context, true),
        optionalWords,
      ],
      { lead: text.deregister.lead, check: true },
    ),
  ),
  schema: DeregisterSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new Deregister(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

/** What a deregistration of today would lack, before anything is filled in. */
function Gate({ gate }: { gate: DeregistrationGate }): ReactNode {
  return (
    <div className={gate.missing.length === 0 ? 'notice notice--good group' : 'notice notice--watch group stack-tight'}>
      <h2 className="told__label">{gate.missing.length === 0 ? nl.gate.ready : nl.gate.title}</h2>
      <ul>
        {gate.missing.map(({ code, label }) => (
          <li key={code}>{label}.</li>
        ))}
      </ul>
      {gate.breach !== null && <p>{nl.gate.breach(gate.breach.label)}</p>}
    </div>
  );
}

const DORMANT: Recording<typeof GoDormantSchema> = {
  path: 'tussenjaar',
  form: when('go-dormant', ({ context }) =>
    form(text.dormant.title(context.name), [...destination(context, true), optionalWords], {
      lead: text.dormant.lead,
      check: true,
    }),
  ),
  schema: GoDormantSchema,
  record: (visit, transfer, body) =>
    new GoDormant(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const WAKE: Recording<typeof WakeUpSchema> = {
  path: 'weer-verder',
  form: when('wake', () =>
    form(
      text.wake.title,
      [
        { kind: 'one', name: 'reason', label: text.wake.reason, options: optionsOf(text.wake.reasons) },
        date('start', text.wake.start, true),
      ],
      { lead: text.wake.lead },
    ),
  ),
  schema: WakeUpSchema,
  record: (visit, transfer, body) => new WakeUp(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const SWITCH: Recording<typeof SwitchProgrammeSchema> = {
  path: 'wisselen',
  form: when('switch', ({ context }) =>
    form(
      text.switch.title(context.name),
      [
        school(context, false),
        ...programme(nl.steps.application.programme),
        date('start', text.switch.start),
        optionalWords,
      ],
      { lead: text.switch.lead, check: true },
    ),
  ),
  schema: SwitchProgrammeSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new SwitchProgramme(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const LEAVE_FORMS: readonly Route[] = [
  ...recordingRoutes(WITHDRAW),
  ...recordingRoutes(DEREGISTER),
  ...recordingRoutes(DORMANT),
  ...recordingRoutes(WAKE),
  ...recordingRoutes(SWITCH),
];
