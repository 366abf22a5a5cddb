import { describe, expect, it } from '@jest/globals';
import { consentOutcome, consentState, type ConsentAnswer, type ConsentHolder, type ConsentState } from '../../../libs/domain/index.js';

let moment = 0;
const answer = (choice: ConsentAnswer['choice'], more: Partial<ConsentAnswer> = {}): ConsentAnswer => {
  moment += 1;
  return { purpose: 'care-details', recipient: 'college', choice, by: 'student', parent: null, at: moment, on: '2027-03-01', ...more };
};
const parent = (index: number, choice: ConsentAnswer['choice'], more: Partial<ConsentAnswer> = {}): ConsentAnswer =>
  answer(choice, { by: 'representative', parent: index, ...more });
const state = (answers: ConsentAnswer[], holder: ConsentHolder = 'student', roundSince?: string): ConsentState =>
  consentState(answers, { purpose: 'care-details', recipient: 'college', holder, roundSince });

describe('how a consent stands', () => {
  it('is open while nobody has answered: silence is no yes', () => {
    expect(state([])).toBe('open');
    expect(state([answer('given', { purpose: 'plusdocument' })])).toBe('open');
    expect(state([answer('given', { recipient: 'another college' })])).toBe('open');
  });
  it('is what was answered last', () => {
    expect(state([answer('refused'), answer('given')])).toBe('given');
    expect(state([answer('given'), answer('withdrawn')])).toBe('withdrawn');
    expect(state([answer('given'), answer('withdrawn'), answer('given')])).toBe('given');
  });
  it('lets one refusal of two representatives count, whoever was first', () => {
    expect(state([parent(0, 'given')], 'representatives')).toBe('given');
    expect(state([parent(0, 'given'), parent(1, 'refused')], 'representatives')).toBe('refused');
    expect(state([parent(1, 'refused'), parent(0, 'given')], 'representatives')).toBe('refused');
    expect(state([parent(0, 'given'), parent(1, 'given'), parent(1, 'withdrawn')], 'representatives')).toBe('withdrawn');
    expect(state([parent(1, 'refused'), parent(0, 'given'), parent(1, 'given')], 'representatives')).toBe('given');
  });
  it('expires when somebody else decides: what the parents said does not hold for a student of 16', () => {
    expect(state([parent(0, 'given')], 'student')).toBe('expired');
    expect(state([parent(0, 'given'), answer('refused')], 'student')).toBe('refused');
    expect(state([answer('given')], 'representative')).toBe('expired');
  });
  it('expires with a new round of asking', () => {
    expect(state([answer('given')], 'student', '2027-03-01')).toBe('given');
    expect(state([answer('given')], 'student', '2027-03-02')).toBe('expired');
  });
});

describe('the outcome of the step', () => {
  it('waits until everything has an answer that holds', () => {
    expect(consentOutcome(['given', 'open'])).toBeUndefined();
    expect(consentOutcome(['given', 'expired'])).toBeUndefined();
    expect(consentOutcome([])).toBeUndefined();
  });
  it('is given, partly or refused', () => {
    expect(consentOutcome(['given', 'given'])).toBe('given');
    expect(consentOutcome(['given', 'refused', 'withdrawn'])).toBe('partly');
    expect(consentOutcome(['refused', 'withdrawn'])).toBe('refused');
  });
});
