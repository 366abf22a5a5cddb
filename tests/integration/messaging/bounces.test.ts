import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { BounceMailbox } from '../../../libs/messaging/index.js';
import { ShiftedClock } from '../../../libs/persistence/clock.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, staffOf, type World } from '../persistence/world.js';
import { openFileOf, openPostOffice, post, stateOf, TUESDAY, type PostOffice } from './post-office.js';

const BOUNCES_TO = 'terug@bounce.doorlijn.example';
const FROM = 'doorlijn@regio.example';
const CRLF = '\r\n';

const database = useDoorlijnDatabase();
let world: World;
let file: NewFile;
let bounces: BounceMailbox;
let port: number;
let office: PostOffice;
/** A mail server that accepts everything, and remembers the envelopes. */
let relay: SMTPServer;
let accepted: { from: string; to: string }[];

beforeAll(async () => {
  world = await makeWorld(database);
  file = await openFileOf(database, world, world.schools[0]);
});

beforeEach(async () => {
  await database.admin.query('DELETE FROM messages');
  accepted = [];
  relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, answer) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      accepted.push({ from, to: envelope.rcptTo.map(({ address }) => address).join() });
      stream.resume().on('end', () => answer());
    },
  });
  await new Promise<void>((ready) => relay.listen(0, '127.0.0.1', ready));
  const { port: relayPort } = relay.server.address() as AddressInfo;
  office = await openPostOffice(database.worker, { smtp: { url: `smtp://127.0.0.1:${relayPort}` }, bouncesTo: BOUNCES_TO });
  bounces = new BounceMailbox({
    dataSource: database.worker,
    clock: new ShiftedClock(TUESDAY - Date.now()),
    mailbox: BOUNCES_TO,
    from: FROM,
    log: { warn: () => undefined, info: () => undefined },
  });
  port = await bounces.listen(0, '127.0.0.1');
});

afterEach(async () => {
  await office.close();
  await bounces.close();
  await new Promise<void>((closed) => relay.close(closed));
});

/** Sends a reminder to the coordinator of the mbo, which the relay accepts. */
async function sendReminder(): Promise<{ id: string; from: string; to: string }> {
  const to = staffOf(world.college, 'mbo-coordinator').membership;
  const id = await post(database.admin, { transfer: file.transfer.id, template: 'overdue', step: 'plan', to, role: 'mbo-coordinator' });
  await office.sender.runOnce(TUESDAY);
  expect(await stateOf(database.admin, id)).toMatchObject({ status: 'sent' });
  return { id, ...accepted[0]! };
}

interface Report {
  action: string;
  status: string;
  to: string;
}

/** As a mail server writes it (RFC 3464). */
function reportOf({ action, status, to }: Report): string {
  return [
    'From: MAILER-DAEMON@mx.school.example',
    'To: terug@bounce.doorlijn.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.school.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1',
    ` <${to}>: no such user`,
    '',
    '--grens--',
    '',
  ].join(CRLF);
}

/** Hands something to the mailbox of Doorlijn, as a mail server does: with an empty reverse path. */
async function comesBack(to: string, raw: string): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope: { from: '', to }, raw });
    return response;
  } catch (error) {
    return (error as { response?: string }).response ?? String(error);
  } finally {
    transport.close();
  }
}

const routes = (): Promise<{ template: string; params: object; lead: boolean }[]> =>
  database.admin.query(
    `SELECT m.template, m.params, m.recipient_membership_id = t.lead_membership_id AS lead
     FROM messages m JOIN transfers t ON t.id = m.transfer_id WHERE m.template = 'contact-route'`,
  );

describe('a mail that was accepted and comes back', () => {
  it('has failed, and the case lead is asked once to take another route, without the address in the row', async () => {
    const { id, from, to } = await sendReminder();
    expect(from).toMatch(/^terug\+[0-9a-f]{48}@bounce\.doorlijn\.example$/);
    const report = reportOf({ action: 'failed', status: '5.1.1', to });
    // Some servers change the letters of an address, and some report twice.
    expect(await comesBack(from.toUpperCase(), report)).toMatch(/^250/);
    expect(await comesBack(from, report)).toMatch(/^250/);
    const state = await stateOf(database.admin, id);
    expect(state).toMatchObject({ status: 'failed', lastError: expect.stringContaining('5.1.1') });
    expect(state.lastError).toContain('no such user');
    expect(state.lastError).not.toContain(to);
    expect(await routes()).toEqual([{ template: 'contact-route', params: { unreachable: 'mbo-coordinator', message: id }, lead: true }]);
  });

  it('is told of by an older server in a header only', async () => {
    const { id, from, to } = await sendReminder();
    const raw = ['From: MAILER-DAEMON@oud.example', `X-Failed-Recipients: ${to}`, 'Subject: Mail delivery failed', '', 'Sorry.', ''];
    expect(await comesBack(from, raw.join(CRLF))).toMatch(/^250/);
    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'failed', lastError: 'bounced: Mail delivery failed' });
  });

  it('to the one who was asked to take another route asks nobody again', async () => {
    const { from, to } = await sendReminder();
    await comesBack(from, reportOf({ action: 'failed', status: '5.1.1', to }));
    await office.sender.runOnce(TUESDAY + 60_000);
    const [, second] = accepted;
    await comesBack(second!.from, reportOf({ action: 'failed', status: '5.1.1', to: second!.to }));
    expect(await routes()).toHaveLength(1);
  });
});

describe('what comes back besides', () => {
  it.each([
    ['that it takes longer', (to: string) => reportOf({ action: 'delayed', status: '4.4.1', to })],
    ['that it was delivered', (to: string) => reportOf({ action: 'delivered', status: '2.0.0', to })],
    ['that somebody is on holiday', () => ['From: collega@mbo.example', 'Auto-Submitted: auto-replied', 'Subject: Afwezig', '', 'Tot maandag.', ''].join(CRLF)],
    ['a report that cannot be read', () => 'Content-Type: multipart/report; boundary="weg"\r\n\r\n--weg\r\nContent-Type: message/delivery-status\r\n\r\n\r\n'],
  ])('changes nothing: %s', async (_, raw) => {
    const { id, from, to } = await sendReminder();
    expect(await comesBack(from, raw(to))).toMatch(/^250/);
    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'sent' });
    expect(await routes()).toEqual([]);
  });

  it('is refused for any other address, and a made-up one touches nothing', async () => {
    const { id } = await sendReminder();
    const report = reportOf({ action: 'failed', status: '5.1.1', to: 'x@school.example' });
    for (const to of ['terug@bounce.doorlijn.example', 'postmaster@bounce.doorlijn.example', `terug+${'0'.repeat(48)}@elders.example`, 'terug+kort@bounce.doorlijn.example']) {
      expect(await comesBack(to, report)).toMatch(/^550/);
    }
    expect(await comesBack(`terug+${'0'.repeat(48)}@bounce.doorlijn.example`, report)).toMatch(/^250/);
    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'sent' });
  });

  it('is refused when it is too large, and later when the database refuses', async () => {
    const { id, from, to } = await sendReminder();
    expect(await comesBack(from, `Subject: groot${CRLF}${CRLF}${'x'.repeat(3 * 1024 * 1024)}`)).toMatch(/^552/);
    await database.admin.query('REVOKE SELECT ON messages FROM doorlijn_worker');
    try {
      expect(await comesBack(from, reportOf({ action: 'failed', status: '5.1.1', to }))).toMatch(/^451/);
    } finally {
      await database.admin.query('GRANT SELECT ON messages TO doorlijn_worker');
    }
    expect(await comesBack(from, reportOf({ action: 'failed', status: '5.1.1', to }))).toMatch(/^250/);
    expect(await stateOf(database.admin, id)).toMatchObject({ status: 'failed' });
  });
});
