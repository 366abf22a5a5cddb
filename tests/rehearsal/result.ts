import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { endOfDay, isoInAmsterdam } from '../../libs/calendar/index.js';
import { kindOf } from '../../libs/domain/index.js';
import { isOutsideHours } from './checks/file-checks.js';
import type { Evidence } from './checks/evidence.js';
import type { HistorySizes } from './checks/histories.js';
import type { Invariant } from './checks/invariant.js';
import type { Counts } from '../../libs/simulation/core/tally.js';
import { PERIOD } from '../../libs/simulation/people/days.js';
import type { JournalRow } from './world/journal.js';

/** The JSON of a rehearsal. */
export interface RehearsalResult extends Counts {
  seed: number;
  students: number;
  from: string;
  to: string;
  wallSeconds: number;
  /** Mails in the mailbox; a mail may carry several messages. */
  mails: number;
  histories: HistorySizes;
  invariants: Invariant[];
}

export interface ResultParts {
  seed: number;
  students: number;
  wallSeconds: number;
  mails: number;
  evidence: Evidence;
  journal: readonly JournalRow[];
  histories: HistorySizes;
  invariants: Invariant[];
}

export function resultOf(parts: ResultParts): RehearsalResult {
  const { seed, students, wallSeconds, mails, evidence, journal, histories, invariants } = parts;
  return {
    seed,
    students,
    from: PERIOD.from,
    to: PERIOD.to,
    wallSeconds,
    ...countsOf(evidence, journal),
    mails,
    histories,
    invariants,
  };
}

/** The same counts as a simulation gives, from the database. A message is one line of the journal: one text to one person. */
export function countsOf({ transfers, escalations, messages }: Evidence, journal: readonly JournalRow[]): Counts {
  const inPhase = (phase: string): number => transfers.filter((transfer) => transfer.phase === phase).length;
  const [closed, dormant, withdrawn] = [inPhase('closed'), inPhase('dormant'), inPhase('withdrawn')];
  const checkIns = journal.filter(({ step }) => step !== null && kindOf(step) === 'check-in');
  const ended = (status: string): number =>
    checkIns.filter(({ kind, detail }) => kind === 'step-closed' && detail?.startsWith(`${status}:`) === true).length;
  const stall = escalations.filter(({ key }) => key.startsWith('stall:')).length;
  const atDesk = (desk: string): number => escalations.filter((escalation) => escalation.desk === desk).length;
  return {
    transfers: { closed, dormant, withdrawn, open: transfers.length - closed - dormant - withdrawn },
    checkIns: {
      planned: checkIns.filter(({ kind }) => kind === 'step-opened').length,
      held: ended('done'),
      missed: ended('missed'),
    },
    messages: {
      sent: journal.filter(({ kind }) => kind === 'message').length,
      outsideHours: messages.filter((message) => isOutsideHours(message)).length,
    },
    escalations: {
      stall,
      event: escalations.length - stall,
      leerplicht: atDesk('leerplicht'),
      rmc: atDesk('rmc'),
      unanswered: escalations.filter(({ status }) => status !== 'answered' && status !== 'solved').length,
    },
  };
}

/** The journal, one line per effect, sorted by transfer and decision. Dates of a due day are the end of that day. */
export async function writeJournal(path: string, journal: readonly JournalRow[]): Promise<void> {
  const rows = [...journal].sort((a, b) =>
    a.transfer < b.transfer ? -1 : a.transfer > b.transfer ? 1 : a.decision - b.decision || a.n - b.n,
  );
  const out = createWriteStream(path);
  for (const row of rows) {
    const { transfer, phase, kind, step, due, rung, recipientRole, organisation, calendar, key, detail } = row;
    const line = {
      at: isoInAmsterdam(row.at),
      transfer,
      phase,
      kind,
      step,
      due: due === null ? null : endOfDayText(due),
      rung: rungText(rung),
      recipientRole,
      organisation,
      calendar,
      key,
      detail,
    };
    out.write(`${JSON.stringify(line)}\n`);
  }
  out.end();
  await finished(out);
}

/** `-3`, `0`, `+3` … as they are called. */
function rungText(rung: number | null): string | null {
  if (rung === null) return null;
  return rung > 0 ? `+${rung}` : String(rung);
}

/** The last second of a local day, with its offset. */
function endOfDayText(date: string): string {
  return isoInAmsterdam(endOfDay(date));
}
