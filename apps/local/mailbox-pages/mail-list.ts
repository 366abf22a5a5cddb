import type { Instant } from '../../../libs/domain/time.js';
import type { ReceivedMail } from '../embedded/received-mail.js';

/** What somebody asked to see of the mailbox. */
export interface Question {
  /** Part of an address or subject; empty for all. */
  search: string;
  /** From 1. */
  page: number;
}

export interface MailPage {
  mails: readonly ReceivedMail[];
  /** How many fit the question. */
  found: number;
  page: number;
  pages: number;
}

const PAGE_SIZE = 50;

/** When a mail says it was sent, on the clock of the demo; a mail without a date has only the moment of its arrival. */
export function sentAt(mail: ReceivedMail): Instant {
  const date = Date.parse(mail.header('date') ?? '');
  return Number.isNaN(date) ? mail.receivedAt : date;
}

export function readQuestion(url: URL): Question {
  const page = Number(url.searchParams.get('blad') ?? '1');
  return { search: (url.searchParams.get('zoek') ?? '').trim(), page: Number.isInteger(page) && page > 0 ? page : 1 };
}

/** The newest first. */
export function findMails(all: readonly ReceivedMail[], { search, page }: Question): MailPage {
  const wanted = search.toLowerCase();
  const fitting = all
    .filter((mail) => wanted === '' || [mail.subject, ...mail.to].some((text) => text.toLowerCase().includes(wanted)))
    .map((mail) => ({ mail, at: sentAt(mail) }))
    .sort((a, b) => b.at - a.at || (a.mail.id < b.mail.id ? 1 : -1));
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return {
    mails: fitting.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map(({ mail }) => mail),
    found: fitting.length,
    page: shown,
    pages,
  };
}
