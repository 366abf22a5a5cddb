import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { startBare } from '../world/bare.js';
import { Office, running, untilRunning } from '../world/office.js';

const ROWS = 2_000;
const LEAST_ROWS = 30;
/** Ours and the bare ones take turns, so that a server that grows slower does so for both. */
const ROUNDS = 2;
/** As many as the relay has on their way to Temporal: its lanes times its batch. */
const LANES = 150;
const [NAME, UNIT, GOAL] = ['start-transfers', 'leerlingen/s', '≥ 0,8'];

export const startTransfers: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const perRound = Math.ceil(sized(ROWS, scale, LEAST_ROWS) / ROUNDS);
      await stage.startApi();
      await stage.startWorker();
      const bareWorker = await stage.startBareWorker();
      const office = new Office(stage);
      progress('opwarmen');
      await office.importCohort(LEAST_ROWS);
      await untilRunning(stage.admin, LEAST_ROWS);
      await startBare(stage, bareWorker, { type: 'waiting', count: LEAST_ROWS, lanes: LANES });

      let [ours, bare] = [0, 0];
      for (let round = 0; round < ROUNDS; round += 1) {
        progress(`ronde ${round + 1}: ${perRound} rijen inlezen`);
        const there = await running(stage.admin);
        const begun = performance.now();
        await office.importCohort(perRound);
        await untilRunning(stage.admin, there + perRound);
        ours += performance.now() - begun;

        progress(`ronde ${round + 1}: ${perRound} kale workflows starten`);
        const begunBare = performance.now();
        await startBare(stage, bareWorker, { type: 'waiting', count: perRound, lanes: LANES });
        bare += performance.now() - begunBare;
      }
      const rate = (milliseconds: number): number => (perRound * ROUNDS * 1_000) / milliseconds;
      return [
        measured({
          name: NAME,
          unit: UNIT,
          ours: rate(ours),
          reference: rate(bare),
          goal: GOAL,
          holds: (ratio) => ratio >= 0.8,
        }),
      ];
    }),
};
