import type { EntityManager } from 'typeorm';

import type { AwayBody } from '../../contracts/desk.js';
import { localDateOf } from '../../calendar/index.js';
import { ALLOWED } from '../../domain/actions.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { MembershipRow } from '../../persistence/entities/membership.js';
import { PersonRow } from '../../persistence/entities/person.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { colleaguesOf } from '../colleagues.js';
import { staffOf } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';

const NOBODY = {
  sentence: 'Kies wie het overneemt.',
  errors: [mistake('deputy', 'DEPUTY.MISSING', 'Kies wie het overneemt.')],
};

export interface Away {
  membership: string;
  from: LocalDate | null;
  until: LocalDate | null;
  deputy: string | null;
}

/** Somebody is away: mails and work go to the deputy until the day they are back. By themselves, or by who leads them. */
export class SetAway {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError COLLEAGUE.UNKNOWN, DEPUTY.MISSING, DEPUTY.UNKNOWN */
  async execute(
    actor: Actor,
    { colleague, from, until, deputy }: AwayBody & { colleague?: string | undefined },
  ): Promise<Away> {
    const staff = staffOf(actor);
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const row = await this.membershipOf(manager, actor, colleague);
      const standIn = deputy ?? row.deputyMembershipId;
      if (standIn === null) throw new CaseworkError('DEPUTY.MISSING', 'nobody takes over', NOBODY);
      const colleagues = await colleaguesOf(manager, [staff.organisation], localDateOf(this.casework.clock.now()));
      const fits = colleagues.some(({ membership, person }) => membership === standIn && person !== row.personId);
      if (!fits) refuseMistakes([mistake('deputy', 'DEPUTY.UNKNOWN')]);
      const absence = { absentFrom: from, absentUntil: until ?? null, deputyMembershipId: standIn };
      await manager.update(MembershipRow, row.id, absence);
      await writeAudit(this.casework, manager, staff, {
        action: 'absence-of-staff.set',
        fields: ['from', 'until', 'deputy'],
      });
      return { membership: row.id, from, until: until ?? null, deputy: standIn };
    });
  }

  private async membershipOf(
    manager: EntityManager,
    actor: Actor,
    colleague: string | undefined,
  ): Promise<MembershipRow> {
    const staff = staffOf(actor);
    const id = colleague ?? staff.membership;
    const row = await manager.findOneBy(MembershipRow, { id, organisationId: staff.organisation });
    const may = id === staff.membership || ALLOWED['set-absence'].roles.includes(staff.role);
    if (row === null || !may)
      throw new CaseworkError('COLLEAGUE.UNKNOWN', `membership ${id} is not one to set away by this actor`);
    return row;
  }
}

/** Back again, sooner than planned or not; the deputy stays who it was, for the next time. */
export class ComeBack {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor): Promise<Away> {
    const staff = staffOf(actor);
    return withActor(this.casework.dataSource, staff, async (manager) => {
      await manager.update(MembershipRow, staff.membership, { absentFrom: null, absentUntil: null });
      const row = await manager.findOneByOrFail(MembershipRow, { id: staff.membership });
      await writeAudit(this.casework, manager, staff, { action: 'absence-of-staff.ended', fields: ['from', 'until'] });
      return { membership: row.id, from: null, until: null, deputy: row.deputyMembershipId };
    });
  }
}

/** In which rhythm mails come that can wait. What cannot wait comes in working hours, whatever was chosen. */
export class ChooseRhythm {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { rhythm }: { rhythm: 'at-once' | 'daily' | 'weekly' }): Promise<{ rhythm: string }> {
    const staff = staffOf(actor);
    return withActor(this.casework.dataSource, staff, async (manager) => {
      await manager.update(PersonRow, staff.person, { notify: rhythm });
      await writeAudit(this.casework, manager, staff, { action: 'notifications.chosen', fields: ['rhythm'] });
      return { rhythm };
    });
  }
}
