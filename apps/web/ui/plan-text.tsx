import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { LIFE_DOMAINS, type LifeDomain } from '../../../libs/domain/sections.js';
import type { ActionOwner, PlanAction, PlanText } from '../../../libs/domain/support-plan.js';
import type { LocalDate } from '../../../libs/domain/time.js';

export interface PlanWords {
  goal: string;
  strengths: string;
  ownWords: string;
  from: (date: string) => string;
  period: (from: string, until: string) => string;
  seen: (how: string) => string;
  /** Who carries it out, in the words of the reader. */
  owners: Readonly<Record<ActionOwner, string>>;
}

interface PlanTextProps {
  text: PlanText;
  words: PlanWords;
  today: LocalDate;
  /** What more is known of an action: what it leans on, whether it was given. */
  about?: (action: PlanAction) => readonly string[];
}

/** What is agreed, by life domain, as a document that one reads from top to bottom. */
export function PlanTextView({ text, words, today, about }: PlanTextProps): ReactNode {
  const domains = (Object.keys(LIFE_DOMAINS) as LifeDomain[]).filter(
    (domain) => text.needs[domain] !== undefined || text.actions.some((action) => action.domain === domain),
  );
  return (
    <>
      <h2>{words.goal}</h2>
      <p className="pre">{text.goal}</p>
      {text.strengths !== undefined && (
        <>
          <h2>{words.strengths}</h2>
          <p className="pre">{text.strengths}</p>
        </>
      )}
      {text.ownWords !== undefined && (
        <>
          <h2>{words.ownWords}</h2>
          <p className="pre">{text.ownWords}</p>
        </>
      )}
      {domains.map((domain) => (
        <section key={domain} aria-label={LIFE_DOMAINS[domain]}>
          <h2>{LIFE_DOMAINS[domain]}</h2>
          {text.needs[domain] !== undefined && <p className="pre">{text.needs[domain]}</p>}
          <ul className="agreed">
            {text.actions
              .filter((action) => action.domain === domain)
              .map((action) => (
                <li key={action.id}>
                  <strong>{action.what}</strong>
                  <span>{`${words.owners[action.owner]}, ${periodOf(action, words, today)}`}</span>
                  <span className="soft">{words.seen(action.seenBy)}</span>
                  {about?.(action).map((said) => (
                    <span key={said} className="soft">
                      {said}
                    </span>
                  ))}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function periodOf({ start, end }: PlanAction, words: PlanWords, today: LocalDate): string {
  const from = dateWords(start, today);
  return end === undefined ? words.from(from) : words.period(from, dateWords(end, today));
}
