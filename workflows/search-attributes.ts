import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { schoolYearOf, type TransferState } from '../libs/domain/index.js';

/** Codes to look a transfer up by in the Temporal UI; no page reads them. The server must know them beforehand. */
export const PHASE = defineSearchAttributeKey('DoorlijnPhase', 'KEYWORD');
export const REGION = defineSearchAttributeKey('DoorlijnRegion', 'KEYWORD');
export const SCHOOL_YEAR = defineSearchAttributeKey('DoorlijnSchoolYear', 'INT');
export const OVERDUE = defineSearchAttributeKey('DoorlijnOverdue', 'BOOL');

/** A step has passed its last day: a rung after the due day has fired. */
export function isOverdue(state: TransferState): boolean {
  return state.steps.some((step) => step.status === 'open' && (step.lastRung ?? 0) > 0);
}

export function searchAttributesOf(state: TransferState): SearchAttributePair[] {
  return [
    { key: PHASE, value: state.phase },
    { key: REGION, value: state.region },
    { key: SCHOOL_YEAR, value: schoolYearOf(state.start) },
    { key: OVERDUE, value: isOverdue(state) },
  ];
}
