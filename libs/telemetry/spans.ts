import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
} from '@opentelemetry/api';

/** Where a span stands towards what is around it, as OpenTelemetry divides it. */
export type SpanSort = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

export interface SpanOptions {
  sort?: SpanSort;
  /** Codes, ids and numbers only: a trace leaves the installation. */
  attributes?: Attributes;
  /** A `traceparent` that was kept with a message; what is active now when it is absent. */
  parent?: string | null | undefined;
  /** Epoch milliseconds; now when absent. */
  startTime?: number;
}

const KINDS: Record<SpanSort, SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};
const HEADER = 'traceparent';
const tracer = trace.getTracer('doorlijn');

/** Does `work` within a span. Where nothing is traced this is `work` and hardly more. @throws what `work` throws */
export async function inSpan<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T> {
  const span = openSpan(name, options);
  if (span === undefined) return work();
  try {
    return await withSpan(span, work);
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** A span that the caller ends; undefined where nothing is traced. */
export function openSpan(name: string, { sort = 'internal', attributes, parent, startTime }: SpanOptions): Span | undefined {
  const around = parent ? contextOf(parent) : context.active();
  const span = tracer.startSpan(
    name,
    { kind: KINDS[sort], ...(attributes && { attributes }), ...(startTime !== undefined && { startTime }) },
    around,
  );
  return span.isRecording() ? span : undefined;
}

/** Does `work` as a part of `span`. */
export function withSpan<T>(span: Span, work: () => T): T {
  return context.with(trace.setSpan(context.active(), span), work);
}

/** The kind of an error and never its words, which may quote what somebody wrote. */
export function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  const { code, name } = (error ?? {}) as { code?: string | number; name?: string };
  span.setAttribute('error.type', `${code ?? name ?? 'unknown'}`);
}

/** The active span as W3C `traceparent`, to be kept with a message; undefined where nothing is traced. */
export function traceparentNow(): string | undefined {
  const active = trace.getActiveSpan()?.spanContext();
  if (active === undefined || (active.traceFlags & TraceFlags.SAMPLED) === 0) return undefined;
  return `00-${active.traceId}-${active.spanId}-01`;
}

/** The id of the trace that is active, for a line in the log. */
export function traceIdNow(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId;
}

function contextOf(traceparent: string): Context {
  return propagation.extract(ROOT_CONTEXT, { [HEADER]: traceparent });
}
