import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { TransferExportSchema, type TransferExport } from '../../../libs/contracts/transfer-export.js';
import { DOCUMENT_SECTIONS } from '../../../libs/domain/sections.js';
import type { Role } from '../../../libs/domain/roles.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { checkPdf } from '../../setup/pdf-checker.js';
import { makeRegion, newTransfer, type Region } from '../api/region.js';
import { useApi } from '../api/running-api.js';
import { useWeb } from '../web/running-web.js';
import { CANARY, CONTENTS } from './sections.js';

const database = useDoorlijnDatabase({ appPool: 6 });
const api = useApi(database);
const web = useWeb(database);
let region: Region;
let transfer: string;
let mentor: string;
let path: string;

const fact = (seq: number, step: string, code: string): Promise<unknown> =>
  database.admin.query(
    `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind)
     VALUES ($1, $2, now(), current_date, 'outcome', jsonb_build_object('step', $3::text, 'code', $4::text), 'staff')`,
    [transfer, seq, step, code],
  );

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  transfer = (await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]))).body.recorded.transfer;
  path = `/api/v1/transfers/${transfer}`;
  for (const [section, content] of Object.entries(CONTENTS)) {
    expect((await api.call('PUT', `${path}/dossier/${section}`, { token: mentor, body: { content, version: 0 } })).status).toBe(200);
  }
  for (const section of DOCUMENT_SECTIONS) {
    for (const name of ['verslag.pdf', 'verslag.pdf']) {
      const form = new FormData();
      form.set('file', new Blob([`%PDF-1.7 ${CANARY} ${section}`]), name);
      expect((await api.call('POST', `${path}/dossier/${section}/documents`, { token: mentor, body: form })).status).toBe(201);
    }
  }
  await database.admin.query(`UPDATE case_parties SET since = now() WHERE transfer_id = $1 AND role = 'mbo'`, [transfer]);
});

const tokenOf = (role: Role): Promise<string> => region.tokenOf(role.startsWith('mbo-') ? region.college : region.schools[0], role);

async function bytesOf(format: 'pdf' | 'zip', role: Role): Promise<Uint8Array> {
  const response = await fetch(`${api.address}${path}/school-file?format=${format}`, { headers: { authorization: `Bearer ${await tokenOf(role)}` } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, `application/${format}`]);
  expect(response.headers.get('content-disposition')).toContain(`overstap-${transfer.slice(0, 8)}.${format}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** What the page of the file shows this reader, in the words of the export. */
async function expectAsDossier(role: Role): Promise<TransferExport> {
  const exported = await api.get(`${path}/school-file`, await tokenOf(role));
  expect(exported.status).toBe(200);
  const told = TransferExportSchema.parse(exported.body);
  const { sections } = (await api.get(`${path}/dossier`, await tokenOf(role))).body as {
    sections: { section: string; allowed: boolean; version: number; documents: unknown[] }[];
  };
  const open = sections.filter(({ allowed, version, documents }) => allowed && (version > 0 || documents.length > 0));
  expect(told.sections.map(({ section }) => section)).toEqual(open.map(({ section }) => section));
  expect(told.closed.map(({ section }) => section)).toEqual(sections.filter(({ allowed }) => !allowed).map(({ section }) => section));
  return told;
}

const audited = (): Promise<{ ground: string; fields: string[] }[]> =>
  database.admin.query(`SELECT ground, fields FROM audit WHERE transfer_id = $1 AND action = 'transfer.exported' ORDER BY id DESC LIMIT 2`, [transfer]);

describe('one transfer for the file of the own school', () => {
  it('holds for an mbo nothing of the file before the student applied, and says what stays behind', async () => {
    const told = await expectAsDossier('mbo-contact');
    expect(JSON.stringify(told)).not.toContain(CANARY);
    expect(told.sections).toEqual([]);
    expect(told.closed.length).toBeGreaterThan(10);
    expect(Object.keys(unzipSync(await bytesOf('zip', 'mbo-contact'))).sort()).toEqual(['LEESMIJ.txt', 'overstap.json', 'overstap.pdf']);
    expect(await audited()).toMatchObject([{ ground: 'nothing-open', fields: [] }, { ground: 'nothing-open', fields: [] }]);
  });

  it('holds for the leaving school what it may read, each part with its ground and the name that OSO gives it', async () => {
    const told = await expectAsDossier('vso-mentor');
    expect(told.ooapiAssociation).toBeNull();
    const attendance = told.sections.find(({ section }) => section === 'attendance');
    expect(attendance).toMatchObject({ ground: 'statutory', osoCategory: { code: 'cat_verzuim', name: 'Verzuim' }, content: CONTENTS.attendance });
    expect(told.student).toMatchObject({ firstName: 'Kanarie', birthYear: 2009 });
    expect(JSON.stringify(told)).not.toContain('2009-04-12');
  });

  it('opens for the mbo with the file, and is on record with every part and its ground', async () => {
    await fact(101, 'application', 'applied');
    await fact(102, 'inform', 'viewed');
    await database.admin.query(`UPDATE transfers SET phase = 'acquaintance' WHERE id = $1`, [transfer]);
    const told = await expectAsDossier('mbo-contact');
    expect(told.sections.length).toBeGreaterThan(3);
    expect(told.ooapiAssociation).toMatchObject({ role: 'student', state: 'pending', startDateTime: expect.stringMatching(/T00:00:00\+0[12]:00$/) });
    expect(told.closed.map(({ section }) => section)).toContain('care');
    const [line] = await audited();
    expect(line).toMatchObject({ ground: 'statutory', fields: told.sections.filter(({ ground }) => ground === 'statutory').map(({ section }) => section) });
  });

  it('comes as a zip with the fields, the report and each document that is open, none twice under one name', async () => {
    const parts = unzipSync(await bytesOf('zip', 'mbo-contact'));
    const told = TransferExportSchema.parse(JSON.parse(strFromU8(parts['overstap.json'] ?? new Uint8Array())));
    const named = told.sections.flatMap(({ documents }) => documents.map(({ file }) => file));
    expect(named).toContain('documenten/opp/verslag.pdf');
    expect(named).toContain('documenten/opp/2 verslag.pdf');
    expect(Object.keys(parts).sort()).toEqual(['LEESMIJ.txt', 'overstap.json', 'overstap.pdf', ...named].sort());
    expect(strFromU8(parts['documenten/opp/verslag.pdf'] ?? new Uint8Array())).toBe(`%PDF-1.7 ${CANARY} opp`);
    expect(Object.keys(parts).join()).not.toContain('plusdocument');
    expect((await checkPdf(parts['overstap.pdf'] ?? new Uint8Array())).faults).toEqual([]);
  });

  it('comes as a PDF that can be read aloud', async () => {
    const pdf = await checkPdf(await bytesOf('pdf', 'vso-mentor'));
    expect(pdf).toMatchObject({ title: 'Dossier van de overstap', language: 'nl-NL', faults: [] });
    expect(pdf.texts.map(({ text }) => text).join(' ')).toContain('OSO-categorie: Verzuim');
  });

  it('is for nobody else', async () => {
    const stranger = await region.tokenOf(region.schools[1], 'vso-mentor');
    expect(await api.get(`${path}/school-file`, stranger)).toMatchObject({ status: 404, body: { code: 'TRANSFER.UNKNOWN' } });
    const desk = await region.tokenOf(region.municipality, 'leerplicht');
    expect((await api.get(`${path}/school-file`, desk)).status).toBe(403);
    expect((await api.get(`${path}/school-file?format=docx`, mentor)).status).toBe(400);
  });

  it('is taken from the page of the transfer', async () => {
    const cookie = await web.logIn(region.membershipOf(region.schools[0], 'vso-mentor'));
    expect((await web.get(`/overstap/${transfer}`, cookie)).html).toContain(`href="/overstap/${transfer}/meenemen"`);
    const { html } = await web.get(`/overstap/${transfer}/meenemen`, cookie);
    for (const format of ['zip', 'pdf', 'json']) expect(html).toContain(`href="/overstap/${transfer}/meenemen.${format}"`);
    const { headers, html: json } = await web.get(`/overstap/${transfer}/meenemen.json`, cookie);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(TransferExportSchema.parse(JSON.parse(json)).transfer).toBe(transfer);
    const stranger = await web.logIn(region.membershipOf(region.schools[1], 'vso-mentor'));
    expect((await web.get(`/overstap/${transfer}/meenemen.zip`, stranger)).status).toBe(404);
  });
});
