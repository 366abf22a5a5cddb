import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from '../../../libs/contracts/dutch.js';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { PRINT_STYLE_SOURCE, printPage } from '../../../libs/documents/print-page.js';
import { type PrintedDocument } from '../../../libs/documents/printed-document.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { type AnswerDescription } from '../openapi/operation.js';

export const FormatSchema = z.strictObject({ format: z.enum(['html', 'pdf']).default('html').describe('Een pagina, of een toegankelijke PDF.') });
export type Format = z.infer<typeof FormatSchema>;

export const PRINTED: [AnswerDescription] = [
  { status: 200, description: 'Het document, als pagina of met `format=pdf` als PDF. Dat je het ophaalde, is vastgelegd.', mediaType: 'text/html', otherMediaTypes: ['application/pdf'] },
];

/** Sends a document in the form that was asked for. It is kept nowhere on the way. */
@Injectable()
export class PrintedAnswers {
  constructor(@Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies) {}

  async answer(reply: FastifyReply, { format }: Format, name: string, document: PrintedDocument): Promise<Buffer> {
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    if (format === 'html') {
      void reply.headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; style-src ${PRINT_STYLE_SOURCE}; frame-ancestors 'none'`,
      });
      return Buffer.from(printPage(document), 'utf8');
    }
    void reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"` });
    return pdfOf(document, this.dependencies.casework.clock.now());
  }
}
