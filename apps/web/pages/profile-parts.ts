import type { SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import type { WrittenSection } from '../../../libs/contracts/dossier/sections.js';
import { SECTION_LABELS } from '../../../libs/domain/sections.js';
import { yesNo } from '../forms/form-parts.js';
import type { Question } from '../forms/form.js';
import { sectionQuestions } from '../forms/section-questions.js';
import { nl } from '../nl.js';

const text = nl.profile;

export type PartKey = keyof typeof text.parts;

export interface Part {
  key: PartKey;
  title: string;
  lead: string;
  sections: readonly WrittenSection[];
  /** Without it the profile is not finished. */
  must: boolean;
}

/** The sheets of the profile, strengths first; the last one finishes it. */
const SECTIONS_OF: Record<PartKey, readonly WrittenSection[]> = {
  sterk: ['strengths', 'what-works', 'profile'],
  nodig: ['needs'],
  leren: ['learning', 'attendance'],
  praktisch: ['practical', 'network'],
  'tot-slot': [],
};

export const PARTS: readonly Part[] = (Object.keys(SECTIONS_OF) as PartKey[]).map((key) => ({
  key,
  title: text.parts[key],
  lead: text.leads[key],
  sections: SECTIONS_OF[key],
  must: key === 'sterk' || key === 'tot-slot',
}));

/** Fields of a section stand under its name, since one sheet holds several. */
export const prefixOf = (section: string): string => `${section}.`;

export function questionsOf(part: Part): Question[] {
  if (part.key === 'tot-slot') {
    return [
      yesNo('screening.limitedNetwork', text.limitedNetwork),
      yesNo('screening.expectedTrouble', text.expectedTrouble, { hint: text.coachHint }),
      yesNo('screening.extraSupport', text.extraSupport),
    ];
  }
  const several = part.sections.length > 1;
  return part.sections.flatMap((section): Question[] => {
    const of = sectionQuestions(section, prefixOf(section)) ?? [];
    return several ? [{ kind: 'group', name: section, label: SECTION_LABELS[section], of }] : of;
  });
}

export const isFilled = (part: Part, sections: readonly SectionView[]): boolean =>
  part.sections.some((key) => sections.some(({ section, version }) => section === key && version > 0));
