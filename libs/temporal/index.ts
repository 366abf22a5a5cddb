export { workflowBundle } from './bundle.js';
export { parseCodecKeys, SealingCodec, type CodecKeys } from './codec.js';
export { connectWorker, lazyClient, type TemporalSettings } from './connection.js';
export { dataConverter, failureConverterPath } from './data-converter.js';
export { ensureSchedules, UPKEEP, UPKEEP_LATE_AFTER } from './schedules.js';
export { registerSearchAttributes } from './search-attributes.js';
export { TemporalError, type TemporalErrorCode } from './temporal-error.js';
export { DEPLOYMENT, TASK_QUEUES, workerOptions, type TaskQueue, type WorkerParts } from './worker-options.js';
export { capacityHere, capacityOf, memoryOf } from './capacity.js';
