import { describe, expect, it } from '@jest/globals';
import { standaard2026 } from '../../../libs/domain/index.js';
import type { CheckInAnswers, Policy, Registration } from '../../../libs/domain/index.js';
import { play } from '../../rehearsal/play.js';
import type { Act, Played } from '../../rehearsal/play.js';
import { calendars, people, registration } from './scenarios/stage.js';
import type { Cast } from './scenarios/stage.js';

const autumn = '2026-10-05';
function played(cast: Cast, script: Act[] = [], until = '2029-12-01', over: Partial<Registration> = {}): Played {
  return play({ ...registration, ...over }, autumn, people(cast), calendars, until, script);
}
const days = (life: Played, kind: string, step: string): string[] =>
  life.lines.filter((line) => line.kind === kind && line.step === step).map(({ on }) => on);
const told = (life: Played, template: string): string[] =>
  life.lines
    .filter(({ kind, detail }) => kind === 'message' && detail === template)
    .map(({ on, recipientRole }) => `${on} ${recipientRole}`);
const escalations = (life: Played): string[] =>
  life.lines.filter(({ kind }) => kind === 'escalation').map(({ on, detail }) => `${on} ${detail}`);
const opened = (life: Played, kind: string): string[] =>
  life.lines
    .filter((line) => line.kind === 'step-opened' && line.step?.startsWith(kind))
    .map(({ on, step }) => `${on} ${step}`);

const held = (answers: Partial<CheckInAnswers>): Cast[string] => ({
  after: 0,
  code: 'held',
  checkIn: { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: {}, ...answers },
});

describe('the next talk of the landing', () => {
  const second = (answers: Partial<CheckInAnswers>): string | undefined =>
    days(played({ 'check-in-1': held(answers) }, [], '2027-10-01'), 'step-opened', 'check-in-2')[0];
  it('is on the day that was agreed when that comes before the rhythm', () => {
    expect(second({})).toBe('2027-09-08');
    expect(second({ next: '2027-09-06' })).toBe('2027-09-06');
  });
  it('follows the rhythm when the agreed day is later, today, or has been', () => {
    expect(second({ next: '2027-09-20' })).toBe('2027-09-08');
    expect(second({ next: '2027-09-02' })).toBe('2027-09-08');
    expect(second({ next: '2027-08-02' })).toBe('2027-09-08');
  });
  it('is not planned by new agreements once the landing is over', () => {
    const policy: Policy = {
      ...standaard2026,
      key: 'langer',
      landing: { ...standaard2026.landing, days: [1, 7, 300] },
    };
    const changed: Act[] = [{ on: '2028-02-01', body: { type: 'policy-changed', policy } }];
    const life = played({}, changed, '2028-09-01');
    expect(life.state.phase).toBe('nazorg');
    expect(opened(life, 'check-in').every((line) => line < '2028')).toBe(true);
  });
});

describe('a talk about a student who was not there', () => {
  const away: Cast = { 'check-in': held({ attending: 'no', student: undefined }) };
  it('is no contact: ten school days after the first the desk hears of it', () => {
    expect(escalations(played(away, [], '2027-10-10'))).toEqual(['2027-09-16 contact-lost']);
  });
  it('leaves the clock alone when the student gave an own answer, however bad', () => {
    const answered: Cast = { 'check-in': held({ attending: 'no', student: 1 }) };
    expect(escalations(played(answered, [], '2027-10-10'))).toEqual([]);
    expect(
      escalations(played({ 'check-in': held({ attending: 'partly', student: undefined }) }, [], '2027-10-10')),
    ).toEqual([]);
  });
});

describe('the intake', () => {
  const outcome = (on: string, code: string): Act => ({ on, body: { type: 'outcome', step: 'intake', code } });
  it('in which the need for support comes up leads to the specialist intake and a plan', () => {
    const life = played({ intake: { after: 9, code: 'held-extra-support' } }, [], '2027-09-01');
    expect(opened(life, 'specialist-intake')).toHaveLength(1);
    expect(opened(life, 'plan').length).toBeGreaterThan(0);
    expect(opened(played({}, [], '2027-09-01'), 'specialist-intake')).toEqual([]);
  });
  it('that is held after two missed ones solves what was reported at once', () => {
    const script = [outcome('2027-03-01', 'no-show'), outcome('2027-03-08', 'no-show'), outcome('2027-03-15', 'held')];
    const life = played({ intake: null, placement: null }, script, '2027-03-20');
    expect(escalations(life)).toEqual(['2027-03-08 no-show-twice']);
    expect(
      life.effects.filter(({ effect }) => effect.kind === 'escalation-solved').map(({ on, effect }) => [on, effect]),
    ).toEqual([['2027-03-15', { kind: 'escalation-solved', key: 'no-show-twice' }]]);
    expect(life.state.escalations).toEqual([]);
  });
  it('is not asked for again on the fixed day when there is an appointment', () => {
    const [openedOn = ''] = days(played({ intake: null }, [], '2027-04-01'), 'step-opened', 'intake');
    const appointment: Act = {
      on: openedOn,
      minute: 5,
      body: { type: 'appointment', step: 'intake', on: '2027-04-01' },
    };
    expect(
      told(played({ intake: null }, [], '2027-04-01'), 'notice').some((line) => line.endsWith('mbo-intaker')),
    ).toBe(true);
    expect(
      told(played({ intake: null }, [appointment], '2027-04-01'), 'notice').some((line) =>
        line.endsWith('mbo-intaker'),
      ),
    ).toBe(false);
  });
  it('alone is spared its reminder: a day that was named on another step reminds all the same', () => {
    const appointment: Act = { on: '2026-12-01', body: { type: 'appointment', step: 'application', on: '2027-01-10' } };
    expect(told(played({ application: null }, [appointment], '2027-01-20'), 'notice')).toEqual([
      '2027-01-01 vso-mentor',
    ]);
  });
  it('that found no need is followed by one plan only when the need is told during the specialist intake', () => {
    const need: Act[] = [{ on: '2027-03-15', body: { type: 'need-found' } }];
    const life = played(
      { intake: { after: 9, code: 'held-extra-support' }, 'specialist-intake': null },
      need,
      '2027-03-20',
    );
    expect(life.state.steps.find(({ key }) => key === 'specialist-intake')?.status).toBe('open');
    expect(opened(life, 'plan')).toEqual([]);
  });
});

describe('the first day', () => {
  it('on 1 October itself leaves the ten school days of everybody', () => {
    const life = played({ started: null }, [], '2028-01-01', { start: '2027-10-01' });
    expect(escalations(life)).toEqual(['2027-10-15 not-started']);
  });
  const moved = (start: string): Act[] => [{ on: '2027-09-03', body: { type: 'date-changed', start } }];
  it('that is moved to later while the student is expected ends the calls, and the student is expected anew on that day', () => {
    const life = played({ started: null }, moved('2027-11-08'), '2027-11-30');
    expect(days(life, 'step-closed', 'started')).toEqual(['2027-09-03']);
    expect(days(life, 'step-opened', 'started')).toEqual(['2027-09-01', '2027-11-08']);
    expect(told(life, 'call-not-started').every((line) => line < '2027-09-03' || line > '2027-11-08')).toBe(true);
    expect(escalations(life)).toEqual(['2027-11-22 not-started']);
  });
  it('that is moved after the desk was asked for help takes that back', () => {
    const late: Act[] = [{ on: '2027-09-20', body: { type: 'date-changed', start: '2027-11-08' } }];
    const before = played({ started: null }, [], '2027-09-21');
    const after = played({ started: null }, late, '2027-09-21');
    expect(before.state.escalations.map(({ reason }) => reason)).toEqual(['not-started']);
    expect(after.state.escalations).toEqual([]);
  });
  it('that is moved back to a day that has been changes nothing for a student who is expected', () => {
    const life = played({ started: null }, moved('2027-09-02'), '2027-09-07');
    expect(days(life, 'step-opened', 'started')).toEqual(['2027-09-01']);
    expect(life.state.moments.map(({ key }) => key)).toContain('not-started');
  });
  it('leaves a term to who has not made everything ready yet, also when the calendar changes afterwards', () => {
    const changed: Act[] = [{ on: '2027-09-15', body: { type: 'calendar-changed' } }];
    const life = played({ ready: null }, changed, '2027-09-20');
    expect(life.state.steps.find(({ key }) => key === 'ready')).toMatchObject({
      status: 'open',
      due: expect.any(String),
    });
  });
});

describe('the transfercoach', () => {
  it('who was found before the profile was ready is not looked for again', () => {
    const soon: Act[] = [{ on: '2026-10-07', body: { type: 'coach', answer: 'no-click' } }];
    const life = played({ profile: { after: 40, code: 'completed' } }, soon, '2027-01-10', {
      limitedNetwork: true,
      expectedTrouble: true,
    });
    expect(opened(life, 'coach-match')).toEqual(['2026-10-07 coach-match']);
  });
});

describe('aftercare', () => {
  it('is offered once more up to the very day on which the two years after school are over, and else rounded off', () => {
    const unheard = (leavesSchool: string): Played =>
      played({ nazorg: { after: 1, code: 'not-reached' } }, [], '2029-12-01', { leavesSchool });
    const inTime = unheard('2026-12-04');
    expect(told(inTime, 'nazorg-offer')).toEqual(['2028-09-04 student', '2028-09-04 vso-aftercare']);
    expect(opened(inTime, 'nazorg-').at(-1)).toBe('2028-12-04 nazorg-5');
    const late = unheard('2026-12-03');
    expect(told(late, 'nazorg-offer')).toEqual([]);
    expect(opened(late, 'nazorg-').at(-1)).toBe('2028-09-01 nazorg-4');
    expect(opened(late, 'closing')).toEqual(['2028-09-05 closing']);
  });
  it('is rounded off on the day after the last contact at the earliest', () => {
    expect(opened(played({}, [], '2028-09-06', { leavesSchool: '2027-09-04' }), 'closing')).toEqual([
      '2028-09-05 closing',
    ]);
  });
  const asked = (until: string): Act => ({ on: '2028-08-21', minute: 30, body: { type: 'nazorg-asked', until } });
  it('goes on to the very day until which it was asked for', () => {
    const contacts = (until: string): string[] =>
      opened(played({}, [asked(until)]), 'nazorg-').filter((line) => line > '2028-09');
    expect(contacts('2028-12-04')).toEqual(['2028-09-01 nazorg-5', '2028-12-04 nazorg-6']);
    expect(contacts('2028-12-03')).toEqual(['2028-09-01 nazorg-5']);
  });
  it('has one contact at a time: help that is asked for takes the place of the planned contact', () => {
    const help = (on: string): Act => ({ on, body: { type: 'help-asked' } });
    expect(opened(played({}, [help('2027-12-27')], '2028-08-20'), 'nazorg-')).toEqual([
      '2027-12-13 nazorg-acceptance',
      '2027-12-27 nazorg-1',
      '2028-03-01 nazorg-2',
      '2028-06-01 nazorg-3',
    ]);
    const later = played({ 'nazorg-6': null }, [asked('2029-07-01'), help('2028-11-27')], '2028-12-08');
    expect(opened(later, 'nazorg-').slice(-2)).toEqual(['2028-09-01 nazorg-5', '2028-11-27 nazorg-6']);
  });
  it('that is asked for on the last day is not rounded off the next', () => {
    const [last = ''] = days(played({}), 'step-closed', 'nazorg-4');
    const help: Act[] = [{ on: last, minute: 30, body: { type: 'help-asked' } }];
    const life = played({ 'nazorg-5': null }, help, '2028-09-14');
    expect(opened(life, 'nazorg-5')).toEqual([`${last} nazorg-5`]);
    expect(opened(life, 'closing')).toEqual([]);
  });
  it('that is asked for while the transfer is rounded off comes first', () => {
    const [closing = ''] = days(played({ closing: null }), 'step-opened', 'closing');
    const help: Act[] = [{ on: closing, minute: 30, body: { type: 'help-asked' } }];
    const life = played({ closing: null, 'nazorg-5': null }, help, '2028-09-20');
    expect(
      life.lines.filter(({ kind, step }) => kind === 'step-closed' && step === 'closing').map(({ detail }) => detail),
    ).toEqual(['cancelled:nazorg']);
    expect(opened(life, 'nazorg-5')).toEqual([`${closing} nazorg-5`]);
  });
});

describe('agreements of a region', () => {
  it('without a rung skip it, and go on with the next', () => {
    const policy: Policy = { ...standaard2026, rungs: standaard2026.rungs.filter(({ rung }) => rung !== 3) };
    const life = played({ profile: null }, [], '2026-11-20', { policy });
    expect(told(life, 'overdue')).toEqual([]);
    expect(told(life, 'overdue-supervisor')).toHaveLength(1);
  });
  it('keep a step inside the schools whose ladder has the last rung all the same', () => {
    const ladder = [...standaard2026.steps.profile.ladder, 15];
    const steps = { ...standaard2026.steps, profile: { ...standaard2026.steps.profile, ladder } };
    const life = played({ profile: null }, [], '2027-02-01', { policy: { ...standaard2026, steps } });
    expect(told(life, 'overstaptafel').length).toBeGreaterThan(0);
    expect(escalations(life)).toEqual([]);
  });
});
