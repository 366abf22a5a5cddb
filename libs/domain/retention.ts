import type { Section } from './sections.js';
import type { LocalDate } from './time.js';

/** Kinds of data with a retention term of their own. */
export const RETENTION_KINDS = ['file', 'absence', 'audit'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** Years after leaving. `file`: practice, not law; `absence`: po/vo rule; `audit`: proof of lawful access outlives the file. */
export const RETENTION_YEARS: Record<RetentionKind, number> = { file: 2, absence: 5, audit: 5 };

export function retentionOf(section: Section): RetentionKind {
  return section === 'attendance' ? 'absence' : 'file';
}

export interface RetentionFile {
  leavesSchool: LocalDate;
  /** The day the transfer ended; absent while it runs. */
  ended?: LocalDate;
}

/** The first day on which a kind of data may be erased; never while aftercare still runs (undefined). */
export function erasableFrom(kind: RetentionKind, { leavesSchool, ended }: RetentionFile): LocalDate | undefined {
  if (ended === undefined) return undefined;
  const term = `${Number(leavesSchool.slice(0, 4)) + RETENTION_YEARS[kind]}${leavesSchool.slice(4)}`;
  return term > ended ? term : ended;
}
