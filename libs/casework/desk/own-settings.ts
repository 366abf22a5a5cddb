import { localDateOf } from '../../calendar/index.js';
import type { Role } from '../../domain/roles.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { MembershipRow } from '../../persistence/entities/membership.js';
import { PersonRow } from '../../persistence/entities/person.js';
import type { Casework } from '../casework.js';
import { staffOf } from '../done.js';

export interface OwnSettings {
  rhythm: PersonRow['notify'];
  /** Null when at work as usual. */
  away: { from: LocalDate; until: LocalDate | null } | null;
  /** Membership of who stands in, also when at work. */
  deputy: string | null;
  /** Who can stand in: colleagues of the same organisation who work there today. */
  colleagues: { membership: string; name: string; role: Role }[];
  /** Colleagues who are away now and have this person as deputy. */
  standsInFor: { name: string; role: Role; until: LocalDate | null }[];
}

interface Member {
  membership: string;
  person: string;
  name: string;
  role: Role;
  deputy: string | null;
  absentFrom: LocalDate | null;
  absentUntil: LocalDate | null;
}

/** How somebody wants their mail, and when they are away and who takes over. */
export class ReadOwnSettings {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<OwnSettings> {
    const staff = staffOf(actor);
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const own = await manager.findOneByOrFail(MembershipRow, { id: staff.membership });
      const { notify } = await manager.findOneByOrFail(PersonRow, { id: staff.person });
      const members = await manager.query<Member[]>(
        `SELECT m.id AS membership, m.person_id AS person, p.name, m.role, m.deputy_membership_id AS deputy,
           m.absent_from AS "absentFrom", m.absent_until AS "absentUntil"
         FROM memberships m JOIN people p ON p.id = m.person_id
         WHERE m.organisation_id = $1 AND m.valid_from <= $2 AND (m.valid_until IS NULL OR m.valid_until >= $2)
         ORDER BY p.name, m.role`,
        [staff.organisation, today],
      );
      const isAway = ({ absentFrom, absentUntil }: Member): boolean =>
        absentFrom !== null && absentFrom <= today && (absentUntil === null || absentUntil >= today);
      const over = own.absentUntil !== null && own.absentUntil < today;
      return {
        rhythm: notify,
        away: own.absentFrom === null || over ? null : { from: own.absentFrom, until: own.absentUntil },
        deputy: own.deputyMembershipId,
        colleagues: members
          .filter(({ person, role }) => person !== staff.person && role !== 'admin' && role !== 'privacy-officer')
          .map(({ membership, name, role }) => ({ membership, name, role })),
        standsInFor: members
          .filter((each) => each.deputy === staff.membership && isAway(each))
          .map(({ name, role, absentUntil }) => ({ name, role, until: absentUntil })),
      };
    });
  }
}
