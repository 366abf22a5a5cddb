import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StudentSchema } from '../../../libs/contracts/start-transfer.js';
import { SECTIONS, SECTION_LABELS } from '../../../libs/domain/sections.js';
import { studentFromEduV, type EduVStudent } from '../../../libs/mappings/edu-v.js';
import { OSO_CATEGORIES, OSO_CATEGORY_OF, osoPlaceOf } from '../../../libs/mappings/oso.js';

const { student } = JSON.parse(readFileSync(join(import.meta.dirname, 'edu-v-student.json'), 'utf8')) as { student: EduVStudent };
const docs = readFileSync(join(import.meta.dirname, '../../../docs/mappings.md'), 'utf8');

describe('a student of the Students API of Edu-V', () => {
  it('becomes the student of a transfer, with the number of the school itself', () => {
    const taken = studentFromEduV(student);
    if ('missing' in taken) throw new Error('missing');
    expect(StudentSchema.parse({ ...taken.student, municipality: 'Amsterdam' })).toMatchObject({
      studentNumber: 'L123456',
      firstName: 'Sam',
      lastName: 'van den Berg',
      birthDate: '2009-04-12',
      email: 'l123456@school.nl',
    });
    expect(taken.notTaken).toEqual(['userMasterIdentifier', 'gender']);
    expect(JSON.stringify(taken.student)).not.toMatch(/ketenid|unspecified|7f9a2c/);
  });

  it('goes by the first given name when no other is preferred', () => {
    expect(studentFromEduV({ ...student, preferredFirstName: null, familyNamePrefix: null })).toMatchObject({ student: { firstName: 'Samira', lastName: 'Berg' } });
  });

  it('says what is missing: the demographics and the number are scopes of their own', () => {
    expect(studentFromEduV({ ...student, dateOfBirth: null, userIds: [] })).toMatchObject({ missing: ['userIds.ASI', 'dateOfBirth'] });
  });
});

describe('the main blocks of the OSO data set', () => {
  /** `cat_…` elements of `categorie_uitlevering` in OSO_gegevensset.xsd, version 2019.1. */
  const PUBLISHED =
    'metadata ouderinzage school leerling oudersverzorgers vve schoolloopbaan overstapadvies onderwijsondersteuning verzuim eindtoetsbo toetsresultaten handelingsplannen cijferlijsten vombo bijlagedocs';

  it('are called as the data set calls them', () => {
    for (const code of Object.keys(OSO_CATEGORIES)) expect(PUBLISHED.split(' ')).toContain(code.replace(/^cat_/, ''));
  });

  it('have a place for every section, or it is said that there is none', () => {
    expect(SECTIONS.filter((section) => OSO_CATEGORY_OF[section] === undefined)).toEqual([]);
    expect(osoPlaceOf('attendance')).toEqual({ code: 'cat_verzuim', name: 'Verzuim' });
    expect(osoPlaceOf('care')).toBeNull();
  });

  it('stand in the docs as they are used', () => {
    for (const section of SECTIONS) expect(docs).toContain(`| \`${section}\` | ${SECTION_LABELS[section]} | ${osoPlaceOf(section)?.name ?? '—'} |`);
  });
});
