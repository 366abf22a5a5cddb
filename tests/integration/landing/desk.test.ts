import { describe, expect, it } from '@jest/globals';
import { ComeBack, ChooseRhythm, SetAway } from '../../../libs/casework/desk/away.js';
import { AnswerQuestion, AskSchools } from '../../../libs/casework/desk/questions.js';
import {
  AcknowledgeEscalation,
  AnswerEscalation,
  ListEscalations,
  ReadEscalation,
} from '../../../libs/casework/escalations.js';
import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { Deregister } from '../../../libs/casework/leave-the-way.js';
import { RecordMove } from '../../../libs/casework/tell-the-file.js';
import { resolveRole } from '../../../libs/persistence/case-roles.js';
import { member } from '../casework/region.js';
import { refusal, usePlay, type Play } from '../casework/school.js';
import { isOpen, landed } from './landed.js';

const stage = usePlay();

/** Left the mbo without anything: a desk is told at once. */
async function escalated(
  play: Play,
  birthDate?: string,
  municipality?: string,
): Promise<{ transfer: string; escalation: string }> {
  const transfer = await landed(play, birthDate);
  if (municipality !== undefined) {
    await new RecordMove(play.casework).execute(play.mbo('mbo-mentor'), { transfer, municipality });
  }
  const bare = { warmHandover: false, alternative: false, startkwalificatie: false };
  play.clock.at += 60_000;
  await new Deregister(play.casework).execute(play.mbo('mbo-mentor'), {
    ...bare,
    transfer,
    causes: ['unknown'],
    initiator: 'unclear',
  });
  await play.settle();
  const [row] = await play.database.admin.query<{ id: string }[]>(
    `SELECT id FROM escalations WHERE transfer_id = $1 AND key = 'deregistered'`,
    [transfer],
  );
  return { transfer, escalation: row!.id };
}

describe('a desk that wants to know more', () => {
  it('asks the schools back once at a time, and the answer comes with a step that has a term', async () => {
    const { play } = stage;
    const { transfer, escalation } = await escalated(play);
    const desk = member(play.region.municipality, 'leerplicht');
    const ask = new AskSchools(play.casework);
    const question = 'Wie heeft de student het laatst gesproken?';
    expect(await refusal(ask.execute(desk, { escalation, question }))).toMatchObject({
      code: 'ESCALATION.NOT_ACKNOWLEDGED',
    });
    await new AcknowledgeEscalation(play.casework).execute(desk, { escalation });
    await play.settle();
    await ask.execute(desk, { escalation, question });
    await play.settle();
    expect(await refusal(ask.execute(desk, { escalation, question }))).toMatchObject({ code: 'QUESTION.WAITING' });
    expect(isOpen(play, transfer, 'action-1')).toBe(true);
    const [step] = await play.database.admin.query<{ due: string; responsible: string }[]>(
      `SELECT due, responsible FROM steps WHERE transfer_id = $1 AND key = 'action-1'`,
      [transfer],
    );
    expect(step).toMatchObject({ responsible: 'mbo-mentor', due: expect.any(String) });
    const other = new AnswerQuestion(play.casework).execute(member(play.region.otherMbo, 'mbo-mentor'), {
      transfer,
      step: 'action-1',
      answer: 'Ik niet',
    });
    expect(await refusal(other)).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    play.clock.at += 60_000;
    const answer = new AnswerQuestion(play.casework);
    await answer.execute(play.mbo('mbo-mentor'), {
      transfer,
      step: 'action-1',
      answer: 'De mentor, vorige week maandag',
    });
    await play.settle();
    expect(isOpen(play, transfer, 'action-1')).toBe(false);
    expect((await new ReadEscalation(play.casework).execute(desk, { escalation })).questions).toMatchObject([
      { question, answer: 'De mentor, vorige week maandag' },
    ]);
    const told = await play.database.admin.query<{ who: string }[]>(
      `SELECT recipient_membership_id AS who FROM messages WHERE escalation_id = $1 AND template = 'escalation-answered'`,
      [escalation],
    );
    expect(told).toEqual([{ who: desk.membership }]);
    expect(
      await refusal(answer.execute(play.mbo('mbo-mentor'), { transfer, step: 'action-1', answer: 'Nog eens' })),
    ).toMatchObject({
      code: 'QUESTION.ALREADY_ANSWERED',
    });
  });
});

describe('a desk that stays silent', () => {
  it('is reminded, and then the coordinator is let in and may answer', async () => {
    const { play } = stage;
    const { transfer, escalation } = await escalated(play, '2005-02-01');
    const coordinator = member(play.region.rmc, 'rmc-coordinator');
    await play.until(play.dayAfter(30));
    const templates = await play.database.admin.query<{ template: string; role: string }[]>(
      `SELECT DISTINCT template, role FROM messages WHERE escalation_id = $1 AND template LIKE 'escalation-%' ORDER BY template`,
      [escalation],
    );
    expect(templates).toEqual([
      { template: 'escalation-coordinator', role: 'rmc-coordinator' },
      { template: 'escalation-reminder', role: 'rmc' },
    ]);
    expect(await new ReadEscalation(play.casework).execute(coordinator, { escalation })).toMatchObject({
      status: 'open',
      coordinatorAt: expect.any(Number),
    });
    expect(transfer).toBeDefined();
  });

  it('of the municipality is followed up by the coordinator of the Doorstroompunt, who sees nothing else of it', async () => {
    const { play } = stage;
    const { escalation } = await escalated(play);
    const coordinator = member(play.region.rmc, 'rmc-coordinator');
    expect(await refusal(new ReadEscalation(play.casework).execute(coordinator, { escalation }))).toMatchObject({
      code: 'ESCALATION.UNKNOWN',
    });
    await play.until(play.dayAfter(30));
    const { items } = await new ListEscalations(play.casework).execute(coordinator, { limit: 50 });
    expect(items.map(({ id }) => id)).toContain(escalation);
    await new AcknowledgeEscalation(play.casework).execute(coordinator, { escalation });
    await play.settle();
    play.clock.at += 60_000;
    await new AnswerEscalation(play.casework).execute(coordinator, {
      escalation,
      answer: 'answered',
      code: 'taken-up',
    });
    await play.settle();
    expect((await new ReadEscalation(play.casework).execute(coordinator, { escalation })).status).toBe('answered');
  });
});

describe('where an escalation goes', () => {
  it('is the Doorstroompunt from the 18th birthday on, with the open escalation and nothing lost', async () => {
    const { play } = stage;
    const birthday = play.dayAfter(60);
    const { transfer, escalation } = await escalated(play, `${Number(birthday.slice(0, 4)) - 18}${birthday.slice(4)}`);
    const leerplicht = member(play.region.municipality, 'leerplicht');
    const rmc = member(play.region.rmc, 'rmc');
    const read = new ReadEscalation(play.casework);
    await new AcknowledgeEscalation(play.casework).execute(leerplicht, { escalation });
    await play.settle();
    expect(await refusal(read.execute(rmc, { escalation }))).toMatchObject({ code: 'ESCALATION.UNKNOWN' });
    await play.until(birthday > play.dayAfter(0) ? birthday : play.dayAfter(1));
    await play.until(play.dayAfter(1));
    expect(await refusal(read.execute(leerplicht, { escalation }))).toMatchObject({ code: 'ESCALATION.UNKNOWN' });
    expect(await read.execute(rmc, { escalation })).toMatchObject({ status: 'open', deskKind: 'rmc', transfer });
  });

  it('is the coordinator of the region, visibly, when the municipality has no desk here', async () => {
    const { play } = stage;
    const { escalation } = await escalated(play, undefined, 'Groningen');
    const coordinator = member(play.region.region, 'region-coordinator');
    const view = await new ReadEscalation(play.casework).execute(coordinator, { escalation });
    expect(view).toMatchObject({ deskKind: 'coordinator', municipality: 'Groningen', status: 'open' });
    const leerplicht = member(play.region.municipality, 'leerplicht');
    const other = new ReadEscalation(play.casework).execute(leerplicht, { escalation });
    expect(await refusal(other)).toMatchObject({ code: 'ESCALATION.UNKNOWN' });
  });
});

describe('a desk at which nobody works any more', () => {
  it('is no silence: the coordinator of the region gets its message at once, is let in and may answer', async () => {
    const { play } = stage;
    const leerplicht = member(play.region.municipality, 'leerplicht');
    const left = 'UPDATE memberships SET valid_until = $2 WHERE id = $1';
    await play.database.admin.query(left, [leerplicht.membership, play.dayAfter(-1)]);
    try {
      const { escalation } = await escalated(play);
      const told = await play.database.admin.query<{ role: string; membership: string }[]>(
        `SELECT role, recipient_membership_id AS membership FROM messages WHERE escalation_id = $1 AND template = 'escalation'`,
        [escalation],
      );
      const coordinator = member(play.region.region, 'region-coordinator');
      expect(told.map(({ membership }) => membership)).toEqual([coordinator.membership]);
      await new AcknowledgeEscalation(play.casework).execute(coordinator, { escalation });
      await play.settle();
      expect((await new ReadEscalation(play.casework).execute(coordinator, { escalation })).status).toBe(
        'acknowledged',
      );
    } finally {
      await play.database.admin.query(left, [leerplicht.membership, null]);
    }
  });
});

describe('somebody who is away', () => {
  it('is replaced by the deputy in mails and on the work list, until the day they are back', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const mentor = play.mbo('mbo-mentor');
    const deputy = play.mbo('mbo-intaker');
    const away = new SetAway(play.casework);
    const from = play.dayAfter(0);
    expect(await refusal(away.execute(mentor, { from }))).toMatchObject({ code: 'DEPUTY.MISSING' });
    const stranger = member(play.region.otherMbo, 'mbo-mentor').membership;
    expect(await refusal(away.execute(mentor, { from, deputy: stranger }))).toMatchObject({ code: 'DEPUTY.UNKNOWN' });
    const colleague = away.execute(deputy, { colleague: mentor.membership, from, deputy: deputy.membership });
    expect(await refusal(colleague)).toMatchObject({ code: 'COLLEAGUE.UNKNOWN' });
    const mine = async (): Promise<string[]> =>
      (await new ListTransfers(play.casework).execute(deputy, { whose: 'mine', limit: 200 })).items.map(({ id }) => id);
    const before = await mine();
    await away.execute(mentor, { from, until: play.dayAfter(10), deputy: deputy.membership });
    const holder = (): Promise<unknown> =>
      play.worker.dataSource.transaction((manager) =>
        resolveRole(manager, { transferId: transfer, role: 'mbo-mentor', deputy: false, on: from }),
      );
    expect(before).not.toContain(transfer);
    expect(await mine()).toContain(transfer);
    const standIn = (await holder()) as { membershipId: string; insteadOf: string };
    expect(standIn.insteadOf).toBe(mentor.membership);
    await new ComeBack(play.casework).execute(mentor);
    expect(await holder()).toMatchObject({ membershipId: mentor.membership, insteadOf: null });
    expect(await mine()).not.toContain(transfer);
    await new ChooseRhythm(play.casework).execute(mentor, { rhythm: 'weekly' });
    const [person] = await play.database.admin.query<{ notify: string }[]>('SELECT notify FROM people WHERE id = $1', [
      mentor.person,
    ]);
    expect(person).toEqual({ notify: 'weekly' });
  });
});
