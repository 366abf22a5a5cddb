/** Traces that were started and end with the program. */
export interface Tracing {
  /** Sends what is left. */
  stop(): Promise<void>;
}

const NOTHING: Tracing = { stop: () => Promise.resolve() };

/**
 * Sends the traces of this program to an OTLP collector over HTTP. Without an address nothing of OpenTelemetry's machinery is loaded, and
 * spans cost nothing. Call it before anything else that makes spans.
 * @param endpoint base address, as `http://collector:4318`; traces go to `/v1/traces` below it
 */
export async function startTracing(service: string, endpoint: string | undefined): Promise<Tracing> {
  if (endpoint === undefined) return NOTHING;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: SEND_EVERY_MS })],
  });
  provider.register();
  return {
    // A collector that is away must not keep a program from stopping.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

const SEND_EVERY_MS = 1_000;
