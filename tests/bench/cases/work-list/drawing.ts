import { styleSheet } from '../../../rehearsal/report/style.js';
import { escaped, path, px, text } from '../../../rehearsal/report/svg.js';
import { pair, table } from '../../../rehearsal/report/tables.js';
import { machine } from '../../machine.js';
import type { AtSize } from '../work-list.js';

const WIDTH = 760;
const [LEFT, RIGHT, TOP, HEIGHT] = [60, 210, 16, 380];
const GOAL_MS = 100;
const LABEL_APART = 19;
/** A browser's own letters need more room for the names of the lists. */
const WIDER_LETTERS = 100;

const GOAL_STYLES = '.goal{stroke:var(--turn);stroke-width:1.5;stroke-dasharray:2 4;fill:none}.dot{fill:var(--line)}';

const whole = (value: number): string => value.toLocaleString('nl-NL', { maximumFractionDigits: 0 });
const tenths = (value: number): string =>
  value.toLocaleString('nl-NL', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** How the pages slow down as the file grows: a drawing, and every number of it beside it. */
export function growthReport(sizes: readonly AtSize[]): string {
  const last = sizes.at(-1);
  const { processor, cores, memoryGb } = machine();
  const head = ['Lijst', ...sizes.map(({ transfers }) => whole(transfers)), 'SQL zelf'];
  const rows = (last?.pages ?? []).map(({ title, plain }, index) => [
    title,
    ...sizes.map(({ pages }) => tenths(pages[index]?.ours ?? 0)),
    tenths(plain),
  ]);
  const caption = `Milliseconden, 95e percentiel, per aantal open overstappen. „SQL zelf”: dezelfde rijen zonder Doorlijn, bij ${whole(last?.transfers ?? 0)}.`;
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Doorlijn · groei van de lijsten</title><style>${styleSheet()}
${GOAL_STYLES}
.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}td,th{padding-right:14px;white-space:nowrap}td:last-child,th:last-child{padding-right:0}
td:not(:first-child),th:not(:first-child){text-align:right}@media (max-width:1100px){.pair{grid-template-columns:minmax(0,1fr)}}</style></head>
<body><main><header><h1>Wat een lijst kost als de regio groeit</h1>
<p>Elke lijst is gevraagd zoals een medewerker dat doet: met toegangsregels, ontsleuteling en een regel in het logboek. Beide assen lopen per vertienvoudiging.</p></header>
<section>${pair(drawing(sizes), table(caption, head, rows))}</section>
<footer><p class="soft">Gemeten op ${escaped(processor)}, ${cores} kernen, ${memoryGb} GB, met PostgreSQL op dezelfde machine. Gemaakt met npm run bench -- --only work-list.</p></footer>
</main></body></html>
`;
}

/** The drawing alone, as a file that shows itself. */
export function growthSvg(sizes: readonly AtSize[]): string {
  // The letters would be three quarters of the file; a browser has some of its own.
  const styles = `${styleSheet().replaceAll(/@font-face\{[^}]*\}/g, '')}${GOAL_STYLES}`;
  return drawing(sizes)
    .replace(`viewBox="0 0 ${WIDTH} `, `viewBox="0 0 ${WIDTH + WIDER_LETTERS} `)
    .replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" `).replace('>', `><style>${styles}svg{background:#fff}</style>`);
}

function drawing(sizes: readonly AtSize[]): string {
  const all = sizes.flatMap(({ pages }) => pages.map(({ ours }) => ours));
  const counts = sizes.map(({ transfers }) => transfers);
  const x = logarithmic(Math.min(...counts), Math.max(...counts), LEFT, WIDTH - RIGHT);
  const [low, high] = [decade(Math.min(...all), Math.floor), decade(Math.max(GOAL_MS, ...all), Math.ceil)];
  const y = logarithmic(low, high, TOP + HEIGHT, TOP);
  const lines = (sizes.at(-1)?.pages ?? []).map(({ title }, index) => ({
    title,
    points: sizes.map(({ transfers, pages }) => [x(transfers), y(pages[index]?.ours ?? low)] as const),
  }));
  const ends = apart(lines.map(({ points }) => points.at(-1)?.[1] ?? 0));
  const parts = [
    ...decades(low, high).map((value) => grid(y(value), whole(value))),
    ...counts.map(
      (count) =>
        `<path class="axis" d="M${px(x(count))} ${TOP + HEIGHT}v5"/>` +
        text('small middle', x(count), TOP + HEIGHT + 20, whole(count)),
    ),
    text('small middle', (LEFT + WIDTH - RIGHT) / 2, TOP + HEIGHT + 42, 'open overstappen'),
    text('small end-at', LEFT - 8, TOP + 22, 'ms'),
    `<path class="goal" d="M${LEFT} ${px(y(GOAL_MS))}H${WIDTH - RIGHT}"/>`,
    text('mark-words', WIDTH - RIGHT - 96, y(GOAL_MS) + 16, 'doel: 100 ms'),
    ...lines.map(({ points }) =>
      path(
        'curve',
        points.map(([a, b], n) => `${n === 0 ? 'M' : 'L'}${px(a)} ${px(b)}`),
      ),
    ),
    ...lines.flatMap(({ points }) => points.map(([a, b]) => `<circle class="dot" cx="${px(a)}" cy="${px(b)}" r="3"/>`)),
    ...lines.map(({ title, points }, index) => leader(title, points.at(-1)?.[1] ?? 0, ends[index] ?? 0)),
  ];
  const label =
    'Lijndiagram: wachttijd per lijst bij een groeiend aantal open overstappen; de getallen staan in de tabel';
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + 50}" role="img" aria-label="${label}">${parts.join('')}</svg>`;
}

function grid(y: number, words: string): string {
  return `<path class="grid" d="M${LEFT} ${px(y)}H${WIDTH - RIGHT}"/>` + text('small end-at', LEFT - 8, y + 4, words);
}

/** The name of a line behind its end, with a thread to it where it had to make room. */
function leader(title: string, from: number, to: number): string {
  const edge = WIDTH - RIGHT;
  return (
    `<path class="axis" d="M${edge + 4} ${px(from)}L${edge + 18} ${px(to)}"/>` + text('name', edge + 24, to + 5, title)
  );
}

function logarithmic(low: number, high: number, from: number, to: number): (value: number) => number {
  // A single size has no width; it stands at the beginning.
  const width = Math.log(high / low) || 1;
  return (value) => from + (Math.log(Math.max(value, low) / low) / width) * (to - from);
}

const decade = (value: number, round: (exponent: number) => number): number =>
  10 ** round(Math.log10(Math.max(value, 0.1)));

function decades(low: number, high: number): number[] {
  const values: number[] = [];
  for (let value = low; value <= high * 1.001; value *= 10) values.push(value);
  return values;
}

/** Names that would lie on each other move apart, in the order in which they stand. */
function apart(places: readonly number[]): number[] {
  const order = places.map((place, n) => ({ place, n })).sort((a, b) => a.place - b.place);
  order.forEach((one, n) => {
    const above = order[n - 1];
    if (above !== undefined) one.place = Math.max(one.place, above.place + LABEL_APART);
  });
  return order.sort((a, b) => a.n - b.n).map(({ place }) => place);
}
