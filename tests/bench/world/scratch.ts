import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Closing } from '../../../apps/local/closing.js';

export interface Scratch {
  /** Empty, and gone afterwards. */
  folder: string;
  /** Gets everything that is started. */
  closing: Closing;
}

/** Whatever was started in the folder has ended when this returns, also when it failed or the process is asked to stop. */
export async function inScratchFolder<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-bench-'));
  const closing = new Closing((name, error) => console.error(`${name} eindigde niet goed: ${String(error)}`));
  closing.add('folder', async () => rmSync(folder, { recursive: true, force: true }));
  const interrupted = (): void => {
    console.error('Onderbroken; alles wordt afgesloten.');
    void closing.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ folder, closing });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await closing.close();
  }
}
