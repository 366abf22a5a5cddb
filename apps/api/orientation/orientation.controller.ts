import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CancelActivity, PlanActivity, TellActivity } from '../../../libs/casework/orientation/activities.js';
import { WriteProfile } from '../../../libs/casework/orientation/profile.js';
import { ReadOrientation } from '../../../libs/casework/orientation/read-orientation.js';
import { EndSupporter, RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import {
  type PlanActivityBody,
  PlanActivitySchema,
  RecordSupporterSchema,
  type TellActivityBody,
  TellActivitySchema,
  type WriteProfileBody,
  WriteProfileSchema,
} from '../../../libs/contracts/guidance/orientation.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';
import { OfActivitySchema, OfSupporterSchema, OrientationSchema } from './orientation-schemas.js';

const TAG = 'Oriëntatie en profiel';

/** What a student does to choose, who stands beside them, and a profile in ten minutes. */
@Controller('api/v1/transfers/:id')
export class OrientationController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly read: ReadOrientation,
    private readonly profile: WriteProfile,
    private readonly plan: PlanActivity,
    private readonly cancel: CancelActivity,
    private readonly tell: TellActivity,
    private readonly supporter: RecordSupporter,
    private readonly stop: EndSupporter,
  ) {}

  @Get('orientation')
  @Allow('read-transfer')
  @Operation({ summary: 'Activiteiten, transfercoach met uren, en steunfiguren', tag: TAG, scope: 'transfers:read', answers: [{ status: 200, description: 'Wat je ervan mag weten. Dat je dit las, is vastgelegd.', schema: OrientationSchema }], refusals: ['TRANSFER.UNKNOWN'] })
  async readOrientation(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof OrientationSchema>> {
    return z.encode(OrientationSchema, await this.read.execute(who.actor, { transfer: id }));
  }

  @Post('profile')
  @Allow('write-profile')
  @Operation({ summary: 'De profielschets in een keer schrijven; de stap is daarna klaar', tag: TAG, answers: commandAnswers(200), refusals: STEP_REFUSALS })
  writeProfile(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: WriteProfileSchema }) body: WriteProfileBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.profile.execute(command.actor, { ...body, version: command.seen ?? body.version, transfer: id }));
  }

  @Post('activities')
  @Allow('plan-activity')
  @Operation({ summary: 'Een activiteit plannen of verzetten; iedereen krijgt een uitnodiging', tag: TAG, answers: commandAnswers(201), refusals: [...COMMAND_REFUSALS, 'ACTIVITY.UNKNOWN', 'APPOINTMENT.PAST', 'APPOINTMENT.CANCELLED'] })
  planActivity(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: PlanActivitySchema }) body: PlanActivityBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.plan.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('activities/:activity/cancellations')
  @Allow('plan-activity')
  @Operation({ summary: 'Een activiteit afzeggen; ze verdwijnt uit ieders agenda', tag: TAG, answers: commandAnswers(200), refusals: [...COMMAND_REFUSALS, 'ACTIVITY.UNKNOWN', 'APPOINTMENT.CANCELLED'] })
  cancelActivity(
    @Commanded() command: Command,
    @Param({ schema: OfActivitySchema }) { id, activity }: z.infer<typeof OfActivitySchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.cancel.execute(command.actor, { transfer: id, activity }));
  }

  @Post('activities/:activity/stories')
  @Allow('tell-activity')
  @Operation({ summary: 'Vertellen of de leerling er was en wat die leerde; het komt in het LOB-deel', tag: TAG, answers: commandAnswers(200), refusals: [...COMMAND_REFUSALS, 'ACTIVITY.UNKNOWN', 'ACTIVITY.TOLD', 'APPOINTMENT.CANCELLED'] })
  tellActivity(
    @Commanded() command: Command,
    @Param({ schema: OfActivitySchema }) { id, activity }: z.infer<typeof OfActivitySchema>,
    @Body({ schema: TellActivitySchema }) body: TellActivityBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.tell.execute(command.actor, { ...body, transfer: id, activity }));
  }

  @Post('supporters')
  @Allow('record-supporter')
  @Operation({ summary: 'Een steunfiguur (JIM) vastleggen die ja heeft gezegd', tag: TAG, answers: commandAnswers(201), refusals: COMMAND_REFUSALS })
  recordSupporter(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RecordSupporterSchema }) body: z.infer<typeof RecordSupporterSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.supporter.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('supporters/:supporter/endings')
  @Allow('record-supporter')
  @Operation({ summary: 'Een steunfiguur stopt', tag: TAG, answers: commandAnswers(200), refusals: [...COMMAND_REFUSALS, 'SUPPORTER.UNKNOWN'] })
  endSupporter(
    @Commanded() command: Command,
    @Param({ schema: OfSupporterSchema }) { id, supporter }: z.infer<typeof OfSupporterSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.stop.execute(command.actor, { transfer: id, supporter }));
  }
}
