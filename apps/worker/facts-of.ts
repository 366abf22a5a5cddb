import type { EntityManager } from 'typeorm';
import type { Fact, FactBody } from '../../libs/domain/index.js';

/** All facts of a transfer in their order, as its workflow gets them. */
export async function factsOf(manager: EntityManager, transfer: string): Promise<Fact[]> {
  const rows = await manager.query<{ seq: number; at: number; on: string; body: FactBody }[]>(
    'SELECT seq, at, "on", body FROM facts WHERE transfer_id = $1 ORDER BY seq',
    [transfer],
  );
  return rows.map(({ seq, at, on, body }) => ({ ...body, seq, at, on }));
}
