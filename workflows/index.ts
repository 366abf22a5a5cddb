export { cohortImport } from './cohort-import.js';
export { escalation } from './escalation.js';
export { transfer } from './transfer.js';
export { upkeep } from './upkeep.js';
export { webhook } from './webhook.js';
