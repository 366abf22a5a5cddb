import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { useApi } from '../api/running-api.js';
import { useWeb } from './running-web.js';

const patience = { headsMs: 400, requestMs: 800, silenceMs: 1_500, lookMs: 100 };
/** Far longer than any of these, and shorter than what Node does by itself. */
const ENDED_WITHIN_MS = 6_000;
const HALF_OPEN = 150;
/** Together far more than a connection holds on its way. */
const PIPELINED = 600;

const database = useDoorlijnDatabase();
const api = useApi(database, { patience });
const web = useWeb(database, { patience });

async function styles(): Promise<string> {
  const { html } = await web.get('/inloggen');
  return /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
}

const SERVERS = [
  { name: 'the API', at: () => api.address, light: '/health/live', large: async () => '/openapi.json', form: '/api/v1/sessions' },
  { name: 'the pages', at: () => web.address, light: '/inloggen', large: styles, form: '/inloggen' },
];

function open(address: string): Promise<Socket> {
  const { port, hostname } = new URL(address);
  return new Promise((ready, failed) => {
    const socket = connect(Number(port), hostname, () => ready(socket));
    socket.once('error', failed);
  });
}

/** Everything that comes back until the other side closes. @throws Error when it does not */
async function untilClosed(socket: Socket): Promise<string> {
  let told = '';
  socket.on('data', (part: Buffer) => (told += part.toString()));
  await closing(socket);
  return told;
}

async function closing(socket: Socket): Promise<void> {
  socket.on('error', () => undefined).resume();
  const gone = new Promise((closed) => socket.once('close', closed));
  const late = await Promise.race([gone, pause(ENDED_WITHIN_MS, 'late', { ref: false })]);
  socket.destroy();
  if (late === 'late') throw new Error('the connection was kept');
}

/** Sends something every now and then, for as long as anybody listens. */
function drip(socket: Socket, part: string): void {
  const dripping = setInterval(() => socket.writable && socket.write(part), 100);
  socket.once('close', () => clearInterval(dripping));
}

describe.each(SERVERS)('to $name', ({ at, light, large, form }) => {
  it('a head that never ends is answered with 408 and a Dutch sentence', async () => {
    const socket = await open(at());
    socket.write(`GET ${light} HTTP/1.1\r\nhost: doorlijn\r\n`);
    drip(socket, 'x-slow: yes\r\n');
    const told = await untilClosed(socket);
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(told).toContain('De verbinding was te traag. Er is niets opgeslagen.');
  });

  it('a body that drips in is cut off', async () => {
    const socket = await open(at());
    socket.write(`POST ${form} HTTP/1.1\r\nhost: doorlijn\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 100000\r\n\r\n`);
    drip(socket, 'a');
    const told = await untilClosed(socket);
    expect(told === '' || /^HTTP\/1\.1 4\d\d /.test(told)).toBe(true);
  });

  it('connections on which nothing is said are closed, and others are answered meanwhile', async () => {
    const silent = await Promise.all(Array.from({ length: HALF_OPEN }, () => open(at())));
    const closed = Promise.all(silent.map(closing));
    expect((await fetch(`${at()}${light}`)).status).toBe(200);
    await closed;
    expect((await fetch(`${at()}${light}`)).status).toBe(200);
  });

  it('who asks much and reads nothing of it is let go', async () => {
    const path = await large();
    const socket = await open(at());
    socket.pause();
    for (let n = 0; n < PIPELINED; n += 1) socket.write(`GET ${path} HTTP/1.1\r\nhost: doorlijn\r\n\r\n`);
    // Twice, since the system still takes something in after the first; and a little for a busy machine.
    await pause(2 * patience.silenceMs + 1_000);
    let answers = 0;
    socket.on('data', (part: Buffer) => (answers += part.toString('latin1').split('HTTP/1.1 200 OK').length - 1));
    await closing(socket);
    expect(answers).toBeLessThan(PIPELINED);
    expect((await fetch(`${at()}${light}`)).status).toBe(200);
  });

  it('what is no HTTP at all is answered with 400', async () => {
    const socket = await open(at());
    socket.write('EHLO doorlijn\r\n\r\n');
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 [\s\S]*niet lezen/);
  });
});
