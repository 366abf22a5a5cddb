import { removeItems } from '../agenda.js';
import type { CalendarOwner, DeadlineRequest, DeadlineSpec, Limit, NoticeSpec } from '../deadlines.js';
import { stepPolicyOf } from '../policy.js';
import type { Policy } from '../policy.js';
import { sideOf } from '../roles.js';
import type { Role } from '../roles.js';
import type { StepState, TransferState } from '../state.js';
import { STEPS, kindOf } from '../steps.js';
import type { StepKey } from '../steps.js';
import { adviceWindow } from '../study-advice.js';
import { dayNumber, inYear, schoolYearOf } from '../time.js';
import type { LocalDate } from '../time.js';
import { askMoment, dropMoment, findStep, message, patchStep, solveEscalations, to } from './draft.js';
import type { Draft } from './draft.js';

/** What of a transfer and of a step decides on a term. */
export type TermFile = Pick<TransferState, 'start' | 'landing' | 'oneYearProgramme' | 'minuteOfDay'>;
export type TermStep = Pick<StepState, 'key' | 'kind' | 'owner' | 'opened' | 'by'>;

/** The application round of a start ends in the calendar year in which that school year begins. */
function roundYear(state: TermFile): number {
  return schoolYearOf(state.start);
}

/** The term of an open step under a policy. `opened` is the day from which it counts. */
export function deadlineRequest(
  state: TermFile,
  policy: Policy,
  step: TermStep,
  opened: LocalDate = step.opened,
): DeadlineRequest {
  const agreed = stepPolicyOf(policy, step.kind);
  const limits: Limit[] = [];
  if (step.by !== undefined) limits.push(agreedDay(step.by, opened));
  if (agreed.term !== undefined) limits.push({ kind: 'after', from: opened, ...agreed.term });
  if (agreed.notAfter !== undefined) {
    // Only a round that belongs to this opening binds: a step reopened a year later has its term alone.
    limits.push({ kind: 'by', date: inYear(roundYear(state), agreed.notAfter) });
  }
  // After the start only a term of its own is left; without one the shortened term takes over.
  if (agreed.beforeStart !== undefined && (state.landing === undefined || limits.length === 0)) {
    limits.push({ kind: 'before', date: state.start, ...agreed.beforeStart });
  }
  if (step.kind === 'study-advice') limits.push(studyAdviceLimit(state, policy));
  const notices: NoticeSpec[] = agreed.notices.map((notice) =>
    typeof notice === 'string'
      ? { kind: 'on', date: inYear(roundYear(state), notice) }
      : { kind: 'after', count: notice.count, unit: notice.unit },
  );
  const spec: DeadlineSpec = { limits, rungs: agreed.ladder, notices, late: policy.late };
  return { step: step.key, owner: step.owner, opened, minuteOfDay: state.minuteOfDay, spec };
}

/** A day that people agreed on counts as a term from the opening: a fixed date soon after it would give way to the shortened term. */
function agreedDay(by: LocalDate, opened: LocalDate): Limit {
  return { kind: 'after', from: opened, count: Math.max(1, dayNumber(by) - dayNumber(opened)), unit: 'days' };
}

/** One-year programmes: within 4 months after the start; longer ones: before the end of the first study year (WEB 8.1.7a). */
function studyAdviceLimit(state: TermFile, policy: Policy): Limit {
  const window = adviceWindow(state.landing?.start ?? state.start, state.oneYearProgramme, policy);
  // A date and no term: a term that began before the step opened would give way to a shortened one, past the window of the law.
  return { kind: 'by', date: window.to };
}

/** Opens a step (again); its term is asked of the calendar of the responsible party. `by`: the last day that was agreed on. */
export function openStep(draft: Draft, key: StepKey, responsible?: Role, by?: LocalDate): void {
  const kind = kindOf(key);
  const previous = findStep(draft.state, key);
  if (kind === undefined || previous?.status === 'open') return;
  const definition = STEPS[kind];
  const role = responsible ?? definition.responsible;
  const owner = ownerOf(role, definition.owner);
  const step: StepState = {
    key,
    kind,
    status: 'open',
    responsible: role,
    owner,
    opened: draft.on,
    // All there from the beginning: steps of one shape are searched several times as fast.
    due: undefined,
    lastRung: undefined,
    outcome: undefined,
    pausedOnce: previous?.pausedOnce,
    appointment: undefined,
    by,
  };
  if (previous !== undefined) draft.state.steps = draft.state.steps.filter((other) => other !== previous);
  draft.state.steps.push(step);
  draft.effects.push({ kind: 'step-opened', step: key, responsible: role, owner });
  draft.deadlines.push(deadlineRequest(draft.state, draft.policy, step));
}

/** Clocks follow the one whose turn it is; a student's clock is that of the school that guides them. */
function ownerOf(role: Role, usual: CalendarOwner): CalendarOwner {
  if (usual === 'municipality') return usual;
  const side = sideOf(role);
  return side === 'vso' || side === 'mbo' ? side : usual;
}

const SUPERVISOR_RUNG = 5;

/** Closes a step, takes it off the agenda and tells those who were alarmed that it is solved. */
export function closeStep(draft: Draft, key: StepKey, status: 'done' | 'missed' | 'cancelled', outcome: string): void {
  const step = findStep(draft.state, key);
  if (step === undefined || (step.status !== 'open' && step.status !== 'paused')) return;
  patchStep(draft, key, { status, outcome });
  clearAgenda(draft, key);
  if (step.status === 'paused') dropMoment(draft, `resume:${key}`);
  draft.effects.push({ kind: 'step-closed', step: key, status, outcome });
  if (step.lastRung !== undefined && step.lastRung >= SUPERVISOR_RUNG) {
    const alarmed: Role[] = [supervisorOf(step)];
    if (step.lastRung >= 10) alarmed.push('vso-contact', 'mbo-contact');
    message(draft, 'solved', to(...alarmed), { step: key });
  }
  solveEscalations(draft, (escalation) => escalation === `stall:${key}`);
}

export function supervisorOf(step: StepState): Role {
  return step.owner === 'mbo' ? 'mbo-supervisor' : 'vso-supervisor';
}

function clearAgenda(draft: Draft, key: StepKey): void {
  removeItems(draft.state.agenda, (item) => item.what !== 'moment' && item.step === key);
  if (draft.deadlines.length > 0) draft.deadlines = draft.deadlines.filter((request) => request.step !== key);
}

export function cancelOpenSteps(
  draft: Draft,
  outcome: string,
  except: (step: StepState) => boolean = () => false,
): void {
  for (const step of draft.state.steps.slice()) {
    if ((step.status === 'open' || step.status === 'paused') && !except(step)) {
      closeStep(draft, step.key, 'cancelled', outcome);
    }
  }
}

/** Puts a step to rest until a day; nothing of it fires until then. */
export function pauseStep(draft: Draft, key: StepKey, until: LocalDate, reason: string): void {
  const step = findStep(draft.state, key);
  if (step?.status !== 'open' || step.pausedOnce === true) return;
  patchStep(draft, key, { status: 'paused', pausedOnce: true });
  clearAgenda(draft, key);
  askMoment(draft, `resume:${key}`, step.owner, until, { count: 0, unit: 'days' });
  draft.effects.push({ kind: 'step-closed', step: key, status: 'paused', outcome: reason });
}

/** Goes on with a paused step; its term counts again from this day. */
export function resumeStep(draft: Draft, key: StepKey): void {
  const step = findStep(draft.state, key);
  if (step?.status !== 'paused') return;
  dropMoment(draft, `resume:${key}`);
  patchStep(draft, key, { status: 'open', opened: draft.on });
  draft.effects.push({ kind: 'step-opened', step: key, responsible: step.responsible, owner: step.owner });
  const resumed = findStep(draft.state, key);
  if (resumed !== undefined) draft.deadlines.push(deadlineRequest(draft.state, draft.policy, resumed));
}

/** Asks the calendar again for every open term and moment, because a date, a calendar or the policy changed. */
export function replan(draft: Draft): void {
  for (const step of draft.state.steps) {
    if (step.status !== 'open') continue;
    draft.deadlines = draft.deadlines.filter((request) => request.step !== step.key);
    draft.deadlines.push(deadlineRequest(draft.state, draft.policy, step));
  }
  for (const moment of draft.state.moments) {
    draft.moments = draft.moments.filter((request) => request.key !== moment.key);
    draft.moments.push({ ...moment, minuteOfDay: draft.state.minuteOfDay });
  }
}
