import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { addressAgainAt, nextAttemptAt } from '../../../libs/casework/webhooks/backoff.js';
import { cloudEventOf, signedHeaders, sourceOf } from '../../../libs/casework/webhooks/cloud-event.js';

const SECRET = Buffer.alloc(32, 4);
const OLDER = Buffer.alloc(32, 5);
const now = (): number => Math.floor(Date.now() / 1_000);
const library = (secret: Buffer): Webhook => new Webhook(`whsec_${secret.toString('base64')}`);

describe('the signature of an event', () => {
  it('is verified by the library of Standard Webhooks with each of the secrets, and with no other', () => {
    const body = '{"specversion":"1.0"}';
    const headers = signedHeaders([SECRET, OLDER], { id: 'e1', seconds: now(), body });
    expect(library(SECRET).verify(body, headers)).toEqual({ specversion: '1.0' });
    expect(library(OLDER).verify(body, headers)).toEqual({ specversion: '1.0' });
    expect(() => library(Buffer.alloc(32, 6)).verify(body, headers)).toThrow();
  });

  it('does not hold for another body, another id or another time', () => {
    const body = '{"a":1}';
    const headers = signedHeaders([SECRET], { id: 'e1', seconds: now(), body });
    expect(() => library(SECRET).verify('{"a":2}', headers)).toThrow();
    expect(() => library(SECRET).verify(body, { ...headers, 'webhook-id': 'e2' })).toThrow();
    expect(() => library(SECRET).verify(body, { ...headers, 'webhook-timestamp': String(now() - 1) })).toThrow();
  });
});

describe('an event', () => {
  it('names the organisation by its OIN where it is known, and the installation where it is not', () => {
    const baseUrl = 'https://doorlijn.regio.nl';
    expect(sourceOf({ oin: '00000001823288444000', baseUrl })).toBe(
      'urn:nld:oin:00000001823288444000:systeem:doorlijn',
    );
    expect(sourceOf({ oin: undefined, baseUrl })).toBe('urn:nld:systeem:doorlijn:doorlijn.regio.nl');
  });

  it('is the same text every time', () => {
    const event = { eventId: 'e', type: 't', transfer: null, occurredAt: 0, data: { b: 1, a: 2 } };
    expect(cloudEventOf(event, 'urn:x')).toBe(cloudEventOf({ ...event }, 'urn:x'));
    expect(JSON.parse(cloudEventOf(event, 'urn:x'))).not.toHaveProperty('subject');
  });
});

describe('the pause after a failure', () => {
  it('grows from seconds to a day, and ends after more than three days', () => {
    const pauses: number[] = [];
    for (let failed = 1; ; failed += 1) {
      const at = nextAttemptAt(failed, 0);
      if (at === undefined) break;
      pauses.push(at);
    }
    expect(pauses[0]).toBe(5_000);
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(72 * 3_600_000);
  });

  it('is as long as the receiver asks, up to a day', () => {
    expect(nextAttemptAt(1, 1_000, 60_000)).toBe(61_000);
    expect(nextAttemptAt(1, 0, 10 * 86_400_000)).toBe(86_400_000);
    expect(addressAgainAt(99, 0, 0)).toBe(86_400_000);
  });
});
