import { setTimeout as pause } from 'node:timers/promises';
import type { Benchmark, Measured } from '../benchmark.js';
import { measured, median, sized } from '../measure.js';
import { onStage, type Stage } from '../stage.js';
import { atOnce, BareRows, startBare, unique } from '../world/bare.js';
import { Office, untilRunning } from '../world/office.js';

const [NAME, UNIT] = ['record-outcome', 'ms (p50)'];
const GOAL = '≤ 2 × bij 1, ≤ 1,2 × bij 20 tegelijk';
/** Requests in all. One person asks no more than the brake on a session lets through in a minute. */
const LOADS = [
  { clients: 1, requests: 200, goal: '≤ 2', most: 2 },
  { clients: 20, requests: 1_200, goal: '≤ 1,2', most: 1.2 },
] as const;
const LEAST_PER_CLIENT = 5;
const ROUNDS = 2;
const WARM_UP = 40;
const LOOK_MS = 10;

interface Waiting {
  id: string;
  mentor: string;
}

export const recordOutcome: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const loads = LOADS.map((load) => {
        const perRound = Math.ceil(sized(load.requests, scale, load.clients * LEAST_PER_CLIENT) / ROUNDS);
        return { ...load, perRound };
      });
      const needed = WARM_UP + loads.reduce((sum, { perRound }) => sum + perRound * ROUNDS, 0);
      await stage.startApi();
      await stage.startWorker();
      const bareWorker = await stage.startBareWorker();
      const office = new Office(stage);
      progress(`${needed} leerlingen inlezen`);
      await office.importCohort(needed);
      await untilRunning(stage.admin, needed);
      await office.logIn(office.mentors());
      const transfers = await waitingTransfers(stage);
      const take = (count: number): Waiting[] => transfers.splice(0, count);
      progress('kale workflows starten');
      const workflows = await startBare(stage, bareWorker, { type: 'recording', count: 200, lanes: 50 });
      const rows = await BareRows.listen(stage.urls.bare);
      try {
        progress('opwarmen');
        await finishProfiles(stage, office, take(WARM_UP), 4);
        await signalBare(stage, rows, workflows, WARM_UP, 4);
        const results: Measured[] = [];
        for (const { clients, perRound, goal, most } of loads) {
          const [ours, bare]: number[][] = [[], []];
          for (let round = 0; round < ROUNDS; round += 1) {
            progress(`${clients} tegelijk, ronde ${round + 1}: ${perRound} stappen afronden`);
            ours?.push(...(await finishProfiles(stage, office, take(perRound), clients)));
            progress(`${clients} tegelijk, ronde ${round + 1}: ${perRound} kale signalen`);
            bare?.push(...(await signalBare(stage, rows, workflows, perRound, clients)));
          }
          results.push(
            measured({
              name: `${NAME}-${clients}`,
              unit: UNIT,
              ours: median(ours ?? []),
              reference: median(bare ?? []),
              goal,
              holds: (ratio) => ratio <= most,
            }),
          );
        }
        return results;
      } finally {
        await rows.close();
      }
    }),
};

/** Transfers whose first step is still to be done, mixed over the schools as the work of a region is. */
async function waitingTransfers({ admin }: Stage): Promise<Waiting[]> {
  return admin.query<Waiting[]>(`SELECT id, lead_membership_id AS mentor FROM transfers ORDER BY md5(id::text)`);
}

/** @returns milliseconds from the request until the file shows the new agenda, of each */
async function finishProfiles(
  stage: Stage,
  office: Office,
  transfers: readonly Waiting[],
  clients: number,
): Promise<number[]> {
  const took: number[] = [];
  await atOnce(clients, transfers.length, async (index) => {
    const { id, mentor } = transfers[index] ?? { id: '', mentor: '' };
    const begun = performance.now();
    const path = `/api/v1/transfers/${id}/steps/profile/outcomes`;
    const { status, body } = await office.ask('POST', path, mentor, { body: { outcome: 'completed' } });
    if (status >= 300) throw new Error(`a step was not finished: ${status} ${JSON.stringify(body)}`);
    // The API waits for the file by itself for a second; after that whoever wants to know looks again.
    if (body.status !== 'done') await untilShown(stage, id);
    took.push(performance.now() - begun);
  });
  return took;
}

async function untilShown({ admin }: Stage, transfer: string): Promise<void> {
  for (;;) {
    const [row] = await admin.query<{ shown: boolean }[]>(
      'SELECT projected_seq >= seq AS shown FROM transfers WHERE id = $1',
      [transfer],
    );
    if (row?.shown === true) return;
    await pause(LOOK_MS);
  }
}

/** @returns milliseconds from the signal until the row of its activity is committed, of each */
async function signalBare(
  stage: Stage,
  rows: BareRows,
  workflows: readonly string[],
  count: number,
  clients: number,
): Promise<number[]> {
  const took: number[] = [];
  await atOnce(clients, count, async (index) => {
    const key = unique('row');
    const begun = performance.now();
    const written = rows.row(key);
    await stage.bareClient.workflow.getHandle(workflows[index % workflows.length] ?? '').signal('record', key);
    await written;
    took.push(performance.now() - begun);
  });
  return took;
}
