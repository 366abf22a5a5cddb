/*
 * Each mail gets an envelope sender of its own (VERP): whatever comes back to that address tells by it which mail did not arrive,
 * also when the report itself repeats nothing of it.
 */

/** Of the 192 bits in a Message-ID of ours. */
const TAG = /^[0-9a-f]{48}$/;

/** @param mailbox `terug@doorlijn.example` @returns `terug+<tag>@doorlijn.example`, or the mailbox itself for a foreign Message-ID */
export function bounceAddressOf(messageId: string, mailbox: string): string {
  const { local, domain } = partsOf(mailbox);
  const own = /^<([A-Za-z0-9_-]{32})@/.exec(messageId)?.[1];
  // Hexadecimal, since some servers make the whole of an address small.
  return own === undefined ? mailbox : `${local}+${Buffer.from(own, 'base64url').toString('hex')}@${domain}`;
}

/**
 * The Message-ID, with its angle brackets, of the mail that had this envelope sender.
 * @param mailDomain that of the sender's address, in which Message-IDs are made
 */
export function messageIdOfBounce(address: string, mailbox: string, mailDomain: string): string | undefined {
  const own = partsOf(mailbox);
  const { local, domain } = partsOf(address.toLowerCase());
  const tag = local.slice(own.local.length + 1);
  if (domain !== own.domain.toLowerCase() || !local.startsWith(`${own.local.toLowerCase()}+`) || !TAG.test(tag)) return undefined;
  return `<${Buffer.from(tag, 'hex').toString('base64url')}@${mailDomain}>`;
}

function partsOf(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1) };
}
