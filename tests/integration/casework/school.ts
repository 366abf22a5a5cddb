import { beforeAll } from '@jest/globals';

import type { Casework } from '../../../libs/casework/casework.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { useDoorlijnDatabase, type DoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf, makeRegion, member, MovableClock, student, workerOf, type Region } from './region.js';
import { WorkingOut } from './working-out.js';

/** The refusal of a use case; anything else that goes wrong is thrown on. */
export async function refusal(promise: Promise<unknown>): Promise<CaseworkError> {
  const error: unknown = await promise.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof CaseworkError) return error;
  throw error;
}

/** A region in a database of its own, with the people who act in its transfers. */
export class Play {
  readonly clock = new MovableClock();
  readonly casework: Casework;
  /** As the worker. */
  readonly worker: Casework;
  readonly working: WorkingOut;

  constructor(
    readonly database: DoorlijnDatabase,
    readonly region: Region,
  ) {
    this.casework = caseworkOf(database, this.clock);
    this.worker = workerOf(database, this.clock);
    this.working = new WorkingOut(database.worker, this.casework);
  }

  vso(role: Role = 'vso-mentor'): StaffActor {
    return member(this.region.vso, role);
  }

  mbo(role: Role = 'mbo-contact'): StaffActor {
    return member(this.region.mbo, role);
  }

  async settle(): Promise<void> {
    await this.working.upTo(this.clock.now());
  }

  async started(changes: Parameters<typeof student>[1] = {}): Promise<string> {
    const { transfer } = await new StartTransfer(this.casework).execute(this.vso(), student(this.region, changes));
    await this.settle();
    return transfer;
  }

  /** Records an outcome a minute later, and works it out. */
  async finish(
    transfer: string,
    actor: StaffActor,
    step: string,
    outcome: string,
    more: Partial<RecordOutcomeInput> = {},
  ): Promise<void> {
    this.clock.at += 60_000;
    await new RecordOutcome(this.casework).execute(actor, { transfer, step, outcome, ...more });
    await this.settle();
  }

  /** Profile, view and application are done: the file is open to the mbo. */
  async handedOver(changes: Parameters<typeof student>[1] = {}): Promise<string> {
    const transfer = await this.started(changes);
    await this.finish(transfer, this.vso(), 'profile', 'completed');
    await this.finish(transfer, this.vso(), 'inform', 'viewed');
    await this.finish(transfer, this.vso(), 'application', 'applied');
    return transfer;
  }

  async placed(): Promise<string> {
    const transfer = await this.handedOver();
    await this.finish(transfer, this.mbo(), 'handover', 'accepted');
    await this.finish(transfer, this.mbo('mbo-intaker'), 'intake', 'held');
    await this.finish(transfer, this.mbo('mbo-intaker'), 'placement', 'placed');
    return transfer;
  }

  /** A day so many days from now. */
  dayAfter(days: number): string {
    return new Date(this.clock.now() + days * 86_400_000).toISOString().slice(0, 10);
  }

  /** Time goes on until a local day at ten or eleven, and everything that is due happens. */
  async until(day: string): Promise<void> {
    const at = Date.parse(`${day}T09:00:00Z`);
    if (at < this.clock.at) throw new Error('time only goes on');
    this.clock.at = at;
    await this.settle();
  }
}

/** One play per test file. Read it inside tests only. */
export function usePlay(): { readonly play: Play } {
  const database = useDoorlijnDatabase({ appPool: 6 });
  let play: Play | undefined;
  beforeAll(async () => {
    play = new Play(database, await makeRegion(database));
  });
  return {
    get play() {
      if (play === undefined) throw new Error('the play is there only while the tests run');
      return play;
    },
  };
}
