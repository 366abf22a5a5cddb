import type { Policy } from '../domain/index.js';
import { playCourse, type Course } from './course.js';

/** The same made-up students under two agreements. */
export interface WhatIfInput {
  now: Policy;
  then: Policy;
  students: number;
  /** Which students are drawn: the same number, the same people. */
  seed: number;
}

export interface Compared {
  students: number;
  now: Course;
  then: Course;
}

/** Hears how many of the lives have been lived: every student has two. */
export type Progress = (lived: number) => void;

/** Plays a cohort twice, somewhere where it keeps nobody waiting. */
export interface WhatIf {
  play(input: WhatIfInput, progress: Progress): Promise<Compared>;
}

/** Both lives of the cohort, one after the other, in the thread that asks. */
export function playBoth({ now, then, students, seed }: WhatIfInput, progress: Progress = () => undefined): Compared {
  const first = playCourse(seed, students, now, progress);
  const second = playCourse(seed, students, then, (lived) => {
    progress(students + lived);
  });
  return { students, now: first, then: second };
}
