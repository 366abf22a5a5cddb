import { describe, expect, it } from '@jest/globals';
import { together } from '../../../libs/casework/monitor/cells-together.js';
import { DEFINITIONS } from '../../../libs/casework/monitor/definitions.js';
import { monitorCsv, monitorOf, type RegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';

type Counted = Parameters<typeof monitorOf>[0][number];

const course = (...counts: [string, number][]): Counted[] => counts.map(([part, students]) => ({ measure: 'course', part, students }));
const of = (measure: Counted['measure'], ...counts: [string, number][]): Counted[] =>
  counts.map(([part, students]) => ({ measure, part, students }));
const partsOf = (view: ReturnType<typeof monitorOf>, key: string) => view.measures.find((measure) => measure.key === key);

describe('the monitor of a cohort', () => {
  it('shows rounded numbers and their shares where nothing is small', () => {
    const view = monitorOf([...course(['year', 61], ['stopped-early', 22]), ...of('support', ['no-need', 83])]);
    expect(view.total).toBe(85);
    const parts = partsOf(view, 'course')?.parts ?? [];
    expect(parts.find(({ key }) => key === 'year')).toMatchObject({ students: 60, share: 75 });
    expect(parts.find(({ key }) => key === 'stopped-early')).toMatchObject({ students: 20, share: 25 });
    expect(partsOf(view, 'contact')).toMatchObject({ hidden: false, parts: [] });
  });

  it('gives no share of few students', () => {
    const view = monitorOf([...course(['year', 9], ['applied', 2]), ...of('support', ['no-need', 11])]);
    expect(partsOf(view, 'course')?.parts.find(({ key }) => key === 'applied')).toMatchObject({ students: '<5', share: null });
  });

  it('hides a measure beside which a small number of another would come out', () => {
    const signed: Counted[] = of('support', ['no-need', 40], ['before-signed-before', 4], ['before-signed-later', 4]);
    const without = monitorOf([...course(['year', 48]), ...signed, ...of('delivered', ['all', 4], ['partly', 4])]);
    expect(partsOf(without, 'delivered')?.hidden).toBe(false);
    // Ten or so, divided into two small parts, can only be four and four.
    const beside = monitorOf([...course(['year', 48]), ...signed, ...of('delivered', ['all', 8])]);
    expect(partsOf(beside, 'delivered')).toMatchObject({ hidden: true, parts: [] });
    expect(partsOf(beside, 'support')?.hidden).toBe(false);
  });

  it('never tells how few a small part is, whatever two measures of the same students show', () => {
    const open = new Map<string, Map<string, Set<number>>>();
    const sums = [
      { whole: 'all', parts: ['rest', 'abc'] },
      { whole: 'abc', parts: ['a', 'b', 'c'] },
      { whole: 'abc', parts: ['x', 'y'] },
    ];
    for (let rest = 0; rest < 9; rest += 4)
      for (let a = 0; a < 9; a += 1)
        for (let b = a; b < 9; b += 1)
          for (let c = 0; c < 5; c += 1)
            for (let x = 0; x <= a + b + c; x += 1) {
              const counts = new Map(Object.entries({ rest, a, b, c, x, y: a + b + c - x }));
              const shown = together(counts, sums, { name: 'all', count: rest + a + b + c });
              // Of what is rounded to ten not every count is played here.
              if (shown === null || [a, b].includes(8)) continue;
              const seen = JSON.stringify([shown.total, ...shown.cells]);
              const told = open.get(seen) ?? new Map<string, Set<number>>();
              open.set(seen, told);
              for (const [name, count] of counts)
                if (shown.cells.get(name) === '<5') told.set(name, (told.get(name) ?? new Set()).add(count));
            }
    expect(open.size).toBeGreaterThan(100);
    const found = [...open].filter(([, told]) => [...told].some(([name, counts]) => ['x', 'y'].includes(name) && counts.size < 2));
    expect(found.map(([seen]) => seen)).toEqual([]);
  });

  it('says of every clock when it starts, stops and stands still, also in the file', () => {
    for (const { start, stop, pause } of DEFINITIONS) expect([start, stop, pause].every((text) => text.length > 20)).toBe(true);
    const monitor: RegionMonitor = {
      ...{ region: 'Regio', schoolYear: 2026, measuredOn: '2026-10-06', rounding: 'Afgerond.' },
      ...monitorOf([...course(['year', 48]), ...of('support', ['no-need', 48])]),
    };
    const lines = monitorCsv(monitor).trim().split('\r\n');
    expect(lines).toHaveLength(2 + 7 + 7);
    for (const line of lines) expect(line.split('";"')).toHaveLength(12);
    expect(lines[2]).toContain(DEFINITIONS[0]?.pause ?? '?');
  });
});
