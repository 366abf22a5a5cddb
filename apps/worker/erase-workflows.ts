import { WorkflowNotFoundError, type Client } from '@temporalio/client';

const QUOTED = /^[a-z0-9-]+$/;

/**
 * Deletes every run of these workflows with its history. One that still runs is ended first; its student is no longer in the file, so
 * there is nothing left to decide. Doing it again deletes what has appeared since. @throws what Temporal says when it is away
 */
export async function eraseWorkflows(client: Client, workflowIds: readonly string[]): Promise<void> {
  for (const workflowId of workflowIds.filter((id) => QUOTED.test(id))) {
    await endIfRunning(client, workflowId);
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
      await deleteRun(client, workflowId, runId);
    }
  }
}

async function endIfRunning(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate('erased');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}

const NOT_FOUND = 5;

async function deleteRun(client: Client, workflowId: string, runId: string): Promise<void> {
  try {
    await client.workflowService.deleteWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId },
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === NOT_FOUND)) throw error;
  }
}
