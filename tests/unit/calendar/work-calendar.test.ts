import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { municipalCalendar, schoolCalendar } from '../../../libs/calendar/index.js';
import { municipality, schoolIn } from './calendars.js';
import { naiveAdd, naiveCounts, plusDays } from './naive-calendar.js';

const noord = schoolIn('Noord');
const dates = fc.integer({ min: 0, max: 8_700 }).map((offset) => plusDays('2021-01-01', offset));

const closures = fc.array(
  fc.tuple(dates, fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({ from, to: plusDays(from, length) })),
  { maxLength: 12 },
);
const ownDays = fc.array(dates, { maxLength: 12 });

describe('a school calendar', () => {
  it('counts the same days as a day-by-day count, for any holidays and own days', () => {
    fc.assert(
      fc.property(closures, ownDays, dates, (holidays, own, date) => {
        const calendar = schoolCalendar({
          key: 'school:test',
          holidays,
          ownDays: own,
          version: '1',
          knownUntil: '2045-12-31',
        });
        const all = [...holidays, ...own.map((day) => ({ from: day, to: day }))];
        for (let step = 0; step < 40; step += 1) {
          const day = plusDays(date, step);
          expect(calendar.isCountingDay(day)).toBe(naiveCounts(day, all));
        }
      }),
    );
  });

  it('finds the n-th school day before and after any day where a day-by-day count finds it', () => {
    fc.assert(
      fc.property(closures, ownDays, dates, fc.integer({ min: -120, max: 120 }), (holidays, own, date, n) => {
        const calendar = schoolCalendar({
          key: 'school:test',
          holidays,
          ownDays: own,
          version: '1',
          knownUntil: '2045-12-31',
        });
        const all = [...holidays, ...own.map((day) => ({ from: day, to: day }))];
        fc.pre(naiveAdd(date, n, all) <= '2045-12-31' && naiveAdd(date, n, all) >= '2020-01-01');
        expect(calendar.addCountingDays(date, n)).toBe(naiveAdd(date, n, all));
      }),
    );
  });

  it('counts back and forth to the same number', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -200, max: 200 }), (date, n) => {
        fc.pre(date > '2022-01-01' && date < '2044-01-01');
        expect(noord.countBetween(date, noord.addCountingDays(date, n))).toBe(n);
      }),
    );
  });

  it('never returns a day that does not count as a next or previous school day', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const next = noord.nextCountingDay(date);
        const previous = noord.previousCountingDay(date);
        expect(noord.isCountingDay(next) && noord.isCountingDay(previous)).toBe(true);
        expect(previous <= date && date <= next).toBe(true);
        expect(noord.isCountingDay(date)).toBe(next === date && previous === date);
      }),
    );
  });

  it('stands still over the May holiday: 15 school days after 20 April 2027 end on 20 May', () => {
    // 24 April to 2 May are holiday, 6 May is Ascension Day, 17 May is Whit Monday.
    expect(noord.addCountingDays('2027-04-20', 15)).toBe('2027-05-20');
    expect(noord.addCountingDays('2027-04-20', 3)).toBe('2027-04-23');
    expect(noord.addCountingDays('2027-04-20', 4)).toBe('2027-05-03');
  });

  it('goes from the last school day before the summer to the first day after it', () => {
    expect(noord.addCountingDays('2026-07-03', 1)).toBe('2026-08-17');
    expect(noord.addCountingDays('2026-08-17', -1)).toBe('2026-07-03');
    expect(schoolIn('Zuid').addCountingDays('2026-07-03', 1)).toBe('2026-07-06');
    expect(schoolIn('Midden').addCountingDays('2026-07-17', 1)).toBe('2026-08-31');
  });

  it('counts an advisory week, and does not count it when the school enters it as its own days', () => {
    expect(noord.isCountingDay('2028-04-25')).toBe(true);
    expect(schoolIn('Noord', ['2028-04-25']).isCountingDay('2028-04-25')).toBe(false);
  });

  it('does not count Good Friday and 5 May only when the school enters them', () => {
    expect([noord.isCountingDay('2026-04-03'), noord.isCountingDay('2026-05-05')]).toEqual([true, true]);
    const own = schoolIn('Noord', ['2026-04-03', '2026-05-05']);
    expect([own.isCountingDay('2026-04-03'), own.isCountingDay('2026-05-05')]).toEqual([false, false]);
  });

  it('knows the holidays up to the end of the last loaded summer and not a day longer', () => {
    expect(noord.knownUntil).toBe('2028-08-27');
    expect([noord.isBeyondKnown('2028-08-27'), noord.isBeyondKnown('2028-08-28')]).toEqual([false, true]);
  });

  it('refuses a holiday that ends before it begins', () => {
    const wrong = [{ from: '2027-05-02', to: '2027-04-24' }];
    expect(() =>
      schoolCalendar({ key: 'school:x', holidays: wrong, ownDays: [], version: '1', knownUntil: '2027-08-22' }),
    ).toThrow(expect.objectContaining({ code: 'CALENDAR.INVALID_PERIOD' }));
  });

  it('cuts off a closure that reaches outside its years instead of failing on it', () => {
    const long = [
      { from: '2019-12-20', to: '2020-01-05' },
      { from: '2010-07-01', to: '2010-08-01' },
      { from: '2045-12-20', to: '2046-01-05' },
    ];
    const calendar = schoolCalendar({
      key: 'school:x',
      holidays: long,
      ownDays: [],
      version: '1',
      knownUntil: '2045-12-31',
    });
    expect(calendar.nextCountingDay('2020-01-01')).toBe('2020-01-06');
    expect(calendar.previousCountingDay('2045-12-31')).toBe('2045-12-19');
  });

  it('refuses to guess outside 2020-2045', () => {
    const outOfRange = expect.objectContaining({ code: 'CALENDAR.OUT_OF_RANGE' });
    expect(() => noord.addCountingDays('2045-12-20', 100)).toThrow(outOfRange);
    expect(() => noord.addCountingDays('2020-01-02', -3)).toThrow(outOfRange);
    expect(() => noord.isCountingDay('9999-12-31')).toThrow(outOfRange);
    expect(() => noord.countBetween('1999-01-01', '2026-01-01')).toThrow(outOfRange);
  });
});

describe('a municipal calendar', () => {
  it('counts in school holidays, and not on weekends, public holidays and its own days', () => {
    expect(municipality.isCountingDay('2026-07-20')).toBe(true);
    expect(['2026-07-19', '2026-12-25', '2026-04-27'].map((day) => municipality.isCountingDay(day))).toEqual([
      false,
      false,
      false,
    ]);
    const bridge = municipalCalendar({
      key: 'municipality',
      ownDays: ['2026-05-15'],
      version: '1',
      knownUntil: '2026-12-31',
    });
    expect([municipality.isCountingDay('2026-05-15'), bridge.isCountingDay('2026-05-15')]).toEqual([true, false]);
  });

  it('reaches five working days in summer sooner than a school reaches five school days', () => {
    expect(municipality.addCountingDays('2026-07-03', 5)).toBe('2026-07-10');
    expect(noord.addCountingDays('2026-07-03', 5)).toBe('2026-08-21');
  });
});

describe('the published holidays', () => {
  it.each([
    ['Noord', [197, 207, 206]],
    ['Midden', [202, 202, 196]],
    ['Zuid', [207, 212, 201]],
  ] as const)(
    'leave region %s the school days that a separate count found in 2025-2026 up to and including 2027-2028',
    (region, counts) => {
      const calendar = schoolIn(region);
      expect([2025, 2026, 2027].map((first) => calendar.countBetween(`${first}-07-31`, `${first + 1}-07-31`))).toEqual(
        counts,
      );
    },
  );
});
