import { heartbeat } from '@temporalio/activity';
import type { DataSource } from 'typeorm';
import { CaseCalendars } from '../libs/casework/calendars.js';
import type { Casework } from '../libs/casework/casework.js';
import type { DeliverWebhooks } from '../libs/casework/webhooks/deliver.js';
import { CarryOutEscalationDecision } from './casefile/carry-out-escalation.js';
import { CarryOutDecision } from './casefile/carry-out.js';
import type { CasefileActivities } from './casefile/contract.js';
import { SealedStudentFiles } from './casefile/student-files.js';
import type { ImportActivities } from './imports/contract.js';
import { ImportLines } from './imports/import-lines.js';
import type { UpkeepActivities } from './upkeep/contract.js';
import type { UpkeepTasks } from './upkeep/upkeep-tasks.js';
import type { WebhookActivities } from './webhooks/contract.js';

export interface CasefileParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  vault: Casework['vault'];
  audit: Casework['audit'];
}

/** The activities of the task queue `transfers`. */
export function casefileActivities({ dataSource, vault, audit }: CasefileParts): CasefileActivities {
  const calendars = new CaseCalendars();
  const students = new SealedStudentFiles(vault);
  const decisions = new CarryOutDecision(dataSource, calendars, students, audit);
  const escalations = new CarryOutEscalationDecision(dataSource, calendars, students, audit);
  return {
    carryOut: (decision) => decisions.carryOut(decision),
    carryOutEscalation: (decision) => escalations.carryOutEscalation(decision),
  };
}

/** The activities of the task queue `bulk`. The data source is connected as the database role of the worker. */
export function bulkActivities(casework: Casework): ImportActivities {
  const imports = new ImportLines(casework);
  return { importLines: (input) => imports.importLines(input) };
}

/** The activities of the task queue `webhooks`. */
export function webhookActivities(webhooks: DeliverWebhooks): WebhookActivities {
  return { deliverWebhooks: (input) => webhooks.execute(input, heartbeat) };
}

/** The activities of the task queue `upkeep`. */
export function upkeepActivities(upkeep: UpkeepTasks): UpkeepActivities {
  return { upkeepTask: (task) => upkeep.run(task, heartbeat) };
}
