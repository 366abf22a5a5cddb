import { describe, expect, it } from '@jest/globals';
import {
  ageOn,
  agendaSummary,
  allowedActions,
  birthdayAt,
  consentHolder,
  digestOf,
  isFinished,
  labelOf,
  retentionOf,
  rolesForStep,
  SECTIONS,
  sectionsOfPurpose,
  stepsOf,
} from '../../../libs/domain/index.js';
import { Life } from './scenarios/lives.js';
import { registration } from './scenarios/stage.js';

describe('what is shown of a step and a timer', () => {
  it.each([
    ['profile', 'Profielschets'],
    ['check-in-3', 'Landingsgesprek 3'],
    ['orientation', 'Oriëntatie'],
    ['something-else', 'something-else'],
  ])('%s is called %s', (step, label) => {
    expect(labelOf(step)).toBe(label);
  });

  it('a timer tells in a code what it is for', () => {
    expect(agendaSummary({ at: 0, what: 'rung', step: 'plan', rung: 5 })).toBe('plan +5');
    expect(agendaSummary({ at: 0, what: 'rung', step: 'plan', rung: -3 })).toBe('plan -3');
    expect(agendaSummary({ at: 0, what: 'rung', step: 'plan', rung: 0 })).toBe('plan 0');
    expect(agendaSummary({ at: 0, what: 'notice', step: 'intake', n: 1 })).toBe('intake notice 1');
    expect(agendaSummary({ at: 0, what: 'moment', key: 'gate:18' })).toBe('gate:18');
  });
});

describe('who may do what', () => {
  it('a role finishes the steps that it is responsible for or stands in for', () => {
    expect(stepsOf('mbo-intaker')).toEqual(expect.arrayContaining(['intake', 'specialist-intake', 'ready']));
    expect(stepsOf('mbo-intaker')).not.toContain('profile');
    expect(stepsOf('mbo-coordinator')).toEqual(expect.arrayContaining(['check-in', 'landing-review']));
    expect(stepsOf('leerplicht')).toEqual([]);
    expect(rolesForStep('geen-stap')).toEqual([]);
    expect(rolesForStep('check-in-2')[0]).toBe('mbo-mentor');
  });

  it('the actions of a role depend on the phase', () => {
    expect(allowedActions('orientation', 'vso-mentor')).toEqual(
      expect.arrayContaining(['read-transfer', 'record-contact']),
    );
    expect(allowedActions('orientation', 'vso-mentor')).not.toContain('manage-people');
    expect(allowedActions('closed', 'vso-mentor')).not.toContain('record-contact');
  });

  it('consent is of the representatives until the sixteenth birthday, of a representative at any age, else of the student', () => {
    expect(consentHolder('2010-03-02', '2026-03-01', 'none')).toBe('representatives');
    expect(consentHolder('2010-03-02', '2026-03-02', 'none')).toBe('student');
    expect(consentHolder('2000-01-01', '2026-03-02', 'curatele')).toBe('representative');
    expect([birthdayAt('2008-02-29', 18), birthdayAt('2008-02-29', 20), birthdayAt('2008-05-01', 18)]).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2026-05-01',
    ]);
    expect([birthdayAt('1980-02-29', 120), birthdayAt('1984-02-29', 16)]).toEqual(['2100-03-01', '2000-02-29']);
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18]);
  });
});

describe('the sections of a file', () => {
  it('are kept as long as the file, attendance as absence', () => {
    expect(SECTIONS.map((section) => [section, retentionOf(section)])).toEqual(
      SECTIONS.map((section) => [section, section === 'attendance' ? 'absence' : 'file']),
    );
  });

  it('are opened by a purpose only where its ground is that consent', () => {
    expect(sectionsOfPurpose('helper')).toContain('profile');
    expect(sectionsOfPurpose('helper')).not.toContain('care');
  });
});

describe('a transfer', () => {
  it('is finished only when it has ended and nobody is left to tell', () => {
    const life = new Life();
    life.until(0, [{ type: 'registered', registration, seq: 1, at: 1, on: '2026-10-05' }]);
    const state = life.state!;
    expect(isFinished(state)).toBe(false);
    expect(isFinished({ ...state, phase: 'closed' })).toBe(state.agenda.length === 0);
    expect(isFinished({ ...state, phase: 'closed', agenda: [] })).toBe(true);
    expect(isFinished({ ...state, agenda: [] })).toBe(false);
  });
});

describe('the digest of what was decided', () => {
  it('is the same for the same effects, and another one for others', () => {
    const told = { kind: 'step-closed', step: 'profile', outcome: 'completed' } as unknown as Parameters<
      typeof digestOf
    >[0][number];
    const other = { ...told, step: 'intake' } as typeof told;
    expect(digestOf([told])).toBe(digestOf([{ ...told }]));
    expect(digestOf([told])).toMatch(/^[0-9a-f]{14}$/);
    expect(
      new Set([digestOf([]), digestOf([told]), digestOf([other]), digestOf([told, other]), digestOf([other, told])])
        .size,
    ).toBe(5);
  });

  it('stays what it was: a worker of a later version may carry out again what an earlier one has begun', () => {
    expect(digestOf([])).toBe('15202279b28c9e');
    expect(digestOf([{ kind: 'phase-changed', phase: 'orientation' }])).toBe('047f2a46a6f22a');
  });
});
