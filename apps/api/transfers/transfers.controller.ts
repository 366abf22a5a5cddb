import { Body, Controller, Post } from '@nestjs/common';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { type StartTransferBody, StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';

const TAG = 'Overstappen';

@Controller('api/v1/transfers')
export class TransfersController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly start: StartTransfer,
  ) {}

  @Post()
  @Allow('start-transfer')
  @Operation({
    summary: 'Een overstap beginnen',
    tag: TAG,
    answers: commandAnswers(201),
    refusals: ['ACTION.NOT_YOURS', 'TRANSFER.EXISTS', 'POLICY.UNKNOWN', 'DEPUTY.MISSING', 'INPUT.INVALID', 'SCHOOL.UNKNOWN', 'MENTOR.UNKNOWN', 'MUNICIPALITY.UNKNOWN'],
  })
  startTransfer(
    @Commanded() command: Command,
    @Body({ schema: StartTransferSchema }) body: StartTransferBody,
  ): Promise<CommandAnswer> {
    return this.answers.afterStart(command, () => this.start.execute(command.actor, body));
  }
}
