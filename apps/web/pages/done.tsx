import { asked, asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Line } from '../ui/line.js';
import { lowered } from '../forms/step-forms.js';
import { Notes } from '../ui/notes.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';
import { whoIsUp } from './transfer-read.js';

/** After every record: that it is safe, and what happens next, by whom and by when. */
async function donePage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const waiting = !file.upToDate && Number(asked(visit, 'tot') ?? 0) <= file.seq;
  const [next] = file.now;
  const mine = next?.responsible === visit.signedIn.membership.role;
  const said =
    next === undefined
      ? nl.done.nothing
      : mine
        ? nl.done.nextYou(lowered(next.task))
        : nl.done.nextOther(lowered(next.task), whoIsUp(file, next));
  const body = (
    <>
      <h1>{nl.done.title}</h1>
      <Notes visit={visit} />
      {waiting ? (
        <p className="notice">{nl.done.processing}</p>
      ) : (
        <>
          <Line phase={file.phase}>{next?.label}</Line>
          <section className="stack-tight group" aria-labelledby="hierna">
            <h2 id="hierna">{nl.done.next}</h2>
            <p>{said}</p>
            {next?.dueWords !== undefined && next.dueWords !== null && next.key !== 'consent' && (
              <p className={next.late ? 'act' : undefined}>{next.dueWords}</p>
            )}
            {next !== undefined && <p className="soft">{nl.done.reminds}</p>}
          </section>
        </>
      )}
      <p className="actions group">
        <ButtonLink href={`/overstap/${file.id}`}>{nl.done.toTransfer}</ButtonLink>
        <a className="phone" href="/mijn-werk">
          {nl.done.toWork}
        </a>
      </p>
    </>
  );
  return { title: nl.done.title, body, current: '/leerlingen', ...(waiting ? { refresh: 2 } : {}) };
}

export const DONE: readonly Route[] = [{ method: 'GET', path: '/overstap/:id/vastgelegd', handler: donePage }];
