import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { AbsentWeekBody } from '../../contracts/landing.js';
import { dateWords } from '../../calendar/index.js';
import type { WorkCalendar } from '../../calendar/work-calendar.js';
import {
  absenceHits,
  HOURS_TO_REPORT,
  hoursCounted,
  WEEKS_TO_REPORT,
  type AbsenceHit,
  type AbsenceKind,
  type AbsentWeek,
} from '../../domain/absence.js';
import { routeEscalation } from '../../domain/routing.js';
import { addDays, dayNumber } from '../../domain/time.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { CaseCalendars } from '../calendars.js';
import type { Casework } from '../casework.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { readFile } from '../reading.js';
import { routingOf } from '../tell-the-file.js';
import { termOfMbo, wholeWeeksWords } from './absence-term.js';
import { recordChange, requireAction, withTransferFile, type TransferFile } from '../transfer-file.js';

/** Monday of the week of a day; day 0, 1 January 1970, was a Thursday. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((dayNumber(date) + 3) % 7));

/** Mondays of the weeks with a lesson day, from one week up to and including another. */
function lessonWeeks(calendar: WorkCalendar, from: LocalDate, until: LocalDate): LocalDate[] {
  const weeks: LocalDate[] = [];
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) {
    if (calendar.nextCountingDay(monday) < addDays(monday, 7)) weeks.push(monday);
  }
  return weeks;
}

async function weeksOf(manager: EntityManager, transfer: string): Promise<AbsentWeek[]> {
  return manager.query<AbsentWeek[]>(
    'SELECT week, hours, whole FROM absence_weeks WHERE transfer_id = $1 ORDER BY week',
    [transfer],
  );
}

interface Rule {
  kind: AbsenceKind;
  /** Whole weeks after which this mbo reports who need not attend. */
  wholeWeeks: number;
}

/** Whose absence must be reported, and from when: nobody guards an adult of 27, or who has a startkwalificatie (WEB 9.2.1-2). */
async function ruleOf(file: Parameters<typeof routingOf>[0]): Promise<Rule | undefined> {
  const routing = await routingOf(file);
  if (routing === undefined) return undefined;
  const { desk, compulsory } = routeEscalation(routing, file.today);
  const wholeWeeks = await termOfMbo(file.manager, file.transfer.mboLocationId);
  if (compulsory) return { kind: 'sixteen-hours', wholeWeeks };
  return desk === 'rmc' ? { kind: 'four-weeks', wholeWeeks } : undefined;
}

interface Counted {
  hits: AbsenceHit[];
  hours: number;
}

function count(
  weeks: readonly AbsentWeek[],
  calendar: WorkCalendar,
  rule: Rule | undefined,
  today: LocalDate,
): Counted {
  const [first] = weeks;
  if (first === undefined) return { hits: [], hours: 0 };
  const lessons = lessonWeeks(calendar, first.week, today);
  const hits = rule === undefined ? [] : absenceHits(weeks, lessons, rule.kind, rule.wholeWeeks);
  return { hits, hours: hoursCounted(weeks, lessons) };
}

export type RecordAbsentWeekInput = AbsentWeekBody & { transfer: string };

/**
 * The hours without leave of one lesson week. Counted over four lesson weeks on the calendar of the mbo; when that reaches the limit of
 * the law, it asks whether it was reported in the national register, and the desk hears of it.
 */
export class RecordAbsentWeek {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ABSENCE.NO_LESSONS, ABSENCE.REPORT_ASKED when the limit is reached and nobody said whether it was reported */
  async execute(actor: Actor, input: RecordAbsentWeekInput): Promise<Done> {
    const { transfer, hours, whole, reported, words } = input;
    const staff = staffOf(actor);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-absence');
      const { manager, today, now } = file;
      const week = mondayOf(input.week);
      const { mbo } = await this.calendars.of(manager, transfer);
      if (week > today || lessonWeeks(mbo, week, week).length === 0)
        refuseMistakes([mistake('week', 'ABSENCE.NO_LESSONS')]);
      const rule = await ruleOf(file);
      const before = count(await weeksOf(manager, transfer), mbo, rule, today).hits.length;
      await manager.query(
        `INSERT INTO absence_weeks (transfer_id, week, hours, whole, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (transfer_id, week) DO UPDATE SET hours = excluded.hours, whole = excluded.whole,
           recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
        [transfer, week, hours, whole, staff.membership, new Date(now)],
      );
      const { hits } = count(await weeksOf(manager, transfer), mbo, rule, today);
      const audit = { action: 'absence.counted', fields: ['week', 'hours', 'whole'] };
      const fresh = hits.slice(before);
      if (fresh.length === 0) return unchanged(file, audit);
      if (reported === undefined)
        refuseMistakes([mistake('reported', 'ABSENCE.REPORT_ASKED', questionOf(fresh, rule, today))]);
      await writeReports(file, fresh, { reported: reported === true, by: staff.membership });
      const recorded = await recordChange(file, {
        fact: { type: 'absence', compulsory: rule?.kind === 'sixteen-hours' },
        words: { text: words, hours: fresh.at(-1)?.hours, reported },
        audit: { action: 'absence.recorded', fields: [...audit.fields, 'reported'] },
      });
      return { ...recorded, warnings: reported === true ? [] : [NOT_REPORTED] };
    });
  }
}

const NOT_REPORTED = 'Meld dit verzuim ook in het verzuimregister. Dat kan niet vanuit Doorlijn.';

function questionOf(hits: readonly AbsenceHit[], rule: Rule | undefined, today: LocalDate): string {
  const hit = hits.at(-1);
  if (hit === undefined) throw new CaseworkError('ABSENCE.REPORT_ASKED', 'no hit to ask about');
  const since = dateWords(hit.firstWeek, today);
  const what =
    hit.kind === 'sixteen-hours'
      ? `${hit.hours} uur zonder verlof in vier lesweken (vanaf ${since}). De grens is ${HOURS_TO_REPORT} uur.`
      : `${wholeWeeksWords(rule?.wholeWeeks ?? WEEKS_TO_REPORT)} niet geweest (vanaf ${since}).`;
  return `${what} Is dit gemeld in het verzuimregister? Melden doe je daar, niet hier.`;
}

async function writeReports(
  { manager, transfer, now }: TransferFile,
  hits: readonly AbsenceHit[],
  { reported, by }: { reported: boolean; by: string },
): Promise<void> {
  for (const { kind, firstWeek, lastWeek, hours } of hits) {
    await manager.query(
      `INSERT INTO absence_reports (id, transfer_id, kind, first_week, last_week, hours, reported, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [randomUUID(), transfer.id, kind, firstWeek, lastWeek, hours, reported, by, new Date(now)],
    );
  }
}

export interface AbsenceView {
  compulsory: boolean;
  /** Hours of the last four lesson weeks that count towards the limit. */
  hours: number;
  /** The limit; null for who is reported after whole weeks. */
  limit: number | null;
  /** Whole weeks after which this mbo reports who need not attend: four, or its own shorter term. */
  wholeWeeks: number;
  weeks: AbsentWeek[];
  reports: { kind: AbsenceKind; firstWeek: LocalDate; lastWeek: LocalDate; hours: number; reported: boolean }[];
}

/** The counter of absence, as mentor and student see it. */
export class ReadAbsence {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<AbsenceView> {
    const what = { transfer, action: 'read-landing', audit: 'absence.read', fields: ['absence'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const { manager, today } = reading;
      const rule = await ruleOf(reading);
      const compulsory = rule?.kind === 'sixteen-hours';
      const weeks = await weeksOf(manager, transfer);
      const { mbo } = await this.calendars.of(manager, transfer);
      return {
        compulsory,
        hours: count(weeks, mbo, rule, today).hours,
        limit: compulsory ? HOURS_TO_REPORT : null,
        wholeWeeks: rule?.wholeWeeks ?? WEEKS_TO_REPORT,
        weeks: [...weeks].reverse(),
        reports: await manager.query<AbsenceView['reports']>(
          `SELECT kind, first_week AS "firstWeek", last_week AS "lastWeek", hours, reported FROM absence_reports
           WHERE transfer_id = $1 ORDER BY last_week DESC`,
          [transfer],
        ),
      };
    });
  }
}
