import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { inSpan, traceparentNow } from '../telemetry/spans.js';

/** Header in which a trace travels, as `workflows/trace.ts` hands it on. */
const TRACE = 'traceparent';

function withTrace<T extends { headers: Headers }>(input: T): T {
  const trace = traceparentNow();
  if (trace === undefined) return input;
  return { ...input, headers: { ...input.headers, [TRACE]: defaultPayloadConverter.toPayload(trace) } };
}

/** What is told to a workflow takes the trace along in which it was told. */
export const traceToWorkflows: WorkflowClientInterceptor = {
  start: (input, next) => next(withTrace(input)),
  signal: (input, next) => next(withTrace(input)),
  signalWithStart: (input, next) => next(withTrace(input)),
};

/**
 * The span of the workflow begins when it asked for the activity, and that of the activity when a worker took it up. Where the workflow hands a
 * trace on they are part of that; what it does at a moment of its agenda begins a trace of its own, which goes on to the mail.
 */
export const traceFromWorkflows: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    execute: (input, next) => {
      const header = input.headers[TRACE];
      const parent = header && defaultPayloadConverter.fromPayload<string>(header);
      const { workflowType, activityType, attempt, scheduledTimestampMs: startTime } = info;
      const workflow = { parent, startTime, attributes: { 'doorlijn.attempt': attempt } };
      return inSpan(`workflow ${workflowType ?? 'unknown'}`, workflow, () =>
        inSpan(`activity ${activityType}`, {}, () => next(input)),
      );
    },
  },
});
