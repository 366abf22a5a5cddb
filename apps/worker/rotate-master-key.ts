import { resealSecrets } from '../../libs/casework/webhooks/secret.js';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { LocalAccounts } from '../../libs/identity/local-accounts.js';
import { Sealer } from '../../libs/identity/sealing.js';
import { Sessions } from '../../libs/identity/sessions.js';
import { asWorker } from '../../libs/persistence/actor.js';
import { SystemClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';

/*
 * Wraps everything that an earlier master key opens with the current one, and ends. Run it after api, web and worker were
 * started with the new key in DOORLIJN_MASTER_KEY and the former in DOORLIJN_MASTER_KEY_PREVIOUS; running it again does no harm.
 */

/** Short transactions: people go on working meanwhile. */
const KEYS_AT_ONCE = 500;

const { masterKey, previousMasterKeys, database } = configurationOrEnd();
const connect = (url: string) =>
  createDataSource({ url, poolSize: 1, applicationName: 'doorlijn-rotate' }).initialize();
const [app, worker] = [await connect(database.appUrl), await connect(database.workerUrl)];
try {
  const vault = new Vault(new ConfiguredMasterKeys(masterKey, previousMasterKeys));
  let students = 0;
  for (;;) {
    const wrapped = await asWorker(worker, (manager) => vault.rotate(manager, KEYS_AT_ONCE));
    if (wrapped === 0) break;
    students += wrapped;
  }
  const webhooks = await asWorker(worker, (manager) => resealSecrets(manager, vault));
  const keys = [masterKey, ...previousMasterKeys].map((key) => Buffer.from(key, 'base64'));
  const [current = Buffer.alloc(0), ...earlier] = keys;
  const clock = new SystemClock();
  const accounts = await new LocalAccounts(app, clock, new Sealer(current, earlier), new Sessions(app, clock)).reseal();
  const [{ waiting } = { waiting: 0 }] = await worker.query<{ waiting: number }[]>(
    `SELECT count(*) AS waiting FROM import_rows WHERE status = 'waiting'`,
  );
  console.log(
    `Met de nieuwe hoofdsleutel ingepakt: de sleutels van ${students} leerlingen en ${accounts} accounts, en van ${webhooks} webhooks.`,
  );
  console.log(
    waiting > 0
      ? `Er wachten nog ${waiting} regels van een import. Laat die eerst klaar zijn, en haal dan de vorige sleutel weg.`
      : 'De vorige hoofdsleutel is nergens meer voor nodig: haal DOORLIJN_MASTER_KEY_PREVIOUS weg en vernietig hem.',
  );
} finally {
  await Promise.all([app.destroy(), worker.destroy()]);
}
