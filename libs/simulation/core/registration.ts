import { minuteOfDay, gatesAhead, usualLeavingDay } from '../../casework/registration.js';
import { ageOn, dateOfDay } from '../../domain/index.js';
import type { Lead, Policy, Registration } from '../../domain/index.js';
import type { Student } from '../people/student.js';

const vsoLead: Lead = { side: 'vso', role: 'vso-mentor', person: 'vso-mentor', deputy: 'vso-coordinator' };

/** The registration of a drawn student, as the use case that starts a transfer makes it from a row of the cohort. */
export function registrationOf(student: Student, region: string, policy: Policy): Registration {
  const start = dateOfDay(student.start);
  const on = dateOfDay(student.registeredOn);
  return {
    transfer: student.transfer,
    region,
    start,
    leavesSchool: usualLeavingDay(start),
    gates: gatesAhead(student.birthDate, on),
    consentHolder: ageOn(student.birthDate, on) >= 16 ? 'student' : 'representatives',
    extraSupport: student.extraSupport,
    limitedNetwork: student.limitedNetwork,
    expectedTrouble: student.expectedTrouble,
    oneYearProgramme: student.level === 'entree',
    lead: vsoLead,
    minuteOfDay: minuteOfDay(student.transfer),
    policy,
  };
}
