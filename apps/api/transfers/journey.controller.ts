import { Body, Controller, Param, Post } from '@nestjs/common';
import { AcceptLead, ChangeDeputy } from '../../../libs/casework/case-lead.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import {
  AcceptLeadSchema,
  ChangeDatesSchema,
  ChangeDeputySchema,
  type DeregisterBody,
  DeregisterSchema,
  GoDormantSchema,
  SwitchProgrammeSchema,
  WakeUpSchema,
  WithdrawSchema,
} from '../../../libs/contracts/commands.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from './params.js';

const TAG = 'Verloop van een overstap';
const NothingToSay = AcceptLeadSchema.prefault({});
const GapYear = GoDormantSchema.prefault({});

/** Where the way of the student bends: dates, stopping, pausing for a year, switching, and who has the lead. */
@Controller('api/v1/transfers/:id')
export class JourneyController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly dates: ChangeDates,
    private readonly stop: Withdraw,
    private readonly leave: Deregister,
    private readonly gapYear: GoDormant,
    private readonly wake: WakeUp,
    private readonly change: SwitchProgramme,
    private readonly lead: AcceptLead,
    private readonly deputy: ChangeDeputy,
  ) {}

  @Post('date-changes')
  @Allow('change-dates')
  @Operation({ summary: 'Datums veranderen; alles wat eraan hangt schuift mee', tag: TAG, scope: 'transfers:write', answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  changeDates(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ChangeDatesSchema }) body: z.infer<typeof ChangeDatesSchema>,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () =>
      this.dates.execute(actor, { ...body, version: seen ?? body.version, transfer: id }),
    );
  }

  @Post('withdrawals')
  @Allow('withdraw')
  @Operation({
    summary: 'Vastleggen dat de leerling stopt of nergens terechtkan',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'DESTINATION.OWNER_UNKNOWN'],
  })
  withdraw(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: WithdrawSchema }) body: z.infer<typeof WithdrawSchema>,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () => this.stop.execute(actor, { ...body, version: seen ?? body.version, transfer: id }));
  }

  @Post('deregistrations')
  @Allow('deregister')
  @Operation({
    summary: 'Uitschrijving bij het mbo vastleggen',
    tag: TAG,
    scope: 'transfers:write',
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'DESTINATION.OWNER_UNKNOWN'],
  })
  deregister(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: DeregisterSchema }) body: DeregisterBody,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () => this.leave.execute(actor, { ...body, version: seen ?? body.version, transfer: id }));
  }

  @Post('gap-years')
  @Allow('go-dormant')
  @Operation({ summary: 'Een tussenjaar beginnen', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  goDormant(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: GapYear }) body: z.infer<typeof GapYear>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.gapYear.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('wake-ups')
  @Allow('wake')
  @Operation({ summary: 'Weer verdergaan na een tussenjaar, of op verzoek', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  wakeUp(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: WakeUpSchema }) body: z.infer<typeof WakeUpSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.wake.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('switches')
  @Allow('switch')
  @Operation({
    summary: 'Overstappen naar een andere opleiding of instelling',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'SCHOOL.UNKNOWN', 'SCHOOL.AMBIGUOUS'],
  })
  switchProgramme(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: SwitchProgrammeSchema }) body: z.infer<typeof SwitchProgrammeSchema>,
  ): Promise<CommandAnswer> {
    const { actor, seen } = command;
    return this.answers.after(command, id, () => this.change.execute(actor, { ...body, version: seen ?? body.version, transfer: id }));
  }

  @Post('lead-acceptances')
  @Allow('accept-lead')
  @Operation({
    summary: 'De regie overnemen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'LEAD.UNKNOWN', 'DEPUTY.UNKNOWN', 'DEPUTY.MISSING'],
  })
  acceptLead(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: NothingToSay }) body: z.infer<typeof NothingToSay>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.lead.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('deputy-changes')
  @Allow('change-deputy')
  @Operation({
    summary: 'Een andere vervanger van de regievoerder kiezen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'DEPUTY.UNKNOWN'],
  })
  changeDeputy(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ChangeDeputySchema }) body: z.infer<typeof ChangeDeputySchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.deputy.execute(command.actor, { ...body, transfer: id }));
  }
}
