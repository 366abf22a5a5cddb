import type { ReactNode } from 'react';
import type { Phase } from '../../../libs/domain/phases.js';
import { SmallLine } from './line.js';

export type Tone = 'late' | 'today' | 'soon';

export interface Row {
  key: string;
  href: string;
  /** Starts with a verb. */
  sentence: string;
  who: string;
  phase: Phase;
  when: string;
  tone: Tone;
}

const TONES: Record<Tone, string> = { late: 'row__when act', today: 'row__when turn', soon: 'row__when soft' };

/** Work as sentences; the row is the link. */
export function Rows({ rows }: { rows: readonly Row[] }): ReactNode {
  return (
    <ul className="rows">
      {rows.map(({ key, href, sentence, who, phase, when, tone }) => (
        <li key={key} className="row">
          <span>
            <a href={href}>
              {sentence} <span className="row__who">{who}</span>
            </a>
          </span>
          <SmallLine phase={phase} />
          <span className={TONES[tone]}>{when}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Group {
  key: string;
  title: string;
  rows: readonly Row[];
}

export function Groups({ groups }: { groups: readonly Group[] }): ReactNode {
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, title, rows }) => (
      <section key={key} className="group" aria-labelledby={`groep-${key}`}>
        <h2 id={`groep-${key}`}>
          {title} <span className="count">({rows.length})</span>
        </h2>
        <Rows rows={rows} />
      </section>
    ));
}
