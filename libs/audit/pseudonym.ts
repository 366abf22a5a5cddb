import { createHmac } from 'node:crypto';

import type { Actor } from '../persistence/actor.js';

/** Who did it: an actor of the application, or the worker that carries out what was decided. */
export type AuditActor = Actor | { kind: 'worker' };

/** 96 bits: no two people of a region collide, and a row stays short. */
const PSEUDONYM_CHARACTERS = 24;

function identity(actor: AuditActor): string {
  switch (actor.kind) {
    case 'staff':
      return `person:${actor.person}`;
    case 'student':
      return `student:${actor.transfer}`;
    case 'parent':
      return `parent:${actor.transfer}:${actor.parent}`;
    case 'helper':
      return `helper:${actor.helper}`;
    case 'system':
    case 'worker':
      return actor.kind;
  }
}

/** The role under which an act is filed; links and the product itself have their kind as role. */
export function auditRole(actor: AuditActor): string {
  return actor.kind === 'staff' ? actor.role : actor.kind;
}

/**
 * The same person always has the same pseudonym, and nobody without the key can tell whose it is, or try out whom it fits.
 * An export for the person concerned computes it again.
 */
export function pseudonymOf(key: Buffer, actor: AuditActor): string {
  return createHmac('sha256', key).update(identity(actor)).digest('hex').slice(0, PSEUDONYM_CHARACTERS);
}
