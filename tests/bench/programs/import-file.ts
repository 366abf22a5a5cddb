import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { CreateImport } from '../../../libs/casework/cohort-import.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';

/*
 * Hands in one cohort file of so many rows as it would come over the network, in a process of its own, and tells what that process held at
 * most: `held <kilobytes>` of live memory, `resident <kilobytes>`. Start it with --expose-gc.
 */

const HEAD = 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email;leerling_email\n';
/** What arrives at once. */
const ROWS_AT_ONCE = 250;
const KB = 1_024;
const [url = '', rows = '0', actor = '{}', school = '', mentor = ''] = process.argv.slice(2);
const collect = (globalThis as { gc?: () => void }).gc;
let held = 0;

function look(): void {
  collect?.();
  held = Math.max(held, process.memoryUsage().heapUsed + process.memoryUsage().external);
}

async function* file(count: number): AsyncGenerator<string> {
  yield HEAD;
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    let part = '';
    for (let n = from; n < Math.min(count, from + ROWS_AT_ONCE); n += 1)
      part += `G${n};Kanarie;Vogelzang${n};12-04-2009;Amsterdam;${school};${mentor};g${n}@student.example\n`;
    look();
    yield part;
  }
}

const source = await createDataSource({ url, poolSize: 1, applicationName: 'bench-import' }).initialize();
const vault = new Vault(new ConfiguredMasterKeys(Buffer.alloc(32, 1).toString('base64'), []));
const casework = { dataSource: source, clock: new SystemClock(), vault, audit: new AuditTrail(Buffer.alloc(32, 2)) };
const begun = Date.now();
const { total, failed } = await new CreateImport(casework).execute(JSON.parse(actor) as StaffActor, { file: file(Number(rows)) });
const seconds = (Date.now() - begun) / 1_000;
look();
console.log(`rows ${total}\nfailed ${failed}\nheld ${Math.round(held / KB)}\nresident ${process.resourceUsage().maxRSS}\nmilliseconds ${Math.round(seconds * 1_000)}`);
await source.destroy();
