import { randomUUID } from 'node:crypto';

import type { RecordOverstaptafelBody } from '../../contracts/guidance/intake.js';
import { dateWords, deadlineWords, localDateOf } from '../../calendar/index.js';
import { NO_SHOW_REASONS } from '../../domain/codes.js';
import type { Role } from '../../domain/roles.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { OverstaptafelRow } from '../../persistence/entities/overstaptafel.js';
import { CaseCalendars } from '../calendars.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { openWordsOf, readFile, type Reading } from '../reading.js';
import { agreeAction, canTakeOn } from '../table/agreed-actions.js';
import { requireAction, sealWords, withTransferFile } from '../transfer-file.js';

/** The schools have met on one student, and decided who does what by when; what a school takes on becomes a step. */
export class RecordOverstaptafel {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PERSON.UNKNOWN, INPUT.INVALID (a day that has not come) */
  async execute(actor: Actor, input: RecordOverstaptafelBody & { transfer: string }): Promise<Done> {
    const { transfer, reason, heldOn, attended, discussed, decisions } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-overstaptafel');
      if (heldOn > file.today) refuseMistakes([mistake('heldOn', 'INPUT.INVALID', 'Deze dag moet nog komen.')]);
      const owners = await namesOf(file.manager, decisions.map(({ owner }) => owner));
      refuseMistakes(decisions.flatMap(({ owner }, index) => (owners.has(owner) ? [] : [mistake(`decisions.${index}.owner`, 'PERSON.UNKNOWN')])));
      const words = await sealWords(file, 'overstaptafels.words', { discussed, decisions });
      if (words === null) throw new CaseworkError('INPUT.INVALID', 'no decisions');
      const id = randomUUID();
      await file.manager.insert(OverstaptafelRow, {
        id,
        transferId: transfer,
        reason,
        heldOn,
        attended,
        words,
        recordedBy: staffOf(actor).membership,
        recordedAt: file.now,
      });
      await file.manager.query(
        `UPDATE school_table_items i SET discussed_at = $2 FROM school_tables t
         WHERE t.id = i.table_id AND i.transfer_id = $1 AND i.discussed_at IS NULL AND t.status <> 'cancelled' AND t.starts_at <= $2`,
        [transfer, new Date(file.now)],
      );
      let { seq } = file.transfer;
      for (const { what, owner, by } of decisions) {
        const responsible = owners.get(owner)?.role;
        if (responsible === undefined || !canTakeOn(responsible)) continue;
        ({ seq } = await agreeAction(file, staffOf(actor), { what, responsible, owner, by, source: 'table', sourceId: id }));
      }
      const done = await unchanged(file, { action: 'overstaptafel.recorded', fields: ['attended', 'decisions'] }, { created: id });
      return { ...done, seq, version: file.transfer.version + seq - file.transfer.seq };
    });
  }
}

export interface Decision {
  what: string;
  /** Membership. */
  owner: string;
  ownerName: string;
  by: LocalDate;
}

export interface OverstaptafelView {
  id: string;
  reason: string;
  heldOn: LocalDate;
  attended: Role[];
  discussed: string[];
  decisions: Decision[];
}

/** One heading of the agenda with its points. Dutch. */
export interface AgendaPart {
  title: string;
  points: string[];
}

export interface Overstaptafels {
  /** Prepared from the file: what happened, and what the table has to answer. */
  agenda: AgendaPart[];
  /** The newest first. */
  held: OverstaptafelView[];
}

/** The agenda of a table that is to come, and what earlier ones decided. */
export class ReadOverstaptafels {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<Overstaptafels> {
    const what = { transfer, action: 'record-overstaptafel', audit: 'overstaptafel.read', fields: ['agenda', 'decisions'] } as const;
    return readFile(this.casework, actor, what, async (reading) => ({
      agenda: [
        { title: 'Wat er gebeurde', points: [...(await missedIntakes(reading)), ...(await this.openSteps(reading)), ...(await attempts(reading))] },
        ...QUESTIONS,
      ],
      held: await tablesHeld(reading),
    }));
  }

  private async openSteps({ manager, transfer, today }: Reading): Promise<string[]> {
    const steps = await manager.query<{ key: string; owner: 'vso' | 'mbo' | 'municipality'; due: LocalDate | null }[]>(
      `SELECT key, owner, due FROM steps WHERE transfer_id = $1 AND status = 'open' ORDER BY due NULLS LAST`,
      [transfer.id],
    );
    const calendars = await this.calendars.of(manager, transfer.id);
    return steps.map(({ key, owner, due }) =>
      due === null ? `Staat open: ${labelOf(key)}.` : `Staat open: ${labelOf(key)}, ${deadlineWords(due, today, calendars[owner])}.`,
    );
  }
}

const QUESTIONS: AgendaPart[] = [
  { title: 'Wat we aan de student vragen', points: ['Wat maakt het moeilijk om te komen?', 'Wat wil je zelf?', 'Wie wil je erbij hebben?'] },
  {
    title: 'Wat we samen beslissen',
    points: [
      'Kan het gesprek anders: een andere plek, een ander moment, iemand mee?',
      'Welke aanpassing is nodig, en wie regelt die?',
      'Past deze opleiding nog? Zo niet: welke bestemming, en wie neemt het daar over?',
      'Wie belt de student vandaag?',
    ],
  },
];

async function missedIntakes(reading: Reading): Promise<string[]> {
  const missed = await reading.manager.query<{ at: Instant; words: Buffer | null }[]>(
    `SELECT at, words FROM facts WHERE transfer_id = $1 AND type = 'outcome' AND body->>'step' = 'intake' AND body->>'code' = 'no-show'
     ORDER BY seq`,
    [reading.transfer.id],
  );
  const told = await openWordsOf<{ noShowReason?: keyof typeof NO_SHOW_REASONS }>(reading, 'facts.words', missed);
  return missed.map(({ at }, index) => {
    const reason = told[index]?.noShowReason;
    const why = reason === undefined ? '' : `: ${NO_SHOW_REASONS[reason].toLowerCase()}`;
    return `Niet op de intake van ${dateWords(localDateOf(at), reading.today)}${why}.`;
  });
}

async function attempts({ manager, transfer }: Reading): Promise<string[]> {
  const rows = await manager.query<{ reached: number; not: number }[]>(
    `SELECT count(*) FILTER (WHERE reached)::int AS reached, count(*) FILTER (WHERE NOT reached)::int AS not FROM contacts WHERE transfer_id = $1`,
    [transfer.id],
  );
  return rows.map(({ reached, not }) => `Contact met de student: ${reached} keer gesproken, ${not} keer niet bereikt.`);
}

export async function tablesHeld(reading: Reading): Promise<OverstaptafelView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.find(OverstaptafelRow, { where: { transferId: transfer.id }, order: { heldOn: 'DESC' } });
  const told = await openWordsOf<{ discussed?: string[]; decisions: Omit<Decision, 'ownerName'>[] }>(reading, 'overstaptafels.words', rows);
  const names = await namesOf(manager, told.flatMap((words) => words?.decisions.map(({ owner }) => owner) ?? []));
  return rows.map(({ id, reason, heldOn, attended }, index) => ({
    id,
    reason,
    heldOn,
    attended,
    discussed: told[index]?.discussed ?? [],
    decisions: (told[index]?.decisions ?? []).map((decision) => ({
      ...decision,
      ownerName: names.get(decision.owner)?.name ?? 'Een oud-collega',
    })),
  }));
}
