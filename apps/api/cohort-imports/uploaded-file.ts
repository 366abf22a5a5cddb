import { type FastifyRequest } from 'fastify';
import type {} from '@fastify/multipart';
import { FILE_LIMIT_BYTES } from '../frame/api-configuration.js';
import { RequestProblem } from '../problems/request-problem.js';

/** Who answers before the sender has finished is heard by few senders, so this much of what is too long is read and dropped. */
const DROPPED_BYTES = FILE_LIMIT_BYTES;

async function* within(limit: number, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const part of parts) {
    read += part.length;
    if (read <= limit) yield part;
    else if (read > limit + DROPPED_BYTES) break;
  }
  if (read > limit) throw new RequestProblem('REQUEST.TOO_LARGE');
}

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/**
 * The file of an upload as it comes in, never as a whole: the body itself (`text/csv` or a spreadsheet) or the first file of a form.
 * @throws RequestProblem `REQUEST.MEDIA_TYPE` for anything else, `REQUEST.INVALID` for a form without a file, `REQUEST.TOO_LARGE`
 */
export async function uploadedFile(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (part === undefined) {
      throw new RequestProblem('REQUEST.INVALID', [
        { field: 'file', code: 'FIELD.REQUIRED', message: 'Kies een bestand (CSV of Excel).' },
      ]);
    }
    return within(FILE_LIMIT_BYTES, part.file);
  }
  if (!isStream(request.body)) throw new RequestProblem('REQUEST.MEDIA_TYPE');
  return within(FILE_LIMIT_BYTES, request.body);
}
