import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** The code of the bare workflows, built once and kept in `file`, as Doorlijn's own is. */
export async function bareBundle(file: string): Promise<{ code: string }> {
  if (existsSync(file)) return { code: readFileSync(file, 'utf8') };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(import.meta.dirname, 'workflows.js'),
    logger: new DefaultLogger('WARN'),
  });
  const arriving = `${file}.${process.pid}`;
  writeFileSync(arriving, code);
  renameSync(arriving, file);
  return { code };
}
