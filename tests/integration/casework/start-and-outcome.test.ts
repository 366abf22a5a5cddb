import { beforeAll, describe, expect, it } from '@jest/globals';

import { PlanAppointment, CancelAppointment } from '../../../libs/casework/appointments.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf, makeRegion, member, MovableClock, student, type Region } from './region.js';
import { WorkingOut } from './working-out.js';

const database = useDoorlijnDatabase({ appPool: 6 });
const clock = new MovableClock();
let region: Region;
let casework: Casework;
let working: WorkingOut;
let mentor: StaffActor;
let intaker: StaffActor;
let contact: StaffActor;

beforeAll(async () => {
  casework = caseworkOf(database, clock);
  region = await makeRegion(database);
  working = new WorkingOut(database.worker, casework);
  mentor = member(region.vso, 'vso-mentor');
  contact = member(region.mbo, 'mbo-contact');
  intaker = member(region.mbo, 'mbo-intaker');
});

async function refusal(promise: Promise<unknown>): Promise<CaseworkError> {
  const error: unknown = await promise.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof CaseworkError) return error;
  throw error;
}

async function started(changes: Parameters<typeof student>[1] = {}): Promise<string> {
  const { transfer } = await new StartTransfer(casework).execute(mentor, student(region, changes));
  await working.upTo(clock.now());
  return transfer;
}

const outcome = (actor: StaffActor, input: RecordOutcomeInput) => new RecordOutcome(casework).execute(actor, input);

async function finish(transfer: string, actor: StaffActor, step: string, code: string, more: Partial<RecordOutcomeInput> = {}) {
  clock.at += 60_000;
  const recorded = await outcome(actor, { transfer, step, outcome: code, ...more });
  await working.upTo(clock.now());
  return recorded;
}

async function handedOver(): Promise<string> {
  const transfer = await started();
  await finish(transfer, mentor, 'profile', 'completed');
  await finish(transfer, mentor, 'inform', 'viewed');
  await finish(transfer, mentor, 'application', 'applied');
  return transfer;
}

describe('starting a transfer', () => {
  it('opens the first steps, names a lead with a deputy, and tells it in sentences', async () => {
    const transfer = await started();
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
    expect(sentences.join('\n')).toMatch(/Persoon \d+ \(mentor vso\) meldde Noor aan\. Persoon \d+ \(mentor vso\) is regievoerder\./);
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
    expect(await refusal(new StartTransfer(casework).execute(mentor, student(region, { mentorEmail: foreign })))).toMatchObject({
      code: 'MENTOR.UNKNOWN',
    });
    const other = member(region.otherVso, 'vso-mentor');
    expect(await refusal(new StartTransfer(casework).execute(other, student(region)))).toMatchObject({ code: 'SCHOOL.NOT_YOURS' });
    expect(await refusal(new StartTransfer(casework).execute(intaker, student(region)))).toMatchObject({ code: 'ACTION.NOT_YOURS' });
  });

  it('opens one file when two people start the same student at the same moment', async () => {
    const body = student(region);
    const both = await Promise.allSettled([
      new StartTransfer(casework).execute(mentor, body),
      new StartTransfer(casework).execute(member(region.vso, 'vso-coordinator'), body),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'TRANSFER.EXISTS', status: 409 });
  });

  it('keeps names out of the facts and out of the outbox', async () => {
    await new StartTransfer(casework).execute(mentor, student(region));
    const rows = await database.admin.query<{ text: string }[]>(
      'SELECT body::text AS text FROM facts UNION ALL SELECT payload::text FROM outbox UNION ALL SELECT detail::text FROM journal',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /Noor|Achterweg|2009-05-14|voorbeeld\.nl/.test(text))).toEqual([]);
  });
});

describe('who may see a file', () => {
  it('is not known to exist for another school, nor for the mbo before application and view', async () => {
    const transfer = await started();
    const read = (actor: StaffActor) => new ReadTransfer(casework).execute(actor, { transfer });
    const other = member(region.otherVso, 'vso-mentor');
    expect(await refusal(read(other))).toMatchObject({ code: 'TRANSFER.UNKNOWN', status: 404 });
    expect(await refusal(outcome(other, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({ status: 404 });
    await finish(transfer, mentor, 'profile', 'completed');
    await finish(transfer, mentor, 'inform', 'viewed');
    expect(await refusal(read(contact))).toMatchObject({ status: 404 });
    await finish(transfer, mentor, 'application', 'applied');
    expect((await read(contact)).student.firstName).toBe('Noor');
    expect(await refusal(read(member(region.otherMbo, 'mbo-contact')))).toMatchObject({ status: 404 });
    expect(await refusal(read(member(region.municipality, 'leerplicht')))).toMatchObject({ status: 404 });
  });

  it('writes down who read it', async () => {
    const transfer = await started();
    await new ReadTransfer(casework).execute(mentor, { transfer });
    const rows = await database.admin.query<{ action: string }[]>('SELECT action FROM audit WHERE transfer_id = $1 ORDER BY id', [transfer]);
    expect(rows.map(({ action }) => action)).toEqual(['transfer.started', 'file.read']);
  });

  it('is unknown for an id that does not exist', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await refusal(new ReadTransfer(casework).execute(mentor, { transfer: nowhere }))).toMatchObject({ status: 404 });
    expect(await refusal(outcome(mentor, { transfer: nowhere, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'TRANSFER.UNKNOWN',
    });
  });
});

describe('recording an outcome', () => {
  it('lets one of two people finish a step, and tells the second who was first and when', async () => {
    const transfer = await started();
    const colleague = member(region.vso, 'vso-coordinator');
    const both = await Promise.allSettled([
      outcome(mentor, { transfer, step: 'profile', outcome: 'completed', version: 2 }),
      outcome(colleague, { transfer, step: 'profile', outcome: 'completed', version: 2 }),
    ]);
    const refused = both.find((each) => each.status === 'rejected')?.reason as CaseworkError;
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(refused).toMatchObject({ code: 'STEP.ALREADY_DONE', status: 409 });
    expect(refused.sentence).toMatch(/^Persoon \d+ \(.* vso\) legde deze stap al vast, vandaag om \d+\.\d\d uur: Klaar\.$/);
    await working.upTo(clock.now());
    expect(await refusal(outcome(colleague, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'STEP.ALREADY_DONE',
      sentence: refused.sentence,
    });
  });

  it('refuses a step that the phase does not allow, one that does not exist, a code that it does not have, and goes on', async () => {
    const transfer = await started();
    expect(await refusal(outcome(mentor, { transfer, step: 'plan', outcome: 'drafted' }))).toMatchObject({
      code: 'STEP.NOT_OPEN',
      status: 409,
      sentence: 'Deze stap is nu niet aan de beurt.',
    });
    expect(await refusal(outcome(mentor, { transfer, step: 'diploma', outcome: 'yes' }))).toMatchObject({ code: 'STEP.UNKNOWN', status: 404 });
    expect(await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'viewed' }))).toMatchObject({
      code: 'OUTCOME.UNKNOWN',
      sentence: 'Deze uitkomst hoort niet bij deze stap. Kies uit: Klaar.',
    });
    expect(await refusal(outcome(member(region.vso, 'vso-supervisor'), { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
      status: 403,
    });
    expect(await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'completed', version: 1 }))).toMatchObject({
      code: 'VERSION.CONFLICT',
      status: 412,
    });
    await finish(transfer, mentor, 'profile', 'completed');
    const view = await new ReadTransfer(casework).execute(mentor, { transfer });
    expect(view.steps.find((step) => step.key === 'profile')).toMatchObject({ status: 'done', doneBy: expect.stringMatching(/^Persoon/) });
    expect(view.now.map((step) => step.key)).toContain('inform');
  });

  it('leaves nothing of a refused record behind', async () => {
    const transfer = await started();
    const count = () => database.admin.query('SELECT count(*) FROM audit UNION ALL SELECT count(*) FROM facts UNION ALL SELECT count(*) FROM outbox');
    const before = await count();
    await refusal(outcome(mentor, { transfer, step: 'plan', outcome: 'drafted' }));
    expect(await count()).toEqual(before);
  });

  it('moves the lead to who accepts the handover, with a deputy of the same school', async () => {
    const transfer = await handedOver();
    expect(await refusal(outcome(mentor, { transfer, step: 'handover', outcome: 'accepted' }))).toMatchObject({ code: 'ACTION.NOT_YOURS' });
    expect(await refusal(outcome(contact, { transfer, step: 'handover', outcome: 'returned' }))).toMatchObject({ code: 'REASON.REQUIRED' });
    expect(await refusal(outcome(contact, { transfer, step: 'handover', outcome: 'accepted', lead: mentor.membership }))).toMatchObject({
      code: 'LEAD.UNKNOWN',
    });
    await finish(transfer, contact, 'handover', 'accepted', { lead: intaker.membership });
    const view = await new ReadTransfer(casework).execute(intaker, { transfer });
    expect(view.lead).toMatchObject({ membership: intaker.membership, role: 'mbo-intaker' });
    expect(view.deputy.membership).toBe(contact.membership);
    expect(view.phase).toBe('acquaintance');
  });

  it('asks for a lawful ground and the answers of a talk, and keeps words sealed', async () => {
    const transfer = await handedOver();
    await finish(transfer, contact, 'handover', 'accepted');
    await finish(transfer, intaker, 'intake', 'held', { words: 'Een rustig gesprek' });
    expect(await refusal(outcome(intaker, { transfer, step: 'placement', outcome: 'declined' }))).toMatchObject({
      code: 'GROUND.REQUIRED',
      status: 400,
    });
    await finish(transfer, intaker, 'placement', 'declined', { ground: 'capacity' });
    const view = await new ReadTransfer(casework).execute(intaker, { transfer });
    expect(view.timeLine.map((entry) => entry.words)).toContain('Een rustig gesprek');
    const [sealed] = await database.admin.query<{ words: Buffer }[]>('SELECT words FROM facts WHERE words IS NOT NULL AND transfer_id = $1', [transfer]);
    expect(sealed?.words.toString('latin1')).not.toContain('rustig');
    expect(view.now.map((step) => step.key)).toEqual(['destination']);
    expect(await refusal(outcome(mentor, { transfer, step: 'destination', outcome: 'recorded' }))).toMatchObject({
      code: 'DESTINATION.REQUIRED',
      sentence: 'Vul in waar de student naartoe gaat en wie het daar overneemt.',
    });
    expect(
      await refusal(outcome(mentor, { transfer, step: 'destination', outcome: 'recorded', destination: { code: 'work', owner: transfer } })),
    ).toMatchObject({ code: 'DESTINATION.OWNER_UNKNOWN' });
    await finish(transfer, mentor, 'destination', 'recorded', { destination: { code: 'work', owner: mentor.membership } });
    expect((await new ReadTransfer(casework).execute(mentor, { transfer })).destination).toMatchObject({ label: 'Betaald werk' });
    expect(await refusal(new RecordContact(casework).execute(mentor, { transfer, kind: 'phone', reached: true }))).toMatchObject({
      code: 'TRANSFER.ENDED',
    });
  });
});

describe('appointments', () => {
  it('invite everybody who is meant, move with a higher sequence, and are taken back', async () => {
    const transfer = await handedOver();
    await finish(transfer, contact, 'handover', 'accepted');
    const at = (hour: number) => new Date(clock.now() + 7 * 86_400_000 + hour * 3_600_000).toISOString();
    const plan = { transfer, step: 'intake', startsAt: at(0), endsAt: at(1), invited: ['mbo-intaker', 'vso-mentor'] as const };
    const planner = new PlanAppointment(casework);
    const first = await planner.execute(intaker, { ...plan, invited: [...plan.invited] });
    const moved = await planner.execute(intaker, { ...plan, startsAt: at(2), endsAt: at(3), invited: [...plan.invited], moves: first.appointment });
    expect(moved.appointment).toBe(first.appointment);
    await new CancelAppointment(casework).execute(intaker, { transfer, appointment: first.appointment });
    const messages = await database.admin.query<{ template: string; role: string; sequence: number }[]>(
      `SELECT template, role, (invite->>'sequence')::int AS sequence FROM messages WHERE transfer_id = $1 AND invite IS NOT NULL ORDER BY 3, 2`,
      [transfer],
    );
    const roles = ['mbo-intaker', 'student', 'vso-mentor'];
    expect(messages).toEqual([
      ...roles.map((role) => ({ template: 'invite', role, sequence: 0 })),
      ...roles.map((role) => ({ template: 'invite', role, sequence: 1 })),
      ...roles.map((role) => ({ template: 'invite-cancelled', role, sequence: 2 })),
    ]);
    expect(await refusal(new CancelAppointment(casework).execute(intaker, { transfer, appointment: first.appointment }))).toMatchObject({
      code: 'APPOINTMENT.CANCELLED',
    });
    expect(await refusal(planner.execute(intaker, { ...plan, invited: [], startsAt: '2020-01-01T10:00:00Z' }))).toMatchObject({
      code: 'APPOINTMENT.PAST',
    });
  });
});

describe('a pause', () => {
  it('holds a step once, until a day that comes', async () => {
    const transfer = await started();
    const pause = new PauseStep(casework);
    const input = { transfer, step: 'profile', reason: 'illness' as const };
    expect(await refusal(pause.execute(mentor, { ...input, until: '2026-10-06' }))).toMatchObject({ code: 'INPUT.INVALID' });
    await pause.execute(mentor, { ...input, until: '2026-11-02' });
    await working.upTo(clock.now());
    expect(await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({ code: 'STEP.PAUSED' });
    await new ResumeStep(casework).execute(mentor, { transfer, step: 'profile' });
    await working.upTo(clock.now());
    expect(await refusal(pause.execute(mentor, { ...input, until: '2026-11-09' }))).toMatchObject({ code: 'STEP.PAUSED_BEFORE' });
  });
});
