import { Body, Controller, Param, Post } from '@nestjs/common';
import { RecordCheckIn, RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import { type CheckInBody, CheckInSchema, PauseStepSchema, type RecordOutcomeBody, RecordOutcomeSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { words } from '../../../libs/contracts/fields.js';
import { Allow, allowRoles, AllowStepRoles } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';
import { type OfStep, OfStepSchema, STEP_REFUSALS } from './params.js';

const TAG = 'Stappen';
const { attending, student } = CheckInSchema.shape;
const OwnAnswerSchema = z.strictObject({ attending, feeling: student.unwrap(), words: words.optional() });

@Controller('api/v1/transfers/:id/steps/:key')
export class StepsController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly outcome: RecordOutcome,
    private readonly checkIn: RecordCheckIn,
    private readonly ownAnswer: RecordOwnAnswer,
    private readonly pause: PauseStep,
    private readonly resume: ResumeStep,
  ) {}

  @Post('outcomes')
  @AllowStepRoles()
  @Operation({
    summary: 'De uitkomst van een stap vastleggen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'OUTCOME.UNKNOWN', 'DESTINATION.REQUIRED', 'GROUND.REQUIRED', 'REASON.REQUIRED', 'CHECK_IN.REQUIRED'],
  })
  recordOutcome(
    @Commanded() command: Command,
    @Param({ schema: OfStepSchema }) { id, key }: OfStep,
    @Body({ schema: RecordOutcomeSchema }) body: RecordOutcomeBody,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () =>
      this.outcome.execute(actor, { ...body, version: seen ?? body.version, transfer: id, step: key }),
    );
  }

  @Post('check-ins')
  @AllowStepRoles()
  @Operation({
    summary: 'Een landingsgesprek vastleggen dat is gevoerd',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: STEP_REFUSALS,
  })
  recordCheckIn(
    @Commanded() command: Command,
    @Param({ schema: OfStepSchema }) { id, key }: OfStep,
    @Body({ schema: CheckInSchema }) body: CheckInBody,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () =>
      this.checkIn.execute(actor, { ...body, transfer: id, step: key, version: seen }),
    );
  }

  @Post('own-answers')
  @allowRoles(['student'])
  @Operation({
    summary: 'Als student zelf zeggen hoe het gaat, voor het gesprek',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: STEP_REFUSALS,
  })
  giveOwnAnswer(
    @Commanded() command: Command,
    @Param({ schema: OfStepSchema }) { id, key }: OfStep,
    @Body({ schema: OwnAnswerSchema }) body: z.infer<typeof OwnAnswerSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.ownAnswer.execute(command.actor, { ...body, transfer: id, step: key }));
  }

  @Post('pauses')
  @Allow('pause-step')
  @Operation({
    summary: 'Een stap pauzeren tot een dag, één keer',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'STEP.PAUSED_BEFORE'],
  })
  pauseStep(
    @Commanded() command: Command,
    @Param({ schema: OfStepSchema }) { id, key }: OfStep,
    @Body({ schema: PauseStepSchema }) body: z.infer<typeof PauseStepSchema>,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () =>
      this.pause.execute(actor, { ...body, version: seen ?? body.version, transfer: id, step: key }),
    );
  }

  @Post('resumptions')
  @Allow('resume-step')
  @Operation({
    summary: 'Doorgaan met een gepauzeerde stap',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'STEP.NOT_PAUSED'],
  })
  resumeStep(@Commanded() command: Command, @Param({ schema: OfStepSchema }) { id, key }: OfStep): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.resume.execute(command.actor, { transfer: id, step: key }));
  }
}
