import { RETURN_REASONS } from '../../domain/codes.js';
import type { Section } from '../../domain/sections.js';
import { SECTIONS } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { HandoverRow } from '../../persistence/entities/handover.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { readerOf } from '../dossier/dossier.js';
import { readSections } from '../dossier/read-dossier.js';
import { askRegister, standingOf } from '../dossier/standing.js';
import { openWordsOf, readFile, type Reading } from '../reading.js';

export interface HandoverView {
  id: string;
  number: number;
  status: HandoverRow['status'];
  location: string;
  caller: { membership: string; name: string };
  called: { membership: string; name: string } | null;
  callAt: Instant | null;
  talkAbout: string | null;
  preparedAt: Instant;
  answeredAt: Instant | null;
  answeredBy: string | null;
  reason: string | null;
  reasonWords: string | null;
  callHeld: boolean | null;
}

export interface HandoversView {
  /** The newest first. */
  handovers: HandoverView[];
  /** The parts of the file that the reader may know and that hold something. */
  sections: { section: Section; label: string; words: string }[];
}

/** How a student was handed over, time after time: who calls whom, and what the mbo answered. */
export class ReadHandovers {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<HandoversView> {
    const what = { transfer, action: 'record-contact', audit: 'handover.read', fields: ['handovers'] } as const;
    return readFile(this.casework, actor, what, async (reading) => ({
      handovers: await handoversOf(reading),
      sections: (await filledSections(reading)).map(({ section, label, words }) => ({ section, label, words })),
    }));
  }
}

export async function handoversOf(reading: Reading): Promise<HandoverView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.find(HandoverRow, { where: { transferId: transfer.id }, order: { number: 'DESC' } });
  const told = await openWordsOf<{ text?: string }>(reading, 'handovers.words', rows);
  const names = await namesOf(manager, rows.flatMap(({ caller, called, answeredBy }) => [caller, ...(called === null ? [] : [called]), ...(answeredBy === null ? [] : [answeredBy])]));
  const person = (membership: string): { membership: string; name: string } => ({ membership, name: names.get(membership)?.name ?? 'Een oud-collega' });
  return rows.map((row, index) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    location: row.mboLocationId,
    caller: person(row.caller),
    called: row.called === null ? null : person(row.called),
    callAt: row.callAt,
    talkAbout: told[index]?.text ?? null,
    preparedAt: row.preparedAt,
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy === null ? null : person(row.answeredBy).name,
    reason: row.reason,
    reasonWords: row.reason === null ? null : ((RETURN_REASONS as Record<string, string>)[row.reason] ?? row.reason),
    callHeld: row.callHeld,
  }));
}

/** What the reader may know of the file, as far as something was written; `words` says on which ground. */
export async function filledSections(reading: Reading): Promise<Awaited<ReturnType<typeof readSections>>> {
  const { casework, manager, actor, transfer } = reading;
  const standing = await standingOf(casework, manager, transfer);
  const reader = readerOf(actor, standing);
  const answers = SECTIONS.map((section) => ({ section, answer: askRegister(standing, section, reader) })).filter(({ answer }) => answer.allowed);
  return (await readSections({ casework, manager, transfer, standing }, answers)).filter(({ content, documents }) => content !== null || documents.length > 0);
}
