import { ReadHealth, type PartHealth } from '../../../libs/casework/health.js';
import type { Answer, Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import { Table, type Column } from '../ui/summary.js';
import type { Route } from '../web.js';
import { When } from './log.js';

const text = nl.health;
const PATH = '/gezondheid';

/** For everybody, also who cannot log in now: a reason to be here may be that logging in fails. */
async function page(visit: Visit): Promise<Answer> {
  const parts = await new ReadHealth(visit.web.dependencies.casework).execute();
  const isWell = parts.every(({ state }) => state === 'well');
  const columns: Column<PartHealth>[] = [
    { head: text.part, cell: ({ part }) => text.parts[part] },
    { head: text.state, cell: ({ state }) => <span className={state === 'well' ? 'soft' : 'act'}>{text.states[state]}</span> },
    { head: text.seen, cell: ({ seen }) => (seen === null ? text.never : <When at={seen} today={visit.today} />) },
  ];
  const body = (
    <div className="stack reading">
      <Title>{text.title}</Title>
      <p>{isWell ? text.well : text.attention}</p>
      <Table caption={text.table} captionHidden columns={columns} rows={parts} keyOf={({ part }) => part} />
      <p className="soft">{text.foot}</p>
    </div>
  );
  return { title: text.title, body, current: PATH };
}

export const HEALTH: readonly Route[] = [{ method: 'GET', path: PATH, handler: page }];
