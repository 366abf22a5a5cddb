import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type {} from '@fastify/multipart';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AddDocument, DOCUMENT_LIMIT_BYTES, ReadDocument, RemoveDocument } from '../../../libs/casework/dossier/documents.js';
import { MEDIA_TYPES } from '../../../libs/casework/dossier/document-type.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { RequestProblem } from '../problems/request-problem.js';
import { DocumentSchema, type OfSection, OfSectionSchema } from './dossier-schemas.js';
import { sendAsDownload } from './download.js';

const TAG = 'Documenten';
const OfDocumentSchema = z.object({ id: id.describe('De overstap.'), document: id.describe('Het document.') });
type OfDocument = z.infer<typeof OfDocumentSchema>;

/** A browser writes a quote or line end in the name of a file as `%22`, `%0D`, `%0A` (HTML, multipart form data). */
const nameIn = (filename: string): string => filename.replaceAll(/%(22|0D|0A)/gi, ' ');

/** Files in the dossier. They are never run, shown in a page or unpacked; only handed out as a download. */
@Controller('api/v1/transfers/:id')
export class DocumentsController {
  constructor(
    private readonly add: AddDocument,
    private readonly read: ReadDocument,
    private readonly remove: RemoveDocument,
  ) {}

  @Post('dossier/:key/documents')
  @Allow('add-document')
  @Operation({
    summary: 'Een document toevoegen (pdf, docx, odt, png, jpg of txt, hoogstens 10 MB)',
    tag: TAG,
    bodyMediaTypes: ['multipart/form-data'],
    answers: [{ status: 201, description: 'Toegevoegd, versleuteld.', schema: DocumentSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'TRANSFER.ENDED', 'ACTION.NOT_YOURS', 'SECTION.NOT_WRITTEN_HERE', 'DOCUMENT.EMPTY', 'DOCUMENT.TOO_LARGE', 'DOCUMENT.TYPE_UNKNOWN', 'REQUEST.MEDIA_TYPE'],
  })
  async addDocument(
    @Who() who: SignedIn,
    @Param({ schema: OfSectionSchema }) { id: transfer, key }: OfSection,
    @Req() request: FastifyRequest,
  ): Promise<z.input<typeof DocumentSchema>> {
    if (!request.isMultipart()) throw new RequestProblem('REQUEST.MEDIA_TYPE');
    // One byte more than allowed: what is cut off there is too large, and never kept as if it were whole.
    const part = await request.file({ limits: { fileSize: DOCUMENT_LIMIT_BYTES + 1 } });
    if (part === undefined) throw new RequestProblem('REQUEST.INVALID', [{ field: 'file', code: 'FIELD.REQUIRED', message: 'Kies een bestand.' }]);
    const file = await part.toBuffer();
    return z.encode(DocumentSchema, await this.add.execute(who.actor, { transfer, section: key, name: nameIn(part.filename), file }));
  }

  @Get('documents/:document')
  @Allow('read-dossier')
  @Operation({
    summary: 'Een document ophalen',
    tag: TAG,
    answers: [{ status: 200, description: 'Het bestand, als download. Dat je het ophaalde, is vastgelegd.', mediaType: 'application/octet-stream', otherMediaTypes: Object.values(MEDIA_TYPES).map((type) => type.replace(/;.*/, '')) }],
    refusals: ['TRANSFER.UNKNOWN', 'DOCUMENT.UNKNOWN'],
  })
  async readDocument(
    @Who() who: SignedIn,
    @Param({ schema: OfDocumentSchema }) { id: transfer, document }: OfDocument,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, type, bytes } = await this.read.execute(who.actor, { transfer, document });
    sendAsDownload(reply, { name, mediaType: MEDIA_TYPES[type] });
    return bytes;
  }

  @Delete('documents/:document')
  @Allow('add-document')
  @Operation({
    summary: 'Een document uit het dossier halen',
    tag: TAG,
    answers: [{ status: 204, description: 'Weg.' }],
    refusals: ['TRANSFER.UNKNOWN', 'TRANSFER.ENDED', 'ACTION.NOT_YOURS', 'DOCUMENT.UNKNOWN'],
  })
  async removeDocument(@Who() who: SignedIn, @Param({ schema: OfDocumentSchema }) { id: transfer, document }: OfDocument): Promise<void> {
    await this.remove.execute(who.actor, { transfer, document });
  }
}
