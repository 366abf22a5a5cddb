import { describe, expect, it } from '@jest/globals';
import { readMail, type ReceivedMail } from '../../../apps/local/embedded/received-mail.js';
import { findMails, readQuestion, sentAt } from '../../../apps/local/mailbox-pages/mail-list.js';

const mail = (n: number, header = ''): Promise<ReceivedMail> =>
  readMail(Buffer.from(`${header}From: a@b.example\r\nSubject: Bericht ${n}\r\n\r\nHoi`), {
    id: `mail-${String(n).padStart(3, '0')}`,
    receivedAt: n * 1_000,
    recipients: [`persoon${n % 2}@school.example`],
  });
const ask = (query: string): ReturnType<typeof readQuestion> =>
  readQuestion(new URL(`http://localhost/postvak${query}`));

describe('the list of mails', () => {
  it('shows the newest first, fifty on a page', async () => {
    const all = await Promise.all(Array.from({ length: 120 }, (_, n) => mail(n)));
    const first = findMails(all, ask(''));
    expect(first).toMatchObject({ found: 120, page: 1, pages: 3 });
    expect(first.mails).toHaveLength(50);
    expect(first.mails[0]?.id).toBe('mail-119');
    expect(findMails(all, ask('?blad=3')).mails.at(-1)?.id).toBe('mail-000');
  });

  it('stays on the last page when somebody asks for one that is not there', async () => {
    const all = await Promise.all([mail(1)]);
    for (const query of ['?blad=9', '?blad=0', '?blad=-1', '?blad=x']) expect(findMails(all, ask(query)).page).toBe(1);
  });

  it('finds by part of an address or subject, in any case', async () => {
    const all = await Promise.all([mail(1), mail(2), mail(3)]);
    expect(findMails(all, ask('?zoek=PERSOON1')).mails.map(({ id }) => id)).toEqual(['mail-003', 'mail-001']);
    expect(findMails(all, ask('?zoek=bericht%202')).found).toBe(1);
    expect(findMails(all, ask('?zoek=niemand')).mails).toEqual([]);
  });

  it('goes by the date in the mail, which is on the clock of the demo', async () => {
    const dated = await mail(1, 'Date: Mon, 09 Nov 2026 09:40:00 +0100\r\n');
    expect(new Date(sentAt(dated)).toISOString()).toBe('2026-11-09T08:40:00.000Z');
    expect(sentAt(await mail(5, 'Date: onzin\r\n'))).toBe(5_000);
  });
});
