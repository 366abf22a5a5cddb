import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { localDateOf } from '../../../libs/calendar/index.js';
import { AnswerCorrection, AskCorrection, ListCorrections } from '../../../libs/casework/dossier/corrections.js';
import { ListCertificates } from '../../../libs/casework/dossier/erasure-certificates.js';
import { exportHtml } from '../../../libs/casework/dossier/export-html.js';
import { ExportPerson } from '../../../libs/casework/dossier/export-person.js';
import { processingRegister, processingRegisterHtml } from '../../../libs/casework/dossier/processing-register.js';
import { type AnswerCorrectionBody, AnswerCorrectionSchema, type AskCorrectionBody, AskCorrectionSchema } from '../../../libs/contracts/dossier/rights.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow, AllowSignedIn } from '../access/allow.js';
import { Who } from '../access/who.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { CertificateListSchema, CorrectionAskedSchema, CorrectionListSchema } from './dossier-schemas.js';
import { sendAsDownload } from './download.js';

const TAG = 'Rechten';
const OfCorrectionSchema = z.object({ id: id.describe('De overstap.'), correction: id.describe('Het verzoek.') });
const FormatSchema = z.object({ format: z.enum(['json', 'html']).default('json') });
type Format = z.infer<typeof FormatSchema>;
const AnythingSchema = z.record(z.string(), z.unknown());
const HTML = 'text/html; charset=utf-8';

/** Access, correction and erasure: what somebody may ask of their own file. */
@Controller('api/v1')
export class RightsController {
  constructor(
    @Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies,
    private readonly person: ExportPerson,
    private readonly ask: AskCorrection,
    private readonly answer: AnswerCorrection,
    private readonly corrections: ListCorrections,
    private readonly certificates: ListCertificates,
  ) {}

  @Get('transfers/:id/export')
  @Allow('export-person')
  @Operation({
    summary: 'Alles over één leerling, en wie keek, wanneer en op welke grond',
    tag: TAG,
    answers: [{ status: 200, description: 'JSON, of met `format=html` een pagina om te bewaren.', schema: AnythingSchema, otherMediaTypes: ['text/html'] }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS', 'VAULT.ERASED'],
  })
  async exportPerson(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Query({ schema: FormatSchema }) { format }: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const exported = await this.person.execute(who.actor, { transfer: params.id });
    if (format === 'json') return exported;
    sendAsDownload(reply, { name: 'mijn-gegevens.html', mediaType: HTML });
    return exportHtml(exported);
  }

  @Post('transfers/:id/corrections')
  @Allow('ask-correction')
  @Operation({
    summary: 'Vragen om iets in het dossier te verbeteren',
    tag: TAG,
    answers: [{ status: 201, description: 'Gevraagd.', schema: CorrectionAskedSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'],
  })
  askCorrection(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Body({ schema: AskCorrectionSchema }) body: AskCorrectionBody,
  ): Promise<z.infer<typeof CorrectionAskedSchema>> {
    return this.ask.execute(who.actor, { ...body, transfer: params.id });
  }

  @Get('transfers/:id/corrections')
  @Allow('preview-sharing')
  @Operation({
    summary: 'De verzoeken om iets te verbeteren, met hun antwoord',
    tag: TAG,
    answers: [{ status: 200, description: 'Het oudste eerst.', schema: CorrectionListSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'],
  })
  async listCorrections(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) params: OfTransfer): Promise<z.input<typeof CorrectionListSchema>> {
    return z.encode(CorrectionListSchema, { items: await this.corrections.execute(who.actor, { transfer: params.id }) });
  }

  @Post('transfers/:id/corrections/:correction/answers')
  @Allow('answer-correction')
  @Operation({
    summary: 'Antwoorden op een verzoek om iets te verbeteren',
    tag: TAG,
    answers: [{ status: 204, description: 'Geantwoord.' }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS', 'CORRECTION.UNKNOWN', 'CORRECTION.ALREADY_ANSWERED'],
  })
  async answerCorrection(
    @Who() who: SignedIn,
    @Param({ schema: OfCorrectionSchema }) params: z.infer<typeof OfCorrectionSchema>,
    @Body({ schema: AnswerCorrectionSchema }) body: AnswerCorrectionBody,
  ): Promise<void> {
    await this.answer.execute(who.actor, { ...body, transfer: params.id, correction: params.correction });
  }

  @Get('erasure-certificates')
  @Allow('read-certificates')
  @Operation({
    summary: 'Bewijzen van wat er is gewist',
    tag: TAG,
    answers: [{ status: 200, description: 'Van de eigen organisatie, het nieuwste eerst.', schema: CertificateListSchema }],
  })
  async listCertificates(@Who() who: SignedIn): Promise<z.input<typeof CertificateListSchema>> {
    return z.encode(CertificateListSchema, { items: await this.certificates.execute(who.actor) });
  }

  @Get('processing-register')
  @AllowSignedIn()
  @Operation({
    summary: 'Het verwerkingsregister: wat, voor wie, op welke grond en hoe lang',
    tag: TAG,
    answers: [{ status: 200, description: 'JSON, of met `format=html` een pagina.', schema: AnythingSchema, otherMediaTypes: ['text/html'] }],
  })
  readProcessingRegister(
    @Query({ schema: FormatSchema }) { format }: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | string {
    const register = processingRegister(localDateOf(this.dependencies.casework.clock.now()));
    if (format === 'json') return register;
    sendAsDownload(reply, { name: 'verwerkingsregister.html', mediaType: HTML });
    return processingRegisterHtml(register);
  }
}
