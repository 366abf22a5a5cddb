import { createCipheriv, createDecipheriv, randomBytes, type CipherGCM } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { TemporalError } from './temporal-error.js';

// Node finds no named exports in this package of generated code.
const { temporal } = proto;

/** The keys of the payload codec: new payloads are sealed with the first, older ones open with any of them. */
export interface CodecKeys {
  current: string;
  /** Key id → 32 bytes. */
  keys: ReadonlyMap<string, Buffer>;
}

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Below this size compressing costs more bytes than it saves. */
const COMPRESS_FROM = 200;
/** Temporal refuses payloads of more than 2 MiB; what inflates beyond this was not made here. */
const INFLATED_MAX = 16 * 1024 * 1024;
/** A timer's summary and the like: `plan +5`, `gate:18`. Such codes stay readable, so that the Temporal UI reads like the journey. */
const PLAIN_CODE = /^"[a-z][a-z0-9:-]{0,40}( [a-z][a-z-]{0,30})?( [+-]?\d{1,2})?"$/;

/**
 * Reads `id:base64[,id:base64…]`; the first key is the one that seals.
 * @throws TemporalError TEMPORAL.CODEC_KEY when a key is not 32 bytes or an id occurs twice
 */
export function parseCodecKeys(text: string): CodecKeys {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',')) {
    const [id, encoded] = entry.trim().split(/:(.*)/s);
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || key.length !== KEY_BYTES || keys.has(id)) {
      throw new TemporalError('TEMPORAL.CODEC_KEY', 'a codec key is written as id:base64 of 32 bytes, each id once');
    }
    keys.set(id, key);
  }
  const current = keys.keys().next().value ?? '';
  return { current, keys };
}

/**
 * Seals what Temporal stores: AES-256-GCM, the id of the key in the metadata, compressed when that helps.
 * Only codes of a few words without capitals stay readable (see `PLAIN_CODE`).
 */
export class SealingCodec implements PayloadCodec {
  constructor(private readonly keys: CodecKeys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (isPlainCode(payload) ? payload : this.seal(payload)));
  }

  /** @throws TemporalError TEMPORAL.CODEC_KEY_UNKNOWN, TEMPORAL.PAYLOAD_DAMAGED */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) =>
      textOf(payload.metadata?.['encoding']) === ENCODING ? this.open(payload) : payload,
    );
  }

  private seal(payload: Payload): Payload {
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const compressed = plain.length >= COMPRESS_FROM;
    const content = compressed ? deflateRawSync(plain) : plain;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher: CipherGCM = createCipheriv(CIPHER, this.key(this.keys.current), nonce);
    const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    return {
      metadata: {
        encoding: Buffer.from(ENCODING),
        key: Buffer.from(this.keys.current),
        ...(compressed ? { compression: Buffer.from('deflate') } : {}),
      },
      data: sealed,
    };
  }

  private open(payload: Payload): Payload {
    const key = this.key(textOf(payload.metadata?.['key']));
    const sealed = Buffer.from(payload.data ?? []);
    try {
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const content = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      const compressed = payload.metadata?.['compression'] !== undefined;
      return temporal.api.common.v1.Payload.decode(
        compressed ? inflateRawSync(content, { maxOutputLength: INFLATED_MAX }) : content,
      );
    } catch (cause) {
      throw new TemporalError('TEMPORAL.PAYLOAD_DAMAGED', 'a payload does not open with its own key', { cause });
    }
  }

  private key(id: string): Buffer {
    const key = this.keys.keys.get(id);
    if (!key) throw new TemporalError('TEMPORAL.CODEC_KEY_UNKNOWN', `there is no codec key "${id}"`);
    return key;
  }
}

function isPlainCode(payload: Payload): boolean {
  return textOf(payload.metadata?.['encoding']) === 'json/plain' && PLAIN_CODE.test(textOf(payload.data));
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString('utf8') : '';
}
