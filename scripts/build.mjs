// Compiles the sources to dist/ with the same folders, and copies what is read beside them (CSV, JSON, CSS, SQL …).
// Only what changed since the last build is done again; what has lost its source is removed.
import { createHash } from 'node:crypto';
import { renameSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const manifestPath = join(out, '.build.json');
const folders = ['apps', 'libs', 'workflows', 'activities', 'tests', 'docs'];
const isCode = (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');
const isLeftOut = (file) =>
  /\.test\.tsx?$|\.d\.ts$/.test(file) ||
  // The documentation is served; what is read beside code is for who reads the code.
  (file.endsWith('.md') && !file.startsWith('docs')) ||
  file.startsWith(join('tests', 'replay', 'histories'));
const target = (file) => (isCode(file) ? file.slice(0, -extname(file).length) + '.js' : file);

// Other compiler settings or another compiler make all earlier output stale.
const settings = createHash('sha256')
  .update(readFileSync(join(root, '.swcrc')))
  .update(readFileSync(join(root, 'node_modules/@swc/core/package.json')))
  .digest('hex');

function earlierBuild() {
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : undefined;
  return manifest?.settings === settings ? manifest.files : {};
}

/** Another command may be starting from dist/ meanwhile: a file is there whole or not at all. */
function put(destination, content) {
  const arriving = `${destination}.${process.pid}`;
  writeFileSync(arriving, content);
  renameSync(arriving, destination);
}

async function build(file) {
  const destination = join(out, target(file));
  mkdirSync(dirname(destination), { recursive: true });
  if (!isCode(file)) {
    put(destination, readFileSync(join(root, file)));
    return;
  }
  const { code, map } = await transformFile(join(root, file), {
    cwd: root,
    configFile: join(root, '.swcrc'),
    sourceFileName: relative(dirname(destination), join(root, file)),
  });
  put(`${destination}.map`, map);
  put(destination, `${code}\n//# sourceMappingURL=${basename(destination)}.map\n`);
}

const sources = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => !isLeftOut(file) && statSync(join(root, file)).isFile());

const earlier = earlierBuild();
const now = {};
const stale = [];
for (const file of sources) {
  const { mtimeMs, size } = statSync(join(root, file));
  now[file] = `${mtimeMs}:${size}`;
  if (earlier[file] !== now[file] || !existsSync(join(out, target(file)))) stale.push(file);
}
const kept = new Set(sources.map(target));
const gone = Object.keys(earlier)
  .map(target)
  .filter((file) => !kept.has(file));

const failures = [];
await Promise.all(
  stale.map((file) =>
    build(file).catch((error) => {
      delete now[file];
      failures.push(`${file}: ${error.message ?? error}`);
    }),
  ),
);
for (const file of gone) {
  rmSync(join(out, file), { force: true });
  rmSync(join(out, `${file}.map`), { force: true });
}
mkdirSync(out, { recursive: true });
put(manifestPath, JSON.stringify({ settings, files: now }));

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
if (stale.length + gone.length > 0) console.log(`Gebouwd: ${stale.length} van ${sources.length} bestanden.`);
