import { withActor, type Actor } from '../persistence/actor.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';

/** What an invitation tells before anybody has shown who they are: the schools, and nothing of the file. */
export class ReadInvitation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<{ vso: string; mbo: string | null }> {
    const [schools] = await withActor(this.casework.dataSource, actor, (manager) =>
      manager.query<{ vso: string; mbo: string | null }[]>(
        `SELECT vl.name AS vso, ml.name AS mbo FROM transfers t JOIN locations vl ON vl.id = t.vso_location_id
         LEFT JOIN locations ml ON ml.id = t.mbo_location_id WHERE t.id = $1`,
        [transfer],
      ),
    );
    if (schools === undefined) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${transfer} for this actor`);
    return schools;
  }
}
