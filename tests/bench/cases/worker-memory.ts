import { capacityHere } from '../../../libs/temporal/index.js';
import type { Benchmark } from '../benchmark.js';
import { residentMemory } from '../machine.js';
import { measured, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { startBare } from '../world/bare.js';
import { calm, Office, untilRunning } from '../world/office.js';

const TRANSFERS = 10_000;
const LEAST = 100;
const LANES = 150;
/** Until what was only needed on the way has been collected. */
const REST_MS = 15_000;
const [NAME, UNIT, GOAL] = ['worker-memory', 'MB', '≤ 1,3 ×'];

export const workerMemory: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const count = sized(TRANSFERS, scale, LEAST);
      await stage.startApi();
      const office = new Office(stage);
      const worker = await stage.startWorker();
      progress(`${count} overstappen openen`);
      await office.importCohort(count);
      await untilRunning(stage.admin, count);
      await calm(REST_MS);
      const ours = await residentMemory(worker.pid);
      await worker.stop();

      // As many bare workflows as the worker of Doorlijn keeps of its own here.
      const bareWorker = await stage.startBareWorker(capacityHere().cached);
      progress(`${count} kale workflows starten`);
      await startBare(stage, bareWorker, { type: 'waiting', count, lanes: LANES });
      await calm(REST_MS);
      const reference = await residentMemory(bareWorker.pid);
      return [measured({ name: NAME, unit: UNIT, ours, reference, goal: GOAL, holds: (ratio) => ratio <= 1.3 })];
    }),
};
