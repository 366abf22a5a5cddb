import { describe, expect, it } from '@jest/globals';
import { ReadAbsence, RecordAbsentWeek } from '../../../libs/casework/landing/absence.js';
import { ReadAbsenceTerm, SetAbsenceTerm } from '../../../libs/casework/landing/absence-term.js';
import { RecordDiploma, RecordSick } from '../../../libs/casework/tell-the-file.js';
import { refusal, usePlay } from '../casework/school.js';
import { isOpen, landed } from './landed.js';

const stage = usePlay();

/** Nobody holds the talks meanwhile, so contact is lost as well; that is another story. */
const escalationsOf = (transfer: string): Promise<{ key: string; desk: string }[]> =>
  stage.play.database.admin.query(
    `SELECT key, desk_kind AS desk FROM escalations WHERE transfer_id = $1 AND key <> 'contact-lost' ORDER BY raised_at`,
    [transfer],
  );

describe('the counter of absence', () => {
  it('asks at 16 hours whether it was reported, tells leerplicht once, and counts on to the next 16', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    await play.until(play.dayAfter(21));
    const mentor = play.mbo('mbo-mentor');
    const record = new RecordAbsentWeek(play.casework);
    const week = (back: number, hours: number, reported?: boolean): Promise<unknown> =>
      record.execute(mentor, {
        transfer,
        week: play.dayAfter(-7 * back),
        hours,
        whole: false,
        ...(reported === undefined ? {} : { reported }),
      });
    const future = record.execute(mentor, { transfer, week: play.dayAfter(14), hours: 2, whole: false });
    expect(await refusal(future)).toMatchObject({ code: 'ABSENCE.NO_LESSONS', status: 400 });
    await week(2, 8);
    await week(1, 4);
    expect(await new ReadAbsence(play.casework).execute(mentor, { transfer })).toMatchObject({
      compulsory: true,
      hours: 12,
      limit: 16,
      reports: [],
    });
    const asked = await refusal(week(0, 6));
    expect(asked).toMatchObject({ code: 'ABSENCE.REPORT_ASKED', errors: [{ field: 'reported' }] });
    expect(asked.sentence).toMatch(/^18 uur zonder verlof in vier lesweken .* Is dit gemeld in het verzuimregister\?/);
    // Nothing of a refused week is kept.
    expect((await new ReadAbsence(play.casework).execute(mentor, { transfer })).hours).toBe(12);
    expect(await week(0, 6, false)).toMatchObject({ warnings: [expect.stringContaining('verzuimregister')] });
    await play.settle();
    expect(await escalationsOf(transfer)).toEqual([{ key: 'absence', desk: 'leerplicht' }]);
    await play.until(play.dayAfter(7));
    await week(0, 5);
    await play.settle();
    expect(await escalationsOf(transfer)).toHaveLength(1);
    expect(await new ReadAbsence(play.casework).execute({ kind: 'student', transfer }, { transfer })).toMatchObject({
      reports: [{ hours: 18, reported: false }],
    });
  });

  it('of who need not attend is reported after four whole weeks, and of who has a startkwalificatie never', async () => {
    const { play } = stage;
    const adult = await landed(play, '2005-02-01');
    const graduate = await landed(play, '2005-02-01');
    const mentor = play.mbo('mbo-mentor');
    await new RecordDiploma(play.casework).execute(mentor, { transfer: graduate });
    await play.settle();
    const record = new RecordAbsentWeek(play.casework);
    const asked: string[] = [];
    for (let week = 0; week < 6; week += 1) {
      await play.until(play.dayAfter(7));
      for (const transfer of [adult, graduate]) {
        const told = { transfer, week: play.dayAfter(0), hours: 24, whole: true };
        const refused = await record.execute(mentor, told).then(
          () => undefined,
          (error: { code: string }) => error.code,
        );
        if (refused !== 'ABSENCE.REPORT_ASKED') continue;
        asked.push(transfer);
        await record.execute(mentor, { ...told, reported: true });
      }
    }
    expect(asked).toEqual([adult]);
    const view = await new ReadAbsence(play.casework).execute(mentor, { transfer: adult });
    expect(view).toMatchObject({ compulsory: false, limit: null, reports: [{ kind: 'four-weeks', hours: 96 }] });
  });

  it('of who need not attend is reported sooner when the mbo has a shorter term of its own', async () => {
    const { play } = stage;
    const keeper = play.mbo('mbo-supervisor');
    const set = new SetAbsenceTerm(play.casework);
    expect(await refusal(set.execute(play.vso('vso-supervisor'), { weeks: 2 }))).toMatchObject({
      code: 'ABSENCE.TERM_OF_MBO',
      status: 409,
    });
    expect(await refusal(set.execute(play.mbo('mbo-mentor'), { weeks: 2 }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
    const transfer = await landed(play, '2005-02-01');
    await set.execute(keeper, { weeks: 2 });
    const mentor = play.mbo('mbo-mentor');
    const record = new RecordAbsentWeek(play.casework);
    let kept = 0;
    const sentences: string[] = [];
    for (let week = 0; week < 5 && sentences.length === 0; week += 1) {
      await play.until(play.dayAfter(7));
      const told = { transfer, week: play.dayAfter(0), hours: 24, whole: true };
      await record.execute(mentor, told).then(
        () => (kept += 1),
        (error: { code: string; errors: { message: string }[] }) => {
          // A week of a holiday holds no lessons, and does not break the row either.
          if (error.code === 'ABSENCE.REPORT_ASKED') sentences.push(error.errors[0]?.message ?? '');
        },
      );
    }
    expect(kept).toBe(1);
    expect(sentences[0]).toMatch(/^Twee lesweken achter elkaar niet geweest/);
    await set.execute(keeper, { weeks: 4 });
    await record.execute(mentor, { transfer, week: play.dayAfter(0), hours: 24, whole: true });
    expect(await new ReadAbsenceTerm(play.casework).execute(keeper)).toEqual({ weeks: 4 });
  });

  it('takes long illness another way: the youth doctor, and no report', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    await new RecordSick(play.casework).execute(play.mbo('mbo-mentor'), { transfer });
    await play.settle();
    expect(isOpen(play, transfer, 'sick-check')).toBe(true);
    await play.finish(transfer, play.mbo('mbo-coordinator'), 'sick-check', 'youth-doctor');
    expect(await escalationsOf(transfer)).toEqual([]);
  });
});
