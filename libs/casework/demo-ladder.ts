import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import type { CalendarOwner } from '../domain/deadlines.js';
import { stepPolicyOf, type RungAction } from '../domain/policy.js';
import type { Role } from '../domain/roles.js';
import { labelOf, type StepKind } from '../domain/steps.js';
import { dateOfDay, dayNumber, type LocalDate } from '../domain/time.js';
import { SYSTEM, withActor, type StaffActor } from '../persistence/actor.js';
import { PolicyRow } from '../persistence/entities/policy.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import { CaseCalendars } from './calendars.js';
import type { Casework } from './casework.js';
import { personalOfTransfer } from './student.js';

/** Which step is looked at: kept in the address of the page, so that it stays the same while the clock moves. */
export interface LadderOf {
  guide: string;
  transfer: string;
  step: string;
}

export interface LadderRung {
  rung: number;
  action: RungAction;
  /** When it fires if nobody does anything. */
  on: LocalDate;
  fired: boolean;
}

export interface DemoLadder extends LadderOf {
  firstName: string;
  label: string;
  responsible: Role;
  due: LocalDate;
  /** Somebody did what was asked: the rest of the ladder is gone. */
  done: boolean;
  rungs: LadderRung[];
}

interface Found {
  transfer: string;
  step: string;
  kind: StepKind;
  owner: CalendarOwner;
  responsible: Role;
  status: string;
  due: LocalDate;
  lastRung: number | null;
}

/** As many schools are looked at; more would make the page slow. */
const GUIDES = 12;

/** A step whose ladder goes outside says most; of those, the one with most of its ladder still to come. */
const FIND = `
  SELECT w.transfer_id AS transfer, w.key AS step, w.kind, w.owner, w.responsible, w.status, w.due, w.last_rung AS "lastRung"
  FROM locations l JOIN transfers t ON t.mbo_location_id = l.id AND t.phase NOT IN ('closed', 'withdrawn')
    JOIN steps w ON w.transfer_id = t.id AND w.status = 'open' AND w.due >= $2::date - 3 AND w.appointment IS NULL
      AND w.kind IN ('plan', 'placement', 'specialist-intake', 'intake', 'plan-agreement', 'ready', 'handover')
  WHERE l.organisation_id = $1
  ORDER BY w.kind IN ('plan', 'placement', 'specialist-intake', 'intake', 'plan-agreement') DESC, w.due, w.key LIMIT 1`;

const KNOWN = `
  SELECT w.transfer_id AS transfer, w.key AS step, w.kind, w.owner, w.responsible, w.status, w.due, w.last_rung AS "lastRung"
  FROM steps w WHERE w.transfer_id = $1 AND w.key = $2 AND w.due IS NOT NULL`;

/** The ladder of one step of a made-up student, for a visitor who moves the clock of the demo and watches it run. */
export class ReadDemoLadder {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @param known the step that was looked at before; one is looked for when left out. */
  async execute(known?: LadderOf): Promise<DemoLadder | undefined> {
    const { dataSource, clock } = this.casework;
    const today = localDateOf(clock.now());
    for (const guide of await withActor(dataSource, SYSTEM, (manager) => guidesIn(manager, known?.guide))) {
      const ladder = await withActor(dataSource, guide, async (manager) => {
        const [found] =
          known === undefined
            ? await manager.query<Found[]>(FIND, [guide.organisation, today])
            : await manager.query<Found[]>(KNOWN, [known.transfer, known.step]);
        return found === undefined ? undefined : this.ladderOf(manager, guide, found);
      });
      if (ladder !== undefined) return ladder;
    }
    return undefined;
  }

  private async ladderOf(manager: EntityManager, guide: StaffActor, found: Found): Promise<DemoLadder> {
    const { transfer: id, step, kind, owner, responsible, status, due, lastRung } = found;
    const transfer = await manager.findOneByOrFail(TransferRow, { id });
    const { document: policy } = await manager.findOneByOrFail(PolicyRow, { id: transfer.policyId });
    const calendar = (await this.calendars.of(manager, id))[owner];
    const agreed = stepPolicyOf(policy, kind);
    const rungs = policy.rungs.flatMap(({ rung, action }): LadderRung[] => {
      if (!agreed.ladder.includes(rung) || (action === 'outside' && !agreed.outside)) return [];
      const on = rung === 0 ? due : dateOfDay(calendar.shift(dayNumber(due), rung));
      return [{ rung, action, on, fired: lastRung !== null && rung <= lastRung }];
    });
    const personal = await personalOfTransfer(this.casework, manager, transfer);
    return {
      ...{ guide: guide.membership, transfer: id, step, label: labelOf(step), responsible, due, rungs },
      firstName: personal?.firstName ?? 'Leerling',
      done: status === 'done',
    };
  }
}

async function guidesIn(manager: EntityManager, wanted: string | undefined): Promise<StaffActor[]> {
  const rows = await manager.query<Omit<StaffActor, 'kind'>[]>(
    `SELECT DISTINCT ON (m.organisation_id) m.id AS membership, m.person_id AS person, m.organisation_id AS organisation, m.role
     FROM memberships m JOIN people p ON p.id = m.person_id
     WHERE p.demo AND m.role = 'mbo-coordinator' AND ($1::uuid IS NULL OR m.id = $1)
     ORDER BY m.organisation_id, m.id LIMIT ${String(GUIDES)}`,
    [wanted ?? null],
  );
  return rows.map((row) => ({ kind: 'staff', ...row }));
}

