import type { EntityManager } from 'typeorm';

import { OUTFLOW_PROFILES, ROUTES } from '../contracts/start-transfer.js';
import { localDateOf } from '../calendar/index.js';
import { allowedActions, mayDo, type Action } from '../domain/actions.js';
import { hasEnded, PHASE_LABELS, type Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { withActorOnePlan, type Actor } from '../persistence/actor.js';
import type { TransferRow } from '../persistence/entities/transfer.js';
import { findTransfer } from '../persistence/find-transfer.js';
import { writeAudit } from './audit-line.js';
import { CaseCalendars } from './calendars.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import {
  peopleInFile,
  readAppointments,
  readCheckIns,
  readContacts,
  readPeople,
  readTimeLine,
  type AppointmentView,
  type CheckInView,
  type ContactView,
  type FileReading,
  type PersonView,
} from './file-parts.js';
import { stepsOf, type StepView } from './steps-of-transfer.js';
import { personalOfTransfer } from './student.js';
import { ESCALATION_REASONS, type TimeLineEntry } from './time-line.js';
import { roleOf } from './transfer-file.js';
import { destinationOf, levelLabel, municipalityName, nameIn, stationsOf, type StationView } from './transfer-words.js';

export interface EscalationLineView {
  id: string;
  reason: string;
  reasonLabel: string;
  step: string | null;
  since: LocalDate;
  raisedAt: Instant;
  status: string;
  deskKind: string;
}

export interface TransferView {
  id: string;
  /** ETag of the file. */
  version: number;
  seq: number;
  /** False as long as the last record still has to be worked out ("wordt verwerkt"). */
  upToDate: boolean;
  student: {
    firstName: string;
    lastName: string | null;
    birthYear: number;
    email: string | null;
    phone: string | null;
    erased: boolean;
  };
  studentNumber: string;
  municipality: { cbsCode: string; name: string };
  phase: Phase;
  phaseLabel: string;
  phaseSince: LocalDate;
  ended: boolean;
  line: StationView[];
  start: LocalDate;
  leavesSchool: LocalDate;
  schoolYear: number;
  programme: { name: string | null; crebo: string | null; level: string | null; leerweg: string | null };
  route: string | null;
  outflowProfile: string | null;
  extraSupport: boolean;
  colour: TransferRow['colour'];
  vso: PlaceView;
  mbo: PlaceView | null;
  policy: { id: string; label: string };
  lead: PersonLine;
  deputy: PersonLine;
  destination: { code: string; label: string; owner: string } | null;
  /** What is open, the most urgent first. */
  now: StepView[];
  steps: StepView[];
  people: PersonView[];
  appointments: AppointmentView[];
  checkIns: CheckInView[];
  contacts: ContactView[];
  escalations: EscalationLineView[];
  timeLine: (TimeLineEntry & { words: string | null })[];
  /** What the reader may do now, besides finishing steps. */
  actions: Action[];
}

interface PlaceView {
  location: string;
  name: string;
  organisation: string;
}

interface PersonLine {
  membership: string;
  name: string;
  role: Role;
  phone: string | null;
}

interface Frame {
  vso: PlaceView;
  mbo: PlaceView | null;
  policy: { id: string; label: string };
  lead: PersonLine;
  deputy: PersonLine;
}

const FRAME = `
  SELECT jsonb_build_object('location', vl.id, 'name', vl.name, 'organisation', vo.name) AS vso,
    CASE WHEN ml.id IS NOT NULL THEN jsonb_build_object('location', ml.id, 'name', ml.name, 'organisation', mo.name) END AS mbo,
    jsonb_build_object('id', y.id, 'label', y.label) AS policy,
    jsonb_build_object('membership', lm.id, 'name', lp.name, 'role', t.lead_role, 'phone', lp.phone) AS lead,
    jsonb_build_object('membership', dm.id, 'name', dp.name, 'role', dm.role, 'phone', dp.phone) AS deputy
  FROM transfers t
    JOIN locations vl ON vl.id = t.vso_location_id JOIN organisations vo ON vo.id = vl.organisation_id
    LEFT JOIN locations ml ON ml.id = t.mbo_location_id LEFT JOIN organisations mo ON mo.id = ml.organisation_id
    JOIN policies y ON y.id = t.policy_id
    JOIN memberships lm ON lm.id = t.lead_membership_id JOIN people lp ON lp.id = lm.person_id
    JOIN memberships dm ON dm.id = t.deputy_membership_id JOIN people dp ON dp.id = dm.person_id
  WHERE t.id = $1`;

/** One file, for somebody who may see it. The reading itself is written down: no audit row, no answer. */
export class ReadTransfer {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, also for what the reader may not know exists */
  async execute(actor: Actor, { transfer: id }: { transfer: string }): Promise<TransferView> {
    return withActorOnePlan(this.casework.dataSource, actor, async (manager) => {
      const transfer = await findTransfer(manager, id);
      const role = roleOf(actor);
      if (!transfer || !mayDo({ action: 'read-transfer', phase: transfer.phase, role })) {
        throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${id} for this actor`);
      }
      const view = await this.read(manager, transfer, role);
      const fields = ['student', 'steps', 'people', 'appointments', 'checkIns', 'contacts', 'timeLine'];
      const lead = transfer.leadMembershipId;
      await writeAudit(this.casework, manager, actor, {
        action: 'file.read',
        fields,
        transfer: id,
        lead,
        ground: 'statutory',
      });
      return view;
    });
  }

  private async read(manager: EntityManager, transfer: TransferRow, role: Role): Promise<TransferView> {
    const { vault, clock } = this.casework;
    const today = localDateOf(clock.now());
    const opening = personalOfTransfer(this.casework, manager, transfer);
    const reading: FileReading = {
      manager,
      vault,
      transfer: transfer.id,
      student: transfer.studentId,
      firstName: opening.then((known) => known?.firstName ?? 'Leerling'),
      today,
      people: peopleInFile(manager, transfer.id),
    };
    const [personal, firstName, [frame], steps, people, appointments, checkIns, contacts, escalations, timeLine] =
      await Promise.all([
        opening,
        reading.firstName,
        manager.query<Frame[]>(FRAME, [transfer.id]),
        stepsOf(manager, transfer, { calendars: this.calendars, role, today }),
        readPeople(reading),
        readAppointments(reading),
        readCheckIns(reading),
        readContacts(reading),
        escalationLines(manager, transfer.id),
        readTimeLine(reading),
        // Waited for here too, so that nothing that fails is overlooked.
        reading.people,
      ]);
    if (!frame) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${transfer.id} for this actor`);
    return {
      id: transfer.id,
      version: transfer.version,
      seq: transfer.seq,
      upToDate: transfer.projectedSeq >= transfer.seq,
      student: {
        firstName,
        lastName: personal?.lastName ?? null,
        birthYear: transfer.birthYear,
        email: personal?.email ?? null,
        phone: personal?.phone ?? null,
        erased: personal === undefined,
      },
      studentNumber: transfer.studentNumber,
      municipality: { cbsCode: transfer.cbsCode, name: municipalityName(transfer.cbsCode) },
      phase: transfer.phase,
      phaseLabel: PHASE_LABELS[transfer.phase],
      phaseSince: transfer.phaseSince,
      ended: hasEnded(transfer.phase),
      line: stationsOf(transfer.phase),
      start: transfer.startDate,
      leavesSchool: transfer.leavesSchool,
      schoolYear: transfer.schoolYear,
      programme: {
        name: transfer.mboProgramme,
        crebo: transfer.crebo,
        level: transfer.level === null ? null : levelLabel(transfer.level),
        leerweg: transfer.leerweg,
      },
      route: nameIn(ROUTES, transfer.route),
      outflowProfile: nameIn(OUTFLOW_PROFILES, transfer.outflowProfile),
      extraSupport: transfer.extraSupport,
      colour: transfer.colour,
      ...frame,
      destination: destinationOf(transfer),
      now: steps.filter((step) => step.status === 'open'),
      steps,
      people,
      appointments,
      checkIns,
      contacts,
      escalations,
      timeLine,
      actions: allowedActions(transfer.phase, role).filter((action) => !ELSEWHERE.includes(action)),
    };
  }
}

/** What somebody may do that is not done to this file. */
const ELSEWHERE: readonly Action[] = [
  'start-transfer',
  'import-cohort',
  'read-transfer',
  'read-escalation',
  'answer-escalation',
  'read-region',
  'manage-calendar',
  'read-october-list',
  'plan-table',
  'read-attention',
  'set-absence',
];

async function escalationLines(manager: EntityManager, transfer: string): Promise<EscalationLineView[]> {
  const rows = await manager.query<
    (Omit<EscalationLineView, 'reasonLabel'> & { reason: keyof typeof ESCALATION_REASONS })[]
  >(
    `SELECT id, reason, step, since, raised_at AS "raisedAt", status, desk_kind AS "deskKind"
     FROM escalations WHERE transfer_id = $1 ORDER BY raised_at DESC`,
    [transfer],
  );
  return rows.map((row) => ({ ...row, reasonLabel: ESCALATION_REASONS[row.reason] }));
}
