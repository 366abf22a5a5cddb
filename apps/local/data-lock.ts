import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartError } from './start-error.js';

/** Held as long as this process uses the folder; the operating system lets go of it when the process dies in any way. */
export interface DataLock {
  release(): Promise<void>;
}

const NAME_CHARACTERS = 24;
const ANSWER_MILLISECONDS = 1_000;

/**
 * A process that lives answers on a socket, which a file with a process number does not tell. The socket lies in the
 * machine's temporary folder, because the path of a socket may not be long.
 */
function addressOf(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, NAME_CHARACTERS);
  return process.platform === 'win32' ? `\\\\.\\pipe\\doorlijn-${name}` : join(tmpdir(), `doorlijn-${name}.sock`);
}

/**
 * @param url where this process can be found; told to who comes second
 * @throws StartError START.ALREADY_RUNNING
 */
export async function lockData(folder: string, url: string): Promise<DataLock> {
  const address = addressOf(folder);
  const holder = await askHolder(address);
  if (holder !== undefined) throw alreadyRunning(folder, holder);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(url);
  });
  await listen(server, address, folder);
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function listen(server: Server, address: string, folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  }).catch((cause: unknown) => {
    throw alreadyRunning(folder, '', { cause });
  });
}

/** What the process that holds the folder answers; undefined when there is none. */
async function askHolder(address: string): Promise<string | undefined> {
  const socket = connect(address);
  socket.setTimeout(ANSWER_MILLISECONDS, () => socket.destroy(new Error('no answer')));
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return await text(socket);
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

function alreadyRunning(folder: string, url: string, options?: ErrorOptions): StartError {
  const where = url === '' ? '' : `: ${url}`;
  const sentence = `Doorlijn draait al met de gegevens in ${folder}${where}\nStop die eerst met Ctrl-C, of kies een andere map met --data.`;
  return new StartError('START.ALREADY_RUNNING', `${folder} is in use`, sentence, options);
}
