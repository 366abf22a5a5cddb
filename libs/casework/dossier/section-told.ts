import type { SectionContent } from '../../contracts/dossier/sections.js';
import { ACTIVITIES } from '../../domain/codes.js';
import { LIFE_DOMAINS, type LifeDomain } from '../../domain/sections.js';
import type { LocalDate } from '../../domain/time.js';

/**
 * What stands before what somebody wrote, wherever it is read: on a page, on paper and in an export. The file is about the student, who
 * reads it first; so it speaks as the student does.
 */
export const SECTION_WORDS = {
  othersSay: 'Wat anderen zeggen',
  doesNotWork: 'Wat niet werkt',
  interests: 'Wat ik leuk vind',
  dream: 'Wat ik wil worden',
  level: 'Niveau',
  levels: { entree: 'Entree', 'mbo-2': 'Mbo 2', 'mbo-3': 'Mbo 3', 'mbo-4': 'Mbo 4', unknown: 'Onbekend' },
  dutch: 'Nederlands',
  arithmetic: 'Rekenen',
  reference: { 'below-1f': 'Onder 1F', '1f': '1F', '2f': '2F', '3f': '3F', unknown: 'Onbekend' },
  goesWell: 'Wat goed gaat',
  isHard: 'Wat moeilijk is',
  howILearn: 'Hoe ik leer',
  attendanceHelps: 'Wat helpt om er te zijn',
  travel: 'Hoe het reizen gaat',
  timetable: 'Wat belangrijk is voor het rooster',
  aids: 'Hulpmiddelen',
  exams: 'Wat nodig is bij toetsen',
  lobChoice: 'Wat ik nu kies',
  present: (percent: number): string => `${percent}% aanwezig`,
  hours: (withLeave: number, without: number, late: number): string =>
    `${withLeave} uur met verlof, ${without} uur zonder verlof, ${late} keer te laat`,
  supporter: 'steunfiguur',
} as const;
const text = SECTION_WORDS;

/** One thing that a part of the file says: its points, under a label where it needs one. */
export interface Told {
  label?: string;
  points: string[];
}

const points = (label: string | undefined, said: readonly (string | undefined)[]): Told[] => {
  const told = said.filter((each): each is string => each !== undefined && each !== '');
  if (told.length === 0) return [];
  return [label === undefined ? { points: told } : { label, points: told }];
};

/**
 * What a part of the file says, for people; strengths without a label, since they speak for themselves.
 * @param words how a date is written: a page counts from today, paper gives the year
 */
export function toldBy(section: string, content: unknown, words: (date: LocalDate) => string): Told[] {
  if (content === null || content === undefined) return [];
  switch (section) {
    case 'strengths': {
      const { strengths, othersSay } = content as SectionContent<'strengths'>;
      return [...points(undefined, strengths), ...points(text.othersSay, [othersSay])];
    }
    case 'what-works': {
      const { works, doesNotWork } = content as SectionContent<'what-works'>;
      return [...points(undefined, works), ...points(text.doesNotWork, doesNotWork)];
    }
    case 'profile': {
      const { introduction, interests, dream } = content as SectionContent<'profile'>;
      return [
        ...points(undefined, [introduction]),
        ...points(text.interests, interests),
        ...points(text.dream, [dream]),
      ];
    }
    case 'needs': {
      const { domains } = content as SectionContent<'needs'>;
      return (Object.keys(LIFE_DOMAINS) as LifeDomain[]).flatMap((domain) => {
        const told = domains[domain];
        return told === undefined ? [] : points(LIFE_DOMAINS[domain], [told.need, ...told.whatHelps]);
      });
    }
    case 'learning': {
      const told = content as SectionContent<'learning'>;
      return [
        ...points(undefined, [
          `${text.level}: ${text.levels[told.level]}`,
          `${text.dutch}: ${text.reference[told.dutch]}`,
          `${text.arithmetic}: ${text.reference[told.arithmetic]}`,
        ]),
        ...points(text.goesWell, told.goesWell),
        ...points(text.isHard, told.isHard),
        ...points(text.howILearn, [told.howILearn]),
      ];
    }
    case 'attendance': {
      const { years, whatHelps } = content as SectionContent<'attendance'>;
      return [
        ...years.flatMap((year) =>
          points(year.schoolYear, [
            text.present(year.presentPercent),
            text.hours(year.absentWithLeaveHours, year.absentWithoutLeaveHours, year.late),
          ]),
        ),
        ...points(text.attendanceHelps, [whatHelps]),
      ];
    }
    case 'practical': {
      const { travel, timetable, aids, examArrangements } = content as SectionContent<'practical'>;
      return [
        ...points(text.travel, [travel]),
        ...points(text.timetable, [timetable]),
        ...points(text.aids, aids),
        ...points(text.exams, examArrangements),
      ];
    }
    case 'network': {
      const { people } = content as SectionContent<'network'>;
      return points(
        undefined,
        people.map(({ name, relation, helpsWith, supporter }) =>
          [`${name}, ${relation}`, helpsWith, supporter ? text.supporter : undefined].filter(Boolean).join(' · '),
        ),
      );
    }
    case 'care': {
      const { helpers } = content as SectionContent<'care'>;
      return points(
        undefined,
        helpers.map(({ organisation, helpsWith, contact }) =>
          [organisation, helpsWith, contact].filter(Boolean).join(' · '),
        ),
      );
    }
    case 'earlier-schools': {
      const { schools } = content as SectionContent<'earlier-schools'>;
      const period = (from?: string, until?: string): string =>
        [from, until].flatMap((day) => (day === undefined ? [] : words(day))).join(' tot en met ');
      return points(
        undefined,
        schools.map(({ name, from, until }) => [name, period(from, until)].filter(Boolean).join(' · ')),
      );
    }
    case 'lob': {
      const { activities, choice } = content as SectionContent<'lob'>;
      return [
        ...points(text.lobChoice, [choice]),
        ...activities.flatMap(({ kind, on, learned }) =>
          points(`${(ACTIVITIES as Record<string, string>)[kind] ?? kind}, ${words(on)}`, [learned ?? '']),
        ),
      ];
    }
    case 'response': {
      return points(undefined, [(content as SectionContent<'response'>).words]);
    }
    default:
      return [];
  }
}
