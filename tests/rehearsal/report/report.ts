import type { Policy } from '../../../libs/domain/index.js';
import type { Tally } from '../../../libs/simulation/core/tally.js';
import { DAYS } from '../../../libs/simulation/people/days.js';
import type { RehearsalResult } from '../result.js';
import type { JournalRow } from '../world/journal.js';
import { compareRhythms } from './compare.js';
import { curves, percent } from './charts.js';
import { dateAt, linesOf } from './data.js';
import type { Line } from './data.js';
import { escalationsPerWeek } from './escalations.js';
import { field, legend } from './field.js';
import { funnel } from './funnel.js';
import { styleSheet } from './style.js';
import { escaped } from './svg.js';
import { folded, pair, table } from './tables.js';
import { ENDS, INVARIANTS } from './words.js';

export interface ReportParts {
  result: RehearsalResult;
  journal: readonly JournalRow[];
  policy: Policy;
  /** The same students on the pure core. */
  tally: Tally;
}

/** The report of a rehearsal as one HTML file that needs nothing else. */
export async function reportOf({ result, journal, policy, tally }: ReportParts): Promise<string> {
  const lines = linesOf(journal);
  const { whole, rhythms } = await compareRhythms(result.seed, policy);
  const sections = [
    picture(lines),
    funnel(journal, result.students),
    escalationsPerWeek(lines),
    firstHundredDays(tally, whole),
    rhythms,
    invariants(result),
    students(lines),
  ];
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doorlijn · generale repetitie van ${result.students} leerlingen</title><style>${styleSheet()}</style></head>
<body><main>${opening(result)}${sections.join('')}${closing(result)}</main></body></html>
`;
}

function opening({
  students,
  transfers,
  escalations,
  checkIns,
  messages,
  mails,
  invariants: checks,
}: RehearsalResult): string {
  const holds = checks.every((check) => check.holds);
  const number = (value: number, words: string): string =>
    `<li><b>${value.toLocaleString('nl-NL')}</b><span>${words}</span></li>`;
  return `<header><p class="soft">Doorlijn · generale repetitie</p>
<h1>${students} leerlingen, twee jaar, ${holds ? 'niemand uit het oog' : 'en niet alles ging goed'}</h1>
<p>Een verzonnen cohort, getrokken uit de gepubliceerde cijfers van Amsterdam, speelde van september 2026 tot november 2028 mee op een echte installatie:
met alle handelingen, termijnen, mails en meldingen. Wat de cijfers niet zeggen is aangenomen en staat als aanname in de code.</p>
<ul class="numbers">${[
    number(transfers.closed, 'afgerond na nazorg'),
    number(transfers.withdrawn, 'gestopt met bestemming en eigenaar'),
    number(transfers.dormant, 'in een tussenjaar, in beeld'),
    number(transfers.open, 'lopen nog'),
    number(checkIns.held, 'landingsgesprekken'),
    number(messages.sent, `berichten in ${mails.toLocaleString('nl-NL')} mails`),
    number(escalations.stall + escalations.event, 'meldingen buiten de scholen'),
  ].join('')}</ul></header>`;
}

function picture(lines: readonly Line[]): string {
  const outside = lines.filter(({ escalations }) => escalations.length > 0).length;
  return `<section class="picture"><h2>Elke lijn is een leerling; geen lijn stopt zomaar</h2>
<p class="soft">Bovenaan wie voor de start stopte, dan wie begon, in de volgorde van hun eerste dag, onderaan de tussenjaren. Bij ${outside} van de ${lines.length} leerlingen is iemand buiten de scholen gevraagd om te helpen.</p>
<figure class="field-box">${field(lines)}</figure>${legend()}</section>`;
}

const DAY_59 = 59;

function firstHundredDays(tally: Tally, whole: Tally): string {
  const share = ({ present, started }: Tally): number[] => present.map((there) => there / Math.max(1, started));
  const [ours, all] = [share(tally), share(whole)];
  const left = (shares: readonly number[], day: number): number => 1 - (shares[day] ?? 0);
  const chart = curves(
    'Aandeel van de starters dat er nog is, per dag na de start',
    [
      { name: 'dit cohort', className: '', values: ours },
      { name: `${whole.students.toLocaleString('nl-NL')} gesimuleerd`, className: 'other', values: all },
    ],
    {
      from: 0.75,
      ticks: [0, 20, 40, 60, 80, 100].map((at) => ({ at, name: String(at) })),
      mark: { at: DAY_59, words: 'dag 59' },
      axis: 'dagen na de eerste schooldag',
    },
  );
  const days = [0, 14, 28, 42, DAY_59, 77, 100];
  return `<section><h2>Op dag 59 is ${percent(left(ours, DAY_59))} van de starters weg, op dag 100 ${percent(left(ours, 100))}</h2>
<p class="soft">Wie binnen honderd dagen stopt, stopt volgens de cijfers gemiddeld op dag 59. Daarom liggen de gesprekken voor die dag dicht op elkaar.</p>
${pair(
  chart,
  table(
    `Nog aanwezig, van ${tally.started} die begonnen en honderd dagen gevolgd zijn`,
    ['Dag', 'Dit cohort', 'Gesimuleerd'],
    days.map((day) => [`dag ${day}`, percent(ours[day] ?? 0), percent(all[day] ?? 0)]),
  ),
)}</section>`;
}

function invariants({ invariants: checks, histories }: RehearsalResult): string {
  const broken = checks.filter(({ holds }) => !holds).length;
  const rows = checks.map(
    ({ name, holds, checked, detail }) =>
      `<tr><td class="${holds ? 'yes' : 'no'}">${holds ? 'ja' : 'nee'}</td><td>${escaped(INVARIANTS[name] ?? name)}</td><td class="n">${checked.toLocaleString('nl-NL')}</td><td>${escaped(detail)}</td></tr>`,
  );
  const title =
    broken === 0
      ? 'Alles wat altijd moet gelden, gold'
      : `${broken} van de ${checks.length} dingen die altijd moeten gelden, golden niet`;
  return `<section><h2>${title}</h2>
<p class="soft">Na elke repetitie nageteld in de database, de mailbox, de workflows en de simulatie. De langste geschiedenis van een leerling telt ${histories.maxEvents} gebeurtenissen en ${Math.round(histories.maxBytes / 1024)} KB; het doel is hoogstens 700 en 400 KB.</p>
<div class="wide"><table><thead><tr><th scope="col">Klopt</th><th scope="col">Wat</th><th scope="col" class="n">Nagekeken</th><th scope="col">Gevonden</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

/** The picture as a table. */
function students(lines: readonly Line[]): string {
  const rows = lines.map((line, n) => [
    `Leerling ${n + 1}`,
    dateAt(line.stretches[0]?.from ?? 0),
    line.started === undefined ? '' : dateAt(line.started),
    line.checkIns,
    line.reminders.length,
    line.late.length,
    line.escalations.length,
    ENDS[line.end],
    line.last >= DAYS ? '' : dateAt(line.last),
  ]);
  const head = [
    'Lijn',
    'Aangemeld',
    'Gestart',
    'Gesprekken',
    'Herinneringen',
    'Te laat',
    'Meldingen',
    'Aan het eind',
    'Tot en met',
  ];
  return `<section><h2>Het veld als tabel</h2>${folded('Alle leerlingen, van boven naar beneden', table('In de volgorde van de tekening', head, rows))}</section>`;
}

function closing({ seed, students: count, from, to, wallSeconds }: RehearsalResult): string {
  return `<footer class="soft"><p>Zaad ${seed}, ${count} leerlingen, ${from} tot en met ${to}, gespeeld in ${Math.round(wallSeconds)} seconden. Hetzelfde zaad geeft dezelfde repetitie.
Alle personen zijn verzonnen.</p></footer>`;
}
