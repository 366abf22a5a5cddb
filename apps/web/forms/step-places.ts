import { kindOf, type StepKey, type StepKind } from '../../../libs/domain/steps.js';

/** Steps with a page of their own, under `/overstap/:id/`. */
const PAGES: Partial<Record<StepKind, string>> = {
  profile: 'profiel',
  inform: 'inzage',
  'coach-match': 'coach',
  handover: 'overdracht',
  intake: 'intake',
  'specialist-intake': 'intake',
  placement: 'plaatsing',
  plan: 'plan',
  'plan-agreement': 'plan',
  'landing-review': 'dag-100',
  'study-advice': 'studieadvies',
  nazorg: 'nazorg',
};

/** The page of a step, when it has one. */
export function pageOfStep(transfer: string, step: StepKey): string | undefined {
  const kind = kindOf(step);
  const page = kind === undefined ? undefined : PAGES[kind];
  return page === undefined ? undefined : `/overstap/${transfer}/${page}`;
}

/** Where somebody whose turn it is does what a step asks; a talk begins with its questions, since it mostly takes place. */
export function placeOfStep(transfer: string, step: StepKey): string {
  const generic = `/overstap/${transfer}/stap/${step}`;
  if (kindOf(step) === 'check-in') return `${generic}/vastleggen?uitkomst=held`;
  return pageOfStep(transfer, step) ?? generic;
}
