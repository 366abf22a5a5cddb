import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { fetchRuns, writeHistory } from './stored-history.js';

/** Of these the first escalation is kept too: nobody answers it, or it goes to another desk. */
const WITH_ESCALATION: ReadonlySet<ScenarioKey> = new Set<ScenarioKey>(['turns-18', 'deregistered', 'unreachable-rmc']);

/** `npm run histories` asks for it: stored histories are replayed by every later version. */
export const KEEPS_HISTORIES = process.env.DOORLIJN_WRITE_HISTORIES !== undefined;

/** Keeps what the workflows of these scenarios lived through, as that of this version. */
export async function keepHistories(
  { client, admin }: { client: Client; admin: DataSource },
  transfers: ReadonlyMap<ScenarioKey, string>,
): Promise<void> {
  for (const [key, transfer] of transfers) {
    const workflowId = `transfer-${transfer}`;
    writeHistory(key, { workflowId, runs: await fetchRuns(client, workflowId) });
    if (WITH_ESCALATION.has(key)) await keepFirstEscalation({ client, admin }, key, transfer);
  }
}

async function keepFirstEscalation(
  { client, admin }: { client: Client; admin: DataSource },
  key: ScenarioKey,
  transfer: string,
): Promise<void> {
  const [first] = await admin.query<{ id: string }[]>(
    'SELECT id FROM escalations WHERE transfer_id = $1 ORDER BY raised_at LIMIT 1',
    [transfer],
  );
  if (first === undefined) throw new Error(`nothing was escalated in ${key}`);
  const workflowId = `escalation-${first.id}`;
  writeHistory(`${key}-escalation`, { workflowId, runs: await fetchRuns(client, workflowId) });
}
