import { HttpStatus, Inject, Injectable } from '@nestjs/common';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type Recorded, RecordedSchema } from '../../../libs/contracts/start-transfer.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { TransferRow } from '../../../libs/persistence/entities/transfer.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { API_PREFIX } from '../frame/api-version.js';
import { type AnswerDescription } from '../openapi/operation.js';
import { type Command, etagOf } from './command.js';
import { stateOf, TransferStateSchema } from './transfer-state.js';

export const CommandAnswerSchema = z.object({
  recorded: RecordedSchema.extend({
    appointment: id.optional(),
    created: id.optional().describe('Wat erbij kwam.'),
    warnings: z.array(z.string()).optional().describe('Het is opgeslagen; kijk hier nog eens naar.'),
    budget: z.object({ budgetMinutes: z.int(), usedMinutes: z.int(), leftMinutes: z.int() }).optional(),
  }),
  status: z.enum(['done', 'processing']).describe('`processing`: opgeslagen, en Doorlijn werkt de rest nog bij.'),
  message: z.string(),
  transfer: TransferStateSchema.nullable().describe('Leeg zolang het wordt verwerkt, of als je de overstap niet meer mag zien.'),
});
export type CommandAnswer = z.infer<typeof CommandAnswerSchema>;

/** The answers of every route that changes a transfer. */
export function commandAnswers(status: 200 | 201): [AnswerDescription, AnswerDescription] {
  return [
    { status, description: 'Vastgelegd en verwerkt; met de nieuwe stand.', schema: CommandAnswerSchema },
    { status: 202, description: 'Vastgelegd; wordt verwerkt.', schema: CommandAnswerSchema },
  ];
}

/** Waits until the workflow has taken in what was recorded, and answers with the new state. */
@Injectable()
export class CommandAnswers {
  constructor(
    @Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies,
    private readonly projection: WaitForProjection,
  ) {}

  /**
   * Does a change and answers it. When the person saw an older version than there is, nothing is done.
   * @throws CaseworkError `VERSION.CONFLICT`, and whatever the change refuses
   */
  async after(command: Command, transfer: string, change: () => Promise<Recorded>): Promise<CommandAnswer> {
    await this.requireSeen(command, transfer);
    return this.answer(command, await change());
  }

  /** Starts a transfer and tells where it is. */
  async afterStart(command: Command, start: () => Promise<Recorded>): Promise<CommandAnswer> {
    const recorded = await start();
    void command.reply.header('location', `${API_PREFIX}/transfers/${recorded.transfer}`);
    return this.answer(command, recorded);
  }

  /** Commands that overwrite check the version once more under the lock of the file; this stops the others in time. */
  private async requireSeen({ actor, seen }: Command, transfer: string): Promise<void> {
    if (seen === undefined) return;
    const row = await withActor(this.dependencies.casework.dataSource, actor, (manager) =>
      manager.findOne(TransferRow, { where: { id: transfer }, select: { id: true, version: true } }),
    );
    if (row !== null && row.version !== seen) throw new CaseworkError('VERSION.CONFLICT', `seen ${seen}, now ${row.version}`);
  }

  /** The status stays that of the route; only what is not processed yet says so. */
  private async answer({ actor, reply }: Command, recorded: Recorded): Promise<CommandAnswer> {
    const { transfer, seq } = recorded;
    const projected = await this.projection.execute(actor, { transfer, seq });
    return withActor(this.dependencies.casework.dataSource, actor, async (manager): Promise<CommandAnswer> => {
      const row = await manager.findOneBy(TransferRow, { id: transfer });
      if (row === null) {
        return { recorded, status: 'done', message: 'Vastgelegd. Je kunt deze overstap nu niet meer zien.', transfer: null };
      }
      if (!projected) void reply.code(HttpStatus.ACCEPTED);
      void reply.header('etag', etagOf(row.version));
      return projected
        ? { recorded, status: 'done', message: 'Vastgelegd.', transfer: await stateOf(manager, row) }
        : { recorded, status: 'processing', message: 'Vastgelegd. Het wordt verwerkt.', transfer: null };
    });
  }
}
