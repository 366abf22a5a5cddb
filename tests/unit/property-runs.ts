/**
 * How many times a property is tried. `PROPERTY_RUNS_SHARE` (0 to 1) makes it fewer where the same tests are run thousands of
 * times, as in mutation testing.
 */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.ceil(usual * Number(process.env.PROPERTY_RUNS_SHARE ?? 1)) };
}
