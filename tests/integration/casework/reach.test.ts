import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ChangeContactDetails, ReadContactDetails } from '../../../libs/casework/reach/contact-details.js';
import { ReadOwnUndelivered, ReadUndelivered, TakeAnotherRoute } from '../../../libs/casework/reach/undelivered.js';
import { giveUp } from '../../../libs/messaging/outcome-rows.js';
import { StudentDirectory } from '../../../libs/messaging/student-directory.js';
import { asWorker, type Actor } from '../../../libs/persistence/actor.js';
import { refuseMail, type Reader } from '../../setup/refuse-mail.js';
import { member, student } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
let play: Play;
beforeAll(() => {
  play = stage.play;
});

const change = (actor: Actor, transfer: string, details: object): Promise<unknown> =>
  new ChangeContactDetails(play.casework).execute(actor, { transfer, ...details });
const read = (actor: Actor, transfer: string) => new ReadContactDetails(play.casework).execute(actor, { transfer });
const waiting = (transfer: string, actor: Actor = play.vso()) =>
  new ReadUndelivered(play.casework).execute(actor, { transfer });
const mine = async (actor: Actor, transfer: string): Promise<string | undefined> =>
  (await new ReadOwnUndelivered(play.casework).execute(actor)).find((each) => each.transfer === transfer)?.who;
const ask = <T>(query: string, values: unknown[]): Promise<T[]> => play.database.admin.query(query, values);

const refusedMail = (transfer: string, to: Reader): Promise<string> =>
  refuseMail(play.database.worker, transfer, to, play.clock.now());

/** A student of seventeen with one parent, unless something else is said. */
const started = (person: object = {}): Promise<string> =>
  play.started({ student: { ...student(play.region).student, studentNumber: randomUUID().slice(0, 12), ...person } });

/** A link that works, and somebody who is in by it. */
async function linkOf(
  transfer: string,
  kind: 'student' | 'parent',
  parent: number | null,
): Promise<() => Promise<boolean>> {
  const [{ id: session } = { id: '' }] = await ask<{ id: string }>(
    `WITH link AS (INSERT INTO links (token_hash, transfer_id, kind, parent_index, expires_at)
       VALUES (uuid_send(gen_random_uuid()), $1, $2, $3, now() + interval '20 years') RETURNING id)
     INSERT INTO sessions (token_hash, link_id, kind, created_at, expires_at)
       SELECT uuid_send(gen_random_uuid()), id, $2, now(), now() + interval '20 years' FROM link RETURNING id`,
    [transfer, kind, parent],
  );
  return async () => {
    const [row] = await ask<{ works: boolean }>(
      `SELECT l.revoked_at IS NULL AND s.revoked_at IS NULL AS works FROM sessions s JOIN links l ON l.id = s.link_id WHERE s.id = $1`,
      [session],
    );
    return row!.works;
  };
}

const fieldsOf = async (promise: Promise<unknown>): Promise<string[]> =>
  (await refusal(promise)).errors.map(({ field }) => field);

describe('where a student can be reached', () => {
  it('is read and changed by the schools, and the next mail goes to the new address', async () => {
    const transfer = await started();
    const before = await read(play.vso(), transfer);
    expect(before).toMatchObject({
      email: 'noor@voorbeeld.nl',
      phone: null,
      parents: [{ email: 'ouder@voorbeeld.nl' }],
    });
    const firstParent = { name: 'Ria Achterweg', phone: '06 12345678' };
    await change(play.vso(), transfer, {
      email: 'noor@nieuw.example',
      phone: '06 87654321',
      firstParent,
      seen: before.state,
    });
    expect(await read(play.vso(), transfer)).toMatchObject({
      email: 'noor@nieuw.example',
      phone: '06 87654321',
      parents: [firstParent],
    });
    const [{ id } = { id: '' }] = await ask<{ id: string }>('SELECT student_id AS id FROM transfers WHERE id = $1', [
      transfer,
    ]);
    const contacts = await asWorker(play.database.worker, (manager) =>
      new StudentDirectory(play.worker.vault).contactsOf(manager, [id]),
    );
    expect(contacts.get(id)).toEqual({ firstName: 'Noor', email: 'noor@nieuw.example', parents: [{ email: null }] });
  });

  it('ends the links that went to the old address, and no others', async () => {
    const transfer = await started();
    const ofStudent = await linkOf(transfer, 'student', null);
    const ofParent = await linkOf(transfer, 'parent', 0);
    await change(play.vso(), transfer, {
      email: 'noor@nieuw.example',
      firstParent: { email: 'ouder@voorbeeld.nl', phone: '06 12345678' },
    });
    expect([await ofStudent(), await ofParent()]).toEqual([false, true]);
    await change(play.vso(), transfer, { email: 'noor@nieuw.example', firstParent: { email: 'ouder@nieuw.example' } });
    expect(await ofParent()).toBe(false);
  });

  it('is not overwritten by somebody who looked before a colleague changed it', async () => {
    const transfer = await started();
    const { state } = await read(play.vso(), transfer);
    const firstParent = { email: 'ouder@voorbeeld.nl' };
    await change(play.vso('vso-coordinator'), transfer, { phone: '06 87654321', firstParent, seen: state });
    const late = change(play.vso(), transfer, { email: 'noor@nieuw.example', firstParent, seen: state });
    expect(await refusal(late)).toMatchObject({ code: 'VERSION.CONFLICT' });
    expect(await read(play.vso(), transfer)).toMatchObject({ phone: '06 87654321', email: null });
  });

  it('keeps parents in their place: none disappears, and a second comes after a first', async () => {
    const transfer = await started();
    expect(await fieldsOf(change(play.vso(), transfer, {}))).toEqual(['firstParent.phone']);
    const alone = await started({ parents: [] });
    expect(await fieldsOf(change(play.vso(), alone, { secondParent: { email: 'a@b.example' } }))).toEqual([
      'firstParent.name',
    ]);
  });

  it('hides the parents of a grown-up from another school, and leaves them as they are', async () => {
    const transfer = await play.handedOver({
      student: { ...student(play.region).student, studentNumber: randomUUID().slice(0, 12), birthDate: '2007-02-03' },
    });
    expect(await read(play.mbo(), transfer)).toMatchObject({ parents: null });
    expect(await read(play.vso(), transfer)).toMatchObject({ parents: [{ email: 'ouder@voorbeeld.nl' }] });
    await change(play.mbo(), transfer, { phone: '06 87654321' });
    expect(await read(play.vso(), transfer)).toMatchObject({
      phone: '06 87654321',
      parents: [{ email: 'ouder@voorbeeld.nl' }],
    });
    expect(await fieldsOf(change(play.mbo(), transfer, { firstParent: { email: 'x@y.example' } }))).toEqual([
      'firstParent',
    ]);
  });

  it('is nothing for a school without this student, for a desk or for the student', async () => {
    const transfer = await started();
    expect(await refusal(read(play.mbo(), transfer))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    expect(await refusal(read(member(play.region.region, 'region-coordinator'), transfer))).toMatchObject({
      status: 404,
    });
    expect(await refusal(read({ kind: 'student', transfer }, transfer))).toMatchObject({ code: 'ACTION.NOT_YOURS' });
  });
});

describe('a mail that was refused', () => {
  it('is work of the case lead until it is told how its reader heard of it', async () => {
    const transfer = await started();
    await refusedMail(transfer, { kind: 'student' });
    await refusedMail(transfer, { kind: 'parent', parent: 0 });
    expect(await mine(play.vso(), transfer)).toBe('de leerling en de ouder');
    expect(await mine(play.vso('vso-coordinator'), transfer)).toBeUndefined();
    const [first, second] = await waiting(transfer);
    expect(first).toMatchObject({
      recipient: 'student',
      step: 'Informeren en inzage',
      words: 'Informeren en inzage, van 6 oktober',
    });
    await new TakeAnotherRoute(play.casework).execute(play.vso(), { transfer, messages: [first!.id], route: 'called' });
    expect(await mine(play.vso(), transfer)).toBe('de ouder');
    await new TakeAnotherRoute(play.casework).execute(play.vso(), {
      transfer,
      messages: [second!.id],
      route: 'letter',
    });
    expect(await mine(play.vso(), transfer)).toBeUndefined();
  });

  it('is work of the deputy when it was for the case lead', async () => {
    const transfer = await started();
    await refusedMail(transfer, { kind: 'lead' });
    const [{ deputy } = { deputy: '' }] = await ask<{ deputy: string }>(
      'SELECT deputy_membership_id AS deputy FROM transfers WHERE id = $1',
      [transfer],
    );
    const standIn = Object.values(play.region.vso.staff).find(({ membership }) => membership === deputy)!;
    expect(await mine(play.vso(), transfer)).toBeUndefined();
    expect(await mine(standIn, transfer)).toBe('mentor vso');
  });

  it('is mailed again once, also when it is asked at the same moment by two', async () => {
    const transfer = await started();
    const id = await refusedMail(transfer, { kind: 'student' });
    const again = { transfer, messages: [id], route: 'mailed-again' as const };
    await Promise.all(
      [play.vso(), play.vso('vso-coordinator')].map((actor) =>
        new TakeAnotherRoute(play.casework).execute(actor, again),
      ),
    );
    const copies = await ask('SELECT status, recipient_kind, template, step FROM messages WHERE dedupe_key = $1', [
      `again:${id}`,
    ]);
    expect(copies).toEqual([{ status: 'pending', recipient_kind: 'student', template: 'reminder', step: 'inform' }]);
    expect(await waiting(transfer)).toEqual([]);
  });

  it('is not mailed again to nowhere', async () => {
    const transfer = await started({ email: undefined });
    const id = await refusedMail(transfer, { kind: 'student' });
    const again = new TakeAnotherRoute(play.casework).execute(play.vso(), {
      transfer,
      messages: [id],
      route: 'mailed-again',
    });
    expect(await refusal(again)).toMatchObject({
      errors: [
        {
          field: 'route',
          message: 'Van de leerling is geen e-mailadres bekend. Vul dat eerst in bij de contactgegevens.',
        },
      ],
    });
    expect(await waiting(transfer)).toHaveLength(1);
  });

  it('of another transfer stays as it is, and is not seen', async () => {
    const [transfer, other] = [await started(), await started()];
    const id = await refusedMail(other, { kind: 'student' });
    await new TakeAnotherRoute(play.casework).execute(play.vso(), { transfer, messages: [id], route: 'called' });
    expect(await waiting(other)).toHaveLength(1);
    expect(await refusal(waiting(other, play.mbo()))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
  });

  it('is not announced to the one who was asked to take another route', async () => {
    const transfer = await started();
    const id = await refusedMail(transfer, { kind: 'student' });
    const [asked] = await ask<{ id: string }>(
      `SELECT id FROM messages WHERE template = 'contact-route' AND params->>'message' = $1`,
      [id],
    );
    await asWorker(play.database.worker, (manager) =>
      giveUp(manager, [{ id: asked!.id, why: '550' }], play.clock.now()),
    );
    expect((await waiting(transfer)).map((each) => each.id)).toEqual([id]);
  });
});
