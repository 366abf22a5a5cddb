import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { ProcessLog } from './process-log.js';

/**
 * Temporal's part of the log goes with ours, and its signal handlers stay out of the way of our own orderly stop. Once per process.
 * @param metricsPort where its own numbers are for Prometheus; none when absent
 */
export function installTemporalRuntime(log: ProcessLog, metricsPort?: number): void {
  const quiet = (): void => undefined;
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: quiet,
      trace: quiet,
      debug: quiet,
      info: quiet,
      warn: (message, meta) => log.warn({ ...meta }, message),
      error: (message, meta) => log.error({ ...meta }, message),
    },
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN' }), forward: {} },
      ...(metricsPort !== undefined && { metrics: { prometheus: { bindAddress: `0.0.0.0:${metricsPort}` } } }),
    },
  });
}
