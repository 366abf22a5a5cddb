import { csvFile } from '../contracts/csv-export.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { ImportRow } from '../persistence/entities/import-job.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';

const BAD_LINES_HEADER = ['regel', 'kolom', 'code', 'wat er niet klopt'] as const;

/** The bad lines of an import as a file for a spreadsheet, to correct them there. */
export class ExportBadLines {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError IMPORT.UNKNOWN, also for another school's */
  async execute(actor: Actor, { import: id }: { import: string }): Promise<string> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      if (!(await manager.existsBy(ImportRow, { id })))
        throw new CaseworkError('IMPORT.UNKNOWN', `no import ${id} for this actor`);
      const rows = await manager.query<{ line: number; column: string | null; code: string; sentence: string }[]>(
        `SELECT r.line, e->>'column' AS column, e->>'code' AS code, e->>'sentence' AS sentence
         FROM import_rows r, jsonb_array_elements(r.errors) e WHERE r.import_id = $1 AND r.status = 'failed' ORDER BY r.line`,
        [id],
      );
      const cells = rows.map(({ line, column, code, sentence }) => [line, column, code, sentence]);
      return [...csvFile(BAD_LINES_HEADER, cells)].join('');
    });
  }
}
