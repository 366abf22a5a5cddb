import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReadEndReport } from '../../../libs/casework/nazorg/end-report.js';
import { AskNazorg, LogNazorgContact } from '../../../libs/casework/nazorg/nazorg.js';
import { z } from '../../../libs/contracts/dutch.js';
import { localDate } from '../../../libs/contracts/fields.js';
import { type NazorgContactBody, NazorgContactSchema, NazorgRequestSchema } from '../../../libs/contracts/landing.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { BreachSchema, LandingReviewViewSchema } from '../landing/landing-schemas.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from '../transfers/params.js';

const TAG = 'Nazorg';
const text = z.string().nullable();
const day = localDate.nullable();
const EndReportSchema = z.object({
  student: z.object({ firstName: z.string(), lastName: text }),
  schools: z.object({ vso: z.string(), mbo: text, programme: text }),
  phase: z.enum(PHASES),
  phaseLabel: z.string(),
  evidence: z.object({ destination: text, owner: text, lastSpoken: day, closedOn: day }),
  strengths: z.array(z.string()),
  ownWords: z.array(z.string()),
  landing: z.object({
    started: day,
    talks: z.int(),
    missed: z.int(),
    colours: z.object({ green: z.int(), amber: z.int(), red: z.int() }),
  }),
  support: z.array(z.object({ what: z.string(), owner: z.string() })),
  reviews: z.array(LandingReviewViewSchema),
  contacts: z.array(z.object({ kind: z.string(), kindName: z.string(), reached: z.int(), notReached: z.int() })),
  escalations: z.array(z.object({ reason: z.string(), raisedOn: localDate, status: z.string() })),
  breaches: z.array(BreachSchema).describe('Alleen voor de scholen.'),
});

/** Aftercare: a call of a minute, going on when it is asked for, and what is left at the end. */
@Controller('api/v1/transfers/:id')
export class NazorgController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly ask: AskNazorg,
    private readonly log: LogNazorgContact,
    private readonly report: ReadEndReport,
  ) {}

  @Post('nazorg-requests')
  @Allow('ask-nazorg')
  @Operation({
    summary: 'Om nazorg vragen, tot twee jaar na het vertrek van school',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'NAZORG.TOO_LATE'],
  })
  askNazorg(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: NazorgRequestSchema.prefault({}) }) body: z.infer<typeof NazorgRequestSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.ask.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('nazorg-contacts')
  @Allow('log-nazorg')
  @Operation({
    summary: 'Een nazorgcontact in een minuut vastleggen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: COMMAND_REFUSALS,
  })
  logNazorgContact(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: NazorgContactSchema }) body: NazorgContactBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.log.execute(command.actor, { ...body, transfer: id }));
  }

  @Get('end-report-data')
  @Allow('read-end-report')
  @Operation({
    summary: 'Het eindverslag als gegevens: wat goed ging, waar het op uitkwam, en wat de scholen leren',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Dat je dit las, is vastgelegd.', schema: EndReportSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'],
  })
  async readEndReport(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof EndReportSchema>> {
    return z.encode(EndReportSchema, await this.report.execute(who.actor, { transfer: id }));
  }
}
