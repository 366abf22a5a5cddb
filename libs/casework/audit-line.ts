import type { EntityManager } from 'typeorm';

import type { Actor, StaffActor } from '../persistence/actor.js';
import { atTheEnd } from '../persistence/transaction.js';
import type { Casework } from './casework.js';

export interface AuditLine {
  /** Dotted code of what was done: `outcome.recorded`, `file.read`. */
  action: string;
  /** Names of what was read or changed, never values. */
  fields: readonly string[];
  transfer?: string;
  /** Membership of the case lead, in whose organisation's chain an act of a student or parent goes. */
  lead?: string;
  ground?: string | undefined;
}

/** Written with the commit: no line in the trail, no answer and no change. */
export async function writeAudit(
  casework: Casework,
  manager: EntityManager,
  actor: Actor,
  line: AuditLine,
): Promise<void> {
  const { lead, ground, ...entry } = line;
  await casework.audit.append(manager, {
    ...entry,
    ...(ground === undefined ? {} : { ground }),
    organisation: actor.kind === 'staff' ? actor.organisation : await organisationOf(manager, lead),
    at: casework.clock.now(),
    actor,
  });
}

async function organisationOf(manager: EntityManager, membership: string | undefined): Promise<string | null> {
  if (membership === undefined) return null;
  const [row] = await manager.query<{ id: string }[]>('SELECT organisation_id AS id FROM memberships WHERE id = $1', [
    membership,
  ]);
  return row?.id ?? null;
}

/** The same act on many files at once, a row for each: as `writeAudit`, with the commit. */
export function writeAuditOfMany(
  casework: Casework,
  manager: EntityManager,
  actor: StaffActor,
  { action, transfers }: { action: string; transfers: readonly string[] },
): void {
  if (transfers.length === 0) return;
  atTheEnd(manager, {
    text: `SELECT count(audit_append($1, $2, $3, $4, $5, t.id, '{}', NULL)) FROM unnest($6::uuid[]) AS t(id)`,
    values: [actor.organisation, casework.clock.now(), casework.audit.pseudonymOf(actor), actor.role, action, transfers],
  });
}
