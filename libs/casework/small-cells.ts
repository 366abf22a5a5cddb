/** A number that may be shown: rounded to a multiple of five, or that it is small. */
export type Cell = number | '<5';

/** Fewer than this could point at a person (Statistics Netherlands suppresses small cells in the same way). */
const SMALL = 5;
/** Rounding to fives keeps a small number from coming out where a whole is less the other parts. */
const ROUNDED = 5;

export const toFives = (count: number): number => Math.round(count / ROUNDED) * ROUNDED;

/** Nothing is nothing; what is small is only said to be small; the rest is rounded to a multiple of five. */
export function cell(count: number): Cell {
  return count > 0 && count < SMALL ? '<5' : toFives(count);
}

export interface Range {
  least: number;
  most: number;
}

/** Which counts are shown as this cell. */
export function rangeOf(shown: Cell): Range {
  if (shown === '<5') return { least: 1, most: SMALL - 1 };
  if (shown === 0) return { least: 0, most: 0 };
  return { least: Math.max(SMALL, shown - 2), most: shown + 2 };
}

/** Of a whole: a reader knows that it is not nothing, and to which multiple of five it is near. */
export const rangeOfWhole = (shown: number): Range => ({ least: shown === ROUNDED ? 1 : shown - 2, most: shown + 2 });

const sumOf = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});
const both = (a: Range, b: Range): Range => ({ least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) });

/** What is known of the whole leaves at least two counts open for every part that is said to be small. */
function keepsSecret(whole: Range, parts: readonly Range[]): boolean {
  const sum = sumOf(parts);
  return parts.every(({ least, most }) => {
    if (least !== 1) return true;
    const from = Math.max(least, whole.least - (sum.most - most));
    const to = Math.min(most, whole.most - (sum.least - least));
    return to > from;
  });
}

/**
 * The whole of parts that are shown beside it: near the count, but never so near that a small part comes out by subtraction. There is
 * always one, because two parts of which one is small leave more than five counts open.
 */
export function wholeOf(parts: readonly number[]): Cell {
  return wholeOfDivisions([parts]) ?? cell(sum(parts));
}

/** The whole of the same students divided in two ways, both shown; null when every number would tell a small part of one of them. */
export const wholeOfBoth = (one: readonly number[], other: readonly number[]): Cell | null =>
  wholeOfDivisions([one, other]);

const sum = (counts: readonly number[]): number => counts.reduce((whole, part) => whole + part, 0);

function wholeOfDivisions(divisions: readonly (readonly number[])[]): Cell | null {
  const count = sum(divisions[0] ?? []);
  const shown = divisions.map((parts) => parts.filter((part) => part > 0).map((part) => rangeOf(cell(part))));
  if (shown.every((parts) => parts.length <= 1)) return cell(count);
  const possible = shown.map(sumOf).reduce(both);
  const nearest = Math.max(ROUNDED, toFives(count));
  const allowed = (whole: number): boolean => {
    const known = both(possible, rangeOfWhole(whole));
    return whole >= ROUNDED && known.least <= known.most && shown.every((parts) => keepsSecret(known, parts));
  };
  for (let away = 0; away <= nearest + possible.most; away += ROUNDED) {
    const found = [nearest - away, nearest + away].find(allowed);
    if (found !== undefined) return found;
  }
  return null;
}
