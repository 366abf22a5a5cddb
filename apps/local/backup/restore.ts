import { createDataSource } from '../../../libs/persistence/data-source.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import { verifyAuditChain } from '../../../libs/audit/verify-chain.js';
import { readRequest, saySorry } from './options.js';
import { restoreBackup } from './restore-backup.js';
import type { Target } from './target.js';

const USAGE = `npm run restore -- --from BESTAND [--data MAP | --environment]
  Zet een reservekopie terug. Stop Doorlijn eerst. Wat er stond, blijft onder een andere naam bestaan.
  --data         de map van een installatie op deze computer (anders .data)
  --environment  een database elders: DATABASE_URL_ADMIN, DATABASE_URL_APP, DATABASE_URL_WORKER, DATABASE_PASSWORD_MIGRATOR`;

/** Looks at what came back: is the log of who did what whole? */
async function brokenChains({ url }: Target): Promise<number> {
  const source = await createDataSource({ url, poolSize: 1, applicationName: 'doorlijn-restore' }).initialize();
  try {
    const { broken } = await asWorker(source, (manager) => verifyAuditChain(manager, 'all'));
    return broken.length;
  } finally {
    await source.destroy();
  }
}

try {
  const { file, target } = await readRequest('from');
  try {
    const { madeAt, rows, setAside } = await restoreBackup({ ...target, file });
    console.log(`Teruggezet: ${rows} rijen, zoals het was op ${madeAt}.`);
    if (setAside !== undefined) console.log(`Wat er stond, heet nu ${setAside}.`);
    const broken = await brokenChains(target);
    console.log(broken === 0 ? 'Het logboek klopt.' : `Let op: ${broken} ketens van het logboek kloppen niet.`);
    console.log('Start Doorlijn, en laat daarna één keer upkeep-reconcile-all lopen: dat brengt Temporal weer gelijk met het dossier.');
    if (broken > 0) process.exitCode = 1;
  } finally {
    await target.close();
  }
} catch (error) {
  saySorry(error, USAGE);
}
