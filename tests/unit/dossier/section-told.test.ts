import { describe, expect, it } from '@jest/globals';
import { contentParts } from '../../../libs/casework/reports/handover-report.js';
import { SECTION_SCHEMAS, WRITTEN_SECTIONS, type WrittenSection } from '../../../libs/contracts/dossier/sections.js';
import type { Part } from '../../../libs/documents/printed-document.js';

/** Everything that a section may hold, filled in. */
const FULL: Record<WrittenSection, unknown> = {
  profile: { introduction: 'Ik ben Noor.', interests: ['Koken'], dream: 'Kok' },
  strengths: { strengths: ['Werkt precies'], othersSay: 'Is er altijd' },
  'what-works': { works: ['Voordoen'], doesNotWork: ['Haast'] },
  needs: { domains: { learning: { need: 'Rust', whatHelps: ['Een vaste plek'] } } },
  learning: {
    level: 'mbo-3',
    dutch: 'below-1f',
    arithmetic: '2f',
    goesWell: ['Praktijk'],
    isHard: ['Lezen'],
    howILearn: 'Door te doen',
  },
  attendance: {
    years: [
      { schoolYear: '2025-2026', presentPercent: 93, absentWithLeaveHours: 41, absentWithoutLeaveHours: 7, late: 5 },
    ],
    whatHelps: 'Een appje',
  },
  practical: { travel: 'Met de bus', timetable: 'Later beginnen', aids: ['Laptop'], examArrangements: ['Meer tijd'] },
  network: { people: [{ name: 'Oma Riet', relation: 'oma', helpsWith: 'Reizen', supporter: true }] },
  care: { helpers: [{ organisation: 'Wijkteam', helpsWith: 'Geld', contact: '020 1234567' }] },
  'earlier-schools': { schools: [{ name: 'De Brug', from: '2020-08-01', until: '2022-07-31' }] },
  lob: { activities: [{ kind: 'trial-day', on: '2027-02-03', learned: 'Koken is leuk' }], choice: 'Kok' },
  response: { words: 'Klopt zo.' },
};

const wordsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    switch (part.kind) {
      case 'list':
        return part.items;
      case 'facts':
        return part.rows.flat();
      case 'table':
        return [part.caption, ...part.head, ...part.rows.flat()];
      default:
        return [part.text];
    }
  });
const leavesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
const namesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [...(Array.isArray(value) ? [] : [name]), ...namesOf(inner)])
    : [];
const isCode = (leaf: unknown): boolean => ['mbo-3', 'below-1f', '2f', 'trial-day'].includes(String(leaf));
const isDate = (leaf: unknown): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(leaf));

describe('a section on paper', () => {
  it.each(WRITTEN_SECTIONS)('%s says everything that was written, in words', (section) => {
    const content = SECTION_SCHEMAS[section].parse(FULL[section]);
    const words = wordsOf(contentParts(section, content));
    const said = leavesOf(content).filter((leaf) => typeof leaf !== 'boolean' && !isCode(leaf) && !isDate(leaf));
    expect(said.filter((leaf) => !words.some((each) => each.includes(String(leaf))))).toEqual([]);
    expect(
      leavesOf(content)
        .filter((leaf) => isCode(leaf) || isDate(leaf))
        .filter((leaf) => words.includes(String(leaf))),
    ).toEqual([]);
    expect(namesOf(content).filter((name) => words.includes(name))).toEqual([]);
  });

  it('gives a level, an activity and a date as people say them', () => {
    expect(wordsOf(contentParts('learning', FULL.learning))).toEqual(
      expect.arrayContaining(['Niveau: Mbo 3', 'Nederlands: Onder 1F', 'Rekenen: 2F']),
    );
    expect(wordsOf(contentParts('lob', FULL.lob)).join()).toMatch(/, 3 februari 2027/);
    expect(wordsOf(contentParts('network', FULL.network)).join()).toContain('steunfiguur');
  });
});
