import type { z } from 'zod';

import type {
  DeregisterBody,
  GoDormantSchema,
  SwitchProgrammeSchema,
  WakeUpSchema,
  WithdrawSchema,
} from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { Destination } from '../domain/events.js';
import { sideOf } from '../domain/roles.js';
import type { Actor } from '../persistence/actor.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import type { Casework } from './casework.js';
import { requireOwner } from './destination-owner.js';
import { mistake, refuseMistakes } from './errors.js';
import { passGate } from './landing/deregistration.js';
import { requireOverstaptafel } from './intake/lawful-refusal.js';
import { chooseMbo } from './parties.js';
import { changeTransfer, requireAction, requireVersion, type TransferFile } from './transfer-file.js';

/** A destination with its owner, checked and kept with the transfer; absent stays absent. */
async function keepDestination(
  file: TransferFile,
  destination: Destination | undefined,
): Promise<{ destination?: Destination }> {
  if (destination === undefined) return {};
  await requireOwner(file, destination.owner);
  await file.manager.update(TransferRow, file.transfer.id, {
    destinationCode: destination.code,
    destinationOwner: destination.owner,
  });
  return { destination };
}

export type WithdrawInput = z.infer<typeof WithdrawSchema> & { transfer: string };

/** The student stops before the start, or is refused everywhere. Without a destination the file stays open until there is one. */
export class Withdraw {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer, ground, destination, words, version }: WithdrawInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'withdraw');
      requireVersion(file, version);
      // A school that gives up on somebody who does not come refuses, by whatever name.
      if (sideOf(file.role) === 'mbo') await requireOverstaptafel(file);
      return {
        fact: { type: 'withdrawn', ground, ...(await keepDestination(file, destination)) },
        words: { text: words },
        audit: {
          action: 'transfer.withdrawn',
          fields: ['ground', ...(destination === undefined ? [] : ['destination'])],
        },
      };
    });
  }
}

export type DeregisterInput = DeregisterBody & { transfer: string };

/** The student leaves the mbo. Causes and initiator stay in the file; the workflow learns what the school owed and did. */
export class Deregister {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError DEREGISTRATION.NOT_READY for one that is still to come and lacks something */
  async execute(actor: Actor, input: DeregisterInput): Promise<Recorded> {
    const { transfer, warmHandover, alternative, startkwalificatie, causes, initiator, words, version } = input;
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'deregister');
      requireVersion(file, version);
      const breach = await passGate(file, input);
      const kept = await keepDestination(file, input.destination);
      return {
        fact: { type: 'deregistered', warmHandover, alternative, startkwalificatie, ...(breach ? { breach: true } : {}), ...kept },
        words: { text: words, causes, initiator, breach },
        audit: {
          action: 'student.deregistered',
          fields: ['causes', 'initiator', 'warmHandover', 'alternative', 'startkwalificatie'],
        },
      };
    });
  }
}

export type GoDormantInput = z.infer<typeof GoDormantSchema> & { transfer: string };

/** A gap year: out of school, not out of sight. */
export class GoDormant {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer, destination, words }: GoDormantInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'go-dormant');
      return {
        fact: { type: 'dormant', ...(await keepDestination(file, destination)) },
        words: { text: words },
        audit: { action: 'transfer.dormant', fields: destination === undefined ? [] : ['destination'] },
      };
    });
  }
}

export type WakeUpInput = z.infer<typeof WakeUpSchema> & { transfer: string };

/** A new application, or the student asks: a new round on the same file. */
export class WakeUp {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer, reason, start }: WakeUpInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'wake');
      if (start !== undefined && start < file.today) {
        refuseMistakes([mistake('start', 'INPUT.INVALID', 'Kies een dag die nog komt.')]);
      }
      await file.manager.update(TransferRow, transfer, {
        destinationCode: null,
        destinationOwner: null,
        ...(start === undefined ? {} : { startDate: start }),
      });
      return {
        fact: { type: 'woken', reason, ...(start === undefined ? {} : { start }) },
        audit: { action: 'transfer.woken', fields: ['reason'] },
      };
    });
  }
}

export type SwitchProgrammeInput = z.infer<typeof SwitchProgrammeSchema> & { transfer: string };

/** Another programme or institution: the same file goes on, and the receiving party must accept. */
export class SwitchProgramme {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError SCHOOL.UNKNOWN, SCHOOL.AMBIGUOUS */
  async execute(actor: Actor, input: SwitchProgrammeInput): Promise<Recorded> {
    const { transfer, mbo, programme, start, words, version } = input;
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'switch');
      requireVersion(file, version);
      await chooseMbo(file, { mbo, programme });
      await file.manager.query(
        `UPDATE case_parties SET since = $2 WHERE transfer_id = $1 AND role = 'mbo' AND since IS NULL AND until IS NULL`,
        [transfer, new Date(file.now)],
      );
      await file.manager.update(TransferRow, transfer, { startDate: start });
      return {
        fact: { type: 'switched', start },
        words: { text: words },
        audit: { action: 'programme.switched', fields: ['mbo', 'programme', 'start'] },
      };
    });
  }
}
