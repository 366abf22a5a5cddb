import { type Client } from '@temporalio/client';

/** Shorter than the check of the health page, so that it is this that gives up. */
const ANSWER_MS = 1500;

/** Asks the engine for a sign of life. @returns true; rejects when there is none in time */
export async function answersNow(client: Client): Promise<boolean> {
  const { connection } = client;
  await connection.withDeadline(Date.now() + ANSWER_MS, () => connection.workflowService.getSystemInfo({}));
  return true;
}
