import { beforeAll, describe, expect, it } from '@jest/globals';
import { CaseCalendars } from '../../../libs/casework/calendars.js';
import { ROLES, type Role } from '../../../libs/domain/roles.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import { resolveRole, type RoleHolder } from '../../../libs/persistence/case-roles.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { ORGANISATION_KINDS, partyOf } from '../../../libs/persistence/party.js';
import { compactRegionNumbers } from '../../../libs/persistence/region-numbers.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, makeWorld, openFile, staffOf, type World } from './world.js';

const database = useDoorlijnDatabase();
const DAY = '2026-11-02';
let world: World;
let file: NewFile;

const resolve = (role: Role, { deputy = false, on = DAY, of = file } = {}): Promise<RoleHolder | undefined> =>
  asWorker(database.worker, (manager) => resolveRole(manager, { transferId: of.transfer.id, role, deputy, on }));
const change = (sql: string, values: unknown[]): Promise<unknown> => database.admin.query(sql, values);

beforeAll(async () => {
  world = await makeWorld(database);
});

describe('who fills a role', () => {
  it('is the person appointed in the file, before the fixed contact, before anyone with the role', async () => {
    file = await openFile(database, world, world.schools[0]);
    const first = staffOf(world.schools[0], 'vso-coordinator');
    expect(await resolve('vso-coordinator')).toMatchObject({ membershipId: first.membership, insteadOf: null });
    const contact = await addStaff(database.admin, world.schools[0], 'vso-coordinator', { isContact: true });
    expect(await resolve('vso-coordinator')).toMatchObject({
      membershipId: contact.membership,
      personId: contact.person,
    });
    await change(`INSERT INTO case_roles VALUES ($1, 'vso-coordinator', $2)`, [file.transfer.id, first.membership]);
    expect(await resolve('vso-coordinator')).toMatchObject({ membershipId: first.membership });
  });

  it('prefers the own location over another location of the same school', async () => {
    file = await openFile(database, world, world.schools[1]);
    const [elsewhere] = await database.admin.query<{ id: string }[]>(
      `INSERT INTO locations (organisation_id, name, holiday_region) VALUES ($1, 'Dependance', 'Noord') RETURNING id`,
      [world.schools[1].organisation],
    );
    await addStaff(database.admin, world.schools[1], 'vso-supervisor', { location: elsewhere!.id });
    const here = await addStaff(database.admin, world.schools[1], 'vso-supervisor', {
      location: world.schools[1].location,
    });
    expect(await resolve('vso-supervisor')).toMatchObject({ membershipId: here.membership });
  });

  it('falls back to the contact person of the organisation when nobody has the role', async () => {
    file = await openFile(database, world, world.schools[0]);
    expect(await resolve('mbo-supervisor')).toBeUndefined();
    const contact = await addStaff(database.admin, world.college, 'mbo-contact', { isContact: true });
    expect(await resolve('mbo-supervisor')).toMatchObject({ membershipId: contact.membership });
  });

  it('passes over who has left, and puts the deputy in the place of who is away', async () => {
    file = await openFile(database, world, world.schools[0]);
    const deputy = await addStaff(database.admin, world.schools[0], 'vso-mentor');
    const away = await addStaff(database.admin, world.schools[0], 'vso-aftercare', {
      isContact: true,
      deputy: deputy.membership,
    });
    expect(await resolve('vso-aftercare')).toMatchObject({ membershipId: away.membership });
    await change(`UPDATE memberships SET absent_from = '2026-11-02', absent_until = '2026-11-06' WHERE id = $1`, [
      away.membership,
    ]);
    expect(await resolve('vso-aftercare')).toMatchObject({
      membershipId: deputy.membership,
      insteadOf: away.membership,
    });
    expect(await resolve('vso-aftercare', { on: '2026-11-07' })).toMatchObject({ membershipId: away.membership });
    await change(`UPDATE memberships SET valid_until = '2026-11-08' WHERE id = $1`, [away.membership]);
    expect(await resolve('vso-aftercare', { on: '2026-11-09' })).toMatchObject({
      membershipId: staffOf(world.schools[0], 'vso-aftercare').membership,
    });
  });

  it('names as deputy of the case lead the one in the file', async () => {
    file = await openFile(database, world, world.schools[0]);
    expect(await resolve('vso-mentor', { deputy: true })).toMatchObject({
      membershipId: file.transfer.deputyMembershipId,
      insteadOf: file.transfer.leadMembershipId,
    });
  });

  it('finds leerplicht and the Doorstroompunt of the home municipality, and nobody where it does not take part', async () => {
    file = await openFile(database, world, world.schools[0]);
    expect(await resolve('leerplicht')).toBeUndefined();
    const [home] = await database.admin.query<{ cbs_code: string }[]>(
      'SELECT cbs_code FROM organisations WHERE id = $1',
      [world.municipality.organisation],
    );
    await change('UPDATE transfers SET cbs_code = $2 WHERE id = $1', [file.transfer.id, home!.cbs_code]);
    expect(await resolve('leerplicht')).toMatchObject({
      membershipId: staffOf(world.municipality, 'leerplicht').membership,
    });
    expect(await resolve('rmc-coordinator')).toMatchObject({
      membershipId: staffOf(world.rmc, 'rmc-coordinator').membership,
    });
    expect(await resolve('region-coordinator')).toMatchObject({
      membershipId: staffOf(world.region, 'region-coordinator').membership,
    });
  });

  it('is the student where the role is the student or a parent', async () => {
    file = await openFile(database, world, world.schools[0]);
    expect(await resolve('student')).toEqual({ kind: 'student', studentId: file.student.id });
    expect(await resolve('parent')).toEqual({ kind: 'parent', studentId: file.student.id });
  });

  it('is looked into by the same party in TypeScript and in the database', async () => {
    for (const role of ROLES) {
      for (const kind of ORGANISATION_KINDS) {
        const [row] = await database.admin.query<{ party: string | null }[]>('SELECT party_of($1, $2) AS party', [
          role,
          kind,
        ]);
        expect({ role, kind, party: row?.party }).toEqual({ role, kind, party: partyOf(role, kind) });
      }
    }
  });
});

describe('the calendars of a transfer', () => {
  const counted = async (
    calendars: CaseCalendars,
  ): Promise<{ queries: number; calendars: Awaited<ReturnType<CaseCalendars['of']>> }> =>
    asWorker(database.worker, async (manager) => {
      let queries = 0;
      const counting = { query: (sql: string, values: unknown[]) => ((queries += 1), manager.query(sql, values)) };
      return { calendars: await calendars.of(counting as never, file.transfer.id), queries };
    });

  it('know the holidays of the location, close the own days, and let a municipality work through school holidays', async () => {
    file = await openFile(database, world, world.schools[0]);
    await change(
      `INSERT INTO own_days (organisation_id, location_id, date, reason) VALUES ($1, $2, '2026-11-04', 'Studiedag')`,
      [world.schools[0].organisation, world.schools[0].location],
    );
    const { calendars } = await counted(new CaseCalendars());
    expect(calendars.vso.key).toBe('school:Noord');
    expect(calendars.vso.isCountingDay('2026-11-04')).toBe(false);
    expect(calendars.mbo.isCountingDay('2026-11-04')).toBe(true);
    expect(calendars.vso.isCountingDay('2026-12-22')).toBe(false);
    expect(calendars.municipality.isCountingDay('2026-12-22')).toBe(true);
  });

  it('cost one query once they are known, and are read anew when a closing day is added or removed', async () => {
    file = await openFile(database, world, world.schools[0]);
    const kept = new CaseCalendars();
    const before = await counted(kept);
    expect((await counted(kept)).queries).toBe(1);
    const [day] = await database.admin.query<{ id: string }[]>(
      `INSERT INTO own_days (organisation_id, date, reason) VALUES ($1, '2026-11-11', 'Sint-Maarten') RETURNING id`,
      [world.schools[0].organisation],
    );
    const closed = await counted(kept);
    expect(closed.calendars.vso.version).not.toBe(before.calendars.vso.version);
    expect(closed.calendars.vso.isCountingDay('2026-11-11')).toBe(false);
    expect(closed.calendars.mbo.version).toBe(before.calendars.mbo.version);
    await change('DELETE FROM own_days WHERE id = $1', [day!.id]);
    expect((await counted(kept)).calendars.vso.isCountingDay('2026-11-11')).toBe(true);
  });
});

describe('the numbers of a region', () => {
  const numbers = (): Promise<{ phase: string; n: number }[]> =>
    database.admin.query(
      `SELECT phase, sum(n)::int AS n FROM region_numbers WHERE region_id = $1 GROUP BY phase HAVING sum(n) <> 0 ORDER BY phase`,
      [world.region.organisation],
    );

  it('follow every move, and stay the same when they are summed up', async () => {
    const counted = (): Promise<unknown> =>
      database.admin.query(
        'SELECT phase, count(*)::int AS n FROM transfers WHERE region_id = $1 GROUP BY phase ORDER BY phase',
        [world.region.organisation],
      );
    const files = await Promise.all([1, 2, 3].map(() => openFile(database, world, world.schools[0])));
    await change(`UPDATE transfers SET phase = 'application', colour = 'red' WHERE id = $1`, [files[0]!.transfer.id]);
    await change(`UPDATE transfers SET phase = 'closed' WHERE id = $1`, [files[0]!.transfer.id]);
    expect(await numbers()).toEqual(await counted());
    expect(await asWorker(database.worker, compactRegionNumbers)).toBeGreaterThan(0);
    expect(await numbers()).toEqual(await counted());
    expect(await asWorker(database.worker, compactRegionNumbers)).toBe(0);
  });
});
