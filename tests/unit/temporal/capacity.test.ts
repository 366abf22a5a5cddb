import { describe, expect, it } from '@jest/globals';
import { capacityOf, memoryOf, workerOptions, type TaskQueue } from '../../../libs/temporal/index.js';

const GB = 1024 ** 3;

describe('what a worker takes on', () => {
  it('grows with its memory and its cores, and fits in them', () => {
    const [small, usual, large] = [capacityOf(512, 1), capacityOf(1_024, 2), capacityOf(4_096, 8)];
    expect(small.cached).toBeLessThan(usual.cached);
    expect(usual.cached).toBeLessThan(large.cached);
    expect([small.atOnce, usual.atOnce, large.atOnce]).toEqual([8, 16, 64]);
    expect(usual.cached).toBeGreaterThanOrEqual(1_800);
  });

  it('never is nothing, and has a top', () => {
    expect(capacityOf(1, 1)).toEqual({ atOnce: 8, cached: 100 });
    expect(capacityOf(1_000_000, 64)).toEqual({ atOnce: 64, cached: 20_000 });
  });

  it('goes by what was configured, then by the limit of the container, then by what suits a shared machine', () => {
    expect(memoryOf(2_048, GB, 8 * GB)).toBe(2_048);
    expect(memoryOf(undefined, GB, 8 * GB)).toBe(1_024);
    expect(memoryOf(undefined, 2 ** 63, 8 * GB)).toBe(1_024);
    expect(memoryOf(undefined, 0, 0.5 * GB)).toBe(512);
  });

  it('has slots for each task queue that no other queue can take', () => {
    const parts = { connection: {} as never, namespace: 'x', codecKeys: { current: 'k', keys: new Map() }, bundle: { code: '' }, activities: {}, atOnce: 16 };
    const options = (queue: TaskQueue) => workerOptions(queue, { ...parts, cached: 3_000 });
    expect(options('transfers')).toMatchObject({ taskQueue: 'transfers', maxCachedWorkflows: 3_000, maxConcurrentLocalActivityExecutions: 16 });
    expect(options('bulk')).toMatchObject({ taskQueue: 'bulk', maxConcurrentActivityTaskExecutions: 4 });
    expect(options('webhooks')).toMatchObject({ taskQueue: 'webhooks', maxConcurrentActivityTaskExecutions: 16 });
    expect(options('webhooks').workflowBundle).toBeUndefined();
    expect(options('upkeep')).toMatchObject({ taskQueue: 'upkeep', maxConcurrentActivityTaskExecutions: 2 });
    expect(options('upkeep').workflowBundle).toBeUndefined();
  });
});
