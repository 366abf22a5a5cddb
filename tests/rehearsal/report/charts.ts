import { path, px, text } from './svg.js';

const WIDTH = 760;

/** Horizontal bars with their number behind them. */
export function bars(label: string, rows: readonly { name: string; value: number; note?: string }[]): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const [left, right, step] = [210, 96, 34];
  const scale = (WIDTH - left - right) / most;
  const drawn = rows.map(({ name, value, note }, n) => {
    const y = 8 + n * step;
    const width = value * scale;
    const bar = `<rect class="bar" x="${left}" y="${y}" width="${px(width)}" height="18" rx="2"/>`;
    const link = n === 0 ? '' : `<path class="axis" d="M${left} ${y - step + 18}V${y}"/>`;
    return (
      link +
      text('name end-at', left - 10, y + 14, name) +
      bar +
      text('value', left + width + 8, y + 14, note ?? String(value))
    );
  });
  return svg(label, 12 + rows.length * step, drawn.join(''));
}

export interface Series {
  name: string;
  className: string;
  values: readonly number[];
}

export interface CurveOptions {
  /** Of the horizontal axis, at which index. */
  ticks: readonly { at: number; name: string }[];
  /** Lowest value of the vertical axis, 0..1. */
  from: number;
  /** A vertical line with words. */
  mark?: { at: number; words: string };
  axis: string;
}

/** Curves of shares between 0 and 1, one value per step of the horizontal axis, with their names at the end. */
export function curves(label: string, series: readonly Series[], { ticks, from, mark, axis }: CurveOptions): string {
  const [left, right, top, height] = [54, 170, 16, 300];
  const steps = Math.max(1, ...series.map(({ values }) => values.length - 1));
  const x = (n: number): number => left + (n / steps) * (WIDTH - left - right);
  const y = (share: number): number => top + (1 - (share - from) / (1 - from)) * height;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => from + part * (1 - from));
  const ends = apart(
    series.map(({ values }) => y(values.at(-1) ?? from)),
    18,
  );
  const parts = [
    ...grid.map(
      (share) =>
        `<path class="grid" d="M${left} ${px(y(share))}H${WIDTH - right}"/>` +
        text('small end-at', left - 8, y(share) + 4, percent(share)),
    ),
    ...ticks.map(
      ({ at, name }) =>
        `<path class="axis" d="M${px(x(at))} ${top + height}v5"/>` +
        text('small middle', x(at), top + height + 20, name),
    ),
    text('small middle', (left + WIDTH - right) / 2, top + height + 40, axis),
    ...(mark === undefined
      ? []
      : [
          `<path class="mark" d="M${px(x(mark.at))} ${top}V${top + height}"/>`,
          text('mark-words', x(mark.at) + 6, top + height - 8, mark.words),
        ]),
    ...series.map(({ className, values }) =>
      path(
        `curve ${className}`,
        values.map((value, n) => `${n === 0 ? 'M' : 'L'}${px(x(n))} ${px(y(value))}`),
      ),
    ),
    ...series.map(({ name, className }, n) => text(`name ${className}`, WIDTH - right + 8, (ends[n] ?? 0) + 5, name)),
  ];
  return svg(label, top + height + 50, parts.join(''));
}

/** Stacked columns, one per step. */
export function columns(
  label: string,
  series: readonly Series[],
  ticks: readonly { at: number; name: string }[],
): string {
  const [left, right, top, height] = [40, 10, 26, 240];
  const steps = Math.max(1, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length: steps }, (_, n) => series.reduce((sum, { values }) => sum + (values[n] ?? 0), 0));
  const most = niceTop(Math.max(1, ...totals));
  const wide = (WIDTH - left - right) / steps;
  const y = (value: number): number => top + (1 - value / most) * height;
  const base = new Array<number>(steps).fill(0);
  const parts = [0, 0.5, 1].map(
    (part) =>
      `<path class="grid" d="M${left} ${px(y(part * most))}H${WIDTH - right}"/>` +
      text('small end-at', left - 6, y(part * most) + 4, String(Math.round(part * most))),
  );
  for (const { values, className } of series) {
    values.forEach((value, n) => {
      if (value === 0) return;
      const low = base[n] ?? 0;
      base[n] = low + value;
      parts.push(
        `<rect class="column ${className}" x="${px(left + n * wide + 0.6)}" y="${px(y(low + value))}" width="${px(wide - 1.2)}" height="${px(y(low) - y(low + value))}"/>`,
      );
    });
  }
  let words = left;
  for (const { name, className } of series) {
    parts.push(
      `<rect class="column ${className}" x="${words}" y="4" width="11" height="11"/>`,
      text('small', words + 16, 14, name),
    );
    words += 40 + name.length * 8.2;
  }
  parts.push(...ticks.map(({ at, name }) => text('small', left + at * wide, top + height + 20, name)));
  return svg(label, top + height + 30, parts.join(''));
}

/** Labels that would lie on each other move apart, in the order in which they stand. */
function apart(places: readonly number[], least: number): number[] {
  const order = places.map((place, n) => ({ place, n })).sort((a, b) => a.place - b.place);
  order.forEach((one, n) => {
    const above = order[n - 1];
    if (above !== undefined) one.place = Math.max(one.place, above.place + least);
  });
  return order.sort((a, b) => a.n - b.n).map(({ place }) => place);
}

function niceTop(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((times) => times * unit >= value) ?? 10) * unit;
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

function svg(label: string, height: number, inside: string): string {
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-label="${label}">${inside}</svg>`;
}
