import type { EscalationReason } from '../../../libs/domain/index.js';
import { DAYS } from '../../../libs/simulation/people/days.js';
import { columns } from './charts.js';
import { dateAt, months } from './data.js';
import type { Line } from './data.js';
import { pair, table } from './tables.js';
import { REASONS } from './words.js';

const WEEK = 7;

/** What went outside the schools, per week. */
export function escalationsPerWeek(lines: readonly Line[]): string {
  const all = lines.flatMap(({ escalations }) => escalations);
  const weeks = Math.ceil(DAYS / WEEK);
  const perWeek = (fits: (reason: EscalationReason) => boolean): number[] => {
    const counts = new Array<number>(weeks).fill(0);
    for (const { at, reason } of all) {
      const week = Math.floor(at / WEEK);
      if (fits(reason)) counts[week] = (counts[week] ?? 0) + 1;
    }
    return counts;
  };
  const total = perWeek(() => true);
  const busiest = total.indexOf(Math.max(...total));
  const inBusiest = all.filter(({ at }) => Math.floor(at / WEEK) === busiest);
  const ticks = months()
    .filter((_, n) => n % 3 === 0)
    .map(({ name, year, from }) => ({ at: from / WEEK, name: `${name} ${year}` }));
  const chart = columns(
    'Meldingen buiten de scholen per week',
    [
      { name: 'signaal over de leerling', className: '', values: perWeek((reason) => reason !== 'stall') },
      { name: 'stap die blijft liggen', className: 'other', values: perWeek((reason) => reason === 'stall') },
    ],
    ticks,
  );
  const reasons = Object.keys(REASONS) as EscalationReason[];
  const rows = reasons
    .map((reason): [string, number, string] => {
      const own = all.filter((escalation) => escalation.reason === reason);
      return [REASONS[reason], own.length, busiestMonth(own)];
    })
    .sort((a, b) => b[1] - a[1]);
  const title =
    all.length === 0
      ? 'Niets hoefde de scholen uit'
      : `De drukste week voor leerplicht en Doorstroompunt is die van ${dutchDate(dateAt(busiest * WEEK))}: ${inBusiest.length} meldingen, vooral “${mostFrequent(inBusiest).toLowerCase()}”`;
  return `<section><h2>${title}</h2>
<p class="soft">Een stap van medewerkers gaat pas naar buiten als de hele ladder binnen de scholen is afgelopen. Een signaal over de leerling gaat meteen.</p>
${pair(chart, table('Meldingen naar reden', ['Reden', 'Meldingen', 'Meeste in'], rows))}</section>`;
}

function mostFrequent(escalations: Line['escalations']): string {
  const counts = Map.groupBy(escalations, ({ reason }) => reason);
  const [reason] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? ['stall' as const];
  return REASONS[reason];
}

function busiestMonth(escalations: Line['escalations']): string {
  const [month] =
    [...Map.groupBy(escalations, ({ at }) => dateAt(at).slice(0, 7))].sort((a, b) => b[1].length - a[1].length)[0] ??
    [];
  return month === undefined ? '' : dutchDate(`${month}-01`).slice(2);
}

const dutchDate = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
