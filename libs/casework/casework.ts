import type { DataSource } from 'typeorm';

import type { AuditTrail } from '../audit/audit-trail.js';
import type { StartTransferBody } from '../contracts/start-transfer.js';
import type { Clock } from '../persistence/clock.js';
import type { Vault } from '../vault/vault.js';

/** What every use case works with. */
export interface Casework {
  /** Connected as the application; for the use cases of the worker, as the worker. */
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly audit: AuditTrail;
  /** The uuid of a new transfer, where the same one is wanted again (a rehearsal); random when left out. */
  readonly transferIdOf?: (body: StartTransferBody) => string;
}
