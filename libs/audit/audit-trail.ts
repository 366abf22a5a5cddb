import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';
import { claimRequest } from '../persistence/request.js';
import { atTheEnd } from '../persistence/transaction.js';
import { AuditError } from './audit-error.js';
import { auditRole, pseudonymOf, type AuditActor } from './pseudonym.js';

export interface AuditEntry {
  /**
   * In whose chain it goes: the organisation of the actor; for students, parents and the worker that of the case lead. Null is the
   * chain of the product itself. Entries of one chain wait for each other until commit, so what happens often never goes to null.
   */
  organisation: string | null;
  at: Instant;
  actor: AuditActor;
  /** What was done, a dotted code such as `file.read` or `outcome.recorded`. */
  action: string;
  transfer?: string;
  /** Names of what was read or changed, never values. */
  fields?: readonly string[];
  /** On which ground it may be seen: a code of the ground register. */
  ground?: string;
}

const LEAST_KEY_BYTES = 32;
/** What only looks, does not do what a request asked for. */
const READS = /\.(read|listed|previewed)$/;

/** Writes who did or read what. One per process, with the key for pseudonyms. */
export class AuditTrail {
  private readonly key: Buffer;

  /** @throws AuditError `AUDIT.KEY_TOO_SHORT` */
  constructor(key: string | Buffer) {
    this.key = Buffer.from(key);
    if (this.key.length < LEAST_KEY_BYTES) throw new AuditError('AUDIT.KEY_TOO_SHORT', `${this.key.length} bytes`);
  }

  /**
   * Appends to the chain of an organisation in the transaction of the caller: when that does not commit, nothing was disclosed. The
   * chain is locked while this is written, together with the commit; who needs more chains at once takes them in the order of their
   * organisations, or two transactions may wait for each other.
   * @throws PersistenceError `REQUEST.TAKEN_OVER`, `TRANSACTION.NONE`
   */
  async append(manager: EntityManager, entry: AuditEntry): Promise<void> {
    if (!READS.test(entry.action)) await claimRequest(manager, entry.at);
    const { organisation, at, actor, action, transfer = null, fields = [], ground = null } = entry;
    atTheEnd(manager, {
      text: 'SELECT audit_append($1, $2, $3, $4, $5, $6, $7, $8)',
      values: [organisation, at, this.pseudonymOf(actor), auditRole(actor), action, transfer, fields, ground],
    });
  }

  /** Under which name an actor is in the trail. */
  pseudonymOf(actor: AuditActor): string {
    return pseudonymOf(this.key, actor);
  }
}
