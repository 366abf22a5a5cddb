import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { checkPdf, type CheckedPdf } from '../../setup/pdf-checker.js';
import { makeRegion, newTransfer, type Region } from '../api/region.js';
import { useApi } from '../api/running-api.js';
import { useWeb } from '../web/running-web.js';

const database = useDoorlijnDatabase({ appPool: 6 });
const api = useApi(database);
const web = useWeb(database);
let region: Region;
let transfer: string;
let mentor: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  const started = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]));
  transfer = started.body.recorded.transfer;
});

async function pdfAt(path: string, token: string): Promise<CheckedPdf & { response: Response }> {
  const response = await fetch(`${api.address}${path}?format=pdf`, { headers: { authorization: `Bearer ${token}` } });
  return { response, ...(await checkPdf(new Uint8Array(await response.arrayBuffer()))) };
}

const wordsOf = ({ texts }: CheckedPdf): string => texts.map(({ text }) => text).join(' ');

const REPORTS: [name: string, path: () => string, title: string][] = [
  ['handover', () => `/api/v1/transfers/${transfer}/handover-report`, 'Warme overdracht'],
  ['end report', () => `/api/v1/transfers/${transfer}/end-report`, 'Eindverslag van de overstap'],
];

describe('a document over HTTP', () => {
  it.each(REPORTS)('is a page that prints, with its own style and nothing else allowed: %s', async (_, path, title) => {
    const { status, headers, body } = await api.get(path(), mentor);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'/);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain('Kanarie Achternaam');
  });

  it.each(REPORTS)('is a tagged, titled, Dutch PDF: %s', async (_, path, title) => {
    const { response, ...pdf } = await pdfAt(path(), mentor);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.pdf"$/);
    expect(pdf).toMatchObject({ title, language: 'nl-NL', faults: [] });
    expect(wordsOf(pdf)).toContain('Kanarie');
  });

  it('is on record as read, and for nobody else', async () => {
    const [read] = await database.admin.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM audit WHERE transfer_id = $1 AND action = 'handover.printed'`,
      [transfer],
    );
    expect(read?.n).toBe(2);
    const stranger = await region.tokenOf(region.schools[1], 'vso-mentor');
    expect((await api.get(`/api/v1/transfers/${transfer}/handover-report`, stranger)).status).toBe(404);
    expect((await api.get(`/api/v1/transfers/${transfer}/handover-report?format=docx`, mentor)).status).toBe(400);
  });

  it('about an escalation is a letter with the minimum, for the desk it was sent to', async () => {
    const escalation = randomUUID();
    await database.admin.query(
      `INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked, acknowledge_by)
       VALUES ($1, $2, 'stall:plan', 'stall', 'plan', '2026-10-05', now(), $3, 'leerplicht', 'help-with-step', '2026-11-01')`,
      [escalation, transfer, region.municipality.organisation],
    );
    await database.admin.query(
      `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since, by_escalation) VALUES ($1, $2, 'municipality', 'orientation', now(), $3)
       ON CONFLICT (transfer_id, organisation_id, role) DO UPDATE SET since = now(), by_escalation = $3`,
      [transfer, region.municipality.organisation, escalation],
    );
    const desk = await region.tokenOf(region.municipality, 'leerplicht');
    const { body, status } = await api.get(`/api/v1/escalations/${escalation}/letter`, desk);
    expect(status).toBe(200);
    expect(body).toContain('<h1>Melding: een stap ligt stil</h1>');
    expect(body).toContain('geboren in 2009');
    expect(body).toContain('Help om deze stap vlot te trekken');
    expect(body).not.toMatch(/2009-04-12|example\.org.*student/);
    const pdf = await pdfAt(`/api/v1/escalations/${escalation}/letter`, desk);
    expect(pdf).toMatchObject({ title: 'Melding: een stap ligt stil', language: 'nl-NL', faults: [] });
    expect(wordsOf(pdf)).toContain('Help om deze stap vlot te trekken');

    const cookie = await web.logIn(region.membershipOf(region.municipality, 'leerplicht'));
    const letter = await web.get(`/meldingen/${escalation}`, cookie);
    expect(letter.html).toContain(`href="/meldingen/${escalation}/brief.pdf"`);
    const page = await web.get(`/meldingen/${escalation}/brief`, cookie);
    expect(page.headers.get('content-security-policy')).toMatch(/style-src[^;]*'sha256-/);
    expect(page.html).toBe(body);
    const stranger = await web.logIn(region.membershipOf(region.schools[1], 'vso-mentor'));
    expect((await web.get(`/meldingen/${escalation}/brief`, stranger)).status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['handover', 'overdrachtsverslag', 'Warme overdracht'],
    ['end report', 'eindverslag', 'Eindverslag van de overstap'],
  ])('can be read aloud when it is taken from a page: %s', async (_, path, title) => {
    const cookie = await web.logIn(region.membershipOf(region.schools[0], 'vso-mentor'));
    expect((await web.get(`/overstap/${transfer}/${path}`, cookie)).html).toContain(`<h1>${title}</h1>`);
    const response = await fetch(`${web.address}/overstap/${transfer}/${path}.pdf`, { headers: { cookie } });
    expect(await checkPdf(new Uint8Array(await response.arrayBuffer()))).toMatchObject({ title, faults: [] });
  });
});

describe('the support catalogue over HTTP', () => {
  it('is written by the school itself and read by whoever makes a plan', async () => {
    const coordinator = await region.tokenOf(region.college, 'mbo-coordinator');
    const added = await api.post('/api/v1/support-offers', coordinator, { domain: 'learning', name: 'Huiswerkklas' });
    expect(added.status).toBe(201);
    const { body } = await api.get(`/api/v1/support-offers?location=${region.college.location}`, mentor);
    expect(body.items).toMatchObject([{ name: 'Huiswerkklas', domainLabel: 'Leren', location: null }]);
    const elsewhere = await api.post('/api/v1/support-offers', coordinator, { domain: 'learning', name: 'Iets', location: region.otherCollege.location });
    expect(elsewhere).toMatchObject({ status: 400, body: { code: 'LOCATION.NOT_YOURS' } });
    expect((await api.post('/api/v1/support-offers', mentor, { domain: 'learning', name: 'Iets' })).status).toBe(403);
    expect((await api.post(`/api/v1/support-offers/${added.body.id}/endings`, coordinator, { lastDay: '2030-01-01' })).status).toBe(200);
  });
});
