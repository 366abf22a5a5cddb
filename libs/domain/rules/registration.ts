import type { Registration } from '../events.js';
import type { TransferState } from '../state.js';
import { askMoment } from './draft.js';
import type { Draft } from './draft.js';
import { planStart } from './start.js';
import { openStep } from './steps.js';

const NOBODY = { side: 'vso', role: 'vso-mentor', person: '', deputy: '' } as const;

/** A transfer of which nothing is known yet; only a registration makes it more. */
export function unregistered(): TransferState {
  return {
    transfer: '',
    region: '',
    seq: 0,
    early: [],
    decision: 0,
    minuteOfDay: 480,
    policy: '',
    phase: 'orientation',
    start: '1970-01-01',
    leavesSchool: '1970-01-01',
    consentHolder: 'student',
    extraSupport: false,
    coachFits: false,
    oneYearProgramme: false,
    placed: false,
    noShows: 0,
    switching: false,
    lead: NOBODY,
    steps: [],
    agenda: [],
    moments: [],
    landing: undefined,
    nazorg: { last: 0 },
    noContactSince: undefined,
    escalations: [],
    destination: undefined,
  };
}

export function register(draft: Draft, registration: Registration): void {
  const { transfer, region, start, leavesSchool, consentHolder, extraSupport, lead, minuteOfDay } = registration;
  Object.assign(draft.state, {
    transfer,
    region,
    start,
    leavesSchool,
    consentHolder,
    extraSupport,
    lead,
    minuteOfDay,
    policy: registration.policy.key,
    coachFits: registration.limitedNetwork && registration.expectedTrouble,
    oneYearProgramme: registration.oneYearProgramme,
  });
  draft.effects.push({ kind: 'phase-changed', phase: 'orientation' }, { kind: 'lead-changed', lead });
  openStep(draft, 'profile');
  openStep(draft, 'application');
  planStart(draft);
  for (const { age, on } of registration.gates) {
    askMoment(draft, `gate:${age}`, 'vso', on, { count: 0, unit: 'days' }, 'exact');
  }
}
