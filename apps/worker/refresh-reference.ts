import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkEdition, EditionRefused, writeEdition, type Edition } from '../../libs/reference/refresh/edition.js';
import { REFERENCE_TABLES, type ReferenceTableName } from '../../libs/reference/refresh/tables.js';
import { versionsFolder } from '../../libs/reference/versions.js';

/*
 * Takes over a new edition of public data: checks it, shows what changes, and with --write puts it beside the present one under the
 * day from which it holds.
 */

const NAMES = Object.keys(REFERENCE_TABLES).join(', ');
const USAGE = `Gebruik: npm run reference -- <tabel> <bestand of https-adres> --from 2027-01-01 [--successor GM0001=GM0002] [--folder map] [--write]
of:      npm run reference -- --sources bronnen.json --from 2027-01-01 [--write]
Tabellen: ${NAMES}. bronnen.json is { "tabel": "bestand of adres" }.
Zonder --write verandert er niets.`;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PATIENCE_MS = 60_000;
const LARGEST = 20_000_000;
const SHOWN = 50;
const UNCHANGED = 'Er is niets veranderd.';

function end(words: string): never {
  console.error(words);
  process.exit(1);
}

const isTable = (name: string): name is ReferenceTableName => Object.hasOwn(REFERENCE_TABLES, name);

async function textOf(place: string): Promise<string> {
  if (/^https?:/.test(place)) return fetched(place);
  try {
    return readFileSync(place, 'utf8');
  } catch (error) {
    return end(`${place} is niet te lezen: ${error instanceof Error ? error.message : String(error)}. ${UNCHANGED}`);
  }
}

async function fetched(address: string): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    return end(`${address} is niet te bereiken (${causeOf(error)}). Probeer het later opnieuw. ${UNCHANGED}`);
  }
  if (!answer.ok) return end(`${address} antwoordt met ${String(answer.status)}. ${UNCHANGED}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      // Counted as it comes in: what is too big is never held as a whole.
      if (size > LARGEST) return end(`${address} is te groot voor deze gegevens. ${UNCHANGED}`);
      parts.push(part);
    }
  } catch (error) {
    return end(
      `${address} brak af na ${String(size)} bytes (${causeOf(error)}): het bestand is niet heel. Probeer het opnieuw. ${UNCHANGED}`,
    );
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The code of the network where there is one: `ECONNREFUSED` says more than `fetch failed`. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

function show({ table, from, differences: { added, gone, changed } }: Edition): void {
  const lines = [
    ...added.map((key) => `+ ${key}`),
    ...gone.map((key) => `- ${key}`),
    ...changed.map(({ key, column, from: was, to }) => `~ ${key}, ${column}: "${was}" wordt "${to}"`),
  ];
  console.log(
    `${table} vanaf ${from}: ${String(added.length)} erbij, ${String(gone.length)} weg, ${String(changed.length)} waarden anders.`,
  );
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  if (lines.length > SHOWN) console.log(`  en nog ${String(lines.length - SHOWN)}`);
}

function placesIn(file: string): [string, string][] {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read === 'object' && read !== null)
      return Object.entries(read).map(([name, place]) => [name, String(place)]);
  } catch (error) {
    return end(`${file} is niet te lezen als JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return end(USAGE);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    successor: { type: 'string', multiple: true },
    sources: { type: 'string' },
    folder: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const { from, sources, folder = versionsFolder() } = values;
const [name, where] = positionals;
const wanted =
  sources === undefined
    ? name === undefined || where === undefined
      ? []
      : [[name, where] as const]
    : placesIn(sources);
if (from === undefined || !DATE.test(from) || wanted.length === 0) end(USAGE);
const successors = Object.fromEntries((values.successor ?? []).map((pair) => pair.split('=', 2) as [string, string]));
// All of them stand beside a copy of what is there first, so that either every list is taken over or none.
const trial = mkdtempSync(join(tmpdir(), 'doorlijn-reference-'));
process.once('exit', () => rmSync(trial, { recursive: true, force: true }));
if (existsSync(folder)) cpSync(folder, trial, { recursive: true });
const checked: Edition[] = [];
for (const [table, place] of wanted) {
  if (!isTable(table)) end(`"${table}" is geen tabel. Kies uit: ${NAMES}.`);
  try {
    const ofTable = table === 'municipalities' ? successors : {};
    const edition = checkEdition({ table, from, text: await textOf(place), successors: ofTable, folder: trial });
    writeEdition(edition, trial);
    checked.push(edition);
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    end(
      [`${place} wordt niet overgenomen. ${UNCHANGED}`, ...error.sentences.map((sentence) => `  ${sentence}`)].join(
        '\n',
      ),
    );
  }
}
for (const edition of checked) {
  show(edition);
  console.log(
    values.write === true ? `Bewaard als ${writeEdition(edition, folder)}.` : 'Er is niets bewaard. Met --write wel.',
  );
}
