import { describe, expect, it } from '@jest/globals';

import { CreateImport, ImportBatch, ReadImport } from '../../../libs/casework/cohort-import.js';
import { ExportBadLines } from '../../../libs/casework/export-bad-lines.js';
import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { RegionNumbers } from '../../../libs/casework/region-numbers.js';
import { ListTransfersSchema } from '../../../libs/contracts/lists.js';
import { member } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
const HEADER =
  'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email;mbo_instelling;extra_ondersteuning';

function line(play: Play, number: string, changes: Partial<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    leerlingnummer: number,
    roepnaam: 'Zoë',
    achternaam: 'De Wit',
    geboortedatum: '31-01-2008',
    woongemeente: 'Amsterdam',
    vso_vestiging: 'Orion College Amstel',
    mentor_email: member(play.region.vso, 'vso-mentor').email,
    mbo_instelling: 'MBO College Zuid',
    extra_ondersteuning: 'ja',
    ...changes,
  };
  return HEADER.split(';')
    .map((column) => cells[column])
    .join(';');
}

async function* file(...lines: string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from([HEADER, ...lines].join('\r\n'), 'latin1');
}

async function imported(play: Play, content: AsyncIterable<Uint8Array>): Promise<string> {
  const { import: id } = await new CreateImport(play.casework).execute(play.vso('vso-coordinator'), { file: content });
  for (;;) {
    const { finished } = await new ImportBatch(play.worker).execute({ import: id, atMost: 2 });
    if (finished) break;
  }
  return id;
}

const transfers = (play: Play) =>
  play.database.admin.query<{ number: string }[]>(
    'SELECT student_number AS number FROM transfers ORDER BY student_number',
  );

describe('a cohort file', () => {
  it('starts the good rows, tells the bad ones, and adds nothing the second time', async () => {
    const { play } = stage;
    const lines = [
      line(play, 'C1'),
      line(play, 'C2', { geboortedatum: '31-02-2008' }),
      line(play, 'C3'),
      line(play, 'C4', { vso_vestiging: 'Altra College Zuidoost' }),
      line(play, 'C5', { mentor_email: 'onbekend@school.nl', woongemeente: 'Bergen' }),
      line(play, 'C6'),
    ];
    const first = await new ReadImport(play.casework).execute(play.vso(), {
      import: await imported(play, file(...lines)),
    });
    expect(first).toMatchObject({ status: 'done', total: 6, done: 3, failed: 3, skipped: 0, finished: true });
    expect(first.errors.map(({ line: at, column, code }) => [at, column, code])).toEqual([
      [3, 'geboortedatum', 'CSV.INVALID'],
      [5, 'vso_vestiging', 'SCHOOL.NOT_YOURS'],
      [6, 'woongemeente', 'MUNICIPALITY.AMBIGUOUS'],
      [6, 'mentor_email', 'MENTOR.UNKNOWN'],
    ]);
    expect((await transfers(play)).map(({ number }) => number)).toEqual(['C1', 'C3', 'C6']);
    const again = await new ReadImport(play.casework).execute(play.vso(), {
      import: await imported(play, file(...lines)),
    });
    expect(again).toMatchObject({ total: 6, done: 3, failed: 3, skipped: 3 });
    expect(await transfers(play)).toHaveLength(3);
    await play.settle();
    const page = await new ListTransfers(play.casework).execute(play.vso(), ListTransfersSchema.parse({}));
    expect(page.items.map((item) => [item.firstName, item.next?.step, item.next?.yours])).toEqual([
      ['Zoë', 'profile', true],
      ['Zoë', 'profile', true],
      ['Zoë', 'profile', true],
    ]);
  });

  it('gives its bad lines back as a file in which no cell is a formula', async () => {
    const { play } = stage;
    const id = await imported(play, file(line(play, '=1+1', { geboortedatum: '=HYPERLINK("x")' })));
    const text = await new ExportBadLines(play.casework).execute(play.vso(), { import: id });
    expect(text.split('\r\n')[1]).toMatch(/^"2";"geboortedatum";"CSV.INVALID";"geboortedatum: ""=HYPERLINK/);
    expect(text).not.toMatch(/;"?=/);
    const other = member(play.region.otherVso, 'vso-mentor');
    expect(await refusal(new ExportBadLines(play.casework).execute(other, { import: id }))).toMatchObject({
      status: 404,
    });
  });

  it('keeps nothing readable of a row, before and after it was read in', async () => {
    const { play } = stage;
    await new CreateImport(play.casework).execute(play.vso(), {
      file: file(line(play, 'C7', { achternaam: 'Kanarie' })),
    });
    const rows = await play.database.admin.query<{ text: string }[]>(
      `SELECT encode(payload, 'escape') AS text FROM import_rows WHERE payload IS NOT NULL`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => text.includes('Kanarie'))).toEqual([]);
  });

  it('is refused as a whole without a required column, and leaves nothing', async () => {
    const { play } = stage;
    const count = () => play.database.admin.query('SELECT count(*) AS n FROM imports');
    const before = await count();
    async function* wrong(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('roepnaam;achternaam\nJan;Jansen');
    }
    const error = await refusal(new CreateImport(play.casework).execute(play.vso(), { file: wrong() }));
    expect(error).toMatchObject({ code: 'IMPORT.NOT_READABLE', status: 400 });
    expect(error.errors.map(({ field }) => field)).toContain('leerlingnummer');
    expect(await count()).toEqual(before);
  });

  it('is seen by the own school only', async () => {
    const { play } = stage;
    const { import: id } = await new CreateImport(play.casework).execute(play.vso(), { file: file(line(play, 'C8')) });
    const other = member(play.region.otherVso, 'vso-mentor');
    expect(await refusal(new ReadImport(play.casework).execute(other, { import: id }))).toMatchObject({
      code: 'IMPORT.UNKNOWN',
    });
    expect(await refusal(new CreateImport(play.casework).execute(play.mbo(), { file: file() }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
  });
});

describe('the work list', () => {
  it('goes through all transfers page by page, each once, what is due first', async () => {
    const { play } = stage;
    const list = new ListTransfers(play.casework);
    const seen: string[] = [];
    const dues: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list.execute(play.vso(), ListTransfersSchema.parse({ limit: '2', cursor }));
      seen.push(...page.items.map((item) => item.id));
      dues.push(...page.items.map((item) => item.next?.due ?? '9999'));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const running = await transfers(play);
    expect(new Set(seen).size).toBe(running.length);
    expect(seen).toHaveLength(running.length);
    expect(dues).toEqual([...dues].sort());
  });

  it('filters by whose turn it is, and shows the mbo only what is open to it', async () => {
    const { play } = stage;
    const list = new ListTransfers(play.casework);
    const transfer = await play.handedOver();
    const mbo = await list.execute(play.mbo(), ListTransfersSchema.parse({ whose: 'mine' }));
    expect(mbo.items.map((item) => [item.id, item.next?.task, item.next?.turn])).toEqual([
      [transfer, 'Aanvaard de overdracht of stuur hem terug', 'mbo-contact'],
    ]);
    const turn = await list.execute(play.vso(), ListTransfersSchema.parse({ turn: 'mbo-contact' }));
    expect(turn.items.map((item) => item.id)).toEqual([transfer]);
    const other = await list.execute(member(play.region.otherVso, 'vso-mentor'), ListTransfersSchema.parse({}));
    expect(other.items).toEqual([]);
    expect(await refusal(list.execute(play.vso(), ListTransfersSchema.parse({ cursor: 'onzin' })))).toMatchObject({
      code: 'CURSOR.INVALID',
    });
  });

  it('shows what is overdue, in school days', async () => {
    const { play } = stage;
    await play.until('2026-12-01');
    const page = await new ListTransfers(play.casework).execute(
      play.vso(),
      ListTransfersSchema.parse({ overdue: 'true' }),
    );
    expect(page.items.length).toBeGreaterThan(0);
    expect(page.items[0]?.next?.dueWords).toMatch(/^was \d+ \w+ · \d+ schooldagen te laat$/);
  });
});

describe('numbers of a region', () => {
  it('say where it stalls, and never how few', async () => {
    const { play } = stage;
    const coordinator = member(play.region.region, 'region-coordinator');
    const view = await new RegionNumbers(play.casework).execute(coordinator, { schoolYear: 2026 });
    expect(view.funnel.find((row) => row.phase === 'application')?.transfers).toBe('<5');
    expect(view.stalls[0]).toMatchObject({ label: expect.any(String), transfers: expect.anything() });
    expect(JSON.stringify(view)).not.toMatch(/"transfers":[1-4][,}]/);
    expect(await refusal(new RegionNumbers(play.casework).execute(play.vso(), { schoolYear: 2026 }))).toMatchObject({
      status: 403,
    });
  });
});
