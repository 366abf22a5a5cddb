import type { EntityManager } from 'typeorm';

import { CONTACT_KINDS } from '../../contracts/commands.js';
import { localDateOf } from '../../calendar/index.js';
import { DESTINATIONS } from '../../domain/codes.js';
import { PHASE_LABELS, type Phase } from '../../domain/phases.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { readFile, type Reading } from '../reading.js';
import { breachesOf, type BreachView } from '../landing/deregistration.js';
import { actionsInForce } from '../landing/plan-actions.js';
import { reviewsOf, type LandingReviewView } from '../landing/review.js';
import { personalOfTransfer } from '../student.js';
import { namesOf } from '../colleagues.js';

/** What both schools and the student keep when a transfer is over: what went well first, then what was agreed, done and learned. */
export interface EndReport {
  student: { firstName: string; lastName: string | null };
  schools: { vso: string; mbo: string | null; programme: string | null };
  phase: Phase;
  phaseLabel: string;
  /** Closed by evidence: without these a transfer does not close. */
  evidence: {
    destination: string | null;
    owner: string | null;
    /** The last day on which somebody spoke with the student. */
    lastSpoken: LocalDate | null;
    closedOn: LocalDate | null;
  };
  strengths: string[];
  ownWords: string[];
  landing: {
    started: LocalDate | null;
    talks: number;
    missed: number;
    colours: { green: number; amber: number; red: number };
  };
  support: { what: string; owner: string }[];
  reviews: LandingReviewView[];
  contacts: { kind: string; kindName: string; reached: number; notReached: number }[];
  escalations: { reason: string; raisedOn: LocalDate; status: string }[];
  /** For the schools only. */
  breaches: BreachView[];
}

interface Facts {
  started: LocalDate | null;
  closed: LocalDate | null;
  talks: number;
  missed: number;
  green: number;
  amber: number;
  red: number;
  lastSpoken: number | null;
}

const FACTS = `
  SELECT
    (SELECT "on" FROM facts WHERE transfer_id = $1 AND type = 'outcome' AND body->>'step' = 'started' AND body->>'code' = 'present' ORDER BY seq DESC LIMIT 1) AS started,
    (SELECT "on" FROM facts WHERE transfer_id = $1 AND type = 'outcome' AND body->>'step' = 'closing' ORDER BY seq DESC LIMIT 1) AS closed,
    (SELECT count(*)::int FROM steps WHERE transfer_id = $1 AND kind = 'check-in' AND status = 'done') AS talks,
    (SELECT count(*)::int FROM steps WHERE transfer_id = $1 AND kind = 'check-in' AND status = 'missed') AS missed,
    (SELECT count(*)::int FROM check_ins WHERE transfer_id = $1 AND colour = 'green') AS green,
    (SELECT count(*)::int FROM check_ins WHERE transfer_id = $1 AND colour = 'amber') AS amber,
    (SELECT count(*)::int FROM check_ins WHERE transfer_id = $1 AND colour = 'red') AS red,
    (SELECT max(at) FROM (SELECT at FROM check_ins WHERE transfer_id = $1 AND attending <> 'no'
       UNION ALL SELECT at FROM contacts WHERE transfer_id = $1 AND reached) spoken) AS "lastSpoken"`;

/** The end report; readable at any time, complete when the transfer is over. */
export class ReadEndReport {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<EndReport> {
    const what = { transfer, action: 'read-end-report', audit: 'end-report.read', fields: ['endReport'] } as const;
    return readFile(this.casework, actor, what, (reading) => reportOf(reading));
  }
}

async function reportOf(reading: Reading): Promise<EndReport> {
  const { casework, manager, actor, transfer } = reading;
  const personal = await personalOfTransfer(casework, manager, transfer);
  const [facts] = await manager.query<Facts[]>(FACTS, [transfer.id]);
  const {
    started = null,
    closed = null,
    talks = 0,
    missed = 0,
    green = 0,
    amber = 0,
    red = 0,
    lastSpoken = null,
  } = facts ?? {};
  const told = await wordsOf(reading);
  return {
    student: { firstName: personal?.firstName ?? 'Leerling', lastName: personal?.lastName ?? null },
    schools: await schoolsOf(manager, transfer.id),
    phase: transfer.phase,
    phaseLabel: PHASE_LABELS[transfer.phase],
    evidence: {
      destination:
        transfer.destinationCode === null
          ? null
          : ((DESTINATIONS as Record<string, string>)[transfer.destinationCode] ?? null),
      owner: await ownerName(manager, transfer.destinationOwner),
      lastSpoken: lastSpoken === null ? null : localDateOf(lastSpoken),
      closedOn: closed,
    },
    strengths: told.strengths,
    ownWords: told.own,
    landing: { started, talks, missed, colours: { green, amber, red } },
    support: (await actionsInForce(casework, manager, transfer)).map(({ what, ownerName: owner }) => ({ what, owner })),
    reviews: await reviewsOf(casework, manager, transfer),
    contacts: await contactsOf(manager, transfer.id),
    escalations: await manager.query<EndReport['escalations']>(
      `SELECT reason, (raised_at AT TIME ZONE 'Europe/Amsterdam')::date AS "raisedOn", status FROM escalations WHERE transfer_id = $1 ORDER BY raised_at`,
      [transfer.id],
    ),
    breaches: actor.kind === 'staff' ? await breachesOf(manager, transfer.id) : [],
  };
}

/** What went well, and what the student said, in the order in which it was said. */
async function wordsOf({ casework, manager, transfer }: Reading): Promise<{ strengths: string[]; own: string[] }> {
  const rows = await manager.query<{ words: Buffer }[]>(
    'SELECT words FROM check_ins WHERE transfer_id = $1 AND words IS NOT NULL ORDER BY at',
    [transfer.id],
  );
  const opened = await casework.vault.openMany<{ goesWell?: string; studentWords?: string }>(
    manager,
    rows.map(({ words }) => ({ student: transfer.studentId, place: 'check_ins.words', bytes: words })),
  );
  return {
    strengths: opened.flatMap((words) => words?.goesWell ?? []),
    own: opened.flatMap((words) => words?.studentWords ?? []),
  };
}

async function schoolsOf(manager: EntityManager, transfer: string): Promise<EndReport['schools']> {
  const [row] = await manager.query<EndReport['schools'][]>(
    `SELECT vl.name AS vso, ml.name AS mbo, t.mbo_programme AS programme FROM transfers t
     JOIN locations vl ON vl.id = t.vso_location_id LEFT JOIN locations ml ON ml.id = t.mbo_location_id WHERE t.id = $1`,
    [transfer],
  );
  return row ?? { vso: '', mbo: null, programme: null };
}

/** The owner of a destination is a person by membership, or a desk by organisation. */
async function ownerName(manager: EntityManager, owner: string | null): Promise<string | null> {
  if (owner === null) return null;
  const person = (await namesOf(manager, [owner])).get(owner);
  if (person !== undefined) return person.name;
  const [desk] = await manager.query<{ name: string }[]>('SELECT name FROM organisations WHERE id = $1', [owner]);
  return desk?.name ?? null;
}

async function contactsOf(manager: EntityManager, transfer: string): Promise<EndReport['contacts']> {
  const rows = await manager.query<{ kind: keyof typeof CONTACT_KINDS; reached: number; notReached: number }[]>(
    `SELECT kind, count(*) FILTER (WHERE reached)::int AS reached, count(*) FILTER (WHERE NOT reached)::int AS "notReached"
     FROM contacts WHERE transfer_id = $1 GROUP BY kind ORDER BY kind`,
    [transfer],
  );
  return rows.map((row) => ({ ...row, kindName: CONTACT_KINDS[row.kind] }));
}
