import type { EntityManager } from 'typeorm';

import type { Actor } from '../persistence/actor.js';
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

/** The last thing a transaction does: the chain of the organisation is held from here to commit. */
export async function writeAudit(casework: Casework, manager: EntityManager, actor: Actor, line: AuditLine): Promise<void> {
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
  const [row] = await manager.query<{ id: string }[]>('SELECT organisation_id AS id FROM memberships WHERE id = $1', [membership]);
  return row?.id ?? null;
}
