import { beforeAll, describe, expect, it } from '@jest/globals';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { useHarness } from '../../workflows/harness.js';
import { newTransfer, openRegion, type Region } from '../api/region.js';
import { column, useApi, type Answer } from '../api/running-api.js';
import { staffOf } from '../persistence/world.js';

const stage = useHarness();
const { database } = stage;
let shift = 0;
const clock = { now: (): number => Date.now() + shift };
const api = useApi(database, {}, {}, clock);
let region: Region;
let transfer: string;
let mentor: string;

async function passTo(day: string): Promise<void> {
  await stage.harness.passTo(day);
  shift = (await stage.harness.now()) - Date.now();
}

async function finish(role: Parameters<Region['tokenOf']>[1], step: string, body: object): Promise<void> {
  const place = role.startsWith('vso-') ? region.schools[0] : region.college;
  const answer = await api.post(
    `/api/v1/transfers/${transfer}/steps/${step}/outcomes`,
    await region.tokenOf(place, role),
    body,
  );
  if (answer.status !== 200) throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** In by the link of a mail, with the code that the mentor hands over. */
async function studentToken(): Promise<string> {
  const links = new Links(database.app, clock, new Sessions(database.app, clock));
  const vso = staffOf(region.schools[0], 'vso-mentor');
  const token = await withActor(database.app, vso, (manager) =>
    links.create(manager, transfer, { kind: 'student' }, clock.now() + 86_400_000),
  );
  const session = (await api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' })).body
    .token as string;
  const vsoToken = await region.tokenOf(region.schools[0], 'vso-mentor');
  const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, vsoToken, { for: 'student' })).body as {
    code: string;
  };
  expect((await api.post('/api/v1/link-sessions/current/code', session, { code })).status).toBe(204);
  return session;
}

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

beforeAll(async () => {
  await stage.harness.startOn('2026-10-05');
  shift = (await stage.harness.now()) - Date.now();
  region = await openRegion(database, api, stage.harness.stage.world);
  const body = await newTransfer(database, region.schools[0], { start: '2026-10-26', leavesSchool: '2026-10-12' });
  Object.assign((body as { student: object }).student, { birthDate: '2011-04-12' });
  const started = ok(await api.post('/api/v1/transfers', await region.tokenOf(region.schools[0], 'vso-mentor'), body));
  transfer = started.body.recorded.transfer as string;
  mentor = await region.tokenOf(region.college, 'mbo-mentor');
  await finish('vso-mentor', 'profile', { outcome: 'completed' });
  await finish('vso-mentor', 'inform', { outcome: 'viewed' });
  await finish('vso-mentor', 'application', { outcome: 'applied' });
  await finish('mbo-contact', 'handover', {
    outcome: 'accepted',
    lead: region.membershipOf(region.college, 'mbo-mentor'),
  });
  await finish('mbo-intaker', 'intake', { outcome: 'held' });
  await finish('mbo-intaker', 'placement', { outcome: 'placed' });
  await finish('mbo-coordinator', 'ready', { outcome: 'ready' });
  await passTo('2026-10-26');
  const list = ok(await api.get('/api/v1/october-list', mentor));
  expect(column(list.body.schools[0].lines, 'transfer')).toEqual([transfer]);
  await finish('mbo-mentor', 'started', { outcome: 'present' });
  await passTo('2026-10-28');
}, 120_000);

describe('the landing over HTTP, with its workflow running', () => {
  it('puts the own answer of the student beside the talk of the mentor, and tells who needs attention and why', async () => {
    const student = await studentToken();
    const path = `/api/v1/transfers/${transfer}`;
    ok(
      await api.post(`${path}/steps/check-in-1/own-answers`, student, {
        attending: 'yes',
        feeling: 2,
        words: 'Het is druk',
      }),
    );
    const talk = {
      attending: 'yes',
      mentor: 5,
      goesWell: 'Maakt grappen',
      agreements: 'Rustige plek in de pauze',
      next: '2026-10-30',
    };
    expect(ok(await api.post(`${path}/steps/check-in-1/check-ins`, mentor, talk)).body.status).toBe('done');
    const { body } = ok(await api.get(`${path}/landing`, mentor));
    expect(body).toMatchObject({ strengths: [{ words: 'Maakt grappen' }], next: '2026-10-30' });
    expect(body.checkIns[0]).toMatchObject({
      student: { feeling: 2, words: 'Het is druk' },
      mentor: { feeling: 5, colour: 'red', colourWords: 'rood: de student voelt zich niet goed' },
    });
    const attention = ok(await api.get('/api/v1/attention?whose=mine', mentor));
    expect(attention.body.items[0]).toMatchObject({ transfer, reasons: [{ reason: 'red', since: '2026-10-28' }] });
    expect((await api.get(`${path}/landing`, student)).status).toBe(200);
    expect((await api.get('/api/v1/attention', student)).status).toBe(403);
  });

  it('asks whether absence was reported, and lets the desk ask the schools back', async () => {
    const path = `/api/v1/transfers/${transfer}/absence-weeks`;
    const asked = await api.post(path, mentor, { week: '2026-10-26', hours: 18 });
    expect(asked).toMatchObject({
      status: 400,
      body: { code: 'ABSENCE.REPORT_ASKED', errors: [{ field: 'reported' }] },
    });
    ok(await api.post(path, mentor, { week: '2026-10-26', hours: 18, reported: true }));
    await stage.harness.settle();
    // The home municipality has no desk here: the region coordinator stands in, visibly.
    const desk = await region.tokenOf(region.region, 'region-coordinator');
    const inbox = ok(await api.get('/api/v1/escalations', desk));
    const [escalation] = inbox.body.items as { id: string; deskKind: string; reason: string }[];
    expect(escalation).toMatchObject({ deskKind: 'coordinator', reason: 'absence' });
    const base = `/api/v1/escalations/${escalation!.id}`;
    expect((await api.post(`${base}/questions`, desk, { question: 'Wie belde?' })).body.code).toBe(
      'ESCALATION.NOT_ACKNOWLEDGED',
    );
    ok(await api.post(`${base}/acknowledgements`, desk));
    await stage.harness.settle();
    ok(await api.post(`${base}/questions`, desk, { question: 'Wie belde?' }));
    await stage.harness.settle();
    const actions = ok(await api.get(`/api/v1/transfers/${transfer}/agreed-actions`, mentor));
    expect(actions.body.items).toMatchObject([
      { step: 'action-1', what: 'Wie belde?', responsible: 'mbo-mentor', status: 'open' },
    ]);
    ok(
      await api.post(`/api/v1/transfers/${transfer}/questions/action-1/answers`, mentor, {
        answer: 'De mentor, dinsdag',
      }),
    );
    const view = ok(await api.get(base, desk));
    expect(view.body.questions).toMatchObject([{ question: 'Wie belde?', answer: 'De mentor, dinsdag' }]);
  });

  it('plans a table, and lets no school see that of another', async () => {
    const planner = await region.tokenOf(region.college, 'mbo-coordinator');
    const times = { startsAt: '2026-11-04T15:00:00+01:00', endsAt: '2026-11-04T16:00:00+01:00' };
    const planned = ok(await api.post('/api/v1/tables', planner, times));
    expect(planned.status).toBe(201);
    const table = planned.body.table as string;
    expect(ok(await api.get(`/api/v1/tables/${table}`, planner)).body.agenda).toMatchObject([{ transfer }]);
    await stage.harness.sendMail();
    const mails = stage.harness.mailbox.list().filter(({ subject }) => subject === 'Uitnodiging: de overstaptafel');
    expect(mails.length).toBeGreaterThan(0);
    for (const { text, attachments } of mails) {
      expect(text).toContain('Kom naar de overstaptafel.');
      expect(text).not.toContain('Kanarie');
      expect(attachments.map(({ filename }) => filename)).toContain('afspraak.ics');
    }
    const other = await region.tokenOf(region.otherCollege, 'mbo-coordinator');
    expect(await api.get(`/api/v1/tables/${table}`, other)).toMatchObject({
      status: 404,
      body: { code: 'TABLE.UNKNOWN' },
    });
    ok(await api.post(`/api/v1/tables/${table}/cancellations`, planner));
  });

  it('hands all of it out to the student, also what schools and desks keep among themselves', async () => {
    const student = await studentToken();
    const { body } = ok(await api.get(`/api/v1/transfers/${transfer}/export`, student));
    expect(body.landing).toMatchObject({
      absence: [{ week: '2026-10-26', hours: 18 }],
      absenceReports: [{ kind: 'sixteen-hours', reported: true }],
      agreedActions: [{ step: 'action-1', told: { what: 'Wie belde?' } }],
      questions: [{ told: { text: 'Wie belde?' }, answer: { text: 'De mentor, dinsdag' } }],
      tables: [{ reasons: expect.arrayContaining([expect.objectContaining({ reason: 'escalated' })]) }],
    });
    // Only in an export: the page of the student does not show what the schools ask each other.
    const seen = await withActor(database.app, { kind: 'student', transfer }, (manager) =>
      manager.query<unknown[]>('SELECT 1 FROM agreed_actions UNION ALL SELECT 1 FROM escalation_questions'),
    );
    expect(seen).toEqual([]);
  });

  it('keeps a school at the gate, and logs what happened all the same', async () => {
    const path = `/api/v1/transfers/${transfer}`;
    const leave = {
      causes: ['does-not-fit', 'unknown'],
      initiator: 'unclear',
      warmHandover: false,
      alternative: false,
      startkwalificatie: false,
    };
    const refused = await api.post(`${path}/deregistrations`, mentor, { ...leave, happened: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'DEREGISTRATION.NOT_READY' } });
    expect(column(refused.body.errors, 'field')).toEqual(['warmHandover', 'alternative']);
    ok(await api.post(`${path}/deregistrations`, mentor, leave));
    const gate = ok(await api.get(`${path}/deregistration-gate`, mentor));
    expect(gate.body.breaches).toMatchObject([
      { kind: 'lpw-10', missing: [{ code: 'warm-handover' }, { code: 'alternative' }] },
    ]);
    const report = ok(await api.get(`${path}/end-report-data`, await studentToken()));
    expect(report.body).toMatchObject({ strengths: ['Maakt grappen'], ownWords: ['Het is druk'], breaches: [] });
  });
});
