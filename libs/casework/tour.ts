import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import type { Role } from '../domain/roles.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type StaffActor, SYSTEM } from '../persistence/actor.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import type { Casework } from './casework.js';
import { personalOfTransfer } from './student.js';

/** Who is met on the way of one student, one after another. */
export const TOUR_STATIONS = ['leaving-school', 'plan', 'own-page', 'landing', 'desk', 'region'] as const;
export type TourStation = (typeof TOUR_STATIONS)[number];

export interface TourStop {
  station: TourStation;
  /** Null where the student is met: nobody of staff. */
  membership: string | null;
  name: string;
  role: Role;
}

export interface Tour {
  /** Membership by which the file is read: that of the mentor at the mbo. */
  guide: string;
  transfer: string;
  firstName: string;
  /** Of this student, at the desk of the tour; null when nothing was raised. */
  escalation: string | null;
  stops: TourStop[];
}

const ROLES: Record<TourStation, readonly Role[]> = {
  'leaving-school': ['vso-mentor'],
  plan: ['mbo-coordinator', 'mbo-intaker', 'mbo-contact'],
  'own-page': [],
  landing: ['mbo-mentor'],
  desk: ['leerplicht', 'rmc'],
  region: ['region-coordinator'],
};

/** Looked at until one has a student who tells something; more would slow the first page of a demo down. */
const GUIDES = 12;

/**
 * The student whose way a visitor of the demo follows, with a person at each station: somebody in the landing whom a desk was told
 * of, when there is one. Only made-up people are ever found.
 */
export class FindTour {
  constructor(private readonly casework: Casework) {}

  /** @param known the guide and student of a tour that was begun; another is looked for when left out. */
  async execute(known?: { guide: string; transfer: string }): Promise<Tour | undefined> {
    const { dataSource } = this.casework;
    const guides = await withActor(dataSource, SYSTEM, (manager) => guidesIn(manager, known?.guide));
    let best: Found | undefined;
    for (const guide of guides) {
      const found = await withActor(dataSource, guide, (manager) => candidateOf(manager, guide, known?.transfer));
      if (found !== undefined && (best === undefined || found.tells > best.tells)) best = { ...found, guide };
      if (best !== undefined && best.tells >= TELLS_ALL) break;
    }
    return best === undefined ? undefined : this.tourOf(best);
  }

  private async tourOf({ guide, transfer: id, escalation, desk }: Found): Promise<Tour> {
    const { dataSource, clock } = this.casework;
    return withActor(dataSource, guide, async (manager) => {
      const transfer = await manager.findOneByOrFail(TransferRow, { id });
      const personal = await personalOfTransfer(this.casework, manager, transfer);
      const people = await peopleOf(manager, transfer, desk, localDateOf(clock.now()));
      const firstName = personal?.firstName ?? 'Leerling';
      const stops = TOUR_STATIONS.flatMap((station): TourStop[] => {
        if (station === 'own-page') return [{ station, membership: null, name: firstName, role: 'student' }];
        const [person] = ROLES[station].flatMap((wanted) => people.find(({ role }) => role === wanted) ?? []);
        return person === undefined ? [] : [{ station, ...person }];
      });
      return { guide: guide.membership, transfer: id, firstName, escalation, stops };
    });
  }
}

interface Candidate {
  transfer: string;
  escalation: string | null;
  desk: string | null;
  /** The more there is to see, the higher. */
  tells: number;
}
interface Found extends Candidate {
  guide: StaffActor;
}

/** In the landing, with a desk that was told. */
const TELLS_ALL = 3;

async function guidesIn(manager: EntityManager, wanted: string | undefined): Promise<StaffActor[]> {
  const rows = await manager.query<Omit<StaffActor, 'kind'>[]>(
    `SELECT m.id AS membership, m.person_id AS person, m.organisation_id AS organisation, m.role
     FROM memberships m JOIN people p ON p.id = m.person_id
     WHERE p.demo AND m.role = 'mbo-mentor' AND ($1::uuid IS NULL OR m.id = $1) ORDER BY m.id LIMIT ${String(GUIDES)}`,
    [wanted ?? null],
  );
  return rows.map((row) => ({ kind: 'staff', ...row }));
}

async function candidateOf(
  manager: EntityManager,
  { organisation }: StaffActor,
  wanted: string | undefined,
): Promise<Candidate | undefined> {
  const [row] = await manager.query<Candidate[]>(
    `SELECT t.id AS transfer, e.id AS escalation, e.desk,
       (CASE WHEN t.phase = 'landing' THEN 2 ELSE 0 END + CASE WHEN e.id IS NOT NULL THEN 1 ELSE 0 END) AS tells
     FROM locations l JOIN transfers t ON t.mbo_location_id = l.id
       LEFT JOIN LATERAL (SELECT x.id, x.desk_organisation_id AS desk FROM escalations x
         WHERE x.transfer_id = t.id AND x.desk_kind IN ('leerplicht', 'rmc') ORDER BY x.raised_at DESC LIMIT 1) e ON true
     WHERE l.organisation_id = $1 AND ($2::uuid IS NULL OR t.id = $2)
     ORDER BY tells DESC, (SELECT count(*) FROM check_ins c WHERE c.transfer_id = t.id) DESC, t.id LIMIT 1`,
    [organisation, wanted ?? null],
  );
  return row;
}

/** The people of the transfer first, then whoever has the role at the same organisations. */
async function peopleOf(
  manager: EntityManager,
  transfer: TransferRow,
  desk: string | null,
  today: LocalDate,
): Promise<{ membership: string; name: string; role: Role }[]> {
  return manager.query(
    `SELECT m.id AS membership, p.name, m.role
     FROM memberships m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
     WHERE p.demo AND m.role = ANY($1) AND m.valid_from <= $2 AND (m.valid_until IS NULL OR m.valid_until >= $2)
       AND (m.organisation_id IN (SELECT organisation_id FROM locations WHERE id IN ($3, $4))
         OR ($5::uuid IS NOT NULL AND m.organisation_id = $5) OR ($5::uuid IS NULL AND o.cbs_code = $6) OR m.organisation_id = $7)
     ORDER BY EXISTS (SELECT 1 FROM case_roles r WHERE r.transfer_id = $8 AND r.membership_id = m.id AND r.role = m.role) DESC,
       m.id IN ($9, $10) DESC, m.location_id IN ($3, $4) DESC NULLS LAST, m.is_contact DESC, m.id`,
    [
      Object.values(ROLES).flat(),
      today,
      transfer.vsoLocationId,
      transfer.mboLocationId,
      desk,
      transfer.cbsCode,
      transfer.regionId,
      transfer.id,
      transfer.leadMembershipId,
      transfer.deputyMembershipId,
    ],
  );
}
