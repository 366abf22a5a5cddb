import { standaard2026 } from '../../../../libs/domain/index.js';
import type { CheckInAnswers, LocalDate, Policy, Registration } from '../../../../libs/domain/index.js';
import type { Act } from '../../../rehearsal/play.js';
import { registration } from './stage.js';
import type { Cast } from './stage.js';

/** One golden scenario: who does what, on a fixed calendar. Played on the pure core and through the real workflow. */
export interface Scenario {
  registration?: Partial<Registration>;
  registeredOn: LocalDate;
  until: LocalDate;
  cast?: Cast;
  script?: Act[];
}

const well: CheckInAnswers = { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: {} };
const checkIn = (answers: Partial<CheckInAnswers>) => ({ after: 0, code: 'held', checkIn: { ...well, ...answers } });
const autumn = { registeredOn: '2026-10-05', until: '2028-11-01' };

/** A region that holds check-ins closer together. */
export const closerRhythm: Policy = {
  ...standaard2026,
  key: 'kort-ritme-2027',
  steps: {
    ...standaard2026.steps,
    profile: { ...standaard2026.steps.profile, term: { count: 5, unit: 'school-days' } },
  },
  landing: { ...standaard2026.landing, days: [1, 4, 7, 10, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77] },
};

export const scenarios = {
  smooth: { ...autumn },
  'hides-need': {
    ...autumn,
    script: [{ on: '2027-09-08', minute: 30, body: { type: 'need-found' } }],
  },
  'refuses-consent': { ...autumn, cast: { consent: { after: 2, code: 'refused' } } },
  'withdraws-consent': {
    ...autumn,
    script: [{ on: '2027-10-05', body: { type: 'consent-withdrawn', purpose: 'parents-after-18' } }],
  },
  'stalled-plan': {
    registeredOn: '2026-10-05',
    until: '2027-07-01',
    registration: { extraSupport: true },
    cast: { application: { after: 140, code: 'applied' }, plan: null },
  },
  'late-fix': {
    registeredOn: '2026-10-05',
    until: '2027-07-01',
    registration: { extraSupport: true },
    cast: { application: { after: 140, code: 'applied' }, plan: { after: 47, code: 'drafted' } },
  },
  'no-show-twice': {
    registeredOn: '2026-10-05',
    until: '2027-06-01',
    cast: { intake: { after: 10, code: 'no-show' } },
  },
  'not-started': {
    registeredOn: '2026-10-05',
    until: '2027-11-01',
    registration: { start: '2027-09-20' },
    cast: { started: { after: 0, code: 'absent' } },
  },
  'turns-18': {
    registeredOn: '2026-10-05',
    until: '2027-07-01',
    registration: { extraSupport: true, gates: [{ age: 18, on: '2027-06-20' }] },
    cast: { application: { after: 140, code: 'applied' }, plan: null },
  },
  'day-59': {
    ...autumn,
    cast: { 'check-in-5': checkIn({ student: 3 }), 'check-in-6': checkIn({ student: 2 }) },
  },
  disagree: { ...autumn, cast: { 'check-in-3': checkIn({ mentor: 5, student: 2 }) } },
  'gap-year': {
    registeredOn: '2026-10-05',
    until: '2028-11-01',
    script: [
      { on: '2027-06-07', body: { type: 'dormant' } },
      { on: '2028-08-07', body: { type: 'woken', reason: 'application', start: '2028-09-04' } },
    ],
    cast: { application: { after: 4, code: 'applied' } },
  },
  switch: {
    ...autumn,
    until: '2029-01-15',
    script: [{ on: '2027-11-02', body: { type: 'switched', start: '2027-11-15' } }],
  },
  deregistered: {
    ...autumn,
    script: [
      {
        on: '2027-11-02',
        body: { type: 'deregistered', warmHandover: false, alternative: false, startkwalificatie: false },
      },
    ],
  },
  'unreachable-rmc': {
    registeredOn: '2026-10-05',
    until: '2027-11-15',
    registration: { start: '2027-09-20' },
    cast: { started: null },
  },
  summer: {
    registeredOn: '2027-06-18',
    until: '2027-10-15',
    registration: { start: '2027-10-18' },
    cast: {
      profile: { after: 4, code: 'completed' },
      inform: { after: 4, code: 'viewed' },
      application: { after: 21, code: 'applied' },
      handover: null,
    },
  },
  dst: { registeredOn: '2027-03-15', until: '2027-06-01', cast: { profile: null } },
  'late-registration': { registeredOn: '2027-08-20', until: '2027-10-15', cast: { application: null, profile: null } },
  'policy-change': {
    ...autumn,
    script: [{ on: '2027-09-03', body: { type: 'policy-changed', policy: closerRhythm } }],
  },
} satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof scenarios;

export const SCENARIO_KEYS = Object.keys(scenarios) as ScenarioKey[];

/** A scenario with everything filled in. */
export function scenarioOf(key: ScenarioKey): Required<Scenario> & { registration: Registration } {
  const scenario: Scenario = scenarios[key];
  return {
    cast: {},
    script: [],
    ...scenario,
    registration: { ...registration, ...scenario.registration },
  };
}
