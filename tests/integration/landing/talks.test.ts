import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RecordCheckIn, RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { ReadLanding } from '../../../libs/casework/landing/read-landing.js';
import { HoldLandingReview } from '../../../libs/casework/landing/review.js';
import { PrintEndReport } from '../../../libs/casework/reports/end-report.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { AskHelp } from '../../../libs/casework/tell-the-file.js';
import { WhoNeedsAttention } from '../../../libs/casework/table/attention.js';
import { refusal, usePlay, type Play } from '../casework/school.js';
import { landed, untilOpen } from './landed.js';

const stage = usePlay();

/** A signed plan with one action, as the plan's own use cases leave it behind. */
async function signedPlan(play: Play, transfer: string): Promise<string> {
  const action = randomUUID();
  const [row] = await play.database.admin.query<{ student: string; location: string }[]>(
    'SELECT student_id AS student, mbo_location_id AS location FROM transfers WHERE id = $1',
    [transfer],
  );
  const text = {
    goal: 'Landen',
    needs: {},
    actions: [
      {
        id: action,
        domain: 'school',
        what: 'Elke maandag even bijpraten',
        owner: 'mbo-mentor',
        start: '2026-10-06',
        seenBy: 'Komt op tijd',
      },
    ],
  };
  await play.worker.dataSource.transaction(async (manager) => {
    const content = await play.worker.vault.seal(manager, row!.student, 'support_plans.content', text);
    await manager.query(
      `INSERT INTO support_plans (id, transfer_id, version, status, content, digest, mbo_location_id, drafted_by, drafted_at)
       VALUES ($1, $2, 1, 'signed', $3, 'x', $4, $5, now())`,
      [randomUUID(), transfer, content, row!.location, play.mbo('mbo-coordinator').membership],
    );
  });
  return action;
}

describe('a talk of the landing', () => {
  it('takes over what the student answered alone, stands beside it, and says why it has its colour', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const action = await signedPlan(play, transfer);
    const mentor = play.mbo('mbo-mentor');
    await untilOpen(play, transfer, 'check-in-1');
    const student = { kind: 'student', transfer } as const;
    const own = { transfer, step: 'check-in-1', attending: 'yes', feeling: 2, words: 'Ik ken niemand' } as const;
    await new RecordOwnAnswer(play.casework).execute(student, own);
    await play.settle();
    const called = await play.database.admin.query<{ role: string }[]>(
      `SELECT role FROM messages WHERE transfer_id = $1 AND template = 'personal-contact'`,
      [transfer],
    );
    // A low answer does not wait for the talk.
    expect(called).toEqual([{ role: 'mbo-mentor' }]);
    play.clock.at += 60_000;
    const next = play.dayAfter(3);
    await new RecordCheckIn(play.casework).execute(mentor, {
      transfer,
      step: 'check-in-1',
      attending: 'yes',
      mentor: 5,
      student: 5,
      goesWell: 'Is elke dag op tijd',
      signals: [],
      delivered: { [action]: 'no' },
      agreements: 'Samen pauze houden',
      next,
    });
    await play.settle();
    const landing = await new ReadLanding(play.casework).execute(mentor, { transfer });
    expect(landing.strengths.map(({ words }) => words)).toEqual(['Is elke dag op tijd']);
    expect(landing.actions).toMatchObject([{ id: action, ownerName: 'mentor mbo' }]);
    expect(landing.checkIns[0]).toMatchObject({
      step: 'check-in-1',
      status: 'done',
      student: { feeling: 2, words: 'Ik ken niemand' },
      mentor: {
        feeling: 5,
        agreements: 'Samen pauze houden',
        delivered: [{ action, what: 'Elke maandag even bijpraten', answer: 'no' }],
        colour: 'red',
        colourWords: 'rood: de student voelt zich niet goed',
      },
    });
    // A red talk would be followed within a week; they agreed on sooner, on the next school day.
    expect(landing.next! < play.dayAfter(7)).toBe(true);
    expect(landing.next! >= next).toBe(true);
    const attention = await new WhoNeedsAttention(play.casework).execute(mentor, { whose: 'mine' });
    const line = attention.find((each) => each.transfer === transfer)!;
    expect(line.reasons[0]).toMatchObject({
      reason: 'red',
      sentence: expect.stringMatching(/^Het laatste gesprek was rood: de student voelt zich niet goed, sinds /),
    });
    expect(JSON.stringify(line)).not.toMatch(/score|rank|risk/i);
  });

  it('that was missed shows the other route that was tried, and the student does not read the log', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    await untilOpen(play, transfer, 'check-in-1');
    const mentor = play.mbo('mbo-mentor');
    await play.finish(transfer, mentor, 'check-in-1', 'missed');
    play.clock.at += 60_000;
    const contact = { transfer, kind: 'home-visit', reached: false, words: 'Niemand thuis' } as const;
    await new RecordContact(play.casework).execute(mentor, contact);
    await play.settle();
    const read = new ReadLanding(play.casework);
    const [talk] = (await read.execute(mentor, { transfer })).checkIns;
    expect(talk).toMatchObject({
      status: 'missed',
      mentor: null,
      outreach: [{ kindName: 'Huisbezoek', reached: false, words: 'Niemand thuis' }],
    });
    const [ofStudent] = (await read.execute({ kind: 'student', transfer }, { transfer })).checkIns;
    expect(ofStudent).toMatchObject({ status: 'missed', outreach: [] });
    await new AskHelp(play.casework).execute({ kind: 'student', transfer }, { transfer });
    await play.settle();
    const list = await new WhoNeedsAttention(play.casework).execute(mentor, { whose: 'organisation' });
    const reasons = list.find((each) => each.transfer === transfer)!.reasons.map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['contact-lost', 'help-asked']));
    // Who cannot wait stands above who waits.
    expect(list.findIndex((each) => each.transfer === transfer)).toBe(0);
  });

  it('ends on day 100 in looking back together, with what both schools learn', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const action = await signedPlan(play, transfer);
    const mentor = play.mbo('mbo-mentor');
    await untilOpen(play, transfer, 'landing-review', 130);
    const hold = new HoldLandingReview(play.casework);
    const review = {
      transfer,
      outcome: 'scaled-down',
      goesWell: 'Heeft vrienden gemaakt',
      studentWords: 'Ik kan het nu zelf',
      mboLearns: 'Eerder een maatje zoeken',
      stopped: [action],
    } as const;
    const withoutStudent = hold.execute(mentor, { ...review, stopped: [action], attended: ['mbo-mentor'] });
    expect(await refusal(withoutStudent)).toMatchObject({ code: 'REVIEW.STUDENT_MISSING' });
    const unknown = hold.execute(mentor, { ...review, stopped: [randomUUID()], attended: ['student'] });
    expect(await refusal(unknown)).toMatchObject({ code: 'INPUT.INVALID' });
    play.clock.at += 60_000;
    const done = await hold.execute(mentor, { ...review, stopped: [action], attended: ['student', 'mbo-mentor'] });
    expect(done.warnings).toEqual([
      'Was er niet bij: mentor vso. Praat na het gesprek even bij.',
      'Maak een nieuwe versie van het plan. De student tekent die opnieuw.',
    ]);
    await play.settle();
    expect(play.working.stateOf(transfer).phase).toBe('nazorg');
    const { reviews } = await new ReadLanding(play.casework).execute(play.vso('vso-mentor'), { transfer });
    expect(reviews).toMatchObject([
      { outcomeLabel: 'Steun wordt minder', studentWords: 'Ik kan het nu zelf', mboLearns: 'Eerder een maatje zoeken' },
    ]);
    const printed = JSON.stringify(
      await new PrintEndReport(play.casework).execute(play.vso('vso-mentor'), { transfer }),
    );
    expect(printed).toContain('Heeft vrienden gemaakt');
    expect(printed).toContain('Eerder een maatje zoeken');
    const [kept] = await play.database.admin.query<{ words: Buffer }[]>(
      'SELECT words FROM landing_reviews WHERE transfer_id = $1',
      [transfer],
    );
    expect(kept!.words.toString('latin1')).not.toContain('vrienden');
  });
});
