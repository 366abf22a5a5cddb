import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { load } from 'js-yaml';
import { until } from '../../bench/world/program.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { useObserved } from './observed.js';

// Real: API, pages and worker as processes, PostgreSQL, Temporal, a mail server and a collector.

jest.setTimeout(120_000);

const database = useDoorlijnDatabase();
const observed = useObserved(database);
const PERSONAL = ['Kanarie', 'Vogelzang', '2009-04-12', 'kanarie@', 'student.example'];

async function scrape(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(response.status).toBe(200);
  return response.text();
}

/** Names of all metrics that the running programs tell, with those of the parts of a histogram. */
async function exported(): Promise<Set<string>> {
  const texts = await Promise.all(Object.values(observed.ports).map(scrape));
  return new Set(texts.flatMap((text) => [...text.matchAll(/^([a-z_:][a-z0-9_:]*)[{ ]/gm)].map(([, name]) => name!)));
}

/** The first trace of this request: the steps that lead to the span of this name, without the statements of the database. */
function wayTo(request: string, name: string): { traceId: string; steps: string[] } | undefined {
  const { spans } = observed.collector;
  for (const { traceId } of spans.filter((span) => span.name === request)) {
    const parts = observed.collector.of(traceId);
    const steps: string[] = [];
    let span = parts.find((one) => one.name === name);
    if (span === undefined) continue;
    while (span !== undefined) {
      if (span.attributes['db.system.name'] === undefined) steps.push(`${span.service}: ${span.name}`);
      const parent: string | undefined = span.parentSpanId;
      span = parts.find(({ spanId }) => spanId === parent);
    }
    return { traceId, steps: steps.reverse() };
  }
  return undefined;
}

async function whenTraced(request: string, name: string): Promise<{ traceId: string; steps: string[] }> {
  let way: ReturnType<typeof wayTo>;
  // A program sends its spans once a second.
  await until(`${name} of ${request}`, () => Promise.resolve((way = wayTo(request, name)) !== undefined), {
    milliseconds: 30_000,
  });
  return way!;
}

describe('what somebody does', () => {
  let traceId = '';
  let transfer = '';

  it('can be followed in one trace: a transfer that is started, over the outbox to its workflow and what that does', async () => {
    const started = await observed.post('', observed.student('T1'));
    expect(started).toMatchObject({ body: { recorded: { seq: 1 } } });
    transfer = started.body.recorded.transfer;
    const way = await whenTraced('POST /api/v1/transfers', 'activity carryOut');
    traceId = way.traceId;
    expect(way.steps).toEqual([
      'doorlijn-api: POST /api/v1/transfers',
      'doorlijn-worker: outbox record',
      'doorlijn-worker: workflow transfer',
      'doorlijn-worker: activity carryOut',
    ]);
    const statementsOf = (program: string): number =>
      observed.collector.of(traceId).filter(({ service, attributes }) => service === program && attributes['db.system.name']).length;
    expect(statementsOf('doorlijn-api')).toBeGreaterThan(3);
    expect(statementsOf('doorlijn-worker')).toBeGreaterThan(3);
  });

  it('can be followed to the mail that comes of it', async () => {
    const route = '/api/v1/transfers/:id/signals';
    expect(await observed.post(`/${transfer}/signals`, { signal: 'money' })).toMatchObject({ body: { recorded: { seq: 2 } } });
    const { steps } = await whenTraced(`POST ${route}`, 'mail');
    expect(steps).toEqual([
      `doorlijn-api: POST ${route}`,
      'doorlijn-worker: outbox record',
      'doorlijn-worker: workflow transfer',
      'doorlijn-worker: activity carryOut',
      'doorlijn-worker: mail',
    ]);
    expect(observed.sink.accepted).toBeGreaterThan(0);
  });

  it('is not needed for a trace: what a workflow does at a moment of its agenda begins one, which goes on to the message', async () => {
    const shiftMs = 60 * 86_400_000 + observed.clockShift;
    await database.admin.query(
      `INSERT INTO outbox (aggregate, transfer_id, kind, payload) VALUES ('transfer-' || $1::text, $1::uuid, 'clock', $2)`,
      [transfer, { shiftMs }],
    );
    const reminders = `SELECT split_part(trace, '-', 2) AS trace FROM messages WHERE transfer_id = $1 AND step = 'profile' AND template = 'overdue'`;
    const traces = async (): Promise<string[]> =>
      (await database.admin.query<{ trace: string }[]>(reminders, [transfer])).map(({ trace }) => trace);
    await until('an overdue step to be told', async () => (await traces()).length > 0, { milliseconds: 30_000 });
    const [reminded = ''] = await traces();
    await until('its trace', async () => observed.collector.of(reminded).some(({ name }) => name === 'workflow transfer'), {
      milliseconds: 30_000,
    });
    const root = observed.collector.of(reminded).find(({ name }) => name === 'workflow transfer');
    expect(root?.parentSpanId).toBeUndefined();
    expect(observed.collector.of(reminded).map(({ name }) => name)).toContain('activity carryOut');
  });

  it('is one line in the log, under the ids of its request and its trace', () => {
    const lines = observed
      .log('api')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ route }) => route === '/api/v1/transfers')).toMatchObject([
      { method: 'POST', traceId, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    ]);
  });

  it('puts nothing personal in traces, logs or numbers', async () => {
    await observed.post('', observed.student('T2'));
    const told = [
      JSON.stringify(observed.collector.spans),
      ...(['api', 'web', 'worker'] as const).map((name) => observed.log(name)),
      ...(await Promise.all(Object.values(observed.ports).map(scrape))),
    ];
    for (const words of PERSONAL) expect(told.filter((text) => text.includes(words))).toEqual([]);
  });

  it('is counted where it stands', async () => {
    const text = await scrape(observed.ports.worker);
    expect(text).toMatch(/^doorlijn_transfers_open\{phase="orientation"\} \d/m);
    expect(text).toMatch(/^doorlijn_decisions_total\{workflow="transfer"\} [1-9]/m);
    expect(text).toMatch(/^doorlijn_temporal_reachable 1$/m);
    expect(text).toMatch(/^doorlijn_task_queue_backlog\{queue="transfers",kind="workflow"\} \d/m);
  });
});

describe('what is watched', () => {
  const folder = join(import.meta.dirname, '../../../deploy/observability');

  interface Panel {
    title: string;
    targets?: { expr: string }[];
    panels?: Panel[];
  }
  const dashboard = JSON.parse(readFileSync(join(folder, 'grafana-dashboard.json'), 'utf8')) as { panels: Panel[] };
  const alerts = load(readFileSync(join(folder, 'alerts.yaml'), 'utf8')) as {
    groups: { rules: { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string } }[] }[];
  };
  const metricsIn = (expression: string): string[] =>
    [...expression.matchAll(/\b((?:doorlijn|temporal|nodejs|process)_[a-z0-9_]+)/g)].map(([, name]) => name!);

  it('has a panel for all that the product is judged by', () => {
    const asked = dashboard.panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => metricsIn(expr)));
    expect(asked).toEqual(
      expect.arrayContaining([
        'doorlijn_transfers_open',
        'doorlijn_agenda_lag_seconds_bucket',
        'doorlijn_rungs_fired_total',
        'doorlijn_mail_backlog',
        'doorlijn_outbox_lag_seconds',
        'doorlijn_task_queue_latency_seconds',
        'doorlijn_http_request_duration_seconds_bucket',
      ]),
    );
  });

  it('asks on the dashboard and in the alerts only for numbers that the programs tell', async () => {
    await fetch(`${observed.pages}/inloggen`);
    const known = await exported();
    const asked = [
      ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
      ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ].flatMap(metricsIn);
    expect(asked.length).toBeGreaterThan(15);
    expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('says at every alert how bad it is and what is the matter', () => {
    for (const { alert, labels, annotations } of alerts.groups.flatMap(({ rules }) => rules)) {
      expect(labels.severity).toMatch(/^(page|ticket)$/);
      expect({ alert, says: annotations.summary.length > 20 }).toEqual({ alert, says: true });
    }
  });

  it('is in a folder that holds nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(['alerts.yaml', 'grafana-dashboard.json', 'prometheus.yaml']);
  });
});
