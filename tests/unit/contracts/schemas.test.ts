import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../../libs/contracts/fields.js';

import { csvFile, csvLine } from '../../../libs/contracts/csv-export.js';
import { PlanAppointmentSchema, RecordOutcomeSchema } from '../../../libs/contracts/commands.js';
import { numbersWithoutSource, PolicySchema } from '../../../libs/contracts/policy.js';
import { fieldErrors } from '../../../libs/contracts/problem.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';

describe('the body of a new transfer', () => {
  it('gets all mistakes at once, each at its field and in Dutch', () => {
    const { error } = StartTransferSchema.safeParse({
      student: {
        studentNumber: '1',
        firstName: '',
        birthDate: '2008-13-01',
        municipality: 'Amsterdam',
        email: 'jan',
        bsn: '1',
      },
      vsoLocation: '21EJ00',
      mentorEmail: 7,
    });
    expect(fieldErrors(error?.issues ?? [])).toEqual([
      { field: 'student.firstName', code: 'FIELD.REQUIRED', message: 'Vul dit in.' },
      { field: 'student.lastName', code: 'FIELD.REQUIRED', message: 'Vul dit in.' },
      { field: 'student.birthDate', code: 'FIELD.INVALID', message: 'Vul een bestaande datum in, zoals 2027-03-04.' },
      {
        field: 'student.email',
        code: 'FIELD.WRONG_FORMAT',
        message: 'Dit is geen e-mailadres. Voorbeeld: naam@school.nl.',
      },
      { field: 'student', code: 'FIELD.UNKNOWN', message: 'Dit veld kennen we niet: bsn.' },
      { field: 'mentorEmail', code: 'FIELD.WRONG_TYPE', message: 'Vul hier tekst in.' },
    ]);
  });

  it('takes no start before the last day at school', () => {
    const { error } = StartTransferSchema.safeParse({
      student: { studentNumber: '1', firstName: 'A', lastName: 'B', birthDate: '2008-01-31', municipality: 'GM0363' },
      vsoLocation: '21EJ00',
      mentorEmail: 'm@o.nl',
      start: '2026-07-01',
      leavesSchool: '2026-07-17',
    });
    expect(error?.issues.map((issue) => issue.message)).toEqual(['De laatste schooldag ligt na de start op het mbo.']);
  });
});

describe('the body of an outcome', () => {
  it('takes no support need, marks or motivation as a ground of refusal', () => {
    for (const ground of ['support-need', 'marks', 'motivation']) {
      const { error } = RecordOutcomeSchema.safeParse({ outcome: 'declined', ground });
      expect(error?.issues[0]?.message).toContain('Kies een van deze waarden');
    }
  });

  it('takes feelings from 1 to 5 only', () => {
    const { error } = RecordOutcomeSchema.safeParse({ outcome: 'held', checkIn: { attending: 'yes', student: 6 } });
    expect(error?.issues[0]?.message).toBe('Kies een getal van 1 (slecht) tot en met 5 (goed).');
  });

  it('takes no appointment that ends before it begins', () => {
    const body = { step: 'intake', startsAt: '2027-03-04T10:30:00+01:00', endsAt: '2027-03-04T10:00:00+01:00' };
    expect(PlanAppointmentSchema.safeParse(body).error?.issues[0]?.path).toEqual(['endsAt']);
  });
});

describe('a policy', () => {
  it('is valid as it ships, with a source for each number', () => {
    expect(PolicySchema.safeParse(standaard2026).error?.issues).toBeUndefined();
    expect(numbersWithoutSource(standaard2026)).toEqual([]);
  });

  it('is refused without the source of one of its numbers', () => {
    const { landing: _landing, ...sources } = standaard2026.sources;
    const { error } = PolicySchema.safeParse({
      ...standaard2026,
      sources: { ...sources, 'landing.days': 'Onderzoek' },
    });
    expect(error?.issues.map((issue) => issue.message)).toContain('Geef de bron van landing.reviewDay.');
    expect(error?.issues.map((issue) => issue.message)).not.toContain('Geef de bron van landing.days.');
  });

  it('never lets consent leave the school, nor a ladder that has unknown rungs', () => {
    const consent = { ...standaard2026.steps.consent, outside: true, ladder: [0, 4, 15] };
    const { error } = PolicySchema.safeParse({ ...standaard2026, steps: { ...standaard2026.steps, consent } });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'steps.consent.ladder',
      'steps.consent.outside',
    ]);
  });
});

describe('a CSV file that leaves the system', () => {
  it('holds no cell that a spreadsheet would run', () => {
    expect(csvLine(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', 'Jan "J"', null, true, 3])).toBe(
      `"'=1+1";"'+31";"'-2";"'@SUM(A1)";"'\t=1";"Jan ""J""";"";"ja";"3"\r\n`,
    );
  });

  it('begins with a byte order mark and its header', () => {
    expect([...csvFile(['stap'], [['Intake']])].join('')).toBe('\uFEFF"stap"\r\n"Intake"\r\n');
  });
});

describe('a date', () => {
  it.each(['1900-01-01', '2028-02-29', '2199-12-31'])('can be %s', (date) => {
    expect(localDate.safeParse(date).success).toBe(true);
  });

  it.each(['1899-12-31', '2200-01-01', '9999-12-31', '2027-02-29', '2027-1-01'])('cannot be %s', (date) => {
    expect(localDate.safeParse(date).error?.issues[0]?.message).toBe('Vul een bestaande datum in, zoals 2027-03-04.');
  });
});
