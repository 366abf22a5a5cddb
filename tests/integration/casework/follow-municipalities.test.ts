import { describe, expect, it } from '@jest/globals';
import { ListEscalations } from '../../../libs/casework/escalations.js';
import { FollowMunicipalities, type MunicipalityList } from '../../../libs/casework/follow-municipalities.js';
import { AddMembership, AddPerson, CreateOrganisation } from '../../../libs/casework/organisations.js';
import { SYSTEM, type StaffActor } from '../../../libs/persistence/actor.js';
import type { Role } from '../../../libs/domain/roles.js';
import { student } from './region.js';
import { usePlay, type Play } from './school.js';

const stage = usePlay();

interface Desk {
  organisation: string;
  actor: StaffActor;
}

async function deskOf({ casework, region }: Play, role: Role, made: { kind: 'rmc' | 'municipality'; name: string; rmcCode: string; cbsCode?: string }): Promise<Desk> {
  const { id: organisation } = await new CreateOrganisation(casework).execute(SYSTEM, { ...made, region: region.region.organisation });
  const person = await new AddPerson(casework).execute(SYSTEM, { name: made.name, email: `${made.rmcCode}-${made.kind}@voorbeeld.nl` });
  const of = { person: person.id, organisation, role, isContact: true, validFrom: '2020-01-01' };
  const { id: membership } = await new AddMembership(casework).execute(SYSTEM, of);
  return { organisation, actor: { kind: 'staff', membership, person: person.id, organisation, role } };
}

/** Nobody held the intake: the ladder has gone to a desk, leerplicht or RMC by the age of the student. */
async function stalled(play: Play, birthDate: string): Promise<string> {
  const pupil = student(play.region).student;
  const transfer = await play.handedOver({ student: { ...pupil, birthDate } });
  await play.finish(transfer, play.mbo(), 'handover', 'accepted');
  return transfer;
}

const rowOf = async ({ database }: Play, transfer: string) => {
  const [row] = await database.admin.query<{ code: string; desk: string; kind: string; moved: number }[]>(
    `SELECT t.cbs_code AS code, e.desk_organisation_id AS desk, e.desk_kind AS kind,
       (SELECT count(*)::int FROM facts f WHERE f.transfer_id = t.id AND f.type = 'moved') AS moved
     FROM transfers t LEFT JOIN escalations e ON e.transfer_id = t.id WHERE t.id = $1`,
    [transfer],
  );
  return row;
};
const seen = async ({ casework }: Play, { actor }: Desk): Promise<string[]> =>
  (await new ListEscalations(casework).execute(actor, { limit: 50 })).items.map(({ transfer }) => transfer);

describe('a municipality', () => {
  it('that goes to another RMC region or merges takes its running cases and open escalations along, from that day', async () => {
    const { play } = stage;
    const grown = await stalled(play, '2007-05-14');
    const young = await stalled(play, '2011-05-14');
    await play.until(play.dayAfter(120));
    expect(await rowOf(play, grown)).toMatchObject({ code: 'GM0363', kind: 'rmc', desk: play.region.rmc.organisation, moved: 0 });
    expect(await rowOf(play, young)).toMatchObject({ kind: 'leerplicht', desk: play.region.municipality.organisation });
    const rmc = await deskOf(play, 'rmc', { kind: 'rmc', name: 'Doorstroompunt Zaanstreek', rmcCode: '22' });
    const [change, merger] = [play.dayAfter(2), play.dayAfter(6)];
    const list: MunicipalityList = {
      on: (day) => [
        { cbsCode: 'GM0363', rmcRegionCode: day < change ? '21' : '22' },
        { cbsCode: 'GM9999', rmcRegionCode: '22' },
      ],
      successors: (day) => new Map(day < merger ? [] : [['GM0363', 'GM9999']]),
    };
    const follow = new FollowMunicipalities(play.worker, list);
    expect(await follow.execute()).toBe(0);

    await play.until(change);
    expect(await follow.execute()).toBe(2);
    await play.settle();
    expect(await rowOf(play, grown)).toMatchObject({ code: 'GM0363', kind: 'rmc', desk: rmc.organisation, moved: 1 });
    expect(await rowOf(play, young)).toMatchObject({ kind: 'leerplicht', desk: play.region.municipality.organisation });
    expect(await seen(play, rmc)).toEqual([grown]);
    expect(await follow.execute()).toBe(0);

    const town = await deskOf(play, 'leerplicht', { kind: 'municipality', name: 'Gemeente Nieuwstad', rmcCode: '22', cbsCode: 'GM9999' });
    await play.until(merger);
    expect(await follow.execute()).toBe(2);
    await play.settle();
    expect(await rowOf(play, young)).toMatchObject({ code: 'GM9999', kind: 'leerplicht', desk: town.organisation, moved: 2 });
    expect(await seen(play, town)).toEqual([young]);
    expect(await follow.execute()).toBe(0);
  });

  it('that merges while the new one has no desk here goes on as its desk', async () => {
    const { play } = stage;
    const { database } = play;
    await database.admin.query(`UPDATE organisations SET cbs_code = 'GM0001', rmc_code = '21' WHERE id = $1`, [play.region.municipality.organisation]);
    const list: MunicipalityList = { on: () => [{ cbsCode: 'GM0002', rmcRegionCode: '22' }], successors: () => new Map([['GM0001', 'GM0002']]) };
    expect(await new FollowMunicipalities(play.worker, list).execute()).toBe(0);
    const [desk] = await database.admin.query('SELECT cbs_code AS code, rmc_code AS rmc FROM organisations WHERE id = $1', [play.region.municipality.organisation]);
    expect(desk).toEqual({ code: 'GM0002', rmc: '22' });
  });
});
