import { MessagingError } from './messaging-error.js';
import type { SmtpConfiguration } from './smtp-delivery.js';

export interface MessagingConfiguration {
  smtp: SmtpConfiguration;
  /** Address of the sender, `doorlijn@regio.example`. */
  from: string;
  /** Where answers go, also those to invitations; to `from` when absent. */
  replyTo?: string | undefined;
  /** Mailbox to which mail servers report what did not arrive after all; they report to `from` when absent. */
  bouncesTo?: string | undefined;
  /** Where the pages are, without a slash at the end: `https://doorlijn.regio.example`. */
  baseUrl: string;
  /** Minutes after local midnight at which a morning's mail leaves; see `DIGEST_MINUTE`. 480 holds nothing back. */
  digestMinute?: number;
  /** How many batches of mails are on their way at once; 2 when absent. */
  lanes?: number;
}

/**
 * The part of the sender's address behind the @, for Message-IDs.
 * @throws MessagingError MESSAGING.BAD_CONFIGURATION
 */
export function domainOf(from: string): string {
  const domain = /^[^@\s<>]+@([^@\s<>]+)$/.exec(from)?.[1];
  if (domain === undefined)
    throw new MessagingError('MESSAGING.BAD_CONFIGURATION', 'the sender must be a plain mail address');
  return domain;
}
