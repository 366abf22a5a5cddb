import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeContactDetails, ReadContactDetails } from '../../../libs/casework/reach/contact-details.js';
import { ReadUndelivered, TakeAnotherRoute } from '../../../libs/casework/reach/undelivered.js';
import { z } from '../../../libs/contracts/dutch.js';
import {
  type AnotherRouteBody,
  AnotherRouteSchema,
  type ContactDetailsBody,
  ContactDetailsSchema,
} from '../../../libs/contracts/reach.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { ContactDetailsViewSchema, UndeliveredSchema } from './reach-schemas.js';

const TAG = 'Bereiken';

/** Where a student and the parents can be reached, and what did not arrive there. */
@Controller('api/v1/transfers/:id')
export class ReachController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly details: ReadContactDetails,
    private readonly change: ChangeContactDetails,
    private readonly undelivered: ReadUndelivered,
    private readonly route: TakeAnotherRoute,
  ) {}

  @Get('contact-details')
  @Allow('change-contact-details')
  @Operation({
    summary: 'Telefoonnummers en e-mailadressen van leerling en ouders',
    tag: TAG,
    scope: 'transfers:read',
    answers: [
      {
        status: 200,
        description: 'Wat je ervan mag weten. Dat je dit las, is vastgelegd.',
        schema: ContactDetailsViewSchema,
      },
    ],
    refusals: ['TRANSFER.UNKNOWN'],
  })
  async readContactDetails(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof ContactDetailsViewSchema>> {
    return z.encode(ContactDetailsViewSchema, await this.details.execute(who.actor, { transfer: id }));
  }

  @Put('contact-details')
  @Allow('change-contact-details')
  @Operation({
    summary: 'Contactgegevens veranderen; links naar een adres dat verandert, werken niet meer',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: COMMAND_REFUSALS,
  })
  changeContactDetails(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: ContactDetailsSchema }) body: ContactDetailsBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.change.execute(command.actor, { ...body, transfer: id }));
  }

  @Get('undelivered')
  @Allow('take-another-route')
  @Operation({
    summary: 'Mail die niet aankwam en waarvan nog niet bekend is hoe het bericht toch overkwam',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'De oudste eerst.', schema: UndeliveredSchema }],
    refusals: ['TRANSFER.UNKNOWN'],
  })
  async listUndelivered(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof UndeliveredSchema>> {
    return z.encode(UndeliveredSchema, { items: await this.undelivered.execute(who.actor, { transfer: id }) });
  }

  @Post('undelivered/routes')
  @Allow('take-another-route')
  @Operation({
    summary: 'Vastleggen hoe een bericht toch overkwam, of het opnieuw mailen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: COMMAND_REFUSALS,
  })
  takeAnotherRoute(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AnotherRouteSchema }) body: AnotherRouteBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.route.execute(command.actor, { ...body, transfer: id }));
  }
}
