/** What a name or code that somebody typed refers to. */
export type Lookup<T> =
  | { kind: 'found'; value: T }
  /** More than one fits; the person has to choose. */
  | { kind: 'ambiguous'; candidates: readonly T[] }
  | { kind: 'unknown' };

/**
 * What remains of a name when accents, capitals, spaces and punctuation are taken away: "'s-Gravenhage" and "s gravenhage"
 * both become `sgravenhage`, and "Bergen (NH.)" and "Bergen NH" both `bergennh`.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** An index from keys to the things that carry them; the same thing under one key twice counts once. */
export class LookupIndex<T> {
  private readonly entries = new Map<string, T[]>();

  add(key: string, value: T): void {
    const present = this.entries.get(key);
    if (present === undefined) this.entries.set(key, [value]);
    else if (!present.includes(value)) present.push(value);
  }

  find(key: string): Lookup<T> {
    const candidates = this.entries.get(key) ?? [];
    const [value] = candidates;
    if (value === undefined) return { kind: 'unknown' };
    return candidates.length === 1 ? { kind: 'found', value } : { kind: 'ambiguous', candidates };
  }
}
