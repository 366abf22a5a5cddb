import { mkdirSync } from 'node:fs';
import { Closing } from '../../apps/local/closing.js';
import type { Policy } from '../../libs/domain/index.js';
import { simulateStudents } from '../../libs/simulation/core/cohort.js';
import type { Simulated } from '../../libs/simulation/core/cohort.js';
import type { Member } from '../../libs/simulation/people/member.js';
import { Installation } from './world/installation.js';
import { StageManager } from './world/stage.js';

export interface RehearsalOptions {
  seed: number;
  members: readonly Member[];
  policy: Policy;
  /** For the database, logs, mail and histories; made when absent. */
  folder: string;
  onDay(days: number, date: string): void;
  /** Told what is going on besides days. */
  onStage(sentence: string): void;
  /** When everything has been closed, also after an interruption. */
  afterwards(): void;
}

/** Everything that is there when the last day is over, to be looked at before it is closed. */
export interface Performance {
  options: RehearsalOptions;
  installation: Installation;
  stage: StageManager;
  /** The same students on the pure core. */
  simulated: Simulated;
}

/**
 * Plays a cohort through two years on a real installation, and lets `inspect` look at it before everything is closed. Everything
 * that was started has ended when it returns, also when something failed or the process is asked to stop.
 */
export async function perform<T>(
  options: RehearsalOptions,
  inspect: (performance: Performance) => Promise<T>,
): Promise<T> {
  const { seed, members, policy, folder, onDay, onStage } = options;
  mkdirSync(folder, { recursive: true });
  const closing = new Closing((name, error) => onStage(`${name} eindigde niet goed: ${String(error)}`));
  closing.add('afterwards', async () => options.afterwards());
  const interrupted = (): void => {
    onStage('Onderbroken; alles wordt afgesloten.');
    void closing.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    onStage('Database, Temporal, mailbox en de demoregio worden klaargezet');
    const ids = new Map(
      members.map(({ student, personal }) => [`${student.school} ${personal.studentNumber}`, student.transfer]),
    );
    const transferIdOf = (body: { vsoLocation: string; student: { studentNumber: string } }): string => {
      const id = ids.get(`${body.vsoLocation} ${body.student.studentNumber}`);
      if (id === undefined) throw new Error(`student ${body.student.studentNumber} is nobody of this cohort`);
      return id;
    };
    const installation = await Installation.start({ folder, policy, closing, transferIdOf });
    onStage('Hetzelfde cohort op de regels zelf');
    const simulated = simulateStudents(
      seed,
      members.map(({ student }) => student),
      policy,
    );
    const stage = new StageManager(installation, members, seed);
    onStage('Twee jaar spelen');
    await stage.play(onDay);
    return await inspect({ options, installation, stage, simulated });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await closing.close();
  }
}
