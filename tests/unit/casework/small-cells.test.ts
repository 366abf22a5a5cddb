import { describe, expect, it } from '@jest/globals';
import { cell, wholeOf, wholeOfBoth } from '../../../libs/casework/small-cells.js';

/** Every way to divide students over so many parts, the smallest first. */
function* divisions(parts: number, below: number, from = 0): Generator<number[]> {
  if (parts === 0) {
    yield [];
    return;
  }
  for (let first = from; first < below; first += 1) {
    for (const rest of divisions(parts - 1, below, first)) yield [first, ...rest];
  }
}

const smallOf = (counts: readonly number[]): number[] => counts.filter((count) => count > 0 && count < 5);

const wholeOfAll = ([one = [], other]: readonly (readonly number[])[]): number | string | null =>
  other === undefined ? wholeOf(one) : wholeOfBoth(one, other);

/** What a reader of the parts and their whole could still think of a small part, for everything that can be shown. */
function openCounts(all: Iterable<readonly (readonly number[])[]>): Map<string, Set<number>> {
  const open = new Map<string, Set<number>>();
  for (const divided of all) {
    divided.forEach((counts, which) => {
      if (smallOf(counts).length === 0) return;
      const seen = `${String(which)}: ${divided.map((parts) => parts.map(cell).join(' ')).join(' | ')} = ${String(wholeOfAll(divided))}`;
      const known = open.get(seen) ?? new Set<number>();
      for (const count of smallOf(counts)) known.add(count);
      open.set(seen, known);
    });
  }
  return open;
}

const told = (open: Map<string, Set<number>>): string[] =>
  [...open].filter(([, counts]) => counts.size < 2).map(([seen]) => seen);

function* alone(parts: number, below: number): Generator<number[][]> {
  for (const counts of divisions(parts, below)) yield [counts];
}

function* dividedTwice(parts: number, below: number): Generator<number[][]> {
  const bySum = new Map<number, number[][]>();
  for (const counts of divisions(parts, below)) {
    const sum = counts.reduce((whole, part) => whole + part, 0);
    bySum.set(sum, [...(bySum.get(sum) ?? []), counts]);
  }
  for (const same of bySum.values()) for (const one of same) for (const other of same) yield [one, other];
}

describe('a number of a region', () => {
  it('is nothing, small, or near: never a count of one to four', () => {
    expect([0, 1, 4, 5, 7, 8, 12, 13].map(cell)).toEqual([0, '<5', '<5', 5, 5, 10, 10, 15]);
  });

  it('is near the count where nothing small stands beside it', () => {
    expect(wholeOf([12, 30, 8])).toBe(50);
    expect(wholeOf([0, 3, 0])).toBe('<5');
    expect(wholeOf([])).toBe(0);
  });

  it.each([
    [2, 28],
    [3, 18],
    [4, 13],
    [5, 13],
    [6, 8],
  ])('with %d parts beside it never tells how few a small part is', (parts, below) => {
    const open = openCounts(alone(parts, below));
    expect(open.size).toBeGreaterThan(8);
    expect(told(open)).toEqual([]);
  });

  it.each([
    [2, 18],
    [3, 13],
  ])('divided in two ways of %d parts tells it in neither, unless no whole can be shown at all', (parts, below) => {
    const open = openCounts(dividedTwice(parts, below));
    expect(told(open).filter((seen) => !seen.endsWith('null'))).toEqual([]);
  });

  it('is at most a few fives away from the count', () => {
    for (const [counts = []] of alone(4, 13)) {
      const whole = wholeOf(counts);
      const count = counts.reduce((sum, part) => sum + part, 0);
      if (typeof whole === 'number' && count > 0) expect(Math.abs(whole - count)).toBeLessThanOrEqual(12);
    }
  });
});
