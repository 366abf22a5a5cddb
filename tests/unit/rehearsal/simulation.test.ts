import { describe, expect, it } from '@jest/globals';
import { dateOfDay, standaard2026 } from '../../../libs/domain/index.js';
import { adviceWindow } from '../../../libs/domain/study-advice.js';
import { isWorkingDay, localTime, plusDays } from '../../rehearsal/checks/naive-calendar.js';
import { everyRungFired, everyTermCounted } from '../../rehearsal/checks/rungs.js';
import { simulateRange, simulateStudents, UNTIL } from '../../../libs/simulation/core/cohort.js';
import { addUp, emptyTally } from '../../../libs/simulation/core/tally.js';
import { calendars } from '../../../libs/simulation/people/calendars.js';
import { day, PERIOD } from '../../../libs/simulation/people/days.js';
import { drawMembers } from '../../../libs/simulation/people/member.js';
import type { JournalRow } from '../../rehearsal/world/journal.js';
import { withFixedRhythm } from '../../rehearsal/report/compare.js';

const SEED = 22;
const simulated = simulateStudents(
  SEED,
  drawMembers(SEED, 150).map(({ student }) => student),
  standaard2026,
);
const journal: JournalRow[] = simulated.lines.map((line, id) => ({
  step: null,
  due: null,
  rung: null,
  recipientRole: null,
  organisation: null,
  calendar: null,
  detail: null,
  ...line,
  id,
  key: `${line.transfer}:${line.decision}:${line.n}`,
}));

describe('a simulation', () => {
  it('counts the same however the students are divided over threads', () => {
    const whole = simulateRange(SEED, 0, 120, standaard2026);
    const parts = emptyTally();
    addUp(parts, simulateRange(SEED, 70, 120, standaard2026));
    addUp(parts, simulateRange(SEED, 0, 70, standaard2026));
    expect(parts).toEqual(whole);
  });

  it('loses nobody: who has not ended has something on the agenda, or somebody who was told', () => {
    for (const { state } of simulated.lives.values()) {
      if (state.phase === 'closed' || state.phase === 'withdrawn') expect(state.destination?.owner).toBeTruthy();
      else
        expect(state.agenda.length + state.steps.filter(({ status }) => status === 'open').length).toBeGreaterThan(0);
    }
  });

  it('shows what an agreement does: without the adaptive rhythm fewer are spoken to soon after a signal', () => {
    const within = (days: number, tally: ReturnType<typeof simulateRange>): number =>
      tally.afterSignal.days.slice(0, days + 1).reduce((sum, count) => sum + count, 0);
    const adaptive = simulateRange(SEED, 0, 800, standaard2026);
    const fixed = simulateRange(SEED, 0, 800, withFixedRhythm(standaard2026));
    expect(within(21, adaptive)).toBeGreaterThan(within(21, fixed));
  });

  it('gives every study advice a term that ends with the window of the law', () => {
    let checked = 0;
    for (const { kind, step, transfer, due } of journal) {
      if (kind !== 'step-opened' || step !== 'study-advice') continue;
      const { circle } = simulated.lives.get(transfer)!;
      const window = adviceWindow(dateOfDay(circle.started!), circle.student.level === 'entree', standaard2026);
      // Who begins later in a study year has a window that is empty, or ends in the summer holiday.
      if (circle.course.switchesAt !== undefined || circle.started! >= day('2027-10-01')) continue;
      expect(due).toBe(window.to);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('lets everything happen that people have to be ready for', () => {
    const kinds = new Set(
      simulated.lines.map(({ kind, detail }) => (kind === 'escalation' ? `escalation ${detail ?? ''}` : kind)),
    );
    for (const reason of ['not-started', 'contact-lost', 'deregistered', 'declined-without-destination']) {
      expect(kinds).toContain(`escalation ${reason}`);
    }
    const rungs = new Set(simulated.lines.flatMap(({ rung }) => rung ?? []));
    for (const rung of [-3, 0, 3, 5, 10]) expect(rungs).toContain(rung);
  });
});

describe('the checks of a rehearsal', () => {
  it('have a calendar of their own that knows the same days as the product', () => {
    for (let date: string = PERIOD.from; date <= PERIOD.to; date = plusDays(date, 1)) {
      expect([date, isWorkingDay(date, 'school:Noord')]).toEqual([date, calendars.vso.isCountingDay(date)]);
      expect([date, isWorkingDay(date, 'municipality')]).toEqual([date, calendars.municipality.isCountingDay(date)]);
    }
  });

  it('find all rungs of a good journal, and every term on its day', () => {
    expect(everyRungFired(journal, standaard2026, UNTIL)).toMatchObject({ holds: true });
    expect(everyTermCounted(journal, standaard2026)).toMatchObject({ holds: true });
  });

  it('find a rung that was left out, one that came a day late, and one too many', () => {
    const place = journal.findIndex(({ rung, kind }) => rung === 5 && kind === 'message');
    const line = journal[place]!;
    const check = (rows: JournalRow[]): boolean => everyRungFired(rows, standaard2026, UNTIL).holds;
    expect(check(journal.toSpliced(place, 1))).toBe(false);
    expect(check(journal.with(place, { ...line, at: line.at + 86_400_000 }))).toBe(false);
    expect(check(journal.toSpliced(place, 0, { ...line, rung: 15 }))).toBe(false);
  });

  it('find a term that was counted wrong', () => {
    const place = journal.findIndex(({ kind, step }) => kind === 'step-opened' && step === 'handover');
    const line = journal[place]!;
    const wrong = journal.with(place, { ...line, due: plusDays(line.due!, 1) });
    expect(everyTermCounted(wrong, standaard2026).holds).toBe(false);
  });

  it('tell the time in Amsterdam on both sides of the clock change', () => {
    expect(localTime(Date.parse('2027-03-28T00:59:00Z'))).toEqual({ date: '2027-03-28', time: '01:59' });
    expect(localTime(Date.parse('2027-03-28T01:00:00Z'))).toEqual({ date: '2027-03-28', time: '03:00' });
  });
});
