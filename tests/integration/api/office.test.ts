import { beforeAll, describe, expect, it } from '@jest/globals';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff } from '../persistence/world.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { column, useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
let region: Region;
let admin: string;
let mentor: string;
let coordinator: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  const actor = await addStaff(database.admin, region.schools[0], 'admin');
  await database.admin.query('UPDATE people SET demo = true');
  admin = await api.logIn(actor.membership);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  coordinator = await region.tokenOf(region.region, 'region-coordinator');
});

describe('the office over the API', () => {
  it('keeps its people: a colleague comes, gets a second role, and stops', async () => {
    const added = await api.post('/api/v1/people', admin, { name: 'Noor de Vries', email: 'noor@example.org', role: 'vso-mentor' });
    expect(added.status).toBe(201);
    const { person, membership } = added.body as { person: string; membership: string };
    const twice = await api.post('/api/v1/people', admin, { name: 'Noor de Vries', email: 'noor@example.org', role: 'vso-mentor' });
    expect(twice).toMatchObject({ status: 409, body: { errors: [expect.objectContaining({ field: 'email', code: 'PERSON.EXISTS' })] } });
    expect((await api.post(`/api/v1/people/${person}/roles`, admin, { role: 'vso-contact' })).status).toBe(201);
    const stopped = await api.call('PUT', `/api/v1/roles/${membership}`, { token: admin, body: { validUntil: '2030-01-01' } });
    expect(stopped).toMatchObject({ status: 200, body: { person } });
    const { items } = (await api.get('/api/v1/people', admin)).body as { items: { person: string; memberships: unknown }[] };
    const noor = items.find((each) => each.person === person)!;
    expect(column(noor.memberships, 'validUntil').sort()).toEqual(['2030-01-01', null]);
    expect((await api.get('/api/v1/people', mentor)).status).toBe(403);
  });

  it('reads back the days on which it is closed', async () => {
    await api.post('/api/v1/own-days', admin, { date: '2030-05-06', reason: 'Studiedag' });
    expect((await api.get('/api/v1/own-days', mentor)).body).toEqual({
      items: [{ id: expect.any(String), date: '2030-05-06', reason: 'Studiedag', location: null }],
    });
    expect((await api.get('/api/v1/own-days', await region.tokenOf(region.schools[1], 'vso-mentor'))).body).toEqual({ items: [] });
  });

  it('tells what can be filled in for a new transfer', async () => {
    const { status, body } = await api.get('/api/v1/own-school', mentor);
    expect(status).toBe(200);
    expect(body.mentors).toHaveLength(2);
    expect(body.mboSchools.length).toBeGreaterThan(1);
  });

  it('lists what waits for the own role', async () => {
    const { body } = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]));
    await database.admin.query(
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, due, shortened, beyond_known, calendar, calendar_version, version)
       VALUES ($1, 'profile', 'profile', 'open', 'vso-mentor', 'vso', '2026-10-05', '2026-10-26', false, false, 'school:Noord', 1, 1)`,
      [body.recorded.transfer],
    );
    const { status, body: list } = await api.get('/api/v1/me/steps?until=2030-01-01', mentor);
    expect(status).toBe(200);
    expect(column(list.items, 'step')).toEqual(['profile']);
    expect((await api.get('/api/v1/me/steps', mentor)).status).toBe(400);
  });

  it('gives the course of a region in numbers to the region only', async () => {
    expect(await api.get('/api/v1/region-course?schoolYear=2026', coordinator)).toMatchObject({ status: 200, body: { schoolYear: 2026 } });
    expect((await api.get('/api/v1/region-course?schoolYear=2026', mentor)).status).toBe(403);
  });

  it('gives the lines that an import could not take, as a file', async () => {
    const csv =
      'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email\n77;Sam;Jansen;31-02-2009;Amsterdam;School A;niemand@example.org\n';
    const created = await api.call('POST', '/api/v1/cohort-imports', { token: mentor, body: csv, headers: { 'content-type': 'text/csv' } });
    expect(created.status).toBe(202);
    const { status, headers, body } = await api.get(`/api/v1/cohort-imports/${created.body.id as string}/bad-lines`, mentor);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(body).toContain('geboortedatum');
    const other = await region.tokenOf(region.schools[1], 'vso-mentor');
    expect((await api.get(`/api/v1/cohort-imports/${created.body.id as string}/bad-lines`, other)).status).toBe(404);
  });

  it('makes a version of the agreements of its region, and asks to move to it', async () => {
    const document = { ...standaard2026, key: 'regio-2027', label: 'Regio 2027' };
    const added = await api.post('/api/v1/policies', coordinator, { document, validFrom: '2030-08-01' });
    expect(added.status).toBe(201);
    const path = `/api/v1/policies/${added.body.id as string}`;
    expect((await api.get(path, coordinator)).body).toMatchObject({ key: 'regio-2027', region: region.region.organisation });
    expect((await api.post(`${path}/moves`, mentor)).status).toBe(403);
    expect((await api.post(`${path}/moves`, coordinator)).status).toBe(202);
    expect(await api.post(`${path}/moves`, coordinator)).toMatchObject({ status: 409, body: { code: 'POLICY.MOVING' } });
    expect(await api.post('/api/v1/policies', coordinator, { document: {}, validFrom: 'ooit' })).toMatchObject({ status: 400 });
  });
});
