import { describe, expect, it } from '@jest/globals';
import { firstDaysOf, type FollowedRow } from '../../../libs/casework/region-course.js';

const stayed = (students: number, followed = 10): FollowedRow => ({ followed, stopped: null, students });
const left = (stopped: number, students: number): FollowedRow => ({ followed: 10, stopped, students });

describe('the curve of the first hundred days', () => {
  it('is not drawn for a few students, and says no more than that there are few', () => {
    expect(firstDaysOf([stayed(3)])).toEqual({ started: '<5', points: [], stopped: 0 });
    expect(firstDaysOf([stayed(8), left(2, 1)])).toEqual({ started: 10, points: [], stopped: 0 });
  });

  it('goes down by those who stopped, of those who were still there', () => {
    const { points, stopped } = firstDaysOf([stayed(75), left(1, 10), left(5, 15)]);
    expect(stopped).toBe(25);
    expect(points.map(({ there }) => there)).toEqual([100, 100, 90, 90, 90, 90, 75, 75, 75, 75, 75]);
    expect(points.map((point) => point.stopped)).toEqual([0, 0, 10, 10, 10, 10, 25, 25, 25, 25, 25]);
  });

  it('takes no step for fewer than half of five, so that no single student shows', () => {
    const { points, stopped } = firstDaysOf([stayed(98), left(3, 2)]);
    expect(stopped).toBe(0);
    expect(points.every(({ there, stopped: gone }) => there === 100 && gone === 0)).toBe(true);
  });

  it('ends where nobody was followed any longer, and counts who began later for as long as they were followed', () => {
    const { points } = firstDaysOf([stayed(50, 3), { followed: 3, stopped: 2, students: 50 }]);
    expect(points.at(-1)).toMatchObject({ day: 30, there: 50, stopped: 50 });
    const later = firstDaysOf([stayed(100, 2), stayed(50), left(6, 50)]);
    expect(later.points.at(-1)).toMatchObject({ day: 100, there: 51 });
  });
});
