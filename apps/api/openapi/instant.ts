import { z } from '../../../libs/contracts/dutch.js';

/** A moment: epoch milliseconds inside, ISO 8601 in UTC on the wire. */
export const instant = z.codec(z.iso.datetime(), z.number(), {
  decode: (text) => Date.parse(text),
  encode: (at) => new Date(at).toISOString(),
});
