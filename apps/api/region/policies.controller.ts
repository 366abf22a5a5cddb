import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { AskMoveToPolicy } from '../../../libs/casework/agreements/agreements.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { AddPolicySchema } from '../../../libs/contracts/office.js';
import { PolicySchema } from '../../../libs/contracts/policy.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { PolicyRow } from '../../../libs/persistence/entities/policy.js';
import { Allow, AllowSignedIn } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { Operation } from '../openapi/operation.js';
import { RequestProblem } from '../problems/request-problem.js';

const TAG = 'Regio';
const PolicyParams = z.object({ id });
const PolicyLineSchema = z.object({
  id,
  key: z.string(),
  label: z.string(),
  region: id.nullable().describe('Leeg: de standaard van Doorlijn.'),
  validFrom: localDate,
});
const PolicyListSchema = z.object({ items: z.array(PolicyLineSchema) });
const NewPolicySchema = z.object({ id });
const PolicyDetailSchema = PolicyLineSchema.extend({ document: PolicySchema });

function lineOf(row: PolicyRow): z.infer<typeof PolicyLineSchema> {
  return { id: row.id, key: row.key, label: row.label, region: row.regionId, validFrom: row.validFrom };
}

/** The agreements of regions: public to who works with them. */
@Controller('api/v1/policies')
export class PoliciesController {
  constructor(
    @Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies,
    private readonly add: AddPolicy,
    private readonly move: AskMoveToPolicy,
  ) {}

  @Get()
  @AllowSignedIn()
  @Operation({
    summary: 'Alle versies van de regio-afspraken',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'De nieuwste eerst.', schema: PolicyListSchema }],
  })
  async listPolicies(@Who() who: SignedIn): Promise<z.infer<typeof PolicyListSchema>> {
    const rows = await withActor(this.dependencies.casework.dataSource, who.actor, (manager) =>
      manager.find(PolicyRow, { order: { validFrom: 'DESC', createdAt: 'DESC' } }),
    );
    return { items: rows.map(lineOf) };
  }

  @Get(':id')
  @AllowSignedIn()
  @Operation({
    summary: 'Eén versie van de regio-afspraken, met de bron van elke waarde',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'De afspraken.', schema: PolicyDetailSchema }],
    refusals: ['AGREEMENTS.UNKNOWN'],
  })
  async readPolicy(
    @Who() who: SignedIn,
    @Param({ schema: PolicyParams }) params: z.infer<typeof PolicyParams>,
  ): Promise<z.infer<typeof PolicyDetailSchema>> {
    const row = await withActor(this.dependencies.casework.dataSource, who.actor, (manager) =>
      manager.findOneBy(PolicyRow, { id: params.id }),
    );
    if (row === null) throw new RequestProblem('AGREEMENTS.UNKNOWN');
    return { ...lineOf(row), document: row.document };
  }

  @Post()
  @Allow('manage-policy')
  @Operation({
    summary: 'Een nieuwe versie van de afspraken van je regio',
    tag: TAG,
    answers: [{ status: 201, description: 'Nieuwe overstappen volgen haar vanaf haar eerste dag.', schema: NewPolicySchema }],
    refusals: ['ACTION.NOT_YOURS', 'POLICY.EXISTS'],
  })
  addPolicy(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: AddPolicySchema }) body: z.infer<typeof AddPolicySchema>,
  ): Promise<z.infer<typeof NewPolicySchema>> {
    return this.add.execute(who.actor, { ...body, region: who.actor.organisation });
  }

  @Post(':id/moves')
  @Allow('move-policy')
  @Operation({
    summary: 'Alle lopende overstappen van je regio op deze afspraken laten overgaan',
    tag: TAG,
    answers: [{ status: 202, description: 'Het wordt gedaan; termijnen schuiven mee.' }],
    refusals: ['ACTION.NOT_YOURS', 'POLICY.UNKNOWN', 'POLICY.MOVING'],
  })
  async moveToPolicy(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: PolicyParams }) params: z.infer<typeof PolicyParams>,
  ): Promise<void> {
    await this.move.execute(who.actor, { policy: params.id });
  }
}
