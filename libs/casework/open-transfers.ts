import { randomUUID } from 'node:crypto';
import { QueryFailedError, type EntityManager } from 'typeorm';

import type { FieldError } from '../contracts/problem.js';
import type { StartTransferBody } from '../contracts/start-transfer.js';
import { localDateOf } from '../calendar/index.js';
import type { Registration } from '../domain/events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { StaffActor } from '../persistence/actor.js';
import type { PolicyRow } from '../persistence/entities/policy.js';
import { recordFact } from '../persistence/facts.js';
import { openFiles, type NewFile } from '../persistence/open-files.js';
import type { Casework } from './casework.js';
import { colleaguesOf, deputyFor, type Colleague } from './colleagues.js';
import { mistake } from './errors.js';
import { levelNumber, MBO_FROM } from './parties.js';
import { policyOfRegion } from './policy-of-region.js';
import { Places, type Place } from './places.js';
import { datesOf, registrationOf } from './registration.js';
import { PERSONAL_PLACE, personalOf } from './student.js';

/** What became of one body: a running transfer, one that was there already, or its mistakes. */
export type Opening =
  | { kind: 'opened'; transfer: string; seq: number }
  | { kind: 'exists'; transfer: string }
  | { kind: 'refused'; errors: FieldError[] };

interface Plan {
  index: number;
  file: NewFile;
  registration: Registration;
}

/**
 * Opens the files of one or many transfers in the transaction of the caller; each body is judged by itself. What is looked up
 * (schools, colleagues, agreements, numbers already there) is asked once for all of them.
 */
export async function openTransfers(
  casework: Casework,
  manager: EntityManager,
  actor: StaffActor,
  bodies: readonly StartTransferBody[],
): Promise<Opening[]> {
  const now = casework.clock.now();
  const desk = await RegistrationDesk.open(casework, manager, actor, now);
  const openings: Opening[] = [];
  const plans: Plan[] = [];
  const known = await desk.knownAmong(bodies);
  for (const [index, body] of bodies.entries()) {
    const judged = await desk.judge(body);
    if ('errors' in judged) {
      openings[index] = { kind: 'refused', errors: judged.errors };
      continue;
    }
    const key = numberKey(judged.file.transfer);
    const earlier = known.get(key);
    if (earlier !== undefined) openings[index] = { kind: 'exists', transfer: earlier };
    else {
      known.set(key, judged.file.transfer.id);
      plans.push({ index, ...judged });
    }
  }
  if (plans.length > 0)
    await openFiles(
      manager,
      plans.map((plan) => plan.file),
    );
  for (const { index, registration } of plans) {
    const { transfer } = registration;
    const body = { type: 'registered', registration } as const;
    const { seq } = await recordFact(manager, { transferId: transfer, body, actor, clock: casework.clock });
    openings[index] = { kind: 'opened', transfer, seq };
  }
  return openings;
}

/** What would become of these bodies, without opening anything. */
export type Judgement = { kind: 'new' } | { kind: 'exists' } | { kind: 'refused'; errors: FieldError[] };

/** As `openTransfers`, for who only wants to know; nothing is written. */
export async function judgeTransfers(
  casework: Casework,
  manager: EntityManager,
  actor: StaffActor,
  bodies: readonly StartTransferBody[],
): Promise<Judgement[]> {
  const desk = await RegistrationDesk.open(casework, manager, actor, casework.clock.now());
  const known = await desk.knownAmong(bodies);
  const judgements: Judgement[] = [];
  for (const body of bodies) {
    const judged = await desk.judge(body);
    if ('errors' in judged) judgements.push({ kind: 'refused', errors: judged.errors });
    else judgements.push({ kind: known.has(numberKey(judged.file.transfer)) ? 'exists' : 'new' });
  }
  return judgements;
}

/** Two people opened the same student at the same moment; the database let one through. */
export function isDoubleNumber(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint } = error.driverError as { constraint?: string };
  return constraint === 'transfers_vso_location_id_student_number_school_year_key';
}

const numberKey = (row: { vsoLocationId: string; studentNumber: string; schoolYear: number }): string =>
  `${row.vsoLocationId} ${row.schoolYear} ${row.studentNumber}`;

interface Judged {
  vso: Place;
  mbo: Place | undefined;
  home: { cbsCode: string; rmcCode: string };
  mentor: Colleague;
  deputy: Colleague;
  region: string;
  policy: PolicyRow;
}

/** Everything that a registration leans on, read once. */
class RegistrationDesk {
  private readonly policies = new Map<string, PolicyRow>();

  private constructor(
    private readonly casework: Casework,
    private readonly manager: EntityManager,
    private readonly actor: StaffActor,
    private readonly now: Instant,
    private readonly today: LocalDate,
    private readonly places: Places,
    private readonly colleagues: readonly Colleague[],
  ) {}

  static async open(
    casework: Casework,
    manager: EntityManager,
    actor: StaffActor,
    now: Instant,
  ): Promise<RegistrationDesk> {
    const today = localDateOf(now);
    const places = await Places.read(manager);
    const colleagues = await colleaguesOf(manager, [actor.organisation], today);
    return new RegistrationDesk(casework, manager, actor, now, today, places, colleagues);
  }

  /** Which of these students have a transfer in their school year already. */
  async knownAmong(bodies: readonly StartTransferBody[]): Promise<Map<string, string>> {
    const rows = await this.manager.query<
      { id: string; vsoLocationId: string; studentNumber: string; schoolYear: number }[]
    >(
      `SELECT t.id, t.vso_location_id AS "vsoLocationId", t.student_number AS "studentNumber", t.school_year AS "schoolYear"
       FROM transfers t JOIN locations l ON l.id = t.vso_location_id
       WHERE l.organisation_id = $1 AND t.student_number = ANY($2)`,
      [this.actor.organisation, bodies.map((body) => body.student.studentNumber)],
    );
    return new Map(rows.map((row) => [numberKey(row), row.id]));
  }

  /** The file of one body, or everything that is wrong with it. */
  async judge(body: StartTransferBody): Promise<Omit<Plan, 'index'> | { errors: FieldError[] }> {
    const errors: FieldError[] = [];
    const vso = this.places.vso(body.vsoLocation, 'vsoLocation');
    const municipality = this.places.municipality(body.student.municipality, 'student.municipality');
    const mbo = body.mbo === undefined ? undefined : this.places.mbo(body.mbo, 'mbo');
    for (const found of [vso, municipality, mbo]) if (found?.error) errors.push(found.error);
    if (body.student.birthDate >= this.today) {
      errors.push(mistake('student.birthDate', 'INPUT.INVALID', 'De geboortedatum ligt in de toekomst.'));
    }
    if (vso.value && vso.value.organisation.id !== this.actor.organisation) {
      errors.push(mistake('vsoLocation', 'SCHOOL.NOT_YOURS'));
    } else if (vso.value) {
      const mentor = this.mentorAt(vso.value, body.mentorEmail);
      const deputy = mentor && deputyFor(mentor, 'vso', this.colleagues);
      const policy = await this.policyOf(vso.value);
      if (!policy) errors.push(mistake('vsoLocation', 'POLICY.UNKNOWN'));
      if (!mentor) {
        const message = `"${body.mentorEmail}" is geen medewerker die we kennen bij ${vso.value.location.name}.`;
        errors.push(mistake('mentorEmail', 'MENTOR.UNKNOWN', message));
      } else if (!deputy) errors.push(mistake('mentorEmail', 'DEPUTY.MISSING'));
      else if (errors.length === 0 && municipality.value && policy) {
        return this.plan(body, {
          vso: vso.value,
          mbo: mbo?.value,
          home: municipality.value,
          mentor,
          deputy,
          ...policy,
        });
      }
    }
    return { errors };
  }

  /** The colleague with this address: as mentor if they are, at that location if they have more than one. */
  private mentorAt(place: Place, email: string): Colleague | undefined {
    const fitting = this.colleagues.filter(
      (colleague) =>
        colleague.email === email &&
        colleague.role.startsWith('vso-') &&
        (colleague.location === null || colleague.location === place.location.id),
    );
    return fitting.find((colleague) => colleague.role === 'vso-mentor') ?? fitting[0];
  }

  /** The agreements of the region that hold today, else the standard of the product. */
  private async policyOf({ organisation }: Place): Promise<{ region: string; policy: PolicyRow } | undefined> {
    const region = organisation.regionId;
    if (region === null) return undefined;
    const known = this.policies.get(region);
    if (known) return { region, policy: known };
    const policy = await policyOfRegion(this.manager, region, this.today);
    if (!policy) return undefined;
    this.policies.set(region, policy);
    return { region, policy };
  }

  private async plan(
    body: StartTransferBody,
    { vso, mbo, home, mentor, deputy, region, policy }: Judged,
  ): Promise<Omit<Plan, 'index'>> {
    const transfer = this.casework.transferIdOf?.(body) ?? randomUUID();
    const student = randomUUID();
    const lead = { side: 'vso', role: mentor.role, person: mentor.membership, deputy: deputy.membership } as const;
    const { start, leavesSchool, schoolYear } = datesOf(body, this.today);
    const key = await this.casework.vault.newKey(student, this.now);
    const personal = await this.casework.vault.seal(this.manager, student, PERSONAL_PLACE, personalOf(body));
    const { programme } = body;
    return {
      registration: registrationOf({
        transfer,
        region,
        body,
        on: this.today,
        lead,
        policy: { ...policy.document, sources: {} },
      }),
      file: {
        key,
        student: { id: student, personal, keyId: key.id, createdAt: this.now, erasedAt: null },
        transfer: {
          id: transfer,
          studentId: student,
          regionId: region,
          vsoLocationId: vso.location.id,
          mboLocationId: mbo?.location.id ?? null,
          mboProgramme: programme.name ?? null,
          crebo: programme.crebo ?? null,
          level: levelNumber(programme.level),
          leerweg: programme.leerweg ?? null,
          route: body.route,
          outflowProfile: body.outflowProfile,
          studentNumber: body.student.studentNumber,
          cbsCode: home.cbsCode,
          schoolYear,
          birthYear: Number(body.student.birthDate.slice(0, 4)),
          startDate: start,
          leavesSchool,
          phase: 'orientation',
          phaseSince: this.today,
          policyId: policy.id,
          leadMembershipId: lead.person,
          deputyMembershipId: lead.deputy,
          leadSide: lead.side,
          leadRole: lead.role,
          nextDue: null,
          nextStep: null,
          colour: null,
          extraSupport: body.extraSupport,
          destinationCode: null,
          destinationOwner: null,
          createdAt: this.now,
          updatedAt: this.now,
        },
        parties: this.partiesOf(transfer, { vso, mbo, home, region }),
        roles:
          mentor.role === 'vso-mentor'
            ? [{ transferId: transfer, role: 'vso-mentor', membershipId: mentor.membership }]
            : [],
      },
    };
  }

  /** The leaving school sees the file at once, the mbo after application and view, a desk by an escalation only. */
  private partiesOf(
    transferId: string,
    { vso, mbo, home, region }: Pick<Judged, 'vso' | 'mbo' | 'home' | 'region'>,
  ): NewFile['parties'] {
    const closed = { transferId, since: null, until: null, byEscalation: null };
    const municipality = this.places.municipalityDesk(home.cbsCode)?.id;
    const rmc = this.places.rmcDesk(home.rmcCode)?.id;
    return [
      { ...closed, organisationId: vso.organisation.id, role: 'vso', fromPhase: 'orientation', since: this.now },
      ...(mbo ? [{ ...closed, organisationId: mbo.organisation.id, role: 'mbo' as const, fromPhase: MBO_FROM }] : []),
      ...(municipality
        ? [
            {
              ...closed,
              organisationId: municipality,
              role: 'municipality' as const,
              fromPhase: 'orientation' as const,
            },
          ]
        : []),
      ...(rmc ? [{ ...closed, organisationId: rmc, role: 'rmc' as const, fromPhase: 'orientation' as const }] : []),
      { ...closed, organisationId: region, role: 'region', fromPhase: 'orientation' },
    ];
  }
}
