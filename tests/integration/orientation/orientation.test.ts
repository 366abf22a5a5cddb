import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CancelActivity, PlanActivity, TellActivity } from '../../../libs/casework/orientation/activities.js';
import { ChooseCoach, ProposeCoach } from '../../../libs/casework/orientation/coach-match.js';
import { EndCoaching, LogCoaching, PhaseOutCoaching } from '../../../libs/casework/orientation/coaching.js';
import { WriteProfile } from '../../../libs/casework/orientation/profile.js';
import { ReadOrientation } from '../../../libs/casework/orientation/read-orientation.js';
import { RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import { ReadDossier } from '../../../libs/casework/dossier/read-dossier.js';
import { AddMembership, AddPerson } from '../../../libs/casework/organisations.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { SYSTEM, type Actor, type StaffActor } from '../../../libs/persistence/actor.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
let play: Play;
let coach: StaffActor;
let otherCoach: StaffActor;

async function newCoach(name: string): Promise<StaffActor> {
  const organisation = play.region.vso.organisation;
  const person = await new AddPerson(play.casework).execute(SYSTEM, { name, email: `${randomUUID()}@voorbeeld.nl` });
  const role = 'transfercoach' as const;
  const membership = await new AddMembership(play.casework).execute(SYSTEM, { person: person.id, organisation, role, isContact: false, validFrom: '2020-01-01' });
  return { kind: 'staff', membership: membership.id, person: person.id, organisation, role };
}

beforeAll(async () => {
  play = stage.play;
  coach = await newCoach('Coen Coach');
  otherCoach = await newCoach('Dina Coach');
});

const profile = (transfer: string, screening = { limitedNetwork: true, expectedTrouble: true, extraSupport: true }, more: object = {}) =>
  new WriteProfile(play.casework).execute(play.vso(), {
    transfer,
    strengths: { strengths: ['Werkt precies'] },
    whatWorks: { works: ['Een vaste plek'], doesNotWork: ['Een vol rooster'] },
    profile: { introduction: 'Ik ben graag buiten.', interests: [] },
    network: { people: [] },
    screening,
    ...more,
  });

const student = (transfer: string): Actor => ({ kind: 'student', transfer });
const openSteps = (transfer: string): string[] => play.working.stateOf(transfer).steps.filter(({ status }) => status === 'open').map(({ key }) => key);

describe('a profile', () => {
  it('is written in one go: sections, step and screening, strengths first', async () => {
    const transfer = await play.started();
    await profile(transfer);
    await play.settle();
    const { sections } = await new ReadDossier(play.casework).execute(play.vso(), { transfer });
    const written = sections.filter(({ version }) => version > 0).map(({ section }) => section);
    expect(written).toEqual(['profile', 'strengths', 'what-works', 'network']);
    expect(openSteps(transfer)).toEqual(expect.arrayContaining(['inform', 'coach-match']));
    expect(play.working.stateOf(transfer).extraSupport).toBe(true);
  });

  it('proposes a coach only for a limited network and expected trouble together', async () => {
    const transfer = await play.started();
    await profile(transfer, { limitedNetwork: true, expectedTrouble: false, extraSupport: false });
    await play.settle();
    expect(openSteps(transfer)).not.toContain('coach-match');
  });

  it('warns about a diagnosis, saves it all the same, and keeps no word of the screening where a workflow could see it', async () => {
    const transfer = await play.started();
    const { warnings } = await profile(transfer, undefined, { needs: { domains: { self: { need: 'Heeft ADHD', whatHelps: [] } } } });
    expect(warnings).toEqual([expect.stringContaining('Schrijf liever wat iemand nodig heeft')]);
    const [fact] = await play.database.admin.query<{ body: object }[]>(
      `SELECT body FROM facts WHERE transfer_id = $1 AND type = 'outcome' AND body->>'step' = 'profile'`,
      [transfer],
    );
    expect(fact?.body).toEqual({ type: 'outcome', step: 'profile', code: 'completed', screening: { coachFits: true, extraSupport: true } });
  });

  it('can be written again when the step is done', async () => {
    const transfer = await play.started();
    await profile(transfer);
    await play.settle();
    await profile(transfer, undefined, { strengths: { strengths: ['Kookt graag'] } });
    const { sections } = await new ReadDossier(play.casework).execute(play.vso(), { transfer });
    expect(sections.find(({ section }) => section === 'strengths')).toMatchObject({ version: 2, content: { strengths: ['Kookt graag'] } });
  });
});

describe('an activity', () => {
  const times = (days: number) => ({ startsAt: `${play.dayAfter(days)}T09:00:00Z`, endsAt: `${play.dayAfter(days)}T11:00:00Z` });
  const plan = (transfer: string, more: object = {}) =>
    new PlanActivity(play.casework).execute(play.vso(), { transfer, kind: 'trial-day', place: 'Keuken', invited: ['vso-mentor'], ...times(5), ...more });

  it('invites the student and keeps its place in the calendar when it moves', async () => {
    const transfer = await play.started();
    const { created, appointment } = await plan(transfer);
    const moved = await plan(transfer, { moves: created, ...times(6) });
    expect(moved).toMatchObject({ created, appointment });
    const mails = await play.database.admin.query<{ role: string; sequence: number }[]>(
      `SELECT role, (invite->>'sequence')::int AS sequence FROM messages WHERE transfer_id = $1 AND template = 'invite' ORDER BY 2, 1`,
      [transfer],
    );
    expect(mails).toEqual([
      { role: 'student', sequence: 0 },
      { role: 'vso-mentor', sequence: 0 },
      { role: 'student', sequence: 1 },
      { role: 'vso-mentor', sequence: 1 },
    ]);
    const [told] = await play.database.admin.query<{ params: object }[]>(`SELECT params FROM messages WHERE transfer_id = $1 AND template = 'invite' LIMIT 1`, [transfer]);
    expect(told?.params).toEqual({ activity: 'trial-day' });
    await new CancelActivity(play.casework).execute(play.vso(), { transfer, activity: created! });
    const { activities } = await new ReadOrientation(play.casework).execute(student(transfer), { transfer });
    expect(activities).toMatchObject([{ kind: 'trial-day', label: 'Meeloopdag', status: 'cancelled', place: 'Keuken' }]);
  });

  it('leaves what the student learned in the LOB record, which goes along to the mbo', async () => {
    const transfer = await play.handedOver();
    const { created: activity } = await plan(transfer);
    const tell = () => new TellActivity(play.casework).execute(student(transfer), { transfer, activity: activity!, attended: true, learned: 'Dat koken me ligt.', choice: 'Kok' });
    expect(await refusal(tell())).toMatchObject({ code: 'INPUT.INVALID' });
    play.clock.at += 6 * 86_400_000;
    await tell();
    expect(await refusal(tell())).toMatchObject({ code: 'ACTIVITY.TOLD' });
    const { sections } = await new ReadDossier(play.casework).execute(play.mbo(), { transfer });
    expect(sections.find(({ section }) => section === 'lob')).toMatchObject({
      allowed: true,
      content: { activities: [{ kind: 'trial-day', learned: 'Dat koken me ligt.' }], choice: 'Kok' },
    });
    const [meeting] = await play.database.admin.query<{ status: string; attended: string[] }[]>(`SELECT status, attended FROM appointments WHERE transfer_id = $1`, [transfer]);
    expect(meeting).toEqual({ status: 'held', attended: ['student'] });
  });
});

describe('a transfercoach', () => {
  async function asked(): Promise<string> {
    const transfer = await play.started();
    await profile(transfer);
    await play.settle();
    return transfer;
  }
  const propose = (transfer: string, who: StaffActor = coach) => new ProposeCoach(play.casework).execute(play.vso(), { transfer, coach: who.membership, why: 'Kent de buurt.' });
  const choose = (transfer: string, answer: 'yes' | 'another' | 'none', actor: Actor = student(transfer), words?: string) =>
    new ChooseCoach(play.casework).execute(actor, { transfer, answer, words });
  async function coached(): Promise<string> {
    const transfer = await asked();
    await propose(transfer);
    await choose(transfer, 'yes');
    await play.settle();
    return transfer;
  }
  const log = (transfer: string, minutes: number, actor: StaffActor = coach) => new LogCoaching(play.casework).execute(actor, { transfer, kind: 'talk', reached: true, minutes, words: 'Samen gelopen.' });

  it('is proposed with a reason, chosen by the student, and from then on reads the file', async () => {
    const transfer = await asked();
    expect(await refusal(new ReadTransfer(play.casework).execute(coach, { transfer }))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    await propose(transfer);
    expect(await refusal(propose(transfer, otherCoach))).toMatchObject({ code: 'COACH.BUSY' });
    const { coaches } = await new ReadOrientation(play.casework).execute(student(transfer), { transfer });
    expect(coaches).toMatchObject([{ name: 'Coen Coach', status: 'proposed', why: 'Kent de buurt.' }]);
    await choose(transfer, 'yes');
    await play.settle();
    expect(openSteps(transfer)).not.toContain('coach-match');
    expect((await new ReadTransfer(play.casework).execute(coach, { transfer })).student.firstName).toBe('Noor');
  });

  it('may be declined for another, or altogether, without anybody being alarmed', async () => {
    const transfer = await asked();
    await propose(transfer);
    await choose(transfer, 'another');
    play.clock.at += 60_000;
    await propose(transfer, otherCoach);
    expect(await refusal(choose(transfer, 'none', play.vso()))).toMatchObject({ code: 'REASON.REQUIRED' });
    await choose(transfer, 'none');
    await play.settle();
    expect(openSteps(transfer)).not.toContain('coach-match');
    const { coaches } = await new ReadOrientation(play.casework).execute(play.vso(), { transfer });
    expect(coaches.map(({ name, status }) => [name, status])).toEqual([
      ['Dina Coach', 'declined'],
      ['Coen Coach', 'declined'],
    ]);
    expect(await play.database.admin.query<object[]>('SELECT 1 FROM escalations WHERE transfer_id = $1', [transfer])).toEqual([]);
  });

  it('keeps contacts with minutes against the hours of the region, and hears when they run out', async () => {
    const transfer = await coached();
    expect(await log(transfer, 90)).toMatchObject({ budget: { budgetMinutes: 2400, usedMinutes: 90, leftMinutes: 2310 }, warnings: [] });
    for (let hours = 0; hours < 38; hours += 1) await log(transfer, 60);
    await play.settle();
    expect((await log(transfer, 30)).warnings).toEqual(['De uren zijn bijna op. Spreek af wie het overneemt.']);
    expect(await log(transfer, 60)).toMatchObject({ budget: { leftMinutes: 0 }, warnings: [expect.stringContaining('meer uren gebruikt')] });
    expect(await refusal(log(transfer, 10, otherCoach))).toMatchObject({ code: 'COACH.NOT_YOU' });
  });

  it('steps back little by little, and hands back with a reason', async () => {
    const transfer = await coached();
    await new PhaseOutCoaching(play.casework).execute(coach, { transfer, rhythm: 'monthly', endsOn: play.dayAfter(60) });
    await new EndCoaching(play.casework).execute(coach, { transfer, answer: 'ended', reason: 'network-took-over', words: 'Tante Els belt elke week.' });
    await play.settle();
    const { coaches } = await new ReadOrientation(play.casework).execute(play.vso(), { transfer });
    expect(coaches).toMatchObject([{ status: 'ended', rhythm: 'monthly', phasingOutSince: play.dayAfter(0), endReasonWords: 'Mensen uit het eigen netwerk nemen het over' }]);
    expect(await refusal(new ReadTransfer(play.casework).execute(coach, { transfer }))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    expect(openSteps(transfer)).not.toContain('coach-match');
  });

  it('without a click makes room for another, who starts with the hours that are left', async () => {
    const transfer = await coached();
    await log(transfer, 120);
    await new EndCoaching(play.casework).execute(student(transfer), { transfer, answer: 'no-click' });
    await play.settle();
    expect(openSteps(transfer)).toContain('coach-match');
    expect(await refusal(new ReadTransfer(play.casework).execute(coach, { transfer }))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    await propose(transfer, otherCoach);
    await choose(transfer, 'yes');
    await play.settle();
    expect((await log(transfer, 30, otherCoach)).budget).toMatchObject({ usedMinutes: 150 });
  });
});

describe('a supporter', () => {
  it('has agreed, as the student has, and is known to nobody who need not know', async () => {
    const transfer = await play.handedOver();
    const jim = { transfer, name: 'Tante Els', relation: 'tante', phone: '06 12345678', studentAgreedOn: play.dayAfter(-1), supporterAgreedOn: play.dayAfter(-1) };
    const early = new RecordSupporter(play.casework).execute(play.vso(), { ...jim, supporterAgreedOn: play.dayAfter(1) });
    expect(await refusal(early)).toMatchObject({ errors: [{ field: 'supporterAgreedOn' }] });
    await new RecordSupporter(play.casework).execute(student(transfer), jim);
    const { supporters } = await new ReadOrientation(play.casework).execute(play.vso(), { transfer });
    expect(supporters).toMatchObject([{ name: 'Tante Els', relation: 'tante', ended: false }]);
    const parents = await new ReadOrientation(play.casework).execute({ kind: 'parent', transfer, parent: 0 }, { transfer });
    expect(parents).toMatchObject({ supporters: [], coaches: [] });
    expect((await new ReadOrientation(play.casework).execute(play.mbo(), { transfer })).supporters).toEqual([]);
    const [kept] = await play.database.admin.query<{ words: Buffer }[]>('SELECT words FROM supporters WHERE transfer_id = $1', [transfer]);
    expect(kept!.words.toString('latin1')).not.toContain('Els');
  });
});
