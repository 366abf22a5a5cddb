import { localDayOf } from '../../../libs/calendar/amsterdam.js';
import { localMinuteOf } from '../../../libs/calendar/index.js';
import { dateOfDay, hasEnded, kindOf } from '../../../libs/domain/index.js';
import type { EscalationReason, Instant, Phase } from '../../../libs/domain/index.js';
import { holidaysBetween } from '../checks/naive-calendar.js';
import { day, DAYS, PERIOD } from '../../../libs/simulation/people/days.js';
import type { JournalRow } from '../world/journal.js';

/** Days count from the first day of the play; the part of the day stands behind the point. */
export type Place = number;

/** A stretch of one student's line. */
export interface Stretch {
  phase: Phase;
  from: Place;
  to: Place;
}

/** One student as a line. */
export interface Line {
  transfer: string;
  stretches: Stretch[];
  /** Reminders up to the last day of a term, and after it. */
  reminders: Place[];
  late: Place[];
  escalations: { at: Place; reason: EscalationReason }[];
  checkIns: number;
  /** First day at the mbo. */
  started: Place | undefined;
  end: Phase;
  /** Where the line stops. */
  last: Place;
}

const FIRST = day(PERIOD.from);
const MINUTES_PER_DAY = 1_440;

export const placeOf = (at: Instant): Place => localDayOf(at) - FIRST + localMinuteOf(at) / MINUTES_PER_DAY;
export const placeOfDate = (date: string): Place => day(date) - FIRST;
export const dateAt = (place: Place): string => dateOfDay(FIRST + Math.floor(place));

/** The lines of a cohort from its journal, in an order in which they make a picture. */
export function linesOf(journal: readonly JournalRow[]): Line[] {
  const rows = [...journal].sort((a, b) => a.decision - b.decision || a.n - b.n);
  const lines = [...Map.groupBy(rows, ({ transfer }) => transfer)].map(([transfer, own]) => lineOf(transfer, own));
  return lines.sort((a, b) => group(a) - group(b) || a.last - b.last || (a.started ?? 0) - (b.started ?? 0));
}

/** First those who stopped, then who started in the order of their starts, then who takes a gap year. */
function group({ started, end }: Line): number {
  if (started !== undefined) return started;
  return end === 'withdrawn' ? -1 : DAYS;
}

function lineOf(transfer: string, rows: readonly JournalRow[]): Line {
  const changes = rows.filter(({ kind }) => kind === 'phase-changed');
  const stretches = changes.map(({ phase, at }, n): Stretch => {
    const next = changes[n + 1];
    return { phase, from: placeOf(at), to: next === undefined ? DAYS : placeOf(next.at) };
  });
  const end = stretches.at(-1)?.phase ?? 'orientation';
  const rungs = rows.filter(({ kind, rung }) => kind === 'message' && rung !== null);
  const start = rows.find(
    ({ step, kind, detail }) => step === 'started' && kind === 'step-closed' && detail === 'done:present',
  );
  return {
    transfer,
    stretches: stretches.filter(({ phase }) => !hasEnded(phase)),
    reminders: places(rungs.filter(({ rung }) => (rung ?? 0) <= 0)),
    late: places(rungs.filter(({ rung }) => (rung ?? 0) > 0)),
    escalations: rows
      .filter(({ kind }) => kind === 'escalation')
      .map(({ at, detail }) => ({ at: placeOf(at), reason: detail as EscalationReason })),
    checkIns: rows.filter(
      ({ step, kind, detail }) =>
        step !== null && kindOf(step) === 'check-in' && kind === 'step-closed' && detail === 'done:held',
    ).length,
    started: start && placeOf(start.at),
    end,
    last: hasEnded(end) ? (stretches.at(-1)?.from ?? DAYS) : DAYS,
  };
}

/** A message to two people is one tick. */
function places(rows: readonly JournalRow[]): Place[] {
  return [...new Set(rows.map(({ at }) => placeOf(at)))];
}

/** A school holiday as a band. */
export interface Band {
  name: string;
  from: Place;
  to: Place;
}

export function holidayBands(): Band[] {
  return holidaysBetween(PERIOD.from, PERIOD.to).map(({ name, from, to }) => ({
    name: name.replace('vakantie', '').replace('Voorjaars', 'Voorjaar'),
    from: Math.max(0, placeOfDate(from)),
    to: Math.min(DAYS, placeOfDate(to) + 1),
  }));
}

/** Months of the play with their first day; the first is where the play begins. */
export function months(): { name: string; year: string; from: Place }[] {
  const all: { name: string; year: string; from: Place }[] = [];
  for (let place = 0; place < DAYS; place += 1) {
    const date = dateAt(place);
    // A month of which too little is shown has no room for its name.
    if (place === 0 || (date.endsWith('-01') && place < DAYS - ROOM_FOR_A_NAME))
      all.push({ name: MONTHS[Number(date.slice(5, 7)) - 1] ?? '', year: date.slice(0, 4), from: place });
  }
  return all;
}

const ROOM_FOR_A_NAME = 14;
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
