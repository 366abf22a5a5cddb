import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import { failureConverterPath } from '../../../libs/temporal/data-converter.js';
import { workflowBundle } from '../../../libs/temporal/index.js';

const dist = join(projectFolder(), 'dist');

/**
 * The workflows of the next version, in a cache folder of their own under the name by which a worker looks for them.
 * @param cache absolute path; to be given to the worker as `DOORLIJN_CACHE`
 */
export async function makeNextBundle(cache: string): Promise<{ code: string }> {
  const folder = join(cache, 'workflows');
  await workflowBundle(folder);
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error('there is no bundle to replace');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(dist, 'workflows', 'index.js'),
    workflowInterceptorModules: [join(dist, 'tests', 'chaos', 'programs', 'next-version.js')],
    failureConverterPath,
    preloadModules: [join(dist, 'libs', 'domain', 'index.js')],
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(join(folder, file), code);
  return { code };
}
