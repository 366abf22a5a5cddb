import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { DraftPlan, WithdrawPlan, WritePlan } from '../../../libs/casework/plan/draft-plan.js';
import { CheckPlan, OfferPlan } from '../../../libs/casework/plan/offer-plan.js';
import { ReadPlans } from '../../../libs/casework/plan/read-plans.js';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import { DraftPlanSchema, type SignPlanBody, SignPlanSchema, WritePlanSchema } from '../../../libs/contracts/guidance/plan.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { FindingsSchema, OfPlanSchema, PLAN_REFUSALS, PlansSchema } from './plan-schemas.js';

const TAG = 'Ondersteuningsplan';

/** The support plan: made together, put up for signing, and fixed once it is signed. */
@Controller('api/v1/transfers/:id/plans')
export class PlansController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly read: ReadPlans,
    private readonly draft: DraftPlan,
    private readonly write: WritePlan,
    private readonly withdraw: WithdrawPlan,
    private readonly check: CheckPlan,
    private readonly offer: OfferPlan,
    private readonly sign: SignPlan,
  ) {}

  @Get()
  @Allow('read-transfer')
  @Operation({ summary: 'Alle versies van het ondersteuningsplan, met handtekeningen en wat er van kwam', tag: TAG, scope: 'transfers:read', answers: [{ status: 200, description: 'De nieuwste versie eerst. Dat je dit las, is vastgelegd.', schema: PlansSchema }], refusals: ['TRANSFER.UNKNOWN', 'PLAN.NOT_READABLE'] })
  async readPlans(@Who() who: SignedIn, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<z.input<typeof PlansSchema>> {
    return z.encode(PlansSchema, await this.read.execute(who.actor, { transfer: id }));
  }

  @Post()
  @Allow('draft-plan')
  @Operation({ summary: 'Een nieuwe versie beginnen, uit het profiel of uit het plan dat nu geldt', tag: TAG, answers: commandAnswers(201), refusals: [...COMMAND_REFUSALS, 'PLAN.BUSY', 'PLAN.NOT_READABLE', 'MBO.REQUIRED'] })
  draftPlan(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: DraftPlanSchema }) body: z.infer<typeof DraftPlanSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.draft.execute(command.actor, { ...body, transfer: id }));
  }

  @Put(':plan')
  @Allow('draft-plan')
  @Operation({ summary: 'Verder schrijven in een concept', tag: TAG, answers: commandAnswers(200), refusals: [...PLAN_REFUSALS, 'PLAN.NOT_DRAFT'] })
  writePlan(
    @Commanded() command: Command,
    @Param({ schema: OfPlanSchema }) { id, plan }: z.infer<typeof OfPlanSchema>,
    @Body({ schema: WritePlanSchema }) body: z.infer<typeof WritePlanSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.write.execute(command.actor, { ...body, transfer: id, plan }));
  }

  @Get(':plan/findings')
  @Allow('read-transfer')
  @Operation({ summary: 'Wat er nog ontbreekt, en wat niet in het aanbod van de locatie staat', tag: TAG, answers: [{ status: 200, description: 'Er verandert niets.', schema: FindingsSchema }], refusals: ['TRANSFER.UNKNOWN', 'PLAN.UNKNOWN', 'PLAN.NOT_READABLE'] })
  async checkPlan(@Who() who: SignedIn, @Param({ schema: OfPlanSchema }) { id, plan }: z.infer<typeof OfPlanSchema>): Promise<z.input<typeof FindingsSchema>> {
    return z.encode(FindingsSchema, { items: await this.check.execute(who.actor, { transfer: id, plan }) });
  }

  @Post(':plan/offers')
  @Allow('draft-plan')
  @Operation({ summary: 'Het plan klaarleggen om te ondertekenen; de tekst ligt daarna vast', tag: TAG, answers: commandAnswers(200), refusals: [...PLAN_REFUSALS, 'PLAN.NOT_DRAFT', 'PLAN.INCOMPLETE', 'PLAN.NO_NEED'] })
  offerPlan(
    @Commanded() command: Command,
    @Param({ schema: OfPlanSchema }) { id, plan }: z.infer<typeof OfPlanSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.offer.execute(command.actor, { transfer: id, plan }));
  }

  @Post(':plan/withdrawals')
  @Allow('draft-plan')
  @Operation({ summary: 'Een plan intrekken dat nog niet is ondertekend', tag: TAG, answers: commandAnswers(200), refusals: [...PLAN_REFUSALS, 'PLAN.NOT_OFFERED'] })
  withdrawPlan(
    @Commanded() command: Command,
    @Param({ schema: OfPlanSchema }) { id, plan }: z.infer<typeof OfPlanSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.withdraw.execute(command.actor, { transfer: id, plan }));
  }

  @Post(':plan/signatures')
  @Allow('sign-plan')
  @Operation({ summary: 'Ondertekenen: met de eigen link, na inloggen, of vastgelegd in een gesprek', tag: TAG, answers: commandAnswers(200), refusals: [...PLAN_REFUSALS, 'PLAN.NOT_OFFERED', 'PLAN.CHANGED', 'PLAN.SIGNED_BEFORE', 'SIGNER.NOT_ASKED'] })
  signPlan(
    @Commanded() command: Command,
    @Param({ schema: OfPlanSchema }) { id, plan }: z.infer<typeof OfPlanSchema>,
    @Body({ schema: SignPlanSchema }) body: SignPlanBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.sign.execute(command.actor, { ...body, transfer: id, plan }));
  }
}
