import type { Due, Fact } from './events.js';
import { hasEnded } from './phases.js';
import type { AgendaItem, TransferState } from './state.js';
import type { Instant } from './time.js';

/** Order of the agenda: by moment; at the same moment in the order in which items were planned. */
export function insertSorted(agenda: AgendaItem[], item: AgendaItem): void {
  agenda.push(item);
  for (let place = agenda.length - 1; place > 0; place -= 1) {
    const before = agenda[place - 1] as AgendaItem;
    if (before.at <= item.at) return;
    agenda[place] = before;
    agenda[place - 1] = item;
  }
}

/** Takes items off an agenda that nobody else holds. */
export function removeItems(agenda: AgendaItem[], isGone: (item: AgendaItem) => boolean): void {
  let kept = agenda.findIndex(isGone);
  if (kept < 0) return;
  for (const item of agenda.slice(kept + 1)) {
    if (isGone(item)) continue;
    agenda[kept] = item;
    kept += 1;
  }
  while (agenda.length > kept) agenda.pop();
}

/**
 * What to decide on next: an agenda item that is due, or the first waiting fact, or nothing yet. An item goes before
 * a fact that was recorded later than it, so that also after downtime everything fires in the order of the calendar.
 */
export function nextEvent(
  state: TransferState | undefined,
  queue: readonly Fact[],
  now: Instant,
): Fact | Due | undefined {
  const fact = queue[0];
  const item = state?.agenda[0];
  // A fact proves that its moment has come, also when the server's clock is behind that of the database.
  if (item !== undefined && item.at <= (fact === undefined ? now : fact.at)) return { type: 'due', item };
  return fact;
}

/** A transfer that has ended and has nobody left to tell. */
export function isFinished(state: TransferState): boolean {
  return hasEnded(state.phase) && state.agenda.length === 0;
}

/** A code for a timer's summary, such as `plan +5`. */
export function agendaSummary(item: AgendaItem): string {
  if (item.what === 'rung') return `${item.step} ${item.rung > 0 ? '+' : ''}${item.rung}`;
  return item.what === 'notice' ? `${item.step} notice ${item.n}` : item.key;
}
