import { createHash } from 'node:crypto';
import type { Compared, WhatIf, WhatIfInput } from '../../../libs/simulation/what-if.js';

/** A cohort that is being played, or has been. Nothing in it is about anybody real. */
export interface CohortRun {
  id: string;
  region: string;
  students: number;
  /** From 0 to 1. */
  progress: number;
  compared?: Compared;
  failed?: true;
  /** What was typed, for the way back. */
  typed: unknown;
}

/** As many as a region looks at in an afternoon; older ones are played again in seconds. */
const MOST_KEPT = 20;

/** The cohorts that were asked for, in the memory of this process: after a restart they are simply asked for again. */
export class CohortRuns {
  private readonly runs = new Map<string, CohortRun>();

  constructor(
    private readonly whatIf: WhatIf,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** The same question has one answer, so pressing twice plays once. @returns its id */
  begin(region: string, input: WhatIfInput, typed: unknown): string {
    const id = createHash('sha256')
      .update(JSON.stringify([region, input]))
      .digest('hex')
      .slice(0, 32);
    const known = this.runs.get(id);
    if (known !== undefined && known.failed !== true) return id;
    const run: CohortRun = { id, region, students: input.students, progress: 0, typed };
    this.runs.set(id, run);
    for (const old of this.runs.keys()) if (this.runs.size > MOST_KEPT) this.runs.delete(old);
    const played = this.whatIf.play(input, (lived) => {
      run.progress = lived / (2 * input.students);
    });
    played.then(
      (compared) => {
        run.compared = compared;
      },
      (error: unknown) => {
        run.failed = true;
        this.onTrouble(error);
      },
    );
    return id;
  }

  find(region: string, id: string): CohortRun | undefined {
    const run = this.runs.get(id);
    return run?.region === region ? run : undefined;
  }
}
