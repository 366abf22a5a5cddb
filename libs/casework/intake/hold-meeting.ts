import type { HoldMeetingBody } from '../../contracts/guidance/intake.js';
import type { Role } from '../../domain/roles.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import type { Done } from '../done.js';
import { finishStep } from '../record-outcome.js';
import { ROLE_NAMES } from '../role-names.js';
import { recordChange, withTransferFile, type TransferFile } from '../transfer-file.js';

export type HoldMeetingInput = HoldMeetingBody & { transfer: string };

/** Who should be at an intake besides the student; the schools decided that their absence blocks nothing. */
const EXPECTED: readonly Role[] = ['parent', 'vso-mentor'];

/** An intake took place, or the student was not there: the outcome, and who came. A missing parent or mentor warns and does not block. */
export class HoldMeeting {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError as RecordOutcome */
  async execute(actor: Actor, input: HoldMeetingInput): Promise<Done> {
    const { transfer, step, outcome, attended, reason, words, version } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      const invited = await invitedTo(file, step);
      const change = await finishStep(file, { transfer, step, outcome, attended, reason, words, version });
      const recorded = await recordChange(file, change);
      return { ...recorded, warnings: outcome === 'no-show' ? [] : absentees(invited, attended) };
    });
  }
}

async function invitedTo({ manager, transfer }: TransferFile, step: string): Promise<Role[]> {
  const [meeting] = await manager.query<{ invited: Role[] }[]>(
    `SELECT invited FROM appointments WHERE transfer_id = $1 AND step = $2 AND status = 'planned' ORDER BY starts_at DESC LIMIT 1`,
    [transfer.id, step],
  );
  return meeting?.invited ?? [];
}

function absentees(invited: readonly Role[], attended: readonly Role[]): string[] {
  const missed = invited.filter((role) => role !== 'student' && !attended.includes(role));
  const notAsked = EXPECTED.filter((role) => !invited.includes(role) && !attended.includes(role));
  return [
    ...missed.map((role) => `Was uitgenodigd en er niet bij: ${ROLE_NAMES[role]}. Praat na het gesprek even bij.`),
    ...notAsked.map((role) => `Was er niet bij en niet uitgenodigd: ${ROLE_NAMES[role]}.`),
  ];
}
