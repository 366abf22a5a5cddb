import type { EntityManager } from 'typeorm';

import type { LocalDate } from '../domain/time.js';
import { PolicyRow } from '../persistence/entities/policy.js';

/** The newest agreements of a region that hold on a day, else the standard of the product; undefined when there are none at all. */
export async function policyOfRegion(
  manager: EntityManager,
  region: string,
  on: LocalDate,
): Promise<PolicyRow | undefined> {
  const policy = await manager
    .createQueryBuilder(PolicyRow, 'policy')
    .where('(policy.regionId = :region OR policy.regionId IS NULL) AND policy.validFrom <= :on', { region, on })
    .orderBy('policy.regionId', 'ASC', 'NULLS LAST')
    .addOrderBy('policy.validFrom', 'DESC')
    .addOrderBy('policy.createdAt', 'DESC')
    .getOne();
  return policy ?? undefined;
}
