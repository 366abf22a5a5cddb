import { patched, sleep, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** What a later version of the workflows might do: one command more at the start of every run, behind `patched` as it must be. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      async execute(input, next) {
        if (patched('chaos-next-version')) await sleep(1);
        return next(input);
      },
    },
  ],
});
