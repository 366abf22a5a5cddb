import { ReadCatalogue, type OfferView } from '../../../libs/casework/plan/catalogue.js';
import { WritePlan } from '../../../libs/casework/plan/draft-plan.js';
import { ReadPlans, type PlanView } from '../../../libs/casework/plan/read-plans.js';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import { z } from '../../../libs/contracts/dutch.js';
import { words } from '../../../libs/contracts/fields.js';
import { PlanTextSchema } from '../../../libs/contracts/guidance/plan.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';
import { ACTION_OWNERS } from '../../../libs/domain/support-plan.js';
import type { StaffVisit } from '../http/visit.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, form } from './form-parts.js';
import { optionsOf, rowsFilled, textsOf, type Question, type Sent } from './form.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';

const text = nl.plan;

interface Drafting {
  draft: PlanView | undefined;
  offered: PlanView | undefined;
  offers: readonly OfferView[];
}

async function drafting(visit: StaffVisit, file: TransferView): Promise<Drafting> {
  const { actor } = visit.signedIn;
  const { plans } = await new ReadPlans(casework(visit)).execute(actor, { transfer: file.id });
  const offers =
    file.mbo === null ? [] : await new ReadCatalogue(casework(visit)).execute(actor, { location: file.mbo.location });
  return {
    draft: plans.find(({ status }) => status === 'draft'),
    offered: plans.find(({ status }) => status === 'offered'),
    offers,
  };
}

const needQuestions: readonly Question[] = Object.entries(LIFE_DOMAINS).map(([domain, label]) => ({
  kind: 'group',
  name: `needs.${domain}.`,
  label,
  folded: true,
  of: [area(`needs.${domain}`, text.need, { optional: true, rows: 3 })],
}));

function actionRows({ draft, offers }: Drafting): Question {
  return {
    kind: 'rows',
    name: 'actions',
    label: text.actions,
    hint: text.actionsHint,
    each: text.action,
    first: Math.max(1, draft?.text.actions.length ?? 1),
    most: 40,
    more: text.anotherAction,
    of: [
      { kind: 'hidden', name: 'id', label: '' },
      { kind: 'text', name: 'what', label: text.what, hint: text.whatHint },
      { kind: 'list', name: 'domain', label: text.domain, options: optionsOf(LIFE_DOMAINS) },
      { kind: 'list', name: 'owner', label: text.owner, options: optionsOf(ACTION_OWNERS) },
      {
        kind: 'list',
        name: 'offer',
        label: text.basis,
        optional: true,
        empty: text.custom,
        options: offers.map(({ id, name, domainLabel }) => ({
          value: id,
          label: `${name} (${domainLabel.toLowerCase()})`,
        })),
      },
      { kind: 'date', name: 'start', label: text.start, hint: text.startHint, optional: true },
      { kind: 'date', name: 'end', label: text.end, optional: true },
      { kind: 'text', name: 'seenBy', label: text.seenBy },
    ],
  };
}

function filledFrom(draft: PlanView): Sent {
  const { goal, strengths, ownWords, needs, actions } = draft.text;
  return {
    goal,
    strengths,
    ownWords,
    ...Object.fromEntries(Object.entries(needs).map(([domain, need]) => [`needs.${domain}`, need])),
    ...rowsFilled(
      'actions',
      actions.map((action) => ({ ...action })),
    ),
  };
}

/** An action that was given no first day begins on the first school day. */
function withStart(body: Record<string, unknown>, start: string): Record<string, unknown> {
  const actions = (body['actions'] ?? []) as Record<string, unknown>[];
  return { ...body, actions: actions.map((action) => ({ start, ...action })) };
}

const WRITE: Recording<typeof PlanTextSchema, Drafting> = {
  path: 'plan/schrijven',
  read: drafting,
  form: ({ file, context, read }) =>
    read.draft === undefined || !file.actions.includes('draft-plan')
      ? undefined
      : form(
          text.writeTitle(context.name),
          [
            area('goal', text.goal, { rows: 2 }),
            area('strengths', text.strengths, { optional: true, rows: 2 }),
            area('ownWords', text.ownWords, { optional: true, rows: 2 }),
            { kind: 'group', name: 'needs', label: text.needs, hint: text.needsHint, of: needQuestions },
            { kind: 'group', name: 'agreed', label: text.actions, of: [actionRows(read)] },
          ],
          { lead: text.writeLead, button: text.save },
        ),
  filled: ({ read }) => (read.draft === undefined ? {} : filledFrom(read.draft)),
  hidden: ({ read, sent }) => ({
    plan: textsOf(sent, 'plan')[0] ?? read.draft?.id,
    gezien: textsOf(sent, 'gezien')[0] ?? String(read.draft?.seen),
  }),
  schema: PlanTextSchema,
  complete: (body, { file }) => withStart(body, file.start),
  record: (visit, transfer, body, { sent }) =>
    new WritePlan(casework(visit)).execute(visit.signedIn.actor, {
      transfer,
      plan: textsOf(sent, 'plan')[0] ?? '',
      text: body,
      seen: Number(textsOf(sent, 'gezien')[0]),
    }),
  onward: (transfer) => `/overstap/${transfer}/plan`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/plan`, label: text.title }),
};

const InPersonSchema = z.strictObject({
  signer: z.enum(['student', 'parent'], { error: 'Kies wie er tekende.' }),
  words,
});

const stillToSign = ({ read: { offered } }: Asked<Drafting>): ('student' | 'parent')[] =>
  (['student', 'parent'] as const).filter(
    (signer) => offered?.signers.includes(signer) && !offered.signatures.some((each) => each.signer === signer),
  );

const IN_PERSON: Recording<typeof InPersonSchema, Drafting> = {
  path: 'plan/in-gesprek',
  read: drafting,
  form: (asked) =>
    !asked.file.actions.includes('sign-plan') || stillToSign(asked).length === 0
      ? undefined
      : form(
          text.inPersonTitle,
          [
            {
              kind: 'one',
              name: 'signer',
              label: text.inPersonWho,
              options: stillToSign(asked).map((value) => ({ value, label: text.signer[value] })),
            },
            area('words', text.inPersonWords),
          ],
          { lead: text.inPersonLead },
        ),
  hidden: ({ read, sent }) => ({
    plan: textsOf(sent, 'plan')[0] ?? read.offered?.id,
    kenmerk: textsOf(sent, 'kenmerk')[0] ?? read.offered?.digest ?? undefined,
  }),
  schema: InPersonSchema,
  record: (visit, transfer, inPerson, { sent }) =>
    new SignPlan(casework(visit)).execute(visit.signedIn.actor, {
      transfer,
      plan: textsOf(sent, 'plan')[0] ?? '',
      digest: textsOf(sent, 'kenmerk')[0] ?? '',
      inPerson,
    }),
  onward: (transfer) => `/overstap/${transfer}/plan`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/plan`, label: text.title }),
};

export const PLAN_FORMS: readonly Route[] = [...recordingRoutes(WRITE), ...recordingRoutes(IN_PERSON)];
