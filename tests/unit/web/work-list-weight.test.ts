import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { groupsOf } from '../../../apps/web/pages/my-work.js';
import { monthsAhead } from '../../../apps/web/pages/half-year.js';
import { Groups } from '../../../apps/web/ui/rows.js';
import type { TransferLine } from '../../../libs/casework/list-transfers.js';
import { LINE } from '../../../libs/domain/phases.js';
import { addDays } from '../../../libs/domain/time.js';
import { STEP_KINDS, STEPS } from '../../../libs/domain/steps.js';

const TODAY = '2027-03-09';
const ROWS = 200;
const MOST_BYTES = 100 * 1024;

type Waiting = TransferLine & { next: NonNullable<TransferLine['next']> };

/** A student like no other on the list: what compresses well in a test compresses well for everybody, but not this much. */
function line(index: number): Waiting {
  const kind = STEP_KINDS[index % STEP_KINDS.length] ?? 'plan';
  const { label, task, responsible } = STEPS[kind];
  const word = (seed: number): string => (seed * 2_654_435_761).toString(36).slice(0, 9);
  return {
    id: `0190f3a1-${(index * 40_503).toString(16).padStart(4, '0').slice(-4)}-7000-8000-${(index * 2_654_435_761).toString(16).padStart(12, '0').slice(-12)}`,
    firstName: word(index + 1),
    lastName: word(index + 977),
    studentNumber: `26-${String(index)}`,
    phase: LINE[index % LINE.length] ?? 'landing',
    phaseLabel: 'Landing',
    line: [],
    colour: null,
    vso: `Orion College ${word(index % 7)}`,
    mbo: `MBO College ${word(index % 5)}`,
    start: '2027-09-01',
    schoolYear: 2026,
    lead: { membership: 'm', name: 'Karim Aziz', role: 'vso-mentor', mine: true },
    next: {
      step: kind,
      label,
      task,
      turn: responsible,
      turnName: responsible,
      due: addDays(TODAY, (index % 230) - 20),
      dueWords: `was ${String(index)} maart · ${String(index % 9)} schooldagen te laat`,
      late: false,
      yours: true,
    },
  };
}

const lines = Array.from({ length: ROWS }, (_, index) => line(index));
const weightOf = (groups: Parameters<typeof Groups>[0]['groups']): { rows: number; bytes: number } => {
  const html = renderToStaticMarkup(createElement(Groups, { groups }));
  return { rows: html.split('<li class="row"').length - 1, bytes: gzipSync(html).length };
};

describe('the weight of a list of two hundred students', () => {
  it('is at most 100 KB compressed for the work list', () => {
    const { rows, bytes } = weightOf(groupsOf(lines, TODAY));
    expect(rows).toBe(ROWS);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('is at most 100 KB compressed for half a year ahead, with every student in one month', () => {
    const { rows, bytes } = weightOf(monthsAhead(lines, TODAY));
    expect(rows).toBe(ROWS);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
