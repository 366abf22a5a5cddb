import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SmtpPhase, SmtpVerdict } from '../../../apps/local/embedded/smtp-faults.js';
import { mailBacklog } from '../../../libs/messaging/index.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, staffOf, type World } from '../persistence/world.js';
import { MINUTE, openFileOf, openPostOffice, post, stateOf, TUESDAY, type PostOffice } from './post-office.js';

const database = useDoorlijnDatabase();
let world: World;
let file: NewFile;
let office: PostOffice;

beforeAll(async () => {
  world = await makeWorld(database);
  file = await openFileOf(database, world, world.schools[0]);
});
beforeEach(async () => {
  await database.admin.query('DELETE FROM messages');
  office = await openPostOffice(database.worker);
});
afterEach(() => office.close());

const coordinator = (): string => staffOf(world.college, 'mbo-coordinator').membership;
const officer = (): string => staffOf(world.municipality, 'leerplicht').membership;

/** Misbehaves once at one moment of the dialogue and well after that. */
function once(phase: SmtpPhase, verdict: SmtpVerdict): void {
  let done = false;
  office.mailbox.setFaults((now) => {
    if (done || now !== phase) return 'accept';
    done = true;
    return verdict;
  });
}

const reminder = (): Promise<string> =>
  post(database.admin, { transfer: file.transfer.id, template: 'overdue', step: 'plan', to: coordinator() });

async function escalation(): Promise<string> {
  const id = randomUUID();
  await database.admin.query(
    `INSERT INTO escalations (id, transfer_id, key, reason, since, raised_at, desk_organisation_id, desk_kind, asked, status)
     VALUES ($1, $2, $3, 'not-started', '2026-10-01', now(), $4, 'leerplicht', 'contact', 'open')`,
    [id, file.transfer.id, `not-started-${id}`, world.municipality.organisation],
  );
  return post(database.admin, {
    transfer: file.transfer.id,
    template: 'escalation',
    escalation: id,
    to: officer(),
    role: 'leerplicht',
  });
}

describe('when the mail server says later', () => {
  it.each([
    [451, 'rcpt-to'],
    [452, 'data'],
    [421, 'rcpt-to'],
    [421, 'connect'],
    [550, 'mail-from'],
  ] as const)('%i at %s puts the mail off, and it arrives once at the next attempt', async (code, phase) => {
    const id = await reminder();
    once(phase, { refuse: code, message: 'later please' });

    const report = await office.sender.runOnce(TUESDAY);

    expect(report).toMatchObject({ sent: 0, postponed: 1, failed: 0, uncertain: 0 });
    expect(await stateOf(database.admin, id)).toMatchObject({
      status: 'pending',
      attempts: 1,
      messageId: null,
      nextAttemptAt: TUESDAY + MINUTE,
    });
    await office.sender.runOnce(TUESDAY + MINUTE / 2);
    expect(office.mailbox.list()).toHaveLength(0);
    await office.sender.runOnce(TUESDAY + MINUTE);
    expect(office.mailbox.list()).toHaveLength(1);
    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
  });

  it('greylisting of one recipient does not hold up the others', async () => {
    const late = await reminder();
    const others = await Promise.all(
      ['vso-contact', 'vso-supervisor', 'vso-coordinator'].map((role) =>
        post(database.admin, {
          transfer: file.transfer.id,
          template: 'overdue',
          step: 'profile',
          to: world.schools[0].staff[role]?.membership,
        }),
      ),
    );
    const [row] = await database.admin.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [
      staffOf(world.college, 'mbo-coordinator').person,
    ]);
    office.mailbox.setFaults((phase, { recipients }) =>
      phase === 'data' && recipients.includes(row?.email ?? '') ? { refuse: 451, message: 'greylisted' } : 'accept',
    );

    const report = await office.sender.runOnce(TUESDAY);

    expect(report).toMatchObject({ sent: 3, postponed: 1, serverAway: false });
    expect((await stateOf(database.admin, late)).status).toBe('pending');
    for (const id of others) expect((await stateOf(database.admin, id)).status).toBe('sent');
  });

  it('for three days, it counts as refused', async () => {
    const id = await reminder();
    office.mailbox.setFaults((phase) => (phase === 'rcpt-to' ? { refuse: 452, message: 'mailbox full' } : 'accept'));

    await office.sender.runOnce(TUESDAY);
    await office.sender.runOnce(Date.parse('2026-11-16T10:00:00+01:00'));

    expect((await stateOf(database.admin, id)).status).toBe('failed');
  });
});

describe('when the mail server is away', () => {
  it('nothing is lost, nothing counts as refused, and the run says so', async () => {
    const ids = await Promise.all([reminder(), escalation()]);
    const nowhere = await openPostOffice(database.worker, { smtp: { url: 'smtp://127.0.0.1:9', connectMs: 500 } });

    const report = await nowhere.sender.runOnce(TUESDAY);
    await nowhere.close();

    expect(report.serverAway).toBe(true);
    for (const id of ids) expect((await stateOf(database.admin, id)).status).toBe('pending');
    await office.sender.runOnce(TUESDAY + 5 * MINUTE);
    expect(office.mailbox.list()).toHaveLength(2);
  });
});

describe('when an address is refused for good', () => {
  it('the message fails and the case lead is asked for another route, without the address in the row', async () => {
    const [row] = await database.admin.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [
      staffOf(world.college, 'mbo-coordinator').person,
    ]);
    const email = row?.email ?? '';
    const id = await post(database.admin, {
      transfer: file.transfer.id,
      template: 'overdue',
      step: 'plan',
      to: coordinator(),
      role: 'mbo-coordinator',
    });
    office.mailbox.setFaults((phase, { recipients }) =>
      phase === 'data' && recipients.includes(email) ? { refuse: 550, message: `no such user <${email}>` } : 'accept',
    );

    await office.sender.runOnce(TUESDAY);

    const state = await stateOf(database.admin, id);
    expect(state).toMatchObject({ status: 'failed', attempts: 1 });
    expect(state.lastError).toContain('no such user');
    expect(state.lastError).not.toContain(email);
    expect(office.mailbox.list().map((mail) => mail.subject)).toEqual(['Een mail kwam niet aan']);
    expect(office.mailbox.list()[0]?.text).toContain(
      'Bel of spreek de zorgcoördinator van het mbo in de overstap van Sam.',
    );
  });

  it('of the case lead, the deputy is asked; and when that fails too it ends in the backlog', async () => {
    await post(database.admin, {
      transfer: file.transfer.id,
      template: 'overdue',
      step: 'profile',
      to: file.transfer.leadMembershipId,
    });
    office.mailbox.setFaults((phase) => (phase === 'rcpt-to' ? { refuse: 550, message: 'no' } : 'accept'));

    await office.sender.runOnce(TUESDAY);

    const rows = await database.admin.query<{ template: string; status: string; to: string }[]>(
      'SELECT template, status, recipient_membership_id AS "to" FROM messages ORDER BY template',
    );
    expect(rows).toEqual([
      { template: 'contact-route', status: 'failed', to: file.transfer.deputyMembershipId },
      { template: 'overdue', status: 'failed', to: file.transfer.leadMembershipId },
    ]);
    expect(await mailBacklog(database.admin.manager, TUESDAY)).toMatchObject({ overdue: 0, failed: 2 });
  });
});

describe('when nobody knows whether a mail arrived', () => {
  it.each(['hang', 'drop'] as const)(
    'a reminder is shown as uncertain and not repeated (%s after DATA)',
    async (verdict) => {
      const id = await reminder();
      once('data', verdict);

      const report = await office.sender.runOnce(TUESDAY);
      await office.sender.runOnce(TUESDAY + 60 * MINUTE);

      expect(report).toMatchObject({ sent: 0, uncertain: 1 });
      expect((await stateOf(database.admin, id)).status).toBe('uncertain');
      expect(office.mailbox.list()).toHaveLength(0);
      expect((await mailBacklog(database.admin.manager, TUESDAY)).uncertain).toBe(1);
    },
  );

  it.each(['hang', 'drop'] as const)(
    'an escalation is offered again under the same Message-ID (%s after it was stored)',
    async (verdict) => {
      const id = await escalation();
      once('stored', verdict);

      const report = await office.sender.runOnce(TUESDAY);
      await office.sender.runOnce(TUESDAY + 5 * MINUTE);

      expect(report.uncertain).toBe(1);
      const mails = office.mailbox.list();
      expect(mails).toHaveLength(2);
      expect(mails[0]?.messageId).toBe(mails[1]?.messageId);
      expect(mails[0]?.text).toContain('Bevestig de ontvangst van een melding over Sam.');
      expect(mails[0]?.text).not.toMatch(/station|School|not-started/);
      expect((await stateOf(database.admin, id)).status).toBe('sent');
    },
  );

  it('a connection that drops after 250 changes nothing: the mail was sent, once', async () => {
    const id = await reminder();
    once('answered', 'drop');

    await office.sender.runOnce(TUESDAY);
    await office.sender.runOnce(TUESDAY + 60 * MINUTE);

    expect((await stateOf(database.admin, id)).status).toBe('sent');
    expect(office.mailbox.list()).toHaveLength(1);
  });

  it('what a process left behind when it died is repeated for an escalation and shown for the rest', async () => {
    const lost = await reminder();
    const alarm = await escalation();
    await database.admin.query(
      `UPDATE messages SET status = 'sending', message_id = '<' || id || '@regio.example>', locked_until = now() - interval '1 second'`,
    );

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, lost)).status).toBe('uncertain');
    expect((await stateOf(database.admin, alarm)).status).toBe('sent');
    expect(office.mailbox.list().map((mail) => mail.messageId)).toEqual([`<${alarm}@regio.example>`]);
  });

  it('what another process is sending at this moment is left alone', async () => {
    const id = await reminder();
    await database.admin.query(`UPDATE messages SET status = 'sending', locked_until = now() + interval '1 minute'`);

    await office.sender.runOnce(TUESDAY);

    expect((await stateOf(database.admin, id)).status).toBe('sending');
    expect(office.mailbox.list()).toHaveLength(0);
  });
});
