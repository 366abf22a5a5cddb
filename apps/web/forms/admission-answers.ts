import { AdmissionAnswersSchema, type AdmissionAnswers } from '../../../libs/contracts/guidance/intake.js';
import type { ConditionCode } from '../../../libs/domain/admission.js';
import { textsOf, type Sent } from './form.js';

/** Conditions that the file cannot know: what is answered, and whether the answer says it the other way round. */
const ANSWERS: Partial<Record<ConditionCode, { field: keyof AdmissionAnswers; negated?: true }>> = {
  'entry-requirements': { field: 'entryRequirementsMet' },
  'intake-done': { field: 'intakeAttended' },
  'advice-taken': { field: 'adviceTaken' },
  'place-free': { field: 'hasPlace' },
  'no-level-two': { field: 'mayEnterLevelTwo', negated: true },
  'no-entree-before': { field: 'entreeInLastTwoYears', negated: true },
};

export const canBeAnswered = (code: ConditionCode): boolean => ANSWERS[code] !== undefined;
export const fieldOfCondition = (code: ConditionCode): string => `voorwaarde.${code}`;

/** Yes and no to the conditions, as they stand in an address or a form. What is left out stays unknown. */
export function admissionAnswers(sent: Sent): AdmissionAnswers {
  const told = (Object.entries(ANSWERS) as [ConditionCode, { field: string; negated?: true }][]).flatMap(
    ([code, { field, negated }]) => {
      const [answer] = textsOf(sent, fieldOfCondition(code));
      if (answer !== 'ja' && answer !== 'nee') return [];
      return [[field, (answer === 'ja') !== (negated ?? false)]];
    },
  );
  return AdmissionAnswersSchema.parse(Object.fromEntries(told));
}

/** The same answers, to go along to the next page. */
export function answersSent(sent: Sent): Record<string, string> {
  const fields = (Object.keys(ANSWERS) as ConditionCode[]).map(fieldOfCondition);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [answer] = textsOf(sent, field);
      return answer === undefined ? [] : [[field, answer]];
    }),
  );
}
