import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { rehearsed } from '../world/rehearsed.js';

export const STUDENTS = 100;
export const LEAST_STUDENTS = 3;
const MOST_EVENTS = 700;
const MOST_KILOBYTES = 400;
const KILOBYTE = 1_024;
/** The invariant of the rehearsal that reads every history for names, addresses and dates of birth. */
const PERSONAL = 'nothing personal in any history';
const NAME = 'history-per-transfer';
const GOAL = '≤ 700 gebeurtenissen, ≤ 400 KB, niets persoonlijks';

export const historyPerTransfer: Benchmark = {
  name: NAME,
  unit: 'gebeurtenissen',
  goal: GOAL,
  async run({ scale, progress }) {
    const students = sized(STUDENTS, scale, LEAST_STUDENTS);
    progress(`${students} studenten twee jaar naspelen`);
    const { histories, invariants } = (await rehearsed(students)).result;
    const personal = invariants.filter(({ name }) => name === PERSONAL);
    if (personal.length === 0) throw new Error('the rehearsal does not say whether histories hold anything personal');
    const clean = personal.every(({ holds }) => holds);
    return [
      measured({
        name: `${NAME}-events`,
        unit: 'gebeurtenissen (meeste)',
        ours: histories.maxEvents,
        goal: `≤ ${MOST_EVENTS}, niets persoonlijks`,
        holds: (_, events) => events <= MOST_EVENTS && clean,
      }),
      measured({
        name: `${NAME}-size`,
        unit: 'KB (grootste)',
        ours: histories.maxBytes / KILOBYTE,
        goal: `≤ ${MOST_KILOBYTES}`,
        holds: (_, kilobytes) => kilobytes <= MOST_KILOBYTES,
      }),
    ];
  },
};
