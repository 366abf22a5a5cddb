import type { Phase } from '../../../libs/domain/index.js';
import { DAYS } from '../../../libs/simulation/people/days.js';
import { holidayBands, months } from './data.js';
import type { Line, Place } from './data.js';
import { path, px, text } from './svg.js';

const WIDTH = 1600;
const MARGIN = { top: 40, right: 10, bottom: 52, left: 10 } as const;
/** Pixels per student: a picture of about the same height for sixty and for several hundred. */
const HEIGHT = 1_240;
const ROW = { least: 3.2, most: 15 } as const;

/** How a stretch of the line is drawn: thin and soft where somebody is on their way, full where they are at the mbo. */
const STROKES: Partial<Record<Phase, string>> = {
  orientation: 'way',
  application: 'way',
  acquaintance: 'near',
  placement: 'near',
  start: 'near',
  landing: 'landing',
  nazorg: 'after',
  dormant: 'gap',
};

/** The cohort as a field of thin lines through two years. */
export function field(lines: readonly Line[]): string {
  const row = Math.min(ROW.most, Math.max(ROW.least, HEIGHT / lines.length));
  const height = MARGIN.top + row * lines.length + MARGIN.bottom;
  const x = (place: Place): number => MARGIN.left + (place / DAYS) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (n: number): number => MARGIN.top + row * (n + 0.5);
  const bottom = height - MARGIN.bottom;
  const label = `Veld van ${lines.length} lijnen, één per leerling, van september 2026 tot november 2028.`;
  return [
    `<svg class="field" viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-label="${label}">`,
    ...holidayBands().map(({ name, from, to }) => band(name, x(from), x(to), bottom)),
    ...months().map((month) => monthMark(month, x(month.from), bottom)),
    ...strokes(lines, x, y),
    path(
      'tick',
      lines.flatMap(({ reminders }, n) => reminders.map((at) => tick(x(at), y(n), row * 0.32))),
    ),
    path(
      'tick late',
      lines.flatMap(({ late }, n) => late.map((at) => tick(x(at), y(n), row * 0.46))),
    ),
    ...lines.flatMap((line, n) => nodes(line, y(n), row, x)),
    '</svg>',
  ].join('');
}

function band(name: string, from: number, to: number, bottom: number): string {
  const width = to - from;
  const words = width > 8 ? text('band-name', from + width / 2, MARGIN.top - 22, name.toLowerCase()) : '';
  return `<rect class="band" x="${px(from)}" y="${MARGIN.top - 16}" width="${px(width)}" height="${px(bottom - MARGIN.top + 22)}"/>${words}`;
}

function monthMark({ name, year }: { name: string; year: string }, at: number, bottom: number): string {
  const mark = `<path class="month" d="M${px(at)} ${px(bottom + 6)}v6"/>`;
  const isFirst = name === 'jan' || at < MARGIN.left + 1;
  const years = isFirst ? text('year', at + 3, bottom + 42, year) : '';
  return mark + text('month-name', at + 3, bottom + 22, name) + years;
}

function strokes(lines: readonly Line[], x: (place: Place) => number, y: (n: number) => number): string[] {
  const pieces = new Map<string, string[]>();
  lines.forEach(({ stretches }, n) => {
    for (const { phase, from, to } of stretches) {
      const stroke = STROKES[phase] ?? 'way';
      const piece = `M${px(x(from))} ${px(y(n))}H${px(x(to))}`;
      pieces.set(stroke, [...(pieces.get(stroke) ?? []), piece]);
    }
  });
  return ['gap', 'way', 'near', 'after', 'landing'].map((stroke) => path(`stroke ${stroke}`, pieces.get(stroke) ?? []));
}

function tick(x: number, y: number, size: number): string {
  return `M${px(x)} ${px(y - size)}V${px(y + size)}`;
}

/** The station where somebody starts, the one where the line ends, and what went outside the schools. */
function nodes(
  { started, end, last, escalations }: Line,
  y: number,
  row: number,
  x: (place: Place) => number,
): string[] {
  const circle = (className: string, at: Place, radius: number): string =>
    `<circle class="${className}" cx="${px(x(at))}" cy="${px(y)}" r="${px(radius)}"/>`;
  const station = Math.min(3.4, Math.max(1.1, row * 0.34));
  return [
    ...(started === undefined ? [] : [circle('station', started, station)]),
    ...(end === 'closed'
      ? [circle('end closed', last, station)]
      : end === 'withdrawn'
        ? [circle('end withdrawn', last, station)]
        : []),
    ...escalations.map(({ at }) => circle('escalation', at, Math.min(4.6, Math.max(1.9, row * 0.46)))),
  ];
}

/** What the strokes and marks mean, drawn as they are drawn. */
export function legend(): string {
  const sample = (inside: string, words: string): string =>
    `<span><svg viewBox="0 0 44 14" aria-hidden="true">${inside}</svg>${words}</span>`;
  const line = (stroke: string): string => `<path class="stroke ${stroke}" d="M2 7H42"/>`;
  return `<p class="legend">${[
    sample(line('way'), 'oriëntatie en aanmelding'),
    sample(line('near'), 'kennismaking tot start'),
    sample(`${line('landing')}<circle class="station" cx="4" cy="7" r="3.4"/>`, 'gestart, eerste honderd dagen'),
    sample(line('after'), 'nazorg'),
    sample(line('gap'), 'tussenjaar'),
    sample(`${line('way')}<path class="tick" d="M14 4V10M28 4V10"/>`, 'herinnering'),
    sample(`${line('way')}<path class="tick late" d="M14 2V12M28 2V12"/>`, 'te laat, iemand erbij'),
    sample(`${line('near')}<circle class="escalation" cx="22" cy="7" r="4.6"/>`, 'melding buiten de scholen'),
    sample(`${line('after')}<circle class="end closed" cx="40" cy="7" r="3.4"/>`, 'afgerond'),
    sample(`${line('way')}<circle class="end withdrawn" cx="40" cy="7" r="3.4"/>`, 'gestopt met bestemming'),
    sample('<rect class="band" x="6" y="0" width="32" height="14"/>', 'schoolvakantie'),
  ].join('')}</p>`;
}
