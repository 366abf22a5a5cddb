import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { programLog } from '../../libs/telemetry/program-log.js';
import { startTracing } from '../../libs/telemetry/tracing.js';
import { installTemporalRuntime } from './temporal-runtime.js';
import { WorkerModule } from './worker.module.js';

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
