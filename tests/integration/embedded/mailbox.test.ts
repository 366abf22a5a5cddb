import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox } from '../../../apps/local/embedded/mailbox.js';
import type { SmtpVerdict } from '../../../apps/local/embedded/smtp-faults.js';

const MAIL = {
  from: 'doorlijn@example.org',
  to: 'mentor@example.org',
  subject: 'Samen het ondersteuningsplan maken — één stap',
  messageId: '<plan-1@doorlijn.example>',
  text: 'Beste collega, er staat een stap voor je klaar.',
  html: '<p>Beste collega, er staat een <b>stap</b> voor je klaar.</p>',
  headers: { 'X-Doorlijn-Key': 'transfer-1:4:0' },
};

describe('the local mailbox', () => {
  let folder: string;
  let mailbox: Mailbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorlijn-mail-'));
    mailbox = await startMailbox({ port: 0, folder });
  });
  afterEach(async () => {
    await mailbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (socketTimeout: number): Promise<void> => {
    const transport = createTransport({ host: '127.0.0.1', port: mailbox.port, secure: false, socketTimeout });
    try {
      await transport.sendMail(MAIL);
    } finally {
      transport.close();
    }
  };

  it('shows a mail as it was sent, and gives it to whoever waits for it', async () => {
    const waiting = mailbox.wait(({ subject }) => subject.startsWith('Samen'), 5_000);
    await send(5_000);
    const mail = await waiting;
    expect(mail).toMatchObject({ from: MAIL.from, to: [MAIL.to], subject: MAIL.subject, messageId: MAIL.messageId });
    expect(mail.text.trim()).toBe(MAIL.text);
    expect(mail.html.trim()).toBe(MAIL.html);
    expect(mail.header('x-doorlijn-key')).toBe('transfer-1:4:0');
  });

  it('shows the mails of before a restart again', async () => {
    await send(5_000);
    await mailbox.stop();
    mailbox = await startMailbox({ port: 0, folder });
    expect(mailbox.list().map(({ messageId, to }) => ({ messageId, to }))).toEqual([
      { messageId: MAIL.messageId, to: [MAIL.to] },
    ]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('says within the given time that an awaited mail did not come', async () => {
    await expect(mailbox.wait(() => true, 20)).rejects.toThrow('no such mail within 20 ms');
  });

  const FAULTS: [string, Parameters<Mailbox['setFaults']>[0], { sent: boolean; kept: number; code?: number }][] = [
    [
      'refuses a recipient for good',
      (phase) => verdictAt(phase, 'rcpt-to', { refuse: 550, message: 'no such box' }),
      { sent: false, kept: 0, code: 550 },
    ],
    [
      'puts off a sender after the text',
      (phase) => verdictAt(phase, 'data', { refuse: 451, message: 'later' }),
      { sent: false, kept: 0, code: 451 },
    ],
    ['hangs after the text', (phase) => verdictAt(phase, 'data', 'hang'), { sent: false, kept: 0 }],
    ['hangs up before the greeting', (phase) => verdictAt(phase, 'connect', 'drop'), { sent: false, kept: 0 }],
    [
      'keeps the mail and hangs up before saying so',
      (phase) => verdictAt(phase, 'stored', 'drop'),
      { sent: false, kept: 1 },
    ],
    ['hangs up after having accepted', (phase) => verdictAt(phase, 'answered', 'drop'), { sent: true, kept: 1 }],
  ];
  const verdictAt = (phase: string, wanted: string, verdict: SmtpVerdict): SmtpVerdict =>
    phase === wanted ? verdict : 'accept';

  it.each(FAULTS)('%s when it is told to', async (_, faults, expected) => {
    mailbox.setFaults(faults);
    const problem = await send(300).then(
      () => undefined,
      (error: { responseCode?: number }) => error,
    );
    expect({ sent: problem === undefined, kept: mailbox.list().length }).toEqual({
      sent: expected.sent,
      kept: expected.kept,
    });
    if (expected.code !== undefined) expect(problem?.responseCode).toBe(expected.code);

    mailbox.setFaults(undefined);
    await send(5_000);
    expect(mailbox.list()).toHaveLength(expected.kept + 1);
  });
});
