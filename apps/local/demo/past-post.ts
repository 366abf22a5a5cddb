import type { Client } from '@temporalio/client';
import type { EntityManager } from 'typeorm';
import type { TakenMessage } from '../../../libs/persistence/outbox.js';
import { WorkflowPost } from '../../worker/workflow-post.js';

/**
 * Starts every workflow at the moment of the fact that it begins with, so that the terms of a story count from then and
 * nothing is overdue at once.
 */
export class PastPost extends WorkflowPost {
  constructor(private readonly temporal: Client) {
    super(temporal, () => 0);
  }

  override async deliver(manager: EntityManager, message: TakenMessage): Promise<void> {
    const fact = message.payload.fact as { at: number } | undefined;
    const shift = fact === undefined ? 0 : fact.at - Date.now();
    await new WorkflowPost(this.temporal, () => shift).deliver(manager, message);
  }
}
