import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { csvAnswer } from '../../../apps/web/http/csv.js';

const ROOT = join(import.meta.dirname, '../../..');

describe('a list for a spreadsheet', () => {
  it.each(['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '=HYPERLINK("http://x";"klik")'])(
    'keeps %j as text, in whatever column it stands',
    (cell) => {
      const answer = csvAnswer('lijst', ['een', 'twee'], [['Sam', cell]]);
      if (!('file' in answer)) throw new Error('no file');
      const [, line] = String(answer.file.content).split('"een";"twee"\r\n');
      expect(line).toBe(`"Sam";"'${cell.replaceAll('"', '""')}"\r\n`);
      expect(answer.file).toMatchObject({ name: 'lijst.csv', type: 'text/csv; charset=utf-8' });
    },
  );

  it('is written in one way only, so that no list can forget it', () => {
    const sources = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
        .map((file) => join(folder, file)),
    );
    const writers = sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('text/csv; charset=utf-8'));
    // The others hand on what `csvFile` made: the bad lines of an import, which are played with formulas in their own tests, and the monitor.
    expect(writers.sort()).toEqual([
      'apps/api/office/office.controller.ts',
      'apps/api/region/monitor.controller.ts',
      'apps/api/region/open-data.controller.ts',
      'apps/web/http/csv.ts',
      'apps/web/pages/region-monitor.tsx',
    ]);
  });
});
