import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerProposal, ProposeDates } from '../../../libs/casework/intake/date-proposals.js';
import { HoldMeeting } from '../../../libs/casework/intake/hold-meeting.js';
import { ReadOverstaptafels, RecordOverstaptafel } from '../../../libs/casework/intake/overstaptafel.js';
import { ReadProposals } from '../../../libs/casework/intake/read-proposals.js';
import {
  type AnswerProposalBody,
  AnswerProposalSchema,
  type HoldMeetingBody,
  HoldMeetingSchema,
  type ProposeDatesBody,
  ProposeDatesSchema,
  type RecordOverstaptafelBody,
  RecordOverstaptafelSchema,
} from '../../../libs/contracts/guidance/intake.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';
import { OfProposalSchema, OverstaptafelsSchema, ProposalsSchema } from './intake-schemas.js';

const TAG = 'Intake';

/** Intakes: moments to choose from, who came, and the table of the schools when it stalls. */
@Controller('api/v1/transfers/:id')
export class IntakeController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly propose: ProposeDates,
    private readonly proposals: ReadProposals,
    private readonly choose: AnswerProposal,
    private readonly hold: HoldMeeting,
    private readonly tables: ReadOverstaptafels,
    private readonly record: RecordOverstaptafel,
  ) {}

  @Get('date-proposals')
  @Allow('read-transfer')
  @Operation({ summary: 'Voorgestelde momenten voor een gesprek', tag: TAG, scope: 'transfers:read', answers: [{ status: 200, description: 'De voorstellen, het nieuwste eerst.', schema: ProposalsSchema }], refusals: ['TRANSFER.UNKNOWN'] })
  async readProposals(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof ProposalsSchema>> {
    return z.encode(ProposalsSchema, await this.proposals.execute(who.actor, { transfer: id }));
  }

  @Post('date-proposals')
  @Allow('plan-appointment')
  @Operation({ summary: 'Momenten voorstellen voor een intake; de student kiest', tag: TAG, answers: commandAnswers(201), refusals: [...STEP_REFUSALS, 'APPOINTMENT.PAST'] })
  proposeDates(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ProposeDatesSchema }) body: ProposeDatesBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.propose.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('date-proposals/:proposal/answers')
  @Allow('choose-date')
  @Operation({ summary: 'Een moment kiezen, of zeggen dat er geen past', tag: TAG, answers: commandAnswers(200), refusals: [...STEP_REFUSALS, 'PROPOSAL.UNKNOWN', 'PROPOSAL.ANSWERED', 'SLOT.UNKNOWN', 'APPOINTMENT.PAST', 'APPOINTMENT.CANCELLED'] })
  answerProposal(
    @Commanded() command: Command,
    @Param({ schema: OfProposalSchema }) { id, proposal }: z.infer<typeof OfProposalSchema>,
    @Body({ schema: AnswerProposalSchema }) body: AnswerProposalBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.choose.execute(command.actor, { transfer: id, proposal, answer: body }));
  }

  @Post('meetings')
  @Allow('plan-appointment')
  @Operation({ summary: 'Vastleggen hoe een intake ging en wie er was', tag: TAG, answers: commandAnswers(200), refusals: STEP_REFUSALS })
  holdMeeting(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: HoldMeetingSchema }) body: HoldMeetingBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.hold.execute(command.actor, { ...body, version: command.seen ?? body.version, transfer: id }));
  }

  @Get('overstaptafels')
  @Allow('record-overstaptafel')
  @Operation({ summary: 'De agenda voor een overstaptafel, en wat eerdere besloten', tag: TAG, scope: 'transfers:read', answers: [{ status: 200, description: 'Klaargezet uit het dossier.', schema: OverstaptafelsSchema }], refusals: ['TRANSFER.UNKNOWN'] })
  async readOverstaptafels(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof OverstaptafelsSchema>> {
    return z.encode(OverstaptafelsSchema, await this.tables.execute(who.actor, { transfer: id }));
  }

  @Post('overstaptafels')
  @Allow('record-overstaptafel')
  @Operation({ summary: 'Een overstaptafel vastleggen, met wie wat doet en wanneer', tag: TAG, answers: commandAnswers(201), refusals: [...COMMAND_REFUSALS, 'PERSON.UNKNOWN'] })
  recordOverstaptafel(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RecordOverstaptafelSchema }) body: RecordOverstaptafelBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.record.execute(command.actor, { ...body, transfer: id }));
  }
}
