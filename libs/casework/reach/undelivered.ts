import type { EntityManager } from 'typeorm';

import { dateWords, localDateOf } from '../../calendar/index.js';
import type { AnotherRouteBody } from '../../contracts/reach.js';
import type { Phase } from '../../domain/phases.js';
import type { Role } from '../../domain/roles.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffOf, staffWhoMay, unchanged, type Done } from '../done.js';
import { mistake, refuseMistakes } from '../errors.js';
import { readFile } from '../reading.js';
import { ROLE_NAMES } from '../role-names.js';
import { peopleOfList, personalOfTransfer } from '../student.js';
import { requireAction, withTransferFile } from '../transfer-file.js';

/** A mail that was refused, or came back, and of which nobody has told how its reader heard of it all the same. */
export interface Undelivered {
  id: string;
  recipient: 'staff' | 'student' | 'parent';
  /** 'de leerling', 'ouder 2', 'mentor mbo'. */
  who: string;
  /** 'Intakegesprek'; null when it was not about a step. */
  step: string | null;
  /** When it should have arrived. */
  at: Instant;
  /** 'Intakegesprek, van 12 november'. */
  words: string;
}

interface Row {
  id: string;
  recipient: Undelivered['recipient'];
  parent: number | null;
  role: Role | null;
  step: string | null;
  at: Instant;
}

/** The mail that asks to take another route is none of them. */
const WAITS = `m.status = 'failed' AND m.routed_at IS NULL AND m.template <> 'contact-route'`;

const OF_TRANSFER = `
  SELECT m.id, m.recipient_kind AS recipient, m.recipient_index AS parent, m.role, m.step, m.send_after AS at
  FROM messages m WHERE m.transfer_id = $1 AND ${WAITS} ORDER BY m.send_after, m.id`;

function whoOf({ recipient, parent, role }: Row): string {
  if (recipient === 'student') return 'de leerling';
  if (recipient === 'parent') return parent === 1 ? 'de tweede ouder' : 'de ouder';
  return role === null ? 'een collega' : ROLE_NAMES[role];
}

/** What of one transfer did not arrive, the oldest first. */
export class ReadUndelivered {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<Undelivered[]> {
    const what = {
      transfer,
      action: 'take-another-route',
      audit: 'undelivered.read',
      fields: ['undelivered'],
    } as const;
    return readFile(this.casework, actor, what, async ({ manager, today }) => {
      const rows = await manager.query<Row[]>(OF_TRANSFER, [transfer]);
      return rows.map((row) => undeliveredOf(row, today));
    });
  }
}

function undeliveredOf(row: Row, today: LocalDate): Undelivered {
  const { id, recipient, at } = row;
  const step = row.step === null ? null : labelOf(row.step);
  const words = `${step ?? 'Bericht over de overstap'}, van ${dateWords(localDateOf(at), today)}`;
  return { id, recipient, who: whoOf(row), step, at, words };
}

/** A transfer of which mail did not arrive, for the one who sent it. */
export interface UndeliveredOf {
  transfer: string;
  firstName: string;
  lastName: string | null;
  phase: Phase;
  /** 'de leerling en de ouder'. */
  who: string;
  since: Instant;
}

/** Begins at the own files, as every list does. About a mail to the case lead the deputy is asked. */
const OF_LEAD = `
  SELECT t.id AS transfer, t.student_id AS "studentId", s.personal, t.phase, min(m.send_after) AS since,
    jsonb_agg(DISTINCT jsonb_build_object('recipient', m.recipient_kind, 'parent', m.recipient_index, 'role', m.role)) AS readers
  FROM (
    SELECT id, student_id, phase, lead_membership_id, lead_membership_id AS own FROM transfers WHERE lead_membership_id = $1
    UNION ALL SELECT id, student_id, phase, lead_membership_id, deputy_membership_id FROM transfers WHERE deputy_membership_id = $1
  ) t
    JOIN messages m ON m.transfer_id = t.id AND ${WAITS}
      AND (m.recipient_membership_id IS NOT DISTINCT FROM t.lead_membership_id) = (t.own <> t.lead_membership_id)
    LEFT JOIN students s ON s.id = t.student_id
  GROUP BY t.id, t.student_id, s.personal, t.phase ORDER BY since LIMIT 50`;

/** The own transfers of which mail did not arrive: work of the case lead, until it is known how its reader heard of it. */
export class ReadOwnUndelivered {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<UndeliveredOf[]> {
    const staff = staffOf(actor);
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const rows = await manager.query<
        { transfer: string; studentId: string; personal: Buffer | null; phase: Phase; since: Instant; readers: Row[] }[]
      >(OF_LEAD, [staff.membership]);
      if (rows.length === 0) return [];
      const people = await peopleOfList(this.casework, manager, rows);
      await writeAudit(this.casework, manager, staff, {
        action: 'list.read',
        fields: ['firstName', 'lastName', 'undelivered'],
      });
      return rows.map(({ transfer, studentId, phase, since, readers }) => ({
        transfer,
        firstName: people.get(studentId)?.firstName ?? 'Leerling',
        lastName: people.get(studentId)?.lastName ?? null,
        phase,
        who: [...new Set(readers.map(whoOf))].join(' en '),
        since,
      }));
    });
  }
}

const AGAIN = `
  INSERT INTO messages (dedupe_key, transfer_id, escalation_id, student_id, step, template, params, recipient_membership_id, recipient_kind,
    recipient_index, role, send_after, invite, at_once)
  SELECT 'again:' || m.id, m.transfer_id, m.escalation_id, m.student_id, m.step, m.template, m.params, m.recipient_membership_id, m.recipient_kind,
    m.recipient_index, m.role, $3, m.invite, m.at_once
  FROM messages m WHERE m.transfer_id = $1 AND m.id = ANY ($2::uuid[])
  ON CONFLICT (dedupe_key) DO NOTHING`;

/** How the reader of a mail that did not arrive heard of it; or it is mailed again, to the address that is known now. */
export class TakeAnotherRoute {
  constructor(private readonly casework: Casework) {}

  /** What was told of a message before is not told again. @throws CaseworkError ACTION.NOT_YOURS, INPUT.INVALID */
  async execute(actor: Actor, { transfer, messages, route }: AnotherRouteBody & { transfer: string }): Promise<Done> {
    const staff = staffWhoMay(actor, 'take-another-route');
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'take-another-route');
      const { manager } = file;
      const waiting = (await manager.query<Row[]>(OF_TRANSFER, [transfer])).filter(({ id }) => messages.includes(id));
      const ids = waiting.map(({ id }) => id);
      if (route === 'mailed-again') {
        await this.requireAddresses(manager, file.transfer, waiting);
        await manager.query(AGAIN, [transfer, ids, new Date(file.now)]);
      }
      await manager.query(
        'UPDATE messages SET routed_at = $3, route = $4, routed_by = $5 WHERE transfer_id = $1 AND id = ANY ($2::uuid[])',
        [transfer, ids, new Date(file.now), route, staff.membership],
      );
      return unchanged(file, { action: 'undelivered.routed', fields: ['messages', 'route'] });
    });
  }

  /** @throws CaseworkError INPUT.INVALID at `route` when somebody has no address */
  private async requireAddresses(
    manager: EntityManager,
    transfer: { studentId: string },
    waiting: readonly Row[],
  ): Promise<void> {
    const personal = await personalOfTransfer(this.casework, manager, transfer);
    const without = waiting.filter(({ recipient, parent }) => {
      if (recipient === 'staff') return false;
      const person = recipient === 'student' ? personal : personal?.parents[parent ?? 0];
      return person?.email === undefined;
    });
    if (without.length === 0) return;
    const who = [...new Set(without.map(whoOf))].join(' en ');
    refuseMistakes([
      mistake(
        'route',
        'INPUT.INVALID',
        `Van ${who} is geen e-mailadres bekend. Vul dat eerst in bij de contactgegevens.`,
      ),
    ]);
  }
}
