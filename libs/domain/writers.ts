import type { Role } from './roles.js';
import { DOCUMENT_SECTIONS, type Section } from './sections.js';

const SCHOOL: readonly Role[] = ['vso-mentor', 'vso-coordinator'];
const SCHOOL_AND_STUDENT: readonly Role[] = [...SCHOOL, 'student'];

/**
 * Who writes which part of the file; a section that is not named is written by the leaving school. What is about the student as a person,
 * the student may write as well. The plan has signatures and so a way of its own; documents are added, not written.
 */
const WRITERS: Partial<Record<Section, readonly Role[]>> = {
  profile: SCHOOL_AND_STUDENT,
  strengths: SCHOOL_AND_STUDENT,
  'what-works': SCHOOL_AND_STUDENT,
  network: [...SCHOOL, 'transfercoach'],
  lob: [...SCHOOL_AND_STUDENT, 'transfercoach', 'mbo-mentor', 'mbo-coordinator'],
  response: ['student'],
  plan: [],
};

export function writersOf(section: Section): readonly Role[] {
  return DOCUMENT_SECTIONS.includes(section) ? [] : (WRITERS[section] ?? SCHOOL);
}
