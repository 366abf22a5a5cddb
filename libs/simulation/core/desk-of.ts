import { MUNICIPALITIES } from '../municipalities.js';
import { routeEscalation } from '../../domain/index.js';
import type { LocalDate } from '../../domain/index.js';
import type { Student } from '../people/student.js';
import type { DeskKind } from './escalation-ladder.js';

/** The desk to which an escalation about a student goes on a day; without a desk of the home municipality the coordinator of the region. */
export function deskOf(
  { birthDate, outflow, municipality }: Student,
  startkwalificatie: boolean,
  on: LocalDate,
): DeskKind {
  const { desk } = routeEscalation({ birthDate, outflowProfile: outflow, startkwalificatie }, on);
  return desk === 'fallback' || MUNICIPALITIES.includes(municipality) ? desk : 'coordinator';
}
