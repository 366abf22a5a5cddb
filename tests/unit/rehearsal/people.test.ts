import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dateOfDay } from '../../../libs/domain/index.js';
import { figures } from '../../../libs/reference/index.js';
import { Chance } from '../../../libs/simulation/people/chance.js';
import { drawCourse } from '../../../libs/simulation/people/course.js';
import type { Course } from '../../../libs/simulation/people/course.js';
import { day } from '../../../libs/simulation/people/days.js';
import { drawMembers } from '../../../libs/simulation/people/member.js';
import { drawStudent } from '../../../libs/simulation/people/student.js';
import type { Student } from '../../../libs/simulation/people/student.js';

const SEED = 22;
const MANY = 20_000;

const lives = (seed: number, students: number): { student: Student; course: Course }[] =>
  Array.from({ length: students }, (_, index) => {
    const student = drawStudent(seed, index);
    return { student, course: drawCourse(new Chance(seed, index), student) };
  });
const share = <T>(all: readonly T[], fits: (one: T) => boolean): number => all.filter(fits).length / all.length;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('the drawn people', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(drawMembers(SEED, 50)).toEqual(drawMembers(SEED, 50));
    expect(drawMembers(SEED, 50)).not.toEqual(drawMembers(SEED + 1, 50));
  });

  it('do not depend on who was drawn before them', () => {
    const last = drawStudent(SEED, 999);
    for (let index = 0; index < 999; index += 1) drawStudent(SEED, index);
    expect(drawStudent(SEED, 999)).toEqual(last);
    const chance = new Chance(SEED, 7);
    const first = chance.of('what happens');
    chance.of('something else');
    expect(chance.of('what happens')).toBe(first);
  });

  it('draw evenly between nothing and one', () => {
    const draws = Array.from({ length: MANY }, (_, index) => new Chance(SEED, index).of('x'));
    expect(mean(draws)).toBeCloseTo(0.5, 1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      expect(share(draws, (draw) => draw >= tenth / 10 && draw < (tenth + 1) / 10)).toBeCloseTo(0.1, 1);
    }
  });
});

describe('the cohort as published', () => {
  const { applicationOutcome, earlyLeavers, meanAgeAtStart, studentsPerVsoSchool, successOfStarters, transition } =
    figures();
  const all = lives(SEED, MANY);
  const entree = all.filter(({ student }) => student.track === 'entree');
  const others = all.filter(({ student }) => student.track === 'level234');
  const starts = ({ course }: { course: Course }): boolean => course.ending.kind === 'starts';

  it('divides over the schools', () => {
    const total = Object.values(studentsPerVsoSchool.counts).reduce((sum, count) => sum + count, 0);
    for (const [school, count] of Object.entries(studentsPerVsoSchool.counts)) {
      expect(share(all, ({ student }) => student.school === school)).toBeCloseTo(count / total, 1.7);
    }
  });

  it('starts as often, at entree and at level 2 to 4', () => {
    const published = ({ started, students }: { started: number; students: number }): number => started / students;
    expect(share(entree, starts)).toBeCloseTo(published(applicationOutcome.entree), 1.7);
    expect(share(others, starts)).toBeCloseTo(published(applicationOutcome.level234), 1.7);
  });

  it('does not start in the published proportions of withdrawn, refused and not started', () => {
    const { withdrew, rejected, notStartedUnknown } = applicationOutcome.level234;
    const ended = others.filter((life) => !starts(life));
    const total = withdrew + rejected + notStartedUnknown;
    expect(share(ended, ({ course }) => course.ending.kind === 'withdraws')).toBeCloseTo(withdrew / total, 1.5);
    expect(share(ended, ({ course }) => course.ending.kind === 'refused')).toBeCloseTo(rejected / total, 1.5);
    expect(share(ended, ({ course }) => course.ending.kind === 'missing')).toBeCloseTo(notStartedUnknown / total, 1.5);
  });

  it('leaves early as often and as soon', () => {
    const started = others.filter(starts);
    const left = started.flatMap(({ course }) => course.leaving ?? []);
    expect(left.length / started.length).toBeCloseTo(
      successOfStarters.level234.leftEarly / successOfStarters.level234.students,
      1.7,
    );
    for (const { days, students, meanDays } of earlyLeavers.level234.buckets) {
      const inBucket = left.filter(({ day }) =>
        days === '<100' ? day < 100 : days === '>180' ? day > 180 : day >= 100 && day <= 180,
      );
      expect(inBucket.length / left.length).toBeCloseTo(students / earlyLeavers.level234.students, 1.5);
      expect(Math.abs(mean(inBucket.map(({ day }) => day)) - meanDays)).toBeLessThan(meanDays * 0.05);
    }
    const entreeDays = entree.filter(starts).flatMap(({ course }) => course.leaving?.day ?? []);
    expect(Math.abs(mean(entreeDays) - earlyLeavers.entree.meanDays)).toBeLessThan(25);
  });

  it('takes a gap year as often', () => {
    const later = transition.intervals.filter(({ key }) => key.endsWith('after') && !key.startsWith('within'));
    const published = later.reduce((sum, { students }) => sum + students, 0) / transition.students;
    const inTime = all.filter((life) => starts(life) && life.student.registeredOn < day('2027-01-01'));
    expect(share(inTime, ({ course }) => course.gap !== undefined)).toBeCloseTo(published, 1.7);
  });

  it('is as old on the first day', () => {
    const ages = all.map(({ student }) => (student.start - Date.parse(student.birthDate) / 86_400_000) / 365.2425);
    expect(Math.abs(mean(ages) - meanAgeAtStart.all)).toBeLessThan(0.1);
  });

  it('reports a need for support at the application in a third of the cases', () => {
    expect(share(all, ({ student }) => student.extraSupport)).toBeCloseTo(1 / 3, 1);
  });

  it('begins on a school day', () => {
    for (const { student } of all.slice(0, 500)) {
      expect([0, 6]).not.toContain(new Date(`${dateOfDay(student.start)}T12:00:00Z`).getUTCDay());
    }
  });
});

it('every number that is not published is called an assumption', () => {
  const source = readFileSync(join(import.meta.dirname, '..', '..', '..', 'libs', 'simulation', 'people', 'assumptions.ts'), 'utf8');
  const constants = source.split(/(?=\n(?:\/\*\*|\/\/ ---|export const))/);
  let documented = '';
  for (const part of constants) {
    if (part.includes('/**')) documented = part;
    if (part.includes('export const')) expect(`${documented}${part}`).toMatch(/assumption/i);
  }
});
