import type { MessageTemplate } from '../domain/effects.js';
import type { EscalationTemplate } from '../domain/escalation.js';

/** Every text a message can carry: those a decision asks for, and those the use cases ask for themselves. */
export type TemplateName =
  | MessageTemplate
  | EscalationTemplate
  | 'invite'
  | 'invite-cancelled'
  | 'student-link'
  | 'code'
  | 'import-ready'
  | 'contact-route'
  | 'dates-proposed'
  | 'dates-none-fit'
  | 'coach-proposed'
  | 'sign-plan'
  | 'correction-asked'
  | 'correction-due'
  | 'correction-answered'
  | 'webhook-off'
  | 'advice-appealed';

/** Who reads it, and so in which tone: staff neutral, students with "je", parents with "u". */
export type Audience = 'staff' | 'student' | 'parent';

/**
 * When it may leave. `at-once`: at any hour, the answer to what a person just did. `today`: within working hours, whatever
 * rhythm the person chose. `rhythm`: in the rhythm the person chose (every morning, or once a week).
 */
export type Urgency = 'at-once' | 'today' | 'rhythm';

/** Where it stands in a digest. */
export type Weight = 'late' | 'do' | 'know';

export interface TemplateRule {
  urgency: Urgency;
  weight: Weight;
  /** The message has become pointless when its step has one of these statuses, or its escalation is over. */
  pointlessWhen: readonly string[];
}

const STEP_OVER = ['done', 'missed', 'cancelled', 'paused'] as const;
const STEP_SOLVED = ['done', 'cancelled', 'paused'] as const;
const ESCALATION_OVER = ['answered', 'solved'] as const;

export const TEMPLATE_RULES: Record<TemplateName, TemplateRule> = {
  reminder: { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  overdue: { urgency: 'today', weight: 'late', pointlessWhen: STEP_OVER },
  'overdue-supervisor': { urgency: 'today', weight: 'late', pointlessWhen: STEP_OVER },
  // A second missed intake asks for an overstaptafel too, and there the step itself is over.
  overstaptafel: { urgency: 'today', weight: 'late', pointlessWhen: STEP_SOLVED },
  notice: { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  'step-open': { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  'consent-in-person': { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  'consent-again': { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  'check-in-ask': { urgency: 'today', weight: 'do', pointlessWhen: STEP_OVER },
  'other-route': { urgency: 'today', weight: 'late', pointlessWhen: STEP_SOLVED },
  'personal-contact': { urgency: 'today', weight: 'late', pointlessWhen: [] },
  'call-not-started': { urgency: 'today', weight: 'late', pointlessWhen: STEP_SOLVED },
  solved: { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  'lead-changed': { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  'parents-end': { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  'deletion-notice': { urgency: 'today', weight: 'do', pointlessWhen: [] },
  'handover-returned': { urgency: 'rhythm', weight: 'do', pointlessWhen: [] },
  'dormant-contact': { urgency: 'rhythm', weight: 'do', pointlessWhen: [] },
  'nazorg-offer': { urgency: 'rhythm', weight: 'do', pointlessWhen: [] },
  woken: { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  closed: { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  escalation: { urgency: 'today', weight: 'late', pointlessWhen: ESCALATION_OVER },
  'escalation-reminder': { urgency: 'today', weight: 'late', pointlessWhen: ESCALATION_OVER },
  'escalation-coordinator': { urgency: 'today', weight: 'late', pointlessWhen: ESCALATION_OVER },
  'escalation-answered': { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  'escalation-solved': { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  invite: { urgency: 'today', weight: 'do', pointlessWhen: [] },
  'invite-cancelled': { urgency: 'today', weight: 'know', pointlessWhen: [] },
  'student-link': { urgency: 'today', weight: 'do', pointlessWhen: [] },
  code: { urgency: 'at-once', weight: 'do', pointlessWhen: [] },
  'import-ready': { urgency: 'rhythm', weight: 'know', pointlessWhen: [] },
  'contact-route': { urgency: 'today', weight: 'do', pointlessWhen: [] },
  'dates-proposed': { urgency: 'today', weight: 'do', pointlessWhen: STEP_OVER },
  'dates-none-fit': { urgency: 'today', weight: 'do', pointlessWhen: STEP_OVER },
  'coach-proposed': { urgency: 'rhythm', weight: 'do', pointlessWhen: STEP_OVER },
  'sign-plan': { urgency: 'today', weight: 'do', pointlessWhen: STEP_SOLVED },
  'correction-asked': { urgency: 'today', weight: 'do', pointlessWhen: [] },
  'correction-due': { urgency: 'today', weight: 'late', pointlessWhen: [] },
  'correction-answered': { urgency: 'today', weight: 'know', pointlessWhen: [] },
  'webhook-off': { urgency: 'today', weight: 'late', pointlessWhen: [] },
  'advice-appealed': { urgency: 'today', weight: 'do', pointlessWhen: [] },
};

export const TEMPLATE_NAMES = Object.keys(TEMPLATE_RULES) as TemplateName[];

export function isTemplateName(text: string): text is TemplateName {
  return text in TEMPLATE_RULES;
}
