import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { EndHelper, InviteHelper, ReadAsHelper } from '../../../libs/casework/dossier/helpers.js';
import { type HelperReadingBody, HelperReadingSchema, type InviteHelperBody, InviteHelperSchema } from '../../../libs/contracts/dossier/rights.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow, AllowEveryone } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { HelperReadingAnswerSchema, InvitedSchema } from './dossier-schemas.js';

const TAG = 'Hulpverleners van buiten';
const OfHelperSchema = z.object({ id: id.describe('De overstap.'), helper: id.describe('De uitnodiging.') });

/** People from outside the schools: one section, with consent, proven anew at every reading. */
@Controller('api/v1')
export class HelpersController {
  constructor(
    private readonly invite: InviteHelper,
    private readonly end: EndHelper,
    private readonly read: ReadAsHelper,
  ) {}

  @Post('transfers/:id/helpers')
  @Allow('invite-helper')
  @Operation({
    summary: 'Een hulpverlener uitnodigen voor één onderdeel; er opent niets zonder toestemming',
    tag: TAG,
    secret: true,
    answers: [{ status: 201, description: 'De uitnodiging.', schema: InvitedSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'TRANSFER.ENDED', 'ACTION.NOT_YOURS', 'SECTION.NOT_OPEN'],
  })
  async inviteHelper(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Body({ schema: InviteHelperSchema }) body: InviteHelperBody,
  ): Promise<z.input<typeof InvitedSchema>> {
    return z.encode(InvitedSchema, await this.invite.execute(who.actor, { ...body, transfer: params.id }));
  }

  @Delete('transfers/:id/helpers/:helper')
  @Allow('invite-helper')
  @Operation({
    summary: 'Een uitnodiging beëindigen',
    tag: TAG,
    answers: [{ status: 204, description: 'De link werkt niet meer.' }],
    refusals: ['TRANSFER.UNKNOWN', 'HELPER.UNKNOWN'],
  })
  async endHelper(@Who() who: SignedIn, @Param({ schema: OfHelperSchema }) params: z.infer<typeof OfHelperSchema>): Promise<void> {
    await this.end.execute(who.actor, { transfer: params.id, helper: params.helper });
  }

  /** Acting takes a POST: a mail scanner that opens the link reads nothing, and token and code stay out of addresses. */
  @Post('helper-readings')
  @AllowEveryone()
  @Operation({
    summary: 'Als hulpverlener het onderdeel lezen waarvoor je bent uitgenodigd',
    tag: TAG,
    secret: true,
    answers: [{ status: 200, description: 'Het onderdeel. Dat je het las, is vastgelegd.', schema: HelperReadingAnswerSchema }],
    refusals: ['HELPER.UNKNOWN', 'HELPER.CODE_WRONG', 'HELPER.TOO_MANY_ATTEMPTS', 'SECTION.NOT_OPEN'],
  })
  async readAsHelper(@Body({ schema: HelperReadingSchema }) body: HelperReadingBody): Promise<z.input<typeof HelperReadingAnswerSchema>> {
    return z.encode(HelperReadingAnswerSchema, await this.read.execute(body));
  }
}
