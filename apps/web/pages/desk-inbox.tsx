import type { ReactNode } from 'react';
import type { EscalationView } from '../../../libs/casework/escalation-view.js';
import { weekdayWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';

/** Escalations that wait for the same thing, each a row that is the link. */
export function Inbox({
  title,
  id,
  items,
  today,
}: {
  title: string;
  id: string;
  items: readonly EscalationView[];
  today: LocalDate;
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <section className="group" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">({items.length})</span>
      </h2>
      <ul className="rows">
        {items.map((item) => {
          const due = item.status === 'open' ? item.acknowledgeBy : item.feedbackBy;
          const late = due !== null && due < today && item.status !== 'answered' && item.status !== 'solved';
          return (
            <li key={item.id} className="row row--wide">
              <span>
                <a href={`/meldingen/${item.id}`}>
                  {nl.desk.about(item.reasonLabel, item.student.name)}
                  <span className="row__who">
                    {item.schools.vso}
                    {item.schools.mbo !== null && ` → ${item.schools.mbo}`} · {item.sinceWords}
                  </span>
                </a>
              </span>
              <span className={late ? 'row__when act' : 'row__when soft'}>
                {item.status === 'answered' || item.status === 'solved'
                  ? nl.transfer.statuses[item.status]
                  : due !== null && nl.desk.dueIn[item.status === 'open' ? 'acknowledge' : 'feedback'](weekdayWords(due, today), late)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
