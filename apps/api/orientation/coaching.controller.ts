import { Body, Controller, Param, Post } from '@nestjs/common';
import { ChooseCoach, ProposeCoach } from '../../../libs/casework/orientation/coach-match.js';
import { EndCoaching, LogCoaching, PhaseOutCoaching } from '../../../libs/casework/orientation/coaching.js';
import { ChooseCoachSchema, EndCoachingSchema, LogCoachingSchema, PhaseOutSchema, ProposeCoachSchema } from '../../../libs/contracts/guidance/orientation.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';

const TAG = 'Transfercoach';

/** A transfercoach: proposed by the school, chosen by the student, with hours, and handed back. */
@Controller('api/v1/transfers/:id')
export class CoachingController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly propose: ProposeCoach,
    private readonly choose: ChooseCoach,
    private readonly log: LogCoaching,
    private readonly phaseOut: PhaseOutCoaching,
    private readonly end: EndCoaching,
  ) {}

  @Post('coach-proposals')
  @Allow('propose-coach')
  @Operation({ summary: 'Een transfercoach voorstellen; de leerling kiest', tag: TAG, answers: commandAnswers(201), refusals: [...STEP_REFUSALS, 'COACH.BUSY', 'PERSON.UNKNOWN'] })
  proposeCoach(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ProposeCoachSchema }) body: z.infer<typeof ProposeCoachSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.propose.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('coach-choices')
  @Allow('choose-coach')
  @Operation({ summary: 'Kiezen: deze coach, liever een ander, of niemand', tag: TAG, answers: commandAnswers(200), refusals: [...STEP_REFUSALS, 'COACH.NOT_PROPOSED', 'REASON.REQUIRED'] })
  chooseCoach(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ChooseCoachSchema }) body: z.infer<typeof ChooseCoachSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.choose.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('coach-contacts')
  @Allow('log-coaching')
  @Operation({ summary: 'Een contact van de transfercoach vastleggen, met minuten', tag: TAG, answers: commandAnswers(201), refusals: [...COMMAND_REFUSALS, 'COACH.NONE', 'COACH.NOT_YOU'] })
  logCoaching(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: LogCoachingSchema }) body: z.infer<typeof LogCoachingSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.log.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('coach-rhythms')
  @Allow('log-coaching')
  @Operation({ summary: 'De begeleiding afbouwen', tag: TAG, answers: commandAnswers(200), refusals: [...COMMAND_REFUSALS, 'COACH.NONE', 'COACH.NOT_YOU'] })
  phaseOutCoaching(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: PhaseOutSchema }) body: z.infer<typeof PhaseOutSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.phaseOut.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('coach-answers')
  @Allow('coach-answer')
  @Operation({ summary: 'Geen klik met de transfercoach, of de begeleiding is klaar', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  answerCoach(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: EndCoachingSchema }) body: z.infer<typeof EndCoachingSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.end.execute(command.actor, { ...body, transfer: id }));
  }
}
