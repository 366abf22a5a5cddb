import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { WhoNeedsAttention } from '../../../libs/casework/table/attention.js';
import { ListTables, ReadActions, ReadTable } from '../../../libs/casework/table/read-tables.js';
import { CancelTable, PlanTable, ReadTableAgenda } from '../../../libs/casework/table/school-tables.js';
import { type PlanTableBody, PlanTableSchema } from '../../../libs/contracts/desk.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';

const TAG = 'Overstaptafel en aandacht';
const text = z.string().nullable();
const AttentionSchema = z.object({
  items: z.array(
    z.object({
      transfer: id,
      firstName: z.string(),
      lastName: text,
      phase: z.enum(PHASES),
      phaseLabel: z.string(),
      vso: z.string(),
      mbo: text,
      lead: z.string(),
      reasons: z
        .array(z.object({ reason: z.string(), since: localDate, step: text, sentence: z.string() }))
        .describe('Waarom deze student op de lijst staat, het dringendst eerst. Er zit geen score achter.'),
    }),
  ),
});
const ActionSchema = z.object({
  step: z.string(),
  label: z.string(),
  what: z.string(),
  responsible: z.enum(ROLES),
  ownerName: text,
  by: localDate,
  status: z.string(),
  outcome: text,
});
const ActionsSchema = z.object({ items: z.array(ActionSchema) });
const line = {
  id,
  startsAt: instant,
  endsAt: instant,
  place: text,
  status: z.enum(['planned', 'cancelled']),
  items: z.int(),
  discussed: z.int(),
};
const TablesSchema = z.object({ items: z.array(z.object(line)) });
const TableSchema = z.object({
  ...line,
  agenda: z.array(
    z.object({
      transfer: id,
      firstName: z.string(),
      lastName: text,
      vso: z.string(),
      mbo: text,
      points: z.array(z.string()),
      discussedAt: instant.nullable(),
      actions: z.array(ActionSchema),
    }),
  ),
});
const PlannedSchema = z.object({ table: id, invited: z.int() });
const CancelledSchema = z.object({ table: id });
const OfTableSchema = z.object({ id: id.describe('De overstaptafel.') });
type OfTable = z.infer<typeof OfTableSchema>;
const WhoseSchema = z.strictObject({ whose: z.enum(['mine', 'organisation']).default('mine') });
const AgendaSchema = z.strictObject({ school: id.optional().describe('Alleen de leerlingen met deze andere school.') });

/** Who needs attention now, and the tables at which schools decide together. */
@Controller('api/v1')
export class TablesController {
  constructor(
    private readonly attention: WhoNeedsAttention,
    private readonly agenda: ReadTableAgenda,
    private readonly plan: PlanTable,
    private readonly cancel: CancelTable,
    private readonly list: ListTables,
    private readonly one: ReadTable,
    private readonly actions: ReadActions,
  ) {}

  @Get('attention')
  @Allow('read-attention')
  @Operation({
    summary: 'Wie nu aandacht nodig heeft, en waarom',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Eerst wie niet kan wachten, dan wat te laat is.', schema: AttentionSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async whoNeedsAttention(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: WhoseSchema }) query: z.infer<typeof WhoseSchema>,
  ): Promise<z.input<typeof AttentionSchema>> {
    return z.encode(AttentionSchema, { items: await this.attention.execute(who.actor, query) });
  }

  @Get('table-agenda')
  @Allow('plan-table')
  @Operation({
    summary: 'De agenda voor een overstaptafel, uit wat er openstaat',
    tag: TAG,
    answers: [{ status: 200, description: 'Wat een telefoontje niet oplost.', schema: AttentionSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async readTableAgenda(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: AgendaSchema }) query: z.infer<typeof AgendaSchema>,
  ): Promise<z.input<typeof AttentionSchema>> {
    return z.encode(AttentionSchema, { items: await this.agenda.execute(who.actor, query) });
  }

  @Get('tables')
  @Allow('plan-table')
  @Operation({
    summary: 'De overstaptafels van je school',
    tag: TAG,
    answers: [{ status: 200, description: 'De nieuwste eerst.', schema: TablesSchema }],
  })
  async listTables(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof TablesSchema>> {
    return z.encode(TablesSchema, { items: await this.list.execute(who.actor) });
  }

  @Post('tables')
  @Allow('plan-table')
  @Operation({
    summary: 'Een overstaptafel plannen; iedereen krijgt een uitnodiging',
    tag: TAG,
    answers: [{ status: 201, description: 'Gepland. Besluiten leg je per student vast.', schema: PlannedSchema }],
    refusals: ['APPOINTMENT.PAST', 'TABLE.NOTHING_OPEN', 'TRANSFER.UNKNOWN'],
  })
  planTable(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: PlanTableSchema }) body: PlanTableBody,
  ): Promise<z.infer<typeof PlannedSchema>> {
    return this.plan.execute(who.actor, body);
  }

  @Get('tables/:id')
  @Allow('plan-table')
  @Operation({
    summary: 'Een overstaptafel met agenda en besluiten',
    tag: TAG,
    answers: [{ status: 200, description: 'De tafel.', schema: TableSchema }],
    refusals: ['TABLE.UNKNOWN'],
  })
  async readTable(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTableSchema }) params: OfTable,
  ): Promise<z.input<typeof TableSchema>> {
    return z.encode(TableSchema, await this.one.execute(who.actor, { table: params.id }));
  }

  @Post('tables/:id/cancellations')
  @Allow('plan-table')
  @Operation({
    summary: 'Een overstaptafel afzeggen',
    tag: TAG,
    answers: [{ status: 200, description: 'Iedereen hoort het.', schema: CancelledSchema }],
    refusals: ['TABLE.UNKNOWN', 'TABLE.OVER'],
  })
  cancelTable(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTableSchema }) params: OfTable,
  ): Promise<z.infer<typeof CancelledSchema>> {
    return this.cancel.execute(who.actor, { table: params.id });
  }

  @Get('transfers/:id/agreed-actions')
  @Allow('record-overstaptafel')
  @Operation({
    summary: 'Wat er over een student is afgesproken, en of het is gedaan',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Wat openstaat eerst.', schema: ActionsSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'],
  })
  async readActions(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof ActionsSchema>> {
    return z.encode(ActionsSchema, { items: await this.actions.execute(who.actor, { transfer: id }) });
  }
}
