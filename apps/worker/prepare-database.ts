import { prepareDatabase } from '../../libs/persistence/prepare-database.js';

/** Brings the database of an installation to what this version needs, and ends. Run before api, web and worker start. */

const NAMES = ['DATABASE_URL_ADMIN', 'DATABASE_URL_APP', 'DATABASE_URL_WORKER', 'DATABASE_PASSWORD_MIGRATOR'] as const;
type Name = (typeof NAMES)[number];

function settingsOrEnd(): Record<Name, string> {
  const missing = NAMES.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.error(`Deze instellingen ontbreken: ${missing.join(', ')}.`);
    process.exit(1);
  }
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] ?? ''])) as Record<Name, string>;
}

const settings = settingsOrEnd();
const app = new URL(settings.DATABASE_URL_APP);
const worker = new URL(settings.DATABASE_URL_WORKER);
const database = decodeURIComponent(app.pathname.slice(1));

// The two addresses and what is made here must be about the same database and roles, or nobody can log in to it.
const wrong = [
  app.username !== 'doorlijn_app' && 'DATABASE_URL_APP moet van de rol doorlijn_app zijn.',
  worker.username !== 'doorlijn_worker' && 'DATABASE_URL_WORKER moet van de rol doorlijn_worker zijn.',
  worker.pathname !== app.pathname && 'DATABASE_URL_APP en DATABASE_URL_WORKER moeten naar dezelfde database wijzen.',
].filter((sentence) => sentence !== false);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}

await prepareDatabase(settings.DATABASE_URL_ADMIN, {
  database,
  passwords: {
    migrator: settings.DATABASE_PASSWORD_MIGRATOR,
    app: decodeURIComponent(app.password),
    worker: decodeURIComponent(worker.password),
  },
});
console.log(`De database ${database} is klaar.`);
