import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../../apps/local/data-folder.js';
import { keepSecrets } from '../../../apps/local/secrets.js';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'doorlijn-folder-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

describe('the folder of an installation', () => {
  it('remembers what it was filled with and how far the clock runs ahead', () => {
    new DataFolder(path).open();
    new DataFolder(path).write({ filledWith: 'demo', clockShift: 86_400_000 });
    expect(new DataFolder(path).read()).toEqual({ filledWith: 'demo', clockShift: 86_400_000 });
  });

  it('is refused when something else is in it, also when that has a name that we use', () => {
    mkdirSync(join(path, 'mail'));
    writeFileSync(join(path, 'mail', 'brief.eml'), 'van iemand anders');
    expect(() => new DataFolder(path).open()).toThrow(/START\.DATA_FOLDER/);
  });

  it('throws away only its own things', () => {
    const folder = new DataFolder(path);
    folder.open();
    folder.write({ filledWith: 'demo' });
    writeFileSync(folder.secrets, '{}');
    writeFileSync(join(path, 'notitie.txt'), 'bewaren');
    folder.clear();
    expect(readFileSync(join(path, 'notitie.txt'), 'utf8')).toBe('bewaren');
    expect(folder.read()).toEqual({ clockShift: 0 });
    expect(() => statSync(folder.secrets)).toThrow('ENOENT');
  });
});

describe('the secrets of an installation', () => {
  const file = (): string => join(path, 'secrets.json');

  it('are made once, all different, and stay the same', () => {
    const secrets = keepSecrets(file());
    const { databasePasswords, ...keys } = secrets;
    const all = [...Object.values(keys), ...Object.values(databasePasswords)];
    expect(new Set(all).size).toBe(all.length);
    expect(Buffer.from(secrets.masterKey, 'base64')).toHaveLength(32);
    expect(keepSecrets(file())).toEqual(secrets);
  });

  it('can be read by their owner only, also when that was loosened', () => {
    keepSecrets(file());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    writeFileSync(file(), readFileSync(file()), { mode: 0o644 });
    keepSecrets(file());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '{"masterKey":"x"}'])('are not silently replaced when the file is damaged (%s)', (content) => {
    writeFileSync(file(), content);
    expect(() => keepSecrets(file())).toThrow(/START\.SECRETS/);
    expect(readFileSync(file(), 'utf8')).toBe(content);
  });
});
