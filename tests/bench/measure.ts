import type { Measured } from './benchmark.js';

/** What a share of the values stays below, by nearest rank; `values` need no order. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Four digits that mean something; more only look exact. */
export function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : value;
}

export interface Figure {
  name: string;
  unit: string;
  ours: number;
  reference?: number;
  goal: string;
  /** Judged on figures that are not rounded yet. */
  holds(ratio: number, ours: number): boolean;
}

export function measured({ name, unit, ours, reference, goal, holds }: Figure): Measured {
  const ratio = reference === undefined ? null : ours / reference;
  return {
    name,
    unit,
    ours: rounded(ours),
    reference: reference === undefined ? null : rounded(reference),
    ratio: ratio === null ? null : rounded(ratio),
    goal,
    holds: holds(ratio ?? Number.NaN, ours),
  };
}

/** A size that goes along with the scale, and never becomes too small to mean anything. */
export function sized(full: number, scale: number, least = 1): number {
  return Math.max(least, Math.round(full * scale));
}
