import 'reflect-metadata';

import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { programLog } from '../../libs/telemetry/program-log.js';
import { startTracing } from '../../libs/telemetry/tracing.js';
import { installTemporalRuntime } from './temporal-runtime.js';
import { WorkerModule } from './worker.module.js';

/**
 * Of the threads in which workflows live, which are made after this: what a decision leaves behind is small and short-lived, and the
 * 16 MB that V8 gives each half by itself are never handed back. Saves some 25 MB.
 */
setFlagsFromString('--max-semi-space-size=4');

const configuration = configurationOrEnd();
const tracing = await startTracing('doorlijn-worker', configuration.otlpEndpoint);
const log = programLog('doorlijn-worker', configuration.logLevel);
installTemporalRuntime(log, configuration.temporalMetricsPort);
const clock = new ShiftedClock(configuration.clockShift);
const worker = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log, clock }), {
  logger: ['error', 'warn'],
});
worker.enableShutdownHooks();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void tracing.stop());
