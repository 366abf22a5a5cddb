import type { SectionContent } from '../../../libs/contracts/dossier/sections.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { ACTIVITIES } from '../../../libs/domain/codes.js';
import { LIFE_DOMAINS, type LifeDomain } from '../../../libs/domain/sections.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';

const text = nl.sections;

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

/** What a part of the file says, for people; strengths without a label, since they speak for themselves. */
export function toldBy(section: string, content: unknown, today: LocalDate): Told[] {
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
          text.levels[told.level],
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
        [from, until].flatMap((day) => (day === undefined ? [] : dateWords(day, today))).join(' tot en met ');
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
          points(`${(ACTIVITIES as Record<string, string>)[kind] ?? kind}, ${dateWords(on, today)}`, [learned ?? '']),
        ),
      ];
    }
    case 'response': {
      const { words } = content as SectionContent<'response'>;
      return points(undefined, [words]);
    }
    default:
      return [];
  }
}
