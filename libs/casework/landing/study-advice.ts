import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { dateWords } from '../../calendar/index.js';
import { adviceWindow, appealUntil, isOpenToAppeal, type AdviceTrack } from '../../domain/study-advice.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { PolicyRow } from '../../persistence/entities/policy.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { unchanged, type Done } from '../done.js';
import { tellStaff } from '../dossier/tell-staff.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { openWordsOf, readFile } from '../reading.js';
import { requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';

type EntryKind = 'warning' | 'positive' | 'negative' | 'postponed' | 'appeal' | 'appeal-upheld' | 'appeal-rejected';

interface Entry {
  kind: EntryKind;
  givenOn: LocalDate;
  words: Buffer | null;
}

const ENTRIES = `SELECT kind, given_on AS "givenOn", words FROM study_advice_entries WHERE transfer_id = $1 ORDER BY given_on, recorded_at`;

/** What was warned, advised and appealed; the last of each. */
export async function adviceTrackOf(manager: EntityManager, transfer: string): Promise<AdviceTrack> {
  return trackOf(await manager.query<Entry[]>(ENTRIES, [transfer]));
}

function trackOf(entries: readonly Entry[]): AdviceTrack {
  const last = (...kinds: EntryKind[]): LocalDate | undefined =>
    entries.findLast(({ kind }) => kinds.includes(kind))?.givenOn;
  // An appeal that was granted takes the advice away; a later advice stands on its own.
  const standing = entries.findLastIndex(({ kind }) => kind === 'negative');
  const since = standing < 0 ? [] : entries.slice(standing);
  const ofAdvice = (kind: EntryKind): LocalDate | undefined => since.find((entry) => entry.kind === kind)?.givenOn;
  return {
    warnedOn: last('warning'),
    negativeOn: ofAdvice('negative'),
    appealedOn: ofAdvice('appeal'),
    appealDecidedOn: ofAdvice('appeal-upheld') ?? ofAdvice('appeal-rejected'),
  };
}

async function windowOf(manager: EntityManager, transfer: TransferRow): Promise<{ from: LocalDate; to: LocalDate }> {
  const { document } = await manager.findOneByOrFail(PolicyRow, { id: transfer.policyId });
  const [started] = await manager.query<{ on: LocalDate }[]>(
    `SELECT "on" FROM facts WHERE transfer_id = $1 AND type = 'outcome' AND body->>'step' = 'started' AND body->>'code' = 'present'
     ORDER BY seq DESC LIMIT 1`,
    [transfer.id],
  );
  return adviceWindow(started?.on ?? transfer.startDate, transfer.level === 1, document);
}

/**
 * A negative advice needs a written warning before it, and is given within its window (WEB 8.1.7a).
 * @throws CaseworkError ADVICE.NO_WARNING, ADVICE.OUTSIDE_WINDOW
 */
export async function requireLawfulAdvice({ manager, transfer, today }: TransferFile, outcome: string): Promise<void> {
  if (outcome !== 'negative') return;
  const { warnedOn } = await adviceTrackOf(manager, transfer.id);
  if (warnedOn === undefined) throw new CaseworkError('ADVICE.NO_WARNING', `no warning on transfer ${transfer.id}`);
  const { from, to } = await windowOf(manager, transfer);
  if (today >= from && today <= to) return;
  const sentence = `Een negatief studieadvies kan van ${dateWords(from, today)} tot en met ${dateWords(to, today)}. Stel het uit, of leg een positief advies vast.`;
  throw new CaseworkError('ADVICE.OUTSIDE_WINDOW', `advice on ${today} outside ${from}..${to}`, { sentence });
}

/** Keeps an advice in its track, with the step that asked for it. */
export async function recordAdvice(file: TransferFile, outcome: string, words: string | undefined): Promise<void> {
  await write(file, outcome as EntryKind, file.today, words);
}

async function write(
  file: TransferFile,
  kind: EntryKind,
  givenOn: LocalDate,
  words: string | undefined,
): Promise<void> {
  const { manager, transfer, actor, now } = file;
  await manager.query(
    `INSERT INTO study_advice_entries (id, transfer_id, kind, given_on, words, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      randomUUID(),
      transfer.id,
      kind,
      givenOn,
      await sealWords(file, 'study_advice_entries.words', { text: words }),
      actor.kind === 'staff' ? actor.membership : null,
      new Date(now),
    ],
  );
}

/** The school warns in writing: what must get better, by when, and how it helps. */
export class WarnAboutAdvice {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, input: { transfer: string; givenOn: LocalDate; words: string }): Promise<Done> {
    const { transfer, givenOn, words } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-advice');
      if (givenOn > file.today) refuseMistakes([mistake('givenOn', 'INPUT.INVALID', 'Deze dag moet nog komen.')]);
      await write(file, 'warning', givenOn, words);
      return unchanged(file, { action: 'advice.warned', fields: ['givenOn', 'words'] });
    });
  }
}

/** The student does not agree; within two weeks. Until there is an answer the advice cannot be used. */
export class AppealAdvice {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ADVICE.NO_APPEAL */
  async execute(actor: Actor, { transfer, words }: { transfer: string; words?: string | undefined }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'appeal-advice');
      const track = await adviceTrackOf(file.manager, transfer);
      if (track.appealedOn !== undefined || !isOpenToAppeal(track, file.today)) {
        throw new CaseworkError('ADVICE.NO_APPEAL', `nothing to appeal on transfer ${transfer}`);
      }
      await write(file, 'appeal', file.today, words);
      if (actor.kind === 'student') {
        const key = `advice-appealed:${transfer}:${String(track.negativeOn)}`;
        await tellStaff(file, { key, template: 'advice-appealed', role: 'mbo-mentor' });
      }
      return unchanged(file, { action: 'advice.appealed', fields: ['words'] });
    });
  }
}

/** What came of the appeal. */
export class AnswerAppeal {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ADVICE.NO_APPEAL */
  async execute(
    actor: Actor,
    { transfer, answer, words }: { transfer: string; answer: 'upheld' | 'rejected'; words?: string | undefined },
  ): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-advice');
      const track = await adviceTrackOf(file.manager, transfer);
      if (track.appealedOn === undefined || track.appealDecidedOn !== undefined) {
        throw new CaseworkError('ADVICE.NO_APPEAL', `no appeal waits on transfer ${transfer}`);
      }
      await write(file, answer === 'upheld' ? 'appeal-upheld' : 'appeal-rejected', file.today, words);
      return unchanged(file, { action: 'advice.appeal-answered', fields: ['answer', 'words'] });
    });
  }
}

export interface StudyAdviceView {
  /** When the advice may be given. */
  window: { from: LocalDate; to: LocalDate };
  warnedOn: LocalDate | null;
  /** Last day of the appeal against a negative advice. */
  appealUntil: LocalDate | null;
  openToAppeal: boolean;
  entries: { kind: EntryKind; givenOn: LocalDate; words: string | null }[];
}

/** The track of the study advice, for school and student. */
export class ReadStudyAdvice {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<StudyAdviceView> {
    const what = { transfer, action: 'read-landing', audit: 'advice.read', fields: ['advice'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const entries = await reading.manager.query<Entry[]>(ENTRIES, [transfer]);
      const words = await openWordsOf<{ text: string }>(reading, 'study_advice_entries.words', entries);
      const track = trackOf(entries);
      return {
        window: await windowOf(reading.manager, reading.transfer),
        warnedOn: track.warnedOn ?? null,
        appealUntil: track.negativeOn === undefined ? null : appealUntil(track.negativeOn),
        openToAppeal: isOpenToAppeal(track, reading.today),
        entries: entries.map(({ kind, givenOn }, index) => ({ kind, givenOn, words: words[index]?.text ?? null })),
      };
    });
  }
}
