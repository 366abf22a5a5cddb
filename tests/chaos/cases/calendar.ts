import { setTimeout as pause } from 'node:timers/promises';
import { instantOf, localDateOf, localMinuteOf } from '../../../libs/calendar/index.js';
import { minuteOfDay } from '../../../libs/casework/registration.js';
import { must, type Case, type Stage } from '../case.js';

const TEN = 600;
/** Of the region of the schools here (Noord), from `libs/reference`. */
const SUMMER = { from: '2027-07-10', to: '2027-08-22' };

interface DueRow {
  transfer: string;
  at: number;
  key: string;
}

const DUE = `
  SELECT d.transfer_id AS transfer, (d.result->'cause'->'due'->>'at')::float8 AS at,
    coalesce(d.result->'cause'->'due'->>'key', d.result->'cause'->'due'->>'step', '') AS key
  FROM decisions d WHERE d.result->'cause' ? 'due'`;

/** Rungs of ladders that stand on a school calendar. */
const RUNGS = `
  SELECT transfer_id AS transfer, step, rung, due, at, recipient_role AS role, detail FROM journal
  WHERE kind = 'message' AND rung IS NOT NULL AND calendar LIKE 'school:%'`;

interface RungRow {
  transfer: string;
  step: string;
  rung: number;
  at: number;
}

/** To a moment, with the worker killed while everybody is still being told. */
async function jump({ world, oracle, tell }: Stage, date: string): Promise<void> {
  tell(`naar ${date}`);
  await world.moveClock(instantOf(date, TEN));
  await pause(world.chance.between(100, 1_500));
  await world.worker?.kill();
  await world.startWorker();
  await oracle.caughtUp();
  await oracle.settle();
}

export const calendarTurns: Case = {
  number: 12,
  name: 'zomertijd, 29 februari, 18 jaar om middernacht, zomervakantie',
  async run(stage) {
    const { world, office, oracle } = stage;
    const leapling = await office.start(office.newStudent('2004-02-29'));
    const turns18 = await office.start(office.newStudent('2009-03-01'));
    await oracle.settle();
    await jump(stage, '2027-02-26');
    must((await gatesOf(stage, leapling)).length === 0, 'somebody born on 29 February was a year older in February');
    must((await gatesOf(stage, turns18)).length === 0, 'somebody was 18 before the day');
    await jump(stage, '2027-03-02');
    must(String(await gatesOf(stage, leapling)) === '2027-03-01', `29 February: ${String(await gatesOf(stage, leapling))}`);
    must(String(await gatesOf(stage, turns18)) === '2027-03-01', `18 years: ${String(await gatesOf(stage, turns18))}`);
    await jump(stage, '2027-03-26');
    await jump(stage, '2027-03-30');
    const due = (await world.ask<DueRow>(DUE)).filter(({ at }) => at > 0);
    const wrong = due.filter(({ transfer, at }) => localMinuteOf(at) !== minuteOfDay(transfer));
    must(wrong.length === 0, `${wrong.length} of ${due.length} moments at another minute, such as ${JSON.stringify(wrong[0])}`);
    await jump(stage, '2027-07-09');
    await jump(stage, '2027-08-24');
    const rungs = await world.ask<RungRow>(RUNGS);
    const inSummer = rungs.filter(({ at }) => localDateOf(at) >= SUMMER.from && localDateOf(at) <= SUMMER.to);
    must(inSummer.length === 0, `${inSummer.length} reminders in the summer holiday, such as ${JSON.stringify(inSummer[0])}`);
    await jump(stage, '2027-09-14');
    return `${due.length} momenten op hun eigen minuut, ook over de klokwissel; verjaardagen op 1 maart; ${rungs.length} herinneringen, geen in de zomervakantie`;
  },
};

/** On which days a birthday of this transfer was acted upon. */
async function gatesOf({ world }: Stage, transfer: string): Promise<string[]> {
  const rows = await world.ask<DueRow>(`${DUE} AND d.transfer_id = $1`, [transfer]);
  return rows.filter(({ key }) => key.startsWith('gate:')).map(({ at }) => localDateOf(at));
}
