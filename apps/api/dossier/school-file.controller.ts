import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { reportOfExport } from '../../../libs/casework/exports/export-report.js';
import { ExportTransfer } from '../../../libs/casework/exports/export-transfer.js';
import { zipOfExport } from '../../../libs/casework/exports/export-zip.js';
import { z } from '../../../libs/contracts/dutch.js';
import { EXPORT_FORMATS, type TransferExport, TransferExportSchema } from '../../../libs/contracts/transfer-export.js';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { ALLOWED } from '../../../libs/domain/actions.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { allowRoles } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { sendAsDownload } from './download.js';

const FormatSchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default('json').describe('Velden, een toegankelijke PDF, of een zip met beide en de documenten.'),
});
type Format = z.infer<typeof FormatSchema>;

/** Students and parents have an export of their own, with everything in it. */
const STAFF = ALLOWED['read-dossier'].roles.filter((role) => role !== 'student' && role !== 'parent');

/** One transfer, to be kept in the file of a school itself. */
@Controller('api/v1/transfers/:id')
export class SchoolFileController {
  constructor(private readonly transfer: ExportTransfer) {}

  @Get('school-file')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Eén overstap meenemen naar het dossier van je eigen school: wat je er nu van mag lezen',
    tag: 'Dossier',
    answers: [
      {
        status: 200,
        description: 'De velden; met `format=pdf` om te lezen, met `format=zip` met de documenten erbij. Dat je dit ophaalde, is vastgelegd.',
        schema: TransferExportSchema,
        otherMediaTypes: ['application/pdf', 'application/zip'],
      },
    ],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS', 'VAULT.ERASED'],
  })
  async exportTransfer(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTransferSchema }) { id: transfer }: OfTransfer,
    @Query({ schema: FormatSchema }) { format }: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TransferExport | Buffer> {
    const exported = await this.transfer.execute(who.actor, { transfer, documents: format === 'zip' });
    if (format === 'json') return exported.told;
    const name = `overstap-${transfer.slice(0, 8)}.${format}`;
    sendAsDownload(reply, { name, mediaType: `application/${format}` });
    return format === 'zip' ? zipOfExport(exported) : pdfOf(reportOfExport(exported.told), Date.parse(exported.told.exportedAt));
  }
}
