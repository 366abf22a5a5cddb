import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataFile } from '../../../libs/reference/data-file.js';

/* The command as it is typed, against a server that is really there (or not). */
const PROGRAM = join(import.meta.dirname, '../../../dist/apps/worker/refresh-reference.js');
const HOLIDAYS = readFileSync(dataFile('school_holidays.csv'), 'utf8');
const REGIONS = readFileSync(dataFile('rmc_regions.csv'), 'utf8');
const NOTHING = 'Er is niets veranderd.';

let folder: string;
let server: Server | undefined;
let left: string[];
const trials = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('doorlijn-reference-'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refreshed-'));
  left = trials();
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

async function serving(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}`;
}

async function run(...words: string[]): Promise<{ code: number; said: string; kept: string[] }> {
  const program = spawn(process.execPath, [PROGRAM, ...words, '--from', '2027-08-01', '--folder', folder, '--write'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(program, 'close')) as [number];
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[a-z]+$/.test(name));
  return { code, said, kept: kept.sort() };
}

const refusedWith = (code: number, kept: string[]): void => {
  expect({ code, kept }).toEqual({ code: 1, kept: [] });
  expect(trials()).toEqual(left);
};

describe('a list that is fetched by its address', () => {
  it('is kept under its day exactly as it came, with what changed said', async () => {
    const next = HOLIDAYS.replace('2024-10-19,2024-10-27', '2024-10-19,2024-10-28');
    const address = await serving((_request, response) => void response.end(next));
    const { code, said, kept } = await run('holidays', `${address}/vakanties.csv`);
    expect({ code, kept }).toEqual({ code: 0, kept: ['2027-08-01/school_holidays.csv'] });
    expect(said).toContain('"2024-10-27" wordt "2024-10-28"');
    expect(readFileSync(join(folder, '2027-08-01/school_holidays.csv'), 'utf8')).toBe(next);
    expect(trials()).toEqual(left);
  });

  it('is followed to where it has moved', async () => {
    const address = await serving((request, response) =>
      request.url === '/oud' ? void response.writeHead(302, { location: '/nieuw' }).end() : void response.end(HOLIDAYS),
    );
    expect(await run('holidays', `${address}/oud`)).toMatchObject({
      code: 0,
      kept: ['2027-08-01/school_holidays.csv'],
    });
  });

  it.each<[string, RequestListener, string]>([
    ['another list', (_request, response) => response.end(REGIONS), 'De kolom school_year ontbreekt.'],
    [
      'a page that says there is maintenance',
      (_request, response) => response.end('<html><body>Onderhoud</body></html>\n<p>x</p>'),
      'De kolom school_year ontbreekt.',
    ],
    ['nothing', (_request, response) => response.end(''), 'school_holidays.csv is leeg.'],
    ['an address that is gone', (_request, response) => response.writeHead(404).end('weg'), 'antwoordt met 404'],
    ['a server in trouble', (_request, response) => response.writeHead(503).end(HOLIDAYS), 'antwoordt met 503'],
    [
      'half a list of which the length was said',
      (_request, response) => {
        response.writeHead(200, { 'content-length': String(Buffer.byteLength(HOLIDAYS)) });
        response.write(HOLIDAYS.slice(0, HOLIDAYS.length / 2), () => response.destroy());
      },
      'het bestand is niet heel',
    ],
    [
      'half a list in pieces',
      (_request, response) => response.write(HOLIDAYS.slice(0, HOLIDAYS.length / 2), () => response.destroy()),
      'het bestand is niet heel',
    ],
    [
      'half a list that calls itself whole',
      (_request, response) => response.end(HOLIDAYS.split('\n').slice(0, 10).join('\n')),
      'Is dit het hele bestand, en het goede?',
    ],
    [
      'more than any of these lists can be',
      (_request, response) => {
        response.on('error', () => undefined);
        for (let part = 0; part < 21; part += 1) response.write(Buffer.alloc(1_000_000, 'x'));
        // It never ends: only who counts along stops.
      },
      'is te groot voor deze gegevens',
    ],
  ])('is refused with a sentence, and nothing is kept, when the server gives %s', async (_what, answer, sentence) => {
    const address = await serving((request, response) => void answer(request, response));
    const { code, said, kept } = await run('holidays', `${address}/lijst.csv`);
    expect(said).toContain(sentence);
    expect(said).toContain(NOTHING);
    expect(said).not.toMatch(/\n {4}at /);
    refusedWith(code, kept);
  });

  it('is refused with a sentence when the server is away', async () => {
    const address = await serving((_request, response) => void response.end());
    await new Promise((closed) => server?.close(closed));
    const { code, said, kept } = await run('holidays', `${address}/lijst.csv`);
    expect(said).toContain('is niet te bereiken (ECONNREFUSED). Probeer het later opnieuw.');
    expect(said).toContain(NOTHING);
    refusedWith(code, kept);
  });

  it('is not kept when another list of the same command is refused', async () => {
    const address = await serving(
      (request, response) => void (request.url === '/regios' ? response.end(REGIONS) : response.end('weg')),
    );
    const sources = join(folder, 'bronnen');
    writeFileSync(sources, JSON.stringify({ regions: `${address}/regios`, holidays: `${address}/vakanties` }));
    const { code, said, kept } = await run('--sources', sources);
    expect(said).toContain(`${address}/vakanties wordt niet overgenomen. ${NOTHING}`);
    refusedWith(code, kept);
  });

  it('may lean on another list of the same command', async () => {
    const municipalities = readFileSync(dataFile('municipalities.csv'), 'utf8').replace(
      'GM0034,Almere,18,Flevoland',
      'GM0034,Almere,99,Nieuw',
    );
    const address = await serving(
      (request, response) =>
        void (request.url === '/regios'
          ? response.end(`${REGIONS.trimEnd()}\n99,Nieuw,Almere\n`)
          : response.end(municipalities)),
    );
    const sources = join(folder, 'bronnen');
    writeFileSync(sources, JSON.stringify({ regions: `${address}/regios`, municipalities: `${address}/gemeenten` }));
    expect(await run('--sources', sources)).toMatchObject({
      code: 0,
      kept: ['2027-08-01/municipalities.csv', '2027-08-01/rmc_regions.csv'],
    });
  });
});
