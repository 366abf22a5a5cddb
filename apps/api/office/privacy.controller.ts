import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadAccessReport } from '../../../libs/casework/privacy/access-report.js';
import { SearchAudit } from '../../../libs/casework/privacy/audit-search.js';
import { ReadRetention } from '../../../libs/casework/privacy/retention.js';
import { type AuditSearchInput, AuditSearchSchema } from '../../../libs/contracts/audit.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { RETENTION_KINDS } from '../../../libs/domain/retention.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';
import { type OfTransfer, OfTransferSchema } from '../transfers/params.js';

const TAG = 'Privacy';
const done = {
  at: instant,
  name: z.string().nullable().describe('Van een collega van je eigen organisatie; leeg voor anderen.'),
  role: z.string(),
  action: z.string().describe('Wat er is gedaan, als vaste code.'),
  fields: z.array(z.string()).describe('Welke onderdelen; nooit de inhoud.'),
  ground: z.string().nullable(),
};
const AuditPageSchema = z.object({
  lines: z.array(
    z.object({
      seq: z.int().describe('Volgnummer in de keten van je organisatie.'),
      ...done,
      transfer: id.nullable(),
      studentNumber: z.string().nullable(),
    }),
  ),
  found: z.int().describe('Hoeveel regels er zijn, geteld tot 10.000.'),
  next: z.int().nullable().describe('Geef dit mee als `before` voor de volgende bladzijde; leeg op de laatste.'),
  actions: z.array(z.string()),
  roles: z.array(z.string()),
  colleagues: z.array(z.object({ person: id, name: z.string() })),
});
const AccessReportSchema = z.object({
  transfer: id,
  student: z.object({ firstName: z.string(), lastName: z.string().nullable() }),
  madeAt: instant,
  allParties: z
    .boolean()
    .describe('Staan de regels van alle organisaties erin? Alleen de school van herkomst ziet die.'),
  lines: z.array(z.object({ organisation: z.string().nullable(), ...done })),
  perOrganisation: z.array(z.object({ organisation: z.string(), times: z.int(), last: instant })),
});
const RetentionSchema = z.object({
  terms: z.array(z.object({ kind: z.enum(RETENTION_KINDS), years: z.number(), sections: z.array(z.string()) })),
  running: z.int().describe('Dossiers die nog lopen, en dus blijven.'),
  ended: z.int(),
  ahead: z
    .array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), files: z.int() }))
    .describe('Hoeveel dossiers per maand gewist mogen worden.'),
  next: localDate.nullable().describe('De eerste dag waarop een dossier gewist mag worden.'),
});

/** What the privacy officer of an organisation answers for: who looked, what is kept, and what is erased when. */
@Controller('api/v1')
export class PrivacyController {
  constructor(
    private readonly search: SearchAudit,
    private readonly report: ReadAccessReport,
    private readonly retention: ReadRetention,
  ) {}

  @Get('audit-lines')
  @Allow('read-audit')
  @Operation({
    summary: 'Het logboek van je organisatie doorzoeken; ook dat staat er daarna in',
    tag: TAG,
    answers: [{ status: 200, description: 'De nieuwste regels eerst.', schema: AuditPageSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async searchAudit(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: AuditSearchSchema }) query: AuditSearchInput,
  ): Promise<z.input<typeof AuditPageSchema>> {
    return z.encode(AuditPageSchema, await this.search.execute(who.actor, query));
  }

  @Get('transfers/:id/access-report')
  @Allow('read-audit')
  @Operation({
    summary: 'Wie keek in een dossier of veranderde er iets, wanneer en op welke grond',
    tag: TAG,
    answers: [{ status: 200, description: 'Het inzageverslag (AVG 15).', schema: AccessReportSchema }],
    refusals: ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'],
  })
  async readAccessReport(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfTransferSchema }) params: OfTransfer,
  ): Promise<z.input<typeof AccessReportSchema>> {
    return z.encode(AccessReportSchema, await this.report.execute(who.actor, { transfer: params.id }));
  }

  @Get('retention')
  @Allow('read-audit')
  @Operation({
    summary: 'Hoe lang je organisatie wat bewaart, en wat wanneer wordt gewist',
    tag: TAG,
    answers: [{ status: 200, description: 'De termijnen en wat eraan komt.', schema: RetentionSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async readRetention(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof RetentionSchema>> {
    return z.encode(RetentionSchema, await this.retention.execute(who.actor));
  }
}
