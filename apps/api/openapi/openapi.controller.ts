import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type FastifyReply } from 'fastify';
import { AllowEveryone } from '../access/allow.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { DOCS_STYLE, docsPage } from './docs-page.js';
import { openapiDocument } from './openapi-document.js';
import { Operation } from './operation.js';
import { registeredRoutes } from './registered-routes.js';

const STYLE_HASH = createHash('sha256').update(DOCS_STYLE).digest('base64');

const HERE = { status: 200, description: 'OpenAPI-document.', mediaType: 'application/json' };

@Controller()
export class OpenapiController {
  private document: string | undefined;
  private page: string | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Get('api/v1/openapi.json')
  @AllowEveryone()
  @Operation({ summary: 'Deze beschrijving (OpenAPI 3.1)', tag: 'Beschrijving', answers: [HERE] })
  readDescription(@Res({ passthrough: true }) reply: FastifyReply): string {
    this.document ??= JSON.stringify(openapiDocument(registeredRoutes(this.discovery), this.configuration.contact));
    void reply
      .type('application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return this.document;
  }

  @Get('openapi.json')
  @AllowEveryone()
  @Operation({ summary: 'Dezelfde beschrijving, waar programma’s haar zoeken', tag: 'Beschrijving', answers: [HERE] })
  readDescriptionAtRoot(@Res({ passthrough: true }) reply: FastifyReply): string {
    return this.readDescription(reply);
  }

  @Get('api/docs')
  @AllowEveryone()
  @Operation({
    summary: 'De leespagina van de API',
    tag: 'Beschrijving',
    answers: [{ status: 200, description: 'Pagina.', mediaType: 'text/html' }],
  })
  readPage(@Res({ passthrough: true }) reply: FastifyReply): string {
    this.page ??= docsPage(registeredRoutes(this.discovery));
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`);
    return this.page;
  }
}
