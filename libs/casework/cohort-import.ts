import { createHash, randomUUID, type Hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { columnOfField, parseCohort, type CohortError, type CohortLine } from '../contracts/cohort-csv.js';
import type { FieldError } from '../contracts/problem.js';
import type { StartTransferBody } from '../contracts/start-transfer.js';
import { asWorker, withActor, type Actor, type StaffActor } from '../persistence/actor.js';
import { ImportRow } from '../persistence/entities/import-job.js';
import type { ImportError } from '../persistence/entities/import-line.js';
import { enqueue } from '../persistence/outbox.js';
import { writeAudit, writeAuditOfMany } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { cohortLines } from './imports/cohort-source.js';
import { mappingOf } from './imports/column-mapping.js';
import { openTransfers, type Opening } from './open-transfers.js';
import { staffWhoMay } from './done.js';

const LINE_PLACE = 'import_rows.payload';
/** Lines per insert while a file comes in: memory stays small and round trips few. */
const CHUNK = 500;

export interface ImportCreated {
  import: string;
  /** Rows of the file, without the header. */
  total: number;
  /** Rows that cannot be read. */
  failed: number;
  /** What was left out, such as columns that we do not know. */
  notices: CohortError[];
}

/**
 * A school hands in a cohort file, CSV or a spreadsheet, with its columns named as the school said. It is read as it comes in and kept line by line, sealed; bad lines are told and good ones go
 * on, in the workflow that starts with this transaction.
 */
export class CreateImport {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, IMPORT.NOT_READABLE (a required column is missing, an empty file, a spreadsheet that does not open) with every mistake */
  async execute(actor: Actor, { file }: { file: AsyncIterable<Uint8Array | string> }): Promise<ImportCreated> {
    const staff = staffWhoMay(actor, 'import-cohort');
    const { clock, dataSource } = this.casework;
    const hash = createHash('sha256');
    const lines = await cohortLines(hashing(file, hash));
    return withActor(dataSource, staff, async (manager) => {
      const id = randomUUID();
      const row = {
        id,
        organisationId: staff.organisation,
        createdBy: staff.membership,
        createdAt: clock.now(),
        fileHash: '',
      };
      await manager.insert(ImportRow, { ...row, status: 'queued', total: 0, done: 0, failed: 0, finishedAt: null });
      const mapping = await mappingOf(manager);
      const { total, failed, notices } = await this.keepLines(manager, id, parseCohort(lines, mapping));
      await manager.update(ImportRow, id, { total, failed, fileHash: hash.digest('hex') });
      await enqueue(manager, {
        aggregate: `import-${id}`,
        transferId: null,
        kind: 'start-import',
        payload: { import: id },
      });
      await writeAudit(this.casework, manager, staff, { action: 'cohort.handed-in', fields: ['file'] });
      return { import: id, total, failed, notices };
    });
  }

  private async keepLines(
    manager: EntityManager,
    id: string,
    lines: AsyncIterable<CohortLine>,
  ): Promise<Omit<ImportCreated, 'import'>> {
    const kept: Omit<ImportCreated, 'import'> = { total: 0, failed: 0, notices: [] };
    let chunk: KeptLine[] = [];
    for await (const line of lines) {
      if (line.kind === 'notice') kept.notices.push(...line.errors);
      else if (line.kind === 'stopped' && kept.total === 0) throw notReadable(line.errors);
      else {
        chunk.push(await this.keptLine(line));
        kept.total += 1;
        if (line.kind !== 'row') kept.failed += 1;
      }
      if (chunk.length >= CHUNK) {
        await insertLines(manager, id, chunk);
        chunk = [];
      }
    }
    if (kept.total === 0)
      throw notReadable([
        { line: 1, column: null, code: 'CSV.EMPTY_FILE', message: 'Er staat geen enkele leerling in het bestand.' },
      ]);
    await insertLines(manager, id, chunk);
    return kept;
  }

  private async keptLine(line: Exclude<CohortLine, { kind: 'notice' }>): Promise<KeptLine> {
    if (line.kind !== 'row') {
      const errors = line.errors.map(({ column, code, message }) => ({ column, code, sentence: message }));
      return { line: line.line, status: 'failed', errors, payload: null };
    }
    const payload = await this.casework.vault.sealLoose(LINE_PLACE, line.transfer);
    return { line: line.line, status: 'waiting', errors: [], payload: payload.toString('base64') };
  }
}

interface KeptLine {
  line: number;
  status: 'waiting' | 'failed';
  errors: ImportError[];
  payload: string | null;
}

async function insertLines(manager: EntityManager, id: string, lines: readonly KeptLine[]): Promise<void> {
  if (lines.length === 0) return;
  await manager.query(
    `INSERT INTO import_rows (import_id, line, status, errors, payload)
     SELECT $1, r.line, r.status, r.errors, decode(r.payload, 'base64')
     FROM jsonb_to_recordset($2::jsonb) AS r(line int, status text, errors jsonb, payload text)`,
    [id, JSON.stringify(lines)],
  );
}

async function* hashing(file: AsyncIterable<Uint8Array | string>, hash: Hash): AsyncGenerator<Uint8Array | string> {
  for await (const part of file) {
    hash.update(part);
    yield part;
  }
}

function notReadable(errors: readonly CohortError[]): CaseworkError {
  return new CaseworkError('IMPORT.NOT_READABLE', 'the file cannot be read', {
    errors: errors.map(({ line, column, code, message }) => ({
      field: column ?? 'file',
      code,
      message: `Regel ${line}: ${message}`,
    })),
  });
}

/** How far an import has come. */
export interface ImportProgress {
  total: number;
  /** Transfers that were started, and those that were there already. */
  done: number;
  failed: number;
  /** No line is waiting any more. */
  finished: boolean;
}

interface WaitingLine {
  line: number;
  payload: Buffer;
}

interface DoneLine {
  line: number;
  status: 'done' | 'skipped' | 'failed';
  transfer: string | null;
  errors: ImportError[];
}

/**
 * Starts the transfers of the next waiting lines in one transaction, as the worker. A line that was done stays done, so a repeated
 * batch adds nothing, and neither does the same file handed in again.
 */
export class ImportBatch {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError IMPORT.UNKNOWN */
  async execute({ import: id, atMost }: { import: string; atMost: number }): Promise<ImportProgress> {
    return asWorker(this.casework.dataSource, async (manager) => {
      const actor = await importerOf(manager, id);
      const waiting = await manager.query<WaitingLine[]>(
        `SELECT line, payload FROM import_rows WHERE import_id = $1 AND status = 'waiting' ORDER BY line LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [id, atMost],
      );
      const bodies: StartTransferBody[] = [];
      for (const { payload } of waiting)
        bodies.push(await this.casework.vault.openLoose<StartTransferBody>(LINE_PLACE, payload));
      const openings = await openTransfers(this.casework, manager, actor, bodies);
      const done = waiting.map(({ line }, index) => doneLine(line, openings[index]));
      const progress = await this.settle(manager, id, actor, done);
      const transfers = openings.flatMap((opening) => (opening.kind === 'opened' ? [opening.transfer] : []));
      writeAuditOfMany(this.casework, manager, actor, { action: 'transfer.imported', transfers });
      return progress;
    });
  }

  private async settle(
    manager: EntityManager,
    id: string,
    actor: StaffActor,
    lines: readonly DoneLine[],
  ): Promise<ImportProgress> {
    await manager.query(
      `UPDATE import_rows r SET status = d.status, transfer_id = d.transfer, errors = d.errors, payload = NULL
       FROM jsonb_to_recordset($2::jsonb) AS d(line int, status text, transfer uuid, errors jsonb)
       WHERE r.import_id = $1 AND r.line = d.line`,
      [id, JSON.stringify(lines)],
    );
    const now = new Date(this.casework.clock.now());
    const failed = lines.filter((line) => line.status === 'failed').length;
    const [[row]] = await manager.query<[ImportProgress[], number]>(
      `UPDATE imports SET done = done + $2, failed = failed + $3,
         status = CASE WHEN done + $2 + failed + $3 >= total THEN 'done' ELSE 'running' END,
         finished_at = CASE WHEN done + $2 + failed + $3 >= total THEN coalesce(finished_at, $4) END
       WHERE id = $1 RETURNING total, done, failed, status = 'done' AS finished`,
      [id, lines.length - failed, failed, now],
    );
    if (!row) throw new CaseworkError('IMPORT.UNKNOWN', `no import ${id}`);
    if (row.finished) {
      await manager.query(
        `INSERT INTO messages (dedupe_key, template, params, recipient_membership_id, recipient_kind, role, send_after)
         VALUES ($1, 'import-ready', $2::jsonb, $3, 'staff', $4, $5) ON CONFLICT (dedupe_key) DO NOTHING`,
        [
          `import-ready:${id}`,
          JSON.stringify({ done: row.done, failed: row.failed }),
          actor.membership,
          actor.role,
          now,
        ],
      );
    }
    return row;
  }
}

function doneLine(line: number, opening: Opening | undefined): DoneLine {
  if (opening?.kind === 'opened') return { line, status: 'done', transfer: opening.transfer, errors: [] };
  if (opening?.kind === 'exists') return { line, status: 'skipped', transfer: opening.transfer, errors: [] };
  return { line, status: 'failed', transfer: null, errors: (opening?.errors ?? []).map(errorOf) };
}

/** A mistake at a field, told at the column that it came from. */
function errorOf({ field, code, message }: FieldError): ImportError {
  const column = columnOfField(field) ?? null;
  return { column, code, sentence: column === null ? message : `${column}: ${message}` };
}

/** Who handed the file in; what it starts is theirs. @throws CaseworkError IMPORT.UNKNOWN */
async function importerOf(manager: EntityManager, id: string): Promise<StaffActor> {
  const [row] = await manager.query<Omit<StaffActor, 'kind'>[]>(
    `SELECT m.id AS membership, m.person_id AS person, m.organisation_id AS organisation, m.role
     FROM imports i JOIN memberships m ON m.id = i.created_by WHERE i.id = $1`,
    [id],
  );
  if (!row) throw new CaseworkError('IMPORT.UNKNOWN', `no import ${id}`);
  return { kind: 'staff', ...row };
}

export interface ImportView extends ImportProgress {
  id: string;
  status: ImportRow['status'];
  createdAt: number;
  finishedAt: number | null;
  /** Of the done: how many were there already. */
  skipped: number;
  /** The first bad lines, in the order of the file. */
  errors: { line: number; column: string | null; code: string; sentence: string }[];
}

/** As many as a person reads; the rest is in the export. */
const SHOWN_ERRORS = 500;

/** Progress and mistakes of an import of the own school. */
export class ReadImport {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError IMPORT.UNKNOWN, also for another school's */
  async execute(actor: Actor, { import: id }: { import: string }): Promise<ImportView> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const row = await manager.findOneBy(ImportRow, { id });
      if (!row) throw new CaseworkError('IMPORT.UNKNOWN', `no import ${id} for this actor`);
      const bad = await manager.query<{ line: number; errors: ImportError[] }[]>(
        `SELECT line, errors FROM import_rows WHERE import_id = $1 AND status = 'failed' ORDER BY line LIMIT $2`,
        [id, SHOWN_ERRORS],
      );
      const [{ skipped } = { skipped: 0 }] = await manager.query<{ skipped: number }[]>(
        `SELECT count(*) AS skipped FROM import_rows WHERE import_id = $1 AND status = 'skipped'`,
        [id],
      );
      const { total, done, failed, status, createdAt, finishedAt } = row;
      return {
        id,
        status,
        total,
        done,
        failed,
        skipped,
        finished: done + failed >= total,
        createdAt,
        finishedAt,
        errors: bad.flatMap(({ line, errors }) => errors.map((error) => ({ line, ...error }))),
      };
    });
  }
}
