import { localMinuteOf, weekdayWords } from '../../../libs/calendar/index.js';
import { asked, NothingHere, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, Choices } from '../ui/fields.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

const DAY_MS = 86_400_000;
const MINUTES = 60;

/** Only in the demo there is a clock to move. */
async function clockPage(visit: Visit): Promise<Answer> {
  const { configuration, dependencies } = visit.web;
  if (!configuration.demo) throw new NothingHere();
  const minute = localMinuteOf(visit.now);
  const time = `${String(Math.floor(minute / MINUTES))}.${String(minute % MINUTES).padStart(2, '0')}`;
  const body = (
    <div className="stack">
      <h1>{nl.demo.clockTitle}</h1>
      <p>{nl.demo.clockNow(weekdayWords(visit.today, '0000-01-01'), time)}</p>
      {asked(visit, 'verder') !== undefined && <p className="notice notice--good">{nl.demo.clockMoved}</p>}
      {dependencies.demoClock === undefined ? (
        <p className="soft">{nl.demo.clockFixed}</p>
      ) : (
        <form className="form" method="post" action="/demo">
          <Token value={visit.token} />
          <p className="soft">{nl.demo.clockHelp}</p>
          <Choices
            name="dagen"
            label={nl.demo.clockBy}
            layout="beside"
            chosen={['1']}
            options={Object.entries(nl.demo.clockChoices).map(([value, label]) => ({ value, label }))}
          />
          <p className="actions">
            <Button>{nl.demo.clockGo}</Button>
          </p>
        </form>
      )}
    </div>
  );
  return { title: nl.demo.clockTitle, body };
}

async function moveClock(visit: Visit): Promise<Answer> {
  const { configuration, dependencies } = visit.web;
  const days = sentText(visit, 'dagen');
  if (!configuration.demo || dependencies.demoClock === undefined || !(days in nl.demo.clockChoices))
    throw new NothingHere();
  await dependencies.demoClock.forward(Number(days) * DAY_MS);
  return { redirect: '/demo?verder=1' };
}

export const DEMO_CLOCK: readonly Route[] = [
  { method: 'GET', path: '/demo', handler: clockPage },
  { method: 'POST', path: '/demo', handler: moveClock },
];
