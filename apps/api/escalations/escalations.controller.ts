import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import {
  AcknowledgeEscalation,
  AnswerEscalation,
  type EscalationRecorded,
  ListEscalations,
  OpenMoreUnderGround,
  ReadEscalation,
  TakeEscalation,
} from '../../../libs/casework/escalations.js';
import { AnswerEscalationSchema, OpenMoreSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type ListEscalationsInput, ListEscalationsSchema } from '../../../libs/contracts/lists.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded, etagOf } from '../transfers/command.js';
import { EscalationListSchema, EscalationRecordedSchema, EscalationSchema, OpenedSectionsSchema } from './escalation-schemas.js';

const TAG = 'Meldingen aan leerplicht en Doorstroompunt';
const OfEscalationSchema = z.object({ id: id.describe('De melding.') });
type OfEscalation = z.infer<typeof OfEscalationSchema>;
type Told = z.infer<typeof EscalationRecordedSchema>;
const REFUSALS = ['ESCALATION.UNKNOWN', 'ESCALATION.ALREADY_ANSWERED'];

function told({ reply }: Command, recorded: EscalationRecorded, status: Told['status']): Told {
  void reply.header('etag', etagOf(recorded.version));
  return { escalation: recorded.escalation, version: recorded.version, status };
}

/** The inbox of a desk: what stalled, and what the desk does about it. */
@Controller('api/v1/escalations')
export class EscalationsController {
  constructor(
    private readonly list: ListEscalations,
    private readonly one: ReadEscalation,
    private readonly acknowledge: AcknowledgeEscalation,
    private readonly take: TakeEscalation,
    private readonly answer: AnswerEscalation,
    private readonly more: OpenMoreUnderGround,
  ) {}

  @Get()
  @Allow('answer-escalation')
  @Operation({
    summary: 'De meldingen voor je loket, het dringendst eerst',
    tag: TAG,
    scope: 'escalations:read',
    answers: [{ status: 200, description: 'Eén bladzijde.', schema: EscalationListSchema }],
    refusals: ['CURSOR.INVALID'],
  })
  async listEscalations(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: ListEscalationsSchema }) query: ListEscalationsInput,
  ): Promise<z.input<typeof EscalationListSchema>> {
    return z.encode(EscalationListSchema, await this.list.execute(who.actor, query));
  }

  @Get(':id')
  @Allow('answer-escalation')
  @Operation({
    summary: 'Eén melding: het minimum dat de scholen mogen delen',
    tag: TAG,
    scope: 'escalations:read',
    answers: [{ status: 200, description: 'De melding, met een ETag.', schema: EscalationSchema }],
    refusals: ['ESCALATION.UNKNOWN'],
  })
  async readEscalation(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfEscalationSchema }) params: OfEscalation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof EscalationSchema>> {
    const view = await this.one.execute(who.actor, { escalation: params.id });
    void reply.header('etag', etagOf(view.version));
    return z.encode(EscalationSchema, view);
  }

  @Post(':id/acknowledgements')
  @Allow('answer-escalation')
  @Operation({
    summary: 'Bevestigen dat de melding is ontvangen',
    tag: TAG,
    answers: [{ status: 200, description: 'Ontvangst bevestigd.', schema: EscalationRecordedSchema }],
    refusals: [...REFUSALS, 'ESCALATION.ALREADY_ACKNOWLEDGED'],
  })
  async acknowledgeEscalation(
    @Commanded() command: Command,
    @Param({ schema: OfEscalationSchema }) params: OfEscalation,
  ): Promise<Told> {
    return told(command, await this.acknowledge.execute(command.actor, { escalation: params.id }), 'acknowledged');
  }

  @Post(':id/takings')
  @Allow('answer-escalation')
  @Operation({
    summary: 'De melding zelf oppakken',
    tag: TAG,
    answers: [{ status: 200, description: 'Opgepakt.', schema: EscalationRecordedSchema }],
    refusals: REFUSALS,
  })
  async takeEscalation(
    @Commanded() command: Command,
    @Param({ schema: OfEscalationSchema }) params: OfEscalation,
  ): Promise<Told> {
    return told(command, await this.take.execute(command.actor, { escalation: params.id }), 'taken');
  }

  @Post(':id/answers')
  @Allow('answer-escalation')
  @Operation({
    summary: 'Terugkoppelen wat het loket deed of gaat doen',
    tag: TAG,
    answers: [{ status: 200, description: 'Antwoord vastgelegd; de scholen horen het.', schema: EscalationRecordedSchema }],
    refusals: [...REFUSALS, 'ESCALATION.NOT_ACKNOWLEDGED', 'VERSION.CONFLICT'],
  })
  async answerEscalation(
    @Commanded() command: Command,
    @Param({ schema: OfEscalationSchema }) params: OfEscalation,
    @Body({ schema: AnswerEscalationSchema }) body: z.infer<typeof AnswerEscalationSchema>,
  ): Promise<Told> {
    const { actor, seen } = command;
    const recorded = await this.answer.execute(actor, { ...body, version: seen ?? body.version, escalation: params.id });
    return told(command, recorded, 'answered');
  }

  @Post(':id/openings')
  @Allow('answer-escalation')
  @Operation({
    summary: 'Meer van het dossier zien, op een vastgelegde grond',
    tag: TAG,
    secret: true,
    answers: [{ status: 200, description: 'De gevraagde delen, voor deze keer.', schema: OpenedSectionsSchema }],
    refusals: ['ESCALATION.UNKNOWN', 'ESCALATION.NOT_ACKNOWLEDGED'],
  })
  async openMore(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfEscalationSchema }) params: OfEscalation,
    @Body({ schema: OpenMoreSchema }) body: z.infer<typeof OpenMoreSchema>,
  ): Promise<z.input<typeof OpenedSectionsSchema>> {
    return z.encode(OpenedSectionsSchema, await this.more.execute(who.actor, { ...body, escalation: params.id }));
  }
}
