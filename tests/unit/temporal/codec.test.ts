import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import fc from 'fast-check';
import { parseCodecKeys, SealingCodec } from '../../../libs/temporal/codec.js';

const keyText = (id: string, bytes = randomBytes(32)): string => `${id}:${bytes.toString('base64')}`;
const first = keyText('k1');
const codec = new SealingCodec(parseCodecKeys(first));
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const sealed = async (value: unknown, by = codec): Promise<Payload> => (await by.encode([payloadOf(value)]))[0]!;
const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('the payload codec', () => {
  it('gives back whatever it sealed, whatever its size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const [opened] = await codec.decode([await sealed(value)]);
        expect(defaultPayloadConverter.fromPayload(opened!)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 200 },
    );
  });

  it('shows nothing of what it sealed, and names its key', async () => {
    const payload = await sealed({ name: 'Sam', birthDate: '2009-05-20' });
    expect(textOf(payload.data)).not.toContain('Sam');
    expect(textOf(payload.metadata?.['encoding'])).toBe('binary/encrypted');
    expect(textOf(payload.metadata?.['key'])).toBe('k1');
  });

  it('seals the same value differently each time', async () => {
    expect(textOf((await sealed({ a: 1 })).data)).not.toBe(textOf((await sealed({ a: 1 })).data));
  });

  it('makes a large value smaller', async () => {
    const value = { steps: Array.from({ length: 40 }, (_, n) => ({ step: 'check-in', n, status: 'open' })) };
    expect((await sealed(value)).data!.length).toBeLessThan(JSON.stringify(value).length / 4);
  });

  it.each(['plan +5', 'check-in-3 0', 'gate:18', 'profile completed', 'consent notice 2', 'not-started'])(
    'leaves the code of a timer readable: %s',
    async (code) => {
      expect(textOf((await sealed(code)).data)).toBe(JSON.stringify(code));
    },
  );

  it.each(['Sam', 'sam de vries-bakker uit amsterdam', 'sam@example.org', '0612345678', 'Sam +5', ''])(
    'seals a text that is no such code: "%s"',
    async (text) => {
      expect(textOf((await sealed(text)).metadata?.['encoding'])).toBe('binary/encrypted');
    },
  );

  it('opens with an earlier key what was sealed before the keys were changed', async () => {
    const old = await sealed({ a: 1 });
    const changed = new SealingCodec(parseCodecKeys(`${keyText('k2')},${first}`));
    const [opened] = await changed.decode([old]);
    expect(defaultPayloadConverter.fromPayload(opened!)).toEqual({ a: 1 });
    expect(textOf((await sealed({ a: 1 }, changed)).metadata?.['key'])).toBe('k2');
  });

  it('refuses what was tampered with, and what was sealed with a key that is gone', async () => {
    const payload = await sealed({ a: 1 });
    payload.data![payload.data!.length - 20]! ^= 1;
    await expect(codec.decode([payload])).rejects.toThrow('TEMPORAL.PAYLOAD_DAMAGED');
    const other = new SealingCodec(parseCodecKeys(keyText('k9')));
    await expect(other.decode([await sealed({ a: 1 })])).rejects.toThrow('TEMPORAL.CODEC_KEY_UNKNOWN');
  });

  it('leaves payloads alone that it did not seal', async () => {
    const payload = payloadOf({ a: 1 });
    expect((await codec.decode([payload]))[0]).toBe(payload);
  });

  it.each(['', 'k1', 'k1:', `:${randomBytes(32).toString('base64')}`, 'k1:c2hvcnQ=', `${first},${first}`])(
    'refuses keys that are not written well: "%s"',
    (text) => {
      expect(() => parseCodecKeys(text)).toThrow('TEMPORAL.CODEC_KEY');
    },
  );
});
