import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPostgres } from '../../apps/local/embedded/postgres.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { prepareDatabase } from '../../libs/persistence/prepare-database.js';
import { DOCUMENTATION_PICTURES } from './documentation-pictures.js';
import { openPage, PAGES, type ShownPage } from './pages.js';
import { openStage, type Stage } from './stage.js';

const WIDTHS = [360, 1280] as const;

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Picture {
  shown: ShownPage;
  width: number;
  /** What is about the person and the demonstration is left out, and the rest is no taller than this, in pixels. */
  tallest?: number | undefined;
}

/**
 * Pictures of every page at both widths, for people who have not seen it; `npm run screens -- --out DIR --only WORD,WORD --dark`.
 * With `--docs` those of the documentation.
 */
async function main(): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const docs = process.argv.includes('--docs');
  const out = option('out') ?? (docs ? join('docs', 'screens') : join('docs', 'screens', 'all'));
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
        for (const picture of docs ? documentationPictures() : everyPage()) {
          if (only?.some((word) => picture.shown.name.includes(word)) ?? true) await shoot(stage, picture, out, dark);
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

const everyPage = (): Picture[] => PAGES.flatMap((shown) => WIDTHS.map((width) => ({ shown, width })));

function documentationPictures(): Picture[] {
  return DOCUMENTATION_PICTURES.flatMap(({ page, widths, tallest }) => {
    const shown = PAGES.find(({ name }) => name === page);
    if (shown === undefined) throw new Error(`there is no page ${page}`);
    return widths.map((width) => ({ shown, width, tallest }));
  });
}

async function shoot(stage: Stage, { shown, width, tallest }: Picture, out: string, dark: boolean): Promise<void> {
  const { context, page } = await openPage(stage, shown, { width, dark });
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
  if (wide === true) console.log(`${shown.name} is wider than ${String(width)} px`);
  const path = join(out, `${shown.name}-${String(width)}${dark ? '-donker' : ''}.png`);
  const clip = tallest === undefined ? {} : { clip: await contentOf(page, width, tallest) };
  await page.screenshot({ path, fullPage: true, ...clip });
  console.log(`${shown.name} ${String(width)}`);
  await context.close();
}

const MARGIN = 24;

/** Where the content of a page stands, without the empty space below it. */
async function contentOf(page: Page, width: number, tallest: number): Promise<Rectangle> {
  const [y = 0, end = 0] = await page.evaluate<number[]>(
    `(() => {
      const main = document.querySelector('main');
      const bottoms = [...main.querySelectorAll('*')].map((each) => each.getBoundingClientRect().bottom);
      return [main.getBoundingClientRect().top + scrollY, Math.max(...bottoms) + scrollY];
    })()`,
  );
  return { x: 0, y, width, height: Math.min(end + MARGIN - y, tallest) };
}

await main();
