import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import { Rows } from '../ui/rows.js';
import type { Route } from '../web.js';
import { studentRow } from './students.js';

const MOST = 200;

/** Who was placed and has not started: on 1 October silence becomes an escalation by itself. */
async function octoberPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { items } = await new ListTransfers(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    limit: MOST,
    whose: 'organisation',
    step: 'started',
  });
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{nl.october.title}</Title>
      <p className="soft">{items.length === 0 ? nl.october.none : nl.october.lead}</p>
      {items.length > 0 && (
        <section className="group" aria-labelledby="niet-gestart">
          <h2 id="niet-gestart">
            {nl.october.waiting} <span className="count">({items.length})</span>
          </h2>
          <Rows
            rows={items.map((line) => ({
              ...studentRow(line, visit.today),
              who: `${nl.october.start}: ${dateWords(line.start, visit.today)} · ${line.vso}`,
            }))}
          />
        </section>
      )}
    </>
  );
  return { title: nl.october.title, body, current: '/1-oktober' };
}

export const OCTOBER: readonly Route[] = [{ method: 'GET', path: '/1-oktober', handler: octoberPage }];
