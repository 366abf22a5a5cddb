import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { SetUpRegion } from '../../libs/casework/set-up-region.js';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { type RegionFile, RegionFileSchema } from '../../libs/contracts/region-file.js';
import { SystemClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';

/*
 * Sets up a region with its organisations, locations and first administrators from a file, and ends. Running it again with a longer file adds
 * what is new; who has no account yet gets a new link.
 */

const USAGE = 'Gebruik: node dist/apps/worker/set-up-region.js regio.json [--oidc]\n--oidc: iedereen logt in via een aanbieder, dus zonder links.';

function end(words: string): never {
  console.error(words);
  process.exit(1);
}

function readFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return end(`${file} is niet te lezen als JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function regionIn(file: string): RegionFile {
  const read = RegionFileSchema.safeParse(readFile(file));
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  return end([`In ${file} klopt niet alles:`, ...mistakes].join('\n'));
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { oidc: { type: 'boolean' } } });
const [file] = positionals;
if (file === undefined || positionals.length > 1) end(USAGE);
const region = regionIn(file);
const { database, masterKey, previousMasterKeys, auditKey, baseUrl } = configurationOrEnd();
const dataSource = await createDataSource({ url: database.appUrl, poolSize: 2, applicationName: 'doorlijn-set-up' }).initialize();
try {
  const vault = new Vault(new ConfiguredMasterKeys(masterKey, previousMasterKeys));
  const audit = new AuditTrail(Buffer.from(auditKey, 'base64'));
  const setUp = new SetUpRegion({ dataSource, clock: new SystemClock(), vault, audit });
  const done = await setUp.execute(region, { inviting: values.oidc !== true });
  console.log(
    `${region.region.name} staat klaar. Nieuw: ${done.organisations} organisaties, ${done.locations} locaties en ${done.administrators} beheerders.`,
  );
  if (done.invited.length > 0) console.log('Geef deze links aan wie het zijn. Ze werken één keer, en een dag lang:');
  for (const { organisation, name, email, token } of done.invited)
    console.log(`  ${name} (${email}, ${organisation}): ${baseUrl}/account/${token}`);
} finally {
  await dataSource.destroy();
}
