import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { onStage, type Stage } from '../stage.js';
import { BareRows, startBare } from '../world/bare.js';
import { CheckInMorning } from '../world/check-in-morning.js';
import { until } from '../world/program.js';

const CHECK_INS = 5_000;
const LEAST = 40;
const LANES = 150;
/** Time for whatever has to stand ready before the moment, besides so much for each. */
const HEAD_START_MS = 10_000;
const PER_TIMER_MS = 30;
const LOOK_MS = 50;
const [NAME, UNIT, GOAL] = ['timer-storm', 'effecten/s', '≥ 1,0'];

export const timerStorm: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const count = sized(CHECK_INS, scale, LEAST);
      const reference = await ringBare(stage, count, progress);
      const ours = await ringOurs(stage, count, progress);
      return [measured({ name: NAME, unit: UNIT, ours, reference, goal: GOAL, holds: (ratio) => ratio >= 1 })];
    }),
};

const momentFor = (count: number): number => Date.now() + HEAD_START_MS + count * PER_TIMER_MS;

/** @returns effects per second: from the moment until the last mail was handed over */
async function ringOurs(stage: Stage, count: number, progress: (text: string) => void): Promise<number> {
  const morning = await CheckInMorning.open(stage);
  progress(`${count} studenten beginnen op het mbo`);
  await morning.land(count);
  let moment = 0;
  // A busy machine may bring the clock too late to some; then it is set again, further ahead.
  for (let patience = 1; moment === 0 || Date.now() > moment - 1_000; patience *= 2) {
    moment = Date.now() + HEAD_START_MS + count * PER_TIMER_MS * patience;
    progress('alle gesprekken op dezelfde minuut zetten');
    await morning.setClocks(moment);
  }
  if ((await morning.handedOver()) > 0) throw new Error('a check-in was asked for before its moment');
  const accepted = stage.sink.accepted;
  await pause(moment - Date.now());
  progress(`${count} landingsgesprekken in dezelfde minuut`);
  await until(`${count} mails`, async () => (await morning.handedOver()) >= count, {
    look: LOOK_MS,
    milliseconds: 60_000 + count * 1_000,
  });
  const seconds = (Date.now() - moment) / 1_000;
  if (stage.sink.accepted - accepted < count) throw new Error('mails are called sent that the mail server has not got');
  await morning.close();
  return count / seconds;
}

/** @returns effects per second: from the moment until the last row is there */
async function ringBare(stage: Stage, count: number, progress: (text: string) => void): Promise<number> {
  const worker = await stage.startBareWorker();
  const rows = await BareRows.listen(stage.urls.bare);
  progress(`${count} kale timers zetten`);
  const moment = momentFor(count);
  await startBare(stage, worker, { type: 'ringing', count, lanes: LANES, args: (id) => [moment, id] });
  if (Date.now() > moment) throw new Error('the bare timers rang before all of them were set');
  await pause(moment - Date.now());
  progress(`${count} kale timers in dezelfde minuut`);
  await until(`${count} rows`, async () => rows.written >= count, {
    look: LOOK_MS,
    milliseconds: 60_000 + count * 1_000,
  });
  const seconds = (Date.now() - moment) / 1_000;
  await rows.close();
  await worker.stop();
  return count / seconds;
}
