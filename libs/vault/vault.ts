import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';
import type { StudentKeyRow } from '../persistence/entities/student-key.js';
import { decrypt, encrypt, KEY_BYTES } from './envelope.js';
import { KeyCache } from './key-cache.js';
import type { KeyPort } from './master-keys.js';
import { VaultError } from './vault-error.js';

/** Where sealed bytes are kept: `students.personal`, `check_ins.words`. They open nowhere else. */
export type Place = string;

export interface Sealed {
  student: string;
  place: Place;
  bytes: Buffer;
}

export interface VaultOptions {
  /** Most unwrapped keys kept in memory. */
  mostKeys: number;
  /** How long one is kept. Milliseconds of the machine, whatever clock the product runs on. */
  keyLifeMs: number;
}

/** Choice: a work list and its pages open the same students within a minute; 10,000 keys are some 3 MB. */
export const VAULT_DEFAULTS: VaultOptions = { mostKeys: 10_000, keyLifeMs: 60_000 };

interface KeyRecord {
  studentId: string;
  wrapped: Buffer | null;
  masterKeyId: string;
}

const keyPlace = (studentId: string): string => `student-key:${studentId}`;
const placeOf = (studentId: string, place: Place): string => `${studentId}/${place}`;
const WRAPPED_LENGTH_BYTES = 2;

/**
 * Seals what is personal with a key per student, wrapped by a master key. Shredding the key of a student makes everything sealed with it
 * unreadable, wherever it was copied to.
 */
export class Vault {
  private readonly cache: KeyCache;

  constructor(
    private readonly keys: KeyPort,
    options: VaultOptions = VAULT_DEFAULTS,
  ) {
    this.cache = new KeyCache(options.mostKeys, options.keyLifeMs);
  }

  /** A key for a new student, to be inserted with the file; from now on this vault can seal for this student. */
  async newKey(studentId: string, now: Instant): Promise<StudentKeyRow> {
    const key = randomBytes(KEY_BYTES);
    const wrapped = await this.keys.wrap(key, keyPlace(studentId));
    this.cache.put(studentId, key, Date.now());
    return { id: randomUUID(), studentId, wrapped, masterKeyId: this.keys.currentId, createdAt: now, shreddedAt: null };
  }

  /** @throws VaultError `VAULT.ERASED`, `VAULT.NO_KEY` (also when the actor may not see this student) */
  async seal(manager: EntityManager, studentId: string, place: Place, value: unknown): Promise<Buffer> {
    const key = await this.keyOf(manager, studentId);
    return encrypt(key, placeOf(studentId, place), Buffer.from(JSON.stringify(value), 'utf8'));
  }

  /** @throws VaultError `VAULT.ERASED`, `VAULT.NO_KEY`, `VAULT.UNREADABLE` */
  async open<T>(manager: EntityManager, studentId: string, place: Place, bytes: Buffer): Promise<T> {
    const key = await this.keyOf(manager, studentId);
    return JSON.parse(decrypt(key, placeOf(studentId, place), bytes).toString('utf8')) as T;
  }

  /** A file, as it is. @throws VaultError `VAULT.ERASED`, `VAULT.NO_KEY` */
  async sealFile(manager: EntityManager, studentId: string, place: Place, file: Buffer): Promise<Buffer> {
    return encrypt(await this.keyOf(manager, studentId), placeOf(studentId, place), file);
  }

  /** @throws VaultError `VAULT.ERASED`, `VAULT.NO_KEY`, `VAULT.UNREADABLE` */
  async openFile(manager: EntityManager, studentId: string, place: Place, bytes: Buffer): Promise<Buffer> {
    return decrypt(await this.keyOf(manager, studentId), placeOf(studentId, place), bytes);
  }

  /**
   * Opens many at once with one query for their keys: a page of a list. What was erased, or has no key that the actor may see, is
   * undefined in its place. @throws VaultError `VAULT.UNREADABLE`
   */
  async openMany<T>(manager: EntityManager, sealed: readonly Sealed[]): Promise<(T | undefined)[]> {
    const now = Date.now();
    const keys = new Map<string, Buffer>();
    const missing = new Set<string>();
    for (const { student } of sealed) {
      const known = this.cache.get(student, now);
      if (known === undefined) missing.add(student);
      else keys.set(student, known);
    }
    if (missing.size > 0) {
      for (const record of await this.records(manager, [...missing]))
        keys.set(record.studentId, await this.unwrap(record));
    }
    return sealed.map(({ student, place, bytes }) => {
      const key = keys.get(student);
      if (key === undefined) return undefined;
      return JSON.parse(decrypt(key, placeOf(student, place), bytes).toString('utf8')) as T;
    });
  }

  /** Destroys the key of a student for good. Doing it again changes nothing. */
  async shred(manager: EntityManager, studentId: string, now: Instant): Promise<void> {
    await manager.query(
      'UPDATE student_keys SET wrapped = NULL, shredded_at = $2 WHERE student_id = $1 AND shredded_at IS NULL',
      [studentId, new Date(now)],
    );
    this.cache.forget(studentId);
  }

  /** Seals what belongs to no student yet, such as a line of an import, under the master key. */
  async sealLoose(place: Place, value: unknown): Promise<Buffer> {
    const key = randomBytes(KEY_BYTES);
    const id = Buffer.from(this.keys.currentId, 'ascii');
    const wrapped = await this.keys.wrap(key, place);
    const head = Buffer.alloc(1 + WRAPPED_LENGTH_BYTES);
    head.writeUInt8(id.length, 0);
    head.writeUInt16BE(wrapped.length, 1);
    return Buffer.concat([head, id, wrapped, encrypt(key, place, Buffer.from(JSON.stringify(value), 'utf8'))]);
  }

  /** @throws VaultError `VAULT.UNREADABLE`, `VAULT.MASTER_KEY_UNKNOWN` */
  async openLoose<T>(place: Place, bytes: Buffer): Promise<T> {
    const headBytes = 1 + WRAPPED_LENGTH_BYTES;
    if (bytes.length < headBytes) throw new VaultError('VAULT.UNREADABLE', `no envelope at ${place}`);
    const idEnd = headBytes + bytes.readUInt8(0);
    const wrappedEnd = idEnd + bytes.readUInt16BE(1);
    const id = bytes.subarray(headBytes, idEnd).toString('ascii');
    const key = await this.keys.unwrap(id, bytes.subarray(idEnd, wrappedEnd), place);
    return JSON.parse(decrypt(key, place, bytes.subarray(wrappedEnd)).toString('utf8')) as T;
  }

  /**
   * Wraps keys anew that an earlier master key wrapped, at most `batch` of them; call it in a transaction of the worker until it says 0.
   * Then the earlier master key can be destroyed, and with it every old backup of keys that were shredded since.
   */
  async rotate(manager: EntityManager, batch: number): Promise<number> {
    const records = await manager.query<KeyRecord[]>(
      `SELECT student_id AS "studentId", wrapped, master_key_id AS "masterKeyId" FROM student_keys
       WHERE wrapped IS NOT NULL AND master_key_id <> $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [this.keys.currentId, batch],
    );
    for (const record of records) {
      const key = await this.unwrap(record);
      const wrapped = await this.keys.wrap(key, keyPlace(record.studentId));
      await manager.query('UPDATE student_keys SET wrapped = $2, master_key_id = $3 WHERE student_id = $1', [
        record.studentId,
        wrapped,
        this.keys.currentId,
      ]);
    }
    return records.length;
  }

  private async keyOf(manager: EntityManager, studentId: string): Promise<Buffer> {
    const known = this.cache.get(studentId, Date.now());
    if (known !== undefined) return known;
    const [record] = await this.records(manager, [studentId], 'also shredded');
    if (record === undefined) throw new VaultError('VAULT.NO_KEY', `no key of student ${studentId} for this actor`);
    return this.unwrap(record);
  }

  private async records(manager: EntityManager, studentIds: string[], which?: 'also shredded'): Promise<KeyRecord[]> {
    return manager.query<KeyRecord[]>(
      `SELECT student_id AS "studentId", wrapped, master_key_id AS "masterKeyId" FROM student_keys
       WHERE student_id = ANY($1::uuid[]) AND (wrapped IS NOT NULL OR $2)`,
      [studentIds, which === 'also shredded'],
    );
  }

  private async unwrap({ studentId, wrapped, masterKeyId }: KeyRecord): Promise<Buffer> {
    if (wrapped === null) throw new VaultError('VAULT.ERASED', `key of student ${studentId} was shredded`);
    const key = await this.keys.unwrap(masterKeyId, wrapped, keyPlace(studentId));
    this.cache.put(studentId, key, Date.now());
    return key;
  }
}
