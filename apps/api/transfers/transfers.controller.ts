import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type ListTransfersInput, ListTransfersSchema } from '../../../libs/contracts/lists.js';
import { type StartTransferBody, StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded, etagOf } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';
import { type OfTransfer, OfTransferSchema } from './params.js';
import { type TransferList, TransferListSchema } from './transfer-list-schema.js';
import { TimeLineSchema, type TransferDocument, TransferSchema } from './transfer-schema.js';

const TAG = 'Overstappen';

@Controller('api/v1/transfers')
export class TransfersController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly start: StartTransfer,
    private readonly file: ReadTransfer,
    private readonly list: ListTransfers,
  ) {}

  @Post()
  @Allow('start-transfer')
  @Operation({
    summary: 'Een overstap beginnen',
    tag: TAG,
    scope: 'transfers:write',
    answers: commandAnswers(201),
    refusals: ['ACTION.NOT_YOURS', 'TRANSFER.EXISTS', 'POLICY.UNKNOWN', 'DEPUTY.MISSING', 'INPUT.INVALID', 'SCHOOL.UNKNOWN', 'MENTOR.UNKNOWN', 'MUNICIPALITY.UNKNOWN'],
  })
  startTransfer(
    @Commanded() command: Command,
    @Body({ schema: StartTransferSchema }) body: StartTransferBody,
  ): Promise<CommandAnswer> {
    return this.answers.afterStart(command, () => this.start.execute(command.actor, body));
  }

  @Get()
  @Allow('read-transfer')
  @Operation({
    summary: 'De werklijst: de overstappen van je organisatie, het dringendst eerst',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Eén bladzijde.', schema: TransferListSchema }],
    refusals: ['ACTION.NOT_YOURS', 'CURSOR.INVALID'],
  })
  async listTransfers(
    @Who() who: SignedIn,
    @Query({ schema: ListTransfersSchema }) query: ListTransfersInput,
  ): Promise<TransferList> {
    return z.encode(TransferListSchema, await this.list.execute(who.actor, query));
  }

  @Get(':id')
  @Allow('read-transfer')
  @Operation({
    summary: 'Eén overstap lezen; dat je dit las, wordt vastgelegd',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Het dossier, met een ETag.', schema: TransferSchema }],
    refusals: ['TRANSFER.UNKNOWN'],
  })
  async readTransfer(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TransferDocument> {
    const view = await this.file.execute(who.actor, { transfer: id });
    void reply.header('etag', etagOf(view.version));
    return z.encode(TransferSchema, view);
  }

  @Get(':id/timeline')
  @Allow('read-transfer')
  @Operation({
    summary: 'Wat er tot nu toe gebeurde, in zinnen, het nieuwste eerst',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'De tijdlijn.', schema: TimeLineSchema }],
    refusals: ['TRANSFER.UNKNOWN'],
  })
  async readTimeLine(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof TimeLineSchema>> {
    const { timeLine } = await this.file.execute(who.actor, { transfer: id });
    return z.encode(TimeLineSchema, { items: timeLine });
  }
}
