import { beforeAll, describe, expect, it } from '@jest/globals';
import { localDateOf } from '../../../libs/calendar/index.js';
import { addDays, type LocalDate } from '../../../libs/domain/time.js';
import type { Role } from '../../../libs/domain/roles.js';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { useHarness } from '../../workflows/harness.js';
import { staffOf, type Place } from '../persistence/world.js';
import { newTransfer, openRegion, type Region } from '../api/region.js';
import { useApi, type Answer } from '../api/running-api.js';

/*
 * Golden scenarios as people live them: every act is a request, every consequence comes from the workflow on Temporal, and the days in
 * between really pass. The same scenarios are held against the pure core elsewhere.
 */
const stage = useHarness();
const { database } = stage;
let shift = 0;
const clock = { now: () => Date.now() + shift };
const api = useApi(database, {}, {}, clock);
let region: Region;
let college: Place;

beforeAll(async () => {
  await stage.harness.startOn('2027-05-10');
  shift = (await stage.harness.now()) - Date.now();
  region = await openRegion(database, api, stage.harness.stage.world);
  college = region.college;
});

const today = (): LocalDate => localDateOf(clock.now());

/** Days pass one by one, with everything that falls due on them. */
async function until(day: LocalDate): Promise<void> {
  for (let next = addDays(today(), 1); next <= day; next = addDays(next, 1)) {
    await stage.harness.passTo(next);
    shift = (await stage.harness.now()) - Date.now();
  }
}

/** A session of now: those of months ago have ended. */
const tokens = new Map<string, { token: string; on: LocalDate }>();
async function tokenOf(place: Place, role: Role): Promise<string> {
  const { membership } = staffOf(place, role);
  const known = tokens.get(membership);
  if (known?.on === today()) return known.token;
  const token = await api.logIn(membership);
  tokens.set(membership, { token, on: today() });
  return token;
}

async function asked(token: string, method: string, path: string, body?: object): Promise<Answer> {
  const answer = await api.call(method, `/api/v1/transfers/${path}`, { token, body });
  await stage.harness.settle();
  return answer;
}

async function done(token: string, path: string, body?: object): Promise<Answer['body']> {
  const answer = await asked(token, 'POST', path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const vso = (role: Role = 'vso-mentor') => tokenOf(region.schools[0], role);
const mbo = (role: Role, at = college) => tokenOf(at, role);
const outcome = async (token: string, transfer: string, step: string, body: object): Promise<void> => {
  await done(token, `${transfer}/steps/${step}/outcomes`, body);
};

async function studentOf(transfer: string): Promise<string> {
  const links = new Links(database.app, clock, new Sessions(database.app, clock));
  const token = await withActor(database.app, staffOf(region.schools[0], 'vso-mentor'), (manager) =>
    links.create(manager, transfer, { kind: 'student' }, clock.now() + 86_400_000),
  );
  const session = (await api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' })).body.token as string;
  const { code } = await done(await vso(), `${transfer}/link-codes`, { for: 'student' });
  expect((await api.post('/api/v1/link-sessions/current/code', session, { code })).status).toBe(204);
  return session;
}

const openSteps = async (transfer: string): Promise<string[]> =>
  (await database.admin.query<{ key: string }[]>(`SELECT key FROM steps WHERE transfer_id = $1 AND status = 'open' ORDER BY key`, [transfer])).map(({ key }) => key);

/** A student as far as the handover, with the profile written in one go. */
async function handedOver(): Promise<string> {
  const mentor = await vso();
  const started = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0], { start: '2027-08-23', leavesSchool: '2027-07-16' }));
  await stage.harness.settle();
  const transfer = started.body.recorded.transfer as string;
  await done(mentor, `${transfer}/profile`, {
    strengths: { strengths: ['Werkt precies'] },
    whatWorks: { works: ['Een vaste plek'] },
    profile: { introduction: 'Ik kook graag.' },
    needs: { domains: { learning: { need: 'Korte opdrachten' } } },
    screening: { limitedNetwork: false, expectedTrouble: false, extraSupport: false },
  });
  await outcome(mentor, transfer, 'inform', { outcome: 'viewed' });
  await outcome(mentor, transfer, 'application', { outcome: 'applied' });
  await done(mentor, `${transfer}/handovers`, { words: 'Bel mij gerust.' });
  return transfer;
}

async function accepted(transfer: string, at = college): Promise<void> {
  await done(await mbo('mbo-contact', at), `${transfer}/handover-answers`, { answer: 'accepted', callHeld: true, lead: staffOf(at, 'mbo-intaker').membership });
}

const hold = async (transfer: string, what: object): Promise<Answer['body']> =>
  done(await mbo('mbo-intaker'), `${transfer}/meetings`, { step: 'intake', attended: ['student', 'mbo-intaker', 'vso-mentor', 'parent'], ...what });

interface Plan {
  id: string;
  digest: string;
  signers: string[];
  seen: number;
  text: { actions: { id: string }[] };
}

async function plansOf(token: string, transfer: string): Promise<Plan[]> {
  return (await asked(token, 'GET', `${transfer}/plans`)).body.plans as Plan[];
}

async function planOf(token: string, transfer: string, plan: string): Promise<Plan> {
  return (await plansOf(token, transfer)).find(({ id }) => id === plan)!;
}

/** The time line, the newest sentence first. */
async function sentencesOf(token: string, transfer: string): Promise<string> {
  const { timeLine } = (await asked(token, 'GET', transfer)).body as { timeLine: { sentence: string }[] };
  return timeLine.map(({ sentence }) => sentence).join('\n');
}

/** Drafts, offers and has everybody sign; the student is of age, so no parent does. */
async function agreed(transfer: string, at = college): Promise<string> {
  const coordinator = await mbo('mbo-coordinator', at);
  const { recorded } = await done(coordinator, `${transfer}/plans`, {});
  const plan = recorded.created as string;
  const drafted = await planOf(coordinator, transfer, plan);
  const action = { domain: 'learning', what: 'Elke maandag de week bespreken', owner: 'mbo-mentor', start: '2027-08-23', seenBy: 'Het werk is af' };
  const text = { ...drafted.text, actions: drafted.text.actions.length > 0 ? drafted.text.actions : [action] };
  expect((await asked(coordinator, 'PUT', `${transfer}/plans/${plan}`, { text, seen: drafted.seen })).status).toBe(200);
  await done(coordinator, `${transfer}/plans/${plan}/offers`);
  const { digest, signers } = await planOf(coordinator, transfer, plan);
  expect(signers).toEqual(['student', 'mbo']);
  await done(await studentOf(transfer), `${transfer}/plans/${plan}/signatures`, { digest });
  await done(coordinator, `${transfer}/plans/${plan}/signatures`, { digest });
  return plan;
}

async function placed(transfer: string): Promise<void> {
  const intaker = await mbo('mbo-intaker');
  await done(intaker, `${transfer}/placement-decisions`, { outcome: 'placed', admission: { entryRequirementsMet: true, hasPlace: true } });
  await outcome(await mbo('mbo-coordinator'), transfer, 'ready', { outcome: 'ready' });
}

let hidesNeed: string;
let noShow: string;
let gapYear: string;
let switches: string;

describe('golden scenarios over HTTP, with the workflow running', () => {
  it('no-show-twice: the desk hears it, and nobody is refused before the overstaptafel', async () => {
    noShow = await handedOver();
    await accepted(noShow);
    for (const reason of ['forgotten', 'afraid']) {
      await until(addDays(today(), 1));
      await hold(noShow, { outcome: 'no-show', attended: ['mbo-intaker'], reason });
      expect(await openSteps(noShow)).toContain('intake');
    }
    const raised = await database.admin.query<{ reason: string }[]>('SELECT reason FROM escalations WHERE transfer_id = $1', [noShow]);
    expect(raised).toEqual([{ reason: 'no-show-twice' }]);
    const intaker = await mbo('mbo-intaker');
    const refuse = (): Promise<Answer> => asked(intaker, 'POST', `${noShow}/withdrawals`, { ground: 'did-not-show-up' });
    expect(await refuse()).toMatchObject({ status: 409, body: { code: 'OVERSTAPTAFEL.REQUIRED', detail: expect.stringContaining('overstaptafel') } });
    const { body: table } = await asked(intaker, 'GET', `${noShow}/overstaptafels`);
    const [happened] = table.agenda as { points: string[] }[];
    expect(happened!.points.filter((point) => point.startsWith('Niet op de intake'))).toHaveLength(2);
    await done(intaker, `${noShow}/overstaptafels`, {
      reason: 'no-show-twice',
      heldOn: today(),
      attended: ['vso-mentor', 'mbo-intaker', 'student'],
      decisions: [{ what: 'Een plek zoeken die wel past', owner: staffOf(region.schools[0], 'vso-mentor').membership, by: addDays(today(), 14) }],
    });
    expect((await refuse()).status).toBe(200);
    expect(await openSteps(noShow)).toContain('destination');
  });

  it('hides-need: tells it in the second talk, and the plan opens then, without starting again', async () => {
    hidesNeed = await handedOver();
    gapYear = await handedOver();
    switches = await handedOver();
    await accepted(hidesNeed);
    await accepted(switches);
    await hold(hidesNeed, { outcome: 'held' });
    await hold(switches, { outcome: 'held-extra-support' });
    await outcome(await mbo('mbo-coordinator'), switches, 'specialist-intake', { outcome: 'held' });
    await agreed(switches);
    await placed(hidesNeed);
    await placed(switches);
    expect(await openSteps(hidesNeed)).not.toContain('plan');
    const gone = await done(await vso(), `${gapYear}/gap-years`, {});
    expect(gone.transfer).toMatchObject({ phase: 'dormant' });

    await until('2027-08-23');
    for (const transfer of [hidesNeed, switches]) await outcome(await mbo('mbo-mentor'), transfer, 'started', { outcome: 'present' });
    const talk = async (transfer: string, step: string): Promise<void> => {
      await done(await mbo('mbo-mentor'), `${transfer}/steps/${step}/check-ins`, { attending: 'yes', mentor: 4, student: 4, goesWell: 'Komt elke dag' });
    };
    await until('2027-08-24');
    for (const transfer of [hidesNeed, switches]) await talk(transfer, 'check-in-1');
    await until('2027-08-30');
    await talk(hidesNeed, 'check-in-2');
    await done(await studentOf(hidesNeed), `${hidesNeed}/needs`, { words: 'Ik raak de draad kwijt.' });
    const steps = await openSteps(hidesNeed);
    expect(steps).toContain('plan');
    expect(steps).not.toContain('intake');
    const plan = await agreed(hidesNeed);
    const { body } = await asked(await mbo('mbo-mentor'), 'GET', `${hidesNeed}/plans`);
    expect(body.plans).toMatchObject([{ id: plan, version: 1, status: 'signed', text: { needs: { learning: 'Korte opdrachten' } } }]);
    const state = (await asked(await mbo('mbo-mentor'), 'GET', hidesNeed)).body;
    expect(state).toMatchObject({ phase: 'landing', upToDate: true });
    expect(state.steps).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'intake', status: 'done' })]));
  });

  it('switch: in week 9 to another institution, which accepts, and the plan goes along and is agreed on again', async () => {
    await until('2027-10-20');
    const former = await mbo('mbo-coordinator');
    await done(await mbo('mbo-mentor'), `${switches}/switches`, { mbo: { institution: 'Ander college' }, start: '2027-11-01' });
    expect(await openSteps(switches)).toContain('handover');
    await accepted(switches, region.otherCollege);
    expect(await openSteps(switches)).toEqual(expect.arrayContaining(['plan-agreement', 'ready']));
    expect(await openSteps(switches)).not.toContain('intake');
    expect((await asked(former, 'GET', `${switches}/plans`)).status).toBe(404);
    const receiver = await mbo('mbo-coordinator', region.otherCollege);
    const before = await plansOf(receiver, switches);
    expect(before).toMatchObject([{ version: 1, status: 'signed', text: { actions: [{ what: 'Elke maandag de week bespreken' }] } }]);
    await agreed(switches, region.otherCollege);
    const after = await plansOf(receiver, switches);
    expect(after).toMatchObject([
      { version: 2, status: 'signed', text: { actions: [{ id: before[0]!.text.actions[0]!.id }] } },
      { version: 1, status: 'replaced' },
    ]);
    expect(await openSteps(switches)).not.toContain('plan-agreement');
    const state = (await asked(receiver, 'GET', switches)).body;
    expect(state).toMatchObject({ mbo: { name: 'Ander college' }, lead: { role: 'mbo-intaker' } });
    expect(await sentencesOf(receiver, switches)).toMatch(/overstap naar een andere opleiding vast/);
  });

  it('gap-year: applies again 14 months later, on the same file, with a new consent round and a new intake', async () => {
    await until('2028-07-17');
    const mentor = await vso();
    const woken = await done(mentor, `${gapYear}/wake-ups`, { reason: 'application', start: '2028-09-04' });
    expect(woken.transfer).toMatchObject({ id: gapYear, startDate: '2028-09-04' });
    expect(await openSteps(gapYear)).toEqual(expect.arrayContaining(['application', 'consent']));
    await outcome(mentor, gapYear, 'application', { outcome: 'applied' });
    await accepted(gapYear);
    expect(await openSteps(gapYear)).toContain('intake');
    await hold(gapYear, { outcome: 'held' });
    expect(await openSteps(gapYear)).toContain('placement');
    const { body } = await asked(await mbo('mbo-intaker'), 'GET', `${gapYear}/admission`);
    expect(body.conditions).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'applied-in-time', state: 'not-met' })]));
    expect(await sentencesOf(mentor, gapYear)).toMatch(/tussenjaar[\s\S]*meldde Kanarie aan/);
  }, 240_000);

  it('sends nothing of the students to the workflows, and leaves no trouble in any log', async () => {
    for (const transfer of [hidesNeed, noShow, gapYear, switches]) {
      const rows = await database.admin.query<{ payload: string }[]>('SELECT payload::text FROM outbox WHERE transfer_id = $1', [transfer]);
      expect(rows.map(({ payload }) => payload).join(' ')).not.toMatch(/Kanarie|Achternaam|Korte opdrachten|draad kwijt/);
    }
    expect(stage.harness.log.troubles).toEqual([]);
    expect(api.logged).toEqual([]);
  });
});
