import 'reflect-metadata';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DiscoveryService } from '@nestjs/core';
import { type Registry } from 'prom-client';
import { newRequestId } from '../../libs/telemetry/http-spans.js';
import { fastifyOptions, HTTP_PATIENCE } from '../../libs/contracts/http-patience.js';
import { ApiModule } from './api.module.js';
import { type ApiConfiguration, BODY_LIMIT_BYTES } from './frame/api-configuration.js';
import { type ApiDependencies } from './frame/api-dependencies.js';
import { frame } from './frame/frame.js';
import { Metrics } from './health/metrics.js';
import { registeredRoutes, type RegisteredRoute } from './openapi/registered-routes.js';

/** A started API. */
export interface Api {
  /** Answers one request; for who shares a port between the API and the pages. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Whether a path belongs to the API. */
  serves(path: string): boolean;
  /** Listens on a port of its own; port 0 takes a free one. @returns the address, such as `http://127.0.0.1:3001` */
  listen(port: number, host: string): Promise<string>;
  /** Every route with its permission, for tests and documents. */
  readonly routes: readonly RegisteredRoute[];
  /** Its numbers. */
  readonly metrics: Registry;
  close(): Promise<void>;
}

const OWN_PATHS = ['/api/', '/openapi.json', '/health/', '/metrics'];

/**
 * Starts the HTTP API in this process. Nothing listens before `listen`. Connections (`dataSource`) belong to the caller and are
 * not closed with it.
 */
export async function createApi(configuration: ApiConfiguration, dependencies: ApiDependencies): Promise<Api> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: configuration.trustProxy,
    // A page of a hung client must not hold up a restart.
    forceCloseConnections: true,
    genReqId: newRequestId,
    ...fastifyOptions({ ...HTTP_PATIENCE, ...configuration.patience }),
    skipMiddie: true,
    routerOptions: { maxParamLength: 200 },
    multipart: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(configuration, dependencies), adapter, {
    logger: false,
    abortOnError: false,
  });
  const metrics = app.get(Metrics);
  await frame(adapter.getInstance(), configuration, { metrics, log: dependencies.log });
  await app.init();
  const routes = registeredRoutes(app.get(DiscoveryService));
  await adapter.getInstance().ready();
  return {
    handle: (request, response) => adapter.getInstance().routing(request, response),
    serves: (path) => OWN_PATHS.some((own) => path === own || (own.endsWith('/') ? path.startsWith(own) : path.startsWith(`${own}?`))),
    listen: async (port, host) => {
      await app.listen(port, host);
      return app.getUrl();
    },
    routes,
    metrics: metrics.registry,
    close: async () => {
      metrics.stop();
      await app.close();
    },
  };
}
