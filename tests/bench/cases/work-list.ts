import { writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import type { Benchmark, Measured } from '../benchmark.js';
import { measured, percentile, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { fillTo } from '../world/many-transfers.js';
import { growthReport } from './work-list/drawing.js';
import { writeGrowth } from './work-list/growth.js';
import { pagesOf, type Page } from './work-list/lists.js';

/** Sizes of the file at the full scale; the goals are about the first and the last. */
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const LEAST = 1_000;
const ROUNDS = 60;
const WARM_UP = 5;
const MOST_MS = 100;
const P95 = 0.95;
const MB = 1_048_576;
const CONNECTIONS = 2;
const [NAME, UNIT, GOAL] = ['work-list', 'ms (p95)', '≤ 1,5 × en ≤ 100 ms'];

/** How long the pages took at one size: milliseconds, p95. */
export interface AtSize {
  transfers: number;
  /** Of all tables with their indexes. */
  megabytes: number;
  pages: { name: string; title: string; ours: number; plain: number }[];
}

export const workList: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: `${GOAL}; groei ≤ 2 ×`,
  run: ({ scale, progress, html, growth }) =>
    onStage(progress, async (stage) => {
      const app = await stage.connect(stage.urls.appUrl, CONNECTIONS);
      const pages = pagesOf(stage, stage.casework(app));
      const sizes: AtSize[] = [];
      for (const full of SIZES) {
        const transfers = sized(full, scale, LEAST);
        if (sizes.some((known) => known.transfers === transfers)) continue;
        progress(`${transfers} overstappen in het bestand zetten`);
        await fillTo(stage, transfers);
        progress(`${transfers} overstappen: ${pages.length} lijsten, elk ${ROUNDS} keer`);
        const pagesThen = await timed(pages);
        sizes.push({ transfers, pages: pagesThen, megabytes: await databaseSize(stage.admin) });
      }
      if (html !== undefined) writeFileSync(html, growthReport(sizes));
      if (growth !== undefined) writeGrowth(growth, sizes);
      return resultsOf(sizes);
    }),
};

/** A comparison with other rows says nothing. @throws Error when there are more or fewer of them */
async function requireSameRows(pages: readonly Page[]): Promise<void> {
  for (const { name, ours, plain } of pages) {
    const [shown, found] = [await ours(), await plain()];
    if (shown !== found) throw new Error(`the list ${name} shows ${shown} rows, and plain SQL finds ${found}`);
  }
}

/** Ours and the plain one in turn, so that whatever the machine does happens to both. */
export async function timed(pages: readonly Page[]): Promise<AtSize['pages']> {
  await requireSameRows(pages);
  const took = pages.map(() => ({ ours: [] as number[], plain: [] as number[] }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, page] of pages.entries()) {
      const ours = await milliseconds(page.ours);
      const plain = await milliseconds(page.plain);
      if (round < 0) continue;
      took[index]?.ours.push(ours);
      took[index]?.plain.push(plain);
    }
  }
  return pages.map(({ name, title }, index) => ({
    name,
    title,
    ours: percentile(took[index]?.ours ?? [], P95),
    plain: percentile(took[index]?.plain ?? [], P95),
  }));
}

async function databaseSize(admin: DataSource): Promise<number> {
  const [row] = await admin.query<{ bytes: number }[]>(
    `SELECT sum(pg_total_relation_size(oid))::bigint AS bytes FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'bench_students'`,
  );
  return (row?.bytes ?? 0) / MB;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function resultsOf(sizes: readonly AtSize[]): Measured[] {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lists = last.pages.map(({ name, ours, plain }) =>
    measured({
      name: `${NAME}-${name}`,
      unit: UNIT,
      ours,
      reference: plain,
      goal: GOAL,
      holds: (ratio, time) => ratio <= 1.5 && time <= MOST_MS,
    }),
  );
  // One size has not grown.
  if (first === last) return lists;
  const growth = last.pages.map(({ name, ours }, index) =>
    measured({
      name: `${NAME}-${name}-growth`,
      unit: `${UNIT}, ${last.transfers} naast ${first.transfers}`,
      ours,
      reference: first.pages[index]?.ours ?? Number.NaN,
      goal: '≤ 2 ×',
      holds: (ratio) => ratio <= 2,
    }),
  );
  return [...lists, ...growth];
}
