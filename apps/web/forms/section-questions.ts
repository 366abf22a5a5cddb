import type { WrittenSection } from '../../../libs/contracts/dossier/sections.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';
import { nl } from '../nl.js';
import { optionsOf, rowsFilled, type Question, type Sent } from './form.js';

const text = nl.sections;

/** What is asked for a part of the file; `name` gives each question its place in the body. */
type Asking = (name: (field: string) => string) => Question[];

const lines = (name: string, label: string, optional: boolean, hint: string = text.perLine): Question => ({
  kind: 'area',
  name,
  label,
  hint,
  optional,
  lines: true,
  rows: 3,
});
const words = (name: string, label: string, optional = true, rows = 3): Question => ({
  kind: 'area',
  name,
  label,
  optional,
  rows,
});
const line = (name: string, label: string, more: { hint?: string; optional?: boolean } = {}): Question => ({
  kind: 'text',
  name,
  label,
  ...more,
});
const number = (name: string, label: string): Question => ({ kind: 'text', type: 'number', name, label });
const reference = (name: string, label: string): Question => ({
  kind: 'one',
  name,
  label,
  optional: true,
  layout: 'beside',
  options: referenceLevels(),
});
/** A key that begins with a digit stays in its place, but not before the others; so by hand. */
function referenceLevels(): { value: string; label: string }[] {
  return (['below-1f', '1f', '2f', '3f', 'unknown'] as const).map((value) => ({ value, label: text.reference[value] }));
}

const ASKED: Partial<Record<WrittenSection, Asking>> = {
  strengths: (at) => [
    lines(at('strengths'), text.strengths, false, text.strengthsHint),
    words(at('othersSay'), text.othersSay, true, 2),
  ],
  'what-works': (at) => [
    lines(at('works'), text.works, false, text.worksHint),
    lines(at('doesNotWork'), text.doesNotWork, true),
  ],
  profile: (at) => [
    words(at('introduction'), text.introduction, false),
    lines(at('interests'), text.interests, true),
    words(at('dream'), text.dream, true, 2),
  ],
  needs: (at) =>
    Object.entries(LIFE_DOMAINS).map(([key, label]) => ({
      kind: 'group',
      name: at(`domains.${key}`),
      label,
      folded: true,
      of: [
        words(at(`domains.${key}.need`), text.need, true, 2),
        lines(at(`domains.${key}.whatHelps`), text.whatHelps, true),
      ],
    })),
  learning: (at) => [
    { kind: 'one', name: at('level'), label: text.level, layout: 'beside', options: optionsOf(text.levels) },
    reference(at('dutch'), text.dutch),
    reference(at('arithmetic'), text.arithmetic),
    lines(at('goesWell'), text.goesWell, true),
    lines(at('isHard'), text.isHard, true),
    words(at('howILearn'), text.howILearn, true, 2),
  ],
  attendance: (at) => [
    {
      kind: 'rows',
      name: at('years'),
      label: text.schoolYear,
      hint: text.attendanceHint,
      each: text.attendance,
      first: 1,
      most: 5,
      more: text.anotherYear,
      dense: true,
      of: [
        line('schoolYear', text.schoolYear, { hint: text.schoolYearHint }),
        number('presentPercent', text.presentPercent),
        number('absentWithLeaveHours', text.withLeave),
        number('absentWithoutLeaveHours', text.withoutLeave),
        number('late', text.late),
      ],
    },
    words(at('whatHelps'), text.attendanceHelps, true, 2),
  ],
  practical: (at) => [
    words(at('travel'), text.travel, true, 2),
    words(at('timetable'), text.timetable, true, 2),
    lines(at('aids'), text.aids, true),
    lines(at('examArrangements'), text.exams, true),
  ],
  network: (at) => [
    {
      kind: 'rows',
      name: at('people'),
      label: text.person(1),
      each: text.person,
      first: 1,
      most: 12,
      more: text.anotherPerson,
      dense: true,
      of: [
        line('name', text.personName),
        line('relation', text.relation, { hint: text.relationHint }),
        line('helpsWith', text.helpsWith, { optional: true }),
      ],
    },
  ],
  care: (at) => [
    {
      kind: 'rows',
      name: at('helpers'),
      label: text.helper(1),
      each: text.helper,
      first: 1,
      most: 12,
      more: text.anotherHelper,
      dense: true,
      of: [
        line('organisation', text.helperOrganisation),
        line('helpsWith', text.helpsWith),
        line('contact', text.helperContact, { optional: true }),
      ],
    },
  ],
  'earlier-schools': (at) => [
    {
      kind: 'rows',
      name: at('schools'),
      label: text.school(1),
      each: text.school,
      first: 1,
      most: 12,
      more: text.anotherSchool,
      dense: true,
      of: [
        line('name', text.schoolName),
        { kind: 'date', name: 'from', label: text.from, optional: true },
        { kind: 'date', name: 'until', label: text.until, optional: true },
      ],
    },
  ],
};

/** The questions of a part of the file, under names that begin with `prefix`; undefined for a part that is not written in a form. */
export function sectionQuestions(section: string, prefix = ''): Question[] | undefined {
  const asking = ASKED[section as WrittenSection];
  return asking?.((field) => `${prefix}${field}`);
}

/** What stands there already, by the names of the fields. */
export function sectionFilled(content: unknown, questions: readonly Question[], prefix = ''): Sent {
  return Object.assign({}, ...questions.map((question) => filledOf(content, question, prefix))) as Sent;
}

function filledOf(content: unknown, question: Question, prefix: string): Sent {
  if (question.kind === 'group') return sectionFilled(content, question.of, prefix);
  const found = valueAt(content, question.name.slice(prefix.length).split('.'));
  if (question.kind === 'rows') {
    return Array.isArray(found) ? rowsFilled(question.name, found as Record<string, unknown>[]) : {};
  }
  if (Array.isArray(found)) return { [question.name]: found.join('\n') };
  return typeof found === 'string' || typeof found === 'number' ? { [question.name]: String(found) } : {};
}

const valueAt = (content: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    content,
  );
