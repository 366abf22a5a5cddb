import type { Case } from './case.js';
import { calendarTurns } from './cases/calendar.js';
import { apiDiesAfterCommit, apiDiesBeforeCommit, relayDies, workerDies } from './cases/deaths.js';
import { databaseGoesBack, everythingDies } from './cases/everything.js';
import { mailServerFails, postgresAway, temporalAway, temporalDiesAmongTimers } from './cases/outages.js';
import { auditFails, oldAndNewWorker, samePostTwentyTimes, twoPeopleOneStep } from './cases/together.js';

/** The faults of the quality plan, in their order. */
export const CASES: readonly Case[] = [
  workerDies,
  apiDiesAfterCommit,
  apiDiesBeforeCommit,
  relayDies,
  temporalAway,
  temporalDiesAmongTimers,
  postgresAway,
  mailServerFails,
  samePostTwentyTimes,
  twoPeopleOneStep,
  oldAndNewWorker,
  calendarTurns,
  everythingDies,
  auditFails,
  databaseGoesBack,
];
