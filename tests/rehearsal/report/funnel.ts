import type { JournalRow } from '../world/journal.js';
import { bars, percent } from './charts.js';
import { pair, table } from './tables.js';

interface Station {
  name: string;
  /** Whether a line tells that the student has passed it. */
  passed(row: JournalRow): boolean;
}

const done =
  (step: string, ...outcomes: string[]) =>
  (row: JournalRow): boolean =>
    row.kind === 'step-closed' && row.step === step && outcomes.some((outcome) => row.detail === `done:${outcome}`);

const STATIONS: readonly Station[] = [
  { name: 'Aangemeld bij het mbo', passed: done('application', 'applied') },
  { name: 'Overdracht aanvaard', passed: done('handover', 'accepted') },
  { name: 'Intake gevoerd', passed: done('intake', 'held', 'held-extra-support') },
  { name: 'Geplaatst', passed: done('placement', 'placed', 'alternative') },
  { name: 'Gestart', passed: done('started', 'present') },
  { name: 'Evaluatie dag 100', passed: done('landing-review', 'continued', 'scaled-down') },
  { name: 'Afgerond na nazorg', passed: ({ kind, phase }) => kind === 'phase-changed' && phase === 'closed' },
];

/** The stations up to the first day at the mbo. */
const BEFORE_THE_START = 6;

/** How many students reach each station of the line. */
export function funnel(journal: readonly JournalRow[], students: number): string {
  const reached = STATIONS.map(({ name, passed }) => ({
    name,
    value: new Set(journal.filter((row) => passed(row)).map(({ transfer }) => transfer)).size,
  }));
  const rows = [{ name: 'In het cohort', value: students }, ...reached];
  const lost = rows.slice(1, BEFORE_THE_START).map(({ name, value }, n) => {
    const before = rows[n];
    return { before: before?.name ?? '', name, lost: (before?.value ?? 0) - value };
  });
  const most = lost.reduce((a, b) => (b.lost > a.lost ? b : a), { before: '', name: '', lost: 0 });
  const started = reached.find(({ name }) => name === 'Gestart')?.value ?? 0;
  const drawing = bars(
    'Leerlingen per station',
    rows.map(({ name, value }) => ({ name, value, note: `${value} · ${percent(value / Math.max(1, students))}` })),
  );
  const numbers = rows.map(({ name, value }, n) => [name, value, n === 0 ? '' : (rows[n - 1]?.value ?? 0) - value]);
  return `<section><h2>${started} van de ${students} beginnen; de meeste vallen af tussen “${most.before}” en “${most.name}”</h2>
<p class="soft">Afvallen is hier niet verdwijnen: wie niet verder gaat, heeft een bestemming en een eigenaar, of is in een tussenjaar in beeld.</p>
${pair(drawing, table('Leerlingen per station', ['Station', 'Leerlingen', 'Minder'], numbers))}</section>`;
}
