import { AcknowledgeEscalation, AnswerEscalation } from '../../../libs/casework/escalations.js';
import { PlanAppointment } from '../../../libs/casework/appointments.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import { WarnAboutAdvice } from '../../../libs/casework/landing/study-advice.js';
import { PauseStep } from '../../../libs/casework/pause-step.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import type { RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import {
  AskConfirmation,
  AskHelp,
  RecordAbsence,
  RecordDiploma,
  RecordNeed,
  RecordSick,
  RecordSignal,
} from '../../../libs/casework/tell-the-file.js';
import { instantOf, isoInAmsterdam, localDateOf } from '../../../libs/calendar/index.js';
import { addDays, kindOf } from '../../../libs/domain/index.js';
import type { Destination, FactBody, Instant, Role } from '../../../libs/domain/index.js';
import type { Actor, StaffActor } from '../../../libs/persistence/actor.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import { resolveRole } from '../../../libs/persistence/case-roles.js';
import type { DeskKind } from '../../../libs/persistence/entities/escalation.js';
import { demoRegionAmsterdam, mboInstitutions } from '../../../libs/reference/index.js';
import { isDeskDeed } from '../../../libs/simulation/people/act.js';
import type { Act, DeskDeed } from '../../../libs/simulation/people/act.js';
import type { Circle } from '../../../libs/simulation/people/circle.js';
import type { Installation } from './installation.js';

interface OpenEscalation {
  id: string;
  status: string;
  desk: DeskKind;
  organisation: string | null;
}

/** What people write, so that words are sealed, mailed and shown as well. */
const WORDS = {
  outcome: 'Zo is het met elkaar besproken en vastgelegd.',
  inPerson: 'We hebben het samen in een gesprek besloten, omdat er geen antwoord kwam.',
  goesWell: 'De klas is rustig en de docent kent zijn naam.',
  warning: 'We zien dat je veel mist. Over vier weken kijken we samen of het beter gaat.',
  contact: 'Gebeld en afgesproken dat we elkaar volgende week weer spreken.',
  answer: 'Wij hebben gebeld en een gesprek gepland met de leerling en de ouder.',
} as const;
const INTAKE_MINUTES = { starts: 13 * 60 + 30, ends: 14 * 60 + 15 } as const;
const REPORTABLE_HOURS = 18;
/** A written warning comes so long before the advice. */
const DAYS_TO_DO_BETTER = 28;

/** Does with the real use cases what the people around a student have in mind. */
export class Hands {
  constructor(private readonly installation: Installation) {}

  /** @throws CaseworkError when the file does not allow it: people only do what they may, so that is a finding */
  async carryOut(act: Act, circle: Circle, at: Instant): Promise<void> {
    const casework = this.installation.caseworkAt(at);
    const { transfer } = circle.student;
    if (isDeskDeed(act.deed)) await this.atTheDesk(casework, transfer, act.deed, at);
    else await this.inTheFile(casework, circle, act.deed, await this.actorFor(transfer, act.by as Role, at), at);
  }

  /** As the desk sees it in its inbox. */
  async escalation(transfer: string, key: string): Promise<OpenEscalation | undefined> {
    const [row] = await this.installation.sources.admin.query<OpenEscalation[]>(
      `SELECT id, status, desk_kind AS desk, desk_organisation_id AS organisation FROM escalations
       WHERE transfer_id = $1 AND key = $2 ORDER BY raised_at DESC LIMIT 1`,
      [transfer, key],
    );
    return row;
  }

  private async inTheFile(
    casework: Casework,
    circle: Circle,
    body: FactBody,
    actor: Actor,
    at: Instant,
  ): Promise<void> {
    const { transfer } = circle.student;
    const on = localDateOf(at);
    switch (body.type) {
      case 'outcome':
        return this.finish(casework, circle, body, actor, at);
      case 'contact':
        await new RecordContact(casework).execute(actor, {
          transfer,
          kind: 'phone',
          reached: body.reached,
          words: WORDS.contact,
        });
        return;
      case 'withdrawn': {
        const ground = body.ground as Parameters<Withdraw['execute']>[1]['ground'];
        await new Withdraw(casework).execute(actor, {
          transfer,
          ground,
          ...(await this.destination(transfer, body.destination, at)),
        });
        return;
      }
      case 'dormant':
        await new GoDormant(casework).execute(actor, { transfer });
        return;
      case 'woken':
        await new WakeUp(casework).execute(actor, { transfer, reason: body.reason, start: body.start });
        return;
      case 'deregistered': {
        const { warmHandover, alternative, startkwalificatie } = body;
        const cause = (circle.course.leaving?.cause ?? 'unknown') as 'unknown';
        const kept = await this.destination(transfer, body.destination, at);
        const why = { causes: [cause], initiator: 'unclear' as const };
        await new Deregister(casework).execute(actor, {
          transfer,
          ...why,
          warmHandover,
          alternative,
          startkwalificatie,
          ...kept,
        });
        return;
      }
      case 'signal':
        await new RecordSignal(casework).execute(actor, { transfer, signal: body.code as 'absence' });
        return;
      case 'need-found':
        await new RecordNeed(casework).execute(actor, { transfer });
        return;
      case 'absence':
        await new RecordAbsence(casework).execute(actor, { transfer, hours: REPORTABLE_HOURS, reported: true });
        return;
      case 'sick-at-home':
        await new RecordSick(casework).execute(actor, { transfer });
        return;
      case 'help-asked':
        await new AskHelp(casework).execute(actor, { transfer });
        return;
      case 'confirmation-asked':
        await new AskConfirmation(casework).execute(actor, { transfer });
        return;
      case 'date-changed':
        await new ChangeDates(casework).execute(actor, { transfer, placementStart: body.placementStart });
        return;
      case 'paused':
        await new PauseStep(casework).execute(actor, {
          transfer,
          step: body.step,
          until: body.until,
          reason: 'capacity',
        });
        return;
      case 'appointment':
        await new PlanAppointment(casework).execute(actor, {
          transfer,
          step: body.step,
          startsAt: isoInAmsterdam(instantOf(body.on, INTAKE_MINUTES.starts)),
          endsAt: isoInAmsterdam(instantOf(body.on, INTAKE_MINUTES.ends)),
          invited: ['student', 'mbo-intaker', 'vso-mentor'],
        });
        return;
      case 'switched': {
        const mbo = nextCollege(circle.student.college);
        await new SwitchProgramme(casework).execute(actor, { transfer, mbo, programme: {}, start: body.start });
        return;
      }
      case 'diploma':
        await new RecordDiploma(casework).execute(actor, { transfer });
        return;
      default:
        throw new Error(`nobody does ${body.type} on ${on}`);
    }
  }

  private async finish(
    casework: Casework,
    { student }: Circle,
    { step, code, checkIn, destination, ground, lead }: Extract<FactBody, { type: 'outcome' }>,
    actor: Actor,
    at: Instant,
  ): Promise<void> {
    const { transfer } = student;
    const input: RecordOutcomeInput = {
      transfer,
      step,
      outcome: code,
      words: code === 'in-person' ? WORDS.inPerson : WORDS.outcome,
    };
    if (checkIn !== undefined) {
      const { signals, ...told } = checkIn;
      input.checkIn = { ...told, signals: signals as never[], goesWell: WORDS.goesWell };
    }
    Object.assign(input, await this.destination(transfer, destination, at));
    if (ground !== undefined) input.ground = ground as 'capacity';
    if (code === 'returned') input.reason = 'incomplete';
    if (code === 'no-show') input.reason = 'unknown';
    if (lead?.side === 'mbo') input.lead = (await this.staff(transfer, lead.role, at)).membership;
    const kind = kindOf(step);
    if (kind === 'coach-match' && code === 'matched')
      input.coach = this.installation.region.people.with('transfercoach')[0];
    if (kind === 'study-advice' && code === 'negative') {
      const givenOn = addDays(localDateOf(at), -DAYS_TO_DO_BETTER);
      await new WarnAboutAdvice(casework).execute(actor, { transfer, givenOn, words: WORDS.warning });
    }
    await new RecordOutcome(casework).execute(actor, input);
  }

  private async atTheDesk(casework: Casework, transfer: string, deed: DeskDeed, at: Instant): Promise<void> {
    const escalation = await this.escalation(transfer, deed.escalation);
    if (escalation === undefined) throw new Error(`no escalation ${deed.escalation} of ${transfer}`);
    const actor = await this.deskOf(transfer, escalation, at);
    if (deed.type === 'acknowledge') {
      await new AcknowledgeEscalation(casework).execute(actor, { escalation: escalation.id });
      return;
    }
    const code = deed.code as 'taken-up';
    await new AnswerEscalation(casework).execute(actor, {
      escalation: escalation.id,
      answer: 'answered',
      code,
      words: WORDS.answer,
    });
  }

  private async deskOf(transfer: string, { desk, organisation }: OpenEscalation, at: Instant): Promise<StaffActor> {
    if (organisation === null) return this.staff(transfer, 'vso-aftercare', at);
    const actor = this.installation.region.people.atDesk(organisation);
    if (actor === undefined) throw new Error(`nobody at the desk ${desk} of organisation ${organisation}`);
    return actor;
  }

  private async actorFor(transfer: string, role: Role, at: Instant): Promise<Actor> {
    if (role === 'student') return { kind: 'student', transfer };
    if (role === 'parent') return { kind: 'parent', transfer, parent: 0 };
    return this.staff(transfer, role, at);
  }

  private async staff(transfer: string, role: Role, at: Instant): Promise<StaffActor> {
    const question = { transferId: transfer, role, deputy: false, on: localDateOf(at) };
    const holder = await asWorker(this.installation.sources.worker, (manager) => resolveRole(manager, question));
    const actor =
      holder?.kind === 'staff' ? this.installation.region.people.byMembership(holder.membershipId) : undefined;
    if (actor === undefined) throw new Error(`nobody is ${role} in transfer ${transfer}`);
    return actor;
  }

  /** An owner that was named by role, as the person who fills it. */
  private async destination(
    transfer: string,
    destination: Destination | undefined,
    at: Instant,
  ): Promise<{ destination?: { code: 'work'; owner: string } }> {
    if (destination === undefined) return {};
    const { membership } = await this.staff(transfer, destination.owner as Role, at);
    return { destination: { code: destination.code as 'work', owner: membership } };
  }
}

/** Another college of the region, as the body of a request names it. */
function nextCollege(college: string): { institution: string; location: string } {
  const { mboColleges } = demoRegionAmsterdam;
  const place = mboColleges.findIndex(({ name }) => name === college);
  return collegeOf(mboColleges[(place + 1) % mboColleges.length]?.name ?? college);
}

export function collegeOf(name: string): { institution: string; location: string } {
  const brin = demoRegionAmsterdam.mboColleges.find((college) => college.name === name)?.institutionBrin;
  return { institution: mboInstitutions().find((one) => one.brin === brin)?.name ?? '', location: name };
}
