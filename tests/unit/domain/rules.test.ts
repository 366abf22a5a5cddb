import { describe, expect, it } from '@jest/globals';
import {
  colourOf,
  consentHolder,
  isCompulsory,
  mayDo,
  mayFinish,
  nextEvent,
  routeEscalation,
} from '../../../libs/domain/index.js';
import type { CheckInAnswers, Fact, TransferState } from '../../../libs/domain/index.js';
import { play } from '../../rehearsal/play.js';
import type { Act, Played } from '../../rehearsal/play.js';
import { calendars, people, registration } from './scenarios/stage.js';
import type { Cast } from './scenarios/stage.js';

const autumn = '2026-10-05';
function played(cast: Cast, script: Act[] = [], until = '2028-11-01', start = '2027-09-01'): Played {
  return play({ ...registration, start, extraSupport: true }, autumn, people(cast), calendars, until, script);
}
const messages = (life: Played, template: string): string[] =>
  life.lines
    .filter(({ kind, detail }) => kind === 'message' && detail === template)
    .map(({ on, recipientRole }) => `${on} ${recipientRole}`);
const escalations = (life: Played): string[] =>
  life.lines.filter(({ kind }) => kind === 'escalation').map(({ on, detail }) => `${on} ${detail}`);
const stateAt = (life: Played, key: string): string | undefined =>
  life.state.steps.find((step) => step.key === key)?.status;

describe('the colour of a check-in', () => {
  const well: CheckInAnswers = { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: {} };
  const colour = (answers: Partial<CheckInAnswers>, notDelivered = {}): string => {
    const found = colourOf({ ...well, ...answers }, notDelivered, 2);
    return `${found.colour} ${found.reason}`;
  };
  it('is green only when nothing asks for attention', () => {
    expect(colour({})).toBe('green well');
    expect(colour({ mentor: 5 })).toBe('green well');
  });
  it('is red for not attending, a low answer, safety, or support that failed twice', () => {
    expect(colour({ attending: 'no' })).toBe('red not-attending');
    expect(colour({ student: 2 })).toBe('red student-low');
    expect(colour({ signals: ['unsafe-home'] })).toBe('red safety');
    expect(colour({}, { action: 2 })).toBe('red support-not-delivered');
  });
  it('is amber for less', () => {
    expect(colour({ attending: 'partly' })).toBe('amber partly-attending');
    expect(colour({ student: 3 })).toBe('amber student-middling');
    expect(colour({ signals: ['money'] })).toBe('amber signal');
    expect(colour({ student: 5, mentor: 3 })).toBe('amber differ');
    expect(colour({}, { action: 1 })).toBe('green well');
  });
});

describe('the desk of an escalation', () => {
  const file = { birthDate: '2010-03-01', startkwalificatie: false, outflowProfile: 'further-education' } as const;
  it('is leerplicht until 31 July of the school year of the 16th birthday, whatever the outflow profile', () => {
    const work = { ...file, outflowProfile: 'work' } as const;
    expect(isCompulsory(work, '2026-07-31')).toBe(true);
    expect(isCompulsory(work, '2026-08-01')).toBe(false);
    expect(isCompulsory(file, '2026-08-01')).toBe(true);
  });
  it('is leerplicht up to 18 without startkwalificatie, and RMC up to 27 after that', () => {
    expect(routeEscalation(file, '2028-02-29').desk).toBe('leerplicht');
    expect(routeEscalation(file, '2028-03-01').desk).toBe('rmc');
    expect(routeEscalation(file, '2037-02-28').desk).toBe('rmc');
    expect(routeEscalation(file, '2037-03-01').desk).toBe('fallback');
    expect(routeEscalation({ ...file, startkwalificatie: true }, '2028-03-01').desk).toBe('fallback');
  });
  it('was RMC up to 23 before 2026', () => {
    const older = { ...file, birthDate: '2002-06-01' };
    expect(routeEscalation(older, '2025-12-31').desk).toBe('fallback');
    expect(routeEscalation(older, '2026-01-01').desk).toBe('rmc');
  });
  it('consults the vso first within two years of its statement', () => {
    const left = { ...file, leftVsoWithStatement: '2027-07-15' };
    expect(routeEscalation(left, '2029-07-14').consultVsoFirst).toBe(true);
    expect(routeEscalation(left, '2029-07-15').consultVsoFirst).toBe(false);
  });
});

describe('who decides on sharing', () => {
  it('is the student from the 16th birthday on, and a representative at any age', () => {
    expect(consentHolder('2010-03-01', '2026-02-28', 'none')).toBe('representatives');
    expect(consentHolder('2010-03-01', '2026-03-01', 'none')).toBe('student');
    expect(consentHolder('2008-02-29', '2024-02-29', 'none')).toBe('student');
    expect(consentHolder('2000-01-01', '2026-03-01', 'curatele')).toBe('representative');
  });
});

describe('the table of allowed actions', () => {
  it('lets a mentor of the mbo deregister after acceptance only, and nobody act on an ended transfer', () => {
    expect(mayDo({ action: 'deregister', phase: 'landing', role: 'mbo-mentor' })).toBe(true);
    expect(mayDo({ action: 'deregister', phase: 'application', role: 'mbo-mentor' })).toBe(false);
    expect(mayDo({ action: 'record-contact', phase: 'closed', role: 'vso-aftercare' })).toBe(false);
    expect(mayFinish({ step: 'check-in-2', phase: 'landing', role: 'mbo-mentor' })).toBe(true);
    expect(mayFinish({ step: 'check-in-2', phase: 'landing', role: 'rmc' })).toBe(false);
    expect(mayFinish({ step: 'closing', phase: 'closed', role: 'vso-aftercare' })).toBe(false);
  });
});

describe('the agenda', () => {
  const state = { agenda: [{ at: 100, what: 'moment', key: 'closing' }] } as unknown as TransferState;
  const factAt = (at: number): Fact => ({ type: 'calendar-changed', seq: 2, at, on: '2026-10-05' });
  it('goes before a fact that was recorded later, and waits for one that was recorded earlier', () => {
    expect(nextEvent(state, [factAt(200)], 300)?.type).toBe('due');
    expect(nextEvent(state, [factAt(50)], 300)?.type).toBe('calendar-changed');
    expect(nextEvent(state, [factAt(150)], 90)?.type).toBe('due');
    expect(nextEvent(state, [], 99)).toBeUndefined();
  });
});

describe('the stall ladder', () => {
  it('tells nobody "solved" when only reminders went out', () => {
    const life = played({ profile: { after: 32, code: 'completed' } }, [], '2026-12-01');
    expect(messages(life, 'overdue')).toHaveLength(2);
    expect(messages(life, 'solved')).toEqual([]);
  });
  it('tells the supervisor "solved" when the supervisor had been told', () => {
    const life = played({ profile: { after: 37, code: 'completed' } }, [], '2026-12-01');
    expect(messages(life, 'overdue-supervisor')).toHaveLength(1);
    expect(messages(life, 'solved')).toEqual([`2026-11-11 vso-supervisor`]);
  });
  it('rests while a step is paused, goes on afterwards, and rests only once', () => {
    const pause = (on: string, until: string): Act => ({
      on,
      body: { type: 'paused', step: 'profile', until, reason: 'illness' },
    });
    const life = played(
      { profile: null },
      [pause('2026-10-12', '2026-11-16'), pause('2026-11-18', '2027-02-01')],
      '2027-01-20',
    );
    const reminded = life.lines
      .filter(({ kind, step }) => kind === 'message' && step === 'profile')
      .map(({ on }) => on);
    expect(reminded[0]).toBe('2026-12-02');
    expect(reminded).toHaveLength(7);
  });
  it('leaves a step that opens again with rungs of its own', () => {
    const life = played({ handover: { after: 30, code: 'returned' } }, [], '2027-06-01');
    const opened = life.lines.filter(({ kind, step }) => kind === 'step-opened' && step === 'handover');
    expect(opened.slice(0, 2).map(({ recipientRole }) => recipientRole)).toEqual(['mbo-contact', 'vso-mentor']);
    expect(life.lines.filter(({ step, rung }) => step === 'handover' && rung === 5).length).toBeGreaterThan(1);
  });
});

describe('the first day', () => {
  it('has no day in October when the start itself lies after it', () => {
    const life = played({ started: null }, [], '2028-04-01', '2028-02-07');
    expect(escalations(life)).toEqual(['2028-02-28 not-started']);
  });
});

describe('a missed talk', () => {
  it('goes to the desk ten school days later, counted from the first missed one, and a contact stops the clock', () => {
    const missed: Cast = { 'check-in': { after: 0, code: 'missed' } };
    expect(escalations(played(missed, [], '2027-10-20')).slice(0, 1)).toEqual(['2027-09-16 contact-lost']);
    const found: Act[] = [{ on: '2027-09-15', body: { type: 'contact', reached: true } }];
    expect(escalations(played({ 'check-in-1': { after: 0, code: 'missed' } }, found, '2027-10-20'))).toEqual([]);
  });
  it('is asked for by another route, and the next talk is planned all the same', () => {
    const life = played({ 'check-in-1': null }, [], '2027-09-20');
    expect(messages(life, 'other-route')).toEqual([
      '2027-09-10 mbo-mentor',
      '2027-09-10 vso-mentor',
      '2027-09-10 transfercoach',
    ]);
    expect(stateAt(life, 'check-in-1')).toBe('missed');
  });
});

describe('support that was agreed and not given', () => {
  it('is red the second time in a row', () => {
    const held = (given: 'yes' | 'no'): Cast[string] => ({
      after: 0,
      code: 'held',
      checkIn: { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: { quiet: given } },
    });
    const life = played(
      { 'check-in-1': held('no'), 'check-in-2': held('yes'), 'check-in-3': held('no'), 'check-in-4': held('no') },
      [],
      '2027-10-01',
    );
    const colours = life.effects.flatMap(({ effect }) => (effect.kind === 'colour' ? [effect.colour] : []));
    expect(colours).toEqual(['green', 'green', 'green', 'red']);
  });
});

describe('leaving', () => {
  const gone = (body: Partial<Extract<Act['body'], { type: 'deregistered' }>>): Act[] => [
    {
      on: '2027-10-05',
      body: { type: 'deregistered', warmHandover: true, alternative: true, startkwalificatie: false, ...body },
    },
  ];
  it('is a breach without warm handover, or without alternative and startkwalificatie', () => {
    expect(escalations(played({}, gone({})))).toEqual([]);
    expect(escalations(played({}, gone({ warmHandover: false })))).toEqual(['2027-10-05 deregistered']);
    expect(escalations(played({}, gone({ alternative: false })))).toEqual(['2027-10-05 deregistered']);
    expect(escalations(played({}, gone({ alternative: false, startkwalificatie: true })))).toEqual([]);
  });
  it('goes on with aftercare once a destination is known, to the end of its terms', () => {
    const life = played({}, gone({ warmHandover: false }));
    expect(life.state.phase).toBe('closed');
    expect(life.lines.at(-1)?.on.slice(0, 7)).toBe('2028-09');
  });
  it('does not close without a destination and an owner', () => {
    const life = played({ closing: { after: 3, code: 'closed' } });
    expect(life.state.phase).toBe('nazorg');
    expect(stateAt(life, 'closing')).toBe('open');
  });
  it('keeps a withdrawn student with somebody, and reports after ten working days', () => {
    const withdrawn: Act[] = [{ on: '2027-03-01', body: { type: 'withdrawn', ground: 'work' } }];
    expect(escalations(played({ destination: null }, withdrawn, '2027-05-01'))).toEqual([
      '2027-03-15 declined-without-destination',
    ]);
    expect(played({}, withdrawn, '2027-05-01').state.phase).toBe('withdrawn');
  });
});
