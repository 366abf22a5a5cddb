import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { configurationOrEnd } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { installTemporalRuntime } from './temporal-runtime.js';
import { WorkerModule } from './worker.module.js';

const configuration = configurationOrEnd();
const log = pino({ level: configuration.logLevel, name: 'doorlijn-worker' });
installTemporalRuntime(log);
const clock = new ShiftedClock(configuration.clockShift);
const worker = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log, clock }), {
  logger: ['error', 'warn'],
});
worker.enableShutdownHooks();
