import { LIFE_DOMAINS } from './sections.js';
import type { LifeDomain } from './sections.js';
import type { LocalDate } from './time.js';

/** Who carries out an action of the plan. The person is found by the role. */
export const ACTION_OWNERS = {
  student: 'de student zelf',
  parent: 'ouders',
  'mbo-mentor': 'mentor mbo',
  'mbo-coordinator': 'zorgcoördinator mbo',
  'vso-mentor': 'mentor vso',
  'vso-aftercare': 'nazorgcontact vso',
  transfercoach: 'transfercoach',
  supporter: 'steunfiguur (JIM)',
} as const;
export type ActionOwner = keyof typeof ACTION_OWNERS;

/** One agreement of a support plan. */
export interface PlanAction {
  /** Stays the same over the versions of the plan, so that delivery can be followed. */
  id: string;
  domain: LifeDomain;
  what: string;
  owner: ActionOwner;
  start: LocalDate;
  end?: LocalDate;
  /** How we see that it works. */
  seenBy: string;
  /** The offer of the location that it leans on. */
  offer?: string;
}

export interface PlanText {
  goal: string;
  strengths?: string;
  /** In the words of the student. */
  ownWords?: string;
  needs: Partial<Record<LifeDomain, string>>;
  actions: PlanAction[];
}

/** One thing a location of a school can do for a student. */
export interface Offer {
  id: string;
  domain: LifeDomain;
  name: string;
}

export interface PlanFinding {
  code: 'no-action' | 'end-before-start' | 'not-offered' | 'outside-catalogue' | 'need-without-action' | 'starts-late' | 'catalogue-empty';
  /** A plan with one that blocks cannot be offered for signing. */
  weight: 'blocks' | 'warns';
  /** Id of the action. */
  action?: string;
  domain?: LifeDomain;
  /** Dutch. */
  sentence: string;
}

/** What somebody checks before a plan is signed: is it complete, and can this location do what it promises? */
export function checkPlan(plan: PlanText, catalogue: readonly Offer[], start: LocalDate): PlanFinding[] {
  const findings: PlanFinding[] = [];
  if (plan.actions.length === 0) {
    findings.push({ code: 'no-action', weight: 'blocks', sentence: 'Er staat nog geen afspraak in het plan.' });
  }
  for (const action of plan.actions) findings.push(...checkAction(action, catalogue, start));
  for (const domain of Object.keys(LIFE_DOMAINS) as LifeDomain[]) {
    if (plan.needs[domain] === undefined || plan.actions.some((action) => action.domain === domain)) continue;
    const sentence = `Bij "${LIFE_DOMAINS[domain]}" staat wat nodig is, maar nog geen afspraak.`;
    findings.push({ code: 'need-without-action', weight: 'warns', domain, sentence });
  }
  if (catalogue.length === 0) {
    const sentence = 'Deze locatie heeft haar aanbod nog niet ingevuld. Vraag na of de school dit kan waarmaken.';
    findings.push({ code: 'catalogue-empty', weight: 'warns', sentence });
  }
  return findings;
}

function checkAction(action: PlanAction, catalogue: readonly Offer[], start: LocalDate): PlanFinding[] {
  const findings: PlanFinding[] = [];
  const about = { action: action.id, domain: action.domain };
  if (action.end !== undefined && action.end < action.start) {
    findings.push({ ...about, code: 'end-before-start', weight: 'blocks', sentence: `"${action.what}" eindigt voor het begin.` });
  }
  if (action.offer !== undefined && !catalogue.some(({ id }) => id === action.offer)) {
    const sentence = `"${action.what}" staat niet (meer) in het aanbod van deze locatie. Kies iets anders of pas het aanbod aan.`;
    findings.push({ ...about, code: 'not-offered', weight: 'blocks', sentence });
  }
  if (action.offer === undefined && isOfSchool(action.owner) && catalogue.length > 0) {
    const sentence = `"${action.what}" is maatwerk: het staat niet in het aanbod van deze locatie.`;
    findings.push({ ...about, code: 'outside-catalogue', weight: 'warns', sentence });
  }
  if (isOfSchool(action.owner) && action.start > start) {
    const sentence = `"${action.what}" begint pas na de eerste schooldag.`;
    findings.push({ ...about, code: 'starts-late', weight: 'warns', sentence });
  }
  return findings;
}

function isOfSchool(owner: ActionOwner): boolean {
  return owner === 'mbo-mentor' || owner === 'mbo-coordinator';
}

export type Signer = 'student' | 'mbo' | 'parent';

/** Who must sign before a plan holds (WEB 8.1.3a asks for writing; signing, and by parents of minors, is an agreement of the region). */
export function requiredSigners(student: { adult: boolean; hasParents: boolean }, parentsCoSign: 'minors' | 'never'): Signer[] {
  const parents = parentsCoSign === 'minors' && !student.adult && student.hasParents;
  return parents ? ['student', 'mbo', 'parent'] : ['student', 'mbo'];
}
