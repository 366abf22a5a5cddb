import type { ReactNode } from 'react';
import { dateWords, localDateOf, localMinuteOf, weekdayWords } from '../../../libs/calendar/index.js';
import { ReadMeetingWeek, type MeetingWeek, type WeekMeeting } from '../../../libs/casework/intake/read-week.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { isDate } from '../../../libs/contracts/fields.js';
import { addDays, type Instant, type LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.week;

/** The days of a school week; what is planned on a Saturday shows itself. */
const SCHOOL_DAYS = 5;

export const timeWords = (at: Instant): string => {
  const minute = localMinuteOf(at);
  return `${String(Math.floor(minute / 60))}.${String(minute % 60).padStart(2, '0')}`;
};

async function weekPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { today } = visit;
  const given = asked(visit, 'week');
  const on = given !== undefined && isDate(given) ? given : today;
  const week = await new ReadMeetingWeek(visit.web.dependencies.casework).execute(visit.signedIn.actor, { on });
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index)).filter(
    (day, index) => index < SCHOOL_DAYS || week.meetings.some(({ startsAt }) => localDateOf(startsAt) === day),
  );
  const body = (
    <>
      <Title aside={text.of(dateWords(week.from, today), dateWords(addDays(week.from, days.length - 1), today))}>
        {text.title}
      </Title>
      <nav aria-label={text.title} className="filters">
        <ul>
          <li>
            <a href={`/gesprekken?week=${addDays(week.from, -7)}`}>{text.before}</a>
          </li>
          <li>
            <a href="/gesprekken" aria-current={week.from <= today && today <= week.to ? 'true' : undefined}>
              {text.now}
            </a>
          </li>
          <li>
            <a href={`/gesprekken?week=${addDays(week.from, 7)}`}>{text.after}</a>
          </li>
        </ul>
      </nav>
      <ol className="week">
        {days.map((day) => (
          <Day
            key={day}
            day={day}
            today={today}
            meetings={week.meetings.filter((each) => localDateOf(each.startsAt) === day)}
          />
        ))}
      </ol>
      <Waiting week={week} today={today} />
    </>
  );
  return { title: text.title, body, current: '/gesprekken' };
}

function Day({
  day,
  today,
  meetings,
}: {
  day: LocalDate;
  today: LocalDate;
  meetings: readonly WeekMeeting[];
}): ReactNode {
  return (
    <li
      className={day === today ? 'week__day week__day--now' : 'week__day'}
      aria-current={day === today ? 'date' : undefined}
    >
      <h2 className="week__name">{day === today ? text.today(weekdayWords(day, today)) : weekdayWords(day, today)}</h2>
      {meetings.length === 0 ? (
        <p className="soft small">{text.empty}</p>
      ) : (
        <ul>
          {meetings.map(({ id, transfer, name, label, startsAt, endsAt, place, status, invited }) => (
            <li key={id} className="week__meeting">
              <span className="num">{`${timeWords(startsAt)}–${timeWords(endsAt)}`}</span>
              <a href={`/overstap/${transfer}`}>{name}</a>
              <span>{label}</span>
              {place !== null && <span className="soft">{place}</span>}
              <span className="soft small">
                {status === 'held'
                  ? text.held
                  : invited
                      .filter((role) => role !== 'student')
                      .map((role) => ROLE_NAMES[role])
                      .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Waiting({ week, today }: { week: MeetingWeek; today: LocalDate }): ReactNode {
  return (
    <section className="group" aria-labelledby="nog-te-plannen">
      <h2 id="nog-te-plannen">
        {text.toPlan} <span className="count">({week.toPlan.length})</span>
      </h2>
      {week.toPlan.length === 0 ? (
        <p className="empty">{text.toPlanNone}</p>
      ) : (
        <ul className="rows">
          {week.toPlan.map(({ transfer, name, step, label, due, proposed }) => (
            <li key={`${transfer}-${step}`} className="row row--wide">
              <span>
                <a href={`/overstap/${transfer}/intake`}>
                  {label} <span className="row__who">{name}</span>
                </a>
              </span>
              <span className={due !== null && due < today ? 'row__when act' : 'row__when soft'}>
                {proposed ? text.waits : due === null ? '' : dateWords(due, today)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export const MEETING_WEEK: readonly Route[] = [{ method: 'GET', path: '/gesprekken', handler: weekPage }];
