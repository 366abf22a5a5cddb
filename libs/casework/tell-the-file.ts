import type { z } from 'zod';

import type { RecordAbsenceSchema, RecordSignalSchema } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { Action } from '../domain/actions.js';
import type { FactBody } from '../domain/events.js';
import { isCompulsory, type RoutingFile } from '../domain/routing.js';
import type { Actor } from '../persistence/actor.js';
import { StudentRow } from '../persistence/entities/student.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import type { Casework } from './casework.js';
import { CaseworkError, mistake, refuseMistakes } from './errors.js';
import { Places } from './places.js';
import { PERSONAL_PLACE, type Personal } from './student.js';
import { changeTransfer, requireAction, type TransferFile } from './transfer-file.js';

/** What somebody tells about a student, that others act upon. */
interface Telling {
  action: Action;
  fact: FactBody;
  audit: string;
  words?: string | undefined;
}

async function tell(casework: Casework, actor: Actor, transfer: string, telling: Telling): Promise<Recorded> {
  return changeTransfer(casework, actor, transfer, async (file) => {
    requireAction(file, telling.action);
    const { fact, words, audit } = telling;
    return { fact, words: { text: words }, audit: { action: audit, fields: words === undefined ? [] : ['words'] } };
  });
}

/** A need for support is found or told later than at the intake: the plan is opened then, without starting again. */
export class RecordNeed {
  constructor(private readonly casework: Casework) {}

  async execute(
    actor: Actor,
    { transfer, words }: { transfer: string; words?: string | undefined },
  ): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-need');
      await file.manager.update(TransferRow, transfer, { extraSupport: true });
      return {
        fact: { type: 'need-found' },
        words: { text: words },
        audit: { action: 'need.recorded', fields: ['extraSupport'] },
      };
    });
  }
}

/** The mbo asked in writing whether the student still comes. */
export class AskConfirmation {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<Recorded> {
    return tell(this.casework, actor, transfer, {
      action: 'ask-confirmation',
      fact: { type: 'confirmation-asked' },
      audit: 'confirmation.asked',
    });
  }
}

/** A concern between two talks. */
export class RecordSignal {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, input: z.infer<typeof RecordSignalSchema> & { transfer: string }): Promise<Recorded> {
    const { transfer, signal, words } = input;
    const fact: FactBody = { type: 'signal', code: signal };
    return tell(this.casework, actor, transfer, { action: 'record-signal', fact, audit: 'signal.recorded', words });
  }
}

/** The student or a parent asks for help: the case lead hears it today. */
export class AskHelp {
  constructor(private readonly casework: Casework) {}

  async execute(
    actor: Actor,
    { transfer, words }: { transfer: string; words?: string | undefined },
  ): Promise<Recorded> {
    return tell(this.casework, actor, transfer, {
      action: 'ask-help',
      fact: { type: 'help-asked' },
      audit: 'help.asked',
      words,
    });
  }
}

/** From this many hours in four lesson weeks absence without leave is to be reported (WEB 9.2.1-2, LPW 21a). */
const REPORTABLE_HOURS = 16;

/**
 * Absence without leave that the law wants reported, told at once instead of week by week. The report itself is made in the national
 * register, never here.
 */
export class RecordAbsence {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError INPUT.INVALID below 16 hours while leer- or kwalificatieplichtig */
  async execute(actor: Actor, input: z.infer<typeof RecordAbsenceSchema> & { transfer: string }): Promise<Recorded> {
    const { transfer, hours, reported, words } = input;
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-absence');
      if (hours < REPORTABLE_HOURS) {
        const message = `Een melding hoort bij ${REPORTABLE_HOURS} uur of meer in vier lesweken. Leg een kleiner verzuim vast in een gesprek.`;
        refuseMistakes([mistake('hours', 'INPUT.INVALID', message)]);
      }
      const compulsory = await mustAttendSchool(file);
      return {
        fact: { type: 'absence', compulsory },
        words: { text: words, hours, reported },
        audit: { action: 'absence.recorded', fields: ['hours', 'reported'] },
      };
    });
  }
}

type OfStudent = Pick<TransferFile, 'manager' | 'casework' | 'transfer' | 'today'>;

/** What decides who guards the school attendance of a student; undefined after erasure. */
export async function routingOf({ manager, casework, transfer }: OfStudent): Promise<RoutingFile | undefined> {
  const student = await manager.findOneByOrFail(StudentRow, { id: transfer.studentId });
  if (student.personal === null) return undefined;
  const { birthDate } = await casework.vault.open<Personal>(manager, student.id, PERSONAL_PLACE, student.personal);
  const profile = transfer.outflowProfile;
  const outflowProfile =
    profile === 'further-education' || profile === 'work' || profile === 'day-activities' ? profile : 'unknown';
  const [diploma] = await manager.query<unknown[]>(
    `SELECT 1 FROM facts WHERE transfer_id = $1 AND type = 'diploma'
     UNION ALL SELECT 1 FROM facts WHERE transfer_id = $1 AND type = 'deregistered' AND (body->>'startkwalificatie')::boolean LIMIT 1`,
    [transfer.id],
  );
  return { birthDate, startkwalificatie: diploma !== undefined, outflowProfile };
}

/** Leer- or kwalificatieplichtig today; by the birth date in the file. */
export async function mustAttendSchool(file: OfStudent): Promise<boolean> {
  const routing = await routingOf(file);
  return routing !== undefined && isCompulsory(routing, file.today);
}

/** Long at home by illness: an internal check and the youth doctor, never a report of truancy. */
export class RecordSick {
  constructor(private readonly casework: Casework) {}

  async execute(
    actor: Actor,
    { transfer, words }: { transfer: string; words?: string | undefined },
  ): Promise<Recorded> {
    return tell(this.casework, actor, transfer, {
      action: 'record-sick',
      fact: { type: 'sick-at-home' },
      audit: 'sick.recorded',
      words,
    });
  }
}

/** A diploma: startkwalificatie or not, desks may change. */
export class RecordDiploma {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<Recorded> {
    return tell(this.casework, actor, transfer, {
      action: 'record-diploma',
      fact: { type: 'diploma' },
      audit: 'diploma.recorded',
    });
  }
}

/** The student moved: another home municipality, and so another desk. */
export class RecordMove {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError MUNICIPALITY.UNKNOWN, MUNICIPALITY.AMBIGUOUS */
  async execute(
    actor: Actor,
    { transfer, municipality }: { transfer: string; municipality: string },
  ): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-move');
      const places = await Places.read(file.manager);
      const home = places.municipality(municipality, 'municipality');
      if (home.error) refuseMistakes([home.error]);
      if (!home.value) throw new CaseworkError('MUNICIPALITY.UNKNOWN', municipality);
      await file.manager.update(TransferRow, transfer, { cbsCode: home.value.cbsCode });
      await addDesk(file, places.municipalityDesk(home.value.cbsCode)?.id, 'municipality');
      await addDesk(file, places.rmcDesk(home.value.rmcCode)?.id, 'rmc');
      return { fact: { type: 'moved' }, audit: { action: 'move.recorded', fields: ['municipality'] } };
    });
  }
}

/** A desk of the new home takes part, without seeing anything until an escalation lets it in. */
async function addDesk(
  file: TransferFile,
  organisation: string | undefined,
  role: 'municipality' | 'rmc',
): Promise<void> {
  if (organisation === undefined) return;
  await file.manager.query(
    `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [file.transfer.id, organisation, role, file.transfer.phase],
  );
}
