import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from './data-converter.js';

/** Sources when this file runs as source, compiled code when it runs compiled. */
const root = join(import.meta.dirname, '..', '..');
const extension = existsSync(join(root, 'workflows', 'index.ts')) ? '.ts' : '.js';
const bundled = ['workflows', join('libs', 'domain'), join('libs', 'temporal')];

/**
 * The code of all workflows in one file, as the sandbox of a worker loads it. It is kept in `folder` under the hash of
 * what it is made of, so that a worker that starts again does not build it again; a production image ships it.
 * @param folder absolute path; is made when it does not exist
 */
export async function workflowBundle(folder: string): Promise<{ code: string }> {
  const file = join(folder, `workflows-${hashOfInput()}.js`);
  if (existsSync(file)) return { code: readFileSync(file, 'utf8') };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', `index${extension}`),
    failureConverterPath,
    workflowInterceptorModules: [join(root, 'workflows', `trace${extension}`)],
    // Pure tables and functions: one copy for all workflows of a worker instead of one for each.
    preloadModules: [join(root, 'libs', 'domain', `index${extension}`)],
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(folder, { recursive: true });
  // Renaming makes the file appear whole, also when two workers start at once.
  const arriving = `${file}.${process.pid}`;
  writeFileSync(arriving, code);
  renameSync(arriving, file);
  return { code };
}

function hashOfInput(): string {
  const hash = createHash('sha256');
  for (const folder of bundled) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.(ts|js|cjs)$/.test(name)).sort()) {
      hash.update(file).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
