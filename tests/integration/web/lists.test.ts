import { beforeAll, describe, expect, it } from '@jest/globals';
import { member } from '../casework/region.js';
import { usePlay } from '../casework/school.js';
import { isOpen, placedAt } from '../landing/landed.js';
import { saidOn, useWeb } from './running-web.js';
import { formsOn } from './forms-on.js';

const stage = usePlay();
const web = useWeb(
  {
    get app() {
      return stage.play.database.app;
    },
  },
  {},
  { now: () => stage.play.clock.now() },
  () => stage.play.casework,
);
/** A name that a spreadsheet would run. */
const FORMULA = '=HYPERLINK("http://x")';

/** Cells of a file for a spreadsheet, as Excel reads them. */
const cellsOf = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('";"')
        .map((cell) => cell.replaceAll('""', '"')),
    );

async function cookieOf(role: 'vso-mentor' | 'vso-coordinator' | 'mbo-mentor' | 'mbo-coordinator'): Promise<string> {
  return web.logIn(stage.play[role.startsWith('vso') ? 'vso' : 'mbo'](role).membership);
}

beforeAll(async () => {
  const { play } = stage;
  await play.database.admin.query('UPDATE people SET demo = true');
  await play.started();
  await play.database.admin.query(`UPDATE transfers SET student_number = '=1+1'`);
  await play.database.admin.query('UPDATE locations SET name = $1 WHERE id = $2', [FORMULA, play.region.mbo.location]);
});

describe('the half year ahead as a file', () => {
  it('holds every line of the page by month, and nothing that a spreadsheet would run', async () => {
    const { play } = stage;
    await play.handedOver();
    const cookie = await cookieOf('vso-coordinator');
    const page = await web.get('/leerlingen/vooruit', cookie);
    expect(page.html).toContain('href="/leerlingen/vooruit.csv"');
    const file = await web.get('/leerlingen/vooruit.csv', cookie);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('half-jaar-vooruit.csv');
    const [head, ...rows] = cellsOf(file.html);
    expect(head).toEqual([
      'wanneer',
      'student',
      'leerlingnummer',
      'van',
      'naar',
      'stap',
      'aan zet',
      'uiterste dag',
      'hoe staat het',
    ]);
    expect(rows).toHaveLength([...page.html.matchAll(/href="\/overstap\//g)].length);
    expect(rows.length).toBe(2);
    for (const row of rows) expect(saidOn(page.html)).toContain(row[1]);
    expect(rows.map((row) => row[2])).toContain(`'=1+1`);
    expect(rows.map((row) => row[4])).toContain(`'${FORMULA}`);
    for (const [month, , , , , , , due] of rows)
      expect(month === 'Zonder termijn' ? due === '' : /^20\d\d-\d\d-\d\d$/.test(due ?? '')).toBe(true);
  });

  it('holds more than fits on a page', async () => {
    const { play } = stage;
    const { admin } = play.database;
    const copies = 205;
    await admin.query(
      `WITH copied AS (
         INSERT INTO transfers SELECT copy.*
         FROM (SELECT * FROM transfers WHERE student_number = '=1+1') t, generate_series(1, $2::int) n,
           jsonb_populate_record(NULL::transfers, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'student_number', 'N' || n)) copy
         RETURNING id)
       INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since) SELECT id, $1, 'vso', 'orientation', '2026-10-06' FROM copied`,
      [play.region.vso.organisation, copies],
    );
    const file = await web.get('/leerlingen/vooruit.csv', await cookieOf('vso-coordinator'));
    const numbers = cellsOf(file.html).map((row) => row[2]);
    expect(numbers.filter((number) => /^N\d+$/.test(number ?? ''))).toHaveLength(copies);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is for who is logged in, and holds nobody of another school', async () => {
    const nobody = await web.get('/leerlingen/vooruit.csv');
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, expect.stringContaining('/inloggen')]);
    const elsewhere = await web.logIn(member(stage.play.region.otherVso, 'vso-coordinator').membership);
    expect(cellsOf((await web.get('/leerlingen/vooruit.csv', elsewhere)).html)).toHaveLength(1);
  });
});

describe('the list of 1 October as a file', () => {
  it('holds who was placed and has not started, in cells that are text', async () => {
    const { play } = stage;
    const { transfer, start } = await placedAt(play);
    await play.until(start);
    for (let day = 0; day < 40 && !isOpen(play, transfer, 'started'); day += 1) await play.until(play.dayAfter(1));
    const file = await web.get('/1-oktober.csv', await cookieOf('vso-mentor'));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('1-oktober.csv');
    const [head, ...rows] = cellsOf(file.html);
    expect(head).toEqual(['school', 'student', 'opleiding', 'verwacht sinds', 'keer gezocht', 'waarom', 'melding']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe(`'${FORMULA}`);
    expect(rows[0]?.slice(3, 5)).toEqual([expect.stringMatching(/^20\d\d-\d\d-\d\d$/), '0']);
    expect(file.html).not.toMatch(/(^|;)"[=+\-@]/m);
  });

  it('is not for a role that has nothing to do with it', async () => {
    const { region } = stage.play;
    const cookie = await web.logIn(member(region.region, 'region-coordinator').membership);
    expect((await web.get('/1-oktober.csv', cookie)).status).toBe(403);
    expect((await web.get('/1-oktober.csv')).status).toBe(303);
  });
});

describe('the monitor of a region', () => {
  it('says that its figures are not public until the coordinator publishes them, and takes them back', async () => {
    const { play } = stage;
    const coordinator = await web.logIn(member(play.region.region, 'region-coordinator').membership);
    const rmc = await web.logIn(member(play.region.rmc, 'rmc-coordinator').membership);
    const path = '/regio/monitor?schooljaar=2026';
    const press = async (cookie: string, wanted: string) => {
      const form = formsOn((await web.get(path, cookie)).html, path).find(({ action }) => action === wanted);
      return web.post(
        wanted,
        cookie,
        Object.fromEntries(Object.entries(form?.fields ?? {}).map(([name, [value = '']]) => [name, value])),
      );
    };
    const first = await web.get(path, coordinator);
    expect(saidOn(first.html)).toContain('Deze cijfers staan niet openbaar.');
    expect(saidOn((await web.get(path, rmc)).html)).not.toContain('Publiceer de cijfers');
    expect((await press(coordinator, '/regio/open-data/publiceren')).status).toBe(303);
    const then = await web.get(path, coordinator);
    expect(saidOn(then.html)).toMatch(
      /Openbaar sinds [\s\S]*iedereen kan deze cijfers lezen en gebruiken, zonder in te loggen/,
    );
    expect(then.html).toContain(`href="/api/v1/open-data/${play.region.region.organisation}/2026/export"`);
    expect(saidOn(then.html)).not.toContain('Publiceer de cijfers');
    expect(saidOn((await web.get(path, rmc)).html)).toContain('Openbaar sinds');
    expect((await press(rmc, '/regio/open-data/weghalen')).status).toBe(403);
    expect((await press(coordinator, '/regio/open-data/weghalen')).status).toBe(303);
    expect(saidOn((await web.get(path, coordinator)).html)).toContain('Deze cijfers staan niet openbaar.');
  });
});

describe('an address with a character that no database keeps', () => {
  it.each(['/mbo-scholen?zoek=a%00b', '/leerlingen?zoek=%00'])('is refused with a page, as a mistake of who sent it: %s', async (path) => {
    const { status, html } = await web.get(path, await cookieOf('vso-mentor'));
    expect(status).toBeLessThan(500);
    expect(html).toContain('<h1>');
  });
});
