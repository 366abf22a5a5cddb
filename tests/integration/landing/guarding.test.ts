import { describe, expect, it } from '@jest/globals';
import { ReadDeregistrationGate } from '../../../libs/casework/landing/deregistration.js';
import { ReadOctoberList, RecordStartReasons } from '../../../libs/casework/landing/start.js';
import { AppealAdvice, ReadStudyAdvice, WarnAboutAdvice } from '../../../libs/casework/landing/study-advice.js';
import { Deregister } from '../../../libs/casework/leave-the-way.js';
import { ListEscalations } from '../../../libs/casework/escalations.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import { member } from '../casework/region.js';
import { refusal, usePlay } from '../casework/school.js';
import { isOpen, landed, placedAt, untilOpen } from './landed.js';

const stage = usePlay();

const escalationsOf = (transfer: string): Promise<{ key: string; desk: string }[]> =>
  stage.play.database.admin.query(
    'SELECT key, desk_kind AS desk FROM escalations WHERE transfer_id = $1 ORDER BY raised_at',
    [transfer],
  );

describe('the first day', () => {
  it('puts who was placed and is not there on the list of both schools, with what was tried and why', async () => {
    const { play } = stage;
    const { transfer, start } = await placedAt(play);
    await play.until(start);
    await untilOpen(play, transfer, 'started', 5);
    const mentor = play.mbo('mbo-mentor');
    await play.finish(transfer, mentor, 'started', 'absent');
    play.clock.at += 60_000;
    await new RecordContact(play.casework).execute(mentor, { transfer, kind: 'phone', reached: false });
    await new RecordStartReasons(play.casework).execute(mentor, {
      transfer,
      reasons: ['wrong-picture', 'unknown'],
      words: 'Volgens moeder',
    });
    await play.settle();
    for (const reader of [mentor, play.vso('vso-coordinator')]) {
      const { schools } = await new ReadOctoberList(play.casework).execute(reader);
      expect(schools).toHaveLength(1);
      expect(schools[0]!.lines).toMatchObject([
        {
          transfer,
          firstName: 'Noor',
          tried: [{ kindName: 'Gebeld', reached: false }],
          reasons: [{ code: 'wrong-picture', label: 'Had een verkeerd beeld van de opleiding' }, { code: 'unknown' }],
          escalation: null,
        },
      ]);
    }
    const elsewhere = await new ReadOctoberList(play.casework).execute(member(play.region.otherMbo, 'mbo-contact'));
    expect(elsewhere.schools).toEqual([]);
    await play.until(play.dayAfter(20));
    const { schools } = await new ReadOctoberList(play.casework).execute(mentor);
    expect(schools[0]!.lines[0]).toMatchObject({ escalation: { status: 'open', deskKind: 'leerplicht' } });
    await play.finish(transfer, mentor, 'started', 'present');
    expect((await new ReadOctoberList(play.casework).execute(mentor)).schools).toEqual([]);
    expect(
      await refusal(new RecordStartReasons(play.casework).execute(mentor, { transfer, reasons: ['other'] })),
    ).toMatchObject({
      code: 'STEP.ALREADY_DONE',
    });
  });
});

describe('the study advice', () => {
  it('is negative only after a warning and in its window, can be appealed, and deregisters nobody by itself', async () => {
    const { play } = stage;
    const transfer = await landed(play, undefined, 'entree');
    const mentor = play.mbo('mbo-mentor');
    await untilOpen(play, transfer, 'study-advice', 130);
    const advise = (): Promise<unknown> =>
      new RecordOutcome(play.casework).execute(mentor, { transfer, step: 'study-advice', outcome: 'negative' });
    expect(await refusal(advise())).toMatchObject({ code: 'ADVICE.NO_WARNING' });
    await new WarnAboutAdvice(play.casework).execute(mentor, {
      transfer,
      givenOn: play.dayAfter(-20),
      words: 'Taal moet beter, met hulp op maandag',
    });
    play.clock.at += 60_000;
    await advise();
    await play.settle();
    const track = await new ReadStudyAdvice(play.casework).execute({ kind: 'student', transfer }, { transfer });
    expect(track).toMatchObject({
      openToAppeal: true,
      appealUntil: play.dayAfter(14),
      entries: [{ kind: 'warning', words: 'Taal moet beter, met hulp op maandag' }, { kind: 'negative' }],
    });
    expect(play.working.stateOf(transfer).phase).toBe('landing');

    const leave = {
      transfer,
      causes: ['study-delay' as const],
      warmHandover: true,
      alternative: true,
      startkwalificatie: false,
    };
    const bySchool = new Deregister(play.casework).execute(mentor, { ...leave, initiator: 'school', happened: false });
    expect(await refusal(bySchool)).toMatchObject({
      code: 'DEREGISTRATION.NOT_READY',
      sentence: expect.stringContaining('in beroep'),
    });
    await new AppealAdvice(play.casework).execute({ kind: 'student', transfer }, { transfer, words: 'Ik was ziek.' });
    expect(
      await play.database.admin.query('SELECT role, recipient_kind AS kind FROM messages WHERE template = $1', [
        'advice-appealed',
      ]),
    ).toEqual([{ role: 'mbo-mentor', kind: 'staff' }]);
    expect(
      await refusal(new AppealAdvice(play.casework).execute({ kind: 'student', transfer }, { transfer })),
    ).toMatchObject({ code: 'ADVICE.NO_APPEAL' });
  });

  it('is not negative any more when its window has closed', async () => {
    const { play } = stage;
    const transfer = await landed(play, undefined, 'entree');
    const mentor = play.mbo('mbo-mentor');
    await untilOpen(play, transfer, 'study-advice', 130);
    await new WarnAboutAdvice(play.casework).execute(mentor, {
      transfer,
      givenOn: play.dayAfter(-20),
      words: 'Taal moet beter',
    });
    await play.until(play.dayAfter(60));
    const late = new RecordOutcome(play.casework).execute(mentor, {
      transfer,
      step: 'study-advice',
      outcome: 'negative',
    });
    expect(await refusal(late)).toMatchObject({ code: 'ADVICE.OUTSIDE_WINDOW' });
    await play.finish(transfer, mentor, 'study-advice', 'positive');
  });
});

describe('a work placement', () => {
  it('has a talk before it begins and one after', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const mentor = play.mbo('mbo-mentor');
    await new ChangeDates(play.casework).execute(mentor, { transfer, placementStart: play.dayAfter(60) });
    await play.settle();
    await untilOpen(play, transfer, 'bpv-check-1', 60);
    expect(isOpen(play, transfer, 'bpv-check-2')).toBe(false);
    await play.finish(transfer, mentor, 'bpv-check-1', 'held');
    await untilOpen(play, transfer, 'bpv-check-2', 60);
  });
});

describe('leaving the mbo', () => {
  it('waits at the gate when it is still to come, and is logged as a breach of the law when it has happened', async () => {
    const { play } = stage;
    const transfer = await landed(play);
    const mentor = play.mbo('mbo-mentor');
    const gate = await new ReadDeregistrationGate(play.casework).execute(mentor, { transfer });
    expect(gate).toMatchObject({
      compulsory: true,
      breach: { kind: 'lpw-10' },
      missing: [{ code: 'warm-handover' }, { code: 'alternative' }],
    });
    const leave = {
      transfer,
      causes: ['does-not-fit' as const, 'absence' as const],
      initiator: 'unclear' as const,
      warmHandover: false,
      alternative: false,
      startkwalificatie: false,
    };
    const deregister = new Deregister(play.casework);
    const planned = await refusal(deregister.execute(mentor, { ...leave, happened: false }));
    expect(planned).toMatchObject({ code: 'DEREGISTRATION.NOT_READY', status: 409 });
    expect(planned.errors.map(({ field }) => field)).toEqual(['warmHandover', 'alternative']);
    expect(play.working.stateOf(transfer).phase).toBe('landing');
    play.clock.at += 60_000;
    await deregister.execute(mentor, leave);
    await play.settle();
    expect(await escalationsOf(transfer)).toEqual([{ key: 'deregistered', desk: 'leerplicht' }]);
    const inbox = await new ListEscalations(play.casework).execute(member(play.region.municipality, 'leerplicht'), {
      limit: 50,
    });
    expect(inbox.items.find((item) => item.transfer === transfer)).toMatchObject({
      breach: 'Tegen de Leerplichtwet (artikel 10): uitgeschreven terwijl de student naar school moet',
    });
    const after = await new ReadDeregistrationGate(play.casework).execute(mentor, { transfer });
    expect(after.breaches).toMatchObject([
      { kind: 'lpw-10', missing: [{ code: 'warm-handover' }, { code: 'alternative' }] },
    ]);
  });

  it('is a breach of the agreement for an adult, and none for who stopped successfully with a startkwalificatie', async () => {
    const { play } = stage;
    const adult = await landed(play, '2005-02-01');
    const leave = {
      causes: ['unknown' as const],
      initiator: 'student' as const,
      warmHandover: false,
      alternative: false,
      startkwalificatie: false,
    };
    await new Deregister(play.casework).execute(play.mbo('mbo-mentor'), { ...leave, transfer: adult });
    const graduate = await landed(play, '2005-02-01');
    const well = {
      causes: ['successfully-stopped' as const],
      initiator: 'both' as const,
      warmHandover: true,
      alternative: false,
      startkwalificatie: true,
    };
    await new Deregister(play.casework).execute(play.mbo('mbo-mentor'), { ...well, transfer: graduate });
    await play.settle();
    const rows = await play.database.admin.query<{ transfer: string; kind: string }[]>(
      'SELECT transfer_id AS transfer, kind FROM breaches WHERE transfer_id = ANY($1)',
      [[adult, graduate]],
    );
    expect(rows).toEqual([{ transfer: adult, kind: 'regional-agreement' }]);
    expect(await escalationsOf(adult)).toEqual([{ key: 'deregistered', desk: 'rmc' }]);
    expect(await escalationsOf(graduate)).toEqual([]);
  });
});
