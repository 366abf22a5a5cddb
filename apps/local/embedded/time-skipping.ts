import { TestWorkflowEnvironment } from '@temporalio/testing';
import { findTemporalProgram } from './temporal-programs.js';

/**
 * Starts the server on which years pass in seconds, with a clock of its own. The caller calls `teardown()`.
 *
 * Start and read workflows with a plain `Client` on `environment.connection`, and move time with
 * `environment.sleep('1 day')`: many waiting `result()` calls on the environment's own client break it.
 * @throws EmbeddedError `EMBEDDED.TEMPORAL_…` with a Dutch sentence.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTemporalProgram('temporal-test-server');
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
