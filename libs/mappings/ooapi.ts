import type { StartTransferInput } from '../contracts/start-transfer.js';
import type { Phase } from '../domain/phases.js';
import type { LocalDate } from '../domain/time.js';

/*
 * Fields of the Open Education API 6.0 (OOAPI; openonderwijsapi.nl, github.com/open-education-api/specification), as far as there is
 * something of ours in them. Every field may be absent or null.
 */

/** `codeType` is written with underscores in the list of the specification, and in camel case in its examples: both are known. */
export interface OoapiCode {
  codeType: string;
  code: string | number;
}

export interface OoapiPerson {
  primaryCode?: OoapiCode | null;
  otherCodes?: readonly OoapiCode[] | null;
  givenName?: string | null;
  preferredName?: string | null;
  surnamePrefix?: string | null;
  surname?: string | null;
  dateOfBirth?: LocalDate | null;
  email?: string | null;
  telephoneNumber?: string | null;
  mobileNumber?: string | null;
}

export interface OoapiProgramme {
  primaryCode?: OoapiCode | null;
  otherCodes?: readonly OoapiCode[] | null;
  name?: readonly { language: string; value: string }[] | null;
  level?: string | null;
  modeOfStudy?: string | null;
}

export interface OoapiOffering {
  /** With its offset (RFC 3339). */
  startDateTime?: string | null;
  programme?: OoapiProgramme | null;
}

export interface OoapiAssociation {
  role: string;
  state: string;
  startDateTime?: string | null;
  person?: OoapiPerson | null;
  programmeOffering?: OoapiOffering | null;
}

/** What OOAPI does not know and whoever takes an association over has to say. */
export interface BesideOoapi {
  vsoLocation: string;
  mentorEmail: string;
  municipality: string;
  institution: string;
}

/** What to send to start a transfer, or the fields without which that cannot be done. */
export type TakenOver = { body: StartTransferInput; notTaken: string[] } | { missing: string[]; notTaken: string[] };

/** What the file has no place for, by law or by choice; these stay where they are. */
const NEVER_TAKEN: readonly string[] = [
  'cityOfBirth',
  'countryOfBirth',
  'nationality',
  'dateOfNationality',
  'gender',
  'photoSocial',
  'photoOfficial',
  'idCheckName',
  'address',
  'ICEName',
  'ICEPhoneNumber',
  'ICERelation',
  'assignedNeeds',
];

const LEVELS: Readonly<Record<string, 'entree' | '2' | '3' | '4'>> = {
  secondary_vocational_education_1: 'entree',
  secondary_vocational_education_2: '2',
  secondary_vocational_education_3: '3',
  secondary_vocational_education_4: '4',
};
const LEERWEGEN: Readonly<Record<string, 'bol' | 'bbl'>> = { full_time: 'bol', dual_training: 'bbl' };

/** The enrolment that an mbo knows (person, programme and offering expanded), as the start of a transfer. */
export function startFromAssociation(association: OoapiAssociation, beside: BesideOoapi): TakenOver {
  const { person, programmeOffering: offering } = association;
  const programme = offering?.programme ?? {};
  const studentNumber = codeOf(person, 'student_number');
  const firstName = text(person?.preferredName) ?? text(person?.givenName);
  const surname = text(person?.surname);
  const birthDate = text(person?.dateOfBirth);
  const notTaken = [...namesIn(person), ...programmeNotTaken(programme)];
  if (studentNumber === undefined || firstName === undefined || surname === undefined || birthDate === undefined) {
    const needed = { 'person.primaryCode': studentNumber, 'person.preferredName': firstName, 'person.surname': surname, 'person.dateOfBirth': birthDate };
    return { missing: Object.entries(needed).flatMap(([field, value]) => (value === undefined ? [field] : [])), notTaken };
  }
  const prefix = text(person?.surnamePrefix);
  return {
    body: {
      student: {
        studentNumber,
        firstName,
        lastName: prefix === undefined ? surname : `${prefix} ${surname}`,
        birthDate,
        municipality: beside.municipality,
        ...optional('email', text(person?.email)),
        ...optional('phone', text(person?.mobileNumber) ?? text(person?.telephoneNumber)),
      },
      vsoLocation: beside.vsoLocation,
      mentorEmail: beside.mentorEmail,
      mbo: { institution: beside.institution },
      programme: {
        ...optional('name', nameOf(programme)),
        ...optional('crebo', creboOf(programme)),
        ...optional('level', LEVELS[programme.level ?? '']),
        ...optional('leerweg', LEERWEGEN[programme.modeOfStudy ?? '']),
      },
      ...optional('start', dayOf(association.startDateTime) ?? dayOf(offering?.startDateTime)),
    },
    notTaken,
  };
}

const text = (value: string | null | undefined): string | undefined => (value === null || value === undefined || value.trim() === '' ? undefined : value.trim());

function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

const underscored = (codeType: string): string => codeType.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function codeOf(coded: Pick<OoapiPerson, 'primaryCode' | 'otherCodes'> | null | undefined, codeType: string): string | undefined {
  const codes = [...(coded?.primaryCode ? [coded.primaryCode] : []), ...(coded?.otherCodes ?? [])];
  const found = codes.find((each) => underscored(each.codeType) === codeType);
  return found === undefined ? undefined : text(String(found.code));
}

/** The code of a programme is a crebo when it has five digits; otherwise it is that of another register. */
function creboOf(programme: OoapiProgramme): string | undefined {
  const code = codeOf(programme, 'programme_code');
  return code !== undefined && /^\d{5}$/.test(code) ? code : undefined;
}

/** In Dutch when there is one. */
function nameOf({ name }: OoapiProgramme): string | undefined {
  const names = name ?? [];
  return text((names.find(({ language }) => language.toLowerCase().startsWith('nl')) ?? names[0])?.value);
}

/** The day as the school wrote it: the moment has the offset of the school itself. */
function dayOf(moment: string | null | undefined): LocalDate | undefined {
  return moment === null || moment === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=T)/.exec(moment)?.[0];
}

function namesIn(person: OoapiPerson | null | undefined): string[] {
  const given: Readonly<Record<string, unknown>> = { ...person };
  const fields = NEVER_TAKEN.filter((field) => given[field] !== undefined && given[field] !== null).map((field) => `person.${field}`);
  return codeOf(person, 'national_identity_number') === undefined ? fields : [...fields, 'person.otherCodes.national_identity_number'];
}

function programmeNotTaken(programme: OoapiProgramme): string[] {
  const level = text(programme.level);
  const mode = text(programme.modeOfStudy);
  return [
    ...(codeOf(programme, 'programme_code') !== undefined && creboOf(programme) === undefined ? ['programme.primaryCode'] : []),
    ...(level !== undefined && LEVELS[level] === undefined ? ['programme.level'] : []),
    ...(mode !== undefined && LEERWEGEN[mode] === undefined ? ['programme.modeOfStudy'] : []),
  ];
}

/** States of an association that a transfer can be in (OOAPI 6.0, `associationState`). */
export type OoapiState = 'pending' | 'cancelled' | 'denied' | 'associated' | 'finished';

/** Where a transfer stands, as far as OOAPI has words for it. */
export interface TransferStanding {
  phase: Phase;
  /** Outcome of the step placement; null before it. */
  placement: string | null;
  /** Code of where the student went; null while that is open. */
  destination: string | null;
}

/** The state of the association between student and offering; null while the student has not applied anywhere. */
export function associationState({ phase, placement, destination }: TransferStanding): OoapiState | null {
  switch (phase) {
    case 'orientation':
      return null;
    case 'application':
    case 'acquaintance':
    case 'placement':
      return placement === 'declined' ? 'denied' : 'pending';
    case 'start':
    case 'landing':
    case 'nazorg':
      return 'associated';
    case 'closed':
      // The file closes long before the student is done; only a diploma ends the enrolment well.
      if (destination === 'graduated') return 'finished';
      return destination === null || destination === 'mbo' ? 'associated' : 'cancelled';
    case 'dormant':
    case 'withdrawn':
      return placement === 'declined' ? 'denied' : 'cancelled';
  }
}
