import { beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerProposal, ProposeDates } from '../../../libs/casework/intake/date-proposals.js';
import { HoldMeeting } from '../../../libs/casework/intake/hold-meeting.js';
import { ReadOverstaptafels, RecordOverstaptafel } from '../../../libs/casework/intake/overstaptafel.js';
import { ReadProposals } from '../../../libs/casework/intake/read-proposals.js';
import { Withdraw } from '../../../libs/casework/leave-the-way.js';
import type { Actor } from '../../../libs/persistence/actor.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
let play: Play;
beforeAll(() => {
  play = stage.play;
});

async function untilIntake(): Promise<string> {
  const transfer = await play.handedOver();
  await play.finish(transfer, play.mbo(), 'handover', 'accepted');
  return transfer;
}

const slot = (days: number, hour: string) => ({
  startsAt: `${play.dayAfter(days)}T${hour}:00+02:00`,
  endsAt: `${play.dayAfter(days)}T${hour}:45+02:00`,
  place: 'Lokaal 4',
});

async function proposed(transfer: string, more: object = {}): Promise<string> {
  const input = { transfer, step: 'intake' as const, slots: [slot(7, '10:00').startsAt, slot(8, '13:00').startsAt].map(toSlot), invited: ['vso-mentor' as const, 'parent' as const], ...more };
  const { created } = await new ProposeDates(play.casework).execute(play.mbo('mbo-intaker'), input);
  return created!;
}
const toSlot = (startsAt: string) => ({ startsAt, endsAt: new Date(Date.parse(startsAt) + 2_700_000).toISOString(), place: 'Lokaal 4' });

const choose = (actor: Actor, transfer: string, proposal: string, answer: { slot: number } | { noneFits: true }) =>
  new AnswerProposal(play.casework).execute(actor, { transfer, proposal, answer });

const mailsOf = (transfer: string, template: string) =>
  play.database.admin.query<{ kind: string; index: number | null; role: string; invite: { appointment: string; sequence: number } | null }[]>(
    `SELECT recipient_kind AS kind, recipient_index AS index, role, invite FROM messages WHERE transfer_id = $1 AND template = $2 ORDER BY id`,
    [transfer, template],
  );

const meetingOf = async (transfer: string, appointment: string) =>
  (
    await play.database.admin.query<{ uid: string; sequence: number; status: string; startsAt: number; invited: string[]; attended: string[] }[]>(
      `SELECT uid, sequence, status, starts_at AS "startsAt", invited, attended FROM appointments WHERE transfer_id = $1 AND id = $2`,
      [transfer, appointment],
    )
  )[0]!;

describe('dates for an intake', () => {
  it('are proposed to the student and the parents, and the one that is chosen invites everybody', async () => {
    const transfer = await untilIntake();
    const proposal = await proposed(transfer);
    expect((await mailsOf(transfer, 'dates-proposed')).map(({ kind }) => kind).sort()).toEqual(['parent', 'student']);
    const { items } = await new ReadProposals(play.casework).execute({ kind: 'student', transfer }, { transfer });
    expect(items).toMatchObject([{ id: proposal, status: 'open', stepLabel: 'Intakegesprek', slots: [{ place: 'Lokaal 4' }, {}] }]);
    const { appointment } = await choose({ kind: 'student', transfer }, transfer, proposal, { slot: 1 });
    await play.settle();
    const meeting = await meetingOf(transfer, appointment!);
    expect(meeting).toMatchObject({ sequence: 0, status: 'planned', startsAt: items[0]!.slots[1]!.startsAt });
    expect([...meeting.invited].sort()).toEqual(['parent', 'student', 'vso-mentor']);
    expect((await mailsOf(transfer, 'invite')).map(({ role }) => role).sort()).toEqual(['parent', 'student', 'vso-mentor']);
    expect(await refusal(choose({ kind: 'student', transfer }, transfer, proposal, { slot: 0 }))).toMatchObject({ code: 'PROPOSAL.ANSWERED' });
  });

  it('of which none fits come back to the intaker, and a new proposal takes the place of an open one', async () => {
    const transfer = await untilIntake();
    const first = await proposed(transfer);
    const second = await proposed(transfer);
    expect(await refusal(choose({ kind: 'student', transfer }, transfer, first, { slot: 0 }))).toMatchObject({ code: 'PROPOSAL.ANSWERED' });
    await choose({ kind: 'parent', transfer, parent: 0 }, transfer, second, { noneFits: true });
    expect(await mailsOf(transfer, 'dates-none-fit')).toMatchObject([{ kind: 'staff', role: 'mbo-intaker' }]);
  });

  it('that are moved keep their place in everybody’s calendar, with a higher sequence', async () => {
    const transfer = await untilIntake();
    const { appointment } = await choose({ kind: 'student', transfer }, transfer, await proposed(transfer), { slot: 0 });
    const before = await meetingOf(transfer, appointment!);
    const again = await choose({ kind: 'student', transfer }, transfer, await proposed(transfer, { moves: appointment }), { slot: 1 });
    expect(again.appointment).toBe(appointment);
    expect(await meetingOf(transfer, appointment!)).toMatchObject({ uid: before.uid, sequence: 1 });
    expect((await mailsOf(transfer, 'invite')).filter(({ invite }) => invite?.sequence === 1)).toHaveLength(3);
  });

  it('that have passed, or a slot that is not there, are refused at their field', async () => {
    const transfer = await untilIntake();
    const past = proposed(transfer, { slots: [toSlot('2020-01-06T10:00:00Z'), toSlot('2030-01-06T10:00:00Z')] });
    expect(await refusal(past)).toMatchObject({ code: 'APPOINTMENT.PAST', errors: [{ field: 'slots.0.startsAt' }] });
    const proposal = await proposed(transfer);
    expect(await refusal(choose({ kind: 'student', transfer }, transfer, proposal, { slot: 5 }))).toMatchObject({ code: 'SLOT.UNKNOWN' });
  });

  it('with two parents go to both', async () => {
    const student = { firstName: 'Bo', lastName: 'Twee', birthDate: '2010-05-01', municipality: 'Amsterdam', parents: [{ email: 'a@v.nl' }, { email: 'b@v.nl' }] };
    const transfer = await play.handedOver({ student: { ...student, studentNumber: 'I2' } });
    await play.finish(transfer, play.mbo(), 'handover', 'accepted');
    await proposed(transfer);
    expect((await mailsOf(transfer, 'dates-proposed')).map(({ index }) => index).sort()).toEqual([0, 1, null]);
  });
});

describe('an intake that was held', () => {
  it('keeps who came, and warns about who did not, without holding anything up', async () => {
    const transfer = await untilIntake();
    const { appointment } = await choose({ kind: 'student', transfer }, transfer, await proposed(transfer), { slot: 0 });
    await play.settle();
    play.clock.at += 9 * 86_400_000;
    const held = await new HoldMeeting(play.casework).execute(play.mbo('mbo-intaker'), {
      transfer,
      step: 'intake',
      outcome: 'held-extra-support',
      attended: ['student', 'mbo-intaker', 'parent'],
    });
    expect(held.warnings).toEqual(['Was uitgenodigd en er niet bij: mentor vso. Praat na het gesprek even bij.']);
    await play.settle();
    expect((await meetingOf(transfer, appointment!)).attended.sort()).toEqual(['mbo-intaker', 'parent', 'student']);
    const steps = play.working.stateOf(transfer).steps.filter(({ status }) => status === 'open').map(({ key }) => key);
    expect(steps).toEqual(expect.arrayContaining(['specialist-intake', 'placement']));
  });

  it('can be missed at the specialist intake too, which is then planned again', async () => {
    const transfer = await untilIntake();
    const intaker = play.mbo('mbo-intaker');
    await play.finish(transfer, intaker, 'intake', 'held-extra-support');
    const missed = { transfer, step: 'specialist-intake' as const, outcome: 'no-show' as const, attended: [], reason: 'ill' as const };
    await new HoldMeeting(play.casework).execute(play.mbo('mbo-coordinator'), missed);
    await play.settle();
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'specialist-intake')).toMatchObject({ status: 'open' });
  });

  it('is missed for a reason, however it is recorded', async () => {
    const transfer = await untilIntake();
    const told = await refusal(play.finish(transfer, play.mbo('mbo-intaker'), 'intake', 'no-show'));
    expect(told.errors).toEqual([expect.objectContaining({ field: 'reason', code: 'REASON.REQUIRED' })]);
    await play.finish(transfer, play.mbo('mbo-intaker'), 'intake', 'no-show', { reason: 'travel' });
    const { agenda } = await new ReadOverstaptafels(play.casework).execute(play.mbo('mbo-intaker'), { transfer });
    expect(JSON.stringify(agenda)).toContain('de reis lukte niet');
  });
});

describe('two missed intakes', () => {
  async function missedTwice(): Promise<string> {
    const transfer = await untilIntake();
    for (const reason of ['forgotten', 'afraid'] as const) {
      play.clock.at += 3_600_000;
      await new HoldMeeting(play.casework).execute(play.mbo('mbo-intaker'), { transfer, step: 'intake', outcome: 'no-show', attended: [], reason });
      await play.settle();
    }
    return transfer;
  }
  const refuse = (transfer: string): Promise<unknown> => new Withdraw(play.casework).execute(play.mbo('mbo-intaker'), { transfer, ground: 'did-not-show-up' });
  const table = (transfer: string, owner: string) => ({
    transfer,
    reason: 'no-show-twice' as const,
    heldOn: play.dayAfter(0),
    attended: ['vso-mentor' as const, 'mbo-intaker' as const, 'student' as const],
    discussed: ['Het gebouw is groot en druk.'],
    decisions: [{ what: 'De intake op het vso houden', owner, by: play.dayAfter(7) }],
  });

  it('put a prepared agenda on the table, with the reasons that were given', async () => {
    const transfer = await missedTwice();
    const { agenda } = await new ReadOverstaptafels(play.casework).execute(play.vso('vso-contact'), { transfer });
    expect(agenda.map(({ title }) => title)).toEqual(['Wat er gebeurde', 'Wat we aan de student vragen', 'Wat we samen beslissen']);
    expect(agenda[0]!.points.join('\n')).toMatch(/Niet op de intake van \d+ oktober: vergeten\.\nNiet op de intake van \d+ oktober: zag er te veel tegenop\./);
    expect(agenda[0]!.points.join('\n')).toContain('Staat open: Intakegesprek');
  });

  it('end in no refusal before the schools have met on it', async () => {
    const transfer = await missedTwice();
    expect(await refusal(refuse(transfer))).toMatchObject({ code: 'OVERSTAPTAFEL.REQUIRED', status: 409 });
    const unknown = new RecordOverstaptafel(play.casework).execute(play.mbo('mbo-intaker'), table(transfer, '00000000-0000-4000-8000-000000000000'));
    expect(await refusal(unknown)).toMatchObject({ code: 'PERSON.UNKNOWN', errors: [{ field: 'decisions.0.owner' }] });
    play.clock.at += 60_000;
    await new RecordOverstaptafel(play.casework).execute(play.mbo('mbo-intaker'), table(transfer, play.vso().membership));
    const { held } = await new ReadOverstaptafels(play.casework).execute(play.vso(), { transfer });
    expect(held).toMatchObject([{ discussed: ['Het gebouw is groot en druk.'], decisions: [{ what: 'De intake op het vso houden', ownerName: expect.stringContaining('Persoon') }] }]);
    await refuse(transfer);
    await play.settle();
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'destination')?.status).toBe('open');
  });

  it('hold up nothing when the student withdraws', async () => {
    const transfer = await missedTwice();
    await new Withdraw(play.casework).execute(play.vso(), { transfer, ground: 'work' });
    expect((await play.database.admin.query<object[]>(`SELECT 1 FROM facts WHERE transfer_id = $1 AND type = 'withdrawn'`, [transfer]))).toHaveLength(1);
  });

  it('of which a table was held before the second one, need a new one', async () => {
    const transfer = await untilIntake();
    const miss = () => new HoldMeeting(play.casework).execute(play.mbo('mbo-intaker'), { transfer, step: 'intake', outcome: 'no-show', attended: [], reason: 'unknown' });
    await miss();
    await play.settle();
    await new RecordOverstaptafel(play.casework).execute(play.mbo('mbo-intaker'), table(transfer, play.vso().membership));
    play.clock.at += 3_600_000;
    await miss();
    await play.settle();
    expect(await refusal(refuse(transfer))).toMatchObject({ code: 'OVERSTAPTAFEL.REQUIRED' });
  });
});
