import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { PolicySchema } from '../../../libs/contracts/policy.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { PolicyRow } from '../../../libs/persistence/entities/policy.js';
import { AllowSignedIn } from '../access/allow.js';
import { Who } from '../access/who.js';
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
const PolicyDetailSchema = PolicyLineSchema.extend({ document: PolicySchema });

function lineOf(row: PolicyRow): z.infer<typeof PolicyLineSchema> {
  return { id: row.id, key: row.key, label: row.label, region: row.regionId, validFrom: row.validFrom };
}

/** The agreements of regions: public to who works with them. */
@Controller('api/v1/policies')
export class PoliciesController {
  constructor(@Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies) {}

  @Get()
  @AllowSignedIn()
  @Operation({
    summary: 'Alle versies van de regio-afspraken',
    tag: TAG,
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
}
