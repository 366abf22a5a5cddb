import type { Casework } from '../../../libs/casework/casework.js';
import type { Actor } from '../../../libs/persistence/actor.js';
import type { DemoPeople } from './create-region.js';

/** Where a thing is done: with whose rights, in which transfer, on which clock (that of `casework`). */
export interface Stage {
  casework: Casework;
  /** Who plays the role that the act names. */
  actor: Actor;
  transfer: string;
  people: DemoPeople;
  /** The escalation of this transfer that waits longest for an answer, and the organisation whose desk it is at. */
  waitingEscalation(): Promise<{ id: string; organisation: string } | undefined>;
}

/** One use case, as somebody in the story carries it out; the number of the last fact, when it recorded one. */
export type Play = (stage: Stage) => Promise<{ seq: number } | undefined>;
