import type { DataSource } from 'typeorm';
import { CaseCalendars } from '../libs/casework/calendars.js';
import type { Casework } from '../libs/casework/casework.js';
import { CarryOutEscalationDecision } from './casefile/carry-out-escalation.js';
import { CarryOutDecision } from './casefile/carry-out.js';
import type { CasefileActivities } from './casefile/contract.js';
import { SealedRoutingFiles } from './casefile/routing-files.js';

export interface CasefileParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  vault: Casework['vault'];
}

/** The activities of the task queue `transfers`. */
export function casefileActivities({ dataSource, vault }: CasefileParts): CasefileActivities {
  const calendars = new CaseCalendars();
  const routing = new SealedRoutingFiles(vault);
  const decisions = new CarryOutDecision(dataSource, calendars, routing);
  const escalations = new CarryOutEscalationDecision(dataSource, calendars, routing);
  return {
    carryOut: (decision) => decisions.carryOut(decision),
    carryOutEscalation: (decision) => escalations.carryOutEscalation(decision),
  };
}
