import { readFileSync } from 'node:fs';
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

function end(words: string): never {
  console.error(words);
  process.exit(1);
}

const isTable = (name: string): name is ReferenceTableName => Object.hasOwn(REFERENCE_TABLES, name);

async function textOf(place: string): Promise<string> {
  try {
    if (!/^https?:/.test(place)) return readFileSync(place, 'utf8');
    const answer = await fetch(place, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return end(`${place} antwoordt met ${String(answer.status)}. Er is niets veranderd.`);
    const text = await answer.text();
    return text.length > LARGEST ? end(`${place} is te groot voor deze gegevens. Er is niets veranderd.`) : text;
  } catch (error) {
    return end(`${place} is niet te lezen: ${error instanceof Error ? error.message : String(error)}. Er is niets veranderd.`);
  }
}

function show({ table, from, differences: { added, gone, changed } }: Edition): void {
  const lines = [
    ...added.map((key) => `+ ${key}`),
    ...gone.map((key) => `- ${key}`),
    ...changed.map(({ key, column, from: was, to }) => `~ ${key}, ${column}: "${was}" wordt "${to}"`),
  ];
  console.log(`${table} vanaf ${from}: ${String(added.length)} erbij, ${String(gone.length)} weg, ${String(changed.length)} waarden anders.`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  if (lines.length > SHOWN) console.log(`  en nog ${String(lines.length - SHOWN)}`);
}

function placesIn(file: string): [string, string][] {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read === 'object' && read !== null) return Object.entries(read).map(([name, place]) => [name, String(place)]);
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
const wanted = sources === undefined ? (name === undefined || where === undefined ? [] : [[name, where] as const]) : placesIn(sources);
if (from === undefined || !DATE.test(from) || wanted.length === 0) end(USAGE);
const successors = Object.fromEntries((values.successor ?? []).map((pair) => pair.split('=', 2) as [string, string]));
for (const [table, place] of wanted) {
  if (!isTable(table)) end(`"${table}" is geen tabel. Kies uit: ${NAMES}.`);
  try {
    const ofTable = table === 'municipalities' ? successors : {};
    const edition = checkEdition({ table, from, text: await textOf(place), successors: ofTable, folder });
    show(edition);
    console.log(values.write === true ? `Bewaard als ${writeEdition(edition, folder)}.` : 'Er is niets bewaard. Met --write wel.');
  } catch (error) {
    if (!(error instanceof EditionRefused)) throw error;
    end([`${place} wordt niet overgenomen. Er is niets veranderd.`, ...error.sentences.map((sentence) => `  ${sentence}`)].join('\n'));
  }
}
