import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.js';

/** What is kept between two starts, and where. */
export class DataFolder {
  readonly postgres: string;
  readonly temporalFile: string;
  readonly mail: string;
  readonly secrets: string;
  readonly log: string;
  private readonly state: string;

  constructor(readonly path: string) {
    this.postgres = join(path, 'postgres');
    this.temporalFile = join(path, 'temporal', 'temporal.sqlite');
    this.mail = join(path, 'mail');
    this.secrets = join(path, 'secrets.json');
    this.log = join(path, 'log');
    this.state = join(path, 'state.json');
  }

  /**
   * Makes the folder when it is not there.
   * @throws StartError START.DATA_FOLDER when something else is kept in it, or it cannot be written
   */
  open(): void {
    try {
      mkdirSync(this.path, { recursive: true });
      const present = readdirSync(this.path);
      if (present.length > 0 && !existsSync(this.state)) {
        const sentence = `In de map ${this.path} staat al iets anders. Kies een lege map met --data.`;
        throw new StartError('START.DATA_FOLDER', `${this.path} holds ${present.join(', ')}`, sentence);
      }
      // First of all, so that the folder is known as ours whatever happens next.
      if (present.length === 0) this.write({});
      mkdirSync(this.log, { recursive: true });
      mkdirSync(join(this.path, 'temporal'), { recursive: true });
    } catch (cause) {
      if (cause instanceof StartError) throw cause;
      const sentence = `De map ${this.path} kan niet worden gebruikt. Mag je daar schrijven?`;
      throw new StartError('START.DATA_FOLDER', `${this.path} cannot be used`, sentence, { cause });
    }
  }

  /** Throws away only what this program itself has put there. */
  clear(): void {
    for (const name of OWN_NAMES) rmSync(join(this.path, name), { recursive: true, force: true });
    this.keep(NOTHING_KEPT);
    this.open();
  }

  read(): KeptState {
    if (!existsSync(this.state)) return NOTHING_KEPT;
    return { ...NOTHING_KEPT, ...(JSON.parse(readFileSync(this.state, 'utf8')) as Partial<KeptState>) };
  }

  /** Whole or not at all, also when the machine stops in between. */
  write(change: Partial<KeptState>): void {
    this.keep({ ...this.read(), ...change });
  }

  private keep(state: KeptState): void {
    const arriving = `${this.state}.${process.pid}`;
    writeFileSync(arriving, JSON.stringify(state, null, 2));
    renameSync(arriving, this.state);
  }
}

const OWN_NAMES = ['postgres', 'temporal', 'mail', 'log', 'secrets.json'];

export interface KeptState {
  /** What the database was filled with; absent while that has not been finished. */
  filledWith?: 'demo' | 'empty';
  /** How far the clock of the demo runs ahead, in milliseconds. */
  clockShift: number;
  /** Set from start to clean stop: where the servers of the present or last run listen. */
  running?: { temporalAddress: string };
}

const NOTHING_KEPT: KeptState = { clockShift: 0 };
