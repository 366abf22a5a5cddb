import type { Client } from '@temporalio/client';
import { hasEnded } from '../../../libs/domain/index.js';
import type { Simulated } from '../../../libs/simulation/core/cohort.js';
import type { LivedLine } from '../../../libs/simulation/core/lines.js';
import type { JournalRow } from '../world/journal.js';
import type { Evidence, TransferEvidence } from './evidence.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { inParallel } from './in-parallel.js';

interface Overview {
  phase?: string;
  seq: number;
  decision: number;
  open: string[];
  waiting: number;
}

/** What the database, the workflow and the pure core each say of every transfer is the same. */
export async function allAgree(
  client: Client,
  evidence: Evidence,
  journal: readonly JournalRow[],
  simulated: Simulated,
): Promise<Invariant> {
  const fromDatabase = journal.map((row) => textOf(row));
  const fromSimulation = simulated.lines.map((line) => textOf(line));
  const wrong = [
    ...difference(fromDatabase, fromSimulation).map((line) => `only in the database: ${line}`),
    ...difference(fromSimulation, fromDatabase).map((line) => `only in the simulation: ${line}`),
    ...evidence.transfers.flatMap((transfer) => stateProblem(transfer, simulated)),
    ...escalationProblems(evidence, simulated),
    ...(await inParallel(evidence.transfers, (transfer) => workflowProblem(client, transfer))).flat(),
  ];
  const checked = journal.length + evidence.transfers.length + evidence.escalations.length;
  return invariant(
    'database, workflow and simulation agree',
    checked,
    wrong,
    `${journal.length} regels, ${evidence.transfers.length} overstappen en ${evidence.escalations.length} meldingen zijn in alle drie gelijk.`,
  );
}

const minutes = (at: number): string => new Date(at).toISOString().slice(0, 16);

function textOf(line: JournalRow | LivedLine): string {
  const { transfer, decision, n, at, phase, kind, step, due, rung, recipientRole, calendar, detail } = line;
  return [transfer, decision, n, minutes(at), phase, kind, step, due, rung, recipientRole, calendar, detail]
    .map((part) => part ?? '')
    .join(' ');
}

function difference(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((line) => !known.has(line)).sort();
}

function stateProblem(transfer: TransferEvidence, { lives }: Simulated): string[] {
  const lived = lives.get(transfer.id);
  if (lived === undefined) return [`${transfer.id} was not simulated`];
  const { state } = lived;
  const open = state.steps
    .filter(({ status }) => status === 'open')
    .map(({ key }) => key)
    .sort();
  const same =
    state.phase === transfer.phase &&
    state.seq === transfer.seq &&
    state.decision === transfer.decision &&
    String(open) === String([...transfer.openSteps].sort());
  const says = `${state.phase} ${state.seq}/${state.decision} [${open.join()}]`;
  return same ? [] : [`${transfer.id.slice(0, 8)}: simulation ${says}, database ${describe(transfer)}`];
}

const describe = ({ phase, seq, decision, openSteps }: TransferEvidence): string =>
  `${phase} ${seq}/${decision} [${openSteps.join()}]`;

function escalationProblems({ escalations }: Evidence, { lives }: Simulated): string[] {
  const known = escalations.map(({ transfer, key, status, desk }) => `${transfer} ${key} ${status} ${desk}`).sort();
  const lived = [...lives].flatMap(([transfer, life]) =>
    life.escalations.map(
      ({ key, state, desk, isSettled }) => `${transfer} ${key} ${isSettled ? 'solved' : (state?.status ?? '')} ${desk}`,
    ),
  );
  lived.sort();
  return String(known) === String(lived)
    ? []
    : [...difference(known, lived), ...difference(lived, known)].map((one) => `escalation ${one}`);
}

async function workflowProblem(client: Client, transfer: TransferEvidence): Promise<string[]> {
  const handle = client.workflow.getHandle(`transfer-${transfer.id}`);
  const { status } = await handle.describe();
  const name = transfer.id.slice(0, 8);
  if (hasEnded(transfer.phase))
    return status.name === 'COMPLETED' ? [] : [`${name} has ended, its workflow is ${status.name}`];
  if (status.name !== 'RUNNING') return [`${name} is ${transfer.phase}, its workflow is ${status.name}`];
  const seen = await handle.query<Overview>('state');
  const same =
    seen.phase === transfer.phase &&
    seen.seq === transfer.seq &&
    seen.decision === transfer.decision &&
    seen.waiting === 0 &&
    String([...seen.open].sort()) === String([...transfer.openSteps].sort());
  const says = `${seen.phase ?? ''} ${seen.seq}/${seen.decision} [${seen.open.join()}]`;
  return same ? [] : [`${name}: workflow ${says}, database ${describe(transfer)}`];
}
