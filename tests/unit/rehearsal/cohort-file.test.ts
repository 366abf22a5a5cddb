import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { drawMembers } from '../../../libs/simulation/people/member.js';
import { cohortCsv, membersOfFile } from '../../rehearsal/world/cohort.js';

const folder = mkdtempSync(join(tmpdir(), 'doorlijn-cohort-test-'));
const file = join(folder, 'cohort.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a drawn cohort that was written to a file and read back plays the same', async () => {
  const members = drawMembers(22, 40);
  writeFileSync(
    file,
    cohortCsv(members, () => 'mentor@school.example'),
  );
  const read = await membersOfFile(22, file);
  expect(read.map(({ student }) => student)).toEqual(members.map(({ student }) => student));
  expect(read.map(({ personal }) => personal)).toEqual(members.map(({ personal }) => personal));
});

it('a cohort with a bad row is refused in a sentence that names line and column', async () => {
  const rows = cohortCsv(drawMembers(22, 2), () => 'mentor@school.example').replace(
    /"\d\d-\d\d-20\d\d"/,
    '"31-02-2009"',
  );
  writeFileSync(file, rows);
  await expect(membersOfFile(22, file)).rejects.toThrow(/regel 2: geboortedatum: "31-02-2009" is geen bestaande datum/);
});
