import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** Numbers on a port of their own, for Prometheus on the own network. */
export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Answers `GET /metrics` on a port of its own, which nobody outside the own network reaches, and `GET /live` as long as the process turns. @param port 0 takes a free one
 * @throws what the system says when the port is taken
 */
export async function serveMetrics(registry: Registry, port: number, trouble: (error: unknown) => void): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/live') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        trouble(error);
        response.writeHead(503).end();
      },
    );
  });
  await new Promise<void>((listening, failing) => {
    server.once('error', failing);
    server.listen(port, '0.0.0.0', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
