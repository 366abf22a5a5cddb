import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnswerHandover, PrepareHandover, RedirectHandover } from '../../../libs/casework/intake/handover.js';
import { DecidePlacement, ReadAdmission } from '../../../libs/casework/intake/placement.js';
import { ReadHandovers } from '../../../libs/casework/intake/read-handover.js';
import {
  type AnswerHandoverBody,
  AnswerHandoverSchema,
  type DecidePlacementBody,
  DecidePlacementSchema,
  PrepareHandoverSchema,
  RedirectHandoverSchema,
} from '../../../libs/contracts/guidance/intake.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema, STEP_REFUSALS } from '../transfers/params.js';
import { AdmissionQuerySchema, AdmissionSchema, HandoversSchema } from './intake-schemas.js';

const TAG = 'Overdracht en plaatsing';

/** The handover from school to school, and the decision on a place. */
@Controller('api/v1/transfers/:id')
export class PlacementController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly handovers: ReadHandovers,
    private readonly prepare: PrepareHandover,
    private readonly answer: AnswerHandover,
    private readonly redirect: RedirectHandover,
    private readonly admission: ReadAdmission,
    private readonly decide: DecidePlacement,
  ) {}

  @Get('handovers')
  @Allow('record-contact')
  @Operation({ summary: 'Hoe de leerling is overgedragen: wie belt wie, en wat het mbo antwoordde', tag: TAG, scope: 'transfers:read', answers: [{ status: 200, description: 'De overdrachten, de nieuwste eerst.', schema: HandoversSchema }], refusals: ['TRANSFER.UNKNOWN'] })
  async readHandovers(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof HandoversSchema>> {
    return z.encode(HandoversSchema, await this.handovers.execute(who.actor, { transfer: id }));
  }

  @Post('handovers')
  @Allow('prepare-handover')
  @Operation({ summary: 'Het overdrachtsgesprek voorbereiden; een teruggestuurde overdracht gaat opnieuw', tag: TAG, answers: commandAnswers(201), refusals: [...COMMAND_REFUSALS, 'MBO.REQUIRED', 'HANDOVER.ACCEPTED', 'PERSON.UNKNOWN'] })
  prepareHandover(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: PrepareHandoverSchema }) body: z.infer<typeof PrepareHandoverSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.prepare.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('handover-answers')
  @Allow('redirect-handover')
  @Operation({ summary: 'De overdracht aanvaarden met een naam, of terugsturen met een reden', tag: TAG, answers: commandAnswers(200), refusals: [...STEP_REFUSALS, 'LEAD.UNKNOWN', 'DEPUTY.UNKNOWN', 'REASON.REQUIRED'] })
  answerHandover(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AnswerHandoverSchema }) body: AnswerHandoverBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.answer.execute(command.actor, { ...body, version: command.seen ?? body.version, transfer: id }));
  }

  @Post('handover-redirections')
  @Allow('redirect-handover')
  @Operation({ summary: 'De overdracht doorsturen naar een ander team of een andere locatie van hetzelfde mbo', tag: TAG, answers: commandAnswers(200), refusals: [...STEP_REFUSALS, 'HANDOVER.NOT_HERE', 'LOCATION.NOT_YOURS', 'PERSON.UNKNOWN'] })
  redirectHandover(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RedirectHandoverSchema }) body: z.infer<typeof RedirectHandoverSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.redirect.execute(command.actor, { ...body, transfer: id }));
  }

  @Get('admission')
  @Allow('read-transfer')
  @Operation({
    summary: 'Het toelatingsrecht, voorwaarde voor voorwaarde, en welke gronden voor deze student niet gelden',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Wat niet bekend is, telt niet als voldaan.', schema: AdmissionSchema }],
    refusals: ['TRANSFER.UNKNOWN'],
  })
  async readAdmission(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Query({ schema: AdmissionQuerySchema }) answers: z.infer<typeof AdmissionQuerySchema>,
  ): Promise<z.input<typeof AdmissionSchema>> {
    return z.encode(AdmissionSchema, await this.admission.execute(who.actor, { transfer: id, answers }));
  }

  @Post('placement-decisions')
  @Allow('decide-placement')
  @Operation({ summary: 'Plaatsen, elders plaatsen, of weigeren op een wettelijke grond die voor deze student geldt', tag: TAG, answers: commandAnswers(200), refusals: [...STEP_REFUSALS, 'GROUND.REQUIRED', 'GROUND.DOES_NOT_FIT', 'ADJUSTMENT.REQUIRED', 'REPORTED.REQUIRED', 'OVERSTAPTAFEL.REQUIRED'] })
  decidePlacement(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: DecidePlacementSchema }) body: DecidePlacementBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.decide.execute(command.actor, { ...body, version: command.seen ?? body.version, transfer: id }));
  }
}
