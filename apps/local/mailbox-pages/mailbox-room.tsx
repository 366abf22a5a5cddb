import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { localDateOf, weekdayWords } from '../../../libs/calendar/index.js';
import type { Clock } from '../../../libs/persistence/clock.js';
import { Page, type Assets } from '../../web/ui/page.js';
import type { Mailbox } from '../embedded/mailbox.js';
import type { ReceivedMail } from '../embedded/received-mail.js';
import type { Room } from '../front-door.js';
import { findMails, readQuestion } from './mail-list.js';
import { MailListPage, OneMailPage, ROOT, UnknownMailPage } from './pages.js';
import { WORDS } from './words.js';

export { ROOT } from './pages.js';

const STYLES = `${ROOT}/stijl.css`;

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail is somebody else's page: no script, nothing from elsewhere, and only shown in our own frame. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const SAFE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
} as const;

export interface MailboxRoomParts {
  mailbox: Mailbox;
  clock: Clock;
  assets: Assets;
}

export const isMailboxPath = (path: string): boolean => path === ROOT || path.startsWith(`${ROOT}/`);

/** The pages of the local mailbox: a list, one mail, its content in a sealed frame, its attachments. */
export function mailboxRoom({ mailbox, clock, assets }: MailboxRoomParts): Room {
  const styles = readFileSync(join(import.meta.dirname, 'postvak.css'));

  function show(response: ServerResponse, status: number, title: string, body: ReactNode): void {
    const today = localDateOf(clock.now());
    const html = renderToStaticMarkup(
      <Page title={title} assets={assets} demo={{ today: weekdayWords(today, NO_YEAR), mailbox: ROOT, token: '' }}>
        <link rel="stylesheet" href={STYLES} />
        {body}
      </Page>,
    );
    response.writeHead(status, {
      ...SAFE,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE_POLICY,
    });
    response.end(`<!doctype html>${html}`);
  }

  return (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...SAFE, allow: 'GET, HEAD' }).end();
      return;
    }
    if (path === STYLES) {
      response.writeHead(200, { ...SAFE, 'content-type': 'text/css; charset=utf-8' }).end(styles);
      return;
    }
    const today = localDateOf(clock.now());
    const [id = '', part, number] = path.slice(ROOT.length + 1).split('/');
    if (id === '') {
      const question = readQuestion(new URL(request.url ?? '', 'http://localhost'));
      const list = findMails(mailbox.list(), question);
      show(response, 200, WORDS.title, <MailListPage list={list} search={question.search} today={today} />);
      return;
    }
    const mail = mailbox.find((one) => one.id === id);
    if (mail === undefined) show(response, 404, WORDS.unknown, <UnknownMailPage />);
    else if (part === undefined)
      show(response, 200, mail.subject || WORDS.noSubject, <OneMailPage mail={mail} today={today} />);
    else if (part === 'inhoud') sendContent(response, mail);
    else if (part !== 'bijlage' || !sendAttachment(response, mail, Number(number)))
      show(response, 404, WORDS.unknown, <UnknownMailPage />);
  };
}

/** The only kind of attachment that Doorlijn sends. */
const CALENDAR = 'text/calendar';

/** A year that is never this one, so that the date is told in full. */
const NO_YEAR = '0000-01-01';

/** Links open beside the mailbox: a page of the product refuses to be shown inside another. */
function sendContent(response: ServerResponse, mail: ReceivedMail): void {
  response.writeHead(200, {
    ...SAFE,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': MAIL_POLICY,
  });
  response.end(mail.html.replace(/<head(\s[^>]*)?>/i, (head) => `${head}<base target="_blank">`));
}

function sendAttachment(response: ServerResponse, mail: ReceivedMail, n: number): boolean {
  const attachment = mail.attachments[n];
  if (attachment === undefined) return false;
  const name = (attachment.filename ?? WORDS.attachment).replaceAll(/[^\w.-]/g, '_');
  response.writeHead(200, {
    ...SAFE,
    'content-type': attachment.contentType === CALENDAR ? CALENDAR : 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
  response.end(attachment.content);
  return true;
}
