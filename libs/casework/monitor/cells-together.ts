import { cell, rangeOf, rangeOfWhole, toFives, type Cell, type Range } from '../small-cells.js';

/** Parts that add up to a whole, which may itself be a part of another sum. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

export interface Shown {
  total: Cell | null;
  cells: Map<string, Cell>;
}

const UNKNOWN: Range = { least: 0, most: 1_000_000_000 };
const FIVES = 5;
const rangeIn = (known: ReadonlyMap<string, Range>, name: string): Range => known.get(name) ?? UNKNOWN;

/** What a reader who adds and subtracts can know. Exact as long as the sums share one name with each other at most. */
export function known(shown: ReadonlyMap<string, Range>, sums: readonly Sum[]): Map<string, Range> {
  const ranges = new Map(shown);
  for (let changed = true; changed; ) {
    changed = false;
    const narrow = (name: string, least: number, most: number): void => {
      const now = rangeIn(ranges, name);
      const then = { least: Math.max(now.least, least), most: Math.min(now.most, most) };
      if (then.least === now.least && then.most === now.most) return;
      if (then.least > then.most) throw new RangeError(`no count of ${name} agrees with what is shown`);
      ranges.set(name, then);
      changed = true;
    };
    for (const { whole, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + rangeIn(ranges, part).least, 0);
      const most = parts.reduce((sum, part) => sum + rangeIn(ranges, part).most, 0);
      narrow(whole, least, most);
      for (const part of parts) {
        const own = rangeIn(ranges, part);
        narrow(part, rangeIn(ranges, whole).least - (most - own.most), rangeIn(ranges, whole).most - (least - own.least));
      }
    }
  }
  return ranges;
}

/** Whether every number that is said to be small could still be two numbers, and they agree at all. */
function keepsSecret(shown: ReadonlyMap<string, Range>, small: readonly string[], sums: readonly Sum[]): boolean {
  try {
    const told = known(shown, sums);
    return small.every((name) => rangeIn(told, name).most > rangeIn(told, name).least);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Cells of one cohort that may be shown beside each other, with their total where one can be told: a multiple of five near the count.
 * @param counts of every part @param sums how they hang together; a name without a count is not shown
 * @returns null when even without a total a small number would come out
 */
export function together(counts: ReadonlyMap<string, number>, sums: readonly Sum[], total: { name: string; count: number }): Shown | null {
  const cells = new Map([...counts].map(([name, count]) => [name, cell(count)]));
  const shown = new Map([...cells].map(([name, each]) => [name, rangeOf(each)]));
  const small = [...cells].filter(([, each]) => each === '<5').map(([name]) => name);
  if (total.count === 0) return { total: 0, cells };
  const nearest = Math.max(FIVES, toFives(total.count));
  for (let away = 0; away <= nearest; away += FIVES) {
    const found = [nearest - away, nearest + away].find(
      (whole) => whole >= FIVES && keepsSecret(new Map(shown).set(total.name, rangeOfWhole(whole)), small, sums),
    );
    if (found !== undefined) return { total: found, cells };
  }
  return keepsSecret(shown, small, sums) ? { total: null, cells } : null;
}
