import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { associationState, startFromAssociation, type OoapiAssociation, type OoapiOffering, type OoapiPerson, type OoapiProgramme } from '../../../libs/mappings/ooapi.js';

/** The example values of the specification, per schema. */
const examples = JSON.parse(readFileSync(join(import.meta.dirname, 'ooapi-v6.json'), 'utf8')) as {
  person: OoapiPerson;
  programme: OoapiProgramme;
  programmeOffering: OoapiOffering;
  programmeOfferingAssociation: OoapiAssociation;
};
const beside = { vsoLocation: 'De Stern, locatie Noord', mentorEmail: 'mentor@example.org', municipality: 'Utrecht', institution: 'MBO College Zuid' };

const associationWith = (person: OoapiPerson = {}, programme: OoapiProgramme = {}, offering: OoapiOffering = {}): OoapiAssociation => ({
  ...examples.programmeOfferingAssociation,
  person: { ...examples.person, ...person },
  programmeOffering: { ...examples.programmeOffering, ...offering, programme: { ...examples.programme, ...programme } },
});

function taken(association: OoapiAssociation) {
  const result = startFromAssociation(association, beside);
  if ('missing' in result) throw new Error(result.missing.join());
  return { ...result, body: StartTransferSchema.parse(result.body) };
}

describe('an association of OOAPI v6', () => {
  it('becomes a transfer that can be started as it is, from the examples of the specification', () => {
    const { body } = taken(associationWith());
    expect(body).toMatchObject({
      student: {
        studentNumber: '0',
        firstName: 'Maartje',
        lastName: 'van Damme',
        birthDate: '2003-09-30',
        email: 'vandamme.mcw@universiteitvanharderwijk.nl',
        phone: '+31 612 345 678',
        municipality: 'Utrecht',
      },
      mbo: { institution: 'MBO College Zuid' },
      programme: { name: 'Biology' },
      start: '2025-01-01',
    });
  });

  it('leaves what the file may not hold, and what it cannot tell, and says so', () => {
    const { body, notTaken } = taken(associationWith());
    expect(notTaken).toEqual(
      expect.arrayContaining(['person.nationality', 'person.gender', 'person.cityOfBirth', 'person.otherCodes.national_identity_number', 'person.assignedNeeds']),
    );
    expect(notTaken).toEqual(expect.arrayContaining(['programme.primaryCode', 'programme.level']));
    expect(body.programme).toEqual({ name: 'Biology', leerweg: 'bol' });
    expect(JSON.stringify(body)).not.toMatch(/00000|Vermeer|ExtraTime|Janne/);
  });

  it.each([
    ['secondary_vocational_education_1', 'entree', 'full_time', 'bol'],
    ['secondary_vocational_education_2', '2', 'dual_training', 'bbl'],
    ['secondary_vocational_education_3', '3', 'full_time', 'bol'],
    ['secondary_vocational_education_4', '4', 'dual_training', 'bbl'],
  ])('of the mbo is understood: %s is %s, %s is %s', (level, ours, modeOfStudy, leerweg) => {
    const name = [
      { language: 'en-GB', value: 'Cook' },
      { language: 'nl-NL', value: 'Kok' },
    ];
    const { body, notTaken } = taken(associationWith({}, { level, modeOfStudy, name, primaryCode: { codeType: 'programme_code', code: '25180' } }));
    expect(body.programme).toEqual({ name: 'Kok', crebo: '25180', level: ours, leerweg });
    expect(notTaken.filter((field) => field.startsWith('programme.'))).toEqual([]);
  });

  it('takes the number of the student from wherever it stands, and the start of the offering when it has none of its own', () => {
    const codes = { primaryCode: { codeType: 'eckid', code: 'https://ketenid.nl/x' }, otherCodes: [{ codeType: 'student_number', code: 's77' }] };
    const { body } = taken({ ...associationWith(codes, {}, { startDateTime: '2027-08-30T00:30:00+02:00' }), startDateTime: null });
    expect(body.student.studentNumber).toBe('s77');
    expect(body.start).toBe('2027-08-30');
  });

  it('names every field without which nothing can be started', () => {
    const empty = startFromAssociation({ role: 'student', state: 'pending' }, beside);
    expect(empty).toEqual({ missing: ['person.primaryCode', 'person.preferredName', 'person.surname', 'person.dateOfBirth'], notTaken: [] });
    expect(startFromAssociation(associationWith({ dateOfBirth: null }), beside)).toMatchObject({ missing: ['person.dateOfBirth'] });
  });
});

describe('a transfer as an association of OOAPI v6', () => {
  /** `associationState` of the specification. */
  const STATES = ['pending', 'cancelled', 'denied', 'associated', 'queued', 'finished'];

  it('has in every phase a state that the specification knows, and none before the application', () => {
    for (const phase of PHASES) {
      const state = associationState({ phase, placement: null, destination: null });
      if (phase === 'orientation') expect(state).toBeNull();
      else expect(STATES).toContain(state);
    }
  });

  it.each([
    ['application', null, null, 'pending'],
    ['placement', 'declined', null, 'denied'],
    ['start', 'placed', null, 'associated'],
    ['nazorg', 'placed', null, 'associated'],
    ['closed', 'placed', 'mbo', 'associated'],
    ['closed', 'placed', 'graduated', 'finished'],
    ['closed', 'placed', 'work', 'cancelled'],
    ['dormant', null, null, 'cancelled'],
    ['withdrawn', 'declined', 'work', 'denied'],
  ] as const)('in phase %s, placement %s, destination %s is %s', (phase, placement, destination, state) => {
    expect(associationState({ phase, placement, destination })).toBe(state);
  });
});
