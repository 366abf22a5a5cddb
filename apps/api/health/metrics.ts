import { HttpMetrics } from '../../../libs/telemetry/http-metrics.js';

/** Numbers of one API, also under its own address for who has the token. */
export class Metrics extends HttpMetrics {
  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
