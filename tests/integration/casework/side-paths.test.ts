import { describe, expect, it } from '@jest/globals';

import { AddOwnDay, SpreadCalendarChanges } from '../../../libs/casework/calendar-days.js';
import { AcceptLead, ChangeDeputy } from '../../../libs/casework/case-lead.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import { RecordCheckIn } from '../../../libs/casework/check-ins.js';
import { RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import { MoveToPolicy } from '../../../libs/casework/move-to-policy.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import { RecordAbsence } from '../../../libs/casework/tell-the-file.js';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import { SYSTEM } from '../../../libs/persistence/actor.js';
import { member } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
const read = (play: Play, transfer: string, actor = play.vso()) =>
  new ReadTransfer(play.casework).execute(actor, { transfer });

async function landed(play: Play): Promise<string> {
  const transfer = await play.placed();
  // The Monday of the week after next: past the autumn holiday.
  const daysToMonday = 15 - (new Date(play.clock.now()).getUTCDay() || 7);
  const monday = play.dayAfter(daysToMonday);
  await new ChangeDates(play.casework).execute(play.mbo(), { transfer, start: monday, leavesSchool: play.dayAfter(1) });
  await play.until(monday);
  await play.finish(transfer, play.mbo('mbo-mentor'), 'started', 'present');
  await play.until(play.dayAfter(2));
  return transfer;
}

describe('a landing talk', () => {
  it('puts mentor and student side by side and gets its colour with the reason', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const step = 'check-in-1';
    await new RecordOwnAnswer(play.casework).execute(
      { kind: 'student', transfer },
      { transfer, step, attending: 'yes', feeling: 2, words: 'Te druk in de klas' },
    );
    const mentor = play.mbo('mbo-mentor');
    await new RecordCheckIn(play.casework).execute(mentor, {
      transfer,
      step,
      attending: 'yes',
      mentor: 5,
      goesWell: 'Is er elke dag',
      signals: [],
      delivered: {},
    });
    await play.settle();
    const { checkIns } = await read(play, transfer, mentor);
    expect(checkIns[0]).toMatchObject({
      mentor: 5,
      student: 2,
      goesWell: 'Is er elke dag',
      colourWords: 'rood: de student voelt zich niet goed',
    });
    expect(checkIns[1]).toMatchObject({ studentWords: 'Te druk in de klas', by: null });
    const outcome = new RecordOutcome(play.casework).execute(mentor, { transfer, step: 'check-in-2', outcome: 'held' });
    expect((await refusal(outcome)).code).toMatch(/STEP.NOT_OPEN|CHECK_IN.REQUIRED/);
  });

  it('is no place to report a few hours of absence', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const absence = new RecordAbsence(play.casework);
    const mentor = play.mbo('mbo-mentor');
    expect(await refusal(absence.execute(mentor, { transfer, hours: 8, reported: false }))).toMatchObject({
      code: 'INPUT.INVALID',
    });
    await absence.execute(mentor, { transfer, hours: 16, reported: true });
    await play.settle();
    expect((await read(play, transfer)).escalations).toMatchObject([{ reason: 'absence', deskKind: 'leerplicht' }]);
  });
});

describe('leaving the planned way', () => {
  it('opens a switch to the new institution, and closes the old one when the new has accepted', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const other = member(play.region.otherMbo, 'mbo-contact');
    await new SwitchProgramme(play.casework).execute(play.mbo(), {
      transfer,
      mbo: { institution: 'MBO College Almere' },
      programme: { name: 'Logistiek' },
      start: play.dayAfter(14),
    });
    await play.settle();
    expect((await read(play, transfer, other)).programme.name).toBe('Logistiek');
    expect((await read(play, transfer, play.mbo())).id).toBe(transfer);
    await play.finish(transfer, other, 'handover', 'accepted');
    expect((await read(play, transfer, other)).lead.membership).toBe(other.membership);
    expect(await refusal(read(play, transfer, play.mbo()))).toMatchObject({ status: 404 });
  });

  it('logs a deregistration with its causes, and escalates it without a warm handover', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    await new Deregister(play.casework).execute(play.mbo('mbo-mentor'), {
      transfer,
      causes: ['wrong-picture', 'illness'],
      initiator: 'unclear',
      warmHandover: false,
      alternative: false,
      startkwalificatie: false,
    });
    await play.settle();
    const view = await read(play, transfer);
    expect(view.phase).toBe('nazorg');
    expect(view.escalations).toMatchObject([{ reason: 'deregistered' }]);
  });

  it('goes dormant and wakes up on the same file', async () => {
    const { play } = stage;
    const transfer = await play.started();
    await new GoDormant(play.casework).execute(play.vso(), { transfer });
    await play.settle();
    expect((await read(play, transfer)).phase).toBe('dormant');
    expect(await refusal(new Withdraw(play.casework).execute(play.vso(), { transfer, ground: 'work' }))).toMatchObject({
      code: 'ACTION.NOT_IN_PHASE',
      status: 409,
    });
    await new WakeUp(play.casework).execute(play.vso(), { transfer, reason: 'application', start: '2027-09-01' });
    await play.settle();
    expect((await read(play, transfer)).start).toBe('2027-09-01');
  });

  it('ends with a destination and an owner', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const destination = { code: 'work', owner: play.vso().membership } as const;
    await new Withdraw(play.casework).execute(play.vso(), { transfer, ground: 'work', destination });
    await play.settle();
    const view = await read(play, transfer);
    expect(view).toMatchObject({ phase: 'withdrawn', ended: true, destination: { code: 'work' }, now: [] });
    expect(view.actions).not.toContain('record-contact');
  });
});

describe('the lead', () => {
  it('changes by acceptance, and the deputy by choice within the school', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const coordinator = play.vso('vso-coordinator');
    await new AcceptLead(play.casework).execute(coordinator, { transfer });
    await play.settle();
    expect((await read(play, transfer)).lead.membership).toBe(coordinator.membership);
    await new ChangeDeputy(play.casework).execute(coordinator, {
      transfer,
      deputy: play.vso('vso-aftercare').membership,
    });
    await play.settle();
    expect((await read(play, transfer)).deputy.membership).toBe(play.vso('vso-aftercare').membership);
    const foreign = new ChangeDeputy(play.casework).execute(coordinator, { transfer, deputy: play.mbo().membership });
    expect(await refusal(foreign)).toMatchObject({ code: 'DEPUTY.UNKNOWN' });
  });
});

describe('what moves every term', () => {
  it('is a day on which the school is closed', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const due = async () => (await read(play, transfer)).steps.find((step) => step.key === 'profile')?.due ?? '';
    const before = await due();
    const supervisor = play.vso('vso-supervisor');
    const day = new Date(Date.parse(before) - 86_400_000).toISOString().slice(0, 10);
    await new AddOwnDay(play.casework).execute(supervisor, { date: day, reason: 'Studiedag' });
    await new AddOwnDay(play.casework).execute(supervisor, { date: before, reason: 'Studiedag' });
    expect(
      await refusal(new AddOwnDay(play.casework).execute(supervisor, { date: day, reason: 'Nog een' })),
    ).toMatchObject({
      code: 'OWN_DAY.EXISTS',
    });
    expect(await new SpreadCalendarChanges(play.worker).execute()).toBeGreaterThan(0);
    await play.settle();
    expect((await due()) > before).toBe(true);
    expect(await new SpreadCalendarChanges(play.worker).execute()).toBe(0);
  });

  it('is another version of the agreements, for those who are moved to it', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const stays = await play.started();
    const due = async (id: string) => (await read(play, id)).steps.find((step) => step.key === 'profile')?.due ?? '';
    const before = await due(transfer);
    const profile = { ...standaard2026.steps.profile, term: { count: 5, unit: 'school-days' as const } };
    const document = { ...standaard2026, key: 'sneller', label: 'Sneller', steps: { ...standaard2026.steps, profile } };
    const region = play.region.region.organisation;
    const { id: policy } = await new AddPolicy(play.casework).execute(SYSTEM, {
      region,
      document,
      validFrom: '2030-01-01',
    });
    const coordinator = member(play.region.region, 'region-coordinator');
    expect(await new MoveToPolicy(play.worker).execute(coordinator, { policy, transfers: [transfer] })).toEqual({
      moved: 1,
    });
    await play.settle();
    expect((await due(transfer)) < before).toBe(true);
    expect(await due(stays)).toBe(before);
    expect((await read(play, transfer)).policy.label).toBe('Sneller');
    expect(await refusal(new MoveToPolicy(play.worker).execute(play.vso(), { policy }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
  });
});
