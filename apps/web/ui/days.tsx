import type { ReactNode } from 'react';
import { nl } from '../nl.js';

export interface DaySentence {
  sentence: string;
  /** Doorlijn did it by itself. */
  auto: boolean;
  /** What the person wrote with it. */
  words?: string | undefined;
}
export interface Day {
  key: string;
  /** 'do 4 maart'. */
  date: string;
  sentences: readonly DaySentence[];
}

const FIRST = 8;

/** What happened, as sentences per day, the newest first. */
export function Days({ days }: { days: readonly Day[] }): ReactNode {
  if (days.length === 0) return <p className="empty">{nl.transfer.daysEmpty}</p>;
  return (
    <>
      <DayList days={days.slice(0, FIRST)} />
      {days.length > FIRST && (
        <details className="more">
          <summary>{nl.transfer.older}</summary>
          <DayList days={days.slice(FIRST)} />
        </details>
      )}
    </>
  );
}

function DayList({ days }: { days: readonly Day[] }): ReactNode {
  return (
    <ol className="days">
      {days.map(({ key, date, sentences }) => (
        <li key={key} className={sentences.every(({ auto }) => auto) ? 'day day--auto' : 'day'}>
          <h3 className="day__date">{date}</h3>
          <ul>
            {sentences.map(({ sentence, auto, words }, index) => (
              <li key={`${key}-${String(index)}`} className={auto ? 'auto' : undefined}>
                {sentence}
                {words !== undefined && <q className="said">{words}</q>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
