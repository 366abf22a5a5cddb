import type { EntityManager } from 'typeorm';
import type { AuditTrail } from '../../libs/audit/audit-trail.js';
import type { Instant } from '../../libs/domain/index.js';

/** What the worker did that a person may ask about later: it opened a file, or closed it. */
export interface Audited {
  /** In whose chain. */
  organisation: string;
  action: string;
  ground: string;
}

/**
 * Always in the same order: two decisions that need two chains never wait for each other.
 */
export async function writeAudit(
  audit: AuditTrail,
  manager: EntityManager,
  transfer: string,
  at: Instant,
  audited: readonly Audited[],
): Promise<void> {
  const ordered = [...audited].sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
  for (const entry of ordered) await audit.append(manager, { ...entry, at, actor: { kind: 'worker' }, transfer });
}
