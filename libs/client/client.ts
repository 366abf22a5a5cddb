import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './paths.js';

export type { components, operations, paths } from './paths.js';

/** Schemas of bodies and answers by their name in the description, such as `Schemas['ReadTransferAnswer']`. */
export type Schemas = components['schemas'];
/** Every refusal, RFC 9457. */
export type Problem = Schemas['Problem'];

export interface ClientOptions {
  /** Of the installation, such as `https://doorlijn.regio.nl`. */
  address: string;
  /** An API key (`dlk_…`) or the token of a session; without one only what is open to everybody answers. */
  token?: string;
}

export type DoorlijnClient = Client<paths>;

/** What does something, and would do it again when the network sends it twice. */
const KEYED = ['POST', 'PATCH', 'DELETE'];

/**
 * A client that knows every path, body and answer of the API. A POST, PATCH or DELETE gets an `Idempotency-Key` when it has none, so that a request
 * which is sent again by the network does nothing twice; give your own key to send one again yourself.
 */
export function doorlijnClient({ address, token }: ClientOptions): DoorlijnClient {
  const client = createClient<paths>({
    baseUrl: `${address.replace(/\/$/, '')}/api/v1`,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
  client.use({
    onRequest: ({ request }) => {
      if (KEYED.includes(request.method) && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
  });
  return client;
}

/** A page of a list; `next` is null on the last one. */
interface ListPage<Item> {
  items: Item[];
  next: string | null;
}

/** Every item of a list that comes in pages; asks for the next page when it is reached. */
export async function* everyItem<Item>(read: (cursor: string | undefined) => Promise<ListPage<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor);
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
