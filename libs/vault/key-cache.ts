import type { Instant } from '../domain/time.js';

/**
 * Unwrapped keys of students that were used lately. Another process that shreds a key cannot reach in here, hence the short life:
 * after it, a shredded key is gone everywhere.
 */
export class KeyCache {
  private readonly kept = new Map<string, { key: Buffer; until: Instant }>();

  constructor(
    private readonly most: number,
    private readonly lifeMs: number,
  ) {}

  get(studentId: string, now: Instant): Buffer | undefined {
    const found = this.kept.get(studentId);
    if (found === undefined) return undefined;
    if (found.until > now) return found.key;
    this.forget(studentId);
    return undefined;
  }

  put(studentId: string, key: Buffer, now: Instant): void {
    this.kept.delete(studentId);
    if (this.kept.size >= this.most) {
      const oldest = this.kept.keys().next();
      if (!oldest.done) this.kept.delete(oldest.value);
    }
    this.kept.set(studentId, { key, until: now + this.lifeMs });
  }

  forget(studentId: string): void {
    this.kept.delete(studentId);
  }

  get size(): number {
    return this.kept.size;
  }
}
