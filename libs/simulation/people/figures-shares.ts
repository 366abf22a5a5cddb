import { figures } from '../../reference/index.js';
import { OUTCOMES_IN_A_ROW } from './assumptions.js';
import { Weights } from './chance.js';

/** The published figures as chances of one student. Tables are those of `libs/reference`. */

const published = figures();

export type Track = 'entree' | 'level234';

const outcomes = published.applicationOutcome;

/** Tables 2.5.1 and 2.6.1: applicants. A student in both tables counts in both. */
export const trackWeights = new Weights({ entree: outcomes.entree.students, level234: outcomes.level234.students });

/** Share of the applicants that starts in the end. */
export const startShare: Readonly<Record<Track, number>> = {
  entree: outcomes.entree.started / outcomes.entree.students,
  level234: outcomes.level234.started / outcomes.level234.students,
};

/**
 * How somebody who never starts ends. The tables count every outcome of a student, also of those who started elsewhere; they
 * are brought down to one outcome per student by keeping their proportions.
 */
export const endWeights: Readonly<Record<Track, Weights<'withdrew' | 'rejected' | 'unknown'>>> = {
  entree: endsOf(outcomes.entree),
  level234: endsOf(outcomes.level234),
};

function endsOf(table: (typeof outcomes)[Track]): Weights<'withdrew' | 'rejected' | 'unknown'> {
  return new Weights({ withdrew: table.withdrew, rejected: table.rejected, unknown: table.notStartedUnknown });
}

/** A refusal before the application that led to a start: the outcomes beyond one per student, as far as they followed on another. */
export const refusedFirstShare: Readonly<Record<Track, number>> = {
  entree: refusedFirst(outcomes.entree),
  level234: refusedFirst(outcomes.level234),
};

function refusedFirst({ students, started, withdrew, rejected, notStartedUnknown }: (typeof outcomes)[Track]): number {
  const beyondOne = (started + withdrew + rejected + notStartedUnknown) / students - 1;
  return beyondOne * OUTCOMES_IN_A_ROW;
}

/** Tables 2.5.2 and 2.6.2, divided over the ends in which such a reason can be given; in our codes. */
const reasons = published.reasonsNotStarting;
const reason = (track: Track, name: string): number => reasons[track].counts[name] ?? 0;

export type RefusedBecause = 'entry-requirements' | 'capacity';
export const refusalWeights: Readonly<Record<Track, Weights<RefusedBecause>>> = both((track) => ({
  'entry-requirements':
    reason(track, 'does not meet additional requirements') + reason(track, 'prior education unsuitable'),
  // "The programme is full" is no lawful ground at entree, and not in the table of entree either (WEB 8.0.1).
  capacity: reason(track, 'programme full'),
}));

export type WithdrewBecause = 'other-programme' | 'does-not-fit' | 'wrong-picture' | 'other';
export const withdrawalWeights: Readonly<Record<Track, Weights<WithdrewBecause>>> = both((track) => ({
  'other-programme': reason(track, 'applies for another programme'),
  'does-not-fit': reason(track, 'programme does not fit capacities'),
  'wrong-picture': reason(track, 'wrong picture of the programme'),
  other: reason(track, 'other') + reason(track, 'after the intake') + reason(track, 'remaining'),
}));

export type MissingBecause = 'did-not-show-up' | 'unknown';
/** Whoever neither withdrew nor was refused did not show up, registered as such or as never started. */
export const missingWeights: Readonly<Record<Track, Weights<MissingBecause>>> = both((track) => ({
  'did-not-show-up': reason(track, 'did not show up'),
  unknown: reason(track, 'never started'),
}));

function both<K extends string>(weigh: (track: Track) => Record<K, number>): Record<Track, Weights<K>> {
  return { entree: new Weights(weigh('entree')), level234: new Weights(weigh('level234')) };
}

/** Tables 2.3.1-2.3.3: who arrives long after leaving the school. The transfer of all others follows on their last school year. */
const intervals = published.transition.intervals;
const studentsIn = (key: string): number => intervals.find((interval) => interval.key === key)?.students ?? 0;
export const arrivalWeights = new Weights({
  'at-once':
    published.transition.students - studentsIn('101 days to 1 year after') - studentsIn('more than 1 year after'),
  'within-a-year': studentsIn('101 days to 1 year after'),
  'after-a-year': studentsIn('more than 1 year after'),
});

/** Share of the starters that leaves early: tables 2.7.2 and 2.6.3. */
export const leavesEarlyShare: Readonly<Record<Track, number>> = {
  entree: published.earlyLeavers.entree.students / published.successOfStarters.entree.students,
  level234: published.successOfStarters.level234.leftEarly / published.successOfStarters.level234.students,
};

/** Table 2.8.2: days from start to leaving at level 2-4. */
const buckets = published.earlyLeavers.level234.buckets;
const bucket = (days: '<100' | '100-180' | '>180'): (typeof buckets)[number] =>
  buckets.find((found) => found.days === days) ?? { days, students: 0, meanDays: 0 };
export const bucketWeights = new Weights({
  '<100': bucket('<100').students,
  '100-180': bucket('100-180').students,
  '>180': bucket('>180').students,
});
export const bucketMean = {
  '<100': bucket('<100').meanDays,
  '100-180': bucket('100-180').meanDays,
  '>180': bucket('>180').meanDays,
} as const;
/** Table 2.7.2: no buckets are printed for entree. */
export const entreeMeanDays = published.earlyLeavers.entree.meanDays;

const left = published.reasonsLeavingEarly;
const cause = (track: Track, name: string): number => left[track].counts[name] ?? 0;
/** Tables 2.5.4 and 2.6.5, in our codes. */
export const causeWeights = both((track) => ({
  'study-delay': cause(track, 'too much study delay'),
  'does-not-fit': cause(track, 'programme does not fit capacities'),
  'wrong-picture': cause(track, 'wrong picture of the programme'),
  'rather-work': cause(track, 'rather work'),
  motivation: cause(track, 'not motivated enough'),
  illness: cause(track, 'illness or disability'),
  agreements: cause(track, 'does not keep agreements'),
  absence: cause(track, 'unlawful absence'),
  unknown: cause(track, 'unknown'),
  other: cause(track, 'remaining'),
}));

/** Tables 2.9.1-2.9.2: told with the handicap item or on the form; taken as independent, which gives the reported third. */
const support = published.supportReportedAtApplication;
export const needReportedShare =
  1 - (1 - support.handicapItem / support.students) * (1 - support.informationForm / support.students);

/** Table 2.1.1: share of men; table 2.1.6: mean age at the start. */
export const menShare = published.population.men / published.population.students;
export const meanAge = { man: published.meanAgeAtStart.men, woman: published.meanAgeAtStart.women } as const;

/** Tables 2.1.8, 2.2.2 and 2.2.3. */
export const vsoSchools = published.studentsPerVsoSchool.counts;
export const mboColleges = published.startedPerMboCollege.counts;
export const sectorWeights = new Weights(published.startedPerSector.counts);
/** A diploma of level 2 or more is a startkwalificatie; one of entree is not, and moves no desk. Tables 2.5.3 and 2.6.3. */
export const diplomaShare: Readonly<Record<Track, number>> = {
  entree: 0,
  level234: published.successOfStarters.level234.level2Diploma / published.successOfStarters.level234.students,
};
