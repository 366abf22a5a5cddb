import { simpleParser } from 'mailparser';

/**
 * Why a mail did not arrive, from what came back to its envelope sender; undefined when it says something else: delayed, delivered,
 * or that somebody is on holiday. Delivery reports follow RFC 3464; older servers only name the refused address in a header.
 */
export async function whyItBounced(raw: Buffer): Promise<string | undefined> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (report !== undefined) return whyOfReport(report.content.toString('utf8'));
  return mail.headers.has('x-failed-recipients') ? `bounced: ${mail.subject ?? 'without a reason'}` : undefined;
}

/** One block of fields for the mail, and one for each recipient. Only `failed` is for good. */
function whyOfReport(content: string): string | undefined {
  const recipients = content.split(/\r?\n\s*\r?\n/).map(fieldsOf);
  const failed = recipients.find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (failed === undefined) return undefined;
  return `bounced: ${failed.get('status') ?? ''} ${failed.get('diagnostic-code') ?? ''}`.replaceAll(/\s+/g, ' ').trim();
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
