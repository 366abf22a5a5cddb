import { readRequest, saySorry } from './options.js';
import { writeBackup } from './write-backup.js';

const USAGE = `npm run backup -- --to BESTAND [--data MAP | --environment]
  Bewaart alles wat op dit moment is vastgelegd; Doorlijn kan gewoon doorgaan.
  --data         de map van een installatie op deze computer (anders .data)
  --environment  een database elders: DATABASE_URL_ADMIN, DATABASE_URL_APP, DATABASE_URL_WORKER, DATABASE_PASSWORD_MIGRATOR
De sleutels (secrets.json of je eigen geheimen) zitten er niet in. Bewaar die apart: zonder is de kopie niet te lezen.`;

try {
  const { file, target } = await readRequest('to');
  try {
    const { tables, rows } = await writeBackup(target.url, file);
    console.log(`Bewaard in ${file}: ${rows} rijen uit ${tables} tabellen.`);
  } finally {
    await target.close();
  }
} catch (error) {
  saySorry(error, USAGE);
}
