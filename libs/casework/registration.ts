import { hash } from 'node:crypto';

import type { StartTransferBody } from '../contracts/start-transfer.js';
import { birthdayAt, consentHolder } from '../domain/consent-holder.js';
import type { AgeGate, Lead, Registration } from '../domain/events.js';
import type { Policy } from '../domain/policy.js';
import { inYear, schoolYearOf, type LocalDate } from '../domain/time.js';

/** Agenda moments lie between 08:00 and 09:30, both included. */
const FIRST_MINUTE = 480;
const MINUTES = 91;
const AGES = [16, 18, 23, 27] as const;

/** The fixed minute after midnight of a transfer, from its id: thousands of deadlines spread over a morning. */
export function minuteOfDay(transfer: string): number {
  return FIRST_MINUTE + (Number.parseInt(hash('sha256', transfer).slice(0, 8), 16) % MINUTES);
}

/** The days on which an age brings something new, as far as they still lie ahead. */
export function gatesAhead(birthDate: LocalDate, on: LocalDate): AgeGate[] {
  return AGES.map((age) => ({ age, on: birthdayAt(birthDate, age) })).filter((gate) => gate.on > on);
}

/** The first day at the mbo when nobody said it: the next 1 September, today included. */
export function usualStart(on: LocalDate): LocalDate {
  const thisYear = inYear(Number(on.slice(0, 4)), '09-01');
  return thisYear >= on ? thisYear : inYear(Number(on.slice(0, 4)) + 1, '09-01');
}

/** The last day of the school year before a start: 31 July. */
export function usualLeavingDay(start: LocalDate): LocalDate {
  return inYear(schoolYearOf(start), '07-31');
}

/** Start and leaving day of a transfer, and the school year in which the student leaves: part of what makes a row unique. */
export function datesOf(
  body: StartTransferBody,
  on: LocalDate,
): { start: LocalDate; leavesSchool: LocalDate; schoolYear: number } {
  const start = body.start ?? usualStart(on);
  const leavesSchool = body.leavesSchool ?? usualLeavingDay(start);
  return { start, leavesSchool, schoolYear: schoolYearOf(leavesSchool) };
}

export interface RegistrationSource {
  transfer: string;
  region: string;
  body: StartTransferBody;
  /** Day of registration. */
  on: LocalDate;
  lead: Lead;
  /** Its sources may be left out: the workflow does not read them. */
  policy: Policy;
}

/** What the workflow gets to know of a new transfer: codes, ids and dates; no birth date, only what it brings and when. */
export function registrationOf({ transfer, region, body, on, lead, policy }: RegistrationSource): Registration {
  const { start, leavesSchool } = datesOf(body, on);
  const { birthDate, representation } = body.student;
  return {
    transfer,
    region,
    start,
    leavesSchool,
    gates: gatesAhead(birthDate, on),
    consentHolder: consentHolder(birthDate, on, representation) === 'student' ? 'student' : 'representatives',
    extraSupport: body.extraSupport,
    limitedNetwork: body.limitedNetwork,
    expectedTrouble: body.expectedTrouble,
    oneYearProgramme: body.programme.level === 'entree',
    lead,
    minuteOfDay: minuteOfDay(transfer),
    policy,
  };
}
