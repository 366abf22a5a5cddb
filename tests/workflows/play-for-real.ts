import { localDateOf } from '../../libs/calendar/index.js';
import {
  addDays,
  type Effect,
  type FactBody,
  type JournalLine,
  type LocalDate,
  type Registration,
} from '../../libs/domain/index.js';
import { play, type Act, type PlayedLine } from '../rehearsal/play.js';
import { scenarioOf, type ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
import type { Harness } from './harness.js';
import type { Student } from './stage.js';

/** How people of a scenario do what they do: straight into the file, or by requests. */
export interface Hands {
  register(registration: Registration, on: LocalDate, student: Student): Promise<string>;
  record(transfer: string, body: FactBody, on: LocalDate, minute: number): Promise<void>;
}

interface Playing {
  key: ScenarioKey;
  transfer: string;
  acts: Required<Act>[];
}

interface JournalRow extends JournalLine {
  transfer: string;
  decision: number;
  at: number;
  id: number;
}

const JOURNAL = `
  SELECT id, transfer_id AS transfer, decision, n, at, phase, kind, step, due, rung, recipient_role AS "recipientRole", calendar,
    detail->>'code' AS detail
  FROM journal WHERE id > $1 ORDER BY id`;

const SOMEBODY: Student = { birthDate: '2009-05-20', outflowProfile: 'further-education' };

/**
 * Plays scenarios side by side through the real workflow, at 10:00 of each day on which the pure core does something:
 * people see what was opened and act by their script. Were the workflow to do something on another day, people would see
 * it too late, and the journals would differ. @returns the transfer of each scenario
 */
export async function playForReal(
  harness: Harness,
  keys: readonly ScenarioKey[],
  students: Partial<Record<ScenarioKey, Student>> = {},
  hands: Hands = harness.stage,
): Promise<Map<ScenarioKey, string>> {
  const scenarios = keys.map((key) => ({ key, ...scenarioOf(key) }));
  const first = scenarios.map(({ registeredOn }) => registeredOn).sort()[0] as LocalDate;
  const last = scenarios
    .map(({ until }) => until)
    .sort()
    .at(-1) as LocalDate;
  const playing: Playing[] = [];
  const eventful = eventfulDays(keys);
  let seen = 0;

  const look = async (): Promise<void> => {
    const rows = await harness.database.admin.query<JournalRow[]>(JOURNAL, [seen]);
    for (const row of rows) {
      seen = row.id;
      const player = playing.find(({ transfer }) => transfer === row.transfer);
      if (row.kind !== 'step-opened' || player === undefined) continue;
      const { cast, until } = scenarioOf(player.key);
      const effect = { kind: 'step-opened', step: row.step } as Effect;
      const acts = people(cast).react(effect, { on: localDateOf(row.at), state: undefined as never, deadlines: [] });
      for (const act of acts) if (act.on <= until) expectAct(player.acts, { minute: 0, ...act });
    }
  };

  await harness.startOn(first);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!eventful.has(day) && !playing.some(({ acts }) => acts[0]?.on === day)) continue;
    await harness.passTo(day);
    for (const { key, registration, registeredOn, script } of scenarios.filter(
      (scenario) => scenario.registeredOn === day,
    )) {
      const transfer = await hands.register(registration, registeredOn, students[key] ?? SOMEBODY);
      const acts: Required<Act>[] = [];
      for (const act of script) expectAct(acts, { minute: 0, ...act });
      playing.push({ key, transfer, acts });
    }
    await harness.settle();
    await look();
    for (;;) {
      const due = playing.filter(({ acts }) => acts[0] !== undefined && acts[0].on <= day);
      if (due.length === 0) break;
      for (const { transfer, acts } of due) {
        const act = acts.shift() as Required<Act>;
        await hands.record(transfer, act.body, day, act.minute);
      }
      await harness.settle();
      await look();
    }
    await harness.sendMail();
  }
  return new Map(playing.map(({ key, transfer }) => [key, transfer]));
}

function eventfulDays(keys: readonly ScenarioKey[]): Set<LocalDate> {
  const days = new Set<LocalDate>();
  for (const key of keys) {
    const { registration, registeredOn, until, cast, script } = scenarioOf(key);
    days.add(registeredOn).add(until);
    for (const { on } of play(registration, registeredOn, people(cast), calendars, until, script).effects) days.add(on);
  }
  return days;
}

/** In the order of days and minutes; what is expected later on the same minute comes after. */
function expectAct(acts: Required<Act>[], act: Required<Act>): void {
  const later = acts.findIndex((other) => other.on > act.on || (other.on === act.on && other.minute > act.minute));
  acts.splice(later < 0 ? acts.length : later, 0, act);
}

/** The journal of a transfer in the form of the pure core. */
export async function linesOf(harness: Harness, transfer: string, until: LocalDate): Promise<PlayedLine[]> {
  const rows = await harness.database.admin.query<JournalRow[]>(JOURNAL, [0]);
  return rows
    .filter((row) => row.transfer === transfer && localDateOf(row.at) <= until)
    .sort((a, b) => a.decision - b.decision || a.n - b.n)
    .map(({ id: _id, transfer: _transfer, ...line }) => {
      const present = Object.entries(line).filter(([, value]) => value !== null);
      return { ...Object.fromEntries(present), on: localDateOf(line.at) } as PlayedLine;
    });
}
