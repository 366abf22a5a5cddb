import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SYSTEM } from '../../../libs/persistence/actor.js';
import { recordFact } from '../../../libs/persistence/facts.js';
import { until } from './program.js';

const LOOK_MS = 100;
const LATEST_MS = 600_000;
/** A student who is written out without anything that holds them: the desk hears it at once. */
const LEAVES = { type: 'deregistered', warmHandover: false, alternative: false, startkwalificatie: false } as const;
const ANSWERED = `
  SELECT e.transfer_id AS transfer FROM escalations e
  WHERE e.transfer_id = ANY ($1::uuid[]) AND EXISTS (SELECT 1 FROM escalation_decisions d WHERE d.escalation_id = e.id)`;

/**
 * Has students leave one after another while the machine is busy with other things, and looks how long each takes: from the record until
 * the workflow of the escalation has made its first decision. @returns milliseconds, one per student
 */
export async function escalateMeanwhile(
  admin: DataSource,
  transfers: readonly string[],
  now: () => number,
  everyMs: number,
): Promise<number[]> {
  const recorded = new Map<string, number>();
  const took = new Map<string, number>();
  const look = async (): Promise<void> => {
    const rows = await admin.query<{ transfer: string }[]>(ANSWERED, [[...recorded.keys()]]);
    for (const { transfer } of rows)
      if (!took.has(transfer)) took.set(transfer, Date.now() - (recorded.get(transfer) ?? 0));
  };
  for (const transferId of transfers) {
    await admin.transaction((manager) => recordFact(manager, { transferId, body: LEAVES, actor: SYSTEM, clock: { now } }));
    recorded.set(transferId, Date.now());
    for (const next = Date.now() + everyMs; Date.now() < next; await pause(LOOK_MS)) await look();
  }
  const all = async (): Promise<boolean> => {
    await look();
    return took.size === transfers.length;
  };
  await until(`${transfers.length} escalations`, all, { look: LOOK_MS, milliseconds: LATEST_MS });
  return [...took.values()];
}
