import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReadDeregistrationGate } from '../../../libs/casework/landing/deregistration.js';
import { ReadLanding } from '../../../libs/casework/landing/read-landing.js';
import { HoldLandingReview } from '../../../libs/casework/landing/review.js';
import { ReadOctoberList, RecordStartReasons } from '../../../libs/casework/landing/start.js';
import { z } from '../../../libs/contracts/dutch.js';
import {
  type LandingReviewBody,
  LandingReviewSchema,
  type StartReasonsBody,
  StartReasonsSchema,
} from '../../../libs/contracts/landing.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';
import { DeregistrationGateSchema, LandingSchema, OctoberListSchema } from './landing-schemas.js';

const TAG = 'De eerste 100 dagen';
const READ_REFUSALS = ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'];

/** Start, talks, review and the gate before somebody leaves. */
@Controller('api/v1')
export class LandingController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly read: ReadLanding,
    private readonly review: HoldLandingReview,
    private readonly reasons: RecordStartReasons,
    private readonly october: ReadOctoberList,
    private readonly gate: ReadDeregistrationGate,
  ) {}

  @Get('transfers/:id/landing')
  @Allow('read-landing')
  @Operation({
    summary: 'De gesprekken van de eerste 100 dagen, mentor en student naast elkaar',
    tag: TAG,
    scope: 'transfers:read',
    answers: [
      {
        status: 200,
        description: 'Wat goed gaat staat bovenaan. Dat je dit las, is vastgelegd.',
        schema: LandingSchema,
      },
    ],
    refusals: READ_REFUSALS,
  })
  async readLanding(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof LandingSchema>> {
    return z.encode(LandingSchema, await this.read.execute(who.actor, { transfer: id }));
  }

  @Post('transfers/:id/landing-reviews')
  @Allow('hold-landing-review')
  @Operation({
    summary: 'Samen terugkijken op dag 100',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'REVIEW.STUDENT_MISSING'],
  })
  holdLandingReview(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: LandingReviewSchema }) body: LandingReviewBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () =>
      this.review.execute(command.actor, { ...body, version: command.seen ?? body.version, transfer: id }),
    );
  }

  @Post('transfers/:id/start-reasons')
  @Allow('record-start-reasons')
  @Operation({
    summary: 'Vastleggen waarom de student niet gestart is',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: STEP_REFUSALS,
  })
  recordStartReasons(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: StartReasonsSchema }) body: StartReasonsBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.reasons.execute(command.actor, { ...body, transfer: id }));
  }

  @Get('october-list')
  @Allow('read-october-list')
  @Operation({
    summary: 'De lijst van 1 oktober: wie geplaatst is en niet gestart, en wat er geprobeerd is',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Per school aan de andere kant.', schema: OctoberListSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async readOctoberList(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof OctoberListSchema>> {
    return z.encode(OctoberListSchema, await this.october.execute(who.actor));
  }

  @Get('transfers/:id/deregistration-gate')
  @Allow('deregister')
  @Operation({
    summary: 'Wat er moet zijn voordat een student wordt uitgeschreven',
    tag: TAG,
    scope: 'transfers:read',
    answers: [
      {
        status: 200,
        description: 'Wat nog ontbreekt, en wat eerder niet goed ging.',
        schema: DeregistrationGateSchema,
      },
    ],
    refusals: READ_REFUSALS,
  })
  async readDeregistrationGate(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof DeregistrationGateSchema>> {
    return z.encode(DeregistrationGateSchema, await this.gate.execute(who.actor, { transfer: id }));
  }
}
