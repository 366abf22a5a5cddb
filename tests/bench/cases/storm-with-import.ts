import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark } from '../benchmark.js';
import { measured, percentile, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { CheckInMorning } from '../world/check-in-morning.js';
import { escalateMeanwhile } from '../world/escalations-meanwhile.js';
import { Office, running } from '../world/office.js';
import { until } from '../world/program.js';

const CHECK_INS = 5_000;
const ROWS = 10_000;
const [LEAST_CHECK_INS, LEAST_ROWS] = [40, 80];
const ESCALATIONS = 60;
const LEAST_ESCALATIONS = 10;
const EVERY_MS = 1_000;
const HEAD_START_MS = 10_000;
const PER_TIMER_MS = 30;
const LOOK_MS = 50;
/** A desk is told within the working day; a minute is nothing to it, and much to a queue (choice). */
const LATE_MS = 60_000;
const SLOWEST_MS = 1_000;
const [NAME, GOAL] = ['storm-with-import', 'geen later dan 60 s'];

/** A morning on which everything comes at once: check-ins in one minute, a cohort file, and students for whom a desk must hear it now. */
export const stormWithImport: Benchmark = {
  name: NAME,
  unit: 's',
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const count = sized(CHECK_INS, scale, LEAST_CHECK_INS);
      const rows = sized(ROWS, scale, LEAST_ROWS);
      const leaving = sized(ESCALATIONS, scale, LEAST_ESCALATIONS);
      const morning = await CheckInMorning.open(stage);
      progress(`${count + leaving} studenten beginnen op het mbo`);
      await morning.land(count + leaving);
      const chosen = await stage.admin.query<{ id: string }[]>('SELECT id FROM transfers ORDER BY id LIMIT $1', [leaving]);
      await stage.startApi();
      const office = new Office(stage);
      let moment = 0;
      for (let patience = 1; moment === 0 || Date.now() > moment - 1_000; patience *= 2) {
        moment = Date.now() + HEAD_START_MS + (count + leaving) * PER_TIMER_MS * patience;
        progress('alle gesprekken op dezelfde minuut zetten');
        await morning.setClocks(moment);
      }
      const there = await running(stage.admin);
      await pause(moment - Date.now());
      progress(`${count} gesprekken in dezelfde minuut, ${rows} rijen van een cohort en ${leaving} uitschrijvingen`);
      const begun = Date.now();
      const [took, stormSeconds, importSeconds] = await Promise.all([
        escalateMeanwhile(stage.admin, chosen.map(({ id }) => id), () => morning.now(), EVERY_MS),
        until(`${count} mails`, async () => (await morning.handedOver()) >= count, {
          look: LOOK_MS,
          milliseconds: 60_000 + (count + rows) * SLOWEST_MS,
        }).then(() => (Date.now() - begun) / 1_000),
        office
          .importCohort(rows, { start: '01-09-2027' })
          .then(() =>
            until(`${rows} imported transfers`, async () => (await running(stage.admin)) >= there + rows, {
              milliseconds: 60_000 + (count + rows) * SLOWEST_MS,
            }),
          )
          .then(() => (Date.now() - begun) / 1_000),
      ]);
      await morning.close();
      const figure = (name: string, milliseconds: number): ReturnType<typeof measured> =>
        measured({ name, unit: 's', ours: milliseconds / 1_000, goal: GOAL, holds: (_, seconds) => seconds * 1_000 <= LATE_MS });
      const shown = (name: string, seconds: number, amount: number): ReturnType<typeof measured> =>
        measured({ name, unit: `s voor ${amount}`, ours: seconds, goal: 'getoond', holds: () => true });
      return [
        figure(`${NAME}-latest`, Math.max(...took)),
        figure(`${NAME}-p95`, percentile(took, 0.95)),
        figure(`${NAME}-median`, percentile(took, 0.5)),
        shown(`${NAME}-check-ins`, stormSeconds, count),
        shown(`${NAME}-import`, importSeconds, rows),
      ];
    }),
};
