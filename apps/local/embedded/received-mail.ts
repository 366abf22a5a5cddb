import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

export interface MailAttachment {
  filename: string | undefined;
  contentType: string;
  content: Buffer;
}

/** One mail as a mail program would show it. */
export interface ReceivedMail {
  /** Name of the mail in this mailbox: unique, and rising with the moment of arrival. */
  id: string;
  /** Epoch milliseconds. */
  receivedAt: number;
  from: string;
  /** Addresses of the envelope: who really gets it, also when the header does not say so. */
  to: string[];
  subject: string;
  messageId: string | undefined;
  text: string;
  html: string;
  attachments: MailAttachment[];
  /** One header by its name in lower case, unfolded and without comments as far as it has a structure. */
  header(name: string): string | undefined;
  raw: Buffer;
}

/** What the mailbox knows besides the text of the mail itself. */
export interface Arrival {
  id: string;
  receivedAt: number;
  /** Absent for a mail that was read back from a file. */
  recipients?: readonly string[];
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  const groups = field === undefined ? [] : [field].flat();
  return groups.flatMap(({ value }) => value.flatMap(({ address }) => (address === undefined ? [] : [address])));
}

function headerLine(parsed: ParsedMail, name: string): string | undefined {
  const line = parsed.headerLines.find(({ key }) => key === name)?.line;
  return line
    ?.slice(line.indexOf(':') + 1)
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim();
}

/** Reads one mail from its raw text. */
export async function readMail(raw: Buffer, arrival: Arrival): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true, skipHtmlToText: true });
  return {
    id: arrival.id,
    receivedAt: arrival.receivedAt,
    from: addresses(parsed.from)[0] ?? '',
    to: arrival.recipients === undefined ? addresses(parsed.to) : [...arrival.recipients],
    subject: parsed.subject ?? '',
    messageId: parsed.messageId,
    text: parsed.text ?? '',
    html: parsed.html === false ? '' : parsed.html,
    attachments: parsed.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    header: (name) => headerLine(parsed, name),
    raw,
  };
}
