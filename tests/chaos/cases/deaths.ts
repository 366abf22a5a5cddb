import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { must, type Case, type Stage } from '../case.js';
import { CONTACT, contactsOf } from '../world/office.js';
import { until } from '../world/world.js';

const DAY_MS = 86_400_000;
/** A task of Temporal whose worker died is given to another after two minutes at the most. */
const TAKEN_OVER_MS = 200_000;
const ESCALATED = `SELECT 1 FROM escalations WHERE transfer_id = ANY($1) AND acknowledge_by IS NOT NULL`;
const ROUNDS = ['before', 'after'] as const;

/** Lets the worker die at a point that `provoke` brings it to, and starts another. */
async function dieOf(stage: Stage, point: string, spare: number, provoke: () => Promise<unknown>): Promise<void> {
  const { world, tell } = stage;
  tell(`de worker sterft bij ${point}`);
  await world.everythingRuns();
  world.worker?.order({ point, spare });
  const provoked = provoke();
  provoked.catch(() => undefined);
  await world.worker?.untilDead();
  await world.startWorker();
  await provoked;
}

const severally = (number: number, work: () => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: number }, work));

export const workerDies: Case = {
  number: 1,
  name: 'worker gedood in elke activiteit, voor en na het effect',
  async run(stage) {
    const { world, office, chance } = { ...stage, chance: stage.world.chance };
    const leavers = [await office.start(), await office.start()];
    for (const transfer of leavers) await office.withdraw(transfer);
    const known = await office.start();
    const imports: string[] = [];
    const began = new Date(world.now());
    for (const moment of ROUNDS) {
      await dieOf(stage, `upkeep:${moment}`, 0, () => world.client.schedule.getHandle('upkeep-expire').trigger());
      await dieOf(stage, `import-lines:${moment}`, 0, async () => imports.push(await office.importCohort(25)));
      await dieOf(stage, `carry-out:${moment}`, chance.between(0, 3), () => severally(6, () => office.start()));
      await dieOf(stage, `mail:${moment}`, chance.between(0, 2), () => severally(4, () => office.appointment(known)));
    }
    // The leavers have no destination after ten working days, and a desk hears of it.
    stage.tell('de worker sterft bij carry-out-escalation:before');
    await movedBy(stage, 21, 'carry-out-escalation:before');
    await until('a desk has heard', async () => (await world.ask(ESCALATED, [leavers])).length === leavers.length);
    await dieOf(stage, 'carry-out-escalation:after', 0, () => solve(stage, leavers));
    stage.tell('wachten tot een ander het overneemt');
    await until('the imports are done', async () => {
      const open = await world.ask(`SELECT 1 FROM imports WHERE id = ANY($1) AND status <> 'done'`, [imports]);
      return open.length === 0;
    }, TAKEN_OVER_MS);
    await until('the upkeep has run', async () => {
      const ran = await world.ask(`SELECT 1 FROM upkeep_runs WHERE task = 'expire' AND finished_at > $1`, [began]);
      return ran.length > 0;
    }, TAKEN_OVER_MS);
    return 'tien keer gedood (besluiten, meldingen, import, onderhoud, mail); alles is daarna één keer gedaan';
  },
};

/** The clock goes on, and the first worker that starts there dies at a point. */
async function movedBy({ world }: Stage, days: number, point: string): Promise<void> {
  await world.moveClock(world.now() + days * DAY_MS, { point, spare: 0 });
  await world.worker?.untilDead();
  await world.startWorker();
}

/** A destination is found, and the ladders of the desk hear that it is solved. */
async function solve({ office }: Stage, leavers: readonly string[]): Promise<void> {
  for (const transfer of leavers) {
    const owner = office.mentor.membership;
    const body = { outcome: 'recorded', destination: { code: 'work', owner } };
    const { status, body: answer } = await office.insist(`/api/v1/transfers/${transfer}/steps/destination/outcomes`, body);
    must(status < 300, `no destination: ${JSON.stringify(answer)}`);
  }
}

export const apiDiesAfterCommit: Case = {
  number: 2,
  name: 'API en pagina’s gedood na de commit, voor de start van de workflow',
  async run({ world, office, visitor, tell }) {
    await world.worker?.stop();
    const student = office.newStudent();
    const { studentNumber } = student.student as { studentNumber: string };
    tell('de API sterft na de commit van een start');
    const started = await diesOf({ world }, 'fact-commit:after', () => office.insist('/api/v1/transfers', student));
    must(started.status < 300 || started.status === 409, `the start was answered with ${started.status}`);
    const [row] = await world.ask<{ id: string }>('SELECT id FROM transfers WHERE student_number = $1', [studentNumber]);
    must(row !== undefined, 'the transfer that was committed is gone');
    office.accepted.push({ transfer: row.id, what: 'start' });
    for (const point of ['fact-commit:after', 'answer-commit:before']) {
      tell(`de API sterft bij ${point} van een contact`);
      await diesOf({ world }, point, () => office.contact(row.id));
      tell(`de pagina’s sterven bij ${point} van een contact`);
      await pagesDieOf({ world }, point, () => visitor.contact(row.id));
    }
    await world.startWorker();
    return 'wat was opgeslagen, begon daarna vanzelf; dezelfde aanvraag of hetzelfde formulier opnieuw deed niets dubbel';
  },
};

export const apiDiesBeforeCommit: Case = {
  number: 3,
  name: 'API en pagina’s gedood voor de commit',
  async run({ world, office, visitor, tell }) {
    const transfer = await office.start();
    const key = randomUUID();
    tell('de API sterft voor de commit');
    const before = await contactsIn();
    world.api?.order({ point: 'fact-commit:before', spare: 0 });
    const lost = await office.ask('POST', contactsOf(transfer), { as: office.mentor.membership, body: CONTACT, key }).catch(() => undefined);
    must(lost === undefined, 'an answer came from an API that is dead');
    await world.api?.untilDead();
    await world.startApi();
    must((await contactsIn()) === before, 'something was saved without a commit');
    tell('dezelfde aanvraag opnieuw');
    await office.contact(transfer, key);
    tell('een formulier waarbij de pagina’s sterven');
    await pagesDieOf({ world }, 'fact-commit:before', () => visitor.contact(transfer));
    return 'niets was half opgeslagen; dezelfde aanvraag en hetzelfde formulier opnieuw zijn één keer gedaan';

    async function contactsIn(): Promise<number> {
      return (await world.ask('SELECT 1 FROM contacts WHERE transfer_id = $1', [transfer])).length;
    }
  },
};

/** Lets the API die of a request that is sent until it is answered; another API is started as soon as it is dead. */
async function diesOf<T>({ world }: Pick<Stage, 'world'>, point: string, request: () => Promise<T>): Promise<T> {
  await world.apiRuns();
  world.api?.order({ point, spare: 0 });
  const answer = request();
  answer.catch(() => undefined);
  await world.api?.untilDead();
  await world.startApi();
  return answer;
}

/** The same for the pages and a form. */
async function pagesDieOf({ world }: Pick<Stage, 'world'>, point: string, press: () => Promise<unknown>): Promise<void> {
  await world.webRuns();
  world.web?.order({ point, spare: 0 });
  const pressed = press();
  pressed.catch(() => undefined);
  await world.web?.untilDead();
  await world.startWeb();
  await pressed;
}

export const relayDies: Case = {
  number: 4,
  name: 'doorgever gedood tussen het signaal en de aantekening',
  async run(stage) {
    const { world, office } = stage;
    const transfers = [await office.start(), await office.start(), await office.start()];
    for (let round = 0; round < 3; round += 1) {
      await dieOf(stage, 'post:after', world.chance.between(0, 2), async () => {
        await Promise.all([...transfers.map((transfer) => office.contact(transfer)), office.start()]);
      });
      await pause(world.chance.between(0, 300));
    }
    return 'drie keer gedood na het signaal; elk feit kwam één keer aan';
  },
};
