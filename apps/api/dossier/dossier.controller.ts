import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { PreviewSharing } from '../../../libs/casework/dossier/preview-sharing.js';
import { ReadDossier } from '../../../libs/casework/dossier/read-dossier.js';
import { ConfirmView, RecordOpeningException } from '../../../libs/casework/dossier/view.js';
import { WriteSection } from '../../../libs/casework/dossier/write-section.js';
import { ConfirmViewSchema, type ConfirmViewBody, OpeningExceptionSchema, type OpeningExceptionBody } from '../../../libs/contracts/dossier/rights.js';
import { type WriteSectionBody, WriteSectionSchema } from '../../../libs/contracts/dossier/sections.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';
import { DossierSchema, type OfSection, OfSectionSchema, PreviewSchema, WrittenSchema } from './dossier-schemas.js';

const TAG = 'Dossier';
const Viewed = ConfirmViewSchema.prefault({});

/** What the file tells, and who may know it. */
@Controller('api/v1/transfers/:id')
export class DossierController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly dossier: ReadDossier,
    private readonly write: WriteSection,
    private readonly preview: PreviewSharing,
    private readonly view: ConfirmView,
    private readonly exception: RecordOpeningException,
  ) {}

  @Get('dossier')
  @Allow('read-dossier')
  @Operation({
    summary: 'Het dossier per onderdeel: wat je mag lezen, op welke grond, en wat gesloten is',
    tag: TAG,
    answers: [{ status: 200, description: 'Alle onderdelen. Dat je dit las, is vastgelegd.', schema: DossierSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'VAULT.ERASED'],
  })
  async readDossier(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof DossierSchema>> {
    return z.encode(DossierSchema, await this.dossier.execute(who.actor, { transfer: id }));
  }

  @Put('dossier/:key')
  @Allow('write-section')
  @Operation({
    summary: 'Een onderdeel van het dossier schrijven',
    tag: TAG,
    answers: [{ status: 200, description: 'Opgeslagen, met wat om nog eens naar te kijken.', schema: WrittenSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'TRANSFER.ENDED', 'ACTION.NOT_YOURS', 'INPUT.INVALID', 'VERSION.CONFLICT', 'SECTION.NOT_WRITTEN_HERE', 'SECTION.NOT_OPEN'],
  })
  async writeSection(
    @Who() who: SignedIn,
    @Param({ schema: OfSectionSchema }) { id, key }: OfSection,
    @Body({ schema: WriteSectionSchema }) body: WriteSectionBody,
  ): Promise<z.input<typeof WrittenSchema>> {
    return this.write.execute(who.actor, { ...body, transfer: id, section: key });
  }

  @Get('sharing-preview')
  @Allow('preview-sharing')
  @Operation({
    summary: 'Wat er gedeeld zou worden, met wie en waarom (inzage)',
    tag: TAG,
    answers: [{ status: 200, description: 'Per ontvanger elk onderdeel.', schema: PreviewSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'VIEW.NOT_YOURS', 'VAULT.ERASED'],
  })
  async previewSharing(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof PreviewSchema>> {
    return z.encode(PreviewSchema, await this.preview.execute(who.actor, { transfer: id }));
  }

  @Post('views')
  @Allow('confirm-view')
  @Operation({
    summary: 'Vastleggen dat je het dossier hebt gelezen, met een eigen reactie (zienswijze)',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'VIEW.NOT_YOURS'],
  })
  confirmView(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: Viewed }) body: ConfirmViewBody,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () => this.view.execute(actor, { ...body, version: seen ?? body.version, transfer: id }));
  }

  @Post('opening-exceptions')
  @Allow('open-by-exception')
  @Operation({
    summary: 'Het dossier openen zonder dat de leerling het eerst las, met een reden',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: STEP_REFUSALS,
  })
  openByException(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: OpeningExceptionSchema }) body: OpeningExceptionBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.exception.execute(command.actor, { ...body, transfer: id }));
  }
}
