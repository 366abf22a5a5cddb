import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Numbers of one program that answers HTTP: how long which route took, and of the process. Route patterns only, never an id. */
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'doorlijn_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe({ method, route, status, milliseconds }: { method: string; route: string; status: number; milliseconds: number }): void {
    this.duration.observe({ method, route, status: String(status) }, milliseconds / 1000);
  }

  stop(): void {
    this.registry.clear();
  }
}
