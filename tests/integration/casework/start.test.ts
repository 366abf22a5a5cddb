import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Casework } from '../../../libs/casework/casework.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { member, student, type Region } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
let play: Play;
let casework: Casework;
let region: Region;
let mentor: StaffActor;
let intaker: StaffActor;
let contact: StaffActor;

beforeAll(() => {
  play = stage.play;
  ({ casework, region } = play);
  mentor = play.vso();
  contact = play.mbo();
  intaker = play.mbo('mbo-intaker');
});

const outcome = (actor: StaffActor, input: RecordOutcomeInput) => new RecordOutcome(casework).execute(actor, input);

describe('starting a transfer', () => {
  it('opens the first steps, names a lead with a deputy, and tells it in sentences', async () => {
    const transfer = await play.started();
    const view = await new ReadTransfer(casework).execute(mentor, { transfer });
    expect(view.student).toMatchObject({ firstName: 'Noor', lastName: 'Achterweg', birthYear: 2009 });
    expect(view.now.map((step) => [step.key, step.responsible, step.yours])).toEqual([
      ['profile', 'vso-mentor', true],
      ['application', 'vso-mentor', true],
    ]);
    expect(view.now[0]?.dueWords).toMatch(/nog \d+ schooldagen/);
    expect(view.lead.membership).toBe(mentor.membership);
    expect(view.deputy.membership).not.toBe(mentor.membership);
    expect(view.upToDate).toBe(true);
    const sentences = view.timeLine.map((entry) => entry.sentence);
    expect(sentences.join('\n')).toMatch(
      /Persoon \d+ \(mentor vso\) meldde Noor aan\. Persoon \d+ \(mentor vso\) is regievoerder\./,
    );
    expect(sentences.join('\n')).toMatch(/Profielschets is aan de beurt, uiterlijk \d+ \w+/);
  });

  it('tells every mistake of a body at once, each at its field', async () => {
    const body = student(region, { vsoLocation: 'Onbekende school', mbo: { institution: 'Nergens' } });
    body.student.municipality = 'Bergen';
    const error = await refusal(new StartTransfer(casework).execute(mentor, body));
    expect(error).toMatchObject({ code: 'INPUT.INVALID', status: 400 });
    expect(error.errors.map(({ field, code }) => [field, code])).toEqual([
      ['vsoLocation', 'SCHOOL.UNKNOWN'],
      ['student.municipality', 'MUNICIPALITY.AMBIGUOUS'],
      ['mbo.institution', 'SCHOOL.UNKNOWN'],
    ]);
  });

  it('knows a mentor of its own school only', async () => {
    const foreign = member(region.otherVso, 'vso-mentor').email;
    expect(
      await refusal(new StartTransfer(casework).execute(mentor, student(region, { mentorEmail: foreign }))),
    ).toMatchObject({
      code: 'MENTOR.UNKNOWN',
    });
    const other = member(region.otherVso, 'vso-mentor');
    expect(await refusal(new StartTransfer(casework).execute(other, student(region)))).toMatchObject({
      code: 'SCHOOL.NOT_YOURS',
    });
    expect(await refusal(new StartTransfer(casework).execute(intaker, student(region)))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
  });

  it('opens one file when two people start the same student at the same moment', async () => {
    const body = student(region);
    const both = await Promise.allSettled([
      new StartTransfer(casework).execute(mentor, body),
      new StartTransfer(casework).execute(member(region.vso, 'vso-coordinator'), body),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'TRANSFER.EXISTS',
      status: 409,
    });
  });

  it('keeps names out of the facts and out of the outbox', async () => {
    await new StartTransfer(casework).execute(mentor, student(region));
    const rows = await play.database.admin.query<{ text: string }[]>(
      'SELECT body::text AS text FROM facts UNION ALL SELECT payload::text FROM outbox UNION ALL SELECT detail::text FROM journal',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /Noor|Achterweg|2009-05-14|voorbeeld\.nl/.test(text))).toEqual([]);
  });
});

describe('who may see a file', () => {
  it('is not known to exist for another school, nor for the mbo before application and view', async () => {
    const transfer = await play.started();
    const read = (actor: StaffActor) => new ReadTransfer(casework).execute(actor, { transfer });
    const other = member(region.otherVso, 'vso-mentor');
    expect(await refusal(read(other))).toMatchObject({ code: 'TRANSFER.UNKNOWN', status: 404 });
    expect(await refusal(outcome(other, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({
      status: 404,
    });
    await play.finish(transfer, mentor, 'profile', 'completed');
    await play.finish(transfer, mentor, 'inform', 'viewed');
    expect(await refusal(read(contact))).toMatchObject({ status: 404 });
    await play.finish(transfer, mentor, 'application', 'applied');
    expect((await read(contact)).student.firstName).toBe('Noor');
    expect(await refusal(read(member(region.otherMbo, 'mbo-contact')))).toMatchObject({ status: 404 });
    expect(await refusal(read(member(region.municipality, 'leerplicht')))).toMatchObject({ status: 404 });
  });

  it('writes down who read it', async () => {
    const transfer = await play.started();
    await new ReadTransfer(casework).execute(mentor, { transfer });
    const rows = await play.database.admin.query<{ action: string }[]>(
      'SELECT action FROM audit WHERE transfer_id = $1 ORDER BY id',
      [transfer],
    );
    expect(rows.map(({ action }) => action)).toEqual(['transfer.started', 'file.read']);
  });

  it('is unknown for an id that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await refusal(new ReadTransfer(casework).execute(mentor, { transfer: nowhere }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(outcome(mentor, { transfer: nowhere, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'TRANSFER.UNKNOWN',
    });
  });
});
