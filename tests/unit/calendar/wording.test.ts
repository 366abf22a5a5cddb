import { describe, expect, it } from '@jest/globals';
import {
  beyondKnownWords,
  countWords,
  dayWords,
  deadlineWords,
  dueWords,
  momentWords,
  wasWords,
  weekdayWords,
} from '../../../libs/calendar/index.js';
import { municipality, schoolIn } from './calendars.js';

const noord = schoolIn('Noord');
const tuesday = '2027-03-09';

describe('dates in words', () => {
  it('name the weekday and the month, and the year only when it is another one', () => {
    expect(weekdayWords('2027-03-04', tuesday)).toBe('do 4 maart');
    expect(weekdayWords('2028-01-03', tuesday)).toBe('ma 3 januari 2028');
    expect(wasWords('2027-03-05', tuesday)).toBe('was 5 maart');
    expect(wasWords('2026-12-18', tuesday)).toBe('was 18 december 2026');
  });

  it('say gisteren, vandaag and morgen for the days around today', () => {
    expect(
      ['2027-03-07', '2027-03-08', tuesday, '2027-03-10', '2027-03-11'].map((date) => dayWords(date, tuesday)),
    ).toEqual(['zo 7 maart', 'gisteren', 'vandaag', 'morgen', 'do 11 maart']);
  });

  it('give a moment on the clock of Amsterdam', () => {
    expect(momentWords(Date.parse('2027-03-09T09:30:00Z'), tuesday)).toBe('vandaag om 10.30 uur');
    expect(momentWords(Date.parse('2027-07-01T07:05:00Z'), tuesday)).toBe('do 1 juli om 9.05 uur');
  });
});

describe('a deadline in words', () => {
  it('says how many school days are left or how many it is late', () => {
    expect(dueWords('2027-03-16', tuesday, noord)).toBe('nog 5 schooldagen');
    expect(dueWords('2027-03-05', tuesday, noord)).toBe('2 schooldagen te laat');
    expect(dueWords('2027-03-08', tuesday, noord)).toBe('1 schooldag te laat');
    expect(dueWords(tuesday, tuesday, noord)).toBe('vandaag');
    expect(dueWords('2027-03-10', tuesday, noord)).toBe('morgen');
  });

  it('counts working days for a municipality', () => {
    expect(dueWords('2027-02-26', '2027-02-19', municipality)).toBe('nog 5 werkdagen');
    expect(countWords(1, municipality)).toBe('1 werkdag');
  });

  it('does not count the days of a holiday: Monday after the spring holiday is one school day away', () => {
    expect(dueWords('2027-03-01', '2027-02-19', noord)).toBe('nog 1 schooldag');
  });

  it('gives the date alone when no school day lies between', () => {
    expect(dueWords('2027-03-14', '2027-03-12', noord)).toBe('zo 14 maart');
    expect(dueWords('2027-03-12', '2027-03-13', noord)).toBe('was 12 maart');
    expect(deadlineWords('2027-03-12', '2027-03-13', noord)).toBe('was 12 maart');
    expect(deadlineWords('2027-03-14', '2027-03-12', noord)).toBe('zo 14 maart');
  });

  it('puts date and distance together as the work list shows them', () => {
    expect(deadlineWords('2027-03-05', tuesday, noord)).toBe('was 5 maart · 2 schooldagen te laat');
    expect(deadlineWords('2027-03-16', tuesday, noord)).toBe('di 16 maart · nog 5 schooldagen');
    expect(deadlineWords(tuesday, tuesday, noord)).toBe('vandaag');
  });

  it('warns in Dutch beyond the loaded holidays', () => {
    expect(beyondKnownWords(noord)).toBe(
      'De vakanties na 27 augustus 2028 zijn nog niet bekend. Deze datum kan nog veranderen.',
    );
  });
});
