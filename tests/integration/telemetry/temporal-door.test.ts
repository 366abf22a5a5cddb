import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporalDoor } from '../../../apps/worker/temporal-door.js';
import { parseCodecKeys, SealingCodec } from '../../../libs/temporal/index.js';

const codecKeys = parseCodecKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`);
const LOG_IN = { authorization: `Basic ${Buffer.from('beheer:een-lang-wachtwoord').toString('base64')}` };
const JSON_BODY = { 'content-type': 'application/json' };
let pages: Server;
let door: Server;
let seen: string[] = [];

const address = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listening = (server: Server): Promise<void> => new Promise((ready) => server.listen(0, '127.0.0.1', ready));

async function sealed(words: unknown): Promise<{ metadata: Record<string, string>; data: string }> {
  const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(words)) };
  const [payload] = await new SealingCodec(codecKeys).encode([plain]);
  const metadata = Object.entries(payload!.metadata!).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
  return { metadata: Object.fromEntries(metadata), data: Buffer.from(payload!.data!).toString('base64') };
}

const decode = async (headers: Record<string, string>, body: string): Promise<Response> =>
  fetch(`${address(door)}/codec/decode`, { method: 'POST', headers, body });

beforeAll(async () => {
  pages = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'without log-in'}`);
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Workflows</h1>');
  });
  await listening(pages);
  door = temporalDoor({ pages: address(pages), codecKeys, user: 'beheer', password: 'een-lang-wachtwoord' });
  await listening(door);
});

afterAll(() => {
  door.close();
  pages.close();
});

describe('the door to the pages of Temporal', () => {
  it('lets nobody in without the right name and password, neither to the pages nor to what is sealed', async () => {
    seen = [];
    const wrong: Record<string, string>[] = [{}, { authorization: 'Basic YmVoZWVyOmZvdXQ=' }, { authorization: 'Bearer een-lang-wachtwoord' }];
    for (const headers of wrong) {
      expect((await fetch(address(door), { headers })).status).toBe(401);
      const answer = await decode({ ...headers, ...JSON_BODY }, JSON.stringify({ payloads: [await sealed({ phase: 'Landing' })] }));
      expect(answer.status).toBe(401);
      expect(await answer.text()).toBe('');
    }
    expect(seen).toEqual([]);
  });

  it('hands on to the pages what is asked with it, and keeps the password to itself', async () => {
    seen = [];
    const answer = await fetch(`${address(door)}/namespaces?x=1`, { headers: LOG_IN });
    expect(await answer.text()).toBe('<h1>Workflows</h1>');
    expect(seen).toEqual(['GET /namespaces?x=1 without log-in']);
  });

  it('opens what Temporal keeps sealed', async () => {
    const body = JSON.stringify({ payloads: [await sealed({ phase: 'Landing', seq: 4 })] });
    const { payloads } = (await (await decode({ ...LOG_IN, ...JSON_BODY }, body)).json()) as { payloads: { data: string }[] };
    expect(payloads.map(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString()) as unknown)).toEqual([
      { phase: 'Landing', seq: 4 },
    ]);
  });

  it('refuses what is no list of payloads, and a form that another site sends', async () => {
    const body = JSON.stringify({ payloads: [await sealed({ phase: 'Landing' })] });
    expect((await decode({ ...LOG_IN, ...JSON_BODY }, 'nee')).status).toBe(400);
    expect((await decode({ ...LOG_IN, 'content-type': 'text/plain' }, body)).status).toBe(400);
    const changed = { ...(await sealed({ phase: 'Landing' })), data: Buffer.alloc(60, 1).toString('base64') };
    expect((await decode({ ...LOG_IN, ...JSON_BODY }, JSON.stringify({ payloads: [changed] }))).status).toBe(400);
  });
});
