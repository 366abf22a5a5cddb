import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { type Casework } from '../../../libs/casework/casework.js';
import { type Clock } from '../../../libs/persistence/clock.js';
import { type DoorlijnDatabase } from '../../setup/database.js';
import { vault } from '../persistence/world.js';

/** What the use cases work with, over the database of this test file, connected as the application. */
export function caseworkOf(database: Pick<DoorlijnDatabase, 'app'>, clock: Clock): Casework {
  return { dataSource: database.app, clock, vault, audit: new AuditTrail(Buffer.alloc(32, 6)) };
}
