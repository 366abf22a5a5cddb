import { z } from 'zod';

/*
 * A backup is one gzip file of lines: the head as JSON, then each table as its name in JSON, its rows in the text format of COPY and a
 * line `\.`, and the foot as JSON. A file without a foot was cut off.
 */

export const FORMAT = 'doorlijn-backup-1';
/** How COPY says that a table has ended; no row looks like it. */
export const END_OF_TABLE = String.raw`\.`;

export const HeadSchema = z.object({
  format: z.literal(FORMAT),
  /** Moment of the snapshot, ISO. */
  madeAt: z.string(),
  /** Names of the migrations that the database had. */
  migrations: z.array(z.string()),
  /** Where numbering goes on. */
  sequences: z.array(z.object({ name: z.string(), next: z.number() })),
});
export type Head = z.infer<typeof HeadSchema>;

export const TableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableHead = z.infer<typeof TableSchema>;

export const FootSchema = z.object({
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** Of everything before this line, SHA-256 in hex. */
  sha256: z.string(),
});
export type Foot = z.infer<typeof FootSchema>;
