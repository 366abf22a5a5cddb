import { municipalCalendar, schoolCalendar } from '../../../../libs/calendar/index.js';
import type { Calendars } from '../../../../libs/calendar/index.js';
import { addDays, kindOf, standaard2026 } from '../../../../libs/domain/index.js';
import type { Effect, FactBody, Lead, LocalDate, Registration, StepKind } from '../../../../libs/domain/index.js';
import { holidaysKnownUntil, holidaysOf } from '../../../../libs/reference/index.js';
import type { Act, People } from '../../../rehearsal/play.js';

/** Region Noord, as Amsterdam; the holidays are those of the reference data. */
const knownUntil = holidaysKnownUntil('Noord');
const noord = (): Calendars['vso'] =>
  schoolCalendar({ key: 'school:Noord', holidays: holidaysOf('Noord'), ownDays: [], version: 'test', knownUntil });

export const calendars: Calendars = {
  vso: noord(),
  mbo: noord(),
  municipality: municipalCalendar({ key: 'municipality', ownDays: [], version: 'test', knownUntil }),
};

export const vsoLead: Lead = { side: 'vso', role: 'vso-mentor', person: 'mentor', deputy: 'coordinator' };
export const mboLead: Lead = { side: 'mbo', role: 'mbo-mentor', person: 'slb', deputy: 'zorg' };
export const nazorgLead: Lead = { side: 'vso', role: 'vso-aftercare', person: 'nazorg', deputy: 'mentor' };

export const registration: Registration = {
  transfer: '00000000-0000-4000-8000-000000000001',
  region: 'amsterdam',
  start: '2027-09-01',
  leavesSchool: '2027-07-31',
  gates: [],
  consentHolder: 'student',
  extraSupport: false,
  limitedNetwork: false,
  expectedTrouble: false,
  oneYearProgramme: false,
  lead: vsoLead,
  minuteOfDay: 495,
  policy: standaard2026,
};

/** What somebody does when a step opens: so many calendar days later, on the next school day. */
export type Reaction = { after: number } & Omit<Extract<FactBody, { type: 'outcome' }>, 'type' | 'step'>;
export type Cast = Partial<Record<StepKind | (string & {}), Reaction | null>>;

const good = { attending: 'yes', student: 4, mentor: 4, signals: [], delivered: {} } as const;

/** Everybody does what was agreed, in time. */
export const everybodyOnTime: Cast = {
  profile: { after: 10, code: 'completed' },
  inform: { after: 5, code: 'viewed' },
  consent: { after: 2, code: 'given' },
  'coach-match': { after: 5, code: 'matched' },
  application: { after: 120, code: 'applied' },
  'confirm-application': { after: 3, code: 'confirmed' },
  handover: { after: 3, code: 'accepted', lead: mboLead },
  intake: { after: 9, code: 'held' },
  'specialist-intake': { after: 10, code: 'held' },
  placement: { after: 7, code: 'placed' },
  plan: { after: 10, code: 'drafted' },
  'plan-agreement': { after: 6, code: 'signed' },
  ready: { after: 20, code: 'ready' },
  started: { after: 0, code: 'present' },
  'check-in': { after: 0, code: 'held', checkIn: { ...good, signals: [], delivered: {} } },
  'landing-review': { after: 2, code: 'continued' },
  'bpv-check': { after: 1, code: 'held' },
  'study-advice': { after: 10, code: 'positive' },
  'sick-check': { after: 3, code: 'recovered' },
  'nazorg-acceptance': { after: 2, code: 'accepted', lead: nazorgLead },
  nazorg: { after: 1, code: 'reached' },
  destination: { after: 5, code: 'recorded', destination: { code: 'mbo', owner: 'nazorg' } },
  closing: { after: 3, code: 'closed', destination: { code: 'mbo', owner: 'slb' } },
};

/** People who follow a cast; `null` for a step means that nobody does anything. */
export function people(cast: Cast): People {
  const all = { ...everybodyOnTime, ...cast };
  return {
    react(effect: Effect, { on }): Act[] {
      if (effect.kind !== 'step-opened') return [];
      const reaction = all[effect.step] === undefined ? all[kindOf(effect.step) ?? ''] : all[effect.step];
      if (reaction === undefined || reaction === null) return [];
      const { after, ...outcome } = reaction;
      const day: LocalDate = calendars.mbo.nextCountingDay(addDays(on, after));
      return [{ on: day, body: { type: 'outcome', step: effect.step, ...outcome } }];
    },
  };
}
