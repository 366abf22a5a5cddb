import type { Effect } from './effects.js';
import type { EscalationEffect } from './escalation.js';

/**
 * A digest of what a decision sets in motion (53 bits, hexadecimal). Not cryptographic: it tells whether replayed code
 * decides the same as the code that was carried out.
 */
export function digestOf(effects: readonly (Effect | EscalationEffect)[]): string {
  const text = JSON.stringify(effects);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
