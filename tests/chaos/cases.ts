import type { Case } from './case.js';
import { apiDiesAfterCommit, apiDiesBeforeCommit, relayDies, workerDies } from './cases/deaths.js';

/** The faults of the quality plan, in their order. */
export const CASES: readonly Case[] = [workerDies, apiDiesAfterCommit, apiDiesBeforeCommit, relayDies];
