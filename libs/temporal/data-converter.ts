import { join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { SealingCodec, type CodecKeys } from './codec.js';

/** A file of its own, because Temporal loads it once more inside the sandbox of a workflow. */
export const failureConverterPath = join(import.meta.dirname, 'failure-converter.cjs');

/**
 * How payloads travel: as JSON, sealed by the codec, and so do the messages and stack traces of failures.
 * Clients, workers and replays of one namespace use the same one.
 */
export function dataConverter(keys: CodecKeys): DataConverter {
  return { failureConverterPath, payloadCodecs: [new SealingCodec(keys)] };
}
