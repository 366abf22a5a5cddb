import { hash } from 'node:crypto';
import { dateOfDay } from '../../domain/index.js';
import type { LocalDate } from '../../domain/index.js';
import { demoRegionAmsterdam } from '../../reference/index.js';
import {
  AGE_AT_START,
  BBL,
  EXPECTED_TROUBLE,
  HOME_MUNICIPALITY,
  LEVEL,
  LIMITED_NETWORK,
  OUTFLOW,
  PARENTS,
  REGISTERED_LATE,
} from './assumptions.js';
import { calendars } from './calendars.js';
import { Chance, Weights } from './chance.js';
import { LATE_REGISTRATION, REGISTRATION, START } from './days.js';
import {
  mboColleges,
  meanAge,
  menShare,
  needReportedShare,
  sectorWeights,
  trackWeights,
  vsoSchools,
} from './figures-shares.js';
import type { Track } from './figures-shares.js';
import { FIRST_NAMES, LAST_NAMES } from './names.js';

/** What the file says of one student on the day of registration: a row of the cohort. Days are day numbers since 1970. */
export interface Student {
  index: number;
  /** The same for the same seed and index, so that two rehearsals compare. */
  transfer: string;
  school: string;
  college: string;
  municipality: string;
  registeredOn: number;
  start: number;
  birthDate: LocalDate;
  track: Track;
  level: 'entree' | '2' | '3' | '4';
  leerweg: 'bol' | 'bbl';
  outflow: 'further-education' | 'work' | 'day-activities' | 'unknown';
  /** Told at the application. */
  extraSupport: boolean;
  limitedNetwork: boolean;
  expectedTrouble: boolean;
}

/** What is only needed where a real file is kept. */
export interface Personal {
  studentNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  parents: string[];
  /** Name of the programme, for the file only. */
  programme: string;
}

const schoolWeights = new Weights(vsoSchools);
const collegeWeights = new Weights(mboColleges);
const levelWeights = new Weights(LEVEL);
const outflowWeights = new Weights(OUTFLOW);
const homeWeights: Readonly<Record<string, Weights<string>>> = {
  Amsterdam: new Weights<string>(HOME_MUNICIPALITY.Amsterdam),
  Haarlemmermeer: new Weights<string>(HOME_MUNICIPALITY.Haarlemmermeer),
};
const municipalityOf = new Map(demoRegionAmsterdam.vsoSchools.map(({ name, municipality }) => [name, municipality]));

const MEAN_DAYS_IN_A_YEAR = 365.2425;

/** A student of the drawn cohort. */
export function drawStudent(seed: number, index: number): Student {
  const chance = new Chance(seed, index);
  const school = chance.pick('school', schoolWeights);
  const home = homeWeights[municipalityOf.get(school) ?? 'Amsterdam'] ?? homeWeights['Amsterdam'];
  const track = chance.pick('track', trackWeights);
  const late = chance.yes('late', REGISTERED_LATE);
  const registration = late ? LATE_REGISTRATION : REGISTRATION;
  const registeredOn = calendars.vso.atOrAfter(chance.between('registered', registration.from, registration.to));
  const start = calendars.mbo.atOrAfter(Math.max(chance.between('start', START.from, START.to), registeredOn + 21));
  return {
    index,
    transfer: transferId(seed, index),
    school,
    college: chance.pick('college', collegeWeights),
    municipality: home === undefined ? 'Amsterdam' : chance.pick('home', home),
    registeredOn,
    start,
    birthDate: dateOfDay(Math.round(start - ageAtStart(chance) * MEAN_DAYS_IN_A_YEAR)),
    track,
    level: track === 'entree' ? 'entree' : chance.pick('level', levelWeights),
    leerweg: chance.yes('bbl', BBL) ? 'bbl' : 'bol',
    outflow: chance.pick('outflow', outflowWeights),
    extraSupport: chance.yes('need reported', needReportedShare),
    limitedNetwork: chance.yes('limited network', LIMITED_NETWORK),
    expectedTrouble: chance.yes('expected trouble', EXPECTED_TROUBLE),
  };
}

/** The invented person behind a drawn student. */
export function drawPersonal(seed: number, index: number): Personal {
  const chance = new Chance(seed, index);
  const names = isMan(chance) ? FIRST_NAMES.man : FIRST_NAMES.woman;
  const parents = chance.of('parents');
  return {
    studentNumber: `R${seed}-${String(index + 1).padStart(6, '0')}`,
    firstName: names[Math.floor(chance.of('first name') * names.length)] ?? 'Noor',
    lastName: LAST_NAMES[Math.floor(chance.of('last name') * LAST_NAMES.length)] ?? 'Zandbergen',
    email: `leerling-${index + 1}@student.example`,
    phone: `06${String(10_000_000 + Math.floor(chance.of('phone') * 89_999_999))}`,
    parents: [`ouder-${index + 1}@thuis.example`, `verzorger-${index + 1}@thuis.example`].slice(
      0,
      parents < PARENTS.two ? 2 : parents < PARENTS.two + PARENTS.one ? 1 : 0,
    ),
    programme: chance.pick('sector', sectorWeights),
  };
}

/** A version 8 uuid: its bits come from the seed and the place in the cohort. */
export function transferId(seed: number, index: number): string {
  const hex = hash('sha256', `rehearsal ${seed} ${index}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const isMan = (chance: Chance): boolean => chance.yes('man', menShare);

function ageAtStart(chance: Chance): number {
  const mean = isMan(chance) ? meanAge.man : meanAge.woman;
  const { standardDeviation, youngest, oldest } = AGE_AT_START;
  const age = mean + standardDeviation * normal(chance.of('age'), chance.of('age again'));
  return Math.min(oldest, Math.max(youngest, age));
}

/** A standard normal draw from two uniform ones (Box-Muller). */
function normal(a: number, b: number): number {
  return Math.sqrt(-2 * Math.log(1 - a)) * Math.cos(2 * Math.PI * b);
}
