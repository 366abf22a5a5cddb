import type { Instant } from '../domain/time.js';
import { SYSTEM, withActor } from '../persistence/actor.js';
import type { Casework } from './casework.js';

/** What people notice of the parts of Doorlijn, each by the maintenance that looks after it. */
export const HEALTH_PARTS = ['reminders', 'mail', 'files', 'log', 'erasing'] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

export interface PartHealth {
  part: HealthPart;
  /** `unknown`: nothing has looked for too long, or never. */
  state: 'well' | 'attention' | 'unknown';
  /** When it was looked at last; null when never. */
  seen: Instant | null;
}

interface Run {
  task: string;
  at: Instant;
  healthy: boolean;
  counts: Record<string, number> | null;
}

const MINUTE_MS = 60_000;
const NIGHT_MS = 30 * 60 * MINUTE_MS;
/** What waits longer than a quarter of an hour is noticed by people. */
const LATE_SECONDS = 900;

/** By which task of the upkeep a part is looked after, and for how long what it saw counts. */
const LOOKED_AFTER: Record<HealthPart, { task: string; freshMs: number; isWell(run: Run): boolean }> = {
  reminders: { task: 'backlog', freshMs: 15 * MINUTE_MS, isWell: ({ counts }) => (counts?.['outboxSeconds'] ?? 0) < LATE_SECONDS },
  mail: { task: 'backlog', freshMs: 15 * MINUTE_MS, isWell: ({ counts }) => (counts?.['mailSeconds'] ?? 0) < LATE_SECONDS },
  files: { task: 'reconcile', freshMs: 30 * MINUTE_MS, isWell: ({ healthy }) => healthy },
  log: { task: 'verify-audit', freshMs: NIGHT_MS, isWell: ({ healthy }) => healthy },
  erasing: { task: 'erase', freshMs: NIGHT_MS, isWell: ({ healthy }) => healthy },
};

/** How Doorlijn itself is doing, for whoever wonders: no numbers and nothing about anybody. */
export class ReadHealth {
  constructor(private readonly casework: Casework) {}

  /** @throws whatever the database throws when it is away */
  async execute(): Promise<PartHealth[]> {
    const { dataSource, clock } = this.casework;
    const runs = await withActor(dataSource, SYSTEM, (manager) =>
      manager.query<Run[]>(`SELECT task, finished_at AS at, healthy, report->'counts' AS counts FROM upkeep_runs`),
    );
    const now = clock.now();
    return HEALTH_PARTS.map((part) => {
      const { task, freshMs, isWell } = LOOKED_AFTER[part];
      const run = runs.find((one) => one.task === task);
      if (run === undefined || now - run.at > freshMs) return { part, state: 'unknown', seen: run?.at ?? null };
      return { part, state: isWell(run) ? 'well' : 'attention', seen: run.at };
    });
  }
}
