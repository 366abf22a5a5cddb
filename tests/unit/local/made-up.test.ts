import { describe, expect, it } from '@jest/globals';
import { madeUpAddress, madeUpName, madeUpPhone } from '../../../apps/local/demo/made-up-names.js';
import { sendingRounds } from '../../../apps/local/demo/past-mail.js';
import { birthDateFor, mannerOf } from '../../../apps/local/demo/story.js';
import { STORIES } from '../../../apps/local/demo/stories.js';
import { StoryCalendar } from '../../../apps/local/demo/story-calendar.js';
import { ageOn, isLocalDate } from '../../../libs/calendar/index.js';
import { kindOf, STEPS } from '../../../libs/domain/steps.js';
import { addDays } from '../../../libs/domain/time.js';

describe('made-up people', () => {
  it('have names of their own', () => {
    const names = Array.from({ length: 300 }, (_, n) => `${madeUpName(n).first} ${madeUpName(n).last}`);
    expect(new Set(names).size).toBe(300);
  });

  it('have addresses that cannot exist, without accents', () => {
    expect(madeUpAddress({ first: 'Zoë', last: 'Voorbeeld' }, 'school')).toBe('zoe.voorbeeld@school.example');
  });

  it('have phone numbers that nobody has', () => {
    expect(madeUpPhone(12)).toBe('020 000 0012');
  });

  it.each([15, 16, 17, 18, 20])('are %i years old on the day of the demo', (age) => {
    for (const today of ['2026-11-22', '2027-01-01', '2028-02-29', '2027-12-31']) {
      for (let n = 1; n <= 40; n += 1) {
        const birthDate = birthDateFor(age, today, n);
        expect(isLocalDate(birthDate)).toBe(true);
        expect(ageOn(birthDate, today)).toBe(age);
      }
    }
  });
});

describe('the stories of the demo', () => {
  it('are forty, each with something of its own to see', () => {
    expect(STORIES).toHaveLength(40);
    expect(new Set(STORIES.map(({ about }) => about)).size).toBe(40);
  });

  it('finish steps that exist with outcomes that they have', () => {
    for (const { cast = {} } of STORIES) {
      for (const step of Object.keys(cast)) {
        const kind = kindOf(step);
        expect({ step, kind }).toEqual({ step, kind: expect.any(String) });
        const doing = mannerOf(cast, step, 0);
        if (doing && kind) expect(STEPS[kind].outcomes).toContain(doing.code);
      }
    }
  });
});

describe('the days of the stories', () => {
  it('do not count holidays for what is near: a week before January is a week before Christmas', () => {
    // The Christmas holiday of 2026 runs from 19 December to 3 January.
    expect(new StoryCalendar('2027-01-04').ago(7)).toBe('2026-12-14');
    expect(new StoryCalendar('2026-11-22').ago(7)).toBe('2026-11-13');
  });

  it('are school days, also far away', () => {
    const calendar = new StoryCalendar('2026-11-22');
    for (let days = 0; days < 700; days += 1) {
      const weekday = new Date(`${calendar.ago(days)}T12:00:00Z`).getUTCDay();
      expect([1, 2, 3, 4, 5]).toContain(weekday);
      expect(calendar.ago(days) <= '2026-11-22').toBe(true);
    }
  });

  it('never lie before the day that they follow', () => {
    const calendar = new StoryCalendar('2027-05-20');
    for (let n = 0; n < 60; n += 1) {
      const day = addDays('2027-04-01', n);
      expect(calendar.after(day, 0) >= day).toBe(true);
      expect(calendar.after(day, 3) > calendar.after(day, 0)).toBe(true);
    }
  });
});

describe('the mail of the past', () => {
  it('is sent in rounds through two weeks, in order and never in the future', () => {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const rounds = sendingRounds(now);
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
    expect(rounds.at(-1)).toBeLessThanOrEqual(now);
    expect(now - rounds[0]!).toBeGreaterThan(13 * 86_400_000);
    expect(now - rounds[0]!).toBeLessThan(15 * 86_400_000);
  });
});
