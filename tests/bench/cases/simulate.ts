import { availableParallelism } from 'node:os';
import { standaard2026 } from '../../../libs/domain/index.js';
import { simulate as live } from '../../../libs/simulation/core/simulation.js';
import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';

const STUDENTS = 100_000;
const LEAST = 4_000;
/** Below this the simulation itself takes one thread, as it says. */
const PER_THREAD = 2_000;
const SEED = 22;
const PER_SECOND = 20_000;
const [NAME, UNIT, GOAL] = ['simulate', 'leerlingen/s per kern', '≥ 20.000'];

export const simulate: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  async run({ scale, progress }) {
    const students = sized(STUDENTS, scale, LEAST);
    progress(`${students} leerlingen leven twee jaar op de regels`);
    const begun = performance.now();
    await live(SEED, students, standaard2026);
    const seconds = (performance.now() - begun) / 1_000;
    const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(students / PER_THREAD)));
    const ours = students / seconds / threads;
    return [measured({ name: NAME, unit: UNIT, ours, goal: GOAL, holds: (_, rate) => rate >= PER_SECOND })];
  },
};
