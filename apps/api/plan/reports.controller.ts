import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { PrintEndReport } from '../../../libs/casework/reports/end-report.js';
import { PrintEscalation } from '../../../libs/casework/reports/escalation-letter.js';
import { PrintHandover } from '../../../libs/casework/reports/handover-report.js';
import { PrintPlan } from '../../../libs/casework/reports/plan-annex.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { OfPlanSchema } from './plan-schemas.js';
import { FormatSchema, type Format, PrintedAnswers, PRINTED } from './printed-answers.js';

const TAG = 'Documenten om af te drukken';
const OfEscalationSchema = z.object({ id: id.describe('De melding.') });

/** Documents that a school would sign or send, as a page that prints and as a PDF that can be read aloud. */
@Controller('api/v1')
export class ReportsController {
  constructor(
    private readonly printed: PrintedAnswers,
    private readonly plan: PrintPlan,
    private readonly handover: PrintHandover,
    private readonly end: PrintEndReport,
    private readonly escalation: PrintEscalation,
  ) {}

  @Get('transfers/:id/plans/:plan/annex')
  @Allow('read-transfer')
  @Operation({
    summary: 'Het ondersteuningsplan als bijlage bij de inschrijving',
    tag: TAG,
    scope: 'transfers:read',
    answers: PRINTED,
    refusals: ['TRANSFER.UNKNOWN', 'PLAN.UNKNOWN', 'PLAN.NOT_READABLE'],
  })
  async printPlan(
    @Who() who: SignedIn,
    @Param({ schema: OfPlanSchema }) { id: transfer, plan }: z.infer<typeof OfPlanSchema>,
    @Query({ schema: FormatSchema }) query: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.printed.answer(reply, query, 'ondersteuningsplan', await this.plan.execute(who.actor, { transfer, plan }));
  }

  @Get('transfers/:id/handover-report')
  @Allow('read-transfer')
  @Operation({ summary: 'De warme overdracht: wat je ervan mag lezen', tag: TAG, scope: 'transfers:read', answers: PRINTED, refusals: ['TRANSFER.UNKNOWN'] })
  async printHandover(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id: transfer }: OfTransfer,
    @Query({ schema: FormatSchema }) query: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.printed.answer(reply, query, 'warme-overdracht', await this.handover.execute(who.actor, { transfer }));
  }

  @Get('transfers/:id/end-report')
  @Allow('read-transfer')
  @Operation({ summary: 'Het eindverslag: hoe de overstap ging en eindigde', tag: TAG, scope: 'transfers:read', answers: PRINTED, refusals: ['TRANSFER.UNKNOWN'] })
  async printEndReport(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id: transfer }: OfTransfer,
    @Query({ schema: FormatSchema }) query: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.printed.answer(reply, query, 'eindverslag', await this.end.execute(who.actor, { transfer }));
  }

  @Get('escalations/:id/letter')
  @Allow('answer-escalation')
  @Operation({ summary: 'Een melding als brief, met alleen wat nodig is', tag: TAG, scope: 'escalations:read', answers: PRINTED, refusals: ['ESCALATION.UNKNOWN'] })
  async printEscalation(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfEscalationSchema }) { id: escalation }: z.infer<typeof OfEscalationSchema>,
    @Query({ schema: FormatSchema }) query: Format,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return this.printed.answer(reply, query, 'melding', await this.escalation.execute(who.actor, { escalation }));
  }
}
