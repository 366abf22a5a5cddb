import type { ReactNode } from 'react';
import { localMinuteOf, weekdayWords } from '../../../libs/calendar/index.js';
import { ReadDemoLadder, type DemoLadder, type LadderOf, type LadderRung } from '../../../libs/casework/demo-ladder.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { dayNumber } from '../../../libs/domain/time.js';
import { isUuid } from '../http/uuid.js';
import { asked, NothingHere, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Choices } from '../ui/choice-fields.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.clock;
const PATH = '/demo';
const DAY_MS = 86_400_000;
const MINUTES = 60;
/** Further than this a visitor waits too long, and every school has a holiday in between. */
const MOST_DAYS = 45;
/** How soon a browser without scripts looks again while days are being worked through. */
const LOOK_AGAIN_SECONDS = 3;

/** Which ladder is looked at: from the address, or from the form. */
function ladderIn(of: (name: string) => string | undefined): LadderOf | undefined {
  const [guide = '', transfer = '', step = ''] = [of('gids'), of('overstap'), of('stap')];
  return isUuid(guide) && isUuid(transfer) && step !== '' ? { guide, transfer, step } : undefined;
}

const addressOf = ({ guide, transfer, step }: LadderOf, more = ''): string =>
  `${PATH}?gids=${guide}&overstap=${transfer}&stap=${encodeURIComponent(step)}${more}`;

/** Only in the demo there is a clock to move. */
async function clockPage(visit: Visit): Promise<Answer> {
  const { configuration, dependencies } = visit.web;
  if (!configuration.demo) throw new NothingHere();
  const minute = localMinuteOf(visit.now);
  const time = `${String(Math.floor(minute / MINUTES))}.${String(minute % MINUTES).padStart(2, '0')}`;
  const known = ladderIn((name) => asked(visit, name));
  const ladder = await new ReadDemoLadder(dependencies.casework).execute(known);
  const moved = asked(visit, 'verder') !== undefined;
  const busy = moved && (ladder?.rungs.some((rung) => isComing(rung, visit)) ?? false);
  const body = (
    <div className="stack">
      <h1>{text.title}</h1>
      <p>{text.now(weekdayWords(visit.today, '0000-01-01'), time)}</p>
      {moved && <p className="notice notice--good">{busy ? text.working : text.moved}</p>}
      {ladder === undefined ? <p className="empty">{text.noLadder}</p> : <Ladder visit={visit} ladder={ladder} />}
      <section className="group stack-tight" aria-labelledby="verder">
        <h2 id="verder">{text.other}</h2>
        {dependencies.demoClock === undefined ? (
          <p className="soft">{text.fixed}</p>
        ) : (
          <Move visit={visit} of={ladder} />
        )}
      </section>
    </div>
  );
  return { title: text.title, body, ...(busy ? { refresh: LOOK_AGAIN_SECONDS } : {}) };
}

/** The clock has passed the day, and the workflow is about to act. */
const isComing = ({ on, fired }: LadderRung, { today }: Visit): boolean => !fired && on < today;

function Move({ visit, of }: { visit: Visit; of: DemoLadder | undefined }): ReactNode {
  return (
    <form className="form" method="post" action={PATH}>
      <Token value={visit.token} />
      {of !== undefined && <Kept of={of} />}
      <p className="soft">{text.help}</p>
      <Choices
        name="dagen"
        label={text.by}
        layout="beside"
        chosen={['1']}
        options={Object.entries(text.choices).map(([value, label]) => ({ value, label }))}
      />
      <p className="actions">
        <Button>{text.go}</Button>
      </p>
    </form>
  );
}

function Kept({ of: { guide, transfer, step } }: { of: LadderOf }): ReactNode {
  return (
    <>
      <input type="hidden" name="gids" value={guide} />
      <input type="hidden" name="overstap" value={transfer} />
      <input type="hidden" name="stap" value={step} />
    </>
  );
}

/** What happens to one step that nobody does: told with a day each, so that moving the clock can be followed. */
function Ladder({ visit, ladder }: { visit: Visit; ladder: DemoLadder }): ReactNode {
  const { rungs, done, label, firstName, responsible } = ladder;
  const { mailboxUrl } = visit.web.configuration;
  const next = done ? undefined : rungs.find(({ fired }) => !fired);
  const days = next === undefined ? 0 : Math.max(1, dayNumber(next.on) - dayNumber(visit.today) + 1);
  return (
    <section className="group stack-tight" aria-labelledby="ladder">
      <h2 id="ladder">{text.ladder(label, firstName)}</h2>
      <p>{done ? text.done : text.nobody(ROLE_NAMES[responsible])}</p>
      <ol className="ladder">
        {rungs.map((rung) => (
          <li key={rung.rung} className={rung.fired ? 'ladder__rung ladder__rung--fired' : 'ladder__rung'}>
            <span className="ladder__day">{weekdayWords(rung.on, visit.today)}</span>
            <strong>{text.rungs[rung.action]}</strong>
            <span className="soft">{rung.fired ? text.fired : done ? text.gone : text.planned}</span>
          </li>
        ))}
      </ol>
      <form className="actions group" method="post" action={PATH}>
        <Token value={visit.token} />
        <Kept of={ladder} />
        {next !== undefined && visit.web.dependencies.demoClock !== undefined && days <= MOST_DAYS && (
          <Button name="dagen" value={String(days)}>
            {text.toNext(weekdayWords(next.on, visit.today))}
          </Button>
        )}
        {mailboxUrl !== undefined && (
          <ButtonLink href={mailboxUrl} kind="secondary">
            {text.mailbox}
          </ButtonLink>
        )}
      </form>
    </section>
  );
}

async function moveClock(visit: Visit): Promise<Answer> {
  const { configuration, dependencies } = visit.web;
  const days = Number(sentText(visit, 'dagen'));
  if (!configuration.demo || dependencies.demoClock === undefined || !Number.isInteger(days))
    throw new NothingHere();
  if (days < 1 || days > MOST_DAYS) throw new NothingHere();
  await dependencies.demoClock.forward(days * DAY_MS);
  const ladder = ladderIn((name) => sentText(visit, name));
  return { redirect: ladder === undefined ? `${PATH}?verder=1` : addressOf(ladder, '&verder=1') };
}

export const DEMO_CLOCK: readonly Route[] = [
  { method: 'GET', path: PATH, handler: clockPage },
  { method: 'POST', path: PATH, handler: moveClock },
];
