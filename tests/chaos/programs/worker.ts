import 'reflect-metadata';
import { CarryOutEscalationDecision } from '../../../activities/casefile/carry-out-escalation.js';
import { CarryOutDecision } from '../../../activities/casefile/carry-out.js';
import { ImportLines } from '../../../activities/imports/import-lines.js';
import { UpkeepTasks } from '../../../activities/upkeep/upkeep-tasks.js';
import { WorkflowPost } from '../../../apps/worker/workflow-post.js';
import { SmtpDelivery } from '../../../libs/messaging/smtp-delivery.js';
import { guard } from './deaths.js';

/** The worker as it is, with places at which it can be made to die: around every activity, every post and every mail. */
guard(CarryOutDecision.prototype, 'carryOut', 'carry-out');
guard(CarryOutEscalationDecision.prototype, 'carryOutEscalation', 'carry-out-escalation');
guard(ImportLines.prototype, 'importLines', 'import-lines');
guard(UpkeepTasks.prototype, 'run', 'upkeep');
guard(WorkflowPost.prototype, 'deliver', 'post');
guard(SmtpDelivery.prototype, 'deliver', 'mail');
await import('../../../apps/worker/main.js');
