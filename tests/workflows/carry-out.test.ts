import { beforeAll, describe, expect, it } from '@jest/globals';
import { casefileActivities } from '../../activities/index.js';
import type { CarryOut, CasefileActivities } from '../../activities/casefile/contract.js';
import { factsOf } from '../../apps/worker/facts-of.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import {
  decide,
  digestOf,
  type Due,
  type Effect,
  type Fact,
  type Policy,
  type TransferState,
} from '../../libs/domain/index.js';
import { useDoorlijnDatabase } from '../setup/database.js';
import { registration } from '../unit/domain/scenarios/stage.js';
import { Stage, vault } from './stage.js';

const DAY = '2026-11-02';
const SAM = { birthDate: '2009-05-20', outflowProfile: 'further-education' } as const;

const database = useDoorlijnDatabase({ workerPool: 8 });
let stage: Stage;
let activities: CasefileActivities;

beforeAll(async () => {
  stage = await Stage.build(database);
  activities = casefileActivities({
    dataSource: database.worker,
    vault,
    audit: new AuditTrail(Buffer.alloc(32, 'audit')),
  });
});

/** The decision of the core on one event, as the workflow asks to carry it out. */
function asked(
  state: TransferState | undefined,
  event: Fact | Due,
  policy: Policy,
): { input: CarryOut; state: TransferState } {
  const decided = decide(state, event, policy);
  const { transfer, decision, phase, minuteOfDay, seq } = decided.state;
  const at = event.type === 'due' ? event.item.at : event.at;
  const on = new Date(at).toISOString().slice(0, 10);
  const cause = event.type === 'due' ? { due: event.item } : { seq: event.seq };
  const { effects } = decided;
  const input = {
    transfer,
    decision,
    phase,
    minuteOfDay,
    at,
    on,
    now: at,
    seq,
    cause,
    effects,
    digest: digestOf(effects),
  };
  return { input, state: decided.state };
}

async function registered(): Promise<{ transfer: string; first: CarryOut; state: TransferState; policy: Policy }> {
  const transfer = await stage.register({ ...registration, extraSupport: true }, DAY, SAM);
  const [fact] = await factsOf(database.admin.manager, transfer);
  if (fact?.type !== 'registered') throw new Error('the first fact is the registration');
  const { policy } = fact.registration;
  const { input, state } = asked(undefined, fact, policy);
  return { transfer, first: input, state, policy };
}

/** Everything that carrying out can leave behind for a transfer. */
async function leftBehind(transfer: string): Promise<Record<string, unknown[]>> {
  const of = (table: string, order: string, column = 'transfer_id'): Promise<unknown[]> =>
    database.admin.query(`SELECT * FROM ${table} WHERE ${column} = $1 ORDER BY ${order}`, [transfer]);
  return {
    transfers: await of('transfers', 'id', 'id'),
    steps: await of('steps', 'key'),
    decisions: await of('decisions', 'decision'),
    journal: await of('journal', 'id'),
    messages: await of('messages', 'dedupe_key'),
    escalations: await of('escalations', 'id'),
    outbox: await of('outbox', 'id'),
    audit: await of('audit', 'id'),
  };
}

/** Message, escalation, end of access and colour in one decision. */
const everything = (transfer: string): Effect[] => [
  {
    kind: 'message',
    template: 'reminder',
    to: [
      { role: 'vso-mentor', deputy: false },
      { role: 'vso-mentor', deputy: true },
    ],
    step: 'profile',
    rung: 3,
  },
  { kind: 'message', template: 'check-in-ask', to: [{ role: 'student', deputy: false }] },
  { kind: 'escalation', key: `absence:${transfer}`, reason: 'absence', since: DAY },
  { kind: 'access-ended', party: 'parents' },
  { kind: 'phase-changed', phase: 'application' },
];

describe('carrying out a decision', () => {
  it('puts steps, terms and journal of a registration in the file', async () => {
    const { transfer, first } = await registered();
    const { digest, deadlines } = await activities.carryOut(first);
    expect(digest).toBe(first.digest);
    expect(deadlines.map(({ step }) => step).sort()).toEqual(['application', 'profile']);
    const [row] = await database.admin.query<object[]>(
      `SELECT phase, projected_seq AS "projectedSeq", decision, next_step AS "nextStep", next_due AS "nextDue" FROM transfers WHERE id = $1`,
      [transfer],
    );
    const profile = deadlines.find(({ step }) => step === 'profile');
    expect(row).toEqual({
      phase: 'orientation',
      projectedSeq: 1,
      decision: 1,
      nextStep: 'profile',
      nextDue: profile?.due,
    });
  });

  it('changes nothing the second time, and gives the same answer', async () => {
    const { transfer, first } = await registered();
    const once = { ...first, effects: [...first.effects, ...everything(transfer)] };
    const answer = await activities.carryOut(once);
    const before = await leftBehind(transfer);
    expect(await activities.carryOut(once)).toEqual(answer);
    expect(await leftBehind(transfer)).toEqual(before);
    expect(before.messages).toHaveLength(3);
    expect(before.escalations).toHaveLength(1);
  });

  it('happens once when it is asked ten times at the same moment', async () => {
    const { transfer, first } = await registered();
    const once = { ...first, effects: [...first.effects, ...everything(transfer)] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => activities.carryOut(once)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { decisions, escalations, messages, outbox } = await leftBehind(transfer);
    expect([decisions, escalations, messages].map((rows) => rows?.length)).toEqual([1, 1, 3]);
    // The registration itself, and the start of the escalation.
    expect(outbox).toHaveLength(2);
  });

  it('keeps what was decided under a number when it is asked for something else', async () => {
    const { transfer, first, state, policy } = await registered();
    await activities.carryOut(first);
    await stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, DAY, 5);
    const [, fact] = await factsOf(database.admin.manager, transfer);
    const { input } = asked(state, fact!, policy);
    await activities.carryOut(input);
    const before = await leftBehind(transfer);
    const due: Due = { type: 'due', item: { at: input.at, what: 'rung', step: 'profile', rung: -3 } };
    const other = asked({ ...state, agenda: [due.item] }, due, policy);
    expect(other.input.decision).toBe(input.decision);
    expect(await activities.carryOut(other.input)).toMatchObject({ digest: input.digest, earlier: { seq: 2 } });
    expect(await leftBehind(transfer)).toEqual(before);
  });

  it('writes nothing on top of decisions that are missing from the file', async () => {
    const { transfer, first } = await registered();
    const before = await leftBehind(transfer);
    await expect(activities.carryOut({ ...first, decision: 4 })).rejects.toThrow('CASEFILE.OUT_OF_STEP');
    expect(await leftBehind(transfer)).toEqual(before);
  });

  it('is refused to a workflow that was replaced, whatever it still tries', async () => {
    const { transfer, first } = await registered();
    await database.admin.query('UPDATE transfers SET workflow_chain = gen_random_uuid() WHERE id = $1', [transfer]);
    const before = await leftBehind(transfer);
    await expect(activities.carryOut(first)).rejects.toThrow('CASEFILE.REPLACED');
    expect(await leftBehind(transfer)).toEqual(before);
  });

  it('lets messages go only in the working hours of who gets them', async () => {
    const { transfer, first } = await registered();
    // Saturday 24 October 2026, in the autumn holidays of region Noord are 10 to 18 October.
    const saturday = Date.parse('2026-10-24T08:15:00+02:00');
    await activities.carryOut({
      ...first,
      at: saturday,
      now: saturday,
      on: '2026-10-24',
      effects: [...first.effects, ...everything(transfer)],
    });
    const rows = await database.admin.query<{ sendAfter: number }[]>(
      'SELECT send_after AS "sendAfter" FROM messages WHERE transfer_id = $1',
      [transfer],
    );
    expect(new Set(rows.map(({ sendAfter }) => new Date(sendAfter).toISOString()))).toEqual(
      new Set(['2026-10-26T07:15:00.000Z']),
    );
  });

  it('takes back what waits about a step that is over', async () => {
    const { transfer, first, state, policy } = await registered();
    await activities.carryOut({ ...first, effects: [...first.effects, ...everything(transfer)] });
    await stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, DAY, 5);
    const [, fact] = await factsOf(database.admin.manager, transfer);
    await activities.carryOut(asked(state, fact!, policy).input);
    const rows = await database.admin.query<{ template: string; status: string }[]>(
      `SELECT DISTINCT template, status FROM messages WHERE transfer_id = $1 AND template IN ('reminder', 'check-in-ask') ORDER BY template`,
      [transfer],
    );
    expect(rows).toEqual([
      { template: 'check-in-ask', status: 'pending' },
      { template: 'reminder', status: 'superseded' },
    ]);
  });
});
