import type { DataSource } from 'typeorm';
import { instantOf, localDateOf } from '../../../libs/calendar/index.js';
import { addDays, type Instant } from '../../../libs/domain/time.js';
import type { MessageSender } from '../../../libs/messaging/index.js';
import { asWorker } from '../../../libs/persistence/actor.js';

/**
 * The mailbox shows what came in the last two weeks, on the day and at the hour at which it would have come. What is older
 * is set aside: it is about what is long over, the links in it no longer work, and nobody has it in a mailbox of today.
 */
export const MAIL_DAYS = 14;

/** Minutes after midnight at which mail leaves: the morning's digest, through the day, the end of it. */
const ROUNDS = [8 * 60 + 5, 9 * 60 + 40, 12 * 60, 14 * 60 + 30, 16 * 60 + 55];

const SET_ASIDE = `UPDATE messages SET status = 'superseded', last_error = 'before the demo began' WHERE status = 'pending' AND send_after < $1`;

/** Every moment of the last two weeks at which the sender has a look. */
export function sendingRounds(now: Instant): Instant[] {
  const today = localDateOf(now);
  const days = Array.from({ length: MAIL_DAYS + 1 }, (_, n) => addDays(today, n - MAIL_DAYS));
  return days.flatMap((day) => ROUNDS.map((minute) => instantOf(day, minute))).filter((at) => at <= now);
}

/** Plays the sender through the last two weeks. `setClock` is told each moment, for the mailbox. */
export async function sendPastMail(
  worker: DataSource,
  sender: MessageSender,
  now: Instant,
  setClock: (at: Instant) => void,
): Promise<{ mails: number }> {
  const rounds = sendingRounds(now);
  const first = rounds[0] ?? now;
  await asWorker(worker, (manager) => manager.query(SET_ASIDE, [new Date(first)]));
  let mails = 0;
  for (const at of rounds) {
    setClock(at);
    mails += (await sender.runOnce(at)).mails;
  }
  return { mails };
}
