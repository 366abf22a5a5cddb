import { Body, Controller, Param, Post } from '@nestjs/common';
import { CancelAppointment, PlanAppointment } from '../../../libs/casework/appointments.js';
import { type PlanAppointmentBody, PlanAppointmentSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';
import { type OfTransfer, OfTransferSchema, STEP_REFUSALS } from './params.js';

const TAG = 'Afspraken';
const OfAppointmentSchema = z.object({ id: id.describe('De overstap.'), appointment: id.describe('De afspraak.') });

@Controller('api/v1/transfers/:id/appointments')
export class AppointmentsController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly plan: PlanAppointment,
    private readonly cancel: CancelAppointment,
  ) {}

  @Post()
  @Allow('plan-appointment')
  @Operation({
    summary: 'Een gesprek plannen of verzetten; iedereen krijgt een uitnodiging',
    tag: TAG,
    answers: commandAnswers(201),
    refusals: [...STEP_REFUSALS, 'APPOINTMENT.PAST', 'APPOINTMENT.UNKNOWN', 'APPOINTMENT.CANCELLED'],
  })
  planAppointment(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
    @Body({ schema: PlanAppointmentSchema }) body: PlanAppointmentBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, params.id, () => this.plan.execute(command.actor, { ...body, transfer: params.id }));
  }

  @Post(':appointment/cancellations')
  @Allow('plan-appointment')
  @Operation({
    summary: 'Een gesprek afzeggen; het verdwijnt uit ieders agenda',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: ['TRANSFER.UNKNOWN', 'APPOINTMENT.UNKNOWN', 'APPOINTMENT.CANCELLED'],
  })
  cancelAppointment(
    @Commanded() command: Command,
    @Param({ schema: OfAppointmentSchema }) params: z.infer<typeof OfAppointmentSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, params.id, () =>
      this.cancel.execute(command.actor, { transfer: params.id, appointment: params.appointment }),
    );
  }
}
