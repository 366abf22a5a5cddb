import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { ConfigurationError, readConfiguration, type Configuration } from '../../libs/contracts/configuration.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { installTemporalRuntime } from './temporal-runtime.js';
import { WorkerModule } from './worker.module.js';

/** @throws ConfigurationError */
function configurationOrEnd(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.sentence);
    process.exit(1);
  }
}

const configuration = configurationOrEnd();
const log = pino({ level: configuration.logLevel, name: 'doorlijn-worker' });
installTemporalRuntime(log);
const clock = new ShiftedClock(configuration.clockShift);
const worker = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log, clock }), {
  logger: ['error', 'warn'],
});
worker.enableShutdownHooks();
