import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

import type { AnswerEscalationSchema, OpenMoreSchema } from '../contracts/commands.js';
import type { ListEscalationsInput } from '../contracts/lists.js';
import { dateWords, localDateOf } from '../calendar/index.js';
import type { EscalationFact } from '../domain/escalation.js';
import { hasEnded } from '../domain/phases.js';
import { withActor, type Actor, type StaffActor } from '../persistence/actor.js';
import { EscalationRow } from '../persistence/entities/escalation.js';
import { recordFact } from '../persistence/facts.js';
import { enqueue } from '../persistence/outbox.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { namesOf } from './colleagues.js';
import { cursorText, readCursor } from './cursor.js';
import { CaseworkError } from './errors.js';
import { AT_MY_DESK, escalationViews, readEscalationRows, type EscalationView } from './escalation-view.js';
import {
  readCheckIns,
  readContacts,
  readPeople,
  readTimeLine,
  type CheckInView,
  type ContactView,
  type PersonView,
} from './file-parts.js';
import { personalOfTransfer } from './student.js';
import type { TimeLineEntry } from './time-line.js';
import { sealWords, withTransferFile, type TransferFile } from './transfer-file.js';
import { staffWhoMay } from './done.js';

export interface EscalationPage {
  items: EscalationView[];
  next: string | null;
}

/** The inbox of a desk: what waits for an answer first, by its last day. */
export class ListEscalations {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, CURSOR.INVALID */
  async execute(actor: Actor, { status, cursor, limit }: ListEscalationsInput): Promise<EscalationPage> {
    const desk = staffWhoMay(actor, 'answer-escalation');
    const from = readCursor(cursor);
    return withActor(this.casework.dataSource, desk, async (manager) => {
      const rows = await readEscalationRows(manager, desk, {
        where: `($3::text IS NULL OR e.status = $3) AND ($4::date IS NULL OR (${DUE}, e.id) > ($4::date, $5::uuid))`,
        parameters: [status ?? null, from?.at ?? null, from?.id ?? null],
        order: `${DUE}, e.id`,
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const items = await escalationViews(this.casework, manager, shown);
      await writeAudit(this.casework, manager, desk, {
        action: 'escalations.listed',
        fields: ['minimum'],
        ground: 'statutory',
      });
      const last = shown.at(-1);
      return { items, next: rows.length > limit && last ? cursorText({ at: dueOf(last), id: last.id }) : null };
    });
  }
}

/** The last day on which the desk should have done something; what is over comes after everything else. */
const DUE = `CASE e.status WHEN 'open' THEN coalesce(e.acknowledge_by, e.since) WHEN 'acknowledged' THEN coalesce(e.feedback_by, e.since)
  WHEN 'taken' THEN coalesce(e.feedback_by, e.since) ELSE DATE '9999-12-31' END`;

function dueOf({
  status,
  acknowledgeBy,
  feedbackBy,
  since,
}: Pick<EscalationView, 'status' | 'acknowledgeBy' | 'feedbackBy' | 'since'>): string {
  if (status === 'open') return acknowledgeBy ?? since;
  return status === 'acknowledged' || status === 'taken' ? (feedbackBy ?? since) : '9999-12-31';
}

/** One escalation: the minimum. Anything more opens after acknowledgement, under a ground. */
export class ReadEscalation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, also for another desk's */
  async execute(actor: Actor, { escalation }: { escalation: string }): Promise<EscalationView> {
    const desk = staffWhoMay(actor, 'answer-escalation');
    return withActor(this.casework.dataSource, desk, async (manager) => {
      const view = await viewOf(this.casework, manager, desk, escalation);
      const line = { action: 'escalation.read', fields: ['minimum'], transfer: view.transfer, ground: 'statutory' };
      await writeAudit(this.casework, manager, desk, line);
      return view;
    });
  }
}

async function viewOf(
  casework: Casework,
  manager: EntityManager,
  desk: StaffActor,
  id: string,
): Promise<EscalationView> {
  const rows = await readEscalationRows(manager, desk, {
    where: 'e.id = $3',
    parameters: [id],
    order: 'e.id',
    limit: 1,
  });
  const [view] = await escalationViews(casework, manager, rows);
  if (!view) throw new CaseworkError('ESCALATION.UNKNOWN', `no escalation ${id} at this desk`);
  return view;
}

export interface EscalationRecorded {
  escalation: string;
  transfer: string;
  seq: number;
  version: number;
}

export interface DeskChange {
  patch: Partial<EscalationRow>;
  /** What its own ladder hears; nothing when the ladder knows already. */
  fact: 'acknowledged' | 'answered' | undefined;
  /** What the transfer hears. */
  answer: 'acknowledged' | 'answered' | 'closed' | undefined;
  audit: string;
}

/** Locks transfer and escalation in the order in which decisions are carried out, and tells both workflows what the desk did. */
export async function changeEscalation(
  casework: Casework,
  actor: Actor,
  id: string,
  work: (row: EscalationRow, desk: StaffActor, file: TransferFile) => Promise<DeskChange>,
): Promise<EscalationRecorded> {
  const desk = staffWhoMay(actor, 'answer-escalation');
  const transferId = await withActor(casework.dataSource, desk, (manager) => transferOf(manager, desk, id));
  return withTransferFile(casework, desk, transferId, async (file) => {
    const { manager, now, today, transfer } = file;
    const row = await manager.findOne(EscalationRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!row) throw new CaseworkError('ESCALATION.UNKNOWN', `no escalation ${id}`);
    const { patch, fact, answer, audit } = await work(row, desk, file);
    // The version numbers what the ladder hears: without gaps, or it would wait for the missing one for ever.
    const version = fact === undefined ? row.version : row.version + 1;
    await manager.update(EscalationRow, id, { ...patch, version });
    if (fact !== undefined) {
      const told: EscalationFact = { seq: version, type: fact, at: now, on: today };
      await enqueue(manager, {
        aggregate: `escalation-${id}`,
        transferId,
        kind: 'escalation-fact',
        payload: { ...told },
      });
    }
    let { seq } = transfer;
    if (answer !== undefined && !hasEnded(transfer.phase)) {
      const body = { type: 'escalation-answered', escalation: row.key, answer } as const;
      ({ seq } = await recordFact(manager, { transferId, body, actor: desk, clock: casework.clock }));
    }
    await writeAudit(casework, manager, desk, {
      action: audit,
      fields: Object.keys(patch),
      transfer: transferId,
      ground: 'statutory',
    });
    return { escalation: id, transfer: transferId, seq, version };
  });
}

async function transferOf(manager: EntityManager, desk: StaffActor, id: string): Promise<string> {
  const [row] = await manager.query<{ transfer: string }[]>(
    `SELECT e.transfer_id AS transfer FROM escalations e WHERE ${AT_MY_DESK} AND e.id = $3`,
    [desk.organisation, desk.role, id],
  );
  if (!row) throw new CaseworkError('ESCALATION.UNKNOWN', `no escalation ${id} at this desk`);
  return row.transfer;
}

const isOver = ({ status }: EscalationRow): boolean => status === 'answered' || status === 'solved';

/** @throws CaseworkError ESCALATION.ALREADY_ANSWERED, telling by whom and when */
export async function requireWaiting(row: EscalationRow, file: TransferFile): Promise<void> {
  if (!isOver(row)) return;
  const sentence =
    row.status === 'solved' && row.answeredBy === null
      ? 'Deze melding is al opgelost.'
      : await whoDid(file, row.answeredBy, row.answeredAt, 'gaf al antwoord op deze melding');
  throw new CaseworkError('ESCALATION.ALREADY_ANSWERED', `escalation ${row.id} is ${row.status}`, { sentence });
}

async function whoDid(file: TransferFile, membership: string | null, at: number | null, did: string): Promise<string> {
  const person = membership === null ? undefined : (await namesOf(file.manager, [membership])).get(membership);
  const when = at === null ? '' : `, ${dateWords(localDateOf(at), file.today)}`;
  return `${person?.name ?? 'Een collega'} ${did}${when}.`;
}

/** The desk says that it has seen the escalation; its term to answer begins. */
export class AcknowledgeEscalation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, ESCALATION.ALREADY_ACKNOWLEDGED, ESCALATION.ALREADY_ANSWERED */
  async execute(actor: Actor, { escalation }: { escalation: string }): Promise<EscalationRecorded> {
    return changeEscalation(this.casework, actor, escalation, async (row, desk, file) => {
      await requireWaiting(row, file);
      if (row.status !== 'open') {
        const sentence = await whoDid(file, row.acknowledgedBy, row.acknowledgedAt, 'bevestigde deze melding al');
        throw new CaseworkError('ESCALATION.ALREADY_ACKNOWLEDGED', `escalation ${row.id} is ${row.status}`, {
          sentence,
        });
      }
      return {
        patch: { status: 'acknowledged', acknowledgedAt: file.now, acknowledgedBy: desk.membership },
        fact: 'acknowledged',
        answer: 'acknowledged',
        audit: 'escalation.acknowledged',
      };
    });
  }
}

/** Somebody at the desk takes it on by name; that acknowledges it as well. */
export class TakeEscalation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, ESCALATION.ALREADY_ANSWERED */
  async execute(actor: Actor, { escalation }: { escalation: string }): Promise<EscalationRecorded> {
    return changeEscalation(this.casework, actor, escalation, async (row, desk, file) => {
      await requireWaiting(row, file);
      const isNew = row.status === 'open';
      return {
        patch: { status: 'taken', acknowledgedAt: row.acknowledgedAt ?? file.now, acknowledgedBy: desk.membership },
        fact: isNew ? 'acknowledged' : undefined,
        answer: isNew ? 'acknowledged' : undefined,
        audit: 'escalation.taken',
      };
    });
  }
}

export type AnswerEscalationInput = z.infer<typeof AnswerEscalationSchema> & { escalation: string };

/** What the desk did or will do, for the schools. */
export class AnswerEscalation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, ESCALATION.NOT_ACKNOWLEDGED, ESCALATION.ALREADY_ANSWERED, VERSION.CONFLICT */
  async execute(actor: Actor, input: AnswerEscalationInput): Promise<EscalationRecorded> {
    return changeEscalation(this.casework, actor, input.escalation, async (row, desk, file) => {
      await requireWaiting(row, file);
      if (row.status === 'open') throw new CaseworkError('ESCALATION.NOT_ACKNOWLEDGED', `escalation ${row.id} is open`);
      if (input.version !== undefined && input.version !== row.version) {
        throw new CaseworkError('VERSION.CONFLICT', `seen ${input.version}, now ${row.version}`);
      }
      return {
        patch: {
          status: 'answered',
          answeredAt: file.now,
          answeredBy: desk.membership,
          answerCode: input.code,
          answerWords: await sealWords(file, 'escalations.answer_words', { text: input.words }),
        },
        fact: 'answered',
        answer: input.answer,
        audit: 'escalation.answered',
      };
    });
  }
}

export interface OpenedSections {
  timeLine?: (TimeLineEntry & { words: string | null })[];
  checkIns?: CheckInView[];
  contacts?: ContactView[];
  people?: PersonView[];
}

export type OpenMoreInput = z.infer<typeof OpenMoreSchema> & { escalation: string };

/** More than the minimum, for this once: every opening names its ground and is on record. */
export class OpenMoreUnderGround {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, ESCALATION.NOT_ACKNOWLEDGED */
  async execute(actor: Actor, { escalation, ground, sections }: OpenMoreInput): Promise<OpenedSections> {
    const desk = staffWhoMay(actor, 'answer-escalation');
    const transferId = await withActor(this.casework.dataSource, desk, (manager) =>
      transferOf(manager, desk, escalation),
    );
    return withTransferFile(this.casework, desk, transferId, async (file) => {
      const { manager, transfer, today } = file;
      const row = await manager.findOneByOrFail(EscalationRow, { id: escalation });
      if (row.status === 'open') throw new CaseworkError('ESCALATION.NOT_ACKNOWLEDGED', `escalation ${row.id} is open`);
      const personal = await personalOfTransfer(this.casework, manager, transfer);
      const { vault } = this.casework;
      const firstName = personal?.firstName ?? 'Leerling';
      const reading = { manager, vault, transfer: transferId, student: transfer.studentId, firstName, today };
      const opened: OpenedSections = {
        ...(sections.includes('time-line') ? { timeLine: await readTimeLine(reading) } : {}),
        ...(sections.includes('check-ins') ? { checkIns: await readCheckIns(reading) } : {}),
        ...(sections.includes('contacts') ? { contacts: await readContacts(reading) } : {}),
        ...(sections.includes('people') ? { people: await readPeople(reading) } : {}),
      };
      await writeAudit(this.casework, manager, desk, {
        action: 'file.opened-more',
        fields: sections,
        transfer: transferId,
        ground,
      });
      return opened;
    });
  }
}
