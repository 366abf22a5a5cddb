import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild } from '../../../apps/local/embedded/child.js';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import { must, type Case, type Stage } from '../case.js';
import { until } from '../world/world.js';

const IMPORT_MS = 900_000;

export const everythingDies: Case = {
  number: 13,
  name: 'alles tegelijk gedood en opnieuw gestart, met veel open overstappen',
  async run({ world, office, visitor, tell }) {
    const { cohort } = world.parts;
    const id = await office.importCohort(cohort);
    await until('the cohort is running', async () => {
      const [row] = await world.ask<{ there: number; behind: number }>(
        `SELECT count(*)::int AS there, (count(*) FILTER (WHERE projected_seq < seq))::int AS behind
         FROM transfers WHERE id IN (SELECT transfer_id FROM import_rows WHERE import_id = $1)`,
        [id],
      );
      tell(`${(row?.there ?? 0) - (row?.behind ?? 0)} van ${cohort} lopen`);
      return row?.there === cohort && row.behind === 0;
    }, IMPORT_MS);
    const known = await Promise.all([1, 2, 3, 4, 5].map(() => office.start()));
    const acting = Promise.all(known.flatMap((transfer) => [...[1, 2, 3, 4].map(() => office.contact(transfer)), visitor.contact(transfer)]));
    acting.catch(() => undefined);
    await pause(world.chance.between(50, 400));
    tell('alles sterft tegelijk');
    await Promise.all([world.killPrograms(), world.killTemporal(), world.killPostgres()]);
    await Promise.all([world.startPostgres(), world.startTemporal()]);
    await world.everythingRuns();
    await acting;
    const [row] = await world.ask<{ open: number }>(`SELECT count(*)::int AS open FROM transfers WHERE phase NOT IN ('closed', 'withdrawn')`);
    must((row?.open ?? 0) >= cohort, 'transfers are gone');
    return `${row?.open ?? 0} open overstappen; na de herstart staat elke workflow waar het dossier staat, en de lopende verzoeken zijn één keer gedaan`;
  },
};

/** What was recorded this short ago, the reconciler leaves alone: it may still be on its way. */
const SETTLING_MS = 6 * 60_000;
const RECONCILE_MS = 300_000;

/** A command of the product, as an administrator types it. @throws Error with what it said when it failed */
async function command({ world }: Pick<Stage, 'world'>, name: 'backup' | 'restore', args: readonly string[]): Promise<string> {
  const program = join(projectFolder(), 'dist', 'apps', 'local', 'backup', `${name}.js`);
  const env = { PATH: process.env.PATH, ...world.adminEnvironment };
  const child = await startChild(process.execPath, ['--enable-source-maps', program, ...args, '--environment'], { env });
  await child.gone;
  must(!child.failed, `npm run ${name} said: ${child.tail()}`);
  return child.tail();
}

export const databaseGoesBack: Case = {
  number: 15,
  name: 'database teruggezet van vannacht, naast een nieuwere Temporal',
  async run({ world, office, visitor, oracle, tell }) {
    const stays = await Promise.all([1, 2, 3].map(() => office.start()));
    const goesOn = await Promise.all([1, 2, 3, 4].map(() => office.start()));
    await oracle.settle();
    const file = join(world.parts.folder, `vannacht-${Date.now()}.doorlijn`);
    const promised = [...office.accepted];
    const mail = new Set(world.mailbox.list().flatMap(({ messageId }) => messageId ?? []));
    tell('reservekopie');
    await command({ world }, 'backup', ['--to', file]);

    tell('een dag werk na de kopie');
    await Promise.all(goesOn.map((transfer) => office.outcome(transfer, 'profile', 'completed')));
    await Promise.all(goesOn.map((transfer) => office.contact(transfer)));
    const lost = await Promise.all([1, 2].map(() => office.start()));
    await oracle.settle();
    await world.killPrograms();

    tell('terugzetten');
    await command({ world }, 'restore', ['--from', file]);
    office.accepted = promised;
    oracle.wentBack(mail);
    const since = new Date(world.now());
    await world.moveClock(world.now() + SETTLING_MS);
    tell('vergelijken en herstellen');
    await world.client.schedule.getHandle('upkeep-reconcile-all').trigger();
    let counts: Record<string, number> = {};
    await until('everything was compared', async () => {
      const [run] = await world.ask<{ counts: Record<string, number> }>(
        `SELECT report->'counts' AS counts FROM upkeep_runs WHERE task = 'reconcile-all' AND finished_at > $1`,
        [since],
      );
      counts = run?.counts ?? {};
      return run !== undefined;
    }, RECONCILE_MS);
    must(counts.apart === goesOn.length, `${goesOn.length} workflows were ahead, ${counts.apart} were built up again`);
    must(counts.orphans === lost.length, `${lost.length} workflows have no file any more, ${counts.orphans} were told`);
    await Promise.all([...stays, ...goesOn].flatMap((transfer) => [office.contact(transfer), visitor.contact(transfer)]));
    await Promise.all(goesOn.map((transfer) => office.outcome(transfer, 'profile', 'completed')));
    return `${counts.apart} workflows liepen voor en zijn uit het dossier opgebouwd, ${counts.orphans} zonder dossier gemeld; daarna ging alles gewoon door`;
  },
};
