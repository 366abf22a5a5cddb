import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.js';
import { END_OF_TABLE, FootSchema, HeadSchema, TableSchema, type Foot, type Head, type TableHead } from './backup-file.js';

/** Who takes in what a backup holds, in its order. */
export interface BackupReader {
  head(head: Head): Promise<void>;
  table(table: TableHead): Promise<void>;
  /** Rows of the present table, whole lines with their ends. */
  rows(lines: Buffer): Promise<void>;
  endOfTable(): Promise<void>;
}

/** Lines are handed on in pieces of about this size. */
const PIECE_BYTES = 256 * 1024;
const NEWLINE = 10;

/** Reads a backup from begin to end. @throws BackupError BACKUP.NOT_A_BACKUP, BACKUP.INCOMPLETE; whatever the reader throws */
export async function readBackup(file: string, reader: BackupReader): Promise<Foot> {
  const parser = new Parser(reader);
  try {
    await pipeline(createReadStream(file), createGunzip(), async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) await parser.take(chunk);
    });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    // Of zlib: what it reads is no gzip, or not all of it.
    if (!code.startsWith('Z_')) throw error;
    throw new BackupError(parser.hasHead ? 'BACKUP.INCOMPLETE' : 'BACKUP.NOT_A_BACKUP', code, { cause: error });
  }
  return parser.foot();
}

class Parser {
  private rest: Buffer = Buffer.alloc(0);
  private readonly hash: Hash = createHash('sha256');
  private state: 'head' | 'between' | 'rows' = 'head';
  private piece: Buffer[] = [];
  private size = 0;
  private last: string | undefined;

  constructor(private readonly reader: BackupReader) {}

  get hasHead(): boolean {
    return this.state !== 'head';
  }

  async take(chunk: Buffer): Promise<void> {
    const all = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let from = 0;
    for (let end = all.indexOf(NEWLINE, from); end >= 0; end = all.indexOf(NEWLINE, from)) {
      await this.line(all.subarray(from, end + 1));
      from = end + 1;
    }
    this.rest = all.subarray(from);
  }

  /** @throws BackupError BACKUP.INCOMPLETE */
  foot(): Foot {
    if (!this.hasHead) throw new BackupError('BACKUP.NOT_A_BACKUP', 'it has no head');
    const foot = FootSchema.safeParse(this.last === undefined ? undefined : JSON.parse(this.last));
    if (!foot.success || this.state !== 'between') throw new BackupError('BACKUP.INCOMPLETE', 'it ends too early');
    if (foot.data.sha256 !== this.hash.digest('hex')) throw new BackupError('BACKUP.INCOMPLETE', 'it was changed');
    return foot.data;
  }

  private async line(line: Buffer): Promise<void> {
    if (this.state === 'rows') return this.row(line);
    const text = line.toString('utf8', 0, line.length - 1);
    if (this.state === 'head') {
      this.hash.update(line);
      this.state = 'between';
      return this.reader.head(headOf(text));
    }
    const table = TableSchema.safeParse(JSON.parse(text));
    // The line that is no table is the foot, which does not count in its own sum.
    if (!table.success) {
      this.last = text;
      return;
    }
    this.hash.update(line);
    this.state = 'rows';
    await this.reader.table(table.data);
  }

  private async row(line: Buffer): Promise<void> {
    this.hash.update(line);
    const isEnd = line.length === 3 && line.toString('latin1', 0, 2) === END_OF_TABLE;
    if (!isEnd) {
      this.piece.push(line);
      this.size += line.length;
    }
    if (this.size > PIECE_BYTES || (isEnd && this.size > 0)) {
      const lines = Buffer.concat(this.piece);
      this.piece = [];
      this.size = 0;
      await this.reader.rows(lines);
    }
    if (!isEnd) return;
    this.state = 'between';
    await this.reader.endOfTable();
  }
}

function headOf(text: string): Head {
  try {
    return HeadSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupError('BACKUP.NOT_A_BACKUP', 'its head cannot be read', { cause });
  }
}
