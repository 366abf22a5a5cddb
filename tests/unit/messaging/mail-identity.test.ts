import { describe, expect, it } from '@jest/globals';
import { domainOf } from '../../../libs/messaging/configuration.js';
import { digestIdOf, messageIdOf } from '../../../libs/messaging/message-id.js';
import { withoutAddresses } from '../../../libs/messaging/outcome-rows.js';
import { SmtpDelivery } from '../../../libs/messaging/smtp-delivery.js';

describe('the id of a mail', () => {
  it('follows from its messages, in whatever order they come', () => {
    expect(messageIdOf(['a', 'b'], 'regio.example')).toBe(messageIdOf(['b', 'a'], 'regio.example'));
    expect(messageIdOf(['a', 'b'], 'regio.example')).toMatch(/^<[\w-]{32}@regio\.example>$/);
    expect(messageIdOf(['a'], 'regio.example')).not.toBe(messageIdOf(['a', 'b'], 'regio.example'));
  });

  it('tells nothing of the transfer it is about', () => {
    expect(messageIdOf(['0197c0de-0000-7000-8000-000000000001:12:0:mbo-mentor'], 'regio.example')).not.toContain(
      '0197c0de',
    );
  });

  it('of a digest is a uuid', () => {
    expect(digestIdOf(['a', 'b'])).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('configuration', () => {
  it.each(['Doorlijn <a@b.example>', 'doorlijn', 'a@b@c', ''])('refuses the sender "%s"', (from) => {
    expect(() => domainOf(from)).toThrow('MESSAGING.BAD_CONFIGURATION');
  });

  it.each(['http://mail.example', 'mail.example:25', ''])('refuses the mail server "%s"', (url) => {
    expect(() => new SmtpDelivery({ url })).toThrow('MESSAGING.BAD_CONFIGURATION');
  });
});

describe('the reason of a mail server', () => {
  it('is kept without the addresses in it', () => {
    expect(withoutAddresses("550 5.1.1 <sam.jansen@thuis.example>: user 'sam.jansen@thuis.example' unknown")).toBe(
      "550 5.1.1 <‹adres›>: user '‹adres›' unknown",
    );
  });
});
