/** Something that must be so after every rehearsal. */
export interface Invariant {
  name: string;
  /** How many things were looked at. */
  checked: number;
  holds: boolean;
  /** What was found, in a sentence; with the first few that are wrong. */
  detail: string;
}

const SHOWN = 5;

/** @param wrong a short description of everything that is not as it must be */
export function invariant(name: string, checked: number, wrong: readonly string[], fine: string): Invariant {
  const holds = wrong.length === 0;
  if (checked === 0) return { name, checked, holds, detail: 'Er was niets om na te kijken.' };
  if (holds) return { name, checked, holds, detail: fine };
  return { name, checked, holds, detail: `${wrong.length} keer niet: ${wrong.slice(0, SHOWN).join(' · ')}` };
}
