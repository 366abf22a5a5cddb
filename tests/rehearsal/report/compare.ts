import type { Policy } from '../../../libs/domain/index.js';
import { simulate } from '../../../libs/simulation/core/simulation.js';
import { LONGEST_WAIT } from '../../../libs/simulation/core/tally.js';
import type { Tally, Waits } from '../../../libs/simulation/core/tally.js';
import { curves, percent } from './charts.js';
import { pair, table } from './tables.js';

/** Enough for curves without noise, few enough for a few seconds. */
const STUDENTS = 10_000;
/** Longer than a landing lasts: talks then come on their fixed days, whatever the last one said. */
const NEVER_SOONER = { count: 400, unit: 'days' } as const;

/** The same agreements, but a worrying talk does not bring the next one forward. */
export function withFixedRhythm(policy: Policy): Policy {
  const landing = { ...policy.landing, weeklyEvery: NEVER_SOONER, amberWithin: NEVER_SOONER };
  return { ...policy, key: `${policy.key}-vast`, landing };
}

/** One talk in the first hundred days, as aftercare of two calls a year has it. */
export function withOneTalk(policy: Policy): Policy {
  const fixed = withFixedRhythm(policy);
  return { ...fixed, key: `${policy.key}-een`, landing: { ...fixed.landing, days: [42] } };
}

/** How soon somebody speaks with a student for whom it goes worse, under three rhythms; the same students live three times. */
export async function compareRhythms(seed: number, policy: Policy): Promise<{ whole: Tally; rhythms: string }> {
  const adaptive = await simulate(seed, STUDENTS, policy);
  const fixed = await simulate(seed, STUDENTS, withFixedRhythm(policy));
  const oneTalk = await simulate(seed, STUDENTS, withOneTalk(policy));
  return { whole: adaptive, rhythms: afterSignal(adaptive, fixed) + afterDecline(adaptive, oneTalk) };
}

const DAYS_SHOWN = [3, 7, 14, 21, 28, 42];
const TICKS = [0, 7, 14, 21, 28, 35, 42].map((at) => ({ at, name: String(at) }));

function afterSignal(adaptive: Tally, fixed: Tally): string {
  const [a, b] = [reachedWithin(adaptive.afterSignal), reachedWithin(fixed.afterSignal)];
  const series = [
    { name: 'met aanpassen', className: '', values: a },
    { name: 'vast ritme', className: 'other', values: b },
  ];
  const chart = curves('Aandeel met wie iemand heeft gesproken, per dag na het eerste signaal', series, {
    from: 0,
    ticks: TICKS,
    axis: 'dagen na het eerste signaal',
  });
  const rows = [
    ...DAYS_SHOWN.map((day) => [`${day} dagen`, percent(a[day] ?? 0), percent(b[day] ?? 0)]),
    ['Helft binnen', `${medianOf(adaptive.afterSignal)} dagen`, `${medianOf(fixed.afterSignal)} dagen`],
  ];
  return `<section><h2>Drie weken na een eerste signaal is met ${percent(a[21] ?? 0)} gesproken; zonder het aanpassende ritme met ${percent(b[21] ?? 0)}</h2>
<p class="soft">Een signaal is een landingsgesprek dat geel of rood is, of iets wat de mentor noteert. Daarna telt het eerstvolgende gesprek met de student zelf. Dezelfde ${STUDENTS.toLocaleString('nl-NL')} gesimuleerde leerlingen leven twee keer: een keer komt het volgende gesprek naar voren na een zorg, een keer blijft het op zijn vaste dag.</p>
${pair(chart, table('Aandeel met wie is gesproken', ['Binnen', 'Aanpassend', 'Vast'], rows))}</section>`;
}

function afterDecline(adaptive: Tally, oneTalk: Tally): string {
  const [a, b] = [reachedWithin(adaptive.afterDecline), reachedWithin(oneTalk.afterDecline)];
  const series = [
    { name: 'dicht ritme', className: '', values: a },
    { name: 'één gesprek', className: 'third', values: b },
  ];
  const chart = curves('Aandeel van de latere uitvallers met wie is gesproken, per dag nadat het minder ging', series, {
    from: 0,
    ticks: TICKS,
    axis: 'dagen nadat het minder begon te gaan',
  });
  const rows = DAYS_SHOWN.map((day) => [`${day} dagen`, percent(a[day] ?? 0), percent(b[day] ?? 0)]);
  return `<section><h2>Binnen twee weken nadat het minder gaat, is met ${percent(a[14] ?? 0)} van de latere uitvallers gesproken; bij één gesprek in honderd dagen met ${percent(b[14] ?? 0)}</h2>
<p class="soft">De dag waarop het minder begint te gaan is getrokken en staat in geen enkel dossier. Na de eerste honderd dagen is het ritme in beide gevallen gelijk: nazorg na 4, 6, 9 en 12 maanden.</p>
${pair(chart, table('Aandeel met wie is gesproken', ['Binnen', 'Dicht ritme', 'Eén gesprek'], rows))}</section>`;
}

const SHOWN_DAYS = 43;

function reachedWithin({ days, never }: Waits): number[] {
  const total = days.reduce((sum, count) => sum + count, never);
  let sum = 0;
  return days.slice(0, SHOWN_DAYS).map((count) => (sum += count) / Math.max(1, total));
}

function medianOf({ days, never }: Waits): number {
  const half = days.reduce((sum, count) => sum + count, never) / 2;
  let sum = 0;
  const day = days.findIndex((count) => (sum += count) >= half);
  return day < 0 ? LONGEST_WAIT : day;
}
