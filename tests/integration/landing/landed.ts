import type { LocalDate } from '../../../libs/domain/time.js';
import { member, student } from '../casework/region.js';
import type { Play } from '../casework/school.js';

/** Placed and ready, with the first day at the mbo some weeks ahead. Leerplichtig unless another birth date is given. */
export async function placedAt(
  play: Play,
  birthDate: LocalDate = '2011-05-14',
  level: 'entree' | '2' = '2',
): Promise<{ transfer: string; start: LocalDate }> {
  const start = play.dayAfter(21);
  const pupil = student(play.region).student;
  const transfer = await play.handedOver({
    student: { ...pupil, birthDate },
    programme: { level },
    start,
    leavesSchool: play.dayAfter(14),
  });
  await play.finish(transfer, play.mbo(), 'handover', 'accepted', {
    lead: member(play.region.mbo, 'mbo-mentor').membership,
  });
  await play.finish(transfer, play.mbo('mbo-intaker'), 'intake', 'held');
  await play.finish(transfer, play.mbo('mbo-intaker'), 'placement', 'placed');
  await play.finish(transfer, play.mbo('mbo-coordinator'), 'ready', 'ready');
  return { transfer, start };
}

/** A student who was there on the first day. */
export async function landed(play: Play, birthDate?: LocalDate, level?: 'entree' | '2'): Promise<string> {
  const { transfer, start } = await placedAt(play, birthDate, level);
  await play.until(start);
  await untilOpen(play, transfer, 'started', 60);
  await play.finish(transfer, play.mbo('mbo-mentor'), 'started', 'present');
  return transfer;
}

export function isOpen(play: Play, transfer: string, step: string): boolean {
  return play.working.stateOf(transfer).steps.some(({ key, status }) => key === step && status === 'open');
}

/** Time goes on, a day at a time, until a step is open. */
export async function untilOpen(play: Play, transfer: string, step: string, days = 40): Promise<void> {
  for (let day = 0; day < days && !isOpen(play, transfer, step); day += 1) await play.until(play.dayAfter(1));
  if (!isOpen(play, transfer, step)) throw new Error(`${step} does not open within ${days} days`);
}
