import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { fillTo } from '../world/many-transfers.js';
import { timed } from './work-list.js';
import { pagesOf } from './work-list/lists.js';

const OPEN = 20_000;
/** Five years of a region beside what runs: four fifths of the file has ended. */
const CLOSED_PER_OPEN = 4;
const LEAST = 400;
const CONNECTIONS = 2;
const [NAME, UNIT, GOAL] = ['closed-transfers', 'ms (p95)', '≤ 1,5 ×'];
/** The newest stay open: what ended is older. */
const CLOSE = `
  UPDATE transfers SET phase = 'closed', next_due = NULL, next_step = NULL
  WHERE id IN (SELECT id FROM transfers ORDER BY created_at, id LIMIT $1)`;

/** Whether what has ended slows down the lists of what runs, and so whether it must be kept elsewhere. */
export const closedTransfers: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const app = await stage.connect(stage.urls.appUrl, CONNECTIONS);
      const pages = pagesOf(stage, stage.casework(app));
      const open = sized(OPEN, scale, LEAST);
      progress(`${open} lopende overstappen`);
      await fillTo(stage, open);
      const alone = await timed(pages);
      progress(`${open * CLOSED_PER_OPEN} afgesloten overstappen ernaast`);
      await fillTo(stage, open * (CLOSED_PER_OPEN + 1));
      await stage.admin.query(CLOSE, [open * CLOSED_PER_OPEN]);
      await stage.admin.query('VACUUM ANALYZE');
      const beside = await timed(pages);
      return beside.map(({ name, ours }, index) =>
        measured({
          name: `${NAME}-${name}`,
          unit: UNIT,
          ours,
          reference: alone[index]?.ours ?? Number.NaN,
          goal: GOAL,
          holds: (ratio) => ratio <= 1.5,
        }),
      );
    }),
};
