import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, type INestApplication, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AllowEveryone } from '../../../apps/api/access/allow.js';
import { openapiDocument } from '../../../apps/api/openapi/openapi-document.js';
import { Operation } from '../../../apps/api/openapi/operation.js';
import { PassingGuard } from '../../../apps/api/openapi/passing-guard.js';
import { registeredRoutes } from '../../../apps/api/openapi/registered-routes.js';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';

@Controller('api/v1')
class OldController {
  @Get('old-things')
  @AllowEveryone()
  @Operation({
    summary: 'De oude dingen',
    tag: 'Dingen',
    answers: [{ status: 200, description: 'De dingen.' }],
    deprecated: { since: '2027-01-01', sunset: '2028-01-01', instead: '/api/v1/new-things' },
  })
  listOldThings(): void {
    return undefined;
  }

  @Get('new-things')
  @AllowEveryone()
  @Operation({ summary: 'De dingen', tag: 'Dingen', answers: [{ status: 200, description: 'De dingen.' }] })
  listNewThings(): void {
    return undefined;
  }
}

@Module({ imports: [DiscoveryModule], controllers: [OldController], providers: [{ provide: APP_GUARD, useClass: PassingGuard }] })
class OldModule {}

let app: INestApplication;
let address = '';

beforeAll(async () => {
  app = await NestFactory.create(OldModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});
afterAll(() => app.close());

describe('a route that goes away', () => {
  it('says in every answer since when, until when, and where to go', async () => {
    const { headers } = await fetch(`${address}/api/v1/old-things`);
    expect(headers.get('deprecation')).toBe(`@${Date.parse('2027-01-01T00:00:00+01:00') / 1000}`);
    expect(headers.get('sunset')).toBe('Fri, 31 Dec 2027 23:00:00 GMT');
    expect(headers.get('link')).toBe('</api/v1/new-things>; rel="successor-version"');
  });

  it('leaves what stays alone', async () => {
    const { headers } = await fetch(`${address}/api/v1/new-things`);
    expect(headers.get('deprecation')).toBeNull();
    expect(headers.get('sunset')).toBeNull();
  });

  it('stands in the description as deprecated, with what takes its place', () => {
    const contact = { email: 'beheer@doorlijn.example', url: 'https://doorlijn.example' };
    const { paths } = openapiDocument(registeredRoutes(app.get(DiscoveryService)), contact) as {
      paths: Record<string, { get: { deprecated?: boolean; description?: string; responses: { 200: { headers: object } } } }>;
    };
    expect(paths['/old-things']!.get).toMatchObject({ deprecated: true, description: expect.stringContaining('/api/v1/new-things') });
    expect(Object.keys(paths['/old-things']!.get.responses[200].headers)).toEqual(expect.arrayContaining(['Deprecation', 'Sunset']));
    expect(paths['/new-things']!.get.deprecated).toBeUndefined();
  });
});
