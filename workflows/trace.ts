import type { Payload, WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Header in which a trace travels, as `libs/temporal/trace-header.ts` writes it. */
const TRACE = 'traceparent';

/**
 * Hands the trace of a recorded fact on to the activity that carries out the decision on it. Transfers live for years, so there is no span of the
 * whole workflow, and nothing of OpenTelemetry is loaded into each of them. Without a trace it does nothing; headers are in no
 * command that a replay compares.
 */
export const interceptors: WorkflowInterceptorsFactory = () => {
  const bySeq = new Map<number, Payload>();
  let ofStart: Payload | undefined;
  return {
    inbound: [
      {
        execute: (input, next) => {
          ofStart = input.headers[TRACE];
          return next(input);
        },
        handleSignal: (input, next) => {
          const header = input.headers[TRACE];
          const seq = seqOf(input.args[0]);
          if (header !== undefined && seq !== undefined) bySeq.set(seq, header);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleLocalActivity: (input, next) => {
          const seq = seqOf(causeOf(input.args[0]));
          const header = seq === undefined ? undefined : bySeq.get(seq);
          if (seq === undefined || header === undefined) return next(input);
          bySeq.delete(seq);
          return next({ ...input, headers: { ...input.headers, [TRACE]: header } });
        },
        scheduleActivity: (input, next) =>
          next(ofStart === undefined ? input : { ...input, headers: { ...input.headers, [TRACE]: ofStart } }),
      },
    ],
  };
};

function seqOf(value: unknown): number | undefined {
  const { seq } = (value ?? {}) as { seq?: unknown };
  return typeof seq === 'number' ? seq : undefined;
}

/** Of a transfer the number itself, of an escalation the fact. */
function causeOf(argument: unknown): unknown {
  const { cause } = (argument ?? {}) as { cause?: { fact?: unknown } };
  return cause?.fact ?? cause;
}
