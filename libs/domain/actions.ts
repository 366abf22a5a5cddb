import { hasEnded, PHASES } from './phases.js';
import type { Phase } from './phases.js';
import type { Role } from './roles.js';
import { STEPS, STEP_KINDS, kindOf } from './steps.js';
import type { StepKey, StepKind } from './steps.js';

/** What a person can do with a transfer, apart from finishing its steps. */
export const ACTIONS = [
  'start-transfer',
  'import-cohort',
  'read-transfer',
  'record-contact',
  'change-contact-details',
  'take-another-route',
  'plan-appointment',
  'pause-step',
  'resume-step',
  'change-dates',
  'ask-confirmation',
  'record-need',
  'record-signal',
  'ask-help',
  'record-absence',
  'record-sick',
  'withdraw',
  'deregister',
  'go-dormant',
  'wake',
  'switch',
  'coach-answer',
  'accept-lead',
  'change-deputy',
  'withdraw-consent',
  'record-diploma',
  'record-move',
  'move-policy',
  'read-escalation',
  'answer-escalation',
  'read-region',
  'manage-calendar',
  'write-profile',
  'plan-activity',
  'tell-activity',
  'propose-coach',
  'choose-coach',
  'log-coaching',
  'record-supporter',
  'prepare-handover',
  'redirect-handover',
  'choose-date',
  'record-overstaptafel',
  'decide-placement',
  'draft-plan',
  'sign-plan',
  'manage-catalogue',
  'read-dossier',
  'write-section',
  'preview-sharing',
  'confirm-view',
  'open-by-exception',
  'read-consents',
  'answer-consents',
  'ask-correction',
  'answer-correction',
  'add-document',
  'invite-helper',
  'confirm-deletion',
  'export-person',
  'read-certificates',
  'read-landing',
  'hold-landing-review',
  'record-start-reasons',
  'read-october-list',
  'record-advice',
  'appeal-advice',
  'ask-nazorg',
  'log-nazorg',
  'read-end-report',
  'answer-question',
  'plan-table',
  'read-attention',
  'set-absence',
  'manage-people',
  'manage-api-keys',
  'manage-webhooks',
  'read-audit',
  'manage-policy',
] as const;
export type Action = (typeof ACTIONS)[number];

const VSO: readonly Role[] = ['vso-mentor', 'vso-coordinator', 'vso-aftercare', 'vso-contact'];
const MBO: readonly Role[] = ['mbo-contact', 'mbo-intaker', 'mbo-coordinator', 'mbo-mentor'];
const SUPERVISORS: readonly Role[] = ['vso-supervisor', 'mbo-supervisor'];
const SCHOOLS: readonly Role[] = [...VSO, ...MBO, 'transfercoach'];
const DESKS: readonly Role[] = ['leerplicht', 'rmc', 'rmc-coordinator'];
const OWN_SCHOOL: readonly Role[] = ['vso-mentor', 'vso-coordinator'];
const RUNNING: readonly Phase[] = PHASES.filter((phase) => !hasEnded(phase));
const AT_MBO: readonly Phase[] = ['acquaintance', 'placement', 'start', 'landing', 'nazorg'];
const BEFORE_END: readonly Phase[] = RUNNING.filter((phase) => phase !== 'dormant');

interface Permission {
  phases: readonly Phase[];
  roles: readonly Role[];
}

/** One table: who may do what, in which phase. The API, the pages and the tests read this and nothing else. */
export const ALLOWED: Record<Action, Permission> = {
  'start-transfer': { phases: PHASES, roles: ['vso-mentor', 'vso-coordinator', 'vso-contact'] },
  'import-cohort': { phases: PHASES, roles: ['vso-mentor', 'vso-coordinator', 'vso-contact'] },
  'read-transfer': { phases: PHASES, roles: [...SCHOOLS, ...SUPERVISORS, 'student', 'parent'] },
  'record-contact': { phases: RUNNING, roles: SCHOOLS },
  'change-contact-details': { phases: RUNNING, roles: [...VSO, ...MBO] },
  // What was said at the end of a transfer may come back after it.
  'take-another-route': { phases: PHASES, roles: SCHOOLS },
  'plan-appointment': { phases: RUNNING, roles: SCHOOLS },
  'pause-step': { phases: RUNNING, roles: [...VSO, ...MBO] },
  'resume-step': { phases: RUNNING, roles: [...VSO, ...MBO] },
  'change-dates': { phases: RUNNING, roles: [...VSO, ...MBO] },
  'ask-confirmation': { phases: ['orientation', 'application', 'acquaintance', 'placement'], roles: MBO },
  'record-need': { phases: RUNNING, roles: [...SCHOOLS, 'student', 'parent'] },
  'record-signal': { phases: RUNNING, roles: SCHOOLS },
  'ask-help': { phases: RUNNING, roles: ['student', 'parent'] },
  'record-absence': { phases: ['landing', 'nazorg'], roles: ['mbo-mentor', 'mbo-coordinator'] },
  'record-sick': { phases: ['landing', 'nazorg'], roles: ['mbo-mentor', 'mbo-coordinator'] },
  withdraw: { phases: BEFORE_END, roles: [...VSO, ...MBO, 'student'] },
  deregister: { phases: AT_MBO, roles: MBO },
  'go-dormant': { phases: BEFORE_END, roles: [...VSO, 'student'] },
  wake: { phases: ['dormant', 'nazorg'], roles: [...VSO, 'student'] },
  switch: { phases: AT_MBO, roles: [...VSO, ...MBO] },
  'coach-answer': { phases: RUNNING, roles: ['transfercoach', 'vso-mentor', 'student'] },
  'accept-lead': { phases: RUNNING, roles: SCHOOLS },
  'change-deputy': { phases: RUNNING, roles: [...SCHOOLS, ...SUPERVISORS] },
  // Stopping is as easy as saying yes, also when the transfer is over and the file still exists.
  'withdraw-consent': { phases: PHASES, roles: ['student', 'parent', 'vso-mentor'] },
  'record-diploma': { phases: RUNNING, roles: [...VSO, ...MBO] },
  'record-move': { phases: RUNNING, roles: [...VSO, ...MBO] },
  'move-policy': { phases: RUNNING, roles: ['region-coordinator'] },
  'read-escalation': { phases: PHASES, roles: [...DESKS, 'region-coordinator'] },
  'answer-escalation': { phases: PHASES, roles: [...DESKS, 'region-coordinator', 'vso-aftercare', 'mbo-contact'] },
  'read-region': { phases: PHASES, roles: ['region-coordinator', 'rmc-coordinator'] },
  'manage-calendar': { phases: PHASES, roles: ['admin', 'vso-supervisor', 'mbo-supervisor', 'region-coordinator'] },
  'write-profile': { phases: RUNNING, roles: ['vso-mentor', 'vso-coordinator'] },
  'plan-activity': { phases: RUNNING, roles: SCHOOLS },
  'tell-activity': { phases: RUNNING, roles: [...SCHOOLS, 'student'] },
  'propose-coach': { phases: RUNNING, roles: ['vso-mentor', 'vso-coordinator'] },
  'choose-coach': { phases: RUNNING, roles: ['student', 'vso-mentor', 'vso-coordinator'] },
  'log-coaching': { phases: RUNNING, roles: ['transfercoach'] },
  'record-supporter': { phases: RUNNING, roles: ['vso-mentor', 'vso-coordinator', 'transfercoach', 'student'] },
  'prepare-handover': { phases: BEFORE_END, roles: ['vso-mentor', 'vso-coordinator', 'vso-contact'] },
  'redirect-handover': { phases: BEFORE_END, roles: ['mbo-contact', 'mbo-intaker', 'mbo-coordinator'] },
  'choose-date': { phases: BEFORE_END, roles: ['student', 'parent', 'vso-mentor', 'vso-coordinator', 'transfercoach'] },
  'record-overstaptafel': { phases: BEFORE_END, roles: [...VSO, ...MBO] },
  'decide-placement': { phases: AT_MBO, roles: ['mbo-intaker', 'mbo-contact', 'mbo-coordinator'] },
  'draft-plan': {
    phases: BEFORE_END,
    roles: ['mbo-coordinator', 'mbo-mentor', 'mbo-intaker', 'vso-mentor', 'vso-coordinator'],
  },
  'sign-plan': { phases: BEFORE_END, roles: ['student', 'parent', 'mbo-coordinator', 'mbo-mentor', 'mbo-intaker'] },
  'manage-catalogue': { phases: PHASES, roles: ['mbo-coordinator', 'mbo-supervisor', 'admin'] },
  'read-dossier': { phases: PHASES, roles: [...SCHOOLS, ...SUPERVISORS, 'student', 'parent'] },
  'write-section': {
    phases: RUNNING,
    roles: [...OWN_SCHOOL, 'transfercoach', 'mbo-mentor', 'mbo-coordinator', 'student'],
  },
  'preview-sharing': { phases: PHASES, roles: [...OWN_SCHOOL, 'student', 'parent'] },
  'confirm-view': { phases: RUNNING, roles: ['student', 'parent'] },
  'open-by-exception': { phases: RUNNING, roles: OWN_SCHOOL },
  'read-consents': { phases: PHASES, roles: [...SCHOOLS, 'student', 'parent'] },
  'answer-consents': { phases: RUNNING, roles: ['student', 'parent', 'vso-mentor'] },
  'ask-correction': { phases: PHASES, roles: ['student', 'parent'] },
  'answer-correction': { phases: PHASES, roles: OWN_SCHOOL },
  'add-document': { phases: RUNNING, roles: OWN_SCHOOL },
  'invite-helper': { phases: RUNNING, roles: [...OWN_SCHOOL, 'transfercoach', 'mbo-mentor', 'mbo-coordinator'] },
  'confirm-deletion': { phases: PHASES, roles: [...VSO, ...MBO] },
  'export-person': { phases: PHASES, roles: ['student', 'privacy-officer'] },
  'read-certificates': { phases: PHASES, roles: ['privacy-officer', 'admin'] },
  'read-landing': { phases: PHASES, roles: [...SCHOOLS, ...SUPERVISORS, 'student'] },
  'hold-landing-review': { phases: ['landing'], roles: ['mbo-mentor', 'mbo-coordinator', 'vso-mentor'] },
  'record-start-reasons': { phases: ['start', 'landing'], roles: SCHOOLS },
  'read-october-list': { phases: PHASES, roles: [...VSO, ...MBO, ...SUPERVISORS] },
  'record-advice': { phases: ['landing', 'nazorg'], roles: ['mbo-mentor', 'mbo-coordinator'] },
  'appeal-advice': {
    phases: ['landing', 'nazorg'],
    roles: ['student', 'mbo-mentor', 'mbo-coordinator', 'vso-aftercare'],
  },
  'ask-nazorg': { phases: ['landing', 'nazorg'], roles: [...VSO, ...MBO, 'transfercoach', 'student'] },
  'log-nazorg': { phases: ['landing', 'nazorg', 'dormant'], roles: [...VSO, 'transfercoach'] },
  'read-end-report': { phases: PHASES, roles: [...VSO, ...MBO, ...SUPERVISORS, 'student'] },
  'answer-question': { phases: PHASES, roles: SCHOOLS },
  'plan-table': { phases: PHASES, roles: [...VSO, ...MBO] },
  'read-attention': { phases: PHASES, roles: [...SCHOOLS, ...SUPERVISORS] },
  'set-absence': { phases: PHASES, roles: [...SUPERVISORS, 'admin', 'rmc-coordinator'] },
  'manage-people': { phases: PHASES, roles: ['admin'] },
  'manage-api-keys': { phases: PHASES, roles: ['admin'] },
  'manage-webhooks': { phases: PHASES, roles: ['admin'] },
  'read-audit': { phases: PHASES, roles: ['privacy-officer'] },
  'manage-policy': { phases: PHASES, roles: ['region-coordinator'] },
};

/** Who may record the outcome of a step, besides the person whose step it is. */
const ALSO: Partial<Record<StepKind, readonly Role[]>> = {
  profile: ['vso-coordinator'],
  inform: ['vso-coordinator'],
  consent: ['student', 'parent', 'vso-mentor'],
  'coach-match': ['vso-coordinator', 'student', 'transfercoach'],
  application: ['vso-coordinator', 'student'],
  'confirm-application': ['student', 'vso-coordinator'],
  handover: ['vso-mentor', 'vso-coordinator', 'mbo-coordinator', 'mbo-intaker'],
  intake: ['mbo-contact', 'mbo-coordinator'],
  'specialist-intake': ['mbo-intaker'],
  placement: ['mbo-contact', 'mbo-coordinator'],
  plan: ['mbo-mentor', 'vso-mentor'],
  'plan-agreement': ['mbo-mentor', 'student'],
  ready: ['mbo-mentor', 'mbo-intaker'],
  started: ['mbo-coordinator', 'mbo-contact'],
  'check-in': ['mbo-coordinator', 'transfercoach'],
  'landing-review': ['mbo-coordinator', 'vso-mentor'],
  'bpv-check': ['mbo-coordinator'],
  'study-advice': ['mbo-coordinator'],
  'sick-check': ['mbo-mentor'],
  'nazorg-acceptance': ['vso-mentor', 'vso-coordinator'],
  nazorg: ['vso-mentor', 'vso-coordinator', 'transfercoach'],
  destination: [...VSO, ...MBO],
  closing: ['vso-mentor', 'vso-coordinator', 'mbo-mentor'],
  action: [...VSO, ...MBO, 'transfercoach'],
};

/** The roles that may finish a step, the responsible one first. */
export function rolesForStep(step: StepKey): readonly Role[] {
  const kind = kindOf(step);
  if (kind === undefined) return [];
  return [STEPS[kind].responsible, ...(ALSO[kind] ?? [])];
}

/** May someone with this role do this now? Roles on the object (own organisation, own transfer) are checked apart. */
export function mayDo(question: { action: Action; phase: Phase; role: Role }): boolean {
  const permission = ALLOWED[question.action];
  return permission.phases.includes(question.phase) && permission.roles.includes(question.role);
}

/** May this role finish this step in this phase? */
export function mayFinish(question: { step: StepKey; phase: Phase; role: Role }): boolean {
  return !hasEnded(question.phase) && rolesForStep(question.step).includes(question.role);
}

export function allowedActions(phase: Phase, role: Role): Action[] {
  return ACTIONS.filter((action) => mayDo({ action, phase, role }));
}

/** Every step kind a role can finish; for pages that list what somebody is there for. */
export function stepsOf(role: Role): StepKind[] {
  return STEP_KINDS.filter((kind) => rolesForStep(STEPS[kind].recurring ? `${kind}-1` : kind).includes(role));
}
