import type { StartTransferBody } from '../../contracts/start-transfer.js';
import { findMunicipality } from '../../reference/index.js';
import { usualStart } from '../../casework/registration.js';
import { dateOfDay, dayNumber } from '../../domain/index.js';
import { drawPersonal, drawStudent } from './student.js';
import type { Personal, Student } from './student.js';

/** One student of a cohort, with the invented or given person behind the row. */
export interface Member {
  student: Student;
  personal: Personal;
}

export function drawMembers(seed: number, students: number): Member[] {
  return Array.from({ length: students }, (_, index) => ({
    student: drawStudent(seed, index),
    personal: drawPersonal(seed, index),
  }));
}

/**
 * The student of a row of a given cohort: what the row says is so, and what it leaves open is drawn. The mentor is one of the demo
 * region, whose schools play along.
 */
export function memberOf(seed: number, index: number, body: StartTransferBody): Member {
  const drawn = drawStudent(seed, index);
  const { student: told, programme } = body;
  const level = programme.level ?? drawn.level;
  const start = body.start ?? usualStart(dateOfDay(drawn.registeredOn));
  const municipality = findMunicipality(told.municipality);
  return {
    student: {
      ...drawn,
      school: body.vsoLocation,
      college: body.mbo?.location ?? drawn.college,
      municipality: municipality.kind === 'found' ? municipality.value.name : told.municipality,
      start: dayNumber(start),
      birthDate: told.birthDate,
      track: level === 'entree' ? 'entree' : 'level234',
      level,
      leerweg: programme.leerweg ?? drawn.leerweg,
      outflow: body.outflowProfile,
      extraSupport: body.extraSupport,
      limitedNetwork: body.limitedNetwork,
      expectedTrouble: body.expectedTrouble,
    },
    personal: {
      studentNumber: told.studentNumber,
      firstName: told.firstName,
      lastName: told.lastName,
      email: told.email ?? `leerling-${index + 1}@student.example`,
      phone: told.phone ?? '',
      parents: told.parents.flatMap(({ email }) => email ?? []),
      programme: programme.name ?? 'Onbekend',
    },
  };
}
