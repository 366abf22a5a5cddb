import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/local/embedded/postgres.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { prepareDatabase } from '../../libs/persistence/prepare-database.js';
import { openPage, PAGES } from './pages.js';
import { openStage, type Stage } from './stage.js';

const WIDTHS = [360, 1280] as const;

/** Pictures of every page at both widths, for people who have not seen it; `npm run screens -- --out DIR --only WORD,WORD --dark`. */
async function main(): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const out = option('out') ?? join('docs', 'screens');
  const only = option('only')?.split(',');
  const dark = process.argv.includes('--dark');
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-screens-'));
  const server = await startPostgres({ folder, port: 0, forgetful: true, settings: {} });
  try {
    const urls = await prepareDatabase(server.url('postgres'), {
      database: 'doorlijn',
      passwords: { migrator: 'migrator', app: 'app', worker: 'worker' },
    });
    const connect = (url: string) => createDataSource({ url, poolSize: 4, applicationName: 'screens' }).initialize();
    const app = await connect(urls.appUrl);
    const worker = await connect(urls.workerUrl);
    // Whatever goes wrong in between: nobody holds a connection when the server stops.
    try {
      const stage = await openStage({ app, worker });
      try {
        for (const shown of PAGES.filter(({ name }) => only?.some((word) => name.includes(word)) ?? true)) {
          for (const width of WIDTHS) await shoot(stage, shown, width, out, dark);
        }
      } finally {
        await stage.close();
      }
    } finally {
      await Promise.all([app.destroy(), worker.destroy()]);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shoot(
  stage: Stage,
  shown: (typeof PAGES)[number],
  width: number,
  out: string,
  dark: boolean,
): Promise<void> {
  const { context, page } = await openPage(stage, shown, { width, dark });
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  if (wide === true) console.log(`${shown.name} is wider than ${String(width)} px`);
  await page.screenshot({
    path: join(out, `${shown.name}-${String(width)}${dark ? '-donker' : ''}.png`),
    fullPage: true,
  });
  console.log(`${shown.name} ${String(width)}`);
  await context.close();
}

await main();
