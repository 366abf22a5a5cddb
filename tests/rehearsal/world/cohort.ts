import { createReadStream, existsSync } from 'node:fs';
import { COHORT_COLUMNS } from '../../../libs/contracts/cohort-columns.js';
import { parseCohort } from '../../../libs/contracts/cohort-csv.js';
import { csvFile } from '../../../libs/contracts/csv-export.js';
import { dateOfDay } from '../../../libs/domain/index.js';
import { CommandError } from '../command-line.js';
import { memberOf } from '../../../libs/simulation/people/member.js';
import type { Member } from '../../../libs/simulation/people/member.js';
import { collegeOf } from './hands.js';

/**
 * The cohort of a given file, with the columns of the cohort import.
 * @throws CommandError when the file cannot be read or holds a row that is not right
 */
export async function membersOfFile(seed: number, path: string): Promise<Member[]> {
  if (!existsSync(path)) throw new CommandError(`Het bestand ${path} bestaat niet.`);
  const members: Member[] = [];
  const problems: string[] = [];
  for await (const line of parseCohort(createReadStream(path))) {
    if (line.kind === 'row') members.push(memberOf(seed, members.length, line.transfer));
    else if (line.kind !== 'notice')
      problems.push(...line.errors.map((error) => `  regel ${error.line}: ${error.message}`));
  }
  if (problems.length > 0) throw new CommandError(`Het cohort in ${path} klopt niet:\n${problems.join('\n')}`);
  return members;
}

/** The rows of these students as a cohort file, as the administration of a school would export it. */
export function cohortCsv(members: readonly Member[], mentorOf: (member: Member) => string): string {
  const rows = members.map((member) => rowOf(member, mentorOf(member)));
  return [...csvFile(COHORT_COLUMNS, rows)].join('');
}

const LEVEL_NAMES = { entree: 'entree', '2': '2', '3': '3', '4': '4' } as const;

function rowOf({ student, personal }: Member, mentor: string): (string | boolean)[] {
  const college = collegeOf(student.college);
  const row: Record<(typeof COHORT_COLUMNS)[number], string | boolean> = {
    leerlingnummer: personal.studentNumber,
    roepnaam: personal.firstName,
    achternaam: personal.lastName,
    geboortedatum: student.birthDate.split('-').reverse().join('-'),
    woongemeente: student.municipality,
    vso_vestiging: student.school,
    uitstroomprofiel: student.outflow,
    route: 'regular',
    gewenste_opleiding: personal.programme,
    crebo: '',
    niveau: LEVEL_NAMES[student.level],
    leerweg: student.leerweg,
    mbo_instelling: college.institution,
    mbo_locatie: college.location,
    startdatum: dateOfDay(student.start),
    mentor_email: mentor,
    leerling_email: personal.email,
    leerling_telefoon: personal.phone,
    ouder1_email: personal.parents[0] ?? '',
    ouder2_email: personal.parents[1] ?? '',
    extra_ondersteuning: student.extraSupport,
    beperkt_netwerk: student.limitedNetwork,
    verwachte_knelpunten: student.expectedTrouble,
  };
  return COHORT_COLUMNS.map((column) => row[column]);
}
