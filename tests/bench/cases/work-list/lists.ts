import type { DataSource } from 'typeorm';
import type { DemoPeople } from '../../../../apps/local/demo/create-region.js';
import { localDateOf } from '../../../../libs/calendar/index.js';
import type { Casework } from '../../../../libs/casework/casework.js';
import { ListTransfers } from '../../../../libs/casework/list-transfers.js';
import { RegionNumbers } from '../../../../libs/casework/region-numbers.js';
import type { ListTransfersInput } from '../../../../libs/contracts/lists.js';
import type { Role } from '../../../../libs/domain/index.js';
import type { StaffActor } from '../../../../libs/persistence/actor.js';
import type { Stage } from '../../stage.js';

/** A page that somebody asks for, and the same rows without anything of Doorlijn around them. */
export interface Page {
  name: string;
  /** Dutch, for the drawing. */
  title: string;
  /** @returns how many rows it shows; of the dashboard: how many transfers it counts */
  ours(): Promise<number>;
  /** @returns the same number */
  plain(): Promise<number>;
}

const LIMIT = 50;
const SCHOOL = 'Altra College Centrum';
const COLLEGE = 'MBO College Noord';
const SCHOOL_YEAR = 2025;

/** Pages of a mentor, of a school, of a college and of the region, at whatever size the file has. */
export function pagesOf(stage: Stage, casework: Casework): Page[] {
  const { people, locations } = stage.region;
  const at = (place: string, role: Role): StaffActor => {
    const [found] = people.at(locations.get(place) ?? '', role);
    const actor = people.byMembership(found?.membership ?? '');
    if (actor === undefined) throw new Error(`no ${role} at ${place}`);
    return actor;
  };
  const today = localDateOf(stage.now());
  const list = new ListTransfers(casework);
  const plain = new PlainList(stage.admin);
  const page = (
    name: string,
    title: string,
    actor: StaffActor,
    asked: Partial<ListTransfersInput>,
    wanted: Wanted,
  ): Page => ({
    name,
    title,
    ours: async () => (await list.execute(actor, { whose: 'organisation', limit: LIMIT, ...asked })).items.length,
    plain: () => plain.rows(actor.organisation, wanted),
  });
  const mentor = at(SCHOOL, 'vso-mentor');
  const coordinator = at(SCHOOL, 'vso-coordinator');
  const college = at(COLLEGE, 'mbo-coordinator');
  const supervisor = ofOrganisation(people, coordinator.organisation, 'vso-supervisor');
  const mine = `(t.lead_membership_id = '${mentor.membership}' OR t.deputy_membership_id = '${mentor.membership}' OR ${TURN('vso-mentor')})`;
  return [
    page('mine', 'Mijn werk van een mentor', mentor, { whose: 'mine' }, { party: 'vso', where: mine }),
    page(
      'mine-few',
      'Mijn werk, als er niets is',
      supervisor,
      { whose: 'mine' },
      { party: 'vso', where: `t.lead_membership_id = '${supervisor.membership}'` },
    ),
    page('school', 'Hele school', coordinator, {}, { party: 'vso', where: 'true' }),
    page('college', 'Hele mbo-instelling', college, {}, { party: 'mbo', where: 'true' }),
    page(
      'overdue',
      'Te laat',
      coordinator,
      { overdue: true },
      { party: 'vso', where: `t.next_due < date '${today}'`, dated: true },
    ),
    page('phase', 'Eén fase', college, { phase: 'landing' }, { party: 'mbo', where: `t.phase = 'landing'` }),
    page('turn', 'Aan zet', college, { turn: 'mbo-mentor' }, { party: 'mbo', where: TURN('mbo-mentor') }),
    page('nothing', 'Niets gevonden', coordinator, { colour: 'red' }, { party: 'vso', where: `t.colour = 'red'` }),
    page(
      'search',
      'Zoeken op nummer',
      coordinator,
      { studentNumber: 'W700' },
      { party: 'vso', where: `t.student_number = 'W700'` },
    ),
    regionPage(stage, casework, today),
  ];
}

const TURN = (role: Role): string =>
  `(SELECT w.responsible = '${role}' FROM steps w WHERE w.transfer_id = t.id AND w.key = t.next_step)`;

/** Somebody of a whole organisation, who leads nothing and whose turn it hardly ever is. */
function ofOrganisation(people: DemoPeople, organisation: string, role: Role): StaffActor {
  const found = people
    .with(role)
    .map((membership) => people.byMembership(membership))
    .find((actor) => actor?.organisation === organisation);
  if (found === undefined) throw new Error(`no ${role} at organisation ${organisation}`);
  return found;
}

function regionPage(stage: Stage, casework: Casework, today: string): Page {
  const { people } = stage.region;
  const coordinator = people.byMembership(people.with('region-coordinator')[0] ?? '');
  if (coordinator === undefined) throw new Error('the region has no coordinator');
  const numbers = new RegionNumbers(casework);
  return {
    name: 'region',
    title: 'Dashboard van de regio',
    ours: async () => {
      const { total } = await numbers.execute(coordinator, { schoolYear: SCHOOL_YEAR });
      return typeof total === 'number' ? total : 0;
    },
    async plain() {
      const [counts] = await Promise.all([
        stage.admin.query<{ n: number }[]>(PLAIN_COUNTS, [SCHOOL_YEAR]),
        stage.admin.query<object[]>(PLAIN_OVERDUE, [SCHOOL_YEAR, today]),
        stage.admin.query<object[]>(PLAIN_ESCALATIONS),
      ]);
      return counts.reduce((sum, { n }) => sum + n, 0);
    },
  };
}

const PLAIN_COUNTS = `
  SELECT vso_location_id, mbo_location_id, phase, colour, count(*) AS n FROM transfers WHERE school_year = $1 GROUP BY 1, 2, 3, 4`;
const PLAIN_OVERDUE = `
  SELECT vso_location_id, mbo_location_id, phase, next_step, count(*) FROM transfers
  WHERE school_year = $1 AND next_due < $2::date AND phase NOT IN ('closed', 'withdrawn') GROUP BY 1, 2, 3, 4`;
const PLAIN_ESCALATIONS = `
  SELECT date_trunc('week', raised_at AT TIME ZONE 'Europe/Amsterdam'), reason, desk_kind, status, count(*) FROM escalations GROUP BY 1, 2, 3, 4`;

interface Wanted {
  party: 'vso' | 'mbo';
  /** About `t`. */
  where: string;
  /** Only rows with a day. */
  dated?: boolean;
}

/** The same page in the fastest SQL that we know, past row-level security, without log, decryption or calendar. */
class PlainList {
  constructor(private readonly admin: DataSource) {}

  async rows(organisation: string, wanted: Wanted): Promise<number> {
    const dated = await this.part(organisation, wanted, 't.next_due IS NOT NULL', 't.next_due, t.id', LIMIT + 1);
    if (dated.length > LIMIT || wanted.dated === true) return Math.min(dated.length, LIMIT);
    const rest = await this.part(organisation, wanted, 't.next_due IS NULL', 't.id', LIMIT + 1 - dated.length);
    return Math.min(dated.length + rest.length, LIMIT);
  }

  private part(
    organisation: string,
    { party, where }: Wanted,
    which: string,
    order: string,
    limit: number,
  ): Promise<object[]> {
    return this.admin.query<object[]>(
      `SELECT t.*, s.personal, k.wrapped, v.name AS vso, m.name AS mbo, p.name AS lead, st.responsible
       FROM (SELECT t.* FROM locations l CROSS JOIN LATERAL (
           SELECT t.* FROM transfers t WHERE t.${party}_location_id = l.id AND t.phase NOT IN ('closed', 'withdrawn') AND ${which} AND ${where}
           ORDER BY ${order} LIMIT ${limit}) t
         WHERE l.organisation_id = $1 ORDER BY ${order} LIMIT ${limit}) t
         JOIN students s ON s.id = t.student_id JOIN student_keys k ON k.student_id = s.id
         JOIN locations v ON v.id = t.vso_location_id LEFT JOIN locations m ON m.id = t.mbo_location_id
         JOIN memberships lm ON lm.id = t.lead_membership_id JOIN people p ON p.id = lm.person_id
         LEFT JOIN steps st ON st.transfer_id = t.id AND st.key = t.next_step
       ORDER BY ${order}`,
      [organisation],
    );
  }
}
