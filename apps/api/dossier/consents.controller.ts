import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerConsents, WithdrawConsent } from '../../../libs/casework/dossier/consents.js';
import { ConfirmDeletion, ListDeletionNotices } from '../../../libs/casework/dossier/deletion-notices.js';
import { ReadConsents } from '../../../libs/casework/dossier/read-consents.js';
import { type AnswerConsentsBody, AnswerConsentsSchema, type WithdrawConsentBody, WithdrawConsentSchema } from '../../../libs/contracts/dossier/rights.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { ConfirmedSchema, ConsentsSchema, NoticeListSchema } from './dossier-schemas.js';

const TAG = 'Toestemming';
const OfNoticeSchema = z.object({ id: id.describe('Het verzoek om te verwijderen.') });

/** Yes, no and stop; and what receivers did with a stop. */
@Controller('api/v1')
export class ConsentsController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly consents: ReadConsents,
    private readonly answer: AnswerConsents,
    private readonly withdrawal: WithdrawConsent,
    private readonly notices: ListDeletionNotices,
    private readonly deletion: ConfirmDeletion,
  ) {}

  @Get('transfers/:id/consents')
  @Allow('read-consents')
  @Operation({
    summary: 'Welke keuzes er zijn, hoe ze staan, en wie om verwijderen is gevraagd',
    tag: TAG,
    answers: [{ status: 200, description: 'Elke keuze met haar geschiedenis.', schema: ConsentsSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'VAULT.ERASED'],
  })
  async readConsents(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) params: OfTransfer): Promise<z.input<typeof ConsentsSchema>> {
    return z.encode(ConsentsSchema, await this.consents.execute(who.actor, { transfer: params.id }));
  }

  @Post('transfers/:id/consents')
  @Allow('answer-consents')
  @Operation({
    summary: 'Ja of nee zeggen, per doel en ontvanger',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'CONSENT.NOT_YOURS', 'CONSENT.NOT_ASKED'],
  })
  answerConsents(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Body({ schema: AnswerConsentsSchema }) body: AnswerConsentsBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, params.id, () => this.answer.execute(command.actor, { ...body, transfer: params.id }));
  }

  @Post('transfers/:id/consent-withdrawals')
  @Allow('withdraw-consent')
  @Operation({
    summary: 'Een toestemming intrekken; de toegang sluit meteen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS', 'CONSENT.NOT_YOURS', 'CONSENT.NOT_GIVEN'],
  })
  withdrawConsent(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Body({ schema: WithdrawConsentSchema }) body: WithdrawConsentBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, params.id, () => this.withdrawal.execute(command.actor, { ...body, transfer: params.id }));
  }

  @Get('deletion-notices')
  @Allow('confirm-deletion')
  @Operation({
    summary: 'Wat je organisatie moet verwijderen omdat een toestemming is ingetrokken',
    tag: TAG,
    answers: [{ status: 200, description: 'Wat nog openstaat eerst.', schema: NoticeListSchema }],
  })
  async listDeletionNotices(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof NoticeListSchema>> {
    return z.encode(NoticeListSchema, { items: await this.notices.execute(who.actor) });
  }

  @Post('deletion-notices/:id/confirmations')
  @Allow('confirm-deletion')
  @Operation({
    summary: 'Bevestigen dat kopieën en afdrukken zijn verwijderd',
    tag: TAG,
    answers: [{ status: 200, description: 'Bevestigd.', schema: ConfirmedSchema }],
    refusals: ['NOTICE.UNKNOWN', 'NOTICE.ALREADY_CONFIRMED'],
  })
  async confirmDeletion(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfNoticeSchema }) params: z.infer<typeof OfNoticeSchema>,
  ): Promise<z.input<typeof ConfirmedSchema>> {
    return z.encode(ConfirmedSchema, await this.deletion.execute(who.actor, { notice: params.id }));
  }
}
